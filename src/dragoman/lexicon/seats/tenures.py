"""Who held which office when, as far as our sources tell, and as of which day they were checked."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

from dragoman.lexicon import overlay
from dragoman.lexicon.tables import Row, rows
from dragoman.model.when import Period

TABLES = ("tenures_by_hand", "tenures")
"""Hand-made lines first: an office that they cover is not asked of the derived ones for the same days."""
SHARED_KINDS = frozenset(
    {
        "captain_regent",
        "co_prince",
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
SHORT_GAP = dt.timedelta(days=31)
"""Between two lines that are no further apart the office is taken to have been vacant; over more, a line may be missing."""
_A_DAY = dt.timedelta(days=1)
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
    """Give all lines; derived ones give way to what the user's own folder tells of the same days by hand."""
    by_hand, derived = (rows(table) for table in TABLES)
    return (*by_hand, *(row for row in derived if not gives_way(row)))


@cache
def _users() -> dict[str, list[KnownTenure]]:
    own: dict[str, list[KnownTenure]] = {}
    for row in overlay.tables().get(TABLES[0], ()):
        if row.get(overlay.RETRACT) != overlay.YES:
            own.setdefault(row["office"], []).append(read(row))
    return own


def gives_way(row: Row) -> bool:
    """Whether lines that the user made by hand tell of most of the days of a derived one: of more than a month."""
    own = _users().get(row["office"])
    if not own:
        return False
    held = read(row)
    first, last = _first(held), _until(held)
    return any(min(_until(each), last) - max(_first(each), first) > SHORT_GAP for each in own)


def _until(held: KnownTenure) -> dt.date:
    return (held.end and held.end.last) or max(held.as_of, _first(held))


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


@cache
def held_offices() -> tuple[str, ...]:
    """Give the ids of all offices of which some holder is known."""
    return tuple(sorted(f"office:{office}" for office in _by("office")))


def chief_office(person_id: str) -> str:
    """Give the id of the office of head of state or government that a person took last; empty where he had none."""
    held = [tenure.office for tenure in of_person(person_id) if tenure.office.rpartition(":")[2] in CHIEF_KINDS]
    return held[-1] if held else ""


def _in_order(found: list[Row]) -> tuple[KnownTenure, ...]:
    return tuple(sorted(map(read, found), key=lambda held: (_first(held), held.person)))


def _first(held: KnownTenure) -> dt.date:
    return (held.start and held.start.first) or dt.date.min


def read(row: Row) -> KnownTenure:
    """Read a line of a table."""
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
    """Say who held an office on some days: certainly, possibly, or when last checked; a designate does not hold it yet."""
    known = tuple(held for held in of_office(office_id) if held.capacity != "designate")
    shared = is_shared(office_id)
    told: dict[str, list[KnownTenure]] = {}
    for spell in _spells(known):
        sure = _sure_days(spell, known, shared=shared)
        told.setdefault(_on(spell, sure, on), []).append(_telling(spell, on))
    certain, possible, stale = (told.get(how, []) for how in ("certain", "possible", "stale"))
    if not shared and _disagree(certain):
        return Holders(possible=(*certain, *possible), stale=tuple(stale), reason=f"our sources differ on {on.edtf}")
    if not shared and _is_filled(certain):
        possible = [held for held in possible if held.capacity != "full"]
    stale = [held for held in stale if shared or not _is_succeeded(held, known, on)]
    if certain or possible or stale:
        reason = "" if certain else _reason(possible, stale, on)
        return Holders(tuple(certain), tuple(possible), tuple(stale), reason=reason)
    return _nobody(office_id, known, on)


def is_shared(office_id: str) -> bool:
    """Whether several persons hold such an office at once."""
    return office_id.removeprefix("office:").split(":")[1:2] in [[kind] for kind in SHARED_KINDS]


Spell = tuple[KnownTenure, ...]
"""Lines of one person that follow each other without a break: acting first, then appointed; one term, then the next."""


def _spells(known: tuple[KnownTenure, ...]) -> list[Spell]:
    spells: list[list[KnownTenure]] = []
    latest: dict[str, list[KnownTenure]] = {}
    for held in known:
        spell = latest.get(held.person)
        if spell and _goes_on(spell[-1], held, known):
            spell.append(held)
        else:
            latest[held.person] = [held]
            spells.append(latest[held.person])
    return [tuple(spell) for spell in spells]


def _goes_on(before: KnownTenure, after: KnownTenure, known: tuple[KnownTenure, ...]) -> bool:
    """Whether a line begins when the one before it ends, and nobody else begins in between."""
    if not (before.end and after.start and before.end.first and before.end.last and after.start.last):
        return False
    others = [_first(held) for held in known if held.person != after.person]
    meets = _first(after) <= before.end.last + _A_DAY
    return meets and not any(before.end.first <= day <= after.start.last for day in others)


