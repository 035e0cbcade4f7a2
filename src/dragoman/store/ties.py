"""Who takes part in the same records: pairs of persons, or of countries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Select, Table, func, select

from dragoman.store import schema
from dragoman.store.browsed import PAIRED, Knots, Selection, Tie
from dragoman.store.lookups import SqlLookups
from dragoman.store.paging import chosen

PERSONS = ("person:", "person;")
"""From the first id of a person to the first that is none: a semicolon follows a colon."""


class SqlTies(SqlLookups):
    """Finds them with the tables that lead to records."""

    def knots(self, wanted: Selection, by: Knots, most: int) -> tuple[tuple[str, int], ...]:
        """The persons, or countries, that take part in most records, and in how many."""
        is_person = by is Knots.PERSON
        table = schema.record_entities if is_person else schema.record_countries
        knot, number = next(iter(table.c)), func.count()
        query = _narrowed(wanted, select(knot, number), table)
        if is_person:
            query = query.where(knot >= PERSONS[0], knot < PERSONS[1])
        rows = self._rows(query.group_by(knot).order_by(number.desc(), knot).limit(most))
        return tuple((name, count) for name, count in rows)

    def ties(self, wanted: Selection, by: Knots, among: Sequence[str]) -> tuple[Tie, ...]:
        """Which of some persons, or countries, take part in the same records; those with most first."""
        query = _persons(wanted, among) if by is Knots.PERSON else _countries(wanted, among)
        return tuple(Tie(*row) for row in self._rows(query))


def _narrowed(wanted: Selection, query: Select[*tuple[Any, ...]], table: Table) -> Select[Any]:
    """Ask only of what is wanted, but of all who take part in it."""
    keys = (
        (schema.record_entities, (wanted.entity, wanted.other_entity)),
        (schema.record_countries, (wanted.country, wanted.other_country)),
    )
    freed = replace(wanted, entity="", other_entity="", country="", other_country="")
    narrowed = chosen(freed, query, table)
    for leading, values in keys:
        for value in filter(None, values):
            its = leading.alias()
            key = next(iter(its.c))
            narrowed = narrowed.where(table.c.record.in_(select(its.c.record).where(key == value)))
    return narrowed


def _times(table: Table) -> tuple[Any, Any, Any]:
    return func.count(), func.coalesce(func.min(func.nullif(table.c.first, "")), ""), func.max(table.c.last)


def _persons(wanted: Selection, among: Sequence[str]) -> Select[Any]:
    table = schema.record_entities
    other = table.alias()
    number, first, last = _times(table)
    query = _narrowed(wanted, select(table.c.entity, other.c.entity, number, first, last), table)
    query = query.where(other.c.record == table.c.record, other.c.entity > table.c.entity)
    query = query.where(table.c.entity.in_(among), other.c.entity.in_(among))
    return query.group_by(table.c.entity, other.c.entity).order_by(number.desc(), table.c.entity, other.c.entity)


def _countries(wanted: Selection, among: Sequence[str]) -> Select[Any]:
    table = schema.record_pairs
    number, first, last = _times(table)
    at = func.instr(table.c.pair, PAIRED)
    left, right = func.substr(table.c.pair, 1, at - 1), func.substr(table.c.pair, at + 1)
    query = _narrowed(wanted, select(left, right, number, first, last), table)
    return query.where(left.in_(among), right.in_(among)).group_by(table.c.pair).order_by(number.desc(), table.c.pair)
