"""Dates that need the day of publication: weekdays, days without a year, months, "two days ago"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from dragoman.lexicon.calendar import jalali_day, jalali_year, jalali_year_of
from dragoman.model.when import Period
from dragoman.read.dates import spans
from dragoman.read.dates.absolute import Outcome, season_year, year_part
from dragoman.read.dates.nearest import by_tense, not_after, within_the_year
from dragoman.read.dates.phrase import DatePhrase

STEPS = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "": 0, "this": 0, "current": 0, "same": 0, "that": 0,
    "next": 1, "coming": 1, "following": 1, "upcoming": 1,
}  # fmt: skip
"""How many units a qualifier goes on from the one that holds the day of publication."""

_ENDS = frozenset({"until", "by"})
_WEEK = 7
_HOURS = 24
_DECEMBER = 12
_WEDNESDAY = 2
_JUNE = 6
_LEAP_GAP = 8
_MONTHS_SEARCHED = 3
_SOON = 31


def weekday(phrase: DatePhrase, day: dt.date, tense: str) -> Outcome:
    """A bare weekday is the nearest not after publication, that day included; of the future, not before it.

    "Last Friday" is the nearest before publication; "next Friday" that of the week (from Monday) after it; "Friday of
    last week" that of the week before it.
    """
    wanted, qualifier = phrase.weekday or 0, phrase.qualifier
    if phrase.unit == "week" or qualifier == "next":
        monday = spans.week_of(spans.day_after(day, _WEEK * STEPS[qualifier])).first or day
        return Period.day(spans.day_after(monday, wanted)), "weekday-of-that-week"
    back = spans.day_after(day, -((day.weekday() - wanted) % _WEEK))
    if STEPS[qualifier] < 0:
        before = back if back < day else spans.day_after(back, -_WEEK)
        return Period.day(before), "weekday-before-publication"
    if STEPS[qualifier] > 0:
        return Period.day(spans.day_after(back, _WEEK)), "weekday-after-publication"
    if tense in ("future", "present") or (qualifier == "this" and tense != "past"):
        ahead = back if back == day else spans.day_after(back, _WEEK)
        return Period.day(ahead), "weekday-not-before-publication"
    return Period.day(back), "weekday-not-after-publication"


def _days_of_years(month: int, day: int, years: range) -> Iterator[Period]:
    for year in years:
        try:
            yield Period.day(dt.date(year, month, day))
        except ValueError:
            continue


def month_day(phrase: DatePhrase, day: dt.date, tense: str) -> Outcome:
    """A day without a year: the nearest on the tense's side; a weekday beside it may choose another year."""
    month, number = phrase.month or 0, phrase.day or 0
    if phrase.unit == "year":
        year = day.year + STEPS[phrase.qualifier]
        found = next(_days_of_years(month, number, range(year, year + 1)), None)
        return found, "month-day-of-that-year" if found else "no-such-day"
    if phrase.year is not None and dt.date(phrase.year, month, number) <= day:
        return Period.day(dt.date(phrase.year, month, number)), "day-known-by-its-event"
    near = list(_days_of_years(month, number, range(day.year - 1, day.year + 2)))
    fitting = [found for found in near if found.first and found.first.weekday() == phrase.weekday]
    slipped = _slipped(phrase, near, day)
    if slipped is not None:
        return slipped, "month-day-or-its-weekday"
    if fitting:
        closest = min(fitting, key=lambda found: abs((found.first or day) - day))
        return closest, "month-day-with-its-weekday"
    candidates = _days_of_years(month, number, range(day.year - _LEAP_GAP, day.year + _LEAP_GAP + 1))
    period, rule = within_the_year(candidates, day, _facing(phrase, tense), "month-day")
    return period, rule if phrase.weekday is None else f"{rule}-weekday-disagrees"


