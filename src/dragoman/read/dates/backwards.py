"""The day of publication worked out backwards: on which days do these words mean that known day?"""

from __future__ import annotations

import datetime as dt

from dragoman.model.when import Period
from dragoman.read.dates.phrase import DatePhrase
from dragoman.read.dates.resolve import resolve

YEAR = 366
"""Days after something within which news tells of it without its year."""
SLIP = 3
"""Days by which a report may be wrong about a day of the month; about a weekday it may not."""
WEEK = 7
"""Days within which agencies put the day of the month behind a weekday: `on Monday (22)`."""
NUMBERED = frozenset({"month-day", "day-ordinal"})


def publication_for(phrase: DatePhrase, known: Period) -> Period | None:
    """Give the days, from the first to the last, on which a report may have said these words of a known time.

    Args:
        phrase: said of something past; one that needs no day of publication tells nothing about it.
        known: when that was, at least to the month.
    """
    if known.first is None or known.last is None or resolve(phrase, None).period is not None:
        return None
    slip = SLIP if phrase.form in NUMBERED and phrase.weekday is None else 0
    meant = Period(known.first - dt.timedelta(days=slip), known.last + dt.timedelta(days=slip))
    days = [
        day
        for number in range((known.last - known.first).days + YEAR)
        if _means(phrase, day := known.first + dt.timedelta(days=number), meant)
    ]
    return Period(days[0], days[-1]) if days else None


def _means(phrase: DatePhrase, day: dt.date, known: Period) -> bool:
    if "(" in phrase.text and known.last is not None and (day - known.last).days > WEEK:
        return False
    said = resolve(phrase.point, Period.day(day)).period
    return said is not None and (said.covers(known) or known.covers(said))
