"""Summits and conferences that were held, with their dates and places: what "the SCO summit in Astana" means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dragoman.lexicon import countries, places
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


_ORDINALS = dict(
    zip(
        (
            *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
            *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
            *("eighteenth", "nineteenth", "twentieth"),
        ),
        range(1, 21),
        strict=True,
    )
)
_NUMBER = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th)\b")
_ROMAN = re.compile(r"\b[IVXL]{2,}\b|\b[VX]\b")
_YEAR = re.compile(r"\b20\d\d\b")
_WORD = re.compile(r"\w+")
_IDLE = frozenset({"the", "of", "and", "in", "on", "for", "a", "s", "meeting"})
_SPELLINGS = {"organisation": "organization", "neighbours": "neighbors", "neighbouring": "neighboring", "st": "saint"}


def matching(words: str, place: str = "") -> tuple[KnownGathering, ...]:
    """Give the gatherings that the words may mean, in order of time.

    The words must name the series. An ordinal, a year, or a place or country (in the words or given) narrows the
    choice where they say one; one left is decisive, several are for the caller's dates to tell apart, none means that
    we know no such gathering.
    """
    said = _tokens(words)
    best = max((_fit(said, series) for series in _series_words()), default=0)
    found = [gathering for gathering in gatherings() if best and _fit(said, gathering.series) == best]
    found = [gathering for gathering in found if _is_called(gathering, said)] or found
    if numbers := _numbers(words):
        found = [gathering for gathering in found if gathering.number in {0, *numbers}]
    if years := set(_YEAR.findall(words)):
        found = [gathering for gathering in found if years & set(_YEAR.findall(gathering.period))]
    if place:
        return tuple(gathering for gathering in found if _is_at(gathering, place))
    return tuple(_narrow(found, said))


@cache
def _tokens(words: str) -> frozenset[str]:
    return frozenset(_SPELLINGS.get(word, word) for word in _WORD.findall(fold(words))) - _IDLE


@cache
def _series_words() -> dict[str, tuple[frozenset[str], ...]]:
    return {
        row["series"]: tuple(_tokens(words) for words in (row["series"], *cells(row["words"])))
        for row in rows("gathering_series")
    }


def _fit(said: frozenset[str], series: str) -> int:
    return max((len(words) for words in _series_words()[series] if words <= said), default=0)


def _is_called(gathering: KnownGathering, said: frozenset[str]) -> bool:
    return any(_tokens(alias) <= said for alias in gathering.aliases)


def _numbers(words: str) -> set[int]:
    spelt = {_ORDINALS[word] for word in _tokens(words) & set(_ORDINALS)}
    return spelt | {int(number) for number in _NUMBER.findall(fold(words))} | set(map(_roman, _ROMAN.findall(words)))


def _roman(numeral: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10, "L": 50}[letter] for letter in numeral]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def _is_at(gathering: KnownGathering, place: str) -> bool:
    there, country = places.named(place), countries.named(place)
    if country:
        return gathering.country == country.code
    return bool(gathering.place) and gathering.place in ({there.name, there.within} if there else {place})


def _narrow(found: list[KnownGathering], said: frozenset[str]) -> list[KnownGathering]:
    at_place = [gathering for gathering in found if _names_place(gathering, said)]
    return at_place or [gathering for gathering in found if _names_country(gathering, said)] or found


def _names_place(gathering: KnownGathering, said: frozenset[str]) -> bool:
    place = places.named(gathering.place)
    named = (place.name, *place.aliases) if place else ()
    beyond = said - _said_by_series(gathering, said)
    return any(_tokens(name) <= beyond for name in named)


def _names_country(gathering: KnownGathering, said: frozenset[str]) -> bool:
    beyond = said - _said_by_series(gathering, said)
    return any(_tokens(name) <= beyond for name in countries.english_names(countries.by_code(gathering.country)))


def _said_by_series(gathering: KnownGathering, said: frozenset[str]) -> frozenset[str]:
    return max((words for words in _series_words()[gathering.series] if words <= said), key=len)
