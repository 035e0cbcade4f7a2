"""Where a happening took place."""

from __future__ import annotations

import pytest
from told_events import event, events

AALTO = "Finnish Foreign Minister Henrik Aalto"
MORALES = "Mexican President Carlos Morales"


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("in Peru", "Peru"),
        ("in Lima, Peru", "Lima"),
        ("in the Peruvian capital", "Lima"),
        ("in the Kremlin", "Kremlin"),
    ],
)
def test_the_most_exact_place_is_given(words: str, place: str) -> None:
    assert event(f"{AALTO} met {MORALES} {words} on Friday.", "meeting").place == place


def test_there_means_the_place_named_last() -> None:
    told = events(f"{MORALES} was in Lima in May. {AALTO} was there in July.", "visit")
    assert [(t.place, t.date) for t in told] == [("Lima", "2024-05"), ("Lima", "2024-07")]


def test_a_caption_sets_its_city_off_with_commas() -> None:
    assert event(f"{AALTO} meets {MORALES}, Lima, April 16, 2024.", "meeting").place == "Lima"


def test_a_listed_place_for_each_meeting() -> None:
    told = events(f"{AALTO} and {MORALES} had met before in Lima, Geneva and Malta.", "meeting")
    assert [t.place for t in told] == ["Lima", "Geneva", "Malta"]
