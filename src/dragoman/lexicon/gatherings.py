"""Summits and conferences that were held, with their dates and places: what "the SCO summit in Astana" means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dragoman.lexicon.scripts import fold
from dragoman.lexicon.tables import Row, cells, rows


@dataclass(frozen=True)
class KnownGathering:
    """One meeting of many parties, held on known days."""

    id: str
    """Such as `gathering:sco-summit-2024`."""
    name: str
    aliases: tuple[str, ...]
    series: str
    """The series it belongs to, such as `SCO summit`."""
    number: int
    """Which of its series; 0 where it has no number."""
    place: str
    country: str
    """ISO 3166-1 alpha-2 code; empty for one held by video."""
    period: str
    """EDTF: a day, or first and last day."""


@cache
def gatherings() -> tuple[KnownGathering, ...]:
    """Give all listed gatherings in order of time."""
    return tuple(sorted(map(_gathering, rows("gatherings")), key=lambda gathering: gathering.period))


def _gathering(row: Row) -> KnownGathering:
    return KnownGathering(
        id=f"gathering:{row['id']}",
        name=row["name"],
        aliases=cells(row["aliases"]),
        series=row["series"],
        number=int(row["number"] or 0),
        place=row["place"],
        country=row["country"],
        period=row["period"],
    )


@cache
def _series_words() -> dict[str, tuple[frozenset[str], ...]]:
    return {
        row["series"]: tuple(_tokens(words) for words in (row["series"], *cells(row["words"])))
        for row in rows("gathering_series")
    }


_ORDINALS = dict(
    zip(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        range(1, 21),
        strict=True,
    )
)
_NUMBER = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th)\b")
_YEAR = re.compile(r"\b20\d\d\b")
_WORD = re.compile(r"\w+")


def _tokens(words: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(words)))


def matching(words: str, place: str = "") -> tuple[KnownGathering, ...]:
    """Give the gatherings that the words may mean, in order of time.

    The words must name the series. An ordinal, a year, or a place (in the words or given) narrows the choice where
    they say one; one left is decisive, several are for the caller's dates to tell apart, none means that we know no
    such gathering.
    """
    said = _tokens(words)
    best = max((size for series in _series_words() if (size := _fit(said, series))), default=0)
    candidates = [g for g in gatherings() if best and _fit(said, g.series) == best]
    numbers = {int(number) for number in _NUMBER.findall(fold(words))} | {
        _ORDINALS[word] for word in said & set(_ORDINALS)
    }
    years = set(_YEAR.findall(words))
    where = said | _tokens(place)
    candidates = [g for g in candidates if not numbers or not g.number or g.number in numbers]
    candidates = [g for g in candidates if not years or years & set(_YEAR.findall(g.period))]
    named_places = [g for g in candidates if g.place and _tokens(g.place) <= where]
    if place and not named_places:
        return tuple(g for g in candidates if fold(place) in fold(g.country))
    return tuple(named_places or candidates)


def _fit(said: frozenset[str], series: str) -> int:
    return max((len(words) for words in _series_words()[series] if words <= said), default=0)
