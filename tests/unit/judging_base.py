"""A small base in memory whose moments are counted, for tests of judgements."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

from toys import ToyReader, toy_stages

from dragoman.knowledge import KnowledgeBase
from dragoman.settings import Settings
from dragoman.store.sqlite import MEMORY, SqliteStore

REPORTS = (
    {
        "id": "oslo",
        "published": "2024-03-13",
        "text": "Ada met Bob in Oslo on 2024-03-12. Ada said hello to everybody.",
    },
    {
        "id": "again",
        "published": "2024-03-14",
        "text": "Bob met Adda in Oslo on 2024-03-12. Adda became queen on 2024-01-02.",
    },
    {"id": "rome", "published": "2024-06-02", "text": "Zoe met Cleo in Rome on 2024-06-01."},
)


class Days:
    """A clock that shows the next day whenever it is asked."""

    def __init__(self) -> None:
        self._now = dt.datetime(2025, 1, 1, tzinfo=dt.UTC)

    def __call__(self) -> dt.datetime:
        self._now += dt.timedelta(days=1)
        return self._now


def base_of(folder: Path, name: str = "base.db", reports=REPORTS, reader: ToyReader | None = None) -> KnowledgeBase:
    kb = KnowledgeBase(
        SqliteStore.open(MEMORY if name == MEMORY else str(folder / name)),
        settings=Settings(author="A. Analyst"),
        clock=Days(),
    )
    add(kb, folder, reports, reader)
    return kb


def add(kb: KnowledgeBase, folder: Path, reports=REPORTS, reader: ToyReader | None = None) -> None:
    path = folder / "reports.jsonl"
    path.write_text("\n".join(map(json.dumps, reports)))
    kb.add(path, stages=toy_stages(reader))


def exported(kb: KnowledgeBase) -> list[str]:
    return [*kb.export("records"), *kb.export("facts")]
