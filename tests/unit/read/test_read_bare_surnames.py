"""Bare surnames: who is in office in those days is known by his, and a place or a firm is nobody."""

from __future__ import annotations

import pytest
from ground_of import ground_of


def _named(text: str, published: str | None = "2024-05-15") -> set[str]:
    return {mention.name for mention, _ in ground_of(text, published).persons}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Fidan called Kuleba on Friday.", {"Fidan", "Kuleba"}),
        ("Egypt's Shoukry flew to Ankara for talks with Fidan.", {"Shoukry", "Fidan"}),
        ("Over dinner Scholz and Baerbock heard Borrell out.", {"Scholz", "Baerbock", "Borrell"}),
        ("France's Hollande saw Germany's Merkel in Minsk.", {"Hollande", "Merkel"}),
    ],
)
def test_a_bare_surname_that_is_rare_or_of_its_country_names_a_person(text: str, names: set[str]) -> None:
    assert names <= _named(text)


@pytest.mark.parametrize(
    "text",
    [
        "They live near Fidan.",
        "France's Total sued Germany's Bayer.",
        "Spain's Barcelona meet England's Chelsea on Sunday.",
        "The Grant was paid in Field.",
    ],
)
def test_a_place_a_firm_and_a_club_are_nobody(text: str) -> None:
    assert not _named(text)


def test_a_surname_alone_gives_its_bearers_country_when_he_is_in_office() -> None:
    homes = {m.name: m.country for m, _ in ground_of("Fidan received Kuleba on Friday.", "2024-05-15").persons}
    assert homes == {"Fidan": "TR", "Kuleba": "UA"}


def test_a_title_after_a_name_is_not_the_next_ones() -> None:
    ground = ground_of("At the invitation of Aleinik, foreign minister of Belarus, Fidan flew to Minsk.", "2024-05-15")
    assert [[o.name for o in m.offices] for m, _ in ground.persons if m.name == "Fidan"] == [[]]


def test_a_surname_of_two_in_office_is_told_by_the_title_before_it() -> None:
    homes = {m.name: m.country for m, _ in ground_of("President Raisi received Fidan in March.", "2023-07-10").persons}
    assert homes == {"Raisi": "IR", "Fidan": "TR"}
