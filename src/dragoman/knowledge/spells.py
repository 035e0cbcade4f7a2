"""How sure it is, after what reports tell, that somebody held an office on some days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from dragoman.model.attestation import Attestation, Status
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


@dataclass(frozen=True)
class Spell:
    """What reports tell of the dates of one person in one office."""

    start: Period | None
    end: Period | None
    held: Period | None
    """From the first to the last day on which it may be meant."""
    begun_by: dt.date | None
    """By this day it had surely begun: the last that the earliest date can mean."""
    lasting_till: dt.date | None
    """Until this day it surely lasted: the first that the latest date can mean."""

    @classmethod
    def of(cls, record: Record, attestations: Iterable[Attestation]) -> Spell | None:
        """Read a tenure's record; None for one who is not in office, or whom no report says to be."""
        said = [each.attested for each in attestations if each.attested.status in _SAID_TO_BE_SO]
        if not said or record.headline.get("capacity") not in (None, *_IN_OFFICE):
            return None
        start, held, end = (_parsed(record.headline.get(slot)) for slot in ("from", "held_on", "to"))
        told = [each.content.held_on.period for each in said if isinstance(each.content, Tenure)]
        begun_by = min((period.last for period in told if period and period.last), default=None)
        lasting_till = max((period.first for period in told if period and period.first), default=None)
        return cls(start, end, held, begun_by, lasting_till)

    def on(self, days: Period) -> Sureness | None:
        """Tell how it stands to some days; None where it says nothing about them."""
        if self._has_begun(days) and self._lasts(days):
            return Sureness.CERTAIN
        begins = self.start or self.held
        if begins and days.surely_before(begins):
            return None
        if self.end:
            return None if self.end.surely_before(days) else Sureness.POSSIBLE
        last = self.held or self.start
        return Sureness.STALE if last and last.surely_before(days) else Sureness.POSSIBLE

    def _has_begun(self, days: Period) -> bool:
        """Whether it surely had begun; the day of a hand-over itself is not sure."""
        is_shown = self.begun_by is not None and days.first is not None and self.begun_by <= days.first
        return is_shown or (self.start is not None and self.start.surely_before(days))

    def _lasts(self, days: Period) -> bool:
        is_shown = self.lasting_till is not None and days.last is not None and days.last <= self.lasting_till
        return is_shown or (self.end is not None and days.surely_before(self.end))


def _parsed(edtf: str | None) -> Period | None:
    return Period.parse(edtf) if edtf else None
