"""The questions about one subject: somebody, an office, two countries, what is disputed, what is to be reviewed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.knowledge.answers import Held, OfficeAnswer
from dragoman.knowledge.browsing import claims, registers, reviews, seats
from dragoman.knowledge.browsing.remembered import Remembered
from dragoman.knowledge.browsing.reviews import Points
from dragoman.knowledge.browsing.seats import Succession
from dragoman.knowledge.disputes import Dispute
from dragoman.model.attestation import ContentKind
from dragoman.model.entity import Entity, EntityId
from dragoman.model.mention import EntityKind
from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.store.base import Store, View
from dragoman.store.browsed import PAIRED, Lanes, ListedEntity, Selection

MOST_PAIRS = 50_000
"""There are fewer pairs of countries in the world."""


def _pairs(view: View) -> tuple[tuple[str, str, int], ...]:
    found = view.lanes(Selection(ContentKind.EVENT), Lanes.PAIR, MOST_PAIRS)
    return tuple((*_codes(pair), number) for pair, number in found)


def _codes(pair: str) -> tuple[str, str]:
    first, _, second = pair.partition(PAIRED)
    return first, second


_PAIRS = Remembered(_pairs)


class Subjects:
    """Asks for one subject; each question is answered by an index, or remembered until the records change."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def entity(self, ident: EntityId) -> Entity:
        """Give whom an id means: as the base tells of him, else as the lexicon does.

        Raises:
            NotFound: neither knows such an id.
        """
        return registers.entity_of(self._store, ident)

    def register(
        self, kind: EntityKind, words: str = "", country: str = "", office_kind: str = ""
    ) -> list[ListedEntity]:
        """Give the entities of a kind, most told first; of offices, those that the lexicon alone knows follow.

        Args:
            kind: of entities.
            words: each of them begins a word of the name.
            country: code.
            office_kind: of offices, such as `foreign_minister`.
        """
        return registers.register(self._store, kind, words, country, office_kind)

    def office_kind(self, office: EntityId) -> str:
        """Give the kind of an office, such as `foreign_minister`; empty for one that only reports know."""
        return registers.kind_of(office)

    def countries_of(self, idents: Sequence[EntityId]) -> dict[EntityId, str]:
        """Give the codes of the countries of those of some canonical entities that have one."""
        return self._store.countries_of(idents)

    def country_name(self, code: str) -> str:
        """Give the name of a country by its code; the code itself where there is no such country."""
        return registers.country_named(code)

    def reports_telling(self, entity: EntityId, after: str = "", limit: int = 50) -> list[Report]:
        """Give the reports that tell what somebody has a part in, by key; each has its key for an id."""
        return registers.reports_telling(self._store, entity, after, limit)

    def company(self, wanted: Selection, most: int) -> list[tuple[EntityId, int]]:
        """Give the persons who have a part in most of some records, and in how many; not whom they are asked of."""
        return list(self._store.lanes(wanted, Lanes.PERSON, most))

    def years(self, wanted: Selection) -> list[tuple[str, int]]:
        """Say how many of some records fall into each year, as far as they fall into one alone."""
        return [(each.start, each.number) for each in self._store.over_time(wanted, 4)]

    def pairs(self) -> tuple[tuple[str, str, int], ...]:
        """Give the pairs of countries that have a part in events together, by their codes, those with most first."""
        return _PAIRS(self._store)

    def partners(self, country: str, most: int) -> list[tuple[str, int]]:
        """Give the countries with which one has a part in most events, and in how many."""
        found = [
            (other if one == country else one, number) for one, other, number in self.pairs() if country in (one, other)
        ]
        return found[:most]

    def succession(self, office: EntityId) -> Succession:
        """Give who held an office, in order.

        Raises:
            NotFound: neither the base nor the lexicon knows such an office.
        """
        return seats.succession(self._store, office)

    def held_on(self, office: EntityId, on: str) -> OfficeAnswer:
        """Say who held the office of an id on some days.

        Raises:
            ValueError: `on` is no date.
        """
        return seats.held_on(self._store, office, on)

    def who(self, words: str, on: str, country: str = "") -> OfficeAnswer:
        """Say who held the office that some words mean.

        Raises:
            NotFound: neither the lexicon nor the base knows such an office.
            AmbiguousName: the words mean several.
            ValueError: `on` is no date.
        """
        return seats.who(self._store, words, on, country)

    def held_by(self, person: EntityId) -> tuple[Held, ...]:
        """Give all offices that somebody is known or told to have held, in order."""
        return seats.held_by(self._store, person)

    def disputes_of(self, records: Iterable[Record]) -> list[Dispute]:
        """Give what stands for and against some records."""
        return claims.disputes_of(self._store, records)

    def points(self, patience: float) -> Points | None:
        """Give what a person should look at; None where it is not found yet after so many seconds."""
        return reviews.points(self._store, patience)
