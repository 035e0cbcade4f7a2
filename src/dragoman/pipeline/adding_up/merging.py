"""Merging what readings brought of one entity, so that more can be merged into it later."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.model.entity import Entity, EntityId
from dragoman.model.identity import merge_entities, rank_of
from dragoman.store.deriving.nouns import Merged


def merged(ident: EntityId, versions: Iterable[Entity], before: Merged | None = None) -> Merged:
    """Give an entity under its canonical id: the same whether its versions come at once or one after the other."""
    every = [*versions, *([before.best] if before else [])]
    best = min(every, key=rank_of)
    names = {name for each in (*every, *([before.entity] if before else [])) for name in (each.name, *each.aliases)}
    countries = {each.country for each in every} | ({before.least_country} if before else set())
    least = min(countries - {""}, default="")
    one = merge_entities(ident, [best])
    aliases = tuple(sorted(names - {best.name}))
    entity = Entity(ident, one.kind, one.name, aliases, best.country or least, one.provisional)
    return Merged(entity, best, least)
