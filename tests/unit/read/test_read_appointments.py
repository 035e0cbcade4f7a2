"""Appointments: somebody takes or leaves an office."""

from __future__ import annotations

import pytest
from told_events import event, events


@pytest.mark.parametrize(
    "text",
    [
        "Kojo Mensah was appointed foreign minister of Ghana on Monday.",
        "Ghana's president named Kojo Mensah foreign minister on Monday.",
        "Kojo Mensah took office as foreign minister of Ghana on Monday.",
        "Kojo Mensah resigned as foreign minister of Ghana on Monday.",
        "Kojo Mensah stepped down as foreign minister of Ghana on Monday.",
        "Kojo Mensah was dismissed as foreign minister of Ghana on Monday.",
    ],
)
def test_taking_and_leaving_an_office_is_an_event(text: str) -> None:
    told = event(text, "appointment")
    assert (told.names, told.date, told.status) == ({"Kojo Mensah"}, "2024-08-05", "occurred")


def test_a_nomination_is_planned() -> None:
    told = event("Ghana's president nominated Kojo Mensah as foreign minister of Ghana.", "appointment")
    assert told.status == "planned"


def test_a_background_clause_is_no_event() -> None:
    assert events("Kojo Mensah, who became foreign minister of Ghana in May 2019, spoke.", "appointment") == []


def test_an_inauguration_is_one() -> None:
    told = event("The inauguration of Ghanaian President Kojo Mensah will take place on Friday.", "appointment")
    assert told.names == {"Kojo Mensah"}


def test_a_call_for_resignation_is_none() -> None:
    assert events("Protesters demanded the resignation of Ghanaian President Kojo Mensah.", "appointment") == []
