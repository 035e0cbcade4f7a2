"""The status of a happening, from the words around it."""

from __future__ import annotations

import pytest
from told_events import event, events

AALTO = "Finnish Foreign Minister Henrik Aalto"
MORALES = "Mexican President Carlos Morales"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{AALTO} will meet {MORALES}.", "planned"),
        (f"{AALTO} is due to meet {MORALES}.", "planned"),
        (f"{AALTO} is likely to meet {MORALES}.", "planned"),
        (f"{AALTO} agreed to talks with {MORALES}.", "planned"),
        (f"{AALTO} will go to Lima for talks with {MORALES}.", "planned"),
        (f"{AALTO} to meet {MORALES}", "planned"),
        (f"{AALTO} could meet {MORALES}.", "hypothetical"),
        (f"{AALTO} hopes for talks with {MORALES}.", "hypothetical"),
        (f"{AALTO} postponed a meeting with {MORALES}.", "cancelled"),
        (f"{AALTO} called off talks with {MORALES}.", "cancelled"),
        (f"The ministry denied that {AALTO} had met {MORALES}.", "denied"),
        (f"The ministry rejected reports of a meeting between {AALTO} and {MORALES}.", "denied"),
        (f"{AALTO} reportedly met {MORALES}.", "alleged"),
        (f"{AALTO} is meeting {MORALES}.", "ongoing"),
    ],
)
def test_the_words_around_a_happening_give_its_status(text: str, status: str) -> None:
    assert event(text, "meeting").status == status


def test_what_did_not_happen_is_not_told() -> None:
    assert events(f"{AALTO} did not meet {MORALES}.", "meeting") == []


def test_a_day_after_publication_makes_a_plan() -> None:
    assert event(f"Talks between {AALTO} and {MORALES} on 20 August 2024 cover trade.", "meeting").status == "planned"
