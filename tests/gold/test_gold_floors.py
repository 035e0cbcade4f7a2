"""The scores on the benches may not fall; the floors stand in floors.toml."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.floors import figures, load
from bench.sets import SETS, GoldSet, read_facts

pytestmark = pytest.mark.shared
FLOORS = load()


@pytest.fixture(scope="session", params=SETS, ids=lambda gold: gold.name)
def gold_set(request: pytest.FixtureRequest, shared: Path) -> GoldSet:
    return request.param


@pytest.fixture(scope="session")
def today(gold_set: GoldSet, tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    return figures(gold_set, read_facts(gold_set, tmp_path_factory.mktemp(gold_set.name)))


def test_the_floors_belong_to_these_input_files(gold_set: GoldSet) -> None:
    assert FLOORS[gold_set.name]["digest"] == gold_set.digest, "other inputs: set floors with bench.floors --raise"


def test_no_score_falls_under_its_floor(gold_set: GoldSet, today: dict[str, float]) -> None:
    floors = {name: float(floor) for name, floor in FLOORS[gold_set.name].items() if name != "digest"}
    fallen = {name: (today[name], floor) for name, floor in floors.items() if today[name] < floor}
    assert not fallen, f"figure and floor: {fallen}"
