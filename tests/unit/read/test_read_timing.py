"""Which date of a sentence belongs to a happening."""

from __future__ import annotations

from told_events import event, events

AALTO = "Finnish Foreign Minister Henrik Aalto"
MORALES = "Mexican President Carlos Morales"


def test_a_happening_takes_the_date_of_its_own_clause() -> None:
    text = f"{AALTO}, who was born on 3 May 1961, met {MORALES} on 2 August 2024."
    assert event(text, "meeting").date == "2024-08-02"


def test_on_the_same_day_leans_on_the_day_spoken_of_before() -> None:
    text = f"{AALTO} met {MORALES} on 2 August 2024. On the same day Aalto met Defence Minister Rosa Delgado."
    assert [t.date for t in events(text, "meeting")] == ["2024-08-02", "2024-08-02"]


def test_the_place_and_day_of_where_he_met_somebody_stand_before_it() -> None:
    told = event(f"{AALTO} was in Lima on Friday, where he met {MORALES}.", "meeting")
    assert (told.place, told.date) == ("Lima", "2024-08-02")


def test_a_weekday_without_a_day_of_publication_gives_no_date() -> None:
    assert event(f"{AALTO} met {MORALES} on Friday.", "meeting", published=None).date is None
