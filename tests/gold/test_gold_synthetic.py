"""Merging holds its bar on invented reports, whose truth is known."""

from __future__ import annotations

from pathlib import Path

from bench import synthetic
from bench.fusing import b_cubed, f1_by_pairs, measure

BAR = 0.95


def test_one_seed_gives_one_set_of_reports_with_just_so_many_attestations(tmp_path: Path) -> None:
    first = synthetic.write(200, tmp_path / "one.jsonl")
    assert synthetic.write(200, tmp_path / "two.jsonl") == first
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()
    assert len(first) in range(190, 201)


def test_the_truth_itself_scores_one_and_all_apart_scores_less() -> None:
    truth = {"a#1": 1, "b#1": 1, "c#1": 2}
    told = [["a#1", "b#1"], ["c#1"]]
    assert f1_by_pairs(truth, told) == b_cubed(truth, told) == 1.0
    assert b_cubed(truth, [["a#1"], ["b#1"], ["c#1"]]) < 1.0


def test_invented_reports_are_merged_above_the_bar() -> None:
    run = measure(600, alone=False)
    assert run.pairs >= BAR
    assert run.cubed >= BAR
