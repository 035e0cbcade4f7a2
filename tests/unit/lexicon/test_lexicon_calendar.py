"""Other calendars turned into ours, and the names of days."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest

from dragoman.lexicon import calendar


@pytest.mark.parametrize(
    ("year", "month", "day", "ours"),
    [
        (1403, 5, 15, "2024-08-05"),
        (1357, 11, 22, "1979-02-11"),
        (1399, 12, 30, "2021-03-20"),
        (1404, 1, 1, "2025-03-21"),
    ],
)
def test_days_of_the_iranian_calendar_are_converted_exactly(year: int, month: int, day: int, ours: str):
    assert calendar.jalali_day(year, month, day).isoformat() == ours


def test_a_day_that_the_iranian_calendar_lacks_is_refused():
    with pytest.raises(ValueError, match="day"):
        calendar.jalali_day(1402, 12, 30)


def test_years_and_months_of_the_iranian_calendar_join_without_a_gap():
    for year in range(1390, 1410):
        months = [calendar.jalali_month(year, month) for month in range(1, 13)]
        whole = calendar.jalali_year(year)
        assert (months[0].first, months[-1].last) == (whole.first, whole.last)
        for one, following in pairwise(months):
            assert one.last
            assert following.first == one.last + dt.timedelta(days=1)


@pytest.mark.parametrize(("day", "year"), [("2025-03-20", 1403), ("2025-03-21", 1404), ("2025-01-01", 1403)])
def test_the_iranian_year_begins_in_march(day: str, year: int):
    assert calendar.jalali_year_of(dt.date.fromisoformat(day)) == year


@pytest.mark.parametrize(
    ("year", "month", "day", "seen"),
    [
        (1446, 1, 1, "2024-07-07"),  # new year in Saudi Arabia
        (1445, 9, 1, "2024-03-11"),  # Ramadan in Saudi Arabia
        (1445, 9, 1, "2024-03-12"),  # Ramadan in Iran
        (1445, 12, 10, "2024-06-16"),  # the Feast of Sacrifice in Saudi Arabia
    ],
)
def test_days_of_the_islamic_calendar_hold_the_day_of_the_moon_seen(year: int, month: int, day: int, seen: str):
    period = calendar.hijri_day(year, month, day)
    assert period.days == 3
    assert period.first
    assert period.last
    assert period.first <= dt.date.fromisoformat(seen) <= period.last


def test_a_month_of_the_islamic_calendar_holds_all_its_days():
    month = calendar.hijri_month(1445, 9)
    assert month.covers(calendar.hijri_day(1445, 9, 29))


@pytest.mark.parametrize("name", ["Dhu al-Hijjah", "dhu al hijjah", "DHU AL-HIJJAH", "Dhul-Hijjah"])
def test_months_of_the_islamic_calendar_are_known_however_joined(name: str):
    assert calendar.hijri_month_of(name) == 12


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("Tuesday", 1),
        ("Tues.", 1),
        ("SUNDAY", 6),
        ("since Wednesday night", 2),
        ("Sun", 6),
        ("the Sun", None),
        ("May", None),
    ],
)
def test_the_weekday_that_a_phrase_names(text: str, weekday: int | None):
    assert calendar.weekday_of(text) == weekday
