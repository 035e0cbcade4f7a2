"""Places and days that are listed are happenings of their own."""

from __future__ import annotations

from told_events import events

PAIR = "Finnish Foreign Minister Henrik Aalto and Peruvian Foreign Minister Rosa Quispe"
THREE = {("Vienna", "2023-05"), ("Malta", "2023-09"), ("Bangkok", "2024-01")}


def stops(text: str, kind: str) -> set[tuple[str | None, str | None]]:
    return {(told.place, told.date) for told in events(text, kind)}


def test_each_place_of_a_list_has_its_own_date() -> None:
    text = f"{PAIR} met in Vienna in May 2023, in Malta in September 2023 and in Bangkok in January 2024."
    assert stops(text, "meeting") == THREE


def test_dates_in_brackets_go_with_the_place_before_them() -> None:
    text = f"{PAIR} met in Vienna (May 2023), Malta (September 2023) and Bangkok (January 2024)."
    assert stops(text, "meeting") == THREE


def test_earlier_rounds_are_meetings_of_the_same_two() -> None:
    text = (
        f"{PAIR} met in Lima on Friday. "
        "The meeting builds on those held in Vienna (May 2023), Malta (September 2023) and Bangkok (January 2024)."
    )
    assert stops(text, "meeting") == {*THREE, ("Lima", "2024-08-02")}


def test_several_months_in_one_country_are_several_visits() -> None:
    text = "Finnish Foreign Minister Henrik Aalto visited Peru in May 2019 and in June 2021."
    assert stops(text, "visit") == {("Peru", "2019-05"), ("Peru", "2021-06")}


def test_who_acts_after_talks_in_a_city_is_no_place_of_theirs() -> None:
    text = "After a second round of talks in Geneva, China and Japan cut tariffs."
    assert stops(text, "meeting") == {("Geneva", None)}


def test_another_place_of_the_sentence_is_no_stop() -> None:
    text = "Finnish Foreign Minister Henrik Aalto met Rosa Quispe in Lima on Friday, Peru's ministry said."
    assert {place for place, _ in stops(text, "meeting")} <= {"Lima"}
