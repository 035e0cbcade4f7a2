"""Floors rise by themselves and fall only on demand."""

from __future__ import annotations

from bench.floors import SLACK, adjust

OLD = {"digest": "same", "macro_f1": 0.8}


def test_a_better_score_raises_the_floor_to_just_under_it() -> None:
    assert adjust(OLD, {"macro_f1": 0.9}, "same", lower=False)["macro_f1"] == 0.9 - SLACK


def test_a_worse_score_leaves_the_floor() -> None:
    assert adjust(OLD, {"macro_f1": 0.7}, "same", lower=False)["macro_f1"] == 0.8


def test_a_worse_score_lowers_the_floor_on_demand() -> None:
    assert adjust(OLD, {"macro_f1": 0.7}, "same", lower=True)["macro_f1"] == 0.7 - SLACK


def test_other_input_files_get_floors_of_their_own() -> None:
    assert adjust(OLD, {"macro_f1": 0.7}, "other", lower=False) == {"digest": "other", "macro_f1": 0.7 - SLACK}
