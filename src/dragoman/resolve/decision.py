"""What is decided about one mention."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.lexicon import gazetteer
from dragoman.lexicon.people import persons
from dragoman.lexicon.seats import kinds
from dragoman.model.entity import Entity, EntityId
from dragoman.model.mention import Mention


@dataclass(frozen=True)
class Decided:
    """The entity that a mention was judged to be, with the reasons."""

    entity: Entity
    reasons: tuple[str, ...]


def known_entity(ident: EntityId, mention: Mention) -> Entity:
    """Give the lexicon's entity by its id; the mention's own name serves where the lexicon gives none."""
    person = persons.by_id(ident)
    if person:
        country = person.countries[0] if person.countries else ""
        return Entity(ident, mention.kind, person.name, person.aliases, country)
    name = _office_name(ident) or gazetteer.known_name(ident) or mention.name
    return Entity(ident, mention.kind, name, country=mention.country)


def _office_name(ident: EntityId) -> str:
    """Name a listed office: `office:IR:foreign_minister`, `office:un:secretary_general`."""
    parts = ident.split(":")
    if parts[0] != "office" or len(parts) != len(("office", "of", "kind")):
        return ""
    of = parts[1] if kinds.is_country(parts[1]) else f"org:{parts[1]}"
    seat = kinds.seat(parts[2], of)
    return seat.name(of) if seat else ""


def as_article_free(name: str) -> str:
    """Give a name without surrounding space and a leading article."""
    plain = " ".join(name.split())
    return plain[4:] if plain.startswith("the ") else plain
