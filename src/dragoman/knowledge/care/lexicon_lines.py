"""What the lexicon says of one thing: found by its id or its name, and told line by line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from rapidfuzz import fuzz, process

from dragoman.errors import AmbiguousName, NotFound
from dragoman.lexicon import agreements, countries, organizations, outlets, places, tables
from dragoman.lexicon.entities import listed
from dragoman.lexicon.lines import Line, Standing, lines_of
from dragoman.lexicon.people import persons
from dragoman.lexicon.seats import offices, tenures
from dragoman.model.entity import EntityId
from dragoman.settings import Settings

__all__ = ["Line", "Shown", "Standing", "shown"]

PREFIXES = ("person", "office", "org", "agreement", "outlet", "place", "country")
MOST_NEAR = 5
LONGEST = 100
"""Letters of an id or a name that may be near to another."""
NEAR = 75
"""From this likeness on, of 100, an id or a name is near to another."""


@dataclass(frozen=True)
class Shown:
    """All that the tables say of one thing."""

    id: EntityId
    name: str
    """Empty for one of whom only lines tell that count no longer."""
    kind: str
    """The first part of the id."""
    lines: tuple[Line, ...]


def shown(settings: Settings, words: str) -> Shown:
    """Give all that the tables, the user's included, say of a thing.

    Args:
        settings: name the user's folder.
        words: an id, with or without its kind in front, or a name.

    Raises:
        NotFound: nothing has such an id or name; the nearest are told.
        AmbiguousName: several have.
        ConfigError: a table of the user's cannot be read.
    """
    tables.use(settings.lexicon)
    plain = " ".join(words.split())
    found = _by_id(plain) or _by_name(plain)
    if len(found) > 1:
        raise AmbiguousName(words, tuple(found))
    if not found:
        near = _near(plain) if plain and len(plain) <= LONGEST else []
        hint = (
            f"; near: {', '.join(near)}" if near else f"; ids begin with {', '.join(f'{each}:' for each in PREFIXES)}"
        )
        raise NotFound(f"nothing in the lexicon has the id or name {plain[:LONGEST]!r}{hint}")
    known = listed(found[0])
    return Shown(found[0], known.name if known else "", found[0].partition(":")[0], lines_of(found[0]))


def _by_id(words: str) -> list[EntityId]:
    idents = (
        [words]
        if words.startswith(tuple(f"{each}:" for each in PREFIXES))
        else [f"{each}:{words}" for each in PREFIXES]
    )
    return [ident for ident in idents if _is_known(ident)]


def _is_known(ident: EntityId) -> bool:
    """Whether the lexicon has it, or a line tells of it that counts no longer."""
    if ident.startswith("office:") and not offices.known(ident):
        return any(line.cells.get("office") == ident.removeprefix("office:") for line in lines_of(ident))
    return listed(ident) is not None or bool(lines_of(ident))


def _by_name(words: str) -> list[EntityId]:
    finders = (organizations.named, outlets.named, agreements.named, countries.named, places.named)
    things = [found.id for find in finders if (found := find(words))]
    people = [person.id for person in persons.named(words)]
    seats = [office.id for office in offices.find(words)]
    alike = () if people or things or seats else persons.sharing_surname(words)
    return list(dict.fromkeys((*people, *things, *seats, *(person.id for person in alike))))


def _near(words: str) -> list[str]:
    every = dict(_named())
    found = process.extract(tables.key_of(words), every, scorer=fuzz.ratio, score_cutoff=NEAR, limit=4 * MOST_NEAR)
    return list(dict.fromkeys(ident for *_, (ident, _) in found))[:MOST_NEAR]


def _named() -> Iterator[tuple[tuple[EntityId, str], str]]:
    """Every id and name of the lexicon, to compare words with, by the id."""
    people = ((f"person:{row['id']}", row["name"]) for table in persons.TABLES for row in tables.rows(table))
    seats = {f"office:{row['office']}" for table in tenures.TABLES for row in tables.rows(table)}
    things = (
        *((each.id, each.name) for each in organizations.organizations()),
        *((each.id, each.name) for each in outlets.outlets()),
        *((each.id, each.name) for each in agreements.agreements()),
        *((each.id, each.name) for each in countries.countries()),
        *((each.id, each.name) for each in places.places()),
    )
    for ident, name in chain(people, things, ((seat, "") for seat in sorted(seats))):
        for text in filter(None, (ident.lower(), ident.partition(":")[2].lower(), tables.key_of(name))):
            yield (ident, text), text
