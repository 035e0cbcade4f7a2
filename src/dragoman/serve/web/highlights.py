"""A text cut into pieces, so that each piece is marked by all that was read from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dragoman.knowledge.browsing.reports import Told
from dragoman.model.report import Report


@dataclass(frozen=True)
class Piece:
    """A stretch of text that the same things were read from."""

    text: str
    told: tuple[Told, ...] = ()
    """In the order in which they begin; nothing where the text is plain."""
    opens: tuple[str, ...] = ()
    """Ids of those whose first words begin here."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """Of what kinds they are, each once."""
        return tuple(dict.fromkeys(each.kind for each in self.told))


@dataclass(frozen=True)
class Paragraph:
    """One block of the report."""

    kind: str
    pieces: tuple[Piece, ...]


def paragraphs(report: Report, told: Sequence[Told]) -> list[Paragraph]:
    """Cut the blocks of a report at every place where some words begin or end."""
    starts: dict[int, list[Told]] = defaultdict(list)
    ends: dict[int, list[Told]] = defaultdict(list)
    for each in told:
        for words in each.words:
            starts[words.start].append(each)
            ends[words.end].append(each)
    blocks = {edge for block in report.blocks for edge in (block.start, block.end)}
    cuts = sorted({*starts, *ends, *blocks})
    sweep = _sweep(cuts, starts, ends)
    over = {start: (end, now) for start, end, now in sweep}
    opened: set[str] = set()
    return [
        Paragraph(block.kind.value, tuple(_pieces(report.text, block.start, block.end, over, opened)))
        for block in report.blocks
    ]


def _sweep(
    cuts: Sequence[int], starts: dict[int, list[Told]], ends: dict[int, list[Told]]
) -> Iterator[tuple[int, int, tuple[Told, ...]]]:
    """Give every stretch between two cuts, with what covers it."""
    now: dict[str, list[Told]] = defaultdict(list)
    for start, end in pairwise(cuts):
        for each in ends.get(start, ()):
            now[each.attestation].pop()
        for each in starts.get(start, ()):
            now[each.attestation].append(each)
        yield start, end, tuple(held[0] for held in now.values() if held)


def _pieces(
    text: str, start: int, end: int, over: dict[int, tuple[int, tuple[Told, ...]]], opened: set[str]
) -> Iterator[Piece]:
    while start < end:
        stop, now = over[start]
        first = tuple(_unopened(now, opened))
        yield Piece(text[start:stop], now, first)
        start = stop


def _unopened(now: Iterable[Told], opened: set[str]) -> Iterator[str]:
    for each in now:
        if each.attestation not in opened:
            opened.add(each.attestation)
            yield each.attestation
