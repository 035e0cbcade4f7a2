"""Who is who, as far as it was worked out: canonical ids, entities, and the judgements that are more than a name for one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import select

from dragoman.model.entity import Entity, EntityId
from dragoman.store import schema, workings
from dragoman.store.codec import from_json, to_json
from dragoman.store.deriving.nouns import Merged
from dragoman.store.deriving.tables import Tables
from dragoman.store.rows import canonical_row

_ENTITIES, _IDS = schema.canonical_entities.c, schema.canonical_ids.c


class Identities(Tables):
    """Keeps canonical ids and canonical entities."""

    def canonical(self, ids: Iterable[EntityId]) -> dict[EntityId, EntityId]:
        """Give the canonical id of those of some ids that have another one."""
        return dict(self._among(select(_IDS.id, _IDS.canonical), _IDS.id, ids))

    def put_canonical(self, canonical: Iterable[tuple[EntityId, EntityId]]) -> None:
        """Keep canonical ids, which are to be among the entities by the end of the transaction."""
        self._put(schema.canonical_ids, ({"id": ident, "canonical": chief} for ident, chief in canonical))

    def tangled(self) -> frozenset[str]:
        """Give the ids of the judgements that have to be weighed against others."""
        return frozenset(each for (each,) in self._rows(select(workings.tangled.c.judgement)))

    def put_tangled(self, judgements: Iterable[str]) -> None:
        """Keep which these are."""
        self._put(workings.tangled, ({"judgement": each} for each in judgements))

    def told(self, ids: Iterable[EntityId]) -> dict[EntityId, Merged]:
        """Give canonical entities that readings tell of."""
        query = select(_ENTITIES.id, _ENTITIES.contents, _ENTITIES.best, _ENTITIES.least_country)
        rows = self._among(query.where(_ENTITIES.told == 1), _ENTITIES.id, ids)
        return {
            ident: Merged(from_json(entity, Entity), from_json(best, Entity), least)
            for ident, entity, best, least in rows
        }

    def put_told(self, merged: Iterable[tuple[EntityId, Merged]]) -> None:
        """Keep canonical entities that readings tell of."""
        self._put(
            schema.canonical_entities,
            (
                {
                    **canonical_row(each.entity),
                    "best": to_json(each.best, Entity),
                    "least_country": each.least_country,
                    "told": 1,
                }
                for ident, each in merged
            ),
        )

    def entities(self, ids: Iterable[EntityId]) -> dict[EntityId, Entity]:
        """Give canonical entities, those too that only records name."""
        rows = self._among(select(_ENTITIES.id, _ENTITIES.contents), _ENTITIES.id, ids)
        return {ident: from_json(text, Entity) for ident, text in rows}

    def put_only_named(self, entities: Iterable[Entity], records: Mapping[EntityId, Iterable[str]]) -> None:
        """Keep entities that only records name, and which records these are."""
        known = [{**canonical_row(each), "best": "", "told": 0} for each in entities]
        self._put(schema.canonical_entities, known)
        named = ({"entity": ident, "record": record} for ident, found in records.items() for record in found)
        self._put(workings.only_named, named)

    def drop_unnamed(self) -> None:
        """Forget entities that neither readings tell of nor records name."""
        named = select(workings.only_named.c.entity)
        gone = _ENTITIES.id.in_(select(_ENTITIES.id).where(_ENTITIES.told == 0, _ENTITIES.id.not_in(named)))
        self._connection.execute(schema.canonical_entities.delete().where(gone))

    def are_told(self, ids: Iterable[EntityId]) -> frozenset[EntityId]:
        """Give those of some canonical ids of which readings tell."""
        query = select(_ENTITIES.id).where(_ENTITIES.told == 1)
        return frozenset(ident for (ident,) in self._among(query, _ENTITIES.id, ids))

    def forget_all(self) -> None:
        """Empty it."""
        self._empty((workings.tangled, schema.canonical_ids, schema.canonical_entities))
