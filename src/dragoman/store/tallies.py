"""Counts over time, lane by lane: of pairs of countries, persons or types."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, and_, func, literal, or_, select, text

from dragoman.store import schema
from dragoman.store.browsed import PAIRED, Bucket, Lanes, Selection
from dragoman.store.lookups import SqlLookups
from dragoman.store.paging import chosen, leading_to

_PERSONS = ("person:", "person;")
"""From the first id of a person to the first that is none: a semicolon follows a colon."""


class SqlTallies(SqlLookups):
    """Counts with the same indexes that pages are found by."""

    def lanes(self, wanted: Selection, by: Lanes, most: int) -> tuple[tuple[str, int], ...]:
        """The lanes with most records, and how many each has."""
        return tuple((name, number) for name, number in self._rows(_most(wanted, by).limit(most)))

    def buckets(self, wanted: Selection, by: Lanes, lanes: Sequence[str], digits: int) -> tuple[Bucket, ...]:
        """How many records of each lane fall into each year, month or day; those that fall into none alone are left out.

        Args:
            wanted: which records.
            by: what makes a lane.
            lanes: some of those that `lanes` gives.
            digits: how much of an ISO date makes a bucket: 4 a year, 7 a month, 10 a day.
        """
        table, lane, narrowed = _lane(wanted, by)
        query = chosen(narrowed, _over_time(table, digits, lane), table).where(lane.in_(lanes))
        return tuple(
            Bucket(*row) for row in self._rows(query.group_by(lane, text("start")).order_by(lane, text("start")))
        )

    def over_time(self, wanted: Selection, digits: int) -> tuple[Bucket, ...]:
        """The same of all that are wanted, in one lane without a name."""
        table = leading_to(wanted)
        query = chosen(wanted, _over_time(table, digits, literal("")))
        return tuple(Bucket(*row) for row in self._rows(query.group_by(text("start")).order_by(text("start"))))

    def span(self, wanted: Selection) -> tuple[str, str]:
        """The first day of the first and the last day of the last record that has one; empty where none has."""
        table = leading_to(wanted).c
        first, last = (func.nullif(column, "") for column in (table.first, table.last))
        found = self._rows(chosen(wanted, select(func.min(first), func.max(last))))[0]
        return found[0] or "", found[1] or ""


def _record(table: Table) -> Any:  # noqa: ANN401 -- a column
    return table.c.id if table is schema.records else table.c.record


def _over_time(table: Table, digits: int, lane: ColumnElement[str]) -> Select[Any]:
    start = func.substr(table.c.first, 1, digits)
    counts = (
        func.count(),
        func.sum(table.c.status == "occurred"),
        func.sum(table.c.dissent),
        func.max(table.c.origins),
        func.min(_record(table)),
    )
    within = and_(table.c.first != "", start == func.substr(table.c.last, 1, digits))
    return select(lane, start.label("start"), *counts).where(within)


def _lane(wanted: Selection, by: Lanes) -> tuple[Table, ColumnElement[str], Selection]:
    """Give the table that knows the lanes, its column of them, and what else narrows the records."""
    if by is Lanes.TYPE:
        table = leading_to(wanted)
        return table, table.c.type, wanted
    if by is Lanes.PAIR:
        return schema.record_pairs, schema.record_pairs.c.pair, replace(wanted, country="", other_country="")
    others = replace(wanted, entity="", other_entity=wanted.entity)
    return schema.record_entities, schema.record_entities.c.entity, others


def _most(wanted: Selection, by: Lanes) -> Select[Any]:
    """Ask for the lanes with most records."""
    table, lane, narrowed = _lane(wanted, by)
    number = func.count()
    query = chosen(narrowed, select(lane, number), table)
    if by is Lanes.PAIR:
        for code in filter(None, (wanted.country, wanted.other_country)):
            query = query.where(or_(lane.startswith(code + PAIRED), lane.endswith(PAIRED + code)))
    if by is Lanes.PERSON:
        query = query.where(lane >= _PERSONS[0], lane < _PERSONS[1], lane != wanted.entity)
    return query.group_by(lane).order_by(number.desc(), lane)
