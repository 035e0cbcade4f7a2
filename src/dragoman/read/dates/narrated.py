"""Dates told from the date spoken of before: "the same day", "two days later", "that month"."""

from __future__ import annotations

import calendar
import datetime as dt

from dragoman.model.when import Period
from dragoman.read.dates import spans
from dragoman.read.dates.absolute import Outcome
from dragoman.read.dates.phrase import DatePhrase

_WEEKDAY = "weekday-beside-context"


def narrated(phrase: DatePhrase, context: Period) -> Outcome:
    """Count from the context, or give the week, month or year that holds it."""
    if phrase.weekday is not None:
        return _weekday(phrase, context)
    if phrase.count:
        return spans.shift(context, phrase.count, phrase.unit), "counted-from-context"
    if phrase.unit == "day":
        return context, "same-as-context"
    return spans.shift(context, 0, phrase.unit), "period-of-context"


def _weekday(phrase: DatePhrase, context: Period) -> Outcome:
    """Give "the following Tuesday": the nearest one on that side of the context."""
    wanted = phrase.weekday or 0
    if phrase.qualifier == "following" and context.last:
        return Period.day(spans.day_after(context.last, (wanted - context.last.weekday() - 1) % 7 + 1)), _WEEKDAY
    if phrase.qualifier != "following" and context.first:
        return Period.day(spans.day_after(context.first, -((context.first.weekday() - wanted - 1) % 7 + 1))), _WEEKDAY
    return None, "context-is-open"


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
    if phrase.form == "weekday" and phrase.qualifier in ("following", "previous", "preceding"):
        return True
    named = phrase.form == "day-ordinal" and phrase.qualifier in ("that", "same")
    return named or phrase.form in ("narrated", "same-time")
