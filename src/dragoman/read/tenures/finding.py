"""Putting together what a report tells of one person in one office."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dragoman.model.attestation import Attested, ContentKind, Status, content_hash
from dragoman.model.mention import Mention
from dragoman.model.tenure import NOT_SAID, Capacity, Tenure
from dragoman.model.when import When
from dragoman.read.ground import Ground
from dragoman.read.grouping import grouped
from dragoman.read.mentions.words import REGIONS
from dragoman.read.tenures.changes import changes_of
from dragoman.read.tenures.counterparts import counterparts_of
from dragoman.read.tenures.shared import shared_of
from dragoman.read.tenures.titles import titles_of
from dragoman.read.tenures.told import Told


def find_tenures(ground: Ground, found: list[Attested[Mention]]) -> list[Attested[Mention]]:  # noqa: ARG001  all subjects take both
    """Find every tenure that a report gives, each person, office and period once."""
    told = (*_changed(ground), *titles_of(ground), *counterparts_of(ground), *shared_of(ground))
    groups = grouped(
        (one for one in told if _is_telling(one.tenure.office)),
        agree=lambda one, other: _is_one(one.tenure, other.tenure),
        bonds=lambda one: (one.tenure.person.name,),
        look=lambda one: _look(one.tenure),
    )
    return sorted((_attested(group) for group in groups), key=lambda a: a.evidence)


def _is_telling(office: Mention) -> bool:
    """Whether an office is one that can be told apart: listed, a country's, or of a body with a name."""
    head, _, body = office.name.partition(" of ")
    if not body:
        head, _, body = office.name.partition(" at ")
    if head.lower().split()[-1:] in (["host"], ["correspondent"]):
        return False
    if office.country or (office.known and not office.known.startswith("office:~")):
        return True
    return any(word[:1].isupper() for word in body.split()) and body not in {"the Parliament", *REGIONS}


def _changed(ground: Ground) -> Iterator[Told]:
    for change in changes_of(ground):
        if change.office is None or change.status is Status.DENIED:
            continue
        is_done = change.status in {Status.OCCURRED, Status.ONGOING}
        if not is_done and change.capacity is not Capacity.DESIGNATE:
            continue
        tenure = Tenure(
            change.person,
            change.office,
            change.capacity,
            start=change.start,
            end=change.end,
            before=change.before,
            after=change.after,
        )
        yield Told(tenure, change.evidence, change.rule, voices=change.voices)


def _is_one(one: Tenure[Mention], other: Tenure[Mention]) -> bool:
    """Whether two tellings speak of one tenure: one person, one office, periods that do not exclude each other."""
    if one.person.name != other.person.name or not _same_office(one.office, other.office):
        return False
    if Capacity.DESIGNATE in {one.capacity, other.capacity} and one.capacity is not other.capacity:
        return False
    return (
        _agree(one.start, other.start)
        and _agree(one.end, other.end)
        and _in_order(one, other)
        and _in_order(other, one)
    )


def _look(one: Tenure[Mention]) -> tuple[object, ...]:
    """Give all by which `_is_one` decides."""
    office = (one.office.known, one.office.name, one.office.country)
    return one.person.name, office, one.capacity, one.held_on.period, one.start.period, one.end.period


def _same_office(one: Mention, other: Mention) -> bool:
    """Whether two titles mean one office; one that names no country may mean that of another of its sort."""
    if (one.known or one.name) == (other.known or other.name):
        return True
    if any(
        longer.name.startswith(f"{bare.name} of ") and not bare.country for bare, longer in ((one, other), (other, one))
    ):
        return True
    return (
        _sort(one) == _sort(other) != "" and "" in {one.country, other.country} and not (one.country and other.country)
    )


def _sort(office: Mention) -> str:
    parts = office.known.split(":")
    return parts[2] if len(parts) > 2 and not parts[1].startswith("~") else ""  # noqa: PLR2004


def _agree(one: When, other: When) -> bool:
    return one.period is None or other.period is None or one.period.intersect(other.period) is not None


def _in_order(one: Tenure[Mention], other: Tenure[Mention]) -> bool:
    """Whether one's start does not come after the other's end or day."""
    for late in (other.end, other.held_on):
        if one.start.period is not None and late.period is not None and late.period.surely_before(one.start.period):
            return False
    return True


def _attested(group: list[Told]) -> Attested[Mention]:
    first = group[0].tenure
    tenures = [told.tenure for told in group]
    office = next(
        (t.office for t in tenures if t.office.country and t.office.known),
        next((t.office for t in tenures if t.office.known), first.office),
    )
    start = _first_known(t.start for t in tenures)
    end = _first_known(t.end for t in tenures)
    held = _first_known(t.held_on for t in tenures) if start.period is None and end.period is None else NOT_SAID
    merged = replace(
        first,
        office=office,
        start=start,
        end=end,
        held_on=held,
        before=next((t.before for t in tenures if t.before is not None), None),
        after=next((t.after for t in tenures if t.after is not None), None),
        is_new=any(t.is_new for t in tenures),
    )
    evidence = tuple(sorted({told.words for told in group}))
    key = f"{ContentKind.TENURE}-{content_hash(first.person.name, office.name, str(evidence[0].start), str(start.edtf))[:10]}"
    voices = {v.who.name: v for told in group for v in told.voices}
    return Attested(key, merged, evidence, group[0].rule, group[0].status, tuple(voices.values()))


def _first_known(dates: Iterator[When]) -> When:
    return next((d for d in dates if d.period is not None), NOT_SAID)
