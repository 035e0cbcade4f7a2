"""Force told by what it does."""

from __future__ import annotations

import pytest
from told_events import event, events


@pytest.mark.parametrize(
    ("text", "place", "people"),
    [
        ("Azerbaijan's army took Karabakh in a day.", "Nagorno-Karabakh", {"Azerbaijan": "attacker"}),
        ("Taliban fighters took control of Kabul on Friday.", "Kabul", {"Taliban": "attacker"}),
        ("Drones had fallen on Kyiv.", "Kyiv", {}),
        ("The oil plant at Abqaiq was set on fire by drones.", "Abqaiq", {}),
    ],
)
def test_places_taken_burnt_and_fired_on_are_attacks(text: str, place: str, people: dict[str, str]) -> None:
    told = event(text, "attack")
    assert (told.place, told.people) == (place, people)


def test_who_was_wounded_by_a_missile_was_attacked() -> None:
    told = event("Former commander Henrik Aalto was wounded by an Israeli missile in June.", "attack")
    assert told.people == {"Henrik Aalto": "target", "Israel": "attacker"}


def test_whoever_a_deed_kills_may_be_named_after_its_place() -> None:
    told = event("The trip comes after the killing in Tehran of Hamas political leader Ismail Haniyeh.", "attack")
    assert told.people == {"Ismail Haniyeh": "target"}


@pytest.mark.parametrize(
    "text",
    [
        "The police seized drugs in Berlin.",
        "The army took part in drills in Goma.",
        "Prices fell in Kyiv.",
        "Rebels took a step forward.",
    ],
)
def test_other_takings_and_falls_are_none(text: str) -> None:
    assert events(text, "attack") == []


def test_an_army_that_struck_later_does_not_strike_on_the_day_it_is_measured_from() -> None:
    text = "In October 2023, two weeks after Azerbaijan's army had taken Karabakh, the leaders stayed at home."
    assert event(text, "attack").date is None
