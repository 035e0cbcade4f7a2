"""Written-out dates in the heads of pages."""

import pytest

from dragoman.clean.dates import written_dates


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("By Ann Example March 3, 2021", "2021-03-03"),
        ("3 March 2021", "2021-03-03"),
        ("3rd of March, 2021", "2021-03-03"),
        ("MAR. 3, 2021", "2021-03-03"),
        ("3-Mar-2021", "2021-03-03"),
        ("2021-03-03T10:00", "2021-03-03"),
        ("2021/03/03 10:00", "2021-03-03"),
        ("10:15 03.03.2021", "2021-03-03"),
        ("23/03/2021", "2021-03-23"),
        ("03/23/2021", "2021-03-23"),
        ("917-03-04-2021", "2021-04-03"),
        ("3 марта 2021 года, 10:15", "2021-03-03"),
        ("3 березня 2021 року", "2021-03-03"),
        ("Mittwoch, 3. März 2021", "2021-03-03"),
        ("mercredi 3 mars 2021", "2021-03-03"),
        ("Le 1er août 2021", "2021-08-01"),
        ("3 de marzo de 2021", "2021-03-03"),
        ("3 de março de 2021", "2021-03-03"),
        ("3 marzo 2021", "2021-03-03"),
        ("3 Mart 2021 Çarşamba", "2021-03-03"),
        ("الأربعاء 3 مارس 2021", "2021-03-03"),
        ("3 مارس/آذار 2021", "2021-03-03"),
        ("5 كانون الثاني 2021", "2021-01-05"),
        ("۳ مارس ۲۰۲۱", "2021-03-03"),
        ("2021年3月3日", "2021-03-03"),
        ("2021년 3월 3일", "2021-03-03"),
        ("چهارشنبه ۱۳ اسفند ۱۳۹۹", "2021-03-03"),
        ("13 Esfand 1399", "2021-03-03"),
        ("۱۳۹۹/۱۲/۱۳", "2021-03-03"),
    ],
)
def test_a_whole_date_is_read(text, day):
    (date,) = written_dates(text)
    assert str(date.day) == day


@pytest.mark.parametrize(
    ("text", "number", "month"),
    [("OSLO, May 3. /Agency/", 3, 5), ("(Oslo, 3 May)", 3, 5), ("ОСЛО, 3 мая.", 3, 5), ("奥斯陆5月3日电", 3, 5)],
)
def test_a_date_without_a_year_has_no_day(text, number, month):
    (date,) = written_dates(text)
    assert date.day is None
    assert date.day_and_month == (number, month)


@pytest.mark.parametrize(
    "text", ["February 30, 2021", "45 March 2021", "May 2021", "version 10.5.3.2", "Tuesday", "03/04/2021", "1900/2099"]
)
def test_what_is_no_whole_date_is_left_alone(text):
    assert written_dates(text) == ()


def test_two_numbers_are_told_apart_only_by_who_writes_them():
    assert str(written_dates("03/04/2021", month_first=False)[0].day) == "2021-04-03"
    assert str(written_dates("03/04/2021", month_first=True)[0].day) == "2021-03-04"


def test_both_calendars_in_one_line_are_both_read():
    jalali, gregorian = written_dates("Wed 13 Esfand 1399 - 03 March 2021")
    assert jalali.is_jalali
    assert jalali.day == gregorian.day


def test_the_phrase_is_the_words_themselves():
    text = "Oslo, 3 March 2021, 10:15"
    (date,) = written_dates(text)
    assert text[date.start : date.end] == date.phrase == "3 March 2021"
