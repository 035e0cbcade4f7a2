"""What each kept line is, and the report's text with its blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.clean.captions import is_caption, opens_as_caption
from dragoman.clean.datelines import is_author, is_byline, is_date
from dragoman.clean.lines import Line
from dragoman.clean.openings import dateline_of
from dragoman.model.report import Block, BlockKind

_PARAGRAPH = "\n\n"
_LONGEST_HEADLINE = 25
_LONGEST_CROSSHEAD = 12
_DATED_PARAGRAPHS = 2
"""A dateline opens the first paragraph, or the second below a lead; further down it is a town that ends a sentence."""


@dataclass(frozen=True)
class Part:
    """A line, or the dateline that opens it, with what it is."""

    line: Line
    kind: BlockKind
    dateline: str = ""
    """Of a body paragraph: the dateline with which it opens."""


def kinds_of(lines: tuple[Line, ...], doubled: frozenset[str]) -> tuple[Part, ...]:
    """Say what each kept line is.

    Args:
        lines: The article's lines, in order.
        doubled: Those that the page gave twice in a row, as it does with pictures.
    """
    body = _first_of_body(lines, doubled)
    kinds = [*_head(lines[:body], doubled), *_rest(lines[body:], doubled)]
    return tuple(_parts(lines, kinds))


def assemble(parts: tuple[Part, ...]) -> tuple[str, tuple[Block, ...]]:
    """Join the lines to the report's text and give the ranges; a dateline is a block of its own."""
    blocks: list[Block] = []
    start = 0
    for part in parts:
        end = start + len(part.line.text)
        inner = start
        if part.dateline:
            blocks.append(Block(BlockKind.DATELINE, start, start + len(part.dateline)))
            rest = part.line.text[len(part.dateline) :]
            inner += len(part.dateline) + len(rest) - len(rest.lstrip())
        blocks.append(Block(part.kind, inner, end))
        start = end + len(_PARAGRAPH)
    return _PARAGRAPH.join(part.line.text for part in parts), tuple(blocks)


def _first_of_body(lines: tuple[Line, ...], doubled: frozenset[str]) -> int:
    """Find the first line of running text; a report of a single sort of line is all body."""
    for number, line in enumerate(lines):
        if line.is_prose and not _is_picture(line, doubled) and not (number == 0 and _may_head(lines)):
            return number
    return 1 if len(lines) > 1 and _may_head(lines) else 0


def _may_head(lines: tuple[Line, ...]) -> bool:
    """Whether the first line may be a headline though it is long, or nothing but short lines follow."""
    first = lines[0]
    if len(lines) == 1 or first.words > _LONGEST_HEADLINE:
        return False
    marked = is_byline(lines[1].text) or is_date(lines[1].text)
    return marked or (lines[1].gap and not first.text.endswith((".", "。", "۔", ":")) and _mostly_longer(first, lines))


def _mostly_longer(first: Line, lines: tuple[Line, ...]) -> bool:
    return any(line.is_prose and line.words > first.words for line in lines[1:3])


def _head(lines: tuple[Line, ...], doubled: frozenset[str]) -> Iterator[BlockKind]:
    titled = False
    for number, line in enumerate(lines):
        kind = _mark(line, beside=lines[max(number - 1, 0) : number + 2], first=not titled)
        if kind is None and (opens_as_caption(line) or (titled and _is_picture(line, doubled))):
            kind = BlockKind.CAPTION
        if kind is None:
            kind = BlockKind.SUBHEAD if titled else BlockKind.HEADLINE
            titled = True
        yield kind


def _mark(line: Line, *, beside: tuple[Line, ...], first: bool) -> BlockKind | None:
    """Tell bylines and lines that are dates; a bare name counts as byline only below the headline, next to a date."""
    if is_byline(line.text):
        return BlockKind.BYLINE
    if is_date(line.text, strict=first):
        return BlockKind.DATELINE
    if not first and is_author(line.text) and any(is_date(other.text) for other in beside if other != line):
        return BlockKind.BYLINE
    return None


def _rest(lines: tuple[Line, ...], doubled: frozenset[str]) -> Iterator[BlockKind]:
    for number, line in enumerate(lines):
        below = lines[number + 1] if number + 1 < len(lines) else None
        if not line.is_prose and is_byline(line.text):
            yield BlockKind.BYLINE
        elif _is_picture(line, doubled) and (number or len(lines) > 1):
            yield BlockKind.CAPTION
        elif number and _is_crosshead(line, below):
            yield BlockKind.SUBHEAD
        else:
            yield BlockKind.BODY


def _is_picture(line: Line, doubled: frozenset[str]) -> bool:
    return is_caption(line) or (line.text in doubled and not (line.is_prose and line.ends_sentence))


def _is_crosshead(line: Line, below: Line | None) -> bool:
    last = line.text.rstrip("\"'”’»)]」』")
    short = line.words <= _LONGEST_CROSSHEAD and not last.endswith((".", "。", "۔", "…", ",", ";", ":", "،"))
    return short and below is not None and below.is_prose


def _parts(lines: tuple[Line, ...], kinds: list[BlockKind]) -> Iterator[Part]:
    seen = 0
    for line, kind in zip(lines, kinds, strict=True):
        opening = ""
        if kind is BlockKind.BODY and seen < _DATED_PARAGRAPHS:
            seen += 1
            opening = dateline_of(line.text)
        yield Part(line, kind, opening)
