"""Dates as news writes them: every row of the table is a sentence, an anchor and the answer with its rule.

In `date_cases.csv` an empty phrase says that the sentence holds no date; an empty answer, that it is refused.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from dragoman.model.when import Period
from dragoman.read.dates import find_dates, resolve

CASES = list(csv.DictReader(Path(__file__).with_name("date_cases.csv").read_text(encoding="utf-8").splitlines()))


def period(edtf: str) -> Period | None:
    return Period.parse(edtf) if edtf else None


def name(case: dict[str, str]) -> str:
    return "-".join(case[key] for key in ("phrase", "published", "tense") if case[key]) or case["sentence"][:30]


@pytest.mark.parametrize("case", [case for case in CASES if case["phrase"]], ids=name)
def test_a_phrase_is_found_and_resolved_with_its_rule(case: dict[str, str]):
    phrases = {phrase.text: phrase for phrase in find_dates(case["sentence"])}
    assert case["phrase"] in phrases
    when = resolve(phrases[case["phrase"]], period(case["published"]), case["tense"], period(case["context"]))
    assert (when.edtf or "", when.rule, when.anchor) == (case["expected"], case["rule"], case["anchor"])
    assert when.phrase == case["phrase"]


@pytest.mark.parametrize("case", [case for case in CASES if not case["phrase"]], ids=name)
def test_what_is_no_date_is_not_found(case: dict[str, str]):
    assert find_dates(case["sentence"]) == ()


def test_the_table_is_large_enough_to_trust():
    assert len(CASES) >= 250
    assert len({case["rule"] for case in CASES}) >= 40
