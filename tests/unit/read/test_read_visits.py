"""Visits: who goes where, at whose invitation."""

from __future__ import annotations

import pytest
from told_events import event, events

AALTO = "Finnish Foreign Minister Henrik Aalto"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{AALTO} arrived in Lima on Friday.", "occurred"),
        (f"{AALTO} visited Lima on Friday.", "occurred"),
        (f"{AALTO} paid a visit to the Peruvian capital on Friday.", "occurred"),
        (f"{AALTO} was in Lima on Friday.", "occurred"),
        (f"{AALTO}, in Lima on Friday for a summit on fisheries, met reporters.", "occurred"),
        (f"{AALTO} said during a visit to Lima on Friday that talks go on.", "occurred"),
        ("Finland sent Foreign Minister Henrik Aalto to Lima on Friday.", "occurred"),
    ],
)
def test_many_wordings_tell_one_visit(text: str, status: str) -> None:
    told = event(text, "visit")
    assert (told.people, told.place, told.date, told.status) == (
        {"Henrik Aalto": "visitor"},
        "Lima",
        "2024-08-02",
        status,
    )


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{AALTO} will travel to Lima on Friday.", "planned"),
        (f"{AALTO} is due in Lima on Friday.", "planned"),
        (f"{AALTO} called off a visit to Lima.", "cancelled"),
        (f"Peru has invited {AALTO} to Lima.", "hypothetical"),
        (f"A spokesman denied that {AALTO} had visited Lima.", "denied"),
    ],
)
def test_a_visit_that_did_not_happen_says_so(text: str, status: str) -> None:
    assert event(text, "visit").status == status


@pytest.mark.parametrize(
    "words",
    [
        "at the invitation of President Pablo Ortega",
        "invited by President Pablo Ortega",
        "as President Pablo Ortega's guest",
    ],
)
def test_whoever_invites_is_the_host(words: str) -> None:
    assert event(f"{AALTO} arrived in Lima on Friday {words}.", "visit").people["Pablo Ortega"] == "host"


def test_the_trip_is_the_visit_told_before() -> None:
    told = event(f"{AALTO} arrived in Lima on Friday. The trip had been planned for months.", "visit")
    assert told.quotes == (f"{AALTO} arrived in Lima on Friday.", "The trip had been planned for months.")


def test_nobody_visits_his_own_country() -> None:
    assert events(f"{AALTO} arrived in Helsinki on Friday.", "visit") == []


def test_two_cities_are_two_visits() -> None:
    told = events(f"{AALTO} will travel to Lima and Bogotá next week.", "visit")
    assert [t.place for t in told] == ["Lima", "Bogota"]
