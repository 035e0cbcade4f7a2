"""Sifting: which lines of a page are the article's, and why the others are not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dragoman.clean.captions import is_caption
from dragoman.clean.datelines import is_byline, is_date
from dragoman.clean.lines import Line
from dragoman.clean.phrases import Furniture, Takes, furniture_said, page_words
from dragoman.clean.segments import furniture_shown, row_of
from dragoman.model.report import Removed

_DOUBLED = "doubled line"
_SHORT_LABEL = 5


@dataclass(frozen=True)
class Sifted:
    """The article's lines, and the others."""

    kept: tuple[Line, ...]
    removed: tuple[Removed, ...]
    doubled: frozenset[str]
    """Texts of kept lines that the page gave twice in a row, as it does with pictures and headlines."""
    stamps: tuple[str, ...]
    """What the page says of its last update."""


@dataclass
class _Judged:
    line: Line
    furniture: Furniture | None = None
    doubled: bool = field(default=False)

    def drop(self, reason: str) -> None:
        """Give the line up, unless that is done."""
        self.furniture = self.furniture or Furniture(reason)


def sift(lines: list[Line]) -> Sifted:
    """Part the article's lines from the page's. Prose stays unless it says what only pages say."""
    judged = [piece for line in lines for piece in _judge(line)]
    _drop_doubles(judged)
    _drop_linked(judged)
    _drop_rest(judged)
    _drop_labels(judged)
    _drop_tail(judged)
    return Sifted(
        tuple(piece.line for piece in judged if not piece.furniture),
        tuple(Removed(piece.line.text, piece.furniture.reason) for piece in judged if piece.furniture),
        frozenset(piece.line.text for piece in judged if piece.doubled),
        tuple(piece.line.text for piece in judged if piece.furniture and piece.furniture.is_stamp),
    )


def _judge(line: Line) -> Iterator[_Judged]:
    row = row_of(line)
    if not row:
        yield _Judged(line, furniture_said(line) or furniture_shown(line))
    elif all(piece.furniture for piece in row):
        stamp = next((piece.furniture for piece in row if piece.furniture and piece.furniture.is_stamp), None)
        yield _Judged(line, stamp or row[0].furniture)
    else:
        for number, piece in enumerate(row):
            yield _Judged(Line(piece.text, gap=line.gap and number == 0), piece.furniture)


def _drop_doubles(judged: list[_Judged]) -> None:
    last: _Judged | None = None
    for piece in judged:
        if piece.furniture:
            continue
        if last and last.line.text == piece.line.text:
            piece.drop(_DOUBLED)
            last.doubled = True
        else:
            last = piece


def _drop_linked(judged: list[_Judged]) -> None:
    """Drop the headlines to which "Read more" and its like point: the lines right under it that are no prose."""
    for number, piece in enumerate(judged):
        if not piece.furniture or piece.furniture.takes is not Takes.NEXT:
            continue
        for distance, following in enumerate(judged[number + 1 :]):
            if following.line.is_prose or following.line.is_sentence or (following.line.gap and distance > 0):
                break
            if following.line.gap and (is_caption(following.line) or following.doubled):
                break
            if following.furniture and following.furniture.takes is Takes.NEXT:
                break
            following.drop(f"under {piece.line.text!r}")


def _drop_rest(judged: list[_Judged]) -> None:
    """Drop all that follows a heading such as "Comments", once there has been some prose."""
    prose_seen = False
    heading: _Judged | None = None
    for piece in judged:
        if heading:
            piece.drop(f"under {heading.line.text!r}")
        elif piece.furniture:
            heading = piece if prose_seen and piece.furniture.takes is Takes.REST else None
        prose_seen = prose_seen or (not piece.furniture and piece.line.is_prose)


def _drop_labels(judged: list[_Judged]) -> None:
    """Drop names of sections and of the paper above the headline, as long as a headline remains."""
    head = []
    for piece in judged:
        if not piece.furniture:
            if piece.line.is_prose:
                break
            if not _is_mark(piece.line):
                head.append(piece)
    for piece in head[:-1]:
        if _is_section(piece.line):
            piece.drop("section label")
        elif piece is head[0] and _is_masthead(piece.line):
            piece.drop("page name")


def _is_mark(line: Line) -> bool:
    return is_byline(line.text) or is_date(line.text) or is_caption(line)


def _is_section(line: Line) -> bool:
    words = [word.strip(",:&/|-–—") for word in line.folded.split()]
    short = len(words) <= _SHORT_LABEL and not line.ends_sentence
    return short and all(not word or word in page_words("sections") or word in page_words("joining") for word in words)


def _is_masthead(line: Line) -> bool:
    words = [word.strip(",:&/|-–—") for word in line.folded.split()]
    named = page_words("mastheads") & set(words if line.text.isupper() else words[-1:])
    return (
        bool(named)
        and 1 < len(words) <= _SHORT_LABEL
        and (line.text.isupper() or all(word[0].isupper() for word in line.text.split()))
    )


def _drop_tail(judged: list[_Judged]) -> None:
    """Below the last prose, once the page's own furniture has begun, only captions and whole sentences are the article's."""
    tail = len(judged)
    while tail and (judged[tail - 1].furniture or not judged[tail - 1].line.is_prose):
        tail -= 1
    if not tail:
        return
    begun = False
    for piece in judged[tail:]:
        if piece.furniture:
            begun = True
        elif begun and not (piece.line.is_sentence or is_caption(piece.line) or piece.doubled):
            piece.drop("below the article")
