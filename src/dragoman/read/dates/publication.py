"""When a report without a date was published, as far as the dates in its text tell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

from dragoman.model.when import ALWAYS, Period, When


def pin_publication(days: Sequence[dt.date], weekdays: Collection[int], bounds: Period = ALWAYS) -> When:
    """Give the day of publication from full dates in the text and the bare weekdays in its lead.

    A caption's "July 4, 2023" is a Tuesday; where the lead says "on Tuesday", the report was most likely published on
    that day: the latest such day is taken. Without a weekday that agrees, the latest day is only the earliest
    possible day of publication, and the bounds are all that else is known.

    Args:
        days: full dates that the text gives for what has already happened.
        weekdays: the weekdays that the lead names without a date; Monday is 0.
        bounds: what is known of the day of publication from elsewhere.
    """
    possible = [day for day in days if bounds.covers(Period.day(day))]
    met = [day for day in possible if day.weekday() in weekdays]
    latest = max(possible, default=None)
    if met and max(met) == latest:
        return When(Period.day(latest), "caption-date-meets-weekday", latest.isoformat())
    since = bounds.intersect(Period(latest, None)) if latest else bounds
    if since is None or since == ALWAYS:
        return When.unknown("no-date-of-publication")
    return When(since, "not-before-latest-date" if latest else "within-bounds", latest.isoformat() if latest else "")
