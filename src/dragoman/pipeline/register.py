"""The register: every entity under whatever id, with all its names, as the judgements have it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from dragoman.errors import NotFound
from dragoman.model.entity import Entity, EntityId
from dragoman.model.identity import Identity, merge_entities
from dragoman.model.judgement import Judgement


class Register:
    """Looks entities up, by a report's own id or the canonical one."""

    def __init__(self, entities: Iterable[Entity], judgements: Iterable[Judgement]) -> None:
        told = list(entities)
        self._ids = {entity.id for entity in told}
        self.identity = Identity(judgements, self._ids)
        versions: dict[EntityId, list[Entity]] = defaultdict(list)
        for entity in told:
            versions[self.identity.canonical(entity.id)].append(entity)
        self._versions = dict(versions)
        self._merged: dict[EntityId, Entity] = {}

    def entity(self, ident: EntityId) -> Entity:
        """Give the canonical entity.

        Raises:
            NotFound: no report and no judgement brought this id.
        """
        canonical = self.identity.canonical(ident)
        if canonical not in self._merged:
            if canonical not in self._versions:
                raise NotFound(f"nothing in the base has the id {ident!r}")
            self._merged[canonical] = merge_entities(canonical, self._versions[canonical])
        return self._merged[canonical]

    def name(self, ident: EntityId) -> str:
        """Give the name of the canonical entity; the id itself where nothing brought it."""
        try:
            return self.entity(ident).name
        except NotFound:
            return ident

    def __iter__(self) -> Iterator[Entity]:
        """Give every canonical entity once, by id."""
        return map(self.entity, sorted(self._versions))

    def canonical_ids(self) -> dict[EntityId, EntityId]:
        """Give the canonical id of every id that is not canonical itself."""
        pairs = ((ident, self.identity.canonical(ident)) for ident in sorted(self._ids))
        return {ident: canonical for ident, canonical in pairs if ident != canonical}
