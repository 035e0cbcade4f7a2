"""Dates as a source gives them: intervals of days with a precision, never instants.

A Period is a closed interval of days whose ends may be unknown; its EDTF text tells the precision. Periods have no
ordering: ask `covers`, `surely_before` or `possibly_before`. A When is a Period together with the rule and the anchor
that gave it, or a refusal with the reason.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

_EDTF = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
OPEN = ".."


@dataclass(frozen=True)
class Period:
    """A closed interval of days. `None` at an end: that end is not known."""

    first: dt.date | None
    last: dt.date | None

    def __post_init__(self) -> None:
        """Refuse an interval that ends before it begins."""
        if self.first and self.last and self.last < self.first:
            raise ValueError(f"a period cannot end on {self.last} and begin on {self.first}")

    @classmethod
    def day(cls, day: dt.date) -> Period:
        """Give one day."""
        return cls(day, day)

    @classmethod
    def month(cls, year: int, month: int) -> Period:
        """Give a calendar month."""
        return cls(dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1]))

    @classmethod
    def year(cls, year: int) -> Period:
        """Give a calendar year."""
        return cls(dt.date(year, 1, 1), dt.date(year, 12, 31))

    @classmethod
    def parse(cls, edtf: str) -> Period:
        """Read EDTF level 0 plus open ends: `2024`, `2024-05`, `2024-05-03`, `a/b`, `a/..`, `../b`.

        Raises:
            ValueError: the text is none of these.
        """
        if "/" in edtf:
            left, right = edtf.split("/", 1)
            first = None if left == OPEN else cls.parse(left).first
            last = None if right == OPEN else cls.parse(right).last
            return cls(first, last)
        match = _EDTF.fullmatch(edtf.strip())
        if not match:
            raise ValueError(f"not an EDTF date: {edtf!r}")
        year, month, day = (int(part) if part else None for part in match.groups())
        if year is not None and month and day:
            return cls.day(dt.date(year, month, day))
        if year is not None and month:
            return cls.month(year, month)
        return cls.year(year or 1)

    @property
    def edtf(self) -> str:
        """The shortest EDTF text that means exactly this interval."""
        if self.first is None or self.last is None:
            return f"{self.first or OPEN}/{self.last or OPEN}"
        if self.first == self.last:
            return self.first.isoformat()
        first, last = self.first.isoformat(), self.last.isoformat()
        # Whole years and whole months are written as such, one of them once.
        if self.first.day == 1 and self.last == _month_end(self.last):
            years = first.endswith("-01-01") and last.endswith("-12-31")
            first, last = (first[:4], last[:4]) if years else (first[:7], last[:7])
        return first if first == last else f"{first}/{last}"

    @property
    def days(self) -> int | None:
        """How many days it holds; `None` where an end is open."""
        return (self.last - self.first).days + 1 if self.first and self.last else None

    def covers(self, other: Period) -> bool:
        """Whether every day of the other lies in this one."""
        starts = self.first is None or (other.first is not None and self.first <= other.first)
        ends = self.last is None or (other.last is not None and other.last <= self.last)
        return starts and ends

    def surely_before(self, other: Period) -> bool:
        """Whether every day of this one is earlier than every day of the other."""
        return self.last is not None and other.first is not None and self.last < other.first

    def possibly_before(self, other: Period) -> bool:
        """Whether some day of this one may be earlier than some day of the other."""
        return self.first is None or other.last is None or self.first < other.last

    def intersect(self, other: Period) -> Period | None:
        """Give the days that both hold; `None` where there are none."""
        first = max((d for d in (self.first, other.first) if d), default=None)
        last = min((d for d in (self.last, other.last) if d), default=None)
        return None if first and last and last < first else Period(first, last)


def _month_end(day: dt.date) -> dt.date:
    return dt.date(day.year, day.month, calendar.monthrange(day.year, day.month)[1])


ALWAYS = Period(None, None)
"""The interval about which nothing is known."""


@dataclass(frozen=True)
class When:
    """A date with its reasons, or a refusal with its reason."""

    period: Period | None
    """The interval, or `None`: refused."""
    rule: str
    """The rule that gave or refused it, such as `weekday-before-publication` or `no-anchor`."""
    anchor: str = ""
    """The EDTF date that the rule started from; empty for a date complete in itself."""
    phrase: str = ""
    """The words of the report that were read, if any."""

    @classmethod
    def unknown(cls, rule: str = "not-said", phrase: str = "") -> When:
        """Refuse a date, with the reason."""
        return cls(None, rule, phrase=phrase)

    @property
    def edtf(self) -> str | None:
        """The date as EDTF; `None` where it was refused or nothing bounds it."""
        return None if self.period in (None, ALWAYS) else self.period.edtf
