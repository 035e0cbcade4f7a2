"""Messages: who sends, who receives, who carries."""

from __future__ import annotations

import pytest
from told_events import event, events

AALTO = "Finnish Foreign Minister Henrik Aalto"
MORALES = "Mexican President Carlos Morales"
SENT = {"Henrik Aalto": "sender", "Carlos Morales": "receiver"}


@pytest.mark.parametrize(
    "text",
    [
        f"{AALTO} sent a letter to {MORALES}.",
        f"{AALTO} wrote to {MORALES}.",
        f"{MORALES} received a letter from {AALTO}.",
        f"A letter from {AALTO} reached {MORALES}.",
        f"{AALTO} told {MORALES} in a letter that the border stays open.",
    ],
)
def test_many_wordings_tell_one_letter(text: str) -> None:
    assert event(text, "message").people == SENT


def test_whoever_brings_a_letter_of_another_is_the_carrier() -> None:
    told = event(f"Ambassador Anna Laine handed {MORALES} a letter from {AALTO}.", "message")
    assert told.people == {**SENT, "Anna Laine": "carrier"}


def test_who_is_sent_with_a_letter_carries_it() -> None:
    told = event(f"{AALTO} sent Ambassador Anna Laine to Mexico City with a letter for {MORALES}.", "message")
    assert told.people == {**SENT, "Anna Laine": "carrier"}


def test_a_clear_message_is_no_letter() -> None:
    assert events(f"{AALTO} sent a clear message to Mexico.", "message") == []
