"""Who was expected and stayed away."""

from __future__ import annotations

import pytest
from told_events import event, events

AALTO = "Finnish Foreign Minister Henrik Aalto"
QUISPE = "Peruvian Foreign Minister Rosa Quispe"


@pytest.mark.parametrize(
    "words",
    [
        "stayed away from talks with",
        "did not show up for a meeting with",
        "failed to turn up for a meeting with",
        "pulled out of talks with",
        "backed out of a meeting with",
        "was to have met",
    ],
)
def test_a_meeting_that_somebody_stayed_away_from_is_called_off(words: str) -> None:
    told = event(f"{AALTO} {words} {QUISPE} in Lima.", "meeting")
    assert (told.status, told.names, told.place) == ("cancelled", {"Henrik Aalto", "Rosa Quispe"}, "Lima")


def test_a_visit_that_was_to_have_been_made_is_called_off() -> None:
    assert event(f"{AALTO} was to have visited Lima in May.", "visit").status == "cancelled"


def test_who_showed_up_for_a_meeting_met() -> None:
    assert event(f"{AALTO} showed up for a meeting with {QUISPE}.", "meeting").status == "occurred"


def test_an_occasion_that_nobody_was_to_hold_is_no_event() -> None:
    assert events("The minister stayed away from the wedding.", "meeting") == []
