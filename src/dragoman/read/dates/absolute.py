"""Dates complete in themselves: they need no day of publication."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from dragoman.lexicon import calendar
from dragoman.model.when import Period
from dragoman.read.dates import spans
from dragoman.read.dates.phrase import DatePhrase

Outcome = tuple[Period | None, str]
"""A period, or none, with the rule that gave or refused it."""

_DECEMBER = 12


def full(phrase: DatePhrase) -> Outcome:
    """A day with month and year; a weekday that disagrees is told by the rule."""
    day = dt.date(phrase.year or 0, phrase.month or 0, phrase.day or 0)
    agrees = phrase.weekday is None or day.weekday() == phrase.weekday
    return Period.day(day), "full-date" if agrees else "full-date-weekday-disagrees"


def month_year(phrase: DatePhrase) -> Outcome:
    """A month is the whole month, even where only its end is meant: the words draw no line in it."""
    return Period.month(phrase.year or 0, phrase.month or 0), "part-of-month" if phrase.part else "month-of-year"


def year(phrase: DatePhrase) -> Outcome:
    """A year."""
    return Period.year(phrase.year or 0), "year"


def year_part(phrase: DatePhrase) -> Outcome:
    """Early, mid, late: thirds of the year; a half or a quarter of it."""
    part = spans.part_of_year(phrase.year or 0, phrase.part)
    return (part, "part-of-year") if part else (None, "no-such-part-of-year")


def decade(phrase: DatePhrase) -> Outcome:
    """The ten years from 1990 to 1999 for "the 1990s"; early, mid and late are its first four, middle, last three."""
    first = phrase.year or 0
    begin, end = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(phrase.part, (0, 9))
    return Period(Period.year(first + begin).first, Period.year(first + end).last), "decade"


def season_year(phrase: DatePhrase) -> Outcome:
    """Three whole months; "winter 2024" may begin or end in that year, so it spans both winters."""
    first, month = phrase.year or 0, phrase.month or 0
    if month != _DECEMBER:
        return spans.season_from(first, month), "season-of-year"
    later = spans.season_from(first, month)
    if phrase.qualifier == "across":
        return later, "season-of-year"
    return Period(spans.season_from(first - 1, month).first, later.last), "winter-of-either-end"


def jalali(phrase: DatePhrase) -> Outcome:
    """A day, month or year of the Iranian calendar, converted exactly."""
    year, month, day = phrase.year or 0, phrase.month, phrase.day
    if month and day:
        return Period.day(calendar.jalali_day(year, month, day)), "jalali-date"
    if month:
        return calendar.jalali_month(year, month), "jalali-month"
    return calendar.jalali_year(year), "jalali-year"


def hijri(phrase: DatePhrase) -> Outcome:
    """A day or month of the Islamic calendar, give or take the day on which the moon was seen."""
    year, month, day = phrase.year or 0, phrase.month or 0, phrase.day
    if day:
        return calendar.hijri_day(year, month, day), "hijri-date-give-or-take-a-day"
    return calendar.hijri_month(year, month), "hijri-month-give-or-take-a-day"


ABSOLUTE: Mapping[str, Callable[[DatePhrase], Outcome]] = {
    "full": full,
    "month-year": month_year,
    "year": year,
    "year-part": year_part,
    "decade": decade,
    "season-year": season_year,
    "jalali": jalali,
    "hijri": hijri,
}
"""The rule of each form that is complete in itself."""
