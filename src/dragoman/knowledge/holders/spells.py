"""How sure it is, after what reports tell, that somebody held an office on some days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from dragoman.model.attestation import Attestation, Status
from dragoman.model.days import attested_period
from dragoman.model.record import Record
from dragoman.model.tenure import Capacity, Tenure
from dragoman.model.when import Period

_IN_OFFICE = (Capacity.FULL, Capacity.ACTING)
_SAID_TO_BE_SO = (Status.OCCURRED, Status.ONGOING)


class Sureness(IntEnum):
    """How sure it is; the surest first."""

    CERTAIN = 0
    POSSIBLE = 1
    STALE = 2
    """Held it when last heard of, before these days."""


_A_YEAR = dt.timedelta(days=366)
"""Who is seen in an office twice within a year is taken to have held it all the while; over more, he may have come back."""
Run = tuple[dt.date, dt.date]
"""By the one day it had surely begun, until the other it surely lasted."""
_NEVER: Run = (dt.date.max, dt.date.min)


def last_of(record: Record) -> str | None:
    """When it ended, as reports say, or within which days, as others in the same office show."""
    return record.headline.get("to") or record.headline.get("ended_within")


@dataclass(frozen=True)
class Spell:
    """What reports tell of the dates of one person in one office."""

    start: Period | None
    end: Period | None
    held: Period | None
    """From the first to the last day on which reports show it."""
    runs: tuple[Run, ...]
    """The times through which they show it, in order."""

    @classmethod
    def of(cls, record: Record, attestations: Iterable[Attestation]) -> Spell | None:
        """Read a tenure's record; None for one who is not in office, or whom no report says to be."""
        said = [each.attested for each in attestations if each.attested.status in _SAID_TO_BE_SO]
        if not said or record.headline.get("capacity") not in (None, *_IN_OFFICE):
            return None
        start, end = (Period.parse(edtf) if edtf else None for edtf in (record.headline.get("from"), last_of(record)))
        told = [each.content.held_on.period for each in said if isinstance(each.content, Tenure)]
        return cls(start, end, attested_period(record), _runs(period for period in told if period))

    @property
    def is_dated(self) -> bool:
        """Whether any report gives it a date."""
        return bool(self.start or self.end or self.held)

    def fits(self, start: Period | None, end: Period | None) -> bool:
        """Whether it may be the spell that began and ended so, told less exactly."""
        begins = start is None or self.start is None or self.start.intersect(start) is not None
        ends = end is None or self.end is None or self.end.intersect(end) is not None
        held = self.held
        within = held is None or not ((start and held.surely_before(start)) or (end and end.surely_before(held)))
        return begins and ends and within and not (self.start and end and end.surely_before(self.start))

    def is_over(self, days: Period) -> bool:
        """Whether reports say that it had surely ended before some days."""
        return self.end is not None and self.end.surely_before(days)

    def begun_between(self, after: Period, before: Period) -> bool:
        """Whether reports say that it began between some days and others."""
        return self.start is not None and after.surely_before(self.start) and self.start.surely_before(before)

    def on(self, days: Period) -> Sureness | None:
        """Tell how it stands to some days; None where it says nothing about them."""
        if self._is_shown(days):
            return Sureness.CERTAIN
        begins = self.start or self.held
        if begins and days.surely_before(begins):
            return None
        if self.end:
            return None if self.end.surely_before(days) else Sureness.POSSIBLE
        last = self.held or self.start
        return Sureness.STALE if last and last.surely_before(days) else Sureness.POSSIBLE

    def _is_shown(self, days: Period) -> bool:
        """Whether it surely lasted through these days; the day of a hand-over itself is not sure."""
        begun = self.start is not None and self.start.surely_before(days)
        lasting = self.end is not None and days.surely_before(self.end)
        if begun and lasting:
            return True
        runs = self.runs or (_NEVER,)
        # The beginning leads to the first time that somebody is seen in office, the last such time to the end.
        return any(
            (_is_begun(run, days) or (begun and run == runs[0]))
            and (_lasts(run, days) or (lasting and run == runs[-1]))
            for run in runs
        )


def _runs(told: Iterable[Period]) -> tuple[Run, ...]:
    runs: list[Run] = []
    for period in sorted((each for each in told if each.first and each.last), key=lambda each: (each.last, each.first)):
        first, last = period.first or dt.date.min, period.last or dt.date.max
        if runs and first - max(runs[-1]) <= _A_YEAR:
            runs[-1] = (runs[-1][0], max(runs[-1][1], first))
        else:
            runs.append((last, first))
    return tuple(runs)


def _is_begun(run: Run, days: Period) -> bool:
    return days.first is not None and run[0] <= days.first


def _lasts(run: Run, days: Period) -> bool:
    return days.last is not None and days.last <= run[1]
