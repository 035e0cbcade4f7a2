"""Wars and blows that everybody remembers, with their days: what "last month's twelve-day war" means."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from dragoman.lexicon.scripts import fold
from dragoman.lexicon.tables import cells, rows

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class KnownHappening:
    """Something that happened once, on known days."""

    id: str
    """Such as `happening:kabul-2021`."""
    name: str
    words: tuple[frozenset[str], ...]
    """Sets of words; all those of one set show that it is meant."""
    countries: frozenset[str]
    """ISO 3166-1 alpha-2 codes of those that must be named beside the words."""
    period: str
    """EDTF: a day, or first and last day."""


@cache
def happenings() -> tuple[KnownHappening, ...]:
    """Give all listed happenings."""
    return tuple(
        KnownHappening(
            f"happening:{row['id']}",
            row["name"],
            tuple(frozenset(_WORD.findall(fold(words))) for words in cells(row["words"])),
            frozenset(cells(row["countries"])),
            row["period"],
        )
        for row in rows("happenings")
    )


def recalled(text: str, countries: Collection[str]) -> tuple[KnownHappening, ...]:
    """Give the happenings that a sentence recalls.

    Args:
        text: the sentence.
        countries: ISO 3166-1 alpha-2 codes of the countries that it names.
    """
    said = set(_WORD.findall(fold(text)))
    return tuple(
        known for known in happenings() if known.countries <= set(countries) and any(w <= said for w in known.words)
    )
