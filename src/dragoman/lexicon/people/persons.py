"""Persons whom the news names: how they are called, in which scripts, and for which country they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from dragoman.lexicon.compiled import Index, compiled
from dragoman.lexicon.people.names import korean_key, strip_honorifics, surname, words_of
from dragoman.lexicon.people.sounds import frames, sound
from dragoman.lexicon.tables import Row, cells, key_of, rows

_INITIAL = re.compile(r" (?:[A-Z]\. ?)+(?=\w\w)")
TABLES = ("persons", "persons_derived")
"""Hand-made rows first: they win where both have an id."""
PARTICLES = frozenset({"al", "el", "bin", "ibn"})
"""What newsrooms leave out before a bare surname: "Sisi"."""


@dataclass(frozen=True)
class Person:
    """Somebody who held an office or makes news."""

    id: str
    """Such as `person:ali-larijani`."""
    name: str
    """The commonest spelling in English newsrooms."""
    aliases: tuple[str, ...]
    """Other spellings, in any script."""
    countries: tuple[str, ...]
    """ISO 3166-1 alpha-2 codes of the countries he stands or stood for."""
    born: str
    """EDTF date; empty where unknown."""
    died: str
    """EDTF date; empty where unknown or alive."""
    wikidata: str
    """Such as `Q1058`; empty where unknown."""


@cache
def _rows() -> dict[str, Row]:
    found: dict[str, Row] = {}
    for table in TABLES:
        for row in rows(table):
            found.setdefault(row["id"], row)
    return found


@cache
def by_id(identity: str) -> Person | None:
    """Give the person with an id such as `person:ali-larijani`."""
    row = _rows().get(identity.removeprefix("person:"))
    if row is None:
        return None
    codes, aliases = cells(row["countries"]), cells(row["aliases"])
    return Person(f"person:{row['id']}", row["name"], aliases, codes, row["born"], row["died"], row["wikidata"])


@cache
def _by_name() -> Index:
    return compiled("persons_by_name", _find_names)


def _find_names() -> Index:
    found: dict[str, list[str]] = {}
    for identity, row in _rows().items():
        for name in (row["name"], *row["aliases"].split(";")):
            if name:
                holders = found.setdefault(_plain(name), [])
                if identity not in holders:
                    holders.append(identity)
    return {name: list(holders) for name, holders in found.items()}


def _plain(name: str) -> str:
    return key_of(name).replace("-", " ").replace("'", "").replace(".", "")


@cache
def _by_surname() -> Index:
    return compiled("persons_by_surname", _find_surnames)


def _find_surnames() -> Index:
    found: dict[str, dict[str, None]] = {}
    for identity, row in _rows().items():
        for name in (row["name"], *cells(row["aliases"])):
            family = _plain(surname(name))
            for key in {family, family.partition(" ")[2] if family.partition(" ")[0] in PARTICLES else family}:
                found.setdefault(key, {})[identity] = None
    return {name: list(holders) for name, holders in found.items()}


def named(name: str) -> tuple[Person, ...]:
    """Find all persons who bear exactly this name or alias, in any script; honorifics, case and accents do not count.

    A middle initial counts only where somebody is listed with it.
    """
    bare = strip_honorifics(name)
    forms = (name, bare, _INITIAL.sub(" ", bare))
    return _persons(next((found for form in forms if (found := _by_name().get(_plain(form)))), ()))


def sharing_surname(name: str) -> tuple[Person, ...]:
    """Find all persons who have this surname in their name or in one of their other spellings, with or without "al-"."""
    return _persons(_by_surname().get(_plain(name), ()))


def everybody() -> tuple[Person, ...]:
    """Give all persons, hand-made rows first."""
    return _persons(tuple(_rows()))


@cache
def _by_frame() -> Index:
    return compiled("persons_by_frame", _find_frames)


def _find_frames() -> Index:
    found: dict[str, dict[str, None]] = {}
    for identity, row in _rows().items():
        for name in (row["name"], *cells(row["aliases"])):
            for frame in _family_frames(name):
                found.setdefault(frame, {})[identity] = None
    return {frame: list(holders) for frame, holders in found.items()}


def _family_frames(name: str) -> frozenset[str]:
    family = words_of(surname(name)) or words_of(name)
    whole = words_of(name)
    filed = {frame for word in (*family[-1:], "".join(family), *whole[-1:]) for frame in frames(word)}
    return frozenset(filed | {korean_key(name)}) - {""}


def resembling(name: str) -> tuple[Person, ...]:
    """Find all persons whose surname has the consonants of one of a name's words or two neighbours, in any script."""
    words = words_of(name)
    joined = (left + right for left, right in pairwise(words))
    keys = dict.fromkeys(frame for word in (*words, *joined) for frame in sorted(frames(word)))
    keys[korean_key(name)] = None
    return _persons(tuple(dict.fromkeys(identity for key in keys for identity in _by_frame().get(key, ()))))


@cache
def commonness(word: str) -> int:
    """Count the persons in whose names a word occurs, as it sounds."""
    return len(_by_sound().get(sound(word), ()))


@cache
def _by_sound() -> Index:
    return compiled("persons_by_sound", _find_sounds)


def _find_sounds() -> Index:
    found: dict[str, list[str]] = {}
    for identity, row in _rows().items():
        for heard in {sound(word) for word in words_of(row["name"])}:
            found.setdefault(heard, []).append(identity)
    return found


def _persons(identities: Iterable[str]) -> tuple[Person, ...]:
    return tuple(person for identity in identities if (person := by_id(identity)))


def by_wikidata(item: str) -> Person | None:
    """Find the person with an item of Wikidata, such as `Q1058`."""
    identity = _by_item().get(item)
    return by_id(f"person:{identity}") if identity else None


@cache
def _by_item() -> dict[str, str]:
    return {row["wikidata"]: identity for identity, row in _rows().items() if row["wikidata"]}
