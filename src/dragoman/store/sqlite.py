"""The default store: one SQLite file, in write-ahead mode, with foreign keys enforced."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Container, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, count, starmap
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import URL, Connection, Engine, QueuePool, Table, create_engine, event, inspect
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import SQLAlchemyError

from dragoman.errors import StoreError
from dragoman.model.judgement import Judgement
from dragoman.model.report import Capture, Skipped
from dragoman.model.retraction import Retraction
from dragoman.store import rows, schema, workings
from dragoman.store.arrivals import JUDGEMENT, REPORT, RETRACTION
from dragoman.store.base import Derived, Filing
from dragoman.store.deriving.desk import Desk
from dragoman.store.finding.search_tables import searched_names
from dragoman.store.listing.catalogue_filling import fill_catalogue
from dragoman.store.migrations import migrate
from dragoman.store.past import Limit, copy_rows
from dragoman.store.view import SqlView

MEMORY = ":memory:"
PATIENCE_MS = 60_000
"""How long one process waits for another that is writing."""
_PRAGMAS = (
    f"PRAGMA busy_timeout = {PATIENCE_MS}",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA foreign_keys = ON",
)
_NUMBERS = count()
Clock = Callable[[], dt.datetime]


def utc_now() -> dt.datetime:
    """Give the moment, in UTC."""
    return dt.datetime.now(dt.UTC)


class SqliteStore(SqlView):
    """A base in one file; `:memory:` for one that ends with the process."""

    def __init__(self, engine: Engine, clock: Clock = utc_now) -> None:
        super().__init__(engine)
        self._clock = clock
        self._is_past = False
        self._moment = ""
        self.schema = migrate(engine)

    @classmethod
    def open(cls, address: str, clock: Clock = utc_now, *, create: bool = True) -> Self:
        """Open a base; where there is none, lay a new one or, without `create`, refuse.

        Raises:
            StoreError: it cannot be opened, or is no base.
            SchemaTooNew: a later dragoman wrote it.
        """
        engine = _engine(address, create=create)
        try:
            _refuse_strangers(engine, address)
            return cls(engine, clock)
        except SQLAlchemyError as error:
            engine.dispose()
            raise StoreError(f"cannot open the base {address}: {_reason(error)}") from error
        except StoreError:
            engine.dispose()
            raise

    def keep(self, filing: Filing) -> bool:
        """Keep a report with its reading, all or nothing; False where all of it was there already."""
        with self._keeping() as connection:
            self._put_capture(connection, filing.capture)
            row = rows.report_row(filing)
            is_new = self._put(connection, schema.reports, [row]) > 0
            is_new = self._put_reading(connection, filing) or is_new
            self._note(connection, REPORT, row["key"], happened=is_new)
            return is_new

    def judge(self, judgements: Iterable[Judgement]) -> None:
        """Keep decisions about entities that no single reading brings."""
        with self._keeping() as connection:
            count = self._put(connection, schema.judgements, map(rows.judgement_row, judgements))
            self._note(connection, JUDGEMENT, happened=count > 0)

    def skip(self, skipped: Skipped, capture: Capture | None = None) -> None:
        """Keep that something could not be taken in, with its bytes where there are any."""
        with self._keeping() as connection:
            if capture:
                self._put_capture(connection, capture)
            self._put(connection, schema.skipped, [rows.skipped_row(skipped)])

    def retract(self, retraction: Retraction) -> None:
        """Keep that a report counts no longer, or that it counts again."""
        with self._keeping() as connection:
            count = self._put(connection, schema.retractions, [rows.retraction_row(retraction)])
            self._note(connection, RETRACTION, retraction.report, happened=count > 0)

    def past(self, reports: Container[str] | None = None, recorded: str = "") -> SqliteStore:
        """Give a store in memory that has come to know less, and takes nothing new; its records are still to be derived.

        Args:
            reports: keys of the reports that it holds, with all that they brought; all where not given.
            recorded: a moment in UTC, ISO 8601; nothing that was recorded later is in it.
        """
        past = SqliteStore.open(MEMORY)
        with self._engine.connect() as source, past._writing() as target:
            copy_rows(source, target, Limit(reports, recorded))
        past._is_past = True
        return past

    def derive(self, derived: Derived, maker: str, state: str) -> None:
        """Replace the derived layer by what `maker` made from the kept layer in this `state`."""
        records = derived.records
        with self._writing() as connection:
            for table in workings.DERIVED:
                connection.execute(table.delete())
            countries = {entity.id: entity.country for entity in derived.entities}
            self._put(connection, schema.records, map(rows.record_row, records))
            self._put(connection, schema.record_members, chain.from_iterable(map(rows.member_rows, records)))
            self._put(connection, schema.record_entities, chain.from_iterable(map(rows.part_rows, records)))
            of_countries = (row for record in records for row in rows.country_rows(record, countries))
            self._put(connection, schema.record_countries, of_countries)
            of_pairs = (row for record in records for row in rows.pair_rows(record, countries))
            self._put(connection, schema.record_pairs, of_pairs)
            self._put(connection, schema.canonical_entities, map(rows.canonical_row, derived.entities))
            pairs = ({"id": ident, "canonical": canonical} for ident, canonical in derived.canonical.items())
            self._put(connection, schema.canonical_ids, pairs)
            self._put(connection, schema.copies, map(rows.copy_row, derived.copies))
            self._put(connection, schema.corrections, map(rows.correction_row, derived.corrections))
            fill_catalogue(connection)
            self._put(connection, schema.derivation, [{"state": state, "maker": maker}])

    @contextmanager
    def deriving(self) -> Iterator[Desk]:
        """Give what deriving works with; all that it changes is there at the end, or nothing."""
        with self._writing() as connection:
            yield Desk(connection)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        """Give the store itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def _put_capture(self, connection: Connection, capture: Capture) -> None:
        self._put(connection, schema.blobs, [rows.blob_row(capture)])
        self._put(connection, schema.captures, [rows.capture_row(capture)])

    def _put_reading(self, connection: Connection, filing: Filing) -> bool:
        if filing.reading is None or not self._put(connection, schema.readings, [rows.reading_row(filing.reading)]):
            return False
        self._put(connection, schema.attestations, starmap(rows.attestation_row, enumerate(filing.attestations)))
        self._put(connection, schema.entities, map(rows.entity_row, filing.entities))
        self._put(connection, schema.judgements, map(rows.judgement_row, filing.judgements))
        return True

    def _note(self, connection: Connection, what: str, key: str = "", *, happened: bool) -> None:
        """Note an arrival, by which `state` tells that something changed."""
        if happened:
            connection.execute(schema.arrivals.insert().values(what=what, key=key))

    def _put(self, connection: Connection, table: Table, values: Iterable[rows.Row]) -> int:
        """Insert the rows that are not there, and say how many these were."""
        stamp = {"recorded": self._moment} if "recorded" in table.c else {}
        stamped = [{**row, **stamp} for row in values]
        return connection.execute(insert(table).on_conflict_do_nothing(), stamped).rowcount if stamped else 0

    @contextmanager
    def _keeping(self) -> Iterator[Connection]:
        if self._is_past:
            raise StoreError("what was known at some time cannot be changed; change the base itself")
        with self._writing() as connection:
            # What is kept together was recorded together, so that no moment shows a part of it.
            self._moment = self._clock().isoformat(timespec="microseconds")
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        try:
            with self._engine.execution_options(writes=True).begin() as connection:
                yield connection
        except SQLAlchemyError as error:
            raise StoreError(f"the base cannot be written: {_reason(error)}") from error


