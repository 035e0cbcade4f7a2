"""What an office, a body, a country, a place or a thing is: the lexicon's, or one that reports share by its name."""

from __future__ import annotations

from dragoman.lexicon import organizations
from dragoman.lexicon.tables import key_of
from dragoman.model.entity import Entity
from dragoman.model.mention import EntityKind, Mention
from dragoman.resolve.decision import Decided, as_article_free, known_entity
from dragoman.resolve.ids import is_provisional, shared_id

_BY_NAME_ALONE = frozenset({EntityKind.COUNTRY, EntityKind.PLACE})
"""Kinds whose names need no country beside them to tell two apart."""


def decide_thing(mention: Mention) -> Decided | None:
    """Decide what is meant; `None` where it stays the report's own."""
    if mention.known and not is_provisional(mention.known):
        return Decided(known_entity(mention.known, mention), ("the words themselves decide it",))
    if mention.unnamed or not _is_proper(mention):
        return None
    country = "" if mention.kind in _BY_NAME_ALONE else mention.country
    ident = shared_id(mention.kind, key_of(mention.name), country)
    entity = Entity(ident, mention.kind, as_article_free(mention.name), country=mention.country, provisional=True)
    return Decided(entity, ("the same name and country" if country else "the same name",))


def _is_proper(mention: Mention) -> bool:
    """Whether the name tells the thing from others of its sort.

    "President" of nobody knows where does not, nor "the foreign ministry", nor "two banks".
    """
    if mention.kind is EntityKind.OFFICE:
        return bool(mention.country)
    is_body_of_some_country = key_of(mention.name) in organizations.body_words() and not mention.country
    return not mention.name.islower() and not is_body_of_some_country
