"""The life of an agreement as a track: its stations along time, those without a date after them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.serve.web.drawings.timescale import Mark, Timescale, period_of
from dragoman.serve.web.lines import Line

WIDTH, EDGE, APART = 960, 30, 40
LEVEL, HEIGHT = 34, 82
DAYS_AROUND = dt.timedelta(days=30)


@dataclass(frozen=True)
class Station:
    """One step."""

    number: int
    x: float
    line: Line


@dataclass(frozen=True)
class Track:
    """The whole drawing."""

    width: int
    height: int
    level: int
    stations: tuple[Station, ...]
    undated: tuple[Station, ...]
    marks: tuple[Mark, ...]
    until: float
    """Where the dated part ends."""


def track_of(steps: Sequence[Line]) -> Track | None:
    """Draw the steps of an agreement; None where there are none."""
    days = {place: _day(step) for place, step in enumerate(steps)}
    dated = sorted((day, place) for place, day in days.items() if day)
    loose = [place for place, day in days.items() if day is None]
    if not steps:
        return None
    width = max(WIDTH, (len(steps) + 2) * APART)
    until = width - EDGE - (len(loose) + 1) * APART if loose else width - EDGE
    stations: tuple[Station, ...] = ()
    marks: tuple[Mark, ...] = ()
    if dated:
        scale = Timescale(dated[0][0] - DAYS_AROUND, dated[-1][0] + DAYS_AROUND, EDGE, until)
        places = _spread([scale.x(day) for day, _ in dated], until)
        stations = tuple(Station(at + 1, x, steps[at]) for (_, at), x in zip(dated, places, strict=True))
        marks = scale.marks
    rest = tuple(Station(at + 1, until + APART * (n + 1), steps[at]) for n, at in enumerate(loose))
    return Track(width, HEIGHT, LEVEL, stations, rest, marks, until)


def _day(step: Line) -> dt.date | None:
    days = period_of(step.date)
    return days.first or days.last


def _spread(places: list[float], until: float) -> list[float]:
    """Keep stations so far apart that each is seen, in their order."""
    for place in range(1, len(places)):
        places[place] = max(places[place], places[place - 1] + APART)
    if places[-1] > until:
        places[-1] = until
        for place in range(len(places) - 2, -1, -1):
            places[place] = min(places[place], places[place + 1] - APART)
    return [round(x, 1) for x in places]