def _slipped(phrase: DatePhrase, near: list[Period], day: dt.date) -> Period | None:
    """Give both days of "Wednesday, February 9" where these days February 9 is a Thursday: one of the two is a slip.

    Of what was a year ago news gives the year; a weekday that is one day off is taken for a slip, not for another year.
    """
    dates = [found.first for found in near if found.first and phrase.weekday is not None]
    if not dates or any(d.weekday() == phrase.weekday and abs((d - day).days) <= _SOON for d in dates):
        return None
    closest = min(dates, key=lambda d: abs(d - day))
    other = next((o for n in (-1, 1) if (o := spans.day_after(closest, n)).weekday() == phrase.weekday), None)
    if other is None or abs((closest - day).days) > _SOON:
        return None
    return Period(min(closest, other), max(closest, other))


def week_of_day(phrase: DatePhrase, day: dt.date, tense: str) -> Outcome:
    """The week, or weekend, in which a day without a year lies: "the week of July 7"."""
    found, rule = month_day(replace(phrase, unit=""), day, tense)
    if found is None or found.first is None:
        return None, rule
    week = spans.week_of(found.first) if phrase.unit == "week" else spans.weekend_of(found.first)
    return week, f"week-of-{rule}"


def month(phrase: DatePhrase, day: dt.date, tense: str) -> Outcome:
    """A month without a year: this one or the nearest before it; of the future, this one or the nearest after it."""
    number, step = phrase.month or 0, STEPS[phrase.qualifier]
    if phrase.unit == "year":
        return Period.month(day.year + step, number), "month-of-that-year"
    if phrase.qualifier == "this":
        return Period.month(day.year, number), "month-of-this-year"
    if step < 0:
        return Period.month(day.year - (number >= day.month), number), "month-before-publication"
    if step > 0:
        return Period.month(day.year + (number <= day.month), number), "month-after-publication"
    candidates = [Period.month(year, number) for year in range(day.year - 1, day.year + 2)]
    facing = _facing(phrase, tense)
    # "Will hold until March" may look far ahead; a verb surely of the past reaches back up to a year.
    sure = facing == "past" or (facing == "future" and phrase.bound in _ENDS)
    return (by_tense if sure else within_the_year)(candidates, day, facing, "month")


def _facing(phrase: DatePhrase, tense: str) -> str:
    """Turn the tense for an end: in "was extended until March" the verb is past, the end is on either side."""
    return "present" if phrase.bound in _ENDS and tense != "future" else tense


def season(phrase: DatePhrase, day: dt.date, tense: str) -> Outcome:
    """A season without a year, like a month; "last summer" is the last that is over, "this winter" the one nearest."""
    first, step = phrase.month or 0, STEPS[phrase.qualifier]
    seasons = [spans.season_from(year, first) for year in range(day.year - 2, day.year + 3)]
    if phrase.unit == "year":
        return season_year(DatePhrase(0, 0, "", "season-year", month=first, year=day.year + step))
    if phrase.qualifier == "this":
        year = day.year - (first == _DECEMBER and day.month <= _JUNE)
        return spans.season_from(year, first), "season-of-this-year"
    if step < 0:
        over = [period for period in seasons if period.last and period.last < day]
        return not_after(over, day), "season-before-publication"
    if step > 0:
        coming = [period for period in seasons if period.first and period.first > day]
        return coming[0], "season-after-publication"
    return by_tense(seasons, day, tense, "season")


def day_ordinal(phrase: DatePhrase, day: dt.date, tense: str) -> Outcome:
    """A day of a month not named ("the 5th"): the nearest on the tense's side; a weekday beside it must agree, within three months."""
    number = phrase.day or 0
    if phrase.unit == "month":
        year, month_number = spans.month_after(day.year, day.month, STEPS[phrase.qualifier])
        found = next(_days_of_years(month_number, number, range(year, year + 1)), None)
        return found, "day-of-that-month" if found else "no-such-day"
    months = [spans.month_after(day.year, day.month, n) for n in range(-_MONTHS_SEARCHED, _MONTHS_SEARCHED + 1)]
    days = [found for year, of in months for found in _days_of_years(of, number, range(year, year + 1))]
    if phrase.weekday is not None:
        days = [found for found in days if found.first and found.first.weekday() == phrase.weekday]
    return by_tense(days, day, tense, "day-of-month") if days else (None, "weekday-disagrees")


