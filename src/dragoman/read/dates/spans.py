"""Weeks, months, seasons and other stretches of the calendar around a day."""

from __future__ import annotations

import calendar
import datetime as dt

from dragoman.model.when import Period

_MONTHS = 12
_DAYS = 7
SATURDAY = 5
_SEASON = 3


def day_after(day: dt.date, days: int) -> dt.date:
    """Count days onward, or back where negative."""
    return day + dt.timedelta(days=days)


def month_after(year: int, month: int, months: int) -> tuple[int, int]:
    """Count months onward, or back where negative: year and month."""
    index = year * _MONTHS + month - 1 + months
    return index // _MONTHS, index % _MONTHS + 1


def week_of(day: dt.date) -> Period:
    """Give the week from Monday to Sunday (ISO 8601) in which a day lies."""
    monday = day_after(day, -day.weekday())
    return Period(monday, day_after(monday, _DAYS - 1))


def weekend_of(day: dt.date) -> Period:
    """Give Saturday and Sunday of the week in which a day lies."""
    saturday = day_after(day, SATURDAY - day.weekday())
    return Period(saturday, day_after(saturday, 1))


def season_from(year: int, month: int) -> Period:
    """Give the three months of a season that begins with this month of this year."""
    last = month_after(year, month, _SEASON - 1)
    return Period(dt.date(year, month, 1), Period.month(*last).last)


def months_between(first: tuple[int, int], last: tuple[int, int]) -> Period:
    """Give the days from the first month's first to the last month's last."""
    return Period(Period.month(*first).first, Period.month(*last).last)


def part_of_year(year: int, part: str) -> Period | None:
    """Give a part of a year: `early`, `mid`, `late` are its thirds, `start` and `end` its first and last quarter.

    `half-2` and `quarter-3` are what they say. `None` for a part that a year does not have.
    """
    named = {"early": (1, 4), "mid": (5, 8), "middle": (5, 8), "late": (9, 12)}
    named |= {"start": (1, 3), "beginning": (1, 3), "end": (10, 12)}
    named |= {f"half-{n}": (6 * n - 5, 6 * n) for n in (1, 2)}
    named |= {f"quarter-{n}": (3 * n - 2, 3 * n) for n in (1, 2, 3, 4)}
    if part not in named:
        return None
    first, last = named[part]
    return months_between((year, first), (year, last))


def shift(period: Period, count: int, unit: str) -> Period:
    """Move a period by so many units; the answer is as coarse as the unit.

    Two days after a day is a day, two weeks after it the week (Monday to Sunday) two weeks on, two months after it a
    month, two years after it a year. Open ends stay open.
    """
    first = _shifted(period.first, count, unit) if period.first else None
    last = _shifted(period.last, count, unit) if period.last else None
    return Period(first.first if first else None, last.last if last else None)


def _shifted(day: dt.date, count: int, unit: str) -> Period:
    if unit == "year":
        return Period.year(day.year + count)
    if unit == "month":
        return Period.month(*month_after(day.year, day.month, count))
    if unit in ("week", "weekend"):
        moved = day_after(day, _DAYS * count)
        return week_of(moved) if unit == "week" else weekend_of(moved)
    return Period.day(day_after(day, count))


def span_from(day: dt.date, count: int, unit: str) -> Period:
    """Give all days from a day to so many units before (negative) or after it, both ends included."""
    if unit in ("month", "year"):
        year, month = month_after(day.year, day.month, count * (_MONTHS if unit == "year" else 1))
        other = dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
    else:
        other = day_after(day, count * (_DAYS if unit == "week" else 1))
    return Period(min(day, other), max(day, other))
