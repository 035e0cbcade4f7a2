"""What holds of every reading, whatever the report was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from dragoman.model.mention import Evidence, Mention
from dragoman.model.reading import Reading
from dragoman.model.report import Block, BlockKind, Report
from dragoman.model.statement import Statement
from dragoman.model.when import Period, When


def report_of(text: str, published: str | None = "2024-08-05", name: str = "a-report") -> Report:
    """Give a report of a text, a block a line."""
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(BlockKind.BODY, start, start + len(line)))
        start += len(line) + 1
    day = When(Period.parse(published), "published") if published else When.unknown("no-date")
    return Report(name, text, tuple(blocks), "en", day)


def breaches(report: Report, reading: Reading) -> list[str]:
    """Name every law that a reading breaks, a line each."""
    text = report.text
    keys = [attested.key for attested in reading.attested]
    found = [f"key twice: {key}" for key in set(keys) if keys.count(key) > 1]
    for attested in reading.attested:
        content = attested.content
        if not attested.evidence or not attested.rule:
            found.append(f"without evidence or rule: {attested}")
        if isinstance(content, Statement) and content.about and content.about not in keys:
            found.append(f"about nothing: {content.about}")
        if isinstance(content, Statement) and content.quote not in text:
            found.append(f"not the report's words: {content.quote!r}")
    return found + [line for part in _parts(reading) for line in _breach(text, part)]


def _breach(text: str, part: object) -> Iterator[str]:
    if isinstance(part, Evidence) and (text[part.start : part.end] != part.quote or part.quote.strip() != part.quote):
        yield f"does not quote: {part}"
    if isinstance(part, Evidence) and not part.quote:
        yield f"quotes nothing: {part}"
    if isinstance(part, Mention) and (text[part.span.start : part.span.end] != part.text or not part.name.strip()):
        yield f"does not name: {part}"
    if isinstance(part, When) and not part.rule:
        yield f"a date without a rule: {part}"


def _parts(thing: object) -> Iterator[object]:
    """Give a thing and all that it is made of."""
    yield thing
    if isinstance(thing, tuple):
        for member in thing:
            yield from _parts(member)
    elif is_dataclass(thing):
        for each in fields(thing):
            yield from _parts(getattr(thing, each.name))
