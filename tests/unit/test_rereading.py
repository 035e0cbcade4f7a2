"""Reading anew what was read with another lexicon."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import dragoman
from dragoman.lexicon import tables
from tests.unit.toys import ToyReader, toy_stages


class Versioned:
    """Resolves as the toys do, by the lexicon of the moment."""

    @property
    def version(self) -> str:
        return f"lexicon.{tables.digest()}"

    def __init__(self, inner):
        self.resolve = inner.resolve


@pytest.fixture(autouse=True)
def _plain() -> Iterator[None]:
    yield
    tables.use("")


def test_a_changed_lexicon_makes_readings_stale_until_they_are_read_again(tmp_path: Path) -> None:
    (tmp_path / "reports.jsonl").write_text(
        json.dumps({"id": "oslo", "published": "2024-03-13", "text": "Ada met Bob in Oslo on 2024-03-12."}) + "\n"
    )
    own = tmp_path / "own"
    own.mkdir()
    stages = toy_stages(ToyReader())
    stages = replace(stages, resolver=Versioned(stages.resolver))
    with dragoman.open(tmp_path / "base.db") as kb:
        kb.add(tmp_path / "reports.jsonl", stages=stages)
        first = kb.events()
        assert kb.status().stale == 0
        (own / "persons.csv").write_text("id,name\nada-bergen,Ada Bergen\n")
        tables.use(str(own))
        assert kb.status().stale == 1
        assert kb.rebuild(stages=stages) == 1
        assert kb.status().stale == 0
        assert kb.rebuild(stages=stages) == 0
        tables.use("")
        assert kb.status().stale == 1
        assert kb.rebuild(stages=stages) == 1
        assert kb.status().stale == 0
        assert [record.id for record in kb.events()] == [record.id for record in first]
