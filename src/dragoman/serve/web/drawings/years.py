"""How much is told of each year, as bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

STEP = 30
BAR = 22
HEIGHT = 64
TOP = 16
MOST = 60
"""Years that are drawn; the last of them."""
NARROWEST = 150


@dataclass(frozen=True)
class Bar:
    """One year."""

    year: str
    number: int
    x: int
    y: int
    height: int


@dataclass(frozen=True)
class Years:
    """A row of bars; years of which nothing is told have none."""

    width: int
    bars: tuple[Bar, ...]
    base: int = TOP + HEIGHT
    bar: int = BAR


def years_of(counts: Sequence[tuple[str, int]]) -> Years | None:
    """Draw how many there are in each year; None where no year is known."""
    found = {int(year): number for year, number in counts if year.isdigit()}
    if not found:
        return None
    last = max(found)
    first, most = max(min(found), last - MOST + 1), max(found.values())
    bars = [
        Bar(str(year), found[year], (year - first) * STEP + 4, TOP + HEIGHT - height, height)
        for year in sorted(found)
        if year >= first
        for height in [max(round(HEIGHT * found[year] / most), 2)]
    ]
    return Years(max((last - first + 1) * STEP, NARROWEST), tuple(bars))
