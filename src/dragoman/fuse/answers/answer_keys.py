"""What statements, and what they are about, are looked up by to be paired with what answers them."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from dragoman.fuse.answers.answering import CLAIMS, NEAR, Said
from dragoman.fuse.link_keys import LinkKeys
from dragoman.model.attestation import ContentKind
from dragoman.model.entity import EntityId
from dragoman.model.record import Record
from dragoman.model.when import Period

_LONGEST = 24
"""Months; what is said in a longer time is looked up without its time."""
_AT_ANY_TIME, _EVER = "at any time", "ever"


def answer_keys(record: Record) -> LinkKeys:
    """Give what a record seeks and is found by: happenings by their ids, denials and claims by their sides and times."""
    if record.kind is not ContentKind.STATEMENT:
        return LinkKeys(frozenset({("about", record.id)}))
    said = Said.of(record)
    about = frozenset({("about", said.about)} if said.about else ())
    keys = LinkKeys(about, about)
    if said.denies:
        keys |= LinkKeys(frozenset(_sought(said)))
    if said.act in CLAIMS:
        keys |= LinkKeys(found=frozenset(_found(said)))
    return keys


def _sought(denial: Said) -> Iterator[Hashable]:
    months = _months(denial.period)
    times = (*months, _AT_ANY_TIME) if months else (_EVER,) if denial.period else ()
    for side in [*(("against", side) for side in denial.sides), *(("by", who) for who in denial.addressee)]:
        yield from ((*side, at) for at in (*times, *_reports(denial)))


def _found(claim: Said) -> Iterator[Hashable]:
    last = claim.period.last if claim.period else None
    until = Period(claim.period.first, last and last + NEAR) if claim.period else None
    months = _months(until)
    times = (*months, _EVER) if months else (_AT_ANY_TIME, _EVER) if claim.period else ()
    sides: list[tuple[str, EntityId]] = [("by", claim.speaker), *(("against", each) for each in claim.addressee)]
    for side in sides:
        yield from ((*side, at) for at in (*times, *_reports(claim)))


def _reports(said: Said) -> Iterator[Hashable]:
    return (("report", report) for report in said.record.reports)


def _months(period: Period | None) -> tuple[Hashable, ...]:
    if period is None or period.first is None or period.last is None:
        return ()
    first, last = (day.year * 12 + day.month for day in (period.first, period.last))
    return tuple(range(first, last + 1)) if last - first < _LONGEST else ()
