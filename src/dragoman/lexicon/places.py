"""Places that make diplomatic news: capitals, cities, regions, seas, venues."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from dragoman.lexicon import countries
from dragoman.lexicon.scripts import romanize
from dragoman.lexicon.tables import Row, cells, key_of, look_up, rows


@dataclass(frozen=True)
class Place:
    """Somewhere that news happens."""

    id: str
    """Such as `place:tehran`."""
    name: str
    country: str
    """ISO 3166-1 alpha-2 code of the state that holds it or, where that is disputed, of the state most hold it to
    belong to; empty for seas and regions of several states."""
    kind: str
    """`city`, `region`, `building`, `sea`, `island`, `river`, `site` or `country`."""
    aliases: tuple[str, ...] = ()
    within: str = ""
    """Name of the place that contains it, if we list that."""
    is_capital: bool = False


@dataclass(frozen=True)
class Point:
    """Where a place lies, in degrees: north and east are above zero."""

    latitude: float
    longitude: float


@cache
def places() -> tuple[Place, ...]:
    """Give all listed places: the capitals first, then those of `places.csv`."""
    listed = {(row["name"], row["country"]): row for row in rows("places")}
    seats = {(country.capital, country.code): country for country in countries.countries() if country.capital}
    capitals = (_seat(country, listed.get(key, {})) for key, country in seats.items())
    return (*capitals, *(_place(row) for key, row in listed.items() if key not in seats))


def _seat(country: countries.Country, row: Row) -> Place:
    plain = {"name": country.capital, "country": country.code, "kind": "city", "aliases": "", "within": ""}
    return replace(_place({**plain, **row}), is_capital=True)


def _place(row: Row) -> Place:
    return Place(
        id=ident(row["name"]),
        name=row["name"],
        country=row["country"],
        kind=row["kind"],
        aliases=cells(row["aliases"]),
        within=row["within"],
    )


def ident(name: str) -> str:
    """Give the id of a place by its name."""
    plain = romanize(name).lower().translate(_SILENT)
    return f"place:{'-'.join(plain.split())}"


@cache
def _points() -> dict[str, Point]:
    return {row["place"]: Point(float(row["latitude"]), float(row["longitude"])) for row in rows("coordinates")}


def coordinates(place: str) -> Point | None:
    """Say where a place lies, by its id; `None` for one that is no point, such as a sea, and one that we cannot place."""
    return _points().get(place)


_SILENT = str.maketrans("", "", "'.,")


@cache
def _names() -> dict[str, Place]:
    return look_up((name, place.id, place) for place in places() for name in (place.name, *place.aliases))


def named(words: str) -> Place | None:
    """Find the place that a name means, in any case, with or without "the"; `None` where none or several do.

    A country is a place too, with the country's id, and goes before a city of its name ("Georgia", "Luxembourg").
    What follows a comma is a country or region and must fit: "Rasht, Iran" is found, "Rasht, Ohio" is not.
    """
    if country := countries.named(words):
        return Place(country.id, country.name, country.code, "country")
    if place := _names().get(key_of(words)):
        return place
    head, comma, tail = words.partition(",")
    place = _names().get(key_of(head)) if comma else None
    return place if place and _lies_in(place, tail.strip(" .")) else None


def _lies_in(place: Place, words: str) -> bool:
    holder = countries.named(words)
    return holder.code == place.country if holder else key_of(words) == key_of(place.within)
