"""Who held which office when, as far as our sources tell, and as of which day they were checked."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

from dragoman.lexicon.tables import Row, rows
from dragoman.model.when import Period

TABLES = ("tenures_by_hand", "tenures")
"""Hand-made lines first: an office that they cover is not asked of the derived ones for the same days."""
SHARED_KINDS = frozenset(
    {
        "deputy_foreign_minister",
        "deputy_head_of_government",
        "foreign_ministry_spokesperson",
        "member_of_parliament",
        "military_commission_vice_chair",
        "presidential_adviser",
        "presidential_aide",
        "special_envoy",
        "special_presidential_envoy",
        "supreme_leader_adviser",
        "vice_president",
    }
)
"""Kinds of office that several persons hold at once."""
CHIEF_KINDS = ("head_of_state", "head_of_government")


@dataclass(frozen=True)
class KnownTenure:
    """One person in one office, as a source gives it."""

    person: str
    office: str
    start: Period | None
    """The days on one of which it began; `None` where not known."""
    end: Period | None
    """The days on one of which it ended; `None` where not known, or not ended as of `as_of`."""
    capacity: str
    """`full`, `acting` or `designate`."""
    source: str
    as_of: dt.date
    """The last day on which the source can speak for it."""


@dataclass(frozen=True)
class Holders:
    """Who held an office on some days."""

    certain: tuple[KnownTenure, ...] = ()
    """Surely held it on every one of these days."""
    possible: tuple[KnownTenure, ...] = ()
    """May have held it on one of these days: a hand-over, or dates not known to the day."""
    stale: tuple[KnownTenure, ...] = ()
    """Held it when last checked, before these days."""
    vacant: bool = False
    """Lines on both sides leave these days empty."""
    reason: str = ""
    """Why nobody is certain; empty where somebody is."""


@cache
def _rows() -> tuple[Row, ...]:
    return tuple(row for table in TABLES for row in rows(table))


@cache
def _by(column: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in _rows():
        found.setdefault(row[column], []).append(row)
    return found


def of_person(person_id: str) -> tuple[KnownTenure, ...]:
    """Give all that is known of the offices a person held, in order of their starts."""
    return _in_order(_by("person").get(person_id.removeprefix("person:"), []))


@cache
def of_office(office_id: str) -> tuple[KnownTenure, ...]:
    """Give all who are known to have held an office, in order of their starts."""
    return _in_order(_by("office").get(office_id.removeprefix("office:"), []))


def chief_office(person_id: str) -> str:
    """Give the id of the office of head of state or government that a person took last; empty where he had none."""
    held = [tenure.office for tenure in of_person(person_id) if tenure.office.rpartition(":")[2] in CHIEF_KINDS]
    return held[-1] if held else ""


def _in_order(found: list[Row]) -> tuple[KnownTenure, ...]:
    return tuple(sorted(map(_tenure, found), key=lambda held: (_first(held), held.person)))


def _first(held: KnownTenure) -> dt.date:
    return (held.start and held.start.first) or dt.date.min


def _tenure(row: Row) -> KnownTenure:
    return KnownTenure(
        person=f"person:{row['person']}",
        office=f"office:{row['office']}",
        start=Period.parse(row["start"]) if row["start"] else None,
        end=Period.parse(row["end"]) if row["end"] else None,
        capacity=row["capacity"] or "full",
        source=row["source"],
        as_of=dt.date.fromisoformat(row["as_of"]),
    )


def holders(office_id: str, on: Period) -> Holders:
    """Say who held an office on some days: certainly, possibly, or when last checked."""
    known = of_office(office_id)
    told: dict[str, list[KnownTenure]] = {}
    for held in known:
        told.setdefault(_on(held, on), []).append(held)
    certain, possible, stale = (told.get(how, []) for how in ("certain", "possible", "stale"))
    kind = office_id.removeprefix("office:").split(":")[1:2]
    if _disagree(certain) and kind and kind[0] not in SHARED_KINDS:
        certain, possible = [], [*certain, *possible]
    vacant = not (certain or possible or stale) and _between(known, on)
    reason = "" if certain else _reason(known, possible, stale, on, vacant=vacant)
    return Holders(tuple(certain), tuple(possible), tuple(stale), vacant, reason)


def _disagree(certain: list[KnownTenure]) -> bool:
    """Whether two persons are said to have held in full on the same days what one holds at a time."""
    return len({held.person for held in certain if held.capacity == "full"}) > 1


def _on(held: KnownTenure, on: Period) -> str:
    """Tell how a tenure stands to some days; its first and last day are hand-over days."""
    begins = Period(held.start.first, held.start.last) if held.start else Period(None, None)
    if on.surely_before(begins) or (held.end and held.end.surely_before(on)):
        return "no"
    begun = begins.last is not None and on.first is not None and begins.last < on.first
    if held.end:
        inside = on.last is not None and held.end.first is not None and on.last < held.end.first
        return "certain" if begun and inside else "possible"
    if on.first is None or on.first > held.as_of:
        return "stale"
    return "certain" if begun and on.last is not None and on.last <= held.as_of else "possible"


def _between(known: tuple[KnownTenure, ...], on: Period) -> bool:
    earlier = any(held.end and held.end.surely_before(on) for held in known)
    later = any(held.start and on.surely_before(held.start) for held in known)
    return earlier and later


def _reason(
    known: tuple[KnownTenure, ...], possible: list[KnownTenure], stale: list[KnownTenure], on: Period, *, vacant: bool
) -> str:
    if possible:
        return f"the dates we have leave open who held it on {on.edtf}"
    if stale:
        return f"last checked on {max(held.as_of for held in stale)}"
    if vacant:
        return f"nobody is known to have held it on {on.edtf}"
    return "no line covers these days" if known else "no holder of this office is known"
