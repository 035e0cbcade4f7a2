"""From a question who is meant by some words to its answer: clean, read, resolve; a bad question never ends a run."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice

from dragoman.clean.pages import PageCleaner
from dragoman.clean.published import given_day
from dragoman.errors import DragomanError, PluginError
from dragoman.model.asked import Asked, Identified, Question
from dragoman.model.mention import Span
from dragoman.model.report import Block, BlockKind, Capture, Report
from dragoman.model.when import Period, When
from dragoman.pipeline.reading import reason
from dragoman.read.asked import find_meant
from dragoman.resolve.asked import identify

BATCH = 64
"""Questions whose texts are parsed in one stream."""
LONGEST = 100_000
"""Characters of a text; a question is about a sentence or a report."""
LONGEST_QUOTE = 40
_APOSTROPHE = re.compile("['’‘`]")
_DASH = re.compile(r"\\-|[‐‑–]")


Answer = tuple[Question, Identified]


def answer(questions: Iterable[Question]) -> Iterator[Answer]:
    """Answer every question, in order.

    Raises:
        PluginError: no English language model is installed.
    """
    stream = iter(questions)
    while batch := list(islice(stream, BATCH)):
        yield from zip(batch, _answers(batch), strict=True)


def _answers(batch: list[Question]) -> list[Identified]:
    """Answer a batch together; where that fails, one by one to find the question that is to blame."""
    try:
        return _together(batch)
    except PluginError:
        raise
    except Exception as error:  # noqa: BLE001 -- one bad question must not end the run
        if len(batch) == 1:
            return [Identified(reason=reason(error, "it could not be answered"), refused=True)]
        return [found for question in batch for found in _answers([question])]


def _together(batch: list[Question]) -> list[Identified]:
    asked = [Identified(reason=each.fault, refused=True) if each.fault else _asked(each) for each in batch]
    meant = find_meant(each for each in asked if isinstance(each, Asked))
    return [each if isinstance(each, Identified) else identify(next(meant)) for each in asked]


def _asked(question: Question) -> Asked | Identified:
    """Find the mention in the cleaned text, else in the text as it was given."""
    if len(question.text) > LONGEST:
        return _refused(f"the text has {len(question.text):,} characters; the longest taken has {LONGEST:,}")
    published = _published(question.published)
    if published is None:
        return _refused(f"published is no date: {question.published[:LONGEST_QUOTE]}")
    for report in _reports(question, published):
        place = _place(report.text, question.mention)
        if place is not None:
            return Asked(report, place)
    return _refused("the mention has no words")


def _refused(why: str) -> Identified:
    return Identified(reason=why, refused=True)


def _published(given: str) -> When | None:
    """Read the day that came with a question; None where it is no date."""
    if not given.strip():
        return When.unknown()
    try:
        return When(Period.parse(given.strip()), "given-with-report", phrase=given)
    except ValueError:
        return given_day(given, "en")


def _reports(question: Question, published: When) -> Iterator[Report]:
    """Give the text as a page cleaner sees it, then as it stands, then the mention by itself."""
    if "\n" in question.text.strip():
        with suppress(DragomanError):  # what no page cleaner takes for a report is read as it stands
            yield PageCleaner().clean(_capture(question, published))
    for text in (question.text, question.mention):
        yield Report("asked", text, (Block(BlockKind.BODY, 0, len(text)),), "en", published)


def _capture(question: Question, published: When) -> Capture:
    given = {"text": question.text, "published": published.edtf or "", "language": "en"}
    content = json.dumps(given).encode()
    return Capture(content, "asked", hashlib.sha256(content).hexdigest(), "application/json", "asked")


def _place(text: str, mention: str) -> Span | None:
    """Find words in a text, whatever space, apostrophes and dashes it has; whole words first, then in any case."""
    parts = [re.escape(part) for part in mention.split()]
    if not parts:
        return None
    spaced = r"\s+".join(_APOSTROPHE.sub("['’‘`]", _DASH.sub("[-‐‑–]", part)) for part in parts)
    for pattern, flags in ((rf"(?<!\w){spaced}(?!\w)", 0), (spaced, 0), (spaced, re.IGNORECASE)):
        found = re.search(pattern, text, flags)
        if found:
            return Span(found.start(), found.end())
    return None
