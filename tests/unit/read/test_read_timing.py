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


def test_the_age_of_a_thing_is_not_the_day_of_what_happens() -> None:
    text = f"{AALTO} met {MORALES} in Lima under a treaty from 1992, at the fifth session of a forum dating from 2018."
    assert event(text, "meeting").date is None


def test_the_day_of_an_article_is_not_the_day_that_it_tells_of() -> None:
    text = f"Our article of 26 July had the Lima meeting of {AALTO} and {MORALES} on a Tuesday."
    assert all(t.date is None for t in events(text, "meeting"))


def test_what_was_told_in_passing_is_not_leant_on() -> None:
    text = (
        f"{MORALES} described the line, on which the two states had agreed on 3 May 2019. "
        f"On the previous day he held talks with {AALTO}."
    )
    assert all(t.date is None for t in events(text, "meeting"))


def test_the_date_before_when_belongs_to_what_comes_after_it() -> None:
    text = f"A memo that both had promised since the winter was signed on Wednesday, when {AALTO} received {MORALES}."
    assert event(text, "meeting").date == "2024-07-31"


def test_an_earlier_visit_lends_no_date_to_the_one_reported() -> None:
    text = f"{AALTO} is in Lima at the invitation of {MORALES}. Aalto last visited Lima in May 2019."
    assert {t.date for t in events(text, "visit")} == {None, "2019-05"}


def test_a_date_behind_a_relative_pronoun_is_not_the_main_verbs() -> None:
    text = f"{AALTO} received {MORALES} and praised the line whose construction both states agreed on in March 2019."
    assert event(text, "meeting").date is None
