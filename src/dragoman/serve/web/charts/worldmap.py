"""A plain map of the world with a circle for each place, as large as what happened there."""

from __future__ import annotations

import csv
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from dragoman.knowledge.browsing import Point
from dragoman.serve.web.charts.projection import HEIGHT, WIDTH, project
from dragoman.serve.web.wording import plural

COUNTRY = "country:"
LARGEST, SMALLEST, ONE = 60.0, 9.0, 13.0
"""Radii in units of the whole world's drawing: the largest, the smallest, and that of one event where few are drawn."""
LABELS, LETTER, LINE = 16, 12.5, 26.0
"""How many circles have their names beside them, and how much room a letter and a line take."""
NARROWEST, MARGIN = 420.0, 0.16
"""The width of the closest view, and how much of a view is left free around what is drawn."""


@dataclass(frozen=True)
class World:
    """The land, with borders, and the middle of each country."""

    land: str
    borders: str
    middles: Mapping[str, tuple[float, float]]
    """By ISO 3166-1 alpha-2 code."""


@dataclass(frozen=True)
class Told:
    """A place, and how many events it has."""

    id: str
    name: str
    number: int
    address: str
    """Where these events are listed."""


@dataclass(frozen=True)
class Label:
    """Where the name of a circle stands."""

    x: float
    y: float
    anchor: str
    box: tuple[float, float, float, float]
    """Left, top, right and bottom of the room that it takes."""


@dataclass(frozen=True)
class Spot:
    """A circle."""

    told: Told
    x: float
    y: float
    radius: float
    words: str
    is_country: bool
    """Whether no more is known than the country."""
    label: Label | None = None


@dataclass(frozen=True)
class View:
    """The part of the world that is shown."""

    left: float
    top: float
    width: float
    height: float

    @property
    def scale(self) -> float:
        """How much smaller it is than the whole world."""
        return self.width / WIDTH


WHOLE = View(0, 0, WIDTH, HEIGHT)


@dataclass(frozen=True)
class Drawing:
    """The map."""

    world: World
    view: View
    spots: tuple[Spot, ...]
    """The largest first, so that smaller ones lie upon them."""
    unplaced: tuple[Told, ...]
    """Those that are no point, or of which we do not know where they lie."""


@cache
def world() -> World:
    """Read the drawing of the world."""
    with (Path(__file__).parent / "world.csv").open(encoding="utf-8", newline="") as source:
        rows = {row["name"]: row for row in csv.DictReader(source)}
    land, borders = rows.pop("land")["path"], rows.pop("borders")["path"]
    return World(land, borders, {code: (float(row["x"]), float(row["y"])) for code, row in rows.items()})


def draw(told: Iterable[Told], point: Callable[[str], Point | None], *, is_close: bool) -> Drawing:
    """Work the map out.

    Args:
        told: places with their counts.
        point: tells where a place lies.
        is_close: whether only the part is shown in which something happened.
    """
    placed = [(each, _where(each.id, point)) for each in sorted(told, key=lambda each: (-each.number, each.name))]
    drawn = [(each, place) for each, place in placed if place]
    view = _view([place for _, place in drawn]) if is_close and drawn else WHOLE
    most = max((each.number for each, _ in drawn), default=1)
    largest = min(LARGEST, ONE * math.sqrt(most))
    spots = []
    for each, (x, y) in drawn:
        radius = max(SMALLEST, largest * math.sqrt(each.number / most)) * view.scale
        is_country = each.id.startswith(COUNTRY)
        where = f"somewhere in {each.name}" if is_country else each.name
        words = f"{where}: {plural(each.number, 'event')}"
        spots.append(Spot(each, round(x, 1), round(y, 1), round(radius, 1), words, is_country))
    return Drawing(world(), view, tuple(_labelled(spots, view)), tuple(each for each, place in placed if not place))


def _where(ident: str, point: Callable[[str], Point | None]) -> tuple[float, float] | None:
    """Give where a place is drawn: a country in its middle, a small one where its capital is."""
    middle = world().middles.get(ident.removeprefix(COUNTRY)) if ident.startswith(COUNTRY) else None
    found = None if middle else point(ident)
    return middle or (project(found.latitude, found.longitude) if found else None)


def _view(points: Sequence[tuple[float, float]]) -> View:
    """Give the part of the world around some points, as broad for its height as the whole."""
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    width = max((right - left) / (1 - 2 * MARGIN), (bottom - top) / (1 - 2 * MARGIN) * WIDTH / HEIGHT, NARROWEST)
    width = min(width, WIDTH)
    height = width * HEIGHT / WIDTH
    x = min(max((left + right - width) / 2, 0), WIDTH - width)
    y = min(max((top + bottom - height) / 2, 0), HEIGHT - height)
    return View(round(x, 1), round(y, 1), round(width, 1), round(height, 1))


def _labelled(spots: Sequence[Spot], view: View) -> Iterator[Spot]:
    """Name the largest circles, as far as their names do not lie upon each other or on another circle."""
    taken = [(each.x - each.radius, each.y - each.radius, each.x + each.radius, each.y + each.radius) for each in spots]
    named = 0
    for at, each in enumerate(spots):
        others = (*taken[:at], *taken[at + 1 :])
        label = next((one for one in _labels(each, view) if not any(_meet(one.box, box) for box in others)), None)
        if label and named < LABELS:
            taken.append(label.box)
            named += 1
        yield replace(each, label=label if named <= LABELS else None)


def _labels(spot: Spot, view: View) -> Iterator[Label]:
    """Give where a name may stand: to the right of its circle, to the left, above, below."""
    wide, high = len(spot.told.name) * LETTER * view.scale, LINE * view.scale
    away, lower = spot.radius + high / 4, high / 3
    yield Label(
        spot.x + away, spot.y + lower, "start", (spot.x, spot.y - high / 2, spot.x + away + wide, spot.y + high / 2)
    )
    yield Label(
        spot.x - away, spot.y + lower, "end", (spot.x - away - wide, spot.y - high / 2, spot.x, spot.y + high / 2)
    )
    left, right = spot.x - wide / 2, spot.x + wide / 2
    yield Label(spot.x, spot.y - away, "middle", (left, spot.y - away - high, right, spot.y - away))
    yield Label(spot.x, spot.y + away + high * 2 / 3, "middle", (left, spot.y + away, right, spot.y + away + high))


def _meet(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
