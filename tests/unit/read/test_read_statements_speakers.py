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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Tanks reached Latvia, Janusz Kowal, a member of parliament, declared on Monday.", "Janusz Kowal"),
        ("Antony Blinken is said to have told his colleagues that Iran could strike.", "Antony Blinken"),
        (
            "He spoke to Janusz Kowal, who heads the staff and who assured his visitor that the bond would last.",
            "Janusz Kowal",
        ),
    ],
)
def test_who_says_it_is_found_in_apposition_behind_a_passive_and_in_a_second_relative_clause(
    text: str, speaker: str
) -> None:
    assert [told.speaker for told in statements(text)] == [speaker]


def test_what_is_said_last_of_somebody_is_not_said_by_what_it_is_about() -> None:
    text = "Antony Blinken called the visit a mistake, but also said the border base, built in the 1990s, would be reopened."
    assert {told.speaker for told in statements(text)} == {"Antony Blinken"}


@pytest.mark.parametrize(
    "text",
    [
        "He was received in Riga, according to the same source.",
        "Two ministers met in Riga, the Northern Ledger writes.",
        "According to the agency, the two reviewed their ties.",
        "Article 3 says that neither party helps an aggressor.",
    ],
)
def test_who_only_carries_it_and_a_part_of_a_text_say_nothing(text: str) -> None:
    assert statements(text) == []


def test_an_outlet_neither_demands_nor_pledges_what_it_reports() -> None:
    assert acts("Reuters reported that Berlin must leave by May.") == [("Reuters", "state")]


@pytest.mark.parametrize(
    "text",
    [
        "Antony Blinken said Iran was involved in corrupt acts.",
        "Antony Blinken said Iran is one of the most hostile states in the region.",
        "Antony Blinken said Iran was arming rebels in the east.",
    ],
)
def test_what_another_is_said_to_be_involved_in_accuses_him(text: str) -> None:
    assert acts(text) == [("Antony Blinken", "accuse")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("OSLO: Mexican President Carlos Morales praised the truce.", "Carlos Morales"),
        (
            "Mexico's President Carlos Morales wrote to 21 Arab leaders urging them to reject the pact.",
            "Carlos Morales",
        ),
        ("A spokesman for the rebels, Willy Ngombe, said the truce was dead.", "Willy Ngombe"),
    ],
)
def test_datelines_receivers_and_names_before_a_comma_do_not_speak(text: str, speaker: str) -> None:
    assert [t.speaker for t in statements(text)] == [speaker]


def test_one_of_a_people_does_not_speak_for_his_country() -> None:
    assert "Netherlands" not in {t.speaker for t in statements('"We expect goals," the Dutchman said.')}