def _telling(spell: Spell, on: Period) -> KnownTenure:
    """Give the line of a spell that tells of these days: the last that had begun by their end, else the first."""
    begun = [held for held in spell if not (held.start and on.surely_before(held.start))]
    return begun[-1] if begun else spell[0]


Days = tuple[dt.date, dt.date]
_NEVER: Days = (dt.date.max, dt.date.min)


def _sure_days(spell: Spell, known: tuple[KnownTenure, ...], *, shared: bool) -> Days:
    """Give the first and the last day on which a spell surely lasted.

    A day of hand-over belongs to two and is sure for neither. Where the lines on both sides show that nobody handed
    over on it, or several hold the office at once, the first and the last day count too.
    """
    begins, ends = spell[0].start, spell[-1].end
    first = (begins.last if begins else None) or dt.date.max
    last = (ends.first or dt.date.min) if ends else spell[-1].as_of
    others = [held for held in known if held.person != spell[0].person]
    if first != dt.date.max and not (shared or _is_lone(first, others)):
        first += _A_DAY
    if ends and last != dt.date.min and not (shared or _is_lone(last, others)):
        last -= _A_DAY
    return first, last


def _is_lone(day: dt.date, others: list[KnownTenure]) -> bool:
    """Whether no other line touches a day, and one that ends shortly before or begins shortly after shows the seam."""
    day_alone = Period.day(day)
    if any(
        not _is_over(held, day_alone) and not (held.start and day_alone.surely_before(held.start)) for held in others
    ):
        return False
    ended = (held.end.last for held in others if held.end and held.end.last)
    bounds = (*ended, *(_first(held) for held in others))
    return any(abs(day - bound) <= SHORT_GAP for bound in bounds)


def _is_over(held: KnownTenure, on: Period) -> bool:
    return bool(held.end and held.end.surely_before(on))


def _on(spell: Spell, sure: Days, on: Period) -> str:
    """Tell how a spell stands to some days."""
    begins, last = spell[0].start, spell[-1]
    if (begins and on.surely_before(begins)) or _is_over(last, on):
        return "no"
    if last.end is None and (on.first is None or on.first > last.as_of):
        return "stale"
    within = on.first is not None and on.last is not None and sure[0] <= on.first and on.last <= sure[1]
    return "certain" if within else "possible"


def _disagree(certain: list[KnownTenure]) -> bool:
    """Whether two persons are said to have held in full on the same days what one holds at a time."""
    return len({held.person for held in certain if held.capacity == "full"}) > 1


def _is_filled(certain: list[KnownTenure]) -> bool:
    return any(held.capacity == "full" for held in certain)


def _is_succeeded(held: KnownTenure, known: tuple[KnownTenure, ...], on: Period) -> bool:
    """Whether somebody else surely took it after this line was last checked, and before these days."""
    later = (one.start for one in known if one.person != held.person and one.capacity == "full" and one.start)
    return any(start.surely_before(on) and start.first and start.first > held.as_of for start in later)


def _nobody(office_id: str, known: tuple[KnownTenure, ...], on: Period) -> Holders:
    """Answer where no line covers the days: a vacancy that is recorded, a short gap, or what we do not know."""
    for row in rows("vacancies"):
        empty = Period(Period.parse(row["start"]).first, Period.parse(row["end"]).last if row["end"] else None)
        is_past = bool(row["end"]) or (on.last is not None and on.last <= dt.date.fromisoformat(row["as_of"]))
        if f"office:{row['office']}" == office_id and empty.covers(on) and is_past:
            return Holders(vacant=True, reason=f"vacant: {row['source']}")
    before = max((held for held in known if _is_over(held, on)), key=_last, default=None)
    after = min((held for held in known if held.start and on.surely_before(held.start)), key=_first, default=None)
    if not before or not after:
        return Holders(reason="no line covers these days" if known else "no holder of this office is known")
    told = f"one line ends on {before.end.edtf if before.end else ''}, the next begins on {after.start.edtf if after.start else ''}"
    if _first(after) - _last(before) <= SHORT_GAP:
        return Holders(vacant=True, reason=f"nobody is known to have held it on {on.edtf}: {told}")
    return Holders(reason=f"no line covers these days: {told}")


def _last(held: KnownTenure) -> dt.date:
    return (held.end and held.end.last) or dt.date.max


def _reason(possible: list[KnownTenure], stale: list[KnownTenure], on: Period) -> str:
    if len(possible) == 1 and possible[0].end is None and on.last and on.last > possible[0].as_of:
        return f"last checked on {possible[0].as_of}, before {on.edtf} was over"
    if possible:
        return f"the dates we have leave open who held it on {on.edtf}"
    return f"last checked on {max(held.as_of for held in stale)}"
