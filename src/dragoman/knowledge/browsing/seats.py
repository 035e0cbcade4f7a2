"""Seats: who held an office one after the other, who held it on a day, and which offices somebody held."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.knowledge.answers import Held, OfficeAnswer
from dragoman.knowledge.browsing.registers import called, entity_of, kind_of, owner_of
from dragoman.knowledge.holders.offices import Offices
from dragoman.lexicon.seats import tenures, vacancies
from dragoman.lexicon.seats.vacancies import Vacancy
from dragoman.model.entity import Entity, EntityId
from dragoman.model.mention import EntityKind
from dragoman.store.base import View


@dataclass(frozen=True)
class Succession:
    """One office with all who are known or told to have held it."""

    office: Entity
    owner: str
    """Code of the country whose it is; empty for one of an organization, and where unknown."""
    kind: str
    """Such as `foreign_minister`; empty for one that only reports know."""
    is_shared: bool
    """Whether several hold it at once."""
    held: tuple[Held, ...]
    vacancies: tuple[Vacancy, ...]


class _LookedUp:
    """Who and what is in a base, looked up one by one, so that nobody loads them all for one office."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._known: dict[EntityId, Entity | None] = {}

    def get(self, ident: EntityId) -> Entity | None:
        """Give a canonical entity; None where the base does not have it."""
        if ident not in self._known:
            found = self._view.canonical_entity(ident)
            self._known[ident] = found if found and found.id == ident else None
        return self._known[ident]

    def called(self, words: str) -> list[Entity]:
        """Find the offices of which the words are the name."""
        listed = called(self._view, words, EntityKind.OFFICE)
        return [found for each in listed if (found := self.get(each.id))]


def _seats(view: View) -> Offices:
    return Offices(view, _LookedUp(view))


def succession(view: View, office: EntityId) -> Succession:
    """Give who held an office, in order.

    Raises:
        NotFound: neither the base nor the lexicon knows such an office.
    """
    entity = entity_of(view, office)
    return Succession(
        entity,
        entity.country or owner_of(entity.id),
        kind_of(entity.id),
        tenures.is_shared(entity.id),
        _seats(view).of_office(entity.id),
        vacancies.of_office(entity.id),
    )


def held_on(view: View, office: EntityId, on: str) -> OfficeAnswer:
    """Say who held the office of an id on some days.

    Raises:
        ValueError: `on` is no date.
    """
    return _seats(view).who_held(office, on)


def who(view: View, words: str, on: str, country: str = "") -> OfficeAnswer:
    """Say who held the office that some words mean.

    Raises:
        NotFound: neither the lexicon nor the base knows such an office.
        AmbiguousName: the words mean several.
        ValueError: `on` is no date.
    """
    return _seats(view).who(words, on, country)


def held_by(view: View, person: EntityId) -> tuple[Held, ...]:
    """Give all offices that somebody is known or told to have held, in order."""
    return _seats(view).spells_of(person)
