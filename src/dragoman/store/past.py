"""A base as it was: the kept rows of some reports, or up to some moment, copied into an empty base."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Table, select

from dragoman.store import schema
from dragoman.store.rows import ids_in

Row = dict[str, Any]
_MANY = 1000


@dataclass(frozen=True)
class Limit:
    """What a base was to hold."""

    reports: Container[str] | None = None
    """Keys; all where not given."""
    recorded: str = ""
    """A moment in UTC, ISO 8601: what was recorded by then; at any time, where not given."""

    def holds(self, report: str) -> bool:
        """Whether a report may be in it."""
        return self.reports is None or report in self.reports


def copy_rows(source: Connection, target: Connection, limit: Limit) -> None:
    """Copy what a base held, entities and judgements with the readings that brought them, into an empty one."""
    reports = [row for row in _rows(source, schema.reports, limit) if limit.holds(row["key"])]
    keys, captures = {row["key"] for row in reports}, {row["capture"] for row in reports}
    taken = [row for row in _rows(source, schema.captures, limit) if limit.reports is None or row["id"] in captures]
    _put(target, schema.blobs, ({"sha256": each, "content": b""} for each in sorted({row["sha256"] for row in taken})))
    _put(target, schema.captures, taken)
    _put(target, schema.reports, reports)
    readings = [row for row in _rows(source, schema.readings, limit) if row["report"] in keys]
    _put(target, schema.readings, readings)
    read = {(row["report"], row["reader"]) for row in readings}
    told: set[str] = set()
    _put(target, schema.attestations, _heard(source, read, told))
    judgements = [row for row in _rows(source, schema.judgements, limit) if row["made"] or row["left"] in told]
    _put(target, schema.judgements, judgements)
    told.update(row["right"] for row in judgements if not row["made"])
    _put(target, schema.entities, (row for row in _rows(source, schema.entities, limit) if row["id"] in told))
    _put(target, schema.skipped, _rows(source, schema.skipped, limit))
    _put(target, schema.retractions, (r for r in _rows(source, schema.retractions, limit) if r["report"] in keys))


def _heard(source: Connection, read: set[tuple[str, str]], told: set[str]) -> Iterator[Row]:
    """Give the attestations of some readings, and note which ids they tell of."""
    for row in _rows(source, schema.attestations, Limit()):
        if (row["report"], row["reader"]) in read:
            told.update(ids_in(row["contents"]))
            yield row


def _rows(source: Connection, table: Table, limit: Limit) -> Iterator[Row]:
    query = select(table)
    if limit.recorded and "recorded" in table.c:
        query = query.where(table.c.recorded <= limit.recorded)
    yield from (dict(row._mapping) for row in source.execute(query))


def _put(target: Connection, table: Table, rows: Iterable[Row]) -> None:
    waiting = iter(rows)
    while some := list(islice(waiting, _MANY)):
        target.execute(table.insert(), some)
