"""The data files of the lexicon: how they are read, and how a look-up over them is made."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import TypeVar

from dragoman.lexicon.scripts import fold

Row = dict[str, str]
T = TypeVar("T")

SEPARATOR = ";"
"""Between the entries of a cell that holds several."""


@cache
def rows(name: str) -> tuple[Row, ...]:
    """Read a table of `lexicon/data`; `name` is the file's stem, the first line gives the columns."""
    text = files("dragoman.lexicon").joinpath("data", f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


def cells(cell: str) -> tuple[str, ...]:
    """Give the entries of a cell that holds several, each once, in order."""
    return tuple(dict.fromkeys(part.strip() for part in cell.split(SEPARATOR) if part.strip()))


def key_of(words: str) -> str:
    """Give the form under which names are looked up: folded, and without a leading article."""
    return fold(words).removeprefix("the ")


@cache
def _preferred() -> dict[str, str]:
    return {key_of(row["text"]): row["means"] for row in rows("ambiguous")}


def look_up(named: Iterable[tuple[str, str, T]]) -> dict[str, T]:
    """Make a look-up from triples of a name, the id of what it names, and that thing.

    A name that several ids claim is left out, so that nothing is guessed; `ambiguous.csv` may say which of them it
    means, or that it means none.
    """
    claims: dict[str, dict[str, T]] = {}
    for words, identity, thing in named:
        claims.setdefault(key_of(words), {}).setdefault(identity, thing)
    chosen = ((key, _choose(key, claimed)) for key, claimed in claims.items())
    return {key: thing for key, thing in chosen if key and thing is not None}


def _choose(key: str, claimed: dict[str, T]) -> T | None:
    if key in _preferred():
        return claimed.get(_preferred()[key])
    return next(iter(claimed.values())) if len(claimed) == 1 else None


def contested(named: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """Give the names that several ids claim, as look-up keys with those ids; for the checks of the data."""
    claims: dict[str, set[str]] = {}
    for words, identity in named:
        claims.setdefault(key_of(words), set()).add(identity)
    return {key: ids for key, ids in claims.items() if len(ids) > 1}
