"""Pages of records and counts of them, each found by an index."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, Table, and_, func, literal, or_, select

from dragoman.model.attestation import ContentKind
from dragoman.model.record import UNDATED
from dragoman.store import schema
from dragoman.store.browsed import ANY, PAIRED, Selection

_COUNTED = frozenset({"type", "status", "origins", "dissent", "place", "outcome"})


def pages(wanted: Selection, after: str, limit: int, *, newest_first: bool) -> tuple[Select[Any], ...]:
    """Give what to ask for one page: places and records, dated ones first; each query goes on where the last one ended."""
    table = leading_to(wanted)
    place, undated = table.c.sort, f"{wanted.kind.rank} {UNDATED}"
    query = chosen(wanted, select(place, schema.records.c.contents)).limit(limit)
    if table is not schema.records:
        query = query.join(schema.records, schema.records.c.id == table.c.record)
    if not newest_first:
        return (query.where(place > after).order_by(place),)
    query = query.order_by(place.desc())
    following = query.where(place < after) if after else query
    if after >= undated:
        return (following.where(place >= undated),)
    return following.where(place < undated), query.where(place >= undated)


def counted(wanted: Selection, by: str) -> Select[Any]:
    """Give what to ask for how many there are for each value of a column; by `kind`, how many in all.

    Raises:
        ValueError: the column is none by which records are counted.
    """
    if by == "kind":
        return chosen(wanted, select(literal(wanted.kind.value), func.count()))
    if by not in _COUNTED:
        raise ValueError(f"records are not counted by {by!r}; there are kind, {', '.join(sorted(_COUNTED))}")
    column = leading_to(wanted).c[by]
    return chosen(wanted, select(column, func.count())).group_by(column).order_by(column)


def leading_to(wanted: Selection) -> Table:
    """Give the table that leads to the fewest records."""
    if wanted.entity:
        return schema.record_entities
    if wanted.country:
        return schema.record_pairs if wanted.other_country else schema.record_countries
    return schema.records


def chosen(wanted: Selection, query: Select[*tuple[Any, ...]], table: Table | None = None) -> Select[Any]:
    """Narrow a question to a table that leads to records to those that are wanted.

    Args:
        wanted: which records.
        query: the question.
        table: what it asks; where not given, `leading_to` them.
    """
    asked = leading_to(wanted) if table is None else table
    kinds = (asked.c.sort >= f"{wanted.kind.rank} ", asked.c.sort < _end(wanted))
    query = query.select_from(asked).where(*kinds, *_filters(wanted, asked))
    record = asked.c.id if asked is schema.records else asked.c.record
    query = query.where(record.in_(_told_by(wanted.report))) if wanted.report else query
    for leading, value in _keys(wanted):
        key = next(iter(leading.c))
        if leading is asked and value in (wanted.entity, wanted.country, _pair(wanted)):
            query = query.where(key == value)
        else:
            its = leading.alias()
            query = query.where(record.in_(select(its.c.record).where(its.c[key.name] == value)))
    return query


def _told_by(report: str) -> Select[Any]:
    told, members = schema.attestations, schema.record_members
    return select(members.c.record).join(told, told.c.id == members.c.attestation).where(told.c.report == report)


def _end(wanted: Selection) -> str:
    """The first place beyond all that are wanted: what begins by a day stands before the next one.

    Not so a tenure, which may stand by the day of its end.
    """
    is_ordered = wanted.until and wanted.kind is not ContentKind.TENURE
    return f"{wanted.kind.rank} {wanted.until}~" if is_ordered else f"{wanted.kind.rank}!"


def _keys(wanted: Selection) -> list[tuple[Table, str]]:
    """By what the records are to be led to, each by its table."""
    entities = [(schema.record_entities, who) for who in (wanted.entity, wanted.other_entity) if who]
    if wanted.country and wanted.other_country:
        return [*entities, (schema.record_pairs, _pair(wanted))]
    return [*entities, *((schema.record_countries, code) for code in (wanted.country, wanted.other_country) if code)]


def _pair(wanted: Selection) -> str:
    return PAIRED.join(sorted((wanted.country, wanted.other_country)))


def _filters(wanted: Selection, asked: Table) -> list[ColumnElement[bool]]:
    table = asked.c
    outcome = "" if wanted.outcome == ANY else wanted.outcome
    equal = (
        *((table.type, wanted.type), (table.status, wanted.status)),
        *((table.place, wanted.place), (table.outcome, outcome)),
    )
    found = [column == value for column, value in equal if value]
    if wanted.types:
        found.append(table.type.in_(wanted.types))
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
