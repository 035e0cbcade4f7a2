"""What is derived of additions is what is derived of all at once, table by table."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_worlds import Line, World, add, derived

import dragoman
from dragoman.knowledge.knowledge_base import KnowledgeBase
from dragoman.model.judgement import Decision, Judgement
from dragoman.model.retraction import Retraction
from dragoman.pipeline.adding_up import additions, linking, wholes
from dragoman.store.sqlite import faults

REPORTS = 24
MADE = dt.datetime(2031, 8, 1, tzinfo=dt.UTC)


def batches(lines: list[Line], dice: random.Random) -> Iterator[list[Line]]:
    shuffled = dice.sample(lines, len(lines))
    while shuffled:
        size = dice.choice((1, 1, 2, 5))
        yield shuffled[:size]
        shuffled = shuffled[size:]


def at_once(lines: list[Line], folder: Path) -> dict[str, list[tuple[object, ...]]]:
    with dragoman.open(folder / "whole.db") as base:
        add(base, lines, folder)
    return derived(folder / "whole.db")


def differing(folder: Path, expected: dict[str, list[tuple[object, ...]]]) -> list[str]:
    found = derived(folder / "parts.db")
    return [name for name in expected if found[name] != expected[name]]


@pytest.mark.parametrize("seed", range(12))
def test_reports_in_any_batches_come_to_what_they_come_to_at_once(
    tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    dice = random.Random(seed)  # noqa: S311 -- no secret
    world = World(dice)
    lines = [world.line() for _ in range(REPORTS)]
    expected = at_once(lines, tmp_path)
    assert expected["records"]
    assert expected["copies"]
    all_anew: list[int] = []
    add_up_all = wholes.add_up_all
    monkeypatch.setattr(wholes, "add_up_all", lambda *given: (all_anew.append(1), add_up_all(*given)))
    with dragoman.open(tmp_path / "parts.db") as base:
        for batch in batches(lines, dice):
            add(base, batch, tmp_path)
    assert differing(tmp_path, expected) == []
    assert len(all_anew) == 1, "only what is added first to an empty base is derived as a whole"
    assert faults(str(tmp_path / "parts.db")) == ()


def decide(base: KnowledgeBase, dice: random.Random) -> None:
    """Judge two of whom readings tell to be one, or retract a report, or let it count again."""
    entities = sorted(base._store.canonical_entities(), key=lambda each: each.id)
    left, right = dice.sample([each.id for each in entities if each.kind == "person"], 2)
    base._store.judge([Judgement(left, right, Decision.SAME, "an analyst", ("one face",), MADE)])
    keys = sorted(report.id for report in base._store.reports())
    retraction = Retraction(dice.choice(keys), "an analyst", "a hoax", MADE)
    other = Retraction(dice.choice(keys), "an analyst", "no news", MADE)
    base._store.retract(retraction)
    base._store.retract(other)
    base.settle()
    base._store.retract(Retraction(retraction.report, "an analyst", "no hoax", MADE, retraction.id))


@pytest.mark.parametrize("seed", range(4))
def test_decisions_between_additions_come_to_what_a_rebuild_comes_to(tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 -- no secret
    world = World(dice)
    path = tmp_path / "parts.db"
    with dragoman.open(path) as base:
        for number, batch in enumerate(batches([world.line() for _ in range(REPORTS)], dice)):
            add(base, batch, tmp_path)
            if number == 3:
                decide(base, dice)
        added = derived(path)
        base.rebuild()
        rebuilt = derived(path)
    assert [name for name in rebuilt if rebuilt[name] != added[name]] == []


def test_an_addition_that_is_cut_off_while_it_is_derived_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World(random.Random(7))  # noqa: S311 -- no secret
    lines = [world.line() for _ in range(6)]
    path = tmp_path / "parts.db"
    with dragoman.open(path) as base:
        add(base, lines[:5], tmp_path)
        before = derived(path)
        with monkeypatch.context() as cut:
            cut.setattr(additions, "link_changed", lambda *_: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                add(base, lines[5:], tmp_path)
        assert derived(path) == before
        base.settle()
    assert differing(tmp_path, at_once(lines, tmp_path)) == []
    assert linking.link_changed is additions.link_changed
