"""Which office somebody asks for, in whatever manner he writes it; the manners stand in `asked_offices.csv`."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from dragoman.lexicon.seats import asking

QUESTIONS = list(csv.DictReader(Path(__file__).with_name("asked_offices.csv").read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize("row", QUESTIONS, ids=lambda row: f"{row['words']}, {row['country']}")
def test_an_office_is_found_however_it_is_written_or_no_office_is_guessed(row: dict[str, str]) -> None:
    found = asking.office(row["words"], row["country"])
    assert (found.office.id.removeprefix("office:") if found.office else "") == row["office"]
    assert found.office or found.remark


def test_a_slip_of_the_pen_is_mended_and_said() -> None:
    found = asking.office("foriegn minister", "Norway")
    assert found.office
    assert found.office.id == "office:NO:foreign_minister"
    assert found.remark == "taken for Minister of Foreign Affairs of Norway"
    assert asking.office("Forein Minister of Norway").office == found.office


def test_a_head_of_government_may_bear_a_title_beside_the_usual_one() -> None:
    assert asking.office("Bangladeshi chief adviser").office == asking.office("Prime Minister of Bangladesh").office


def test_a_title_of_one_country_alone_is_taken_for_that_and_said() -> None:
    found = asking.office("Treasury Secretary")
    assert found.remark == "taken for Secretary of the Treasury of the United States"


def test_an_office_of_another_country_than_the_one_asked_is_refused() -> None:
    found = asking.office("Pentagon chief", "France")
    assert found.office is None
    assert found.remark == "Secretary of Defense of the United States is no office of France"


def test_an_unknown_country_is_said_with_what_may_be_meant() -> None:
    assert "is Norway meant" in asking.office("foreign minister", "Norwey").remark


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("kor", "KR"),
        ("Korea, Republic of", "KR"),
        ("Iran (Islamic Republic of)", "IR"),
        ("U.K.", "GB"),
        ("org:nato", "org:nato"),
        ("", ""),
    ],
)
def test_an_owner_is_found_by_code_and_by_the_names_of_lists(written: str, code: str) -> None:
    assert asking.owner(written) == code
