"""Pages of records and counts of them, each found by an index."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from dragoman.model.record import UNDATED
from dragoman.store import schema
from dragoman.store.browsed import Selection

ANY = "any"
_COUNTED = frozenset({"kind", "type", "status", "origins", "dissent", "place", "outcome"})


def pages(wanted: Selection, after: str, limit: int, *, newest_first: bool) -> tuple[Select[Any], ...]:
    """Give what to ask for one page: places and records, dated ones first; each query goes on where the last one ended."""
    place, table = _place(wanted), schema.records
    query = _chosen(wanted, select(place, table.c.contents)).limit(limit)
    if not newest_first:
        return (query.where(place > after).order_by(place),)
    undated = place >= _first_undated(wanted)
    following = [place < after] if after else []
    dated = query.where(~undated, *following).order_by(place.desc())
    rest = query.where(undated, *following).order_by(place.desc())
    return (rest,) if after >= _first_undated(wanted) else (dated, query.where(undated).order_by(place.desc()))


def counted(wanted: Selection, by: str) -> Select[Any]:
    """Give what to ask for how many there are for each value of a column.

    Raises:
        ValueError: the column is none by which records are counted.
    """
    if by not in _COUNTED:
        raise ValueError(f"records are not counted by {by!r}; there are {', '.join(sorted(_COUNTED))}")
    column = schema.records.c[by]
    return _chosen(wanted, select(column, func.count())).group_by(column).order_by(column)


def _first_undated(wanted: Selection) -> str:
    return f"{wanted.kind.rank} {UNDATED}"


def _place(wanted: Selection) -> ColumnElement[str]:
    """The column by which the table that is asked first is sorted."""
    if wanted.entity:
        return schema.record_entities.c.sort
    return schema.record_countries.c.sort if wanted.country else schema.records.c.sort


def _chosen(wanted: Selection, query: Select[Any]) -> Select[Any]:
    table, place = schema.records, _place(wanted)
    if wanted.entity:
        query = query.join(schema.record_entities).where(schema.record_entities.c.entity == wanted.entity)
    for number, code in enumerate(filter(None, (wanted.country, wanted.other_country))):
        its = schema.record_countries if not number else schema.record_countries.alias()
        query = query.join(its, its.c.record == table.c.id).where(its.c.country == code)
        query = query.where(its.c.sort == place) if its.c.sort is not place else query
    kinds = (place >= f"{wanted.kind.rank} ", place < f"{wanted.kind.rank}!")
    return query.where(table.c.kind == wanted.kind.value, *kinds, *_filters(wanted))


def _filters(wanted: Selection) -> list[ColumnElement[bool]]:
    table = schema.records.c
    outcome = "" if wanted.outcome == ANY else wanted.outcome
    equal = (
        *((table.type, wanted.type), (table.status, wanted.status)),
        *((table.place, wanted.place), (table.outcome, outcome)),
    )
    found = [column == value for column, value in equal if value]
    if wanted.outcome == ANY:
        found.append(table.outcome != "")
    if wanted.origins:
        found.append(table.origins >= wanted.origins)
    if wanted.dissent:
        found.append(table.dissent == 1)
    if wanted.since:
        found.append(or_(table.last >= wanted.since, and_(table.last == "", table.first != "")))
    if wanted.until:
        found.append(and_(table.first <= wanted.until, or_(table.first != "", table.last != "")))
    return found
