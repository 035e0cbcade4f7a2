"""Meetings: who talks with whom face to face, by which words."""

from __future__ import annotations

import pytest
from told_events import event, events

AALTO = "Finnish Foreign Minister Henrik Aalto"
MORALES = "Mexican President Carlos Morales"
BOTH = {"Henrik Aalto", "Carlos Morales"}


@pytest.mark.parametrize(
    "text",
    [
        f"{AALTO} met {MORALES} in Mexico City on Friday.",
        f"{MORALES} received {AALTO} in Mexico City on Friday.",
        f"{AALTO} was received by {MORALES} in Mexico City on Friday.",
        f"{AALTO} held talks with {MORALES} in Mexico City on Friday.",
        f"{AALTO} sat down with {MORALES} in Mexico City on Friday.",
        f"{AALTO} called on {MORALES} in Mexico City on Friday.",
        f"{AALTO} was with {MORALES} in Mexico City on Friday.",
    ],
)
def test_many_wordings_tell_one_meeting(text: str) -> None:
    told = event(text, "meeting")
    assert (told.names, told.place, told.date, told.status) == (BOTH, "Mexico City", "2024-08-02", "occurred")


def test_a_meeting_after_another_is_a_meeting_of_its_own() -> None:
    told = events(f"{AALTO} met Defence Minister Rosa Delgado and afterwards {MORALES}.", "meeting")
    assert [t.names for t in told] == [{"Henrik Aalto", "Rosa Delgado"}, BOTH]


def test_whoever_is_the_next_sentence_s_subject_was_not_met() -> None:
    told = event(f"{AALTO} met {MORALES}, and Defence Minister Rosa Delgado spoke to reporters.", "meeting")
    assert told.names == BOTH


def test_three_partners_in_one_clause_make_one_session() -> None:
    told = event(f"{AALTO} met {MORALES}, Rosa Delgado and Pablo Ortega.", "meeting")
    assert told.names == {*BOTH, "Rosa Delgado", "Pablo Ortega"}


def test_countries_stand_for_unnamed_delegations() -> None:
    told = event("Finland and Mexico held talks in Geneva last week.", "meeting")
    assert (told.names, told.place) == ({"Finland", "Mexico"}, "Geneva")


def test_a_further_round_has_its_own_place_and_the_same_people() -> None:
    told = events("Finland and Mexico held talks in Geneva last week. A second round is planned in Lima.", "meeting")
    assert [(t.place, t.status, t.names) for t in told] == [
        ("Geneva", "occurred", {"Finland", "Mexico"}),
        ("Lima", "planned", {"Finland", "Mexico"}),
    ]


def test_the_talks_are_the_meeting_told_just_before() -> None:
    text = f"{AALTO} met {MORALES} in Mexico City on Friday. The talks lasted two hours."
    assert event(text, "meeting").quotes[-1] == "The talks lasted two hours."


def test_a_letter_that_is_received_is_no_meeting() -> None:
    assert events(f"{AALTO} received a letter on Friday.", "meeting") == []


def test_talking_in_general_is_no_meeting() -> None:
    assert events("The delay leaves time for more consultation between Finland and Mexico.", "meeting") == []


def test_talks_by_telephone_are_no_meeting() -> None:
    assert events(f"{AALTO} spoke by telephone with {MORALES} on Friday.", "meeting") == []
