"""Dates told from the date spoken of before: "the same day", "two days later", "that month"."""

from __future__ import annotations

import calendar
import datetime as dt

from dragoman.model.when import Period
from dragoman.read.dates import spans
from dragoman.read.dates.absolute import Outcome
from dragoman.read.dates.phrase import DatePhrase


def narrated(phrase: DatePhrase, context: Period) -> Outcome:
    """Count from the context, or give the week, month or year that holds it."""
    if phrase.count:
        return spans.shift(context, phrase.count, phrase.unit), "counted-from-context"
    if phrase.unit == "day":
        return context, "same-as-context"
    return spans.shift(context, 0, phrase.unit), "period-of-context"


def day_of_month(phrase: DatePhrase, context: Period) -> Outcome:
    """Give "the 19th of that month": the day in the month of the context, which must lie in one month."""
    month = _month_of(context)
    number = phrase.day or 0
    if month is None or number > calendar.monthrange(*month)[1]:
        return None, "context-is-no-month"
    return Period.day(dt.date(*month, number)), "day-of-context-month"


def _month_of(context: Period) -> tuple[int, int] | None:
    first, last = context.first, context.last
    if first is None or last is None or (first.year, first.month) != (last.year, last.month):
        return None
    return first.year, first.month


def is_narrated(phrase: DatePhrase) -> bool:
    """Whether the phrase speaks from another date of the text and not from the publication."""
    named = phrase.form == "day-ordinal" and phrase.qualifier in ("that", "same")
    return named or phrase.form in ("narrated", "same-time")
