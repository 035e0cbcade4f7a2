"""Statements: who speaks, named or not."""

from __future__ import annotations

import pytest
from told_statements import acts, statement, statements

AALTO = "Finnish Foreign Minister Henrik Aalto"


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("Finland", "Finland"),
        ("Finnish officials", "Finland"),
        ("The Finnish government", "Finland"),
        ("Helsinki", "Finland"),
        ("Finland's Foreign Ministry", "Ministry of Foreign Affairs of Finland"),
        ("The European Union", "European Union"),
        ("An unnamed diplomat", "unnamed diplomat"),
        ("A senior European diplomat", "unnamed senior European diplomat"),
        ("One Finnish lawmaker", "unnamed Finnish lawmaker"),
        ("Analysts", "Analysts"),
        ("Some security analysts", "security analysts"),
        ("Several opposition lawmakers", "opposition lawmakers"),
        ("Many of the residents", "residents"),
        ("The western media", "western media"),
        ("Local media reports", "Local media"),
    ],
)
def test_whoever_says_something_is_a_speaker(words: str, speaker: str) -> None:
    assert statement(f"{words} said that the border would stay closed.").speaker == speaker


@pytest.mark.parametrize("words", ["The bridge", "The two leaders", "Nobody", "Neither side", "The weather"])
def test_what_cannot_speak_does_not(words: str) -> None:
    assert statements(f"{words} said that the border would stay closed.") == []


def test_he_is_whoever_spoke_before() -> None:
    assert acts(f"{AALTO} condemned the coup. He said that elections must follow.") == [
        ("Henrik Aalto", "condemn"),
        ("Henrik Aalto", "urge"),
    ]


def test_the_diplomat_is_the_one_spoken_of() -> None:
    text = f"A European diplomat said the door was shut. {AALTO} disagreed. The diplomat warned of a long winter."
    assert [s for s, act in acts(text) if act == "warn"] == ["unnamed European diplomat"]


def test_they_are_the_group_that_spoke_before() -> None:
    text = "Rights groups criticised the law. They said it violated the constitution."
    assert {speaker for speaker, _ in acts(text)} == {"Rights groups"}


def test_a_statement_is_its_issuer_s() -> None:
    assert statement("A statement from the European Union said that the border would stay closed.").speaker == (
        "European Union"
    )


def test_the_statement_is_that_of_whoever_spoke_before() -> None:
    text = "The European Union condemned the coup. The statement threatened sanctions."
    assert [speaker for speaker, _ in acts(text)] == ["European Union", "European Union"]


def test_a_spokesman_is_not_the_one_he_speaks_for() -> None:
    told = statement("A spokesman for Carlos Morales, the president of Mexico, denied the report.")
    assert told.speaker != "Carlos Morales"


def test_officials_are_those_of_the_country_that_spoke() -> None:
    text = "Finnish officials closed the border on Friday, Finland said. Officials said it would reopen soon."
    assert acts(text)[-1][0] == "Finland"
