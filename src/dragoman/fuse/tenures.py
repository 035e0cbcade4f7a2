"""Tenures: who held an office and when, added up from every report that shows it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dragoman.fuse.base import Background
from dragoman.fuse.clusters import UnionFind
from dragoman.fuse.making import Made, make_record
from dragoman.fuse.slots import DATES, slot_values
from dragoman.fuse.successions import Spell, bounded_end
from dragoman.model.attestation import Attestation, ContentKind
from dragoman.model.entity import EntityId
from dragoman.model.record import Record, SlotValue
from dragoman.model.tenure import Capacity, Tenure
from dragoman.model.when import Period, When

SLACK = dt.timedelta(days=366)
"""Two beginnings of one spell may differ by that much: years are often rounded."""
START, HELD, END = range(3)


@dataclass(frozen=True, eq=False)
class ToldTenure:
    """One tenure as one report tells it."""

    attestation: Attestation
    tenure: Tenure[EntityId]

    def points(self) -> Iterator[tuple[dt.date, int, str]]:
        """The dated things said: a day, what it is, and the attestation's id."""
        for what, when in ((START, self.tenure.start), (HELD, self.tenure.held_on), (END, self.tenure.end)):
            day = _day(when, late=what == END)
            if day:
                yield day, what, self.attestation.id


def _day(when: When, *, late: bool) -> dt.date | None:
    if when.period is None:
        return None
    first, last = when.period.first, when.period.last
    return (last or first) if late else (first or last)


def fuse_tenures(attestations: Iterable[Attestation], background: Background) -> list[Record]:
    """Make one record of each spell of one person in one office."""
    seats: dict[tuple[EntityId, EntityId], list[ToldTenure]] = defaultdict(list)
    for each in sorted(attestations, key=lambda each: each.id):
        tenure = each.attested.content
        if isinstance(tenure, Tenure):
            seat = (background.canonical(tenure.person), background.canonical(tenure.office))
            seats[seat].append(ToldTenure(each, tenure))
    spells = [spell for seat in sorted(seats) for spell in _spells(seats[seat], background)]
    told = [Spell.of([(each.tenure, each.attestation) for each in spell], background) for spell in spells]
    by_office: dict[EntityId, list[Spell]] = defaultdict(list)
    for one in told:
        by_office[one.office].append(one)
    return [
        _record(spell, bounded_end(one, by_office[one.office]), background)
        for spell, one in zip(spells, told, strict=True)
    ]


def _spells(told: list[ToldTenure], background: Background) -> list[list[ToldTenure]]:
    """Part the attestations where an end and a new beginning, or years, lie between."""
    forest = UnionFind()
    spell: list[str] = []
    previous: tuple[dt.date, int] | None = None
    for day, what, ident in sorted(point for each in told for point in each.points()):
        if previous and _is_new_spell(previous, (day, what)):
            spell = []
        for other in spell[:1]:
            forest.join(other, ident)
        spell.append(ident)
        forest.root(ident)
        previous = (day, what)
    groups: dict[str, list[ToldTenure]] = defaultdict(list)
    undated = [each for each in told if not any(each.points())]
    for each in told:
        if each not in undated:
            groups[forest.root(each.attestation.id)].append(each)
    spells = [groups[root] for root in sorted(groups)]
    for each in undated:
        _home(each, spells, background).append(each)
    return spells


def _is_new_spell(previous: tuple[dt.date, int], following: tuple[dt.date, int]) -> bool:
    (before, was), (after, now) = previous, following
    if was == END:
        return now == START or after - before > SLACK
    return now == START and after - before > SLACK


def _home(told: ToldTenure, spells: list[list[ToldTenure]], background: Background) -> list[ToldTenure]:
    """The spell that an undated attestation belongs to: the one under way when it was published, else the latest."""
    if not spells:
        spells.append([])
        return spells[0]
    published = background.of(told.attestation.report).published
    day = published.last if published else None
    begun = [spell for spell in spells if spell and (day is None or _bounds(spell)[0] <= day)]
    return max(begun or spells, key=lambda spell: _bounds(spell) if spell else (dt.date.min, dt.date.min))


def _bounds(spell: Sequence[ToldTenure]) -> tuple[dt.date, dt.date]:
    days = [day for each in spell for day, _, _ in each.points()]
    return (min(days), max(days)) if days else (dt.date.min, dt.date.min)


def _record(spell: list[ToldTenure], bounded: tuple[SlotValue, ...], background: Background) -> Record:
    contents = [(told.tenure, told.attestation) for told in spell]
    slots = {
        "from": slot_values(((t.start.edtf, each) for t, each in contents if t.start.edtf), background, DATES),
        "to": slot_values(((t.end.edtf, each) for t, each in contents if t.end.edtf), background, DATES),
        **_attested(spell),
        "ended_within": bounded,
        "capacity": _capacity(spell, background),
    }
    parts = {
        "person": (background.canonical(contents[0][0].person),),
        "office": (background.canonical(contents[0][0].office),),
        "before": _others((tenure.before for tenure, _ in contents), background),
        "after": _others((tenure.after for tenure, _ in contents), background),
    }
    entities = {part: who for part, who in parts.items() if who}
    whens = tuple(when for tenure, _ in contents for when in (tenure.start, tenure.held_on, tenure.end))
    made = Made(slots, entities, whens=whens)
    return make_record(ContentKind.TENURE, [each for _, each in contents], made, background)


def _attested(spell: Sequence[ToldTenure]) -> dict[str, tuple[SlotValue, ...]]:
    """The earliest and the latest time at which it is said to be so.

    It had begun by the one and lasted to the other; whether it lasted all the while between, nobody says.
    """
    said = [(period, told.attestation) for told in spell if (period := told.tenure.held_on.period)]
    first = min((period for period, _ in said if period.last), key=_by_last, default=None)
    last = max((period for period, _ in said if period.first), key=_by_first, default=None)
    return {"first_attested": _giving(first, said), "last_attested": _giving(last, said)}


def _by_last(period: Period) -> tuple[dt.date, dt.date]:
    return period.last or dt.date.max, dt.date.max - ((period.first or dt.date.min) - dt.date.min)


def _by_first(period: Period) -> tuple[dt.date, dt.date]:
    return period.first or dt.date.min, dt.date.max - ((period.last or dt.date.max) - dt.date.min)


def _giving(period: Period | None, said: Sequence[tuple[Period, Attestation]]) -> tuple[SlotValue, ...]:
    if period is None:
        return ()
    given = [attestation for other, attestation in said if other == period]
    ids, reports = ({each.id for each in given}, {each.report for each in given})
    return (SlotValue(period.edtf, tuple(sorted(ids)), tuple(sorted(reports))),)


def _capacity(spell: Sequence[ToldTenure], background: Background) -> tuple[SlotValue, ...]:
    """Former and designate are where the report stands in time, not how the office was held, if others say that."""
    given = [(str(told.tenure.capacity), told.attestation) for told in spell]
    passing = {str(Capacity.FORMER), str(Capacity.DESIGNATE)}
    lasting = [(capacity, each) for capacity, each in given if capacity not in passing]
    return slot_values(lasting or given, background)


def _others(who: Iterable[EntityId | None], background: Background) -> tuple[EntityId, ...]:
    return tuple(sorted({background.canonical(each) for each in who if each}))
