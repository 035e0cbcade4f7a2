from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from dragoman.errors import SchemaTooNew, StoreError
from dragoman.model.report import Skipped
from dragoman.store.migrations import MIGRATIONS, applied, migrate
from dragoman.store.sqlite import SqliteStore, faults


def test_a_new_base_has_no_faults_and_writes_ahead(tmp_path: Path) -> None:
    path = tmp_path / "base.db"
    with SqliteStore.open(str(path)) as store:
        assert store.schema == len(MIGRATIONS)
    assert faults(str(path)) == ()
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


def test_a_row_that_refers_to_nothing_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "base.db"
    SqliteStore.open(str(path)).close()
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO record_members VALUES ('a', 'no such record')")
    connection.commit()
    connection.close()
    assert faults(str(path)) == ("record_members refers to no row of records",)


def test_a_base_can_live_in_memory() -> None:
    with SqliteStore.open(":memory:") as store:
        store.skip(Skipped("a", "acquire", "b"))
        assert store.counts()["skipped"] == 1


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="its folder does not exist"):
        SqliteStore.open(str(tmp_path / "nowhere" / "base.db"))


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("these are my notes, and long enough to be read as a header of some sort " * 20)
    before = path.read_bytes()
    with pytest.raises(StoreError, match="file is not a database"):
        SqliteStore.open(str(path))
    assert path.read_bytes() == before


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE bookmarks (url TEXT)")
    connection.close()
    with pytest.raises(StoreError, match="database of another program"):
        SqliteStore.open(str(path))


def test_a_base_of_a_later_dragoman_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "base.db"
    SqliteStore.open(str(path)).close()
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO migrations VALUES ('add_wings', 99, '2030-01-01')")
    connection.commit()
    connection.close()
    with pytest.raises(SchemaTooNew, match="add_wings"):
        SqliteStore.open(str(path))


def test_a_new_migration_is_applied_once_to_an_old_base(tmp_path: Path) -> None:
    def add_wings(connection: Connection) -> None:
        connection.execute(text("CREATE TABLE wings (id TEXT)"))

    store = SqliteStore.open(str(tmp_path / "base.db"))
    steps = (*MIGRATIONS, add_wings)
    assert migrate(store._engine, steps) == migrate(store._engine, steps) == len(steps)
    assert applied(store._engine)[-1] == "add_wings"
    store.close()


def test_a_migration_that_fails_leaves_no_trace(tmp_path: Path) -> None:
    def break_off(connection: Connection) -> None:
        connection.execute(text("CREATE TABLE half (id TEXT)"))
        raise ValueError("no further")

    store = SqliteStore.open(str(tmp_path / "base.db"))
    with pytest.raises(ValueError, match="no further"):
        migrate(store._engine, (*MIGRATIONS, break_off))
    store.close()
    connection = sqlite3.connect(tmp_path / "base.db")
    assert connection.execute("SELECT name FROM sqlite_master WHERE name = 'half'").fetchall() == []
    connection.close()


def test_two_processes_may_write_one_base(tmp_path: Path) -> None:
    path = str(tmp_path / "base.db")
    with SqliteStore.open(path) as one, SqliteStore.open(path) as other:
        one.skip(Skipped("a", "acquire", "b"))
        other.skip(Skipped("c", "acquire", "d"))
        assert [row.address for row in one.skipped()] == ["a", "c"]


def test_a_base_without_retractions_and_corrections_is_brought_up_to_date(tmp_path: Path) -> None:
    path = str(tmp_path / "base.db")
    with SqliteStore.open(path) as store, store._engine.begin() as connection:
        for table in ("retractions", "corrections"):
            connection.exec_driver_sql(f"DROP TABLE {table}")
            connection.execute(text("DELETE FROM migrations WHERE name = :name"), {"name": f"lay_{table}"})
    with SqliteStore.open(path) as store:
        assert list(store.retractions()) == list(store.corrections()) == []
        assert not store.is_derived("maker@1")
