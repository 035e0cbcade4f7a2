"""Which one is meant, of the many days of a name: the nearest on the side to which the tense points."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from dragoman.model.when import Period
from dragoman.read.dates.absolute import Outcome

FAR_DAYS = 300
"""A date without a year further off than this, against one near at hand on the other side, is not meant.

News gives the year of what is about a year away: "agreed to meet on December 24", written on December 22, speaks of
the day after tomorrow although its verb is of the past. The figure leaves 65 days to the other side.
"""


def not_after(candidates: Iterable[Period], day: dt.date) -> Period | None:
    """Give the latest that has begun by the day."""
    begun = [period for period in candidates if period.first and period.first <= day]
    return max(begun, key=lambda period: period.first or day, default=None)


def not_before(candidates: Iterable[Period], day: dt.date) -> Period | None:
    """Give the earliest that has not ended before the day."""
    coming = [period for period in candidates if period.last and period.last >= day]
    return min(coming, key=lambda period: period.last or day, default=None)


def by_tense(candidates: Iterable[Period], day: dt.date, tense: str, name: str) -> Outcome:
    """Choose by the tense: not before the day for the future, else not after it.

    `name` opens the rule's name, such as `month-day-not-after-publication`.
    """
    listed = list(candidates)
    back, ahead = not_after(listed, day), not_before(listed, day)
    if tense == "future":
        return (ahead, f"{name}-not-before-publication") if ahead else (None, "no-such-day")
    return (back, f"{name}-not-after-publication") if back else (None, "no-such-day")


def within_the_year(candidates: Iterable[Period], day: dt.date, tense: str, name: str) -> Outcome:
    """Choose by the tense what returns every year, unless it lies far off and the other side is near."""
    listed = list(candidates)
    back, ahead = not_after(listed, day), not_before(listed, day)
    if back is None or ahead is None:
        return by_tense(listed, day, tense, name)
    past_days = (day - (back.last or day)).days
    future_days = ((ahead.first or day) - day).days
    nearer = ahead if future_days < past_days else back
    far = past_days if tense in ("past", "") else future_days
    if tense == "present" or far > FAR_DAYS:
        return nearer, f"{name}-nearest-publication"
    return by_tense(listed, day, tense, name)
