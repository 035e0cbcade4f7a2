"""The directory: who and what is in the base, and who is meant by some words of a user."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.errors import AmbiguousName, NotFound
from dragoman.lexicon import countries, organizations, outlets, places
from dragoman.lexicon.people import persons
from dragoman.lexicon.people.names import words_of
from dragoman.lexicon.people.sounds import alike
from dragoman.lexicon.tables import key_of
from dragoman.model.entity import Entity, EntityId
from dragoman.model.mention import EntityKind

SPELLED_ALIKE = 0.95
"""How alike words must be for one to stand for the other where nobody is spelled as asked."""
MOST_CANDIDATES = 8


class Directory:
    """Finds canonical entities by id and by name."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._entities = {entity.id: entity for entity in entities}

    def __iter__(self) -> Iterator[Entity]:
        """Give all entities, by id."""
        return iter(self._entities.values())

    def get(self, ident: EntityId) -> Entity | None:
        """Give a canonical entity; None where the base does not have it."""
        return self._entities.get(ident)

    def country_of(self, ident: EntityId) -> str:
        """Give the code of the country of an entity, which for a country is its own; empty where unknown."""
        entity = self._entities.get(ident)
        return ident.removeprefix("country:") if ident.startswith("country:") else entity.country if entity else ""

    def meant(self, words: str) -> frozenset[EntityId]:
        """Give the ids of all whom some words may mean: by a name, a part of a person's name, or a near spelling.

        The name of a country, a body, an outlet or a place of the lexicon means that, and nobody whose surname it is.

        Raises:
            NotFound: neither the base nor the lexicon knows such a name.
        """
        if words in self._entities:
            return frozenset([words])
        called, known = self.called(words), {entity.id for entity in _known(words)}
        if known:
            return frozenset(known | {entity.id for entity in called})
        exact = {entity.id for entity in called} | {person.id for person in persons.named(words)}
        found = exact | {entity.id for entity in self._sharing(words) if not exact or entity.kind is EntityKind.PERSON}
        found = found or {entity.id for entity in self._spelled_like(words) or _persons(persons.sharing_surname(words))}
        if not found:
            raise NotFound(f"nobody and nothing is called {words!r}, neither in the base nor in the lexicon")
        return frozenset(found)

    def one(self, words: str) -> Entity:
        """Give the one entity that some words mean.

        Raises:
            NotFound: neither the base nor the lexicon knows such a name.
            AmbiguousName: they may mean several.
        """
        if words in self._entities:
            return self._entities[words]
        called = self.called(words)
        known = [entity for entity in called if not entity.provisional]
        listed = [self._entities.get(entity.id, entity) for entity in _known(words)]
        found = (
            known
            or listed
            or called
            or _persons(persons.named(words))
            or self._sharing(words)
            or self._spelled_like(words)
        )
        found = found or _persons(persons.sharing_surname(words))
        if not found:
            raise NotFound(f"nobody and nothing is called {words!r}, neither in the base nor in the lexicon")
        if len(found) > 1:
            raise AmbiguousName(words, _candidates(found))
        return found[0]

    def called(self, words: str) -> list[Entity]:
        """Find those of whom the words are a whole name, in any case and with any accents."""
        key = key_of(words)
        return [entity for entity in self if any(key_of(name) == key for name in _names(entity))]

    def _sharing(self, words: str) -> list[Entity]:
        """Find those in one of whose names all the words occur."""
        wanted = set(words_of(words))
        return [entity for entity in self if wanted and any(wanted <= set(words_of(name)) for name in _names(entity))]

    def _spelled_like(self, words: str) -> list[Entity]:
        wanted = words_of(words)
        people = (entity for entity in self if entity.kind is EntityKind.PERSON)
        return [entity for entity in people if any(_is_like(wanted, words_of(name)) for name in _names(entity))]


def _names(entity: Entity) -> tuple[str, ...]:
    return (entity.name, *entity.aliases)


def _is_like(wanted: tuple[str, ...], name: tuple[str, ...]) -> bool:
    return bool(wanted) and all(any(alike(word, other) >= SPELLED_ALIKE for other in name) for word in wanted)


def _known(words: str) -> list[Entity]:
    """Give the one country, body, outlet or place of the lexicon that has such a name, or acronym, or code."""
    code = words if words.isupper() else ""
    country = next((each for each in countries.countries() if each.code == code), None) or countries.named(words)
    if country:
        return [Entity(country.id, EntityKind.COUNTRY, country.name, country=country.code)]
    body = organizations.named(words) or outlets.named(words)
    if body:
        return [Entity(body.id, EntityKind.ORGANIZATION, body.name, body.aliases, body.country)]
    place = places.named(words)
    return [Entity(place.id, EntityKind.PLACE, place.name, place.aliases, place.country)] if place else []


def _persons(found: Iterable[persons.Person]) -> list[Entity]:
    return [
        Entity(person.id, EntityKind.PERSON, person.name, person.aliases, next(iter(person.countries), ""))
        for person in found
    ]


def _candidates(found: list[Entity]) -> tuple[str, ...]:
    """Names, with the id where two share one; an id can be asked for instead of a name."""
    names = [entity.name for entity in found]
    told = (entity.name if names.count(entity.name) == 1 else f"{entity.name} ({entity.id})" for entity in found)
    shown = sorted(told)
    more = len(shown) - MOST_CANDIDATES
    return (*shown[:MOST_CANDIDATES], f"{more} more") if more > 0 else tuple(shown)
