"""Looking several things up at once, by their ids: one statement for many of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Engine, Executable, Select, func, or_, select
from sqlalchemy.exc import SQLAlchemyError

from dragoman.errors import StoreError
from dragoman.model.attestation import Attestation, Attested
from dragoman.model.entity import EntityId
from dragoman.model.reading import Reading
from dragoman.model.record import Copy, Record
from dragoman.model.report import Report
from dragoman.store import schema
from dragoman.store.codec import from_json

CHUNK = 500
"""SQLite takes a limited number of values in one statement."""


class SqlLookups:
    """Asks through one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def attestations_by_id(self, idents: Sequence[str]) -> tuple[Attestation, ...]:
        """Those of some ids that there are, of any reading."""
        table = schema.attestations
        query = select(table.c.report, table.c.reader, table.c.contents)
        rows = self._chunked(idents, lambda few: query.where(table.c.id.in_(few)))
        return tuple(Attestation(report, by, from_json(text, Attested[EntityId])) for report, by, text in rows)

    def reports_by_key(self, keys: Sequence[str]) -> dict[str, Report]:
        """Those of some reports that there are, by key, as `reports` gives them."""
        reports, readings = schema.reports, schema.readings
        kept = self._chunked(keys, lambda few: select(reports.c.key, reports.c.contents).where(reports.c.key.in_(few)))
        read = self._chunked(
            keys,
            lambda few: select(readings.c.contents).where(readings.c.report.in_(few)).order_by(readings.c.position),
        )
        published = {told.report: told.published for told in (from_json(text, Reading) for (text,) in read)}
        found = ((key, from_json(text, Report)) for key, text in kept)
        return {key: replace(each, id=key, published=published.get(key, each.published)) for key, each in found}

    def copies_among(self, reports: Sequence[str]) -> tuple[Copy, ...]:
        """The links of those among some reports, by their keys, that are copies."""
        table = schema.copies.c
        query = select(table.contents).order_by(table.copy, table.original)
        rows = self._chunked(reports, lambda few: query.where(table.copy.in_(few)))
        return tuple(from_json(text, Copy) for (text,) in rows)

    def names(self, idents: Sequence[EntityId]) -> dict[EntityId, str]:
        """The names of the canonical entities behind those of some ids that the base knows."""
        entities, ids = schema.canonical_entities, schema.canonical_ids
        plain = self._chunked(idents, lambda few: select(entities.c.id, entities.c.name).where(entities.c.id.in_(few)))
        merged = self._chunked(
            idents,
            lambda few: (
                select(ids.c.id, entities.c.name)
                .join(entities, entities.c.id == ids.c.canonical)
                .where(ids.c.id.in_(few))
            ),
        )
        return {ident: str(name) for ident, name in (*plain, *merged)}

    def called(self, name: str) -> dict[EntityId, str]:
        """The ids and names of the canonical entities of such a name, in any case."""
        table = schema.canonical_entities
        query = select(table.c.id, table.c.name).where(func.lower(table.c.name) == name.lower()).order_by(table.c.id)
        return dict(self._rows(query))

    def records_by_id(self, idents: Sequence[str]) -> tuple[Record, ...]:
        """Those of some records that there are, by id."""
        table = schema.records
        rows = self._chunked(idents, lambda few: select(table.c.contents).where(table.c.id.in_(few)))
        return tuple(from_json(text, Record) for (text,) in rows)

    def reports_called(self, name: str) -> tuple[str, ...]:
        """The keys of the reports that have this name or this key; several where several were given one name."""
        table = schema.reports
        query = select(table.c.key).where(or_(table.c.key == name, table.c.given == name)).order_by(table.c.key)
        return tuple(key for (key,) in self._rows(query))

    def names_of_reports(self, keys: Sequence[str]) -> dict[str, str]:
        """The names to show of those of some reports that there are, by key, as `report_names` gives them."""
        table, others = schema.reports, schema.reports.alias()
        sharing = select(func.count()).where(others.c.given == table.c.given).scalar_subquery()
        rows = self._chunked(keys, lambda few: select(table.c.key, table.c.given, sharing).where(table.c.key.in_(few)))
        return {key: given if number == 1 else key for key, given, number in rows}

    def records_beside(self, ident: str, limit: int) -> tuple[Record, ...]:
        """Records that the reports of one tell too, in their order."""
        own, told, other = schema.record_members, schema.attestations, schema.attestations.alias()
        members = schema.record_members.alias()
        reports = select(told.c.report).join(own, own.c.attestation == told.c.id).where(own.c.record == ident)
        beside = select(members.c.record).join(other, other.c.id == members.c.attestation)
        beside = beside.where(other.c.report.in_(reports), members.c.record != ident)
        table = schema.records
        query = select(table.c.contents).where(table.c.id.in_(beside)).order_by(table.c.sort).limit(limit)
        return tuple(from_json(text, Record) for (text,) in self._rows(query))

    def _chunked(self, values: Iterable[str], query: Callable[[Sequence[str]], Select[Any]]) -> Iterator[Any]:
        wanted = sorted(set(values))
        for start in range(0, len(wanted), CHUNK):
            yield from self._rows(query(wanted[start : start + CHUNK]))

    def _rows(self, query: Executable) -> Sequence[Any]:
        """All rows at once, so that no read transaction stays open while a caller writes."""
        try:
            with self._engine.connect() as connection:
                return connection.execute(query).all()
        except SQLAlchemyError as error:
            raise StoreError(f"the base cannot be read: {error}") from error
