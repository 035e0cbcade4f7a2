"""Migrations: named functions, applied in order, each in one transaction with the row that says it was.

A later function that changes a table looks first whether the change is there, since a new base is laid in its latest
form.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from sqlalchemy import Connection, Engine, inspect, select

from dragoman.errors import SchemaTooNew
from dragoman.store import schema, workings
from dragoman.store.finding.search_tables import lay_search

Migration = Callable[[Connection], None]


def lay_tables(connection: Connection) -> None:
    """Create every table that is not there."""
    schema.metadata.create_all(connection)


def lay_retractions(connection: Connection) -> None:
    """Create the table of retractions, which the first bases lack."""
    schema.retractions.create(connection, checkfirst=True)


def lay_corrections(connection: Connection) -> None:
    """Create the table of what outlets took back."""
    schema.corrections.create(connection, checkfirst=True)


def lay_order_of_records(connection: Connection) -> None:
    """Drop what was derived where records are still kept by their number; it is derived anew."""
    columns = {column["name"] for column in inspect(connection).get_columns(schema.records.name)}
    if schema.records.c.sort.name not in columns:
        _renew_derived(connection)


def lay_places_of_records(connection: Connection) -> None:
    """Drop what was derived where records do not tell their place and their outcome; it is derived anew."""
    columns = {column["name"] for column in inspect(connection).get_columns(schema.records.name)}
    if schema.records.c.outcome.name not in columns:
        _renew_derived(connection)


def lay_listing_of_entities(connection: Connection) -> None:
    """Drop what was derived where entities are kept without what they are listed by."""
    columns = {column["name"] for column in inspect(connection).get_columns(schema.canonical_entities.name)}
    if schema.canonical_entities.c.kind.name not in columns:
        _renew_derived(connection)


def lay_pairs_of_records(connection: Connection) -> None:
    """Drop what was derived where the tables that lead to records do not tell what records are searched by."""
    if not inspect(connection).has_table(schema.record_pairs.name):
        _renew_derived(connection)


def lay_catalogue(connection: Connection) -> None:
    """Drop what was derived where there is no catalogue of reports."""
    if not inspect(connection).has_table(schema.catalogue.name):
        _renew_derived(connection)


def lay_kinship(connection: Connection) -> None:
    """Create what tells new reports from those whose records are derived; a base without it is derived anew."""
    if not inspect(connection).has_table(workings.kin.name):
        schema.arrivals.create(connection, checkfirst=True)
        for index in schema.reports.indexes:
            index.create(connection, checkfirst=True)
        _renew_derived(connection)


def _renew_derived(connection: Connection) -> None:
    schema.metadata.drop_all(connection, tables=workings.DERIVED)
    schema.metadata.create_all(connection, tables=workings.DERIVED)


MIGRATIONS: tuple[Migration, ...] = (
    lay_tables,
    lay_retractions,
    lay_corrections,
    lay_order_of_records,
    lay_places_of_records,
    lay_listing_of_entities,
    lay_pairs_of_records,
    lay_search,
    lay_catalogue,
    lay_kinship,
)


def migrate(engine: Engine, steps: tuple[Migration, ...] = MIGRATIONS) -> int:
    """Bring a base to the latest form, and give its version.

    Raises:
        SchemaTooNew: it has seen migrations that this dragoman does not know.
    """
    done = applied(engine)
    names = [step.__name__ for step in steps]
    if strange := [name for name in done if name not in names]:
        raise SchemaTooNew(f"a later dragoman wrote this base (it knows {', '.join(strange)}); install that one")
    for position, step in enumerate(steps):
        if step.__name__ not in done:
            _apply(engine, step, position)
    return len(steps)


def applied(engine: Engine) -> tuple[str, ...]:
    """Name the migrations that a base has seen, in order."""
    if not inspect(engine).has_table(schema.migrations.name):
        return ()
    with engine.connect() as connection:
        rows = connection.execute(select(schema.migrations.c.name).order_by(schema.migrations.c.position))
        return tuple(rows.scalars())


def _apply(engine: Engine, step: Migration, position: int) -> None:
    with engine.begin() as connection:
        schema.migrations.create(connection, checkfirst=True)
        name = step.__name__
        # Another process may have come first while we waited for the lock.
        if connection.execute(select(schema.migrations).where(schema.migrations.c.name == name)).first():
            return
        step(connection)
        moment = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        connection.execute(schema.migrations.insert().values(name=name, position=position, applied=moment))
