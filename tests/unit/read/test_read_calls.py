"""Calls: people speak by telephone or video."""

from __future__ import annotations

import pytest
from told_events import event, events

AALTO = "Finnish Foreign Minister Henrik Aalto"
MORALES = "Mexican President Carlos Morales"


@pytest.mark.parametrize(
    "text",
    [
        f"{AALTO} spoke by telephone with {MORALES} on Friday.",
        f"{AALTO} phoned {MORALES} on Friday.",
        f"In a phone call on Friday {AALTO} and {MORALES} talked about trade.",
        f"{AALTO}'s talks with {MORALES} took place by video link on Friday.",
        f"{AALTO} and {MORALES} held a video conference on Friday.",
        f"{AALTO} assured {MORALES} by telephone on Friday that the border stays open.",
    ],
)
def test_many_wordings_tell_one_call(text: str) -> None:
    told = event(text, "call")
    assert (told.names, told.date) == ({"Henrik Aalto", "Carlos Morales"}, "2024-08-02")


def test_whom_a_ministry_says_its_minister_spoke_with_today_he_called() -> None:
    assert event(f"{AALTO} spoke today with {MORALES} about trade.", "call").date == "2024-08-05"


def test_a_call_for_something_is_no_call() -> None:
    assert events(f"{AALTO} repeated his call for a ceasefire.", "call") == []
