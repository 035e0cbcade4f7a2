"""Care for the lexicon: checking the user's own tables, and refreshing tenures from Wikidata."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from dragoman.acquire.http import HttpClient
from dragoman.errors import ConfigError
from dragoman.lexicon import overlay, tables
from dragoman.lexicon.people import persons
from dragoman.lexicon.seats import checks, offices, tenures, wikidata
from dragoman.lexicon.seats.wikidata import Change
from dragoman.pipeline.refreshing import Snapshot, accept, ask, latest
from dragoman.settings import Settings

__all__ = ["Change", "Snapshot", "accepted", "check", "checked_lines", "refresh"]


def check(settings: Settings) -> tuple[str, ...]:
    """Look through all tables, the user's included, and say what is odd in them, a sentence each.

    Raises:
        ConfigError: a table of the user's cannot be read.
    """
    tables.use(settings.lexicon)
    return tuple(_oddities())


def checked_lines() -> Counter[str]:
    """Count the tenures made by hand by whether their dates were `checked`, `partly` so, or stand `unchecked`."""
    return checks.counts()


def _oddities() -> Iterator[str]:
    for name in overlay.tables():
        for row in overlay.unmatched(tables.own_rows(name), name):
            cells = ",".join(cell for cell in row.values() if cell)
            yield f"{name}: a retraction takes nothing away: {cells}"
    for table in tenures.TABLES:
        for row in tables.rows(table):
            if persons.by_id(f"person:{row['person']}") is None:
                yield f"{table}: nobody has the id {row['person']!r}, of {row['office']}"
            if offices.known(row["office"]) is None:
                yield f"{table}: no office has the id {row['office']!r}"


def refresh(
    settings: Settings, day: dt.date, client: HttpClient | None = None, heard: Callable[[str], None] = lambda _: None
) -> tuple[Snapshot, Path]:
    """Ask Wikidata who holds each office that it can be asked for, and keep the answers in the user's folder.

    Args:
        settings: name the folder and the query service.
        day: today's.
        client: asks over the network.
        heard: hears of every office that was asked for.

    Raises:
        ConfigError: no folder is named.
    """
    folder = _folder(settings)
    tables.use(settings.lexicon)
    snapshot = ask(settings.wikidata, wikidata.offices(), day, client or HttpClient(), heard, folder)
    return snapshot, snapshot.keep(folder)


def accepted(settings: Settings) -> list[Change]:
    """Write what the last snapshot changes into the user's tables, and give the changes.

    Raises:
        ConfigError: no folder is named, or no snapshot lies in it.
    """
    folder = _folder(settings)
    tables.use(settings.lexicon)
    snapshot = latest(folder)
    if snapshot is None:
        raise ConfigError(f"{folder} has no snapshot to accept; ask for one with: dragoman lexicon refresh")
    changes = snapshot.changes()
    accept(folder, changes)
    return changes


def _folder(settings: Settings) -> Path:
    if not settings.lexicon:
        raise ConfigError("name a folder of your own: `lexicon` in dragoman.toml, or --lexicon DIR")
    folder = Path(settings.lexicon)
    folder.mkdir(parents=True, exist_ok=True)
    return folder
