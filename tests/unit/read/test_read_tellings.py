"""One event told several times, and events that only look alike."""

from __future__ import annotations

from told_events import event, events

AALTO = "Finnish Foreign Minister Henrik Aalto"
MORALES = "Mexican President Carlos Morales"


def test_an_event_takes_each_slot_from_where_it_is_said_most_exactly() -> None:
    told = event(f"Aalto meets Morales\n{AALTO} met {MORALES} on Friday. Aalto and Morales met in Lima.", "meeting")
    assert (told.date, told.place) == ("2024-08-02", "Lima")


def test_meetings_in_two_cities_stay_two() -> None:
    told = events(f"{AALTO} met {MORALES} in Lima in May. Aalto met Morales in Geneva in July.", "meeting")
    assert [(t.place, t.date) for t in told] == [("Lima", "2024-05"), ("Geneva", "2024-07")]


def test_countries_in_a_headline_stand_for_the_people_of_the_text() -> None:
    told = event(f"Finland and Mexico hold talks\n{AALTO} held talks with {MORALES} on Friday.", "meeting")
    assert told.names == {"Henrik Aalto", "Carlos Morales"}


def test_what_was_planned_and_then_happened_on_another_day_is_two() -> None:
    told = events(f"{AALTO} met {MORALES} in May. Aalto will meet Morales in September.", "meeting")
    assert [t.status for t in told] == ["occurred", "planned"]


def test_they_are_the_pair_that_met_just_before() -> None:
    text = f"{AALTO} met {MORALES} in Lima on Friday, Rosa Delgado reported to Pablo Ortega. They talked about trade."
    assert event(text, "meeting").names == {"Henrik Aalto", "Carlos Morales"}
