"""Bounds of a report's day of publication, and whom the lexicon knows in the offices that the report speaks of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.lexicon.people import persons, picking
from dragoman.lexicon.seats import tenures
from dragoman.model.mention import Mention
from dragoman.model.when import Period


@dataclass(frozen=True)
class Bound:
    """Days on one of which the report must have been published, with the reason."""

    period: Period
    rule: str
    rests_on: str


def holder_of(mention: Mention, office: Mention) -> persons.Person | None:
    """Give whom the lexicon knows to have held an office under a name like this one."""
    known = tenures.of_office(office.known) if office.known else ()
    pool = dict.fromkeys(p for t in known if (p := persons.by_id(t.person)) is not None)
    picked = picking.pick(mention.name, list(pool))
    return picked[0] if picked is not None else None


def known_person(mention: Mention) -> persons.Person | None:
    """Give whom the lexicon knows by this name alone, or by this name in one of the offices that the report gives him."""
    exact = persons.named(mention.name)
    if len(exact) == 1:
        return exact[0]
    return next((p for office in mention.offices if (p := holder_of(mention, office)) is not None), None)


def spells(person: persons.Person, office: Mention) -> list[tenures.KnownTenure]:
    """Give the times for which somebody held an office, his designation aside."""
    return [t for t in tenures.of_office(office.known) if t.person == person.id and t.capacity != "designate"]


def span_of(held: Iterable[tenures.KnownTenure]) -> Period:
    """Give the days from the first to the last of some spells; open where a spell has no known end."""
    listed = list(held)
    first = min((t.start.first for t in listed if t.start and t.start.first), default=None)
    ends = [t.end.last if t.end else None for t in listed]
    return Period(first, max((e for e in ends if e), default=None) if all(ends) else None)
