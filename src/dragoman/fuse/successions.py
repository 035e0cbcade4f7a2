"""Successions: who began in an office bounds the end of whoever held it before, and the other way round."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from dragoman.fuse.base import Background
from dragoman.lexicon.seats import tenures
from dragoman.model.attestation import Attestation
from dragoman.model.entity import EntityId
from dragoman.model.identity import PROVISIONAL
from dragoman.model.record import SlotValue
from dragoman.model.tenure import Capacity, Tenure
from dragoman.model.when import Period

_IN_OFFICE = (Capacity.FULL, Capacity.ACTING)


@dataclass(frozen=True, eq=False)
class Spell:
    """What reports tell of one spell of one person in one office."""

    person: EntityId
    office: EntityId
    told: tuple[tuple[Tenure[EntityId], Attestation], ...]
    neighbours: frozenset[EntityId] = field(default=frozenset())
    """Who is said to have held the office before or after him."""

    @classmethod
    def of(cls, told: Sequence[tuple[Tenure[EntityId], Attestation]], background: Background) -> Spell:
        """Put together what some attestations tell."""
        first = told[0][0]
        others = {background.canonical(each) for tenure, _ in told for each in (tenure.before, tenure.after) if each}
        person, office = background.canonical(first.person), background.canonical(first.office)
        return cls(person, office, tuple(told), frozenset(others))

    def starts(self) -> Iterator[tuple[Period, Attestation]]:
        """When it is said to have begun."""
        return ((each.start.period, source) for each, source in self.told if each.start.period and _holds(each))

    def ends(self) -> Iterator[tuple[Period, Attestation]]:
        """When it is said to have ended."""
        return ((each.end.period, source) for each, source in self.told if each.end.period)

    def seen(self) -> Iterator[tuple[Period, Attestation]]:
        """When it is said to be so."""
        return ((each.held_on.period, source) for each, source in self.told if each.held_on.period and _holds(each))


def bounded_end(spell: Spell, others: Iterable[Spell]) -> tuple[SlotValue, ...]:
    """Bound the end of a spell that no report gives: not before he was last seen, not after the next one began."""
    if any(True for _ in spell.ends()):
        return ()
    shown = [each for each in (*spell.seen(), *spell.starts()) if each[0].first]
    last = max(shown, key=lambda each: (each[0].first or dt.date.min, each[1].id), default=None)
    since = last[0].first if last else None
    begun = [
        start
        for other in others
        if _may_follow(spell, other)
        for start in other.starts()
        if _is_later(start[0], last[0] if last else None, linked=_are_linked(spell, other))
    ]
    if not begun:
        return ()
    period, source = min(begun, key=lambda each: (each[0].last or dt.date.max, each[1].id))
    return _slot(Period(since, period.last), [source, *([last[1]] if last else [])])


def _are_linked(spell: Spell, other: Spell) -> bool:
    return other.person in spell.neighbours or spell.person in other.neighbours


def _is_later(start: Period, last: Period | None, *, linked: bool) -> bool:
    """Whether a beginning lies after somebody was last seen; who is named as successor may have begun that very day."""
    if last is None or last.first is None or start.last is None:
        return linked and start.last is not None
    return last.first <= start.last if linked else last.surely_before(start)


def _slot(period: Period, sources: Sequence[Attestation]) -> tuple[SlotValue, ...]:
    ids, reports = ({each.id for each in sources}, {each.report for each in sources})
    return (SlotValue(period.edtf, tuple(sorted(ids)), tuple(sorted(reports))),)


def _holds(tenure: Tenure[EntityId]) -> bool:
    return tenure.capacity in _IN_OFFICE


def _may_follow(spell: Spell, other: Spell) -> bool:
    """Whether another's beginning ends this one: in the same office, which one person holds at a time."""
    same = spell.office == other.office and spell.person != other.person
    return same and PROVISIONAL not in spell.office and not tenures.is_shared(spell.office)
