"""The data files of the lexicon: how they are read, and how a look-up over them is made."""

from __future__ import annotations

import csv
import hashlib
import sys
from collections.abc import Iterable
from functools import _lru_cache_wrapper, cache
from importlib.resources import files
from typing import TypeVar

from dragoman.lexicon import overlay
from dragoman.lexicon.scripts import fold

Row = overlay.Row
T = TypeVar("T")

DIGITS = 8
"""Of a digest of the lexicon."""
SEPARATOR = ";"
"""Between the entries of a cell that holds several."""


@cache
def rows(name: str) -> tuple[Row, ...]:
    """Give the rows of a table: those of `lexicon/data`, with what the user's own folder changes in them.

    Args:
        name: the file's stem; the first line gives the columns.
    """
    return overlay.laid_over(own_rows(name), name)


def own_rows(name: str) -> tuple[Row, ...]:
    """Read a table of `lexicon/data` as it is, without the user's folder."""
    return tuple(row for _, row in own_lines(name))


def own_lines(name: str) -> tuple[tuple[int, Row], ...]:
    """Read the same with the number of each line, the header being the first."""
    text = files("dragoman.lexicon").joinpath("data", f"{name}.csv").read_text(encoding="utf-8")
    reader = csv.DictReader(text.splitlines())
    return tuple((reader.line_num, row) for row in reader)


def own_names() -> tuple[str, ...]:
    """Give the names of all tables."""
    found = files("dragoman.lexicon").joinpath("data").iterdir()
    return tuple(sorted(each.name.removesuffix(".csv") for each in found if each.name.endswith(".csv")))


def use(folder: str) -> None:
    """Lay the tables of a user's folder over ours from now on, in this process; empty for none.

    Raises:
        ConfigError: the folder is not there, or a table in it is wrong; it names file, line and column.
    """
    before = overlay.current()
    overlay.lay(folder, {name: tuple(own_rows(name)[0]) for name in own_names()} if folder else {})
    if overlay.current() != before:
        _forget()


def _forget() -> None:
    """Forget whatever was worked out from the tables as they were."""
    for name, module in list(sys.modules.items()):
        if name.startswith("dragoman."):
            for kept in vars(module).values():
                if isinstance(kept, _lru_cache_wrapper):
                    kept.cache_clear()


@cache
def digest() -> str:
    """Give a hash of all that the tables say now; it changes with every change of ours or of the user's."""
    found = hashlib.sha256()
    for each in sorted(files("dragoman.lexicon").joinpath("data").iterdir(), key=lambda each: each.name):
        found.update(each.name.encode() + each.read_bytes())
    found.update(overlay.fingerprint())
    return found.hexdigest()[:DIGITS]


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
