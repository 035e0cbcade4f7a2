"""Lists of what is told of: entities with how much is told of each, and the reports that tell of one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, func, select

from dragoman.model.attestation import ContentKind
from dragoman.model.entity import EntityId
from dragoman.model.record import Record
from dragoman.store import schema
from dragoman.store.browsed import ListedEntity
from dragoman.store.codec import from_json
from dragoman.store.lookups import SqlLookups


class SqlListings(SqlLookups):
    """Asks with the same indexes that pages are found by."""

    def listed_entities(self, kinds: Sequence[str]) -> tuple[ListedEntity, ...]:
        """The canonical entities of some kinds, each with the number of records in which it has a part."""
        entities, parts = schema.canonical_entities, schema.record_entities
        told = select(func.count()).select_from(parts).where(parts.c.entity == entities.c.id).scalar_subquery()
        query = select(entities.c.id, entities.c.kind, entities.c.name, entities.c.country, told)
        return tuple(ListedEntity(*row) for row in self._rows(query.where(entities.c.kind.in_(kinds))))

    def countries_of(self, idents: Sequence[EntityId]) -> dict[EntityId, str]:
        """The codes of the countries of those of some canonical entities that have one."""
        table = schema.canonical_entities.c
        rows = self._chunked(idents, lambda few: select(table.id, table.country).where(table.id.in_(few)))
        return {ident: country for ident, country in rows if country}

    def reports_telling(self, entity: EntityId, after: str = "", limit: int = 50) -> tuple[str, ...]:
        """The keys of the reports that tell what an entity has a part in, in their order.

        Args:
            entity: its canonical id.
            after: the key of the last one that is known already.
            limit: how many at most.
        """
        parts, members, told = schema.record_entities, schema.record_members, schema.attestations
        query = (
            select(told.c.report)
            .distinct()
            .select_from(parts)
            .join(members, members.c.record == parts.c.record)
            .join(told, told.c.id == members.c.attestation)
            .where(parts.c.entity == entity, told.c.report > after)
            .order_by(told.c.report)
            .limit(limit)
        )
        return tuple(report for (report,) in self._rows(query))

    def statements_beside(self, attestations: Sequence[str], acts: Sequence[str]) -> tuple[Record, ...]:
        """The statements of some acts that the reports of some attestations bring too, each once."""
        records, members, told = schema.records, schema.record_members, schema.attestations

        def beside(few: Sequence[str]) -> Select[Any]:
            reports = select(told.c.report).where(told.c.id.in_(few))
            query = select(records.c.sort, records.c.contents).distinct().select_from(told)
            query = query.join(members, members.c.attestation == told.c.id)
            query = query.join(records, records.c.id == members.c.record)
            spoken = (records.c.kind == ContentKind.STATEMENT.value, records.c.type.in_(acts))
            return query.where(told.c.report.in_(reports), *spoken)

        found = dict(tuple(row) for row in self._chunked(attestations, beside))
        return tuple(from_json(found[place], Record) for place in sorted(found))
