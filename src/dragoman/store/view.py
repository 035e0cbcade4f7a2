"""The reading face over any SQL database that holds our tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select

from dragoman.model.attestation import Attestation, Attested, ContentKind
from dragoman.model.correction import Corrected
from dragoman.model.entity import Entity, EntityId
from dragoman.model.identity import merge_entities
from dragoman.model.judgement import Judgement
from dragoman.model.reading import Reading
from dragoman.model.record import Copy, Record
from dragoman.model.report import Capture, Report, Skipped
from dragoman.model.retraction import Retraction
from dragoman.store import schema
from dragoman.store.arrivals import JUDGEMENT
from dragoman.store.browsed import Selection
from dragoman.store.codec import from_json
from dragoman.store.finding.search import SqlSearch
from dragoman.store.listing.catalogue import SqlCatalogue
from dragoman.store.listing.listings import SqlListings
from dragoman.store.paging import counted, pages
from dragoman.store.rows import ids_in
from dragoman.store.tallies import SqlTallies
from dragoman.store.ties import SqlTies

FEW = 10
"""More than this many ids with one prefix are not worth listing."""
_LAST = "\U0010ffff"


class SqlView(SqlTallies, SqlTies, SqlSearch, SqlCatalogue, SqlListings):
    """Answers every question of `store.base.View` through one engine."""

    def reports(self) -> Iterator[Report]:
        """All reports by key, published when their current reading says."""
        published = {reading.report: reading.published for reading in self.readings()}
        table = schema.reports
        for key, text in self._rows(select(table.c.key, table.c.contents).order_by(table.c.key)):
            kept = from_json(text, Report)
            yield replace(kept, id=key, published=published.get(key, kept.published))

    def report(self, key: str) -> Report | None:
        """One report as `reports` gives it; None where there is none."""
        kept = self.cleaned(key)
        table = schema.readings
        latest = select(table.c.contents).where(table.c.report == key).order_by(table.c.position.desc()).limit(1)
        reading = [from_json(text, Reading) for (text,) in self._rows(latest)]
        return kept and replace(kept, id=key, published=reading[0].published if reading else kept.published)

    def cleaned(self, key: str) -> Report | None:
        """One report exactly as it was kept, with the id that it was given."""
        table = schema.reports
        rows = self._rows(select(table.c.contents).where(table.c.key == key))
        return from_json(rows[0][0], Report) if rows else None

    def report_names(self, keys: Collection[str] | None = None) -> dict[str, str]:
        """The name to show per key, of all or of some: the given id, with a part of the hash only where two share it."""
        table = schema.reports.c
        rows = select(table.key, table.given).order_by(table.key)
        if keys is not None:
            asked = select(table.given).where(table.key.in_(keys))
            rows = rows.where(table.given.in_(asked))
        found = self._rows(rows)
        times = Counter(given for _, given in found)
        return {key: given if times[given] == 1 else key for key, given in found if keys is None or key in keys}

    def address(self, key: str) -> str:
        """Where the report was got; empty where there is no such report."""
        capture = self.capture(key)
        return capture.address if capture else ""

    def capture(self, key: str) -> Capture | None:
        """The capture that a report was cleaned from, without its bytes; None where there is no such report."""
        query = select(schema.captures.c.contents).join(schema.reports).where(schema.reports.c.key == key)
        rows = self._rows(query)
        return from_json(rows[0][0], Capture) if rows else None

    def is_read(self, key: str, reader: str) -> bool:
        """Whether this version of a reader has read the report."""
        table = schema.readings
        return bool(self._rows(select(table.c.position).where(table.c.report == key, table.c.reader == reader)))

    def readings(self) -> Iterator[Reading]:
        """The current reading of each report (the one added last), without mentions and contents."""
        table = schema.readings
        query = select(table.c.contents).where(_is_current()).order_by(table.c.report)
        yield from (from_json(text, Reading) for (text,) in self._rows(query))

    def attestations(self, report: str = "") -> Iterator[Attestation]:
        """What the current readings attest, of one report or of all, in the order of reports and texts."""
        table = schema.attestations
        query = _attestations().join(schema.readings).where(_is_current())
        query = query.where(table.c.report == report) if report else query
        yield from map(_attestation, self._rows(query.order_by(table.c.report, table.c.position)))

    def find_attestations(self, prefix: str) -> tuple[Attestation, ...]:
        """Those whose id begins so, of any reading; at most a few."""
        found = self._rows(_attestations().where(_begins(schema.attestations.c.id, prefix)).limit(FEW))
        return tuple(map(_attestation, found))

    def former_attestations(self, idents: Iterable[EntityId]) -> Iterator[Attestation]:
        """All that those readings attest that are no longer current and told of one of these ids."""
        wanted = set(idents)
        former = _attestations().join(schema.readings).where(~_is_current())
        rows = self._rows(former.order_by(schema.readings.c.position, schema.attestations.c.position))
        telling = {row[:2] for row in rows if not wanted.isdisjoint(ids_in(row[2]))}
        yield from (_attestation(row) for row in rows if row[:2] in telling)

    def told_ids(self) -> set[EntityId]:
        """The ids of which current readings tell, as their own reports gave them."""
        rows = self._rows(_attestations().join(schema.readings).where(_is_current()))
        return {ident for row in rows for ident in ids_in(row[2])}

    def entities(self) -> Iterator[Entity]:
        """Every entity once, by id, with all names that reports gave it."""
        table = schema.entities
        rows = self._rows(select(table.c.id, table.c.contents).order_by(table.c.id, table.c.hash))
        for ident, versions in groupby(rows, key=itemgetter(0)):
            yield merge_entities(ident, (from_json(text, Entity) for _, text in versions))

    def entity(self, ident: EntityId) -> Entity | None:
        """One of them, as reports tell of it under just this id; None where there is none."""
        rows = self._rows(select(schema.entities.c.contents).where(schema.entities.c.id == ident))
        return merge_entities(ident, (from_json(text, Entity) for (text,) in rows)) if rows else None

    def canonical_entities(self) -> Iterator[Entity]:
        """The derived entities, by id."""
        table = schema.canonical_entities
        rows = self._rows(select(table.c.contents).order_by(table.c.id))
        yield from (from_json(text, Entity) for (text,) in rows)

    def canonical_entity(self, ident: EntityId) -> Entity | None:
        """The derived entity for any id, a report's own or a canonical one; None where nothing has this id."""
        ids, table = schema.canonical_ids, schema.canonical_entities
        known = select(ids.c.canonical).where(ids.c.id == ident)
        rows = self._rows(select(table.c.contents).where(or_(table.c.id == ident, table.c.id.in_(known))))
        return from_json(rows[0][0], Entity) if rows else None

    def judgements(self) -> Iterator[Judgement]:
        """All judgements, withdrawn ones too, in the order they were made, then by id."""
        table = schema.judgements
        rows = self._rows(select(table.c.contents).order_by(table.c.made, table.c.id))
        yield from (from_json(text, Judgement) for (text,) in rows)

    def judgements_of(self, ident: EntityId) -> tuple[Judgement, ...]:
        """The judgements about one id, in the same order."""
        table = schema.judgements
        about = or_(table.c.left == ident, table.c.right == ident)
        rows = self._rows(select(table.c.contents).where(about).order_by(table.c.made, table.c.id))
        return tuple(from_json(text, Judgement) for (text,) in rows)

    def retractions(self) -> Iterator[Retraction]:
        """All retractions, those taken back and their takings back too, in the order they were made."""
        table = schema.retractions
        rows = self._rows(select(table.c.contents).order_by(table.c.made, table.c.id))
        yield from (from_json(text, Retraction) for (text,) in rows)

    def skipped(self) -> Iterator[Skipped]:
        """What could not be taken in and still is not, by address."""
        table = schema.skipped
        query = select(table.c.contents).where(~_is_mended()).order_by(table.c.address, table.c.stage, table.c.id)
        yield from (from_json(text, Skipped) for (text,) in self._rows(query))

    def records(self, kind: ContentKind | None = None) -> Iterator[Record]:
        """The derived records in the order in which they were put."""
        query = select(schema.records.c.contents).order_by(schema.records.c.sort)
        query = query.where(schema.records.c.kind == kind.value) if kind else query
        yield from self._records(query)

    def find_records(self, prefix: str) -> tuple[Record, ...]:
        """Records whose id begins so; at most a few."""
        table = schema.records
        query = select(table.c.contents).where(_begins(table.c.id, prefix)).order_by(table.c.id).limit(FEW)
        return tuple(self._records(query))

    def records_of(self, attestation: str) -> tuple[Record, ...]:
        """Records that an attestation stands behind."""
        table, members = schema.records, schema.record_members
        query = select(table.c.contents).join(members).where(members.c.attestation == attestation)
        return tuple(self._records(query.order_by(table.c.sort)))

    def records_with(self, entities: Iterable[EntityId]) -> tuple[Record, ...]:
        """Records in which one of the entities has a part."""
        table, parts = schema.records, schema.record_entities
        query = select(table.c.sort, table.c.contents).join(parts)
        found = dict(self._chunked(entities, lambda few: query.where(parts.c.entity.in_(few))))
        return tuple(from_json(found[place], Record) for place in sorted(found))

    def page(
        self, wanted: Selection, after: str = "", limit: int = 50, *, newest_first: bool = False
    ) -> tuple[tuple[str, Record], ...]:
        """Records in their order, each with its place in it; undated ones come last in either direction."""
        queries = pages(wanted, after, limit, newest_first=newest_first)
        found = [(place, text) for query in queries for place, text in self._rows(query)]
        return tuple((place, from_json(text, Record)) for place, text in found[:limit])

    def tally(self, wanted: Selection, by: str = "type") -> dict[str, int]:
        """How many records there are for each `type`, `status`, `origins` or `dissent`; `kind` counts all that are wanted."""
        return {str(value): number for value, number in self._rows(counted(wanted, by)) if number}

    def copies(self) -> Iterator[Copy]:
        """Which reports were copied from which, by their names."""
        rows = self._rows(select(schema.copies.c.contents))
        yield from sorted((from_json(text, Copy) for (text,) in rows), key=lambda each: (each.copy, each.of))

    def corrections(self) -> Iterator[Corrected]:
        """What outlets took back, and the notes that are not understood, in their order."""
        rows = self._rows(select(schema.corrections.c.contents))
        yield from sorted(from_json(text, Corrected) for (text,) in rows)

    def counts(self) -> dict[str, int]:
        """How many rows of each sort there are."""
        tables = (*schema.KEPT[2:], schema.records)
        counted = select(*(select(func.count()).select_from(table).scalar_subquery() for table in tables))
        return dict(zip((table.name for table in tables), self._rows(counted)[0], strict=True))

    def languages(self) -> dict[str, int]:
        """How many reports there are in each language."""
        return self._tally(schema.reports.c.language)

    def readers(self) -> dict[str, int]:
        """How many reports have each reader's reading as their current one."""
        return self._tally(schema.readings.c.reader, _is_current())

    def kinds(self) -> dict[str, int]:
        """How many records there are of each kind."""
        return self._tally(schema.records.c.kind)

    def state(self) -> str:
        """What the kept layer has come to: the number of the last that was kept."""
        return str(self._rows(select(func.coalesce(func.max(schema.arrivals.c.position), 0)))[0][0])

    def edition(self) -> str:
        """From which state of the kept layer the records were last derived, and by whom; empty before the first time."""
        return " ".join(
            " ".join(row) for row in self._rows(select(schema.derivation.c.maker, schema.derivation.c.state))
        )

    def is_derived(self, maker: str, *, but_for_judgements: bool = False) -> bool:
        """Whether this maker derived the records from all that is kept now, or all but some judgements."""
        derived = self._rows(select(schema.derivation.c.state).where(schema.derivation.c.maker == maker))
        if not derived or not but_for_judgements:
            return any(state == self.state() for (state,) in derived)
        table = schema.arrivals.c
        since = select(table.position).where(table.position > int(derived[0][0]), table.what != JUDGEMENT)
        return not self._rows(since.limit(1))

    def _tally(self, column: ColumnElement[str], *only: ColumnElement[bool]) -> dict[str, int]:
        query = select(column, func.count()).where(*only).group_by(column).order_by(column)
        return dict(self._rows(query))

    def _records(self, query: Select[Any]) -> Iterator[Record]:
        yield from (from_json(text, Record) for (text,) in self._rows(query))


