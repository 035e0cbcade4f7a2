"""Asking for reports and their publishers: page by page, by name, and counted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select

from dragoman.model.attestation import Attestation, Attested
from dragoman.model.entity import EntityId
from dragoman.model.record import Copy
from dragoman.model.retraction import Retraction
from dragoman.store import schema
from dragoman.store.codec import from_json
from dragoman.store.lookups import SqlLookups
from dragoman.store.shelved import Listing, Outlet, Shelf


class SqlCatalogue(SqlLookups):
    """Asks for reports and outlets through one engine."""

    def shelf(self, wanted: Shelf, after: str = "", limit: int = 50) -> tuple[Listing, ...]:
        """Reports, the last published first, those of unknown day last.

        Args:
            wanted: which of them.
            after: the place of the last one that is known already.
            limit: how many at most.
        """
        table = schema.catalogue
        query = _listings().where(*_chosen(wanted))
        query = query.where(table.c.place < after) if after else query
        return tuple(map(_listing, self._rows(query.order_by(table.c.place.desc()).limit(limit))))

    def shelf_size(self, wanted: Shelf) -> int:
        """How many reports there are of these."""
        return int(self._rows(select(func.count()).select_from(schema.catalogue).where(*_chosen(wanted)))[0][0])

    def listing(self, name: str) -> tuple[Listing, ...]:
        """Reports that have this name or this key; several where several were given one name."""
        table = schema.catalogue.c
        named = or_(table.name == name, table.report == name, table.given == name)
        found = tuple(map(_listing, self._rows(_listings().where(named).order_by(table.report))))
        return tuple(each for each in found if name in (each.name, each.key)) or found

    def listings(self, names: Sequence[str]) -> dict[str, Listing]:
        """Those of some reports that there are, by their names."""
        rows = self._chunked(names, lambda few: _listings().where(schema.catalogue.c.name.in_(few)))
        return {each.name: each for each in map(_listing, rows)}

    def shelf_languages(self) -> dict[str, int]:
        """How many reports there are in each language."""
        column = schema.catalogue.c.language
        return dict(self._rows(select(column, func.count()).group_by(column).order_by(column)))

    def outlets(self) -> tuple[Outlet, ...]:
        """All who published, those of most reports first."""
        return self._outlets()

    def outlet(self, name: str) -> Outlet | None:
        """One who published; None where there is none of this name."""
        return next(iter(self._outlets(schema.catalogue.c.outlet == name)), None)

    def told_in(self, report: str) -> tuple[Attestation, ...]:
        """What the current reading of one report attests, in the order of its text."""
        table, readings = schema.attestations, schema.readings
        latest = select(readings.c.reader).where(readings.c.report == report)
        reader = latest.order_by(readings.c.position.desc()).limit(1).scalar_subquery()
        query = select(table.c.report, table.c.reader, table.c.contents)
        rows = self._rows(query.where(table.c.report == report, table.c.reader == reader).order_by(table.c.position))
        return tuple(Attestation(key, by, from_json(text, Attested[EntityId])) for key, by, text in rows)

    def records_behind(self, attestations: Sequence[str]) -> dict[str, str]:
        """Ids of the records that some attestations stand behind, by attestation."""
        members = schema.record_members.c
        query = select(members.attestation, members.record).order_by(members.record)
        return dict(self._chunked(attestations, lambda few: query.where(members.attestation.in_(few))))

    def copies_with(self, report: str) -> tuple[Copy, ...]:
        """The links by which a report, by its key, is a copy, and those of its copies."""
        table = schema.copies.c
        query = select(table.contents).where(or_(table.copy == report, table.original == report)).order_by(table.copy)
        return tuple(from_json(text, Copy) for (text,) in self._rows(query))

    def retractions_of(self, report: str) -> tuple[Retraction, ...]:
        """The retractions of one report, by its key, and their takings back."""
        table = schema.retractions.c
        rows = self._rows(select(table.contents).where(table.report == report).order_by(table.made, table.id))
        return tuple(from_json(text, Retraction) for (text,) in rows)

    def content(self, sha256: str) -> bytes | None:
        """The bytes of a capture by their hash; None where there are none."""
        blobs = schema.blobs.c
        rows = self._rows(select(blobs.content).where(blobs.sha256 == sha256))
        return bytes(rows[0][0]) if rows else None

    def standing(self) -> tuple[int, int, str, str]:
        """How many reports count, how many of them are no copies, the last day of publication, the last addition."""
        table = schema.catalogue.c
        counted = select(func.count(), func.coalesce(func.sum(1 - table.copied), 0), func.max(table.last))
        read, originals, last = self._rows(counted.where(table.reading > 0, ~_is_retracted()))[0]
        recorded = self._rows(select(func.max(schema.readings.c.recorded)))[0][0]
        return int(read), int(originals), last or "", recorded or ""

    def _outlets(self, *only: ColumnElement[bool]) -> tuple[Outlet, ...]:
        table = schema.catalogue.c
        query = select(
            table.outlet,
            func.max(table.country),
            func.max(table.control),
            func.max(table.agency),
            func.count(),
            func.sum(table.copied),
            func.sum(table.told),
            func.group_concat(table.language.distinct()),
            func.max(table.last),
        ).where(*only)
        rows = self._rows(query.group_by(table.outlet).order_by(func.count().desc(), table.outlet))
        return tuple(map(_outlet, rows))


def _outlet(row: Sequence[Any]) -> Outlet:
    name, country, control, agency, reports, copies, told, languages, last = row
    spoken = tuple(sorted((languages or "").split(",")))
    return Outlet(name, country, control, bool(agency), reports, copies, told, spoken, last or "")


def _listings() -> Select[Any]:
    table = schema.catalogue.c
    return select(
        *(table.report, table.name, table.place, table.published, table.rule, table.outlet, table.country),
        *(table.control, table.agency, table.language, table.title, table.reading, table.told, table.copied),
        _is_retracted(),
    )


def _listing(row: Sequence[Any]) -> Listing:
    key, name, place, published, rule, outlet, country, *rest = row
    control, agency, language, title, reading, told, copied, retracted = rest
    return Listing(
        *(key, name, place, published, rule, outlet, country, control),
        is_agency=bool(agency),
        language=language,
        title=title,
        is_read=bool(reading),
        told=told,
        is_copy=bool(copied),
        is_retracted=bool(retracted),
    )


def _chosen(wanted: Shelf) -> list[ColumnElement[bool]]:
    table = schema.catalogue.c
    found = [table.outlet == wanted.outlet] if wanted.outlet is not None else []
    found += [table.language == wanted.language] if wanted.language else []
    return found + ([table.copied == 0] if wanted.originals else [])


def _is_retracted() -> ColumnElement[bool]:
    """Whether a retraction of it stands that nobody took back."""
    made, undone = schema.retractions.alias("made"), schema.retractions.alias("undone")
    undoes = func.json_extract(made.c.contents, "$.undoes")
    taken_back = exists().where(
        undone.c.report == made.c.report, func.json_extract(undone.c.contents, "$.undoes") == made.c.id
    )
    return exists().where(and_(made.c.report == schema.catalogue.c.report, undoes == "", ~taken_back))
