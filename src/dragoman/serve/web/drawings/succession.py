"""Who held an office one after the other, as bars on a time axis; what is not sure of their ends is hatched."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.knowledge.answers import Held
from dragoman.model.when import Period
from dragoman.serve.web.drawings.timescale import Mark, Timescale, period_of

WIDTH, LABELS, EDGE = 960, 250, 14
ROW, TOP, FOOT = 26, 12, 26
THICK, THIN = 14, 7
OPEN = dt.timedelta(days=240)
"""How far a bar is hatched where one end of it is not told."""
_THIN = frozenset({"acting", "designate"})


@dataclass(frozen=True)
class Stretch:
    """A part of a bar."""

    x: float
    width: float


@dataclass(frozen=True)
class Bar:
    """One holder, or a vacancy."""

    label: str
    address: str
    """Of the holder; empty for a vacancy."""
    title: str
    """What a pointer that rests on it is told."""
    y: int
    height: int
    middle: int
    solid: Stretch | None
    """The days on which he surely held it."""
    faded: tuple[Stretch, ...]
    """Those on which he may have."""
    form: str
    """`full`, `acting`, `designate`, `former` or `vacant`."""
    is_told: bool
    """Whether only reports tell of it."""
    is_contested: bool
    """Whether the lexicon has something against what reports tell."""


@dataclass(frozen=True)
class Chart:
    """The whole drawing."""

    width: int
    height: int
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]
    foot: int
    asked: Stretch | None
    """The days that are asked for."""


@dataclass(frozen=True)
class Row:
    """What is to be drawn as one bar."""

    label: str
    address: str
    title: str
    form: str
    sure: tuple[dt.date | None, dt.date | None]
    possible: tuple[dt.date | None, dt.date | None]
    is_told: bool = False
    is_contested: bool = False


def row_of(held: Held, address: str, title: str) -> Row:
    """Say when somebody surely held an office, and when he may have."""
    start, end = period_of(held.start), period_of(held.end)
    seen_first, seen_last = period_of(held.first_attested), period_of(held.last_attested)
    checked = period_of(held.checked).last if not held.end else None
    sure_from = _least(start.last, seen_first.last if not start.last else None)
    sure_until = end.first or _most(checked, seen_last.first)
    begins = start.first or (sure_from - OPEN if sure_from else None)
    lasts = end.last or (sure_until + OPEN if sure_until else sure_from + OPEN if sure_from else None)
    return Row(
        *(held.person_name, address, title, held.capacity),
        (sure_from, sure_until),
        (begins or (sure_until - OPEN if sure_until else None), lasts),
        is_told=not held.sources,
        is_contested=bool(held.conflicts),
    )


def vacant_row(days: Period, title: str) -> Row:
    """Draw days on which nobody held an office."""
    return Row("vacant", "", title, "vacant", (days.first, days.last), (days.first, days.last))


def chart_of(rows: Iterable[Row], asked: Period | None = None) -> Chart | None:
    """Put rows under each other on one axis; None where none of them has a date."""
    listed = sorted(rows, key=lambda row: row.possible[0] or dt.date.max)
    days = [day for row in listed for day in (*row.possible, *row.sure) if day]
    days += [day for day in (asked.first, asked.last) if day] if asked else []
    if not any(day for row in listed for day in row.possible):
        return None
    scale = Timescale(min(days), max(days), LABELS, WIDTH - EDGE)
    foot = TOP + ROW * len(listed)
    bars = tuple(_bar(row, scale, TOP + ROW * place) for place, row in enumerate(listed))
    return Chart(WIDTH, foot + FOOT, bars, scale.marks, foot, _asked(asked, scale))


def _bar(row: Row, scale: Timescale, top: int) -> Bar:
    height = THIN if row.form in _THIN else THICK
    first, last = row.sure
    solid = _stretch(scale, first, last) if first and last and first <= last else None
    faded: Sequence[Stretch | None]
    if solid:
        faded = (_stretch(scale, row.possible[0], first), _stretch(scale, last, row.possible[1]))
    else:
        faded = (_stretch(scale, *row.possible),)
    middle = top + ROW // 2
    return Bar(
        *(row.label, row.address, row.title, middle - height // 2, height, middle),
        solid,
        tuple(each for each in faded if each and each.width > 0),
        *(row.form, row.is_told, row.is_contested),
    )


def _stretch(scale: Timescale, first: dt.date | None, last: dt.date | None) -> Stretch | None:
    if first is None or last is None or last < first:
        return None
    left, right = scale.x(first), scale.x(last)
    return Stretch(left, round(right - left, 1))


def _asked(days: Period | None, scale: Timescale) -> Stretch | None:
    if days is None or days.first is None or days.last is None:
        return None
    found = _stretch(scale, days.first, days.last)
    return Stretch(found.x, max(found.width, 2.0)) if found else None


def _least(*days: dt.date | None) -> dt.date | None:
    return min((day for day in days if day), default=None)


def _most(*days: dt.date | None) -> dt.date | None:
    return max((day for day in days if day), default=None)
