"""A base says the same in whatever order, and in whatever batches, its reports were added."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

import pytest

import dragoman
from bench import synthetic

ORDERS = 10
INVENTED = 200
CUTS = 3
"""Batches of an order, besides single reports at its end."""
SINGLE = 2


def _records(lines: Sequence[str], cuts: Sequence[int], folder: Path) -> list[str]:
    """Add reports in batches that end at some numbers, and export the records."""
    names = count()
    with dragoman.open(folder / f"{next(names)}.db") as base:
        for start, end in zip((0, *cuts), (*cuts, len(lines)), strict=True):
            batch = folder / "batch.jsonl"
            batch.write_text("".join(lines[start:end]), encoding="utf-8")
            assert not base.add_facts(batch).skipped
        exported = list(base.export("records"))
        if not cuts:
            base.rebuild()
            assert list(base.export("records")) == exported
    (folder / "0.db").unlink()
    return exported


def _cuts(size: int, dice: random.Random) -> list[int]:
    single = size - SINGLE
    return [*sorted(dice.sample(range(1, single), CUTS - 1)), *range(single, size)]


def _lines(shared: Path, folder: Path) -> Iterator[str]:
    command = [sys.executable, str(shared / "bench" / "score_stories.py"), "--emit-gold-facts"]
    yield from subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines(keepends=True)
    facts = folder / "invented.jsonl"
    synthetic.write(INVENTED * 2, facts)
    yield from facts.read_text(encoding="utf-8").splitlines(keepends=True)[:INVENTED]


@pytest.mark.shared
def test_ten_orders_and_their_batches_come_to_the_same_records_byte_for_byte(shared: Path, tmp_path: Path) -> None:
    dice = random.Random(11)  # noqa: S311 -- no secret
    lines = list(_lines(shared, tmp_path))
    at_once = _records(lines, (), tmp_path)
    assert len(at_once) > INVENTED
    for _ in range(ORDERS):
        dice.shuffle(lines)
        assert _records(lines, _cuts(len(lines), dice), tmp_path) == at_once
