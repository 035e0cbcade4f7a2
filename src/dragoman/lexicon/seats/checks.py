"""How far the dates of a tenure were checked: which data sets and which pages give the same day."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache

from dragoman.lexicon.seats import tenures
from dragoman.lexicon.seats.tenures import KnownTenure
from dragoman.lexicon.tables import Row, rows
from dragoman.model.when import Period

TABLES = ("checked_by_hand", "checked")
"""What was read on pages first, then what a script compared with data sets."""


@dataclass(frozen=True)
class Checks:
    """Who vouches for the dates of one line, beside the source that it names itself."""

    start: tuple[str, ...] = ()
    """Data sets and pages that give its start; none: nobody compared it."""
    end: tuple[str, ...] = ()


def of(held: KnownTenure) -> Checks:
    """Say what vouches for the dates of a line; one that was derived from data sets is vouched for by these."""
    if _key(held) in _derived():
        return Checks((held.source,) if held.start else (), (held.source,) if held.end else ())
    told = _told().get((held.person, held.office), [])
    return Checks(_agreeing(told, "start", held.start), _agreeing(told, "end", held.end))


def counts() -> Counter[str]:
    """Count the lines made by hand: `checked` in every date they give, `partly`, or `unchecked`."""
    return Counter(_how_far(tenures.read(row)) for row in rows(tenures.TABLES[0]))


def _how_far(held: KnownTenure) -> str:
    found = of(held)
    dates = [bool(checked) for date, checked in ((held.start, found.start), (held.end, found.end)) if date]
    return "checked" if dates and all(dates) else "partly" if any(dates) else "unchecked"


def _agreeing(told: list[Row], which: str, ours: Period | None) -> tuple[str, ...]:
    """Give the sources whose date lies within ours: a vaguer one vouches for no day."""
    return tuple(
        dict.fromkeys(
            row["source"] for row in told if row["which"] == which and ours and ours.covers(Period.parse(row["told"]))
        )
    )


@cache
def _told() -> dict[tuple[str, str], list[Row]]:
    found: dict[tuple[str, str], list[Row]] = {}
    for row in (row for table in TABLES for row in rows(table)):
        found.setdefault((f"person:{row['person']}", f"office:{row['office']}"), []).append(row)
    return found


@cache
def _derived() -> frozenset[tuple[str, str, str]]:
    return frozenset(
        (f"person:{row['person']}", f"office:{row['office']}", row["start"]) for row in rows(tenures.TABLES[1])
    )


def _key(held: KnownTenure) -> tuple[str, str, str]:
    return held.person, held.office, held.start.edtf if held.start else ""
