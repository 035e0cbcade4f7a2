"""Visits told by where somebody is, or is expected."""

from __future__ import annotations

import pytest
from told_events import event, events

AALTO = "Finnish Foreign Minister Henrik Aalto"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"Peru expects {AALTO} in Lima soon.", "planned"),
        (f"{AALTO} was last in Lima in May 2023.", "occurred"),
        (f"{AALTO} passed through Lima on Friday.", "occurred"),
        (f"{AALTO} turned up in Lima on Friday.", "occurred"),
    ],
)
def test_where_an_official_is_or_is_expected_is_a_visit(text: str, status: str) -> None:
    told = event(text, "visit")
    assert (told.people, told.place, told.status) == ({"Henrik Aalto": "visitor"}, "Lima", status)


def test_whose_guest_one_was_is_the_host() -> None:
    told = event(f"{AALTO} had been Peruvian official Rosa Quispe's guest in Lima in May 2023.", "visit")
    assert (told.people, told.date) == ({"Henrik Aalto": "visitor", "Rosa Quispe": "host"}, "2023-05")


def test_unnamed_specialists_stand_for_their_country() -> None:
    told = event("Finnish specialists are already in Peru.", "visit")
    assert (told.people, told.status) == ({"Finland": "visitor"}, "ongoing")


@pytest.mark.parametrize("text", ["Finnish tourists were in Lima.", "Finnish troops are in Lima."])
def test_others_in_a_city_are_no_visit(text: str) -> None:
    assert events(text, "visit") == []


def test_the_guest_is_who_came_from_abroad() -> None:
    text = (
        f"{AALTO} arrived in Lima on Sunday. In the afternoon the guest was received by Peruvian President Rosa Quispe."
    )
    assert event(text, "meeting").names == {"Henrik Aalto", "Rosa Quispe"}


def test_a_building_that_a_body_is_named_by_is_a_place_too() -> None:
    text = "During a visit by British Prime Minister Keir Starmer to the White House last month, he spoke."
    assert event(text, "visit").place == "White House"


def test_a_long_chain_of_pronouns_is_followed_without_end_of_memory() -> None:
    text = f"{AALTO} met Rosa Quispe. " + "He praised the envoy. " * 1200 + "He visited Lima on Friday."
    assert len(events(text, "visit")) <= 1
