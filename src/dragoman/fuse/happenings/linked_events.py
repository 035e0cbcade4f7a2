"""Events inside events: a meeting of a visit, a visit of a summit, each with the reasons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass

from dragoman.fuse.happenings.told_events import stands_for
from dragoman.fuse.happenings.told_times import DAY, WEEK
from dragoman.fuse.link_keys import LinkKeys
from dragoman.fuse.places import place_covers
from dragoman.model.attestation import ContentKind, Status
from dragoman.model.entity import EntityId
from dragoman.model.event import EventType, Role
from dragoman.model.link import Link, Relation
from dragoman.model.record import Record
from dragoman.model.when import Period

_PARTS = {
    EventType.VISIT: frozenset({EventType.MEETING}),
    EventType.GATHERING: frozenset({EventType.MEETING, EventType.VISIT}),
}
"""What may be a part of what."""
_AHEAD = frozenset({Status.PLANNED})
_BEHIND = frozenset({Status.OCCURRED, Status.ONGOING})
LONGEST = 2 * WEEK
"""Days; a vaguer date says nothing of what lies in it."""
Pair = tuple["_Happening", "_Happening"]


@dataclass(frozen=True, eq=False)
class _Happening:
    """An event's record, prepared for comparing."""

    record: Record
    type: EventType
    people: frozenset[EntityId]
    """Of a visit who travels; of the rest everybody."""
    place: EntityId
    days: Period | None
    """However vague."""
    reports: frozenset[str]

    @property
    def is_ahead(self) -> bool:
        return self.record.headline.get("status") in _AHEAD

    @property
    def period(self) -> Period | None:
        """Its days, where they are two weeks at most."""
        return self.days if self.days and (self.days.days or LONGEST + 1) <= LONGEST else None

    @classmethod
    def of(cls, record: Record) -> _Happening:
        period = Period.parse(date) if (date := record.headline.get("date")) else None
        kind = EventType(record.headline.get("type") or "")
        people = {*record.entities.get("participants", ())}
        if kind is not EventType.VISIT:
            people.update(record.entities.get(Role.HOST, ()))
        place = record.headline.get("place") or ""
        return cls(record, kind, frozenset(people), place, period, frozenset(record.reports))


def link_events(records: Iterable[Record]) -> dict[str, tuple[Link, ...]]:
    """Give for each event that has any its links to what it is a part of, and to its parts.

    Whether two are linked depends on these two alone.
    """
    found: dict[str, list[Link]] = defaultdict(list)
    for part, whole in _pairs([_Happening.of(record) for record in records if _is_linkable(record)]):
        if reasons := _reasons(part, whole):
            found[part.record.id].append(Link(Relation.PART_OF, whole.record.id, reasons))
            found[whole.record.id].append(Link(Relation.HAS_PART, part.record.id, reasons))
    return {ident: tuple(sorted(links)) for ident, links in found.items()}


def link_keys(record: Record) -> LinkKeys:
    """Give what an event's record looks its parts up by, and what it is found by as a part."""
    if not _is_linkable(record):
        return LinkKeys()
    one = _Happening.of(record)
    keys = frozenset(_block_keys(one))
    is_part = any(one.type in parts for parts in _PARTS.values())
    return LinkKeys(keys if one.type in _PARTS else frozenset(), keys if is_part else frozenset())


def _is_linkable(record: Record) -> bool:
    """Whether it took or takes place as far as is told; what is denied, called off or called for is no part of anything."""
    types = {*_PARTS, *(each for parts in _PARTS.values() for each in parts)}
    is_event = record.kind is ContentKind.EVENT and record.headline.get("type") in types
    return is_event and record.headline.get("status") in _AHEAD | _BEHIND


def _pairs(happenings: list[_Happening]) -> Iterator[Pair]:
    """Pairs that share a report, or somebody and a month: fewer would miss some, and all would be too many."""
    blocks: dict[Hashable, list[_Happening]] = defaultdict(list)
    for each in sorted(happenings, key=lambda one: one.record.id):
        for key in _block_keys(each):
            blocks[key].append(each)
    seen: set[tuple[str, str]] = set()
    for block in blocks.values():
        for whole in (each for each in block if each.type in _PARTS):
            for part in (each for each in block if each.type in _PARTS[whole.type]):
                if (part.record.id, whole.record.id) not in seen:
                    seen.add((part.record.id, whole.record.id))
                    yield part, whole


def _block_keys(happening: _Happening) -> Iterator[Hashable]:
    yield from (("report", report) for report in happening.reports)
    yield from ((who, *month) for month in _months(happening.period) for who in happening.people)


def _months(period: Period | None) -> set[tuple[int, int]]:
    return {(day.year, day.month) for day in (period.first, period.last) if day} if period else set()


def _reasons(part: _Happening, whole: _Happening) -> tuple[str, ...]:
    """Why the one is a part of the other; empty where it is not known to be.

    Nothing may speak against it, and the people must fit. Then place and date have to fit both, or one of them where a
    report tells both events.
    """
    told = sorted(part.reports & whole.reports)
    people = _shared_people(part, whole, is_told_together=bool(told))
    if not people or (whole.is_ahead and not part.is_ahead) or _is_the_same(part, whole):
        return ()
    fits_place, place = _place(part, whole)
    fits_date, date = _date(part, whole, is_told_together=bool(told))
    if fits_place is False or fits_date is False or not ((fits_place and fits_date) or (told and (place or date))):
        return ()
    together = "a report tells both" if len(told) == 1 else f"{len(told)} reports tell both" if told else ""
    return tuple(filter(None, (people, place, date, together)))


def _shared_people(part: _Happening, whole: _Happening, *, is_told_together: bool) -> str:
    shared = part.people & whole.people
    role = "travels" if whole.type is EventType.VISIT else "comes to it"
    persons = {who for who in shared if not who.startswith("country:")}
    if persons or (shared and is_told_together):
        return (
            f"{len(persons or shared)} of those who take part {role}"
            if len(persons or shared) > 1
            else f"who {role} takes part"
        )
    if is_told_together and any(stands_for(who, whole.people) for who in part.people):
        return f"somebody of the country that {role} takes part"
    return ""


def _is_the_same(part: _Happening, whole: _Happening) -> bool:
    """Whether one happening may have been told under two types: a summit of two, and their meeting."""
    return whole.type is EventType.GATHERING and part.type is EventType.MEETING and whole.people <= part.people


def _place(part: _Happening, whole: _Happening) -> tuple[bool | None, str]:
    if not part.place or not whole.place:
        return None, ""
    if part.place == whole.place:
        return True, "the same place"
    if place_covers(whole.place, part.place):
        return True, "its place lies in the other's"
    return (True, "its place holds the other's") if place_covers(part.place, whole.place) else (False, "")


def _date(part: _Happening, whole: _Happening, *, is_told_together: bool) -> tuple[bool | None, str]:
    if part.period is None or whole.period is None:
        apart = part.days and whole.days and part.days.intersect(whole.days) is None
        return (False if apart else None), ""
    if whole.period.covers(part.period):
        return True, "the same date" if part.period == whole.period else "its date lies in the other's"
    if whole.period.intersect(part.period):
        return True, "the dates overlap"
    # Of a visit the date told is often that of the arrival alone.
    if is_told_together and whole.type is EventType.VISIT and whole.period.last:
        return (True, "on the day after the arrival") if _next_day(whole.period) == part.period else (False, "")
    return False, ""


def _next_day(period: Period) -> Period | None:
    return Period.day(period.last + DAY) if period.last and period.days == 1 else None
