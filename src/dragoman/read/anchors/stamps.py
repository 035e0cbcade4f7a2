"""What the stamps of a page tell of its day: its last update, its copyright, the clock before the posts of a live page."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from dragoman.model.report import BlockKind
from dragoman.model.when import Period, When
from dragoman.read.bounds import Bound
from dragoman.read.dates import find_dates, resolve
from dragoman.read.ground import Ground

UPDATE_STAMP = "update stamp"
"""The reason with which cleaning removes a page's stamp of its last update."""
COPYRIGHT = re.compile(r"(?:©|\(c\)|\bcopyright\b)[^\d\n]{0,40}(?:(?:19|20)\d\d\s?[-–]\s?)?((?:19|20)\d\d)\b", re.I)
CLOCK = re.compile(r"\s*([01]?\d|2[0-3])[:.h]([0-5]\d)\b(?![.:/]\d)")
STAMP_CLOCK = re.compile(r"\b([01]?\d|2[0-3]):([0-5]\d)\b(?!\s*[ap]\.?m)", re.I)
POSTS = 2
"""So many posts under a clock make a live page."""
DAY = dt.timedelta(days=1)


def stamped(ground: Ground) -> Iterator[Bound]:
    """Bound by what is stamped on a page after it was published: its last update, the year of its copyright."""
    for removed in ground.report.removed:
        found = COPYRIGHT.search(removed.text)
        if found is not None:
            yield Bound(Period(None, Period.year(int(found[1])).last), "not-after-copyright", found[0])
        if removed.reason == UPDATE_STAMP:
            for phrase in find_dates(removed.text):
                day = resolve(phrase, None, "past", None).period
                if day is not None and day.days == 1:
                    yield Bound(Period(None, day.last), "not-after-update", removed.text)


def updated_within(ground: Ground, bounds: Period) -> Bound | None:
    """Bound by a stamp without its year: `Updated 6 Aug`, where one year only lies within the bounds."""
    day = next((day for day, _ in _updates(ground, bounds)), None)
    return Bound(Period(None, day), "not-after-update", f"update stamp of {day}") if day is not None else None


def live_day(ground: Ground, bounds: Period) -> When:
    """Pin the day of a live page whose posts stand under the clock: all told before, or all after, the clock of its update.

    Posts of 09:15 and 23:50 on a page updated at 00:12 are of the day before; those of 09:15 and 14:02 on one updated
    at 17:30 are of that day.
    """
    for day, clock in _updates(ground, bounds):
        posts = _posts(ground)
        if clock is None or len(posts) < POSTS:
            continue
        if min(posts) > clock:
            return When(Period.day(day - DAY), "live-posts-before-update", str(day))
        if max(posts) <= clock:
            return When(Period.day(day), "live-posts-on-day-of-update", str(day))
    return When.unknown("no-date-of-publication")


def _posts(ground: Ground) -> list[tuple[int, int]]:
    """Give the times of day with which the posts of a live page begin."""
    texts = [
        ground.text[block.start : block.end] for block in ground.report.blocks if block.kind is not BlockKind.BYLINE
    ]
    return [(int(found[1]), int(found[2])) for text in texts if (found := CLOCK.match(text))]


def _updates(ground: Ground, bounds: Period) -> Iterator[tuple[dt.date, tuple[int, int] | None]]:
    """Give the days of the stamps, each with its time of day, where the bounds leave one year to them."""
    if bounds.first is None or bounds.last is None:
        return
    for removed in ground.report.removed:
        if removed.reason != UPDATE_STAMP:
            continue
        for phrase in find_dates(removed.text):
            years = [phrase.year] if phrase.year else list(range(bounds.first.year, bounds.last.year + 2))
            days = [d for y in years if phrase.day and phrase.month and (d := day_of(y, phrase.month, phrase.day))]
            fitting = [d for d in days if bounds.covers(Period.day(d)) or bounds.covers(Period.day(d - DAY))]
            if len(fitting) == 1 and len(days) <= len(years):
                clock = STAMP_CLOCK.search(removed.text)
                yield fitting[0], (int(clock[1]), int(clock[2])) if clock else None


def day_of(year: int, month: int, day: int) -> dt.date | None:
    """Give a day, if there is such a one."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
