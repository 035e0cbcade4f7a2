"""Places that make diplomatic news: capitals, cities, regions, seas, venues."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dragoman.lexicon.countries import countries
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


@cache
def places() -> tuple[Place, ...]:
    """Give all listed places: the capitals first, then those of `places.csv`."""
    listed = {row["name"]: row for row in rows("places")}
    seats = tuple(
        _place(
            {"kind": "city", "aliases": "", "within": "", **listed.get(country.capital, {}), "name": country.capital},
            country.code,
        )
        for country in countries()
        if country.capital
    )
    capitals = {(seat.name, seat.country) for seat in seats}
    others = (_place(row) for row in rows("places") if (row["name"], row["country"]) not in capitals)
    return (*seats, *others)


def _place(row: Row, capital_of: str = "") -> Place:
    slug = "-".join(romanize(row["name"]).lower().replace("'", "").replace(".", "").replace(",", "").split())
    return Place(
        id=f"place:{slug}",
        name=row["name"],
        country=capital_of or row["country"],
        kind=row["kind"],
        aliases=cells(row["aliases"]),
        within=row["within"],
        is_capital=bool(capital_of),
    )


@cache
def _names() -> dict[str, Place]:
    return look_up((name, place.id, place) for place in places() for name in (place.name, *place.aliases))


def named(words: str) -> Place | None:
    """Find the place that a name means, in any case, with or without "the"; `None` where none or several do.

    What follows a comma is a country or region and only confirms ("Rasht, Iran"). Names of countries are not places
    here: ask `countries.named` first.
    """
    head, comma, tail = words.partition(",")
    place = _names().get(key_of(words)) or (_names().get(key_of(head)) if comma else None)
    if place and comma and place.country and key_of(words) not in _names():
        holder = next(country for country in countries() if country.code == place.country)
        known = {key_of(name) for name in (holder.name, *holder.names, place.within)}
        return place if key_of(tail.strip(" .")) in known else None
    return place
