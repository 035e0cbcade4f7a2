"""The outlook: what is named as planned, in doubt, moved, asked or only wished, and never happened."""

from __future__ import annotations

import pytest
from told_events import events

AALTO = "Finnish Foreign Minister Henrik Aalto"
MORALES = "Mexican President Carlos Morales"


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        (f"A visit by {AALTO} to Lima is being worked out.", "visit", "planned"),
        (f"A meeting of {AALTO} and {MORALES} is planned for December 15.", "meeting", "planned"),
        (f"The date of {AALTO}'s visit to Lima has not been determined.", "visit", "planned"),
        (f"{AALTO}'s visit to Lima remains on the agenda.", "visit", "planned"),
        (f"Preparations are under way for a visit by {AALTO} to Lima.", "visit", "planned"),
        (f"{AALTO} was supposed to visit Lima in May.", "visit", "planned"),
        (f"Deputies urged {MORALES} to cancel his planned trip to Lima.", "visit", "planned"),
        ("Peru had no interest in a summit with Japan.", "meeting", "hypothetical"),
        (f"{AALTO} was to have flown to Lima on Thursday.", "visit", "cancelled"),
        (f"Officials are trying to arrange a meeting between {AALTO} and {MORALES}.", "meeting", "hypothetical"),
    ],
)
def test_what_is_said_of_a_happening_puts_it_ahead_or_in_doubt(text: str, kind: str, status: str) -> None:
    assert [t.status for t in events(text, kind)] == [status]


@pytest.mark.parametrize(
    "text",
    [
        f"Did {AALTO} visit Lima on Monday?",
        "Finland has no plans for talks with Peru.",
        f"READ MORE: {AALTO} visits Lima. Weather tomorrow.",
        f"Footballer Rosa Delgado met {MORALES}'s favourite cook.",
    ],
)
def test_questions_pointers_and_other_people_s_cooks_tell_no_event(text: str) -> None:
    assert events(text, "visit") + events(text, "meeting") == []


def test_what_is_set_for_a_day_lies_ahead_of_it() -> None:
    told = events(f"A meeting of {AALTO} and {MORALES} is planned for December 15.", "meeting")
    assert [t.date for t in told] == ["2024-12-15"]


def test_the_day_since_which_a_trip_is_the_first_is_not_its_date() -> None:
    told = events(f"{AALTO} received {MORALES}, on his first trip to Helsinki since June 2017.", "meeting")
    assert [t.date for t in told] == [None]


def test_the_day_on_which_somebody_took_office_is_not_that_of_his_meeting() -> None:
    told = events(f"{AALTO}, who replaced Maria Virta last month, met {MORALES}.", "meeting")
    assert [t.date for t in told] == [None]
