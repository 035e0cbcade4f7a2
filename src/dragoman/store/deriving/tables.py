"""Asking and filling tables through one connection."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Delete, Executable, Insert, Select, Table, bindparam, delete, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.sql import ColumnElement

from dragoman.store import workings
from dragoman.store.rows import Row

MANY = 5000
_KEYS = {workings.report_facts.name: [workings.report_facts.c.report.name]}
"""Where the primary key is a number that tells nothing."""
_GIVEN = "given"
_VALUES = select(func.json_each(bindparam(_GIVEN)).table_valued("value").c.value)
"""However many values: one text, which costs less than a parameter for each."""


class Tables:
    """What all that work on the derived layer have in common: one connection, in one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def _rows(self, query: Executable) -> Sequence[Any]:
        return self._connection.execute(query).all()

    def _stream(self, query: Select[Any]) -> Iterator[Any]:
        """Give rows without holding them all; nothing is to be written until the last."""
        yield from self._connection.execute(query, execution_options={"yield_per": MANY})

    def _among(self, query: Select[Any], column: ColumnElement[Any], values: Iterable[Any]) -> Sequence[Any]:
        """Give the rows in which a column has one of some values, however many these are."""
        given = _given(values)
        return self._connection.execute(query.where(column.in_(_VALUES)), given).all() if given else ()

    def _drop(self, table: Table, column: ColumnElement[Any], values: Iterable[Any]) -> None:
        if given := _given(values):
            self._connection.execute(_deleting(table, column), given)

    def _put(self, table: Table, rows: Iterable[Row]) -> None:
        """Put rows in; one with the same key goes."""
        stream = iter(rows)
        while some := list(islice(stream, MANY)):
            self._connection.execute(_putting(table, tuple(some[0])), some)

    def _empty(self, tables: Iterable[Table]) -> None:
        for table in tables:
            self._connection.execute(delete(table))


def _given(values: Iterable[Any]) -> dict[str, str] | None:
    wanted = sorted(set(values))
    return {_GIVEN: json.dumps(wanted)} if wanted else None


@cache
def _deleting(table: Table, column: ColumnElement[Any]) -> Delete:
    return delete(table).where(column.in_(_VALUES))


@cache
def _putting(table: Table, names: tuple[str, ...]) -> Insert:
    keys = _KEYS.get(table.name) or [column.name for column in table.primary_key]
    given = insert(table)
    others = {name: given.excluded[name] for name in names if name not in keys}
    if not others:
        return given.on_conflict_do_nothing()
    return given.on_conflict_do_update(index_elements=keys, set_=others)
