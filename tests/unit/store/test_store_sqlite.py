from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Select, event, text

from dragoman.errors import SchemaTooNew, StoreError
from dragoman.model.attestation import ContentKind
from dragoman.model.report import Skipped
from dragoman.store.browsed import Selection
from dragoman.store.finding.found import Words
from dragoman.store.migrations import MIGRATIONS, applied, migrate
from dragoman.store.paging import counted, pages
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
    connection.execute("INSERT INTO record_members (attestation, record) VALUES ('a', 'no such record')")
    connection.commit()
    connection.close()
    assert faults(str(path)) == ("record_members refers to no row of records",)


def test_a_base_can_live_in_memory() -> None:
    with SqliteStore.open(":memory:") as store:
        store.skip(Skipped("a", "acquire", "b"))
        assert store.counts()["skipped"] == 1


def test_a_base_in_memory_is_the_same_for_every_thread_and_another_one_for_every_store() -> None:
    with SqliteStore.open(":memory:") as store, SqliteStore.open(":memory:") as other, ThreadPoolExecutor(3) as threads:
        store.skip(Skipped("a", "acquire", "b"))
        found = list(threads.map(lambda _: store.counts()["skipped"], range(6)))
        assert found == [1] * 6
        assert other.counts()["skipped"] == 0


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


def test_every_page_and_count_of_records_is_found_by_an_index(tmp_path: Path) -> None:
    fields = ({}, {"type": "meeting"}, {"status": "planned", "since": "2024-01-01"}, {"until": "2024-01-01"})
    fields = (*fields, {"outcome": "any"}, {"outcome": "denied"}, {"report": "first~1"})
    parts = ({}, {"entity": "person:x"}, {"country": "IR", "other_country": "RU"}, {"entity": "x", "country": "IR"})
    with SqliteStore.open(str(tmp_path / "base.db")) as store:
        for given in ({**one, **other} for one in fields for other in parts):
            wanted = Selection(ContentKind.EVENT, **given)
            both = (pages(wanted, "0 2024 x", 50, newest_first=each) for each in (False, True))
            for query in (counted(wanted, "type"), *chain.from_iterable(both)):
                plan = " | ".join(_plan(store, query))
                assert "SCAN" not in plan
                assert "SEARCH" in plan
                # What one report tells is little enough to be sorted.
                assert "report" in given or "TEMP B-TREE FOR ORDER" not in plan


def test_every_search_is_answered_by_an_index(tmp_path: Path) -> None:
    with SqliteStore.open(str(tmp_path / "base.db")) as store:
        asked: list[tuple[str, tuple[Any, ...]]] = []
        event.listen(store._engine, "before_cursor_execute", lambda *told: asked.append((told[2], told[3])))
        words = Words(("nuclear", "deal*"), ("oil",))
        store.reports_with(words, 9)
        store.snippets(words, [1, 2])
        store.names_with("Shoigu")
        store.names_near("Shoygu")
        store.told_counts(["person:x"])
        store.names_of_reports(["first~1"])
        store.reports_called("first")
        for query, values in tuple(asked):
            with store._engine.connect() as connection:
                plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}", values)]
            assert not [
                step for step in plan if "SCAN" in step and "VIRTUAL TABLE" not in step and "(subquery" not in step
            ], (query, plan)
        assert len(asked) >= 7


def _plan(store: SqliteStore, query: Select[Any]) -> list[str]:
    text = query.compile(store._engine, compile_kwargs={"literal_binds": True})
    with store._engine.connect() as connection:
        return [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}")]


def test_records_of_a_base_that_counted_them_are_derived_anew(tmp_path: Path) -> None:
    path = str(tmp_path / "base.db")
    with SqliteStore.open(path) as store, store._engine.begin() as connection:
        for command in (
            *("DROP TABLE record_countries", "DROP TABLE record_entities", "DROP TABLE record_members"),
            *("DROP TABLE records", "CREATE TABLE records (id TEXT PRIMARY KEY, position INTEGER)"),
            "DELETE FROM migrations WHERE name = 'lay_order_of_records'",
        ):
            connection.exec_driver_sql(command)
    with SqliteStore.open(path) as store:
        assert list(store.records()) == []
        assert not store.is_derived("maker@1")


def test_a_base_whose_entities_have_no_kinds_is_derived_anew(tmp_path: Path) -> None:
    path = str(tmp_path / "base.db")
    with SqliteStore.open(path) as store, store._engine.begin() as connection:
        connection.exec_driver_sql("DROP INDEX entities_of_kind")
        connection.exec_driver_sql("ALTER TABLE canonical_entities DROP COLUMN kind")
        connection.exec_driver_sql("DELETE FROM migrations WHERE name = 'lay_listing_of_entities'")
    with SqliteStore.open(path) as store:
        assert list(store.canonical_entities()) == []
        assert not store.is_derived("maker@1")


def test_a_base_without_retractions_and_corrections_is_brought_up_to_date(tmp_path: Path) -> None:
    path = str(tmp_path / "base.db")
    with SqliteStore.open(path) as store, store._engine.begin() as connection:
        for table in ("retractions", "corrections"):
            connection.exec_driver_sql(f"DROP TABLE {table}")
            connection.execute(text("DELETE FROM migrations WHERE name = :name"), {"name": f"lay_{table}"})
    with SqliteStore.open(path) as store:
        assert list(store.retractions()) == list(store.corrections()) == []
        assert not store.is_derived("maker@1")
