"""A time axis: which day lies where, and which years are marked on it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from dragoman.model.when import Period

_STEPS = (1, 2, 5, 10, 20, 50, 100)
"""Years between two marks."""
NARROWEST = 56
"""Between two marks, so that their years do not touch."""


@dataclass(frozen=True)
class Mark:
    """A year on the axis."""

    x: float
    year: int


@dataclass(frozen=True)
class Timescale:
    """From days to places between two edges."""

    first: dt.date
    last: dt.date
    left: float
    right: float

    def x(self, day: dt.date) -> float:
        """Where a day lies; what is beyond an edge lies on it."""
        length = max((self.last - self.first).days, 1)
        within = min(max(day, self.first), self.last)
        return round(self.left + (self.right - self.left) * (within - self.first).days / length, 1)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The beginnings of years, so many as there is room for."""
        years = range(self.first.year + 1, self.last.year + 1)
        room = max(int((self.right - self.left) // NARROWEST), 1)
        step = next((each for each in _STEPS if len(years) <= room * each), _STEPS[-1])
        return tuple(Mark(self.x(dt.date(year, 1, 1)), year) for year in years if year % step == 0)


def period_of(edtf: str) -> Period:
    """Read a date; nothing, and what is no date, is open on both sides."""
    try:
        return Period.parse(edtf) if edtf else Period(None, None)
    except ValueError:
        return Period(None, None)
