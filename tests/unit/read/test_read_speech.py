"""Whom a report cites, wherever the parser hangs it."""

from __future__ import annotations

import pytest
from told_events import event

MET = "Russian President Vladimir Putin met Turkish President Recep Tayyip Erdogan in Sochi"


@pytest.mark.parametrize(
    ("ending", "voice"),
    [
        (", TASS reported.", "TASS"),
        (", TASS writes with reference to Reuters.", "Reuters"),
        (", the press service of the Security Council of Russia said in a release.", "Security Council of Russia"),
    ],
)
def test_who_said_it_after_the_clause_is_cited(ending: str, voice: str) -> None:
    assert voice in event(f"{MET}{ending}", "meeting").voices


@pytest.mark.parametrize("ending", [", and TASS said that they had agreed.", ", where, as TASS put it, they argued."])
def test_who_says_something_else_is_not_cited(ending: str) -> None:
    assert event(f"{MET}{ending}", "meeting").voices == ()
