from __future__ import annotations

from pathlib import Path

from store_contract import StoreContract

from dragoman.store.sqlite import SqliteStore


class TestSqliteStore(StoreContract):
    def open(self, folder: Path) -> SqliteStore:
        return SqliteStore.open(str(folder / "base.db"))