def _attestations() -> Select[Any]:
    table = schema.attestations
    return select(table.c.report, table.c.reader, table.c.contents)


def _attestation(row: Sequence[str]) -> Attestation:
    report, reader, text = row
    return Attestation(report, reader, from_json(text, Attested[EntityId]))


def _is_current() -> ColumnElement[bool]:
    table = schema.readings.alias("later")
    latest = select(func.max(table.c.position)).group_by(table.c.report)
    return schema.readings.c.position.in_(latest)


def _begins(column: ColumnElement[str], prefix: str) -> ColumnElement[bool]:
    return and_(column >= prefix, column < prefix + _LAST)


def _is_mended() -> ColumnElement[bool]:
    """A skipped row no longer counts once its address was had, its bytes cleaned, or its report read."""
    row, captures, reports, readings = schema.skipped, schema.captures, schema.reports, schema.readings
    cleaned = exists().where(reports.c.capture == captures.c.id, captures.c.sha256 == row.c.capture)
    read = cleaned.where(readings.c.report == reports.c.key)
    had = exists().where(captures.c.address == row.c.address, captures.c.recorded > row.c.recorded)
    return or_(
        and_(row.c.stage == "acquire", had),
        and_(row.c.stage == "clean", cleaned),
        and_(row.c.stage.not_in(["acquire", "clean"]), read),
    )
