"""What holds for every phrase and every anchor."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.when import Period, When
from dragoman.read.dates import DatePhrase, find_dates, pin_publication, resolve, shift

ROWS = csv.DictReader(Path(__file__).with_name("date_cases.csv").read_text(encoding="utf-8").splitlines())
SENTENCES = [row["sentence"] for row in ROWS]
PHRASES = list({phrase for sentence in SENTENCES for phrase in find_dates(sentence)})
days = st.dates(min_value=dt.date(1995, 1, 1), max_value=dt.date(2045, 12, 31))
phrases = st.sampled_from(PHRASES)
tenses = st.sampled_from(["past", "future", "present", ""])


@given(phrases, days, st.integers(0, 400), st.integers(0, 400), tenses)
def test_what_holds_for_bounds_holds_for_every_day_within(
    phrase: DatePhrase, first: dt.date, length: int, offset: int, tense: str
):
    last = first + dt.timedelta(days=length)
    day = first + dt.timedelta(days=min(offset, length))
    wide = resolve(phrase, Period(first, last), tense)
    narrow = resolve(phrase, Period.day(day), tense)
    if wide.period is not None and narrow.period is not None:
        assert wide.period.covers(narrow.period)


@given(phrases, days, tenses)
def test_a_refusal_has_a_reason_and_an_answer_has_its_words(phrase: DatePhrase, day: dt.date, tense: str):
    when = resolve(phrase, Period.day(day), tense)
    assert when.rule
    assert when.phrase == phrase.text


@given(phrases, tenses)
def test_without_an_anchor_only_complete_dates_are_answered(phrase: DatePhrase, tense: str):
    when = resolve(phrase, None, tense)
    assert when.anchor == ""
    assert when == resolve(phrase, When.unknown(), tense)
    assert when.period is None or when == resolve(phrase, Period.parse("2031-03-03"), tense)


@given(days, st.sampled_from(["Monday", "Wednesday", "Sunday"]))
def test_a_bare_weekday_is_within_six_days_of_publication(day: dt.date, weekday: str):
    (phrase,) = find_dates(weekday)
    past, future = (resolve(phrase, Period.day(day), tense).period for tense in ("past", "future"))
    assert past
    assert past.first
    assert future
    assert future.first
    assert dt.timedelta(0) <= day - past.first <= dt.timedelta(6)
    assert dt.timedelta(0) <= future.first - day <= dt.timedelta(6)


@given(days, st.integers(-50, 50))
def test_counting_days_back_undoes_counting_them_on(day: dt.date, count: int):
    there = shift(Period.day(day), count, "day")
    assert shift(there, -count, "day") == Period.day(day)


def test_a_month_is_never_its_first_day():
    (phrase,) = find_dates("in June 2023")
    assert resolve(phrase, None).edtf == "2023-06"


def test_the_anchor_may_be_a_dated_answer():
    (phrase,) = find_dates("on Tuesday")
    published = When(Period.parse("2024-08-05"), "byline")
    assert resolve(phrase, published).edtf == "2024-07-30"


def test_a_caption_date_on_the_weekday_of_the_lead_is_the_day_of_publication():
    when = pin_publication([dt.date(2023, 7, 4), dt.date(2022, 11, 9)], {1})
    assert (when.edtf, when.rule) == ("2023-07-04", "caption-date-meets-weekday")


def test_a_caption_date_on_another_weekday_is_only_the_earliest_day():
    when = pin_publication([dt.date(2023, 7, 4)], {3}, Period.parse("2023"))
    assert (when.edtf, when.rule) == ("2023-07-04/2023-12-31", "not-before-latest-date")


def test_a_later_date_in_the_text_forbids_an_earlier_day_of_publication():
    when = pin_publication([dt.date(2023, 7, 4), dt.date(2023, 7, 6)], {1})
    assert (when.edtf, when.rule) == ("2023-07-06/..", "not-before-latest-date")


def test_dates_outside_the_bounds_do_not_count():
    when = pin_publication([dt.date(2023, 7, 4)], {1}, Period.parse("2024"))
    assert (when.edtf, when.rule) == ("2024", "within-bounds")


def test_nothing_known_is_said_so():
    assert pin_publication([], {1}).rule == "no-date-of-publication"
