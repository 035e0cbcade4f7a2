"""Whom a noun phrase stands for: names, titles, pronouns, counterparts, delegations, the two sides."""

from __future__ import annotations

import pytest
from ground_of import meant_by

MINISTERS = "Norwegian Foreign Minister Espen Barth Eide met Finnish Foreign Minister Elina Valtonen in Oslo."


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        ("Norway, Kenya and Finland agreed.", "Norway", ["Norway", "Kenya", "Finland"]),
        ("Moscow said so.", "Moscow", ["Russia"]),
        ("The rain in Mombasa stopped.", "Mombasa", []),
        ("The minister, Espen Barth Eide, spoke.", "minister", ["Espen Barth Eide"]),
        ("Espen Barth Eide, who visited Kenya, spoke.", "who", ["Espen Barth Eide"]),
        ("Kenyan officials came.", "officials", ["Kenya"]),
        ("A delegation led by William Ruto arrived.", "delegation", ["William Ruto"]),
    ],
)
def test_a_noun_phrase_stands_for_whom_it_names(text: str, word: str, names: list[str]) -> None:
    assert meant_by(text, word) == names


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        ("Elina Valtonen met Espen Barth Eide in Oslo. She praised him.", "She", ["Elina Valtonen"]),
        ("Elina Valtonen met Espen Barth Eide in Oslo. She praised him.", "him", ["Espen Barth Eide"]),
        ("William Ruto said that he would visit Oslo.", "he", ["William Ruto"]),
        ("During his visit, William Ruto spoke.", "his", ["William Ruto"]),
        ("Kenya signed the treaty. It will pay.", "It", ["Kenya"]),
    ],
)
def test_a_pronoun_stands_for_who_was_named_before(text: str, word: str, names: list[str]) -> None:
    assert meant_by(text, word) == names


@pytest.mark.parametrize("text", ["He left.", "They agreed.", "It paid.", "His counterpart left."])
def test_a_pronoun_without_anybody_before_it_stands_for_nobody(text: str) -> None:
    assert meant_by(text, text.split(maxsplit=1)[0]) == []


def test_a_pronoun_does_not_reach_back_over_many_sentences() -> None:
    assert meant_by("William Ruto spoke.\n" + "The rain fell.\n" * 8 + "He left.", "He") == []


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian Foreign Minister Espen Barth Eide met his Finnish counterpart Elina Valtonen.",
        "Norwegian Foreign Minister Espen Barth Eide met his Finnish counterpart, Elina Valtonen, in Oslo.",
        f"{MINISTERS} Eide thanked his Finnish counterpart.",
    ],
)
def test_a_counterpart_is_who_is_named_beside_it_or_holds_the_same_office(text: str) -> None:
    assert meant_by(text, "counterpart") == ["Elina Valtonen"]


def test_a_counterpart_of_whom_nothing_is_known_is_nobody() -> None:
    assert meant_by("Foreign Minister Eide met his counterpart.", "counterpart") == []


def test_the_two_leaders_are_the_two_named_before() -> None:
    text = "William Ruto of Kenya met Alexander Stubb of Finland. The two leaders signed the treaty."
    assert meant_by(text, "leaders") == ["William Ruto", "Alexander Stubb"]


def test_the_two_countries_are_those_that_the_report_names_most() -> None:
    assert meant_by("Kenya and Uganda signed the treaty. The two countries agreed.", "countries") == ["Kenya", "Uganda"]


def test_a_person_without_a_name_is_called_by_the_reports_words() -> None:
    assert meant_by("A senior Kenyan official said so.", "official") == ["unnamed senior Kenyan official"]


@pytest.mark.parametrize("who", ["No official", "Any official", "Every official"])
def test_nobody_in_particular_is_nobody(who: str) -> None:
    assert meant_by(f"{who} came.", "official") == []


def test_himself_adds_nobody() -> None:
    text = "William Ruto spoke in Nairobi. The diplomat himself left."
    assert meant_by(text, "diplomat") == ["unnamed diplomat"]
