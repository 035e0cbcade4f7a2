"""Lanes over time: a row a pair, person or type, a dot a year, month or day in which something happened."""

from __future__ import annotations

import calendar
import datetime as dt
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dragoman.knowledge.browsing import Bucket, Course
from dragoman.serve.web.wording import day, plural

YEAR, MONTH, DAY = 4, 7, 10
"""Digits of an ISO date."""
MOST_DAYS = 100
MOST_MONTHS = 84
COLUMNS = 130
"""Buckets side by side; of a longer time the last ones are drawn."""
LEFT, WIDTH, TOP, ROW = 230, 1160, 30, 34
LARGEST, SMALLEST = 13.0, 4.0
LABELS = 12
"""Along the axis at most."""
FEW = 2
"""So many years, or firsts of a month, do for an axis; with fewer the buckets between them are labelled too."""


@dataclass(frozen=True)
class Dot:
    """What one lane has in one bucket."""

    x: float
    y: float
    radius: float
    words: str
    address: str
    planned: bool
    """Whether none of it is told to have happened."""
    dissent: bool


@dataclass(frozen=True)
class Tick:
    """A label of the axis."""

    x: float
    words: str


@dataclass(frozen=True)
class Row:
    """One lane."""

    name: str
    address: str
    number: int
    y: float


@dataclass(frozen=True)
class Lanes:
    """The drawing."""

    width: int
    height: int
    left: int
    rows: tuple[Row, ...]
    dots: tuple[Dot, ...]
    ticks: tuple[Tick, ...]
    unit: str
    """`year`, `month` or `day`."""
    cut: str
    """The first bucket that is drawn, where earlier ones are left out; otherwise empty."""


@dataclass(frozen=True)
class Leading:
    """Where the parts of a drawing lead."""

    name: Callable[[str], str]
    """The name of a lane."""
    lane: Callable[[str], str]
    """The address of what a lane is about."""
    bucket: Callable[[str, Bucket], str]
    """The address of what a dot stands for."""


def digits_for(first: str, last: str) -> int:
    """Choose years, months or days for a time between two ISO days."""
    if not first or not last:
        return YEAR
    days = (dt.date.fromisoformat(last) - dt.date.fromisoformat(first)).days
    if days <= MOST_DAYS:
        return DAY
    return MONTH if days <= MOST_MONTHS * 31 else YEAR


def draw(course: Course, digits: int, window: tuple[str, str], leading: Leading) -> Lanes:
    """Work the drawing out.

    Args:
        course: the lanes.
        digits: how much of an ISO date makes a bucket.
        window: ISO days of the first and the last bucket to draw.
        leading: names and addresses.
    """
    starts = list(_starts(*window, digits))[-COLUMNS:] if all(window) else []
    places = {start: LEFT + (at + 0.5) * (WIDTH - LEFT) / len(starts) for at, start in enumerate(starts)}
    most = max((bucket.number for lane in course.lanes for bucket in lane.buckets), default=1)
    rows, dots = [], []
    for at, lane in enumerate(course.lanes):
        y = TOP + (at + 0.5) * ROW
        rows.append(Row(leading.name(lane.name), leading.lane(lane.name), lane.number, y))
        dots += [
            _dot(bucket, places[bucket.start], y, most, leading) for bucket in lane.buckets if bucket.start in places
        ]
    unit = {YEAR: "year", MONTH: "month", DAY: "day"}[digits]
    cut = starts[0] if starts and starts[0] > window[0][:digits] else ""
    height = TOP + len(rows) * ROW + 6
    return Lanes(WIDTH, height, LEFT, tuple(rows), tuple(dots), tuple(_ticks(places, digits)), unit, cut)


def bounds(start: str) -> tuple[str, str]:
    """Give the first and the last ISO day of a bucket."""
    parts = [int(part) for part in start.split("-")]
    if len(start) == YEAR:
        return f"{start}-01-01", f"{start}-12-31"
    if len(start) == MONTH:
        return f"{start}-01", f"{start}-{calendar.monthrange(*parts)[1]:02d}"
    return start, start


def _dot(bucket: Bucket, x: float, y: float, most: int, leading: Leading) -> Dot:
    radius = SMALLEST + (LARGEST - SMALLEST) * math.sqrt(bucket.number - 1) / max(1.0, math.sqrt(most - 1))
    told = [f"{leading.name(bucket.lane)}, {day(bucket.start)}: {plural(bucket.number, 'event')}"]
    if bucket.occurred < bucket.number:
        told.append(f"{bucket.number - bucket.occurred} of them planned, denied or called off")
    if bucket.dissent:
        told.append(f"reports differ on {bucket.dissent}")
    told.append(f"up to {plural(bucket.origins, 'origin')}")
    address = leading.bucket(bucket.lane, bucket)
    return Dot(round(x, 1), y, round(radius, 1), "; ".join(told), address, bucket.occurred == 0, bucket.dissent > 0)


def _starts(first: str, last: str, digits: int) -> Iterator[str]:
    day, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    start = ""
    while day <= end:
        if (here := day.isoformat()[:digits]) != start:
            start = here
            yield start
        day = dt.date.fromisoformat(bounds(start)[1]) + dt.timedelta(days=1)


def _ticks(places: dict[str, float], digits: int) -> Iterator[Tick]:
    """Label the years among months, the firsts among days, or every few."""
    telling = [start for start in places if digits == YEAR or start.endswith("-01")]
    chosen = telling if len(telling) > FEW else list(places)
    step = max(1, math.ceil(len(chosen) / LABELS))
    for start in chosen[::step]:
        yield Tick(round(places[start], 1), _label(start))


def _label(start: str) -> str:
    """Write a bucket in few letters: `2024`, `May`, of January the year; `3 May`."""
    if len(start) == YEAR or (len(start) == MONTH and start.endswith("-01")):
        return start[:YEAR]
    date = dt.date.fromisoformat(bounds(start)[0])
    return f"{date:%b}" if len(start) == MONTH else f"{date.day} {date:%b}"