def relative_day(phrase: DatePhrase, day: dt.date, tense: str) -> Outcome:  # noqa: ARG001
    """Today, yesterday, last night; "overnight" may be before midnight or after it."""
    if phrase.unit == "night":
        return Period(spans.day_after(day, -1), day), "night-to-publication"
    return Period.day(spans.day_after(day, phrase.count or 0)), "counted-from-publication"


def relative(phrase: DatePhrase, day: dt.date, tense: str) -> Outcome:
    """So many units ago, or from now: as coarse as the unit. "In three days" is a duration unless of the future."""
    count = phrase.count or 1
    if phrase.form == "ahead" and tense != "future":
        return None, "duration"
    sign = 1 if phrase.form == "ahead" else -1
    if phrase.unit == "hour":
        return spans.span_from(day, sign * -(-count // _HOURS), "day"), "hours-from-publication"
    return spans.shift(Period.day(day), sign * count, phrase.unit), "counted-from-publication"


def span(phrase: DatePhrase, day: dt.date, tense: str) -> Outcome:  # noqa: ARG001
    """So many units up to now or from now on ("in the past two weeks"): all days up to publication or from it."""
    sign = -1 if phrase.direction == "earlier" else 1
    return spans.span_from(day, sign * (phrase.count or 1), phrase.unit), "span-from-publication"


def period(phrase: DatePhrase, day: dt.date, tense: str) -> Outcome:
    """A week, month or year by its place: "last week" is the week (from Monday) before that of publication, and so for months and years."""
    step, unit = STEPS[phrase.qualifier], phrase.unit
    if unit == "weekend":
        return _weekend(phrase.qualifier, day, tense), "weekend-by-publication"
    if unit == "week":
        week = spans.week_of(spans.day_after(day, _WEEK * step))
        return _cut(week, phrase.part, day) if step == 0 else week, "week-by-publication"
    if unit == "month":
        return Period.month(*spans.month_after(day.year, day.month, step)), "month-by-publication"
    if phrase.part in ("", "earlier", "later"):
        return Period.year(day.year + step), "year-by-publication"
    return year_part(DatePhrase(0, 0, "", "year-part", year=day.year + step, part=phrase.part))


def _cut(week: Period, part: str, day: dt.date) -> Period:
    """Earlier this week has not come yet, later this week is not over."""
    if part == "earlier":
        return Period(week.first, day)
    return Period(day, week.last) if part == "later" else week


def _weekend(qualifier: str, day: dt.date, tense: str) -> Period:
    """Give the weekend meant; "this weekend" is to come from Wednesday on, before that the verb decides."""
    weeks, this = STEPS[qualifier], qualifier == "this"
    if (this or not qualifier) and day.weekday() < spans.SATURDAY:
        past = tense == "past" or (tense == "" and (not this or day.weekday() == 0))
        weeks = -1 if past and not (this and day.weekday() >= _WEDNESDAY) else 0
    return spans.weekend_of(spans.day_after(day, _WEEK * weeks))


def jalali_without_year(phrase: DatePhrase, day: dt.date, tense: str) -> Outcome:
    """A day of the Iranian calendar without its year, or "the coming Iranian year"."""
    year = jalali_year_of(day)
    if phrase.unit == "year":
        return jalali_year(year + STEPS[phrase.qualifier]), "jalali-year-by-publication"
    days = [Period.day(jalali_day(near, phrase.month or 1, phrase.day or 1)) for near in (year - 1, year, year + 1)]
    return within_the_year(days, day, tense, "jalali-day")


ANCHORED: Mapping[str, Callable[[DatePhrase, dt.date, str], Outcome]] = {
    "weekday": weekday,
    "month-day": month_day,
    "month": month,
    "week-of-day": week_of_day,
    "season": season,
    "day-ordinal": day_ordinal,
    "relative-day": relative_day,
    "relative": relative,
    "ahead": relative,
    "span": span,
    "period": period,
    "weekend": period,
    "same-day": relative_day,
    "jalali": jalali_without_year,
}
"""The rule of each form that starts from a day of publication."""