def faults(address: str) -> tuple[str, ...]:
    """Check a base from end to end and say what is wrong with it; nothing where all is well."""
    engine = _engine(address, create=False)
    try:
        with engine.connect() as connection:
            found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
            orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    finally:
        engine.dispose()
    return (*(line for line in found if line != "ok"), *(f"{row[0]} refers to no row of {row[2]}" for row in orphans))


def _engine(address: str, *, create: bool) -> Engine:
    if address != MEMORY and not create and not Path(address).exists():
        raise StoreError(f"there is no base at {address}")
    if address != MEMORY and not Path(address).absolute().parent.is_dir():
        raise StoreError(f"cannot open the base {address}: its folder does not exist")
    # Several threads share a base in memory, so it has a name within this process.
    shared = URL.create(
        "sqlite", database=f"file:dragoman-{next(_NUMBERS)}", query={"mode": "memory", "cache": "shared", "uri": "true"}
    )
    url = shared if address == MEMORY else URL.create("sqlite", database=address)
    engine = create_engine(url, poolclass=QueuePool, connect_args={"check_same_thread": False})

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _: object) -> None:  # noqa: ANN401 -- a driver's connection
        # The driver would begin transactions by itself, but late, and never before a table is made.
        connection.isolation_level = None
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        connection.create_function(searched_names.__name__, 1, searched_names, deterministic=True)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _refuse_strangers(engine: Engine, address: str) -> None:
    tables = inspect(engine).get_table_names()
    if tables and schema.migrations.name not in tables:
        raise StoreError(f"{address} is a database of another program")


def _reason(error: SQLAlchemyError) -> str:
    return str(getattr(error, "orig", None) or error)
