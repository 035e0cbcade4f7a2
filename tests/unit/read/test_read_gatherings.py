"""Gatherings: conferences, summits and sessions of many parties."""

from __future__ import annotations

import pytest
from told_events import event, events


@pytest.mark.parametrize(
    ("text", "people", "place"),
    [
        ("The NATO summit was held in Vilnius in July 2023.", {"NATO"}, "Vilnius"),
        (
            "ASEAN foreign ministers held a special meeting in Jakarta on Friday.",
            {"Association of Southeast Asian Nations"},
            "Jakarta",
        ),
        ("Ministers of the Non-Aligned Movement gathered in Kampala on Friday.", {"Non-Aligned Movement"}, "Kampala"),
        ("Security council secretaries spoke at the Moscow Format consultations on Friday.", set(), "Moscow"),
    ],
)
def test_a_body_of_many_members_gathers(text: str, people: set[str], place: str) -> None:
    told = event(text, "gathering")
    assert (told.names, told.place) == (people, place)


def test_what_is_told_of_during_a_summit_does_not_touch_the_summit() -> None:
    told = event("A spokesman denied that the two had met at the NATO summit in Vilnius.", "gathering")
    assert told.status == "occurred"


def test_a_summit_of_two_is_a_meeting() -> None:
    text = "Finnish President Henrik Aalto held a summit with Mexican President Carlos Morales in Lima."
    assert event(text, "meeting").names == {"Henrik Aalto", "Carlos Morales"}


def test_a_press_conference_is_no_gathering() -> None:
    assert events("Finnish Foreign Minister Henrik Aalto spoke at a press conference in Lima.", "gathering") == []


def test_a_cabinet_meeting_is_no_gathering() -> None:
    assert events("Finnish Foreign Minister Henrik Aalto spoke after a cabinet meeting in Helsinki.", "gathering") == []


def test_the_countries_that_officials_are_listed_from_take_part() -> None:
    text = "Senior officials of five countries – Finland, Norway, Peru, Chile and Bolivia – met in Lima on Friday."
    assert event(text, "gathering").names == {"Finland", "Norway", "Peru", "Chile", "Bolivia"}


def test_one_of_a_named_series_is_a_gathering() -> None:
    text = "Finnish Foreign Minister Henrik Aalto joined the 5th Regional Dialogue on Fisheries on Friday."
    assert event(text, "gathering").names == {"Henrik Aalto"}


def test_a_dialogue_without_number_or_parties_is_none() -> None:
    assert events("He called for dialogue in Lima on Friday.", "gathering") == []
