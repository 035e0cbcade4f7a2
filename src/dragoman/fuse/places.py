"""Which place lies in which, and which country a person stands for, as far as the lexicon knows."""

from __future__ import annotations

from functools import cache

from dragoman.lexicon import places
from dragoman.lexicon.people import persons
from dragoman.model.entity import EntityId

_COUNTRY = "country:"


@cache
def _by_id() -> dict[EntityId, places.Place]:
    return {place.id: place for place in places.places()}


@cache
def _ids_by_name() -> dict[str, EntityId]:
    return {place.name: place.id for place in places.places()}


@cache
def containers(place: EntityId) -> tuple[EntityId, ...]:
    """Give the places that hold a place, the nearest first, its country last."""
    known = _by_id().get(place)
    if known is None:
        return ()
    outer = _ids_by_name().get(known.within, "")
    above = (outer, *containers(outer)) if outer and outer != place else ()
    country = (f"{_COUNTRY}{known.country}",) if known.country else ()
    return tuple(dict.fromkeys((*above, *country)))


def place_covers(coarse: EntityId, fine: EntityId) -> bool:
    """Whether the first place holds the second."""
    return coarse in containers(fine)


def place_depth(place: EntityId) -> int:
    """How many known places hold it; more is more precise."""
    return 0 if place.startswith(_COUNTRY) else 1 + len(containers(place))


def country_of(place: EntityId) -> EntityId:
    """Give the country that a place is or lies in; empty where the lexicon does not say."""
    if place.startswith(_COUNTRY):
        return place
    return next((outer for outer in containers(place) if outer.startswith(_COUNTRY)), "")


@cache
def countries_of_person(person: EntityId) -> frozenset[EntityId]:
    """Give the countries that a person of the lexicon belongs to; none for others."""
    known = persons.by_id(person)
    return frozenset(f"{_COUNTRY}{code}" for code in known.countries) if known else frozenset()
