"""The catalogue: one narrow row for each report, by which reports are listed, counted and found by their names.

It follows from the kept reports, their current readings and the copies that were found. Whoever derives brings it up to
date at the end; only what was kept since is read.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, and_, case, exists, func, or_, select

from dragoman.model.reading import Reading
from dragoman.model.when import Period, When
from dragoman.store import schema
from dragoman.store.codec import from_json

MANY = 500
OPENING = 90
"""Characters."""
_LANGUAGE_UNKNOWN = "und"


def list_reports(connection: Connection, keys: Sequence[str], recopied: Sequence[str]) -> None:
    """Bring the catalogue up to date where reports came or were read again, and where others may be copies now or no longer.

    Args:
        connection: to the base.
        keys: of reports that came or were read again.
        recopied: keys of those whose links were found anew.
    """
    table, copies = schema.catalogue, schema.copies
    for few in _some(keys):
        _list(connection, connection.execute(_unlisted().where(schema.reports.c.key.in_(few))).all())
    for few in _some(sorted({*keys, *recopied})):
        is_copy = exists().where(copies.c.copy == table.c.report)
        connection.execute(table.update().where(table.c.report.in_(few)).values(copied=case((is_copy, 1), else_=0)))


def fill_catalogue(connection: Connection) -> None:
    """Bring the catalogue up to date with what is kept, and with the copies as they were put."""
    _list(connection, connection.execute(_unlisted()).all())
    _mark_copies(connection)


def _list(connection: Connection, found: Iterable[Row[Any]]) -> None:
    table = schema.catalogue
    for rows in _some(found):
        told = _counted(connection, [row.reading for row in rows if row.reading])
        keys = [row.key for row in rows]
        connection.execute(table.delete().where(table.c.report.in_(keys)))
        connection.execute(table.insert(), [_row(row, told) for row in rows])
        _name(connection, {row.given for row in rows})


def _unlisted() -> Any:  # noqa: ANN401 -- a statement
    """Reports that are not listed, or of which there is a later reading."""
    reports, readings, table = schema.reports, schema.readings, schema.catalogue
    # Looked up for each report, since of a large base only a few are asked for.
    own = readings.alias()
    last = select(func.max(own.c.position)).where(own.c.report == reports.c.key).scalar_subquery()
    current = func.coalesce(last, 0)
    found = (
        select(
            reports.c.key,
            reports.c.given,
            reports.c.language,
            reports.c.contents,
            current.label("reading"),
            readings.c.contents.label("read"),
        )
        .select_from(reports)
        .outerjoin(readings, readings.c.position == last)
        .outerjoin(table, table.c.report == reports.c.key)
    )
    return found.where(or_(table.c.report.is_(None), table.c.reading != current))


def _counted(connection: Connection, readings: Sequence[int]) -> dict[str, int]:
    """How much each of some readings attests, by its report."""
    told, read = schema.attestations.c, schema.readings
    query = select(told.report, func.count().label("told")).join(
        read, and_(read.c.report == told.report, read.c.reader == told.reader)
    )
    rows = connection.execute(query.where(read.c.position.in_(readings)).group_by(told.report))
    return {row.report: row.told for row in rows}


def _row(row: Row[Any], told: dict[str, int]) -> dict[str, Any]:
    kept = json.loads(row.contents)
    published = from_json(row.read, Reading).published if row.read else When.unknown()
    source = kept.get("source") or {}
    last = _last(published.period)
    return {
        "report": row.key,
        "reading": row.reading,
        "given": row.given,
        "name": row.given,
        "place": f"{last} {row.key}",
        "published": published.edtf or "",
        "rule": published.rule,
        "last": last,
        "outlet": source.get("name", ""),
        "country": source.get("country", ""),
        "control": source.get("controlled_by", ""),
        "agency": int(bool(source.get("is_agency"))),
        "language": row.language or _LANGUAGE_UNKNOWN,
        "title": kept.get("title") or _opening(kept["text"]),
        "told": told.get(row.key, 0),
        "copied": 0,
    }


def _opening(text: str) -> str:
    """What stands for the title of a report that has none."""
    words = text[:OPENING].split()
    return " ".join(words[:-1]) + " …" if len(text) > OPENING else " ".join(words)


def _last(period: Period | None) -> str:
    return period.last.isoformat() if period and period.last else ""


def _name(connection: Connection, given: Iterable[str]) -> None:
    """Show reports that were given one name by their keys."""
    table = schema.catalogue
    of_these = table.c.given.in_(sorted(given))
    shared = select(table.c.given).where(of_these).group_by(table.c.given).having(func.count() > 1)
    names = connection.execute(shared).scalars().all()
    if names:
        connection.execute(table.update().where(table.c.given.in_(names)).values(name=table.c.report))


def _mark_copies(connection: Connection) -> None:
    table = schema.catalogue
    copies = {json.loads(text)["copy"] for text in connection.execute(select(schema.copies.c.contents)).scalars()}
    marked = set(connection.execute(select(table.c.name).where(table.c.copied == 1)).scalars())
    for names, value in ((copies - marked, 1), (marked - copies, 0)):
        for few in _some(sorted(names)):
            connection.execute(table.update().where(table.c.name.in_(few)).values(copied=value))


def _some(rows: Iterable[Any]) -> Iterator[list[Any]]:
    waiting = iter(rows)
    while some := list(islice(waiting, MANY)):
        yield some
