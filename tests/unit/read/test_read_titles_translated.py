"""Titles as translators and agencies write them: whose they are, and where the name begins."""

from __future__ import annotations

import pytest
from reading_of import read_text

from dragoman.model.tenure import Tenure


def held(text: str) -> list[tuple[str, str, str]]:
    contents = [a.content for a in read_text(text)]
    return [(c.person.name, c.office.name, str(c.capacity)) for c in contents if isinstance(c, Tenure)]


@pytest.mark.parametrize(
    ("words", "person", "office"),
    [
        ("Assistant to the President of Latvia Janis Berzupe", "Janis Berzupe", "Aide to the President of Latvia"),
        (
            "Secretary of the Security Council under the President of Uzbekistan Rustam Olimov",
            "Rustam Olimov",
            "Secretary of the Security Council of Uzbekistan",
        ),
        ("Congo's Foreign Minister Jean Ngomba", "Jean Ngomba", "Minister of Foreign Affairs of Congo"),
        (
            "Papua New Guinea's Prime Minister Simon Karo",
            "Simon Karo",
            "Prime Minister of Papua New Guinea",
        ),
    ],
)
def test_a_title_with_its_master_s_country_is_the_name_s(words: str, person: str, office: str) -> None:
    told = held(f"{words} arrived in Oslo.")
    assert [(who, what) for who, what, _ in told] == [(person, office)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "On the second day of the NATO summit President Carlos Morales of Mexico spoke.",
            ("Carlos Morales", "President of Mexico", "full"),
        ),
        (
            "Rosa Delgado became Finnish foreign minister for the third time.",
            ("Rosa Delgado", "Minister of Foreign Affairs of Finland", "full"),
        ),
        (
            "Mexico was led by then-President Carlos Morales of Mexico.",
            ("Carlos Morales", "President of Mexico", "former"),
        ),
    ],
)
def test_occasions_spells_and_then_are_no_part_of_an_office(text: str, told: tuple[str, str, str]) -> None:
    assert held(text) == [told]


def test_a_given_name_that_is_a_title_elsewhere_stays_in_the_name() -> None:
    told = held("Qatar's Minister of Justice Sultan bin Saad Al Marzuq arrived in Oslo.")
    assert [who for who, _, _ in told] == ["Sultan bin Saad Al Marzuq"]
