"""Whatever the lexicon knows, as an entity, by its id."""

from __future__ import annotations

from dragoman.lexicon import gazetteer, organizations
from dragoman.lexicon.people import persons
from dragoman.lexicon.seats import offices
from dragoman.lexicon.seats.kinds import is_country
from dragoman.model.entity import Entity, EntityId
from dragoman.model.identity import PROVISIONAL
from dragoman.model.mention import EntityKind

_KINDS = {
    "person": EntityKind.PERSON,
    "office": EntityKind.OFFICE,
    "org": EntityKind.ORGANIZATION,
    "outlet": EntityKind.ORGANIZATION,
    "country": EntityKind.COUNTRY,
    "place": EntityKind.PLACE,
    "agreement": EntityKind.AGREEMENT,
}
"""By the first part of an id."""


def listed(ident: EntityId) -> Entity | None:
    """Give the lexicon's entity of an id such as `person:ali-larijani`; None where it has none."""
    prefix, _, rest = ident.partition(":")
    kind = _KINDS.get(prefix)
    if kind is None or PROVISIONAL in ident:
        return None
    if kind is EntityKind.PERSON:
        person = persons.by_id(ident)
        return Entity(ident, kind, person.name, person.aliases, next(iter(person.countries), "")) if person else None
    if kind is EntityKind.OFFICE:
        office = offices.known(ident)
        country = office.of if office and is_country(office.of) else ""
        return Entity(ident, kind, office.name, country=country) if office else None
    body = organizations.by_id(ident) if kind is EntityKind.ORGANIZATION else None
    if body:
        return Entity(ident, kind, body.name, body.aliases, body.country)
    name = gazetteer.known_name(ident)
    return Entity(ident, kind, name, country=rest if kind is EntityKind.COUNTRY else "") if name else None


def kind_of(ident: EntityId) -> EntityKind | None:
    """Say of what kind the thing with an id is, the lexicon's or one that only reports know; None for no such id."""
    prefix = ident.partition(":")[0]
    return _KINDS.get(prefix) or next((kind for kind in EntityKind if kind == prefix), None)
