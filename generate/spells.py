"""Join what the sources say into spells in office: whose they are, when they ended, what the hand-made tables cover."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache

from holders import DATA, EARLIEST, Line, from_factbook, from_wikidata, slug, table

from dragoman.lexicon.people import names, picking, sounds
from dragoman.model.when import Period

SAME_SPELL = 400
"""Two lines of one person in one office within so many days of each other are one spell."""
OVERLAP = 31
"""Days by which a line may reach into one that was made by hand, before it is left out."""
SAME_NAME = 0.8
SHARED = 0.85
"""So alike must one word be in two names that the Factbook prints for the same office since the same day."""
NEAR_SURNAME = 0.7
"""Surnames less alike than this are not compared further."""


def placed(*, every: bool = False) -> list[Line]:
    """Give the lines of the sources with their persons, as they stand there: of the kinds wanted, or of every kind."""
    return _with_persons([*from_wikidata(every=every), *from_factbook()])


@cache
def lines() -> list[Line]:
    """Give all lines with their persons, merged, bounded by their successors, without what is made by hand."""
    by_hand = hand_made()
    offices: dict[str, list[Line]] = {}
    for line in placed():
        offices.setdefault(line.office, []).append(line)
    kept: list[Line] = []
    for office, held in sorted(offices.items()):
        ours = by_hand.get(office, [])
        kept += _bounded([line for line in _merged(held) if not _covered(line, ours)], ours)
    return [line for line in kept if line.end is None or (line.end.last or dt.date.max) >= dt.date(int(EARLIEST), 1, 1)]


def hand_made() -> dict[str, list[Line]]:
    """Read the tenures that were made by hand, by their offices."""
    found: dict[str, list[Line]] = {}
    for row in table(DATA / "tenures_by_hand.csv"):
        start = Period.parse(row["start"]) if row["start"] else None
        end = Period.parse(row["end"]) if row["end"] else None
        as_of = dt.date.fromisoformat(row["as_of"])
        line = Line("", "", "", row["office"], start, end, row["capacity"], row["source"], as_of, row["person"])
        found.setdefault(row["office"], []).append(line)
    return found


def _covered(line: Line, ours: list[Line]) -> bool:
    """Whether a line tells what was made by hand, or goes against it."""
    for own in ours:
        if (
            own.person == line.person
            and own.capacity != "designate"
            and abs((own.since - line.since).days) <= SAME_SPELL
        ):
            return True
        if own.capacity not in {"full", line.capacity}:
            continue
        first, last = max(own.since, line.since), min(own.until, line.until)
        if (last - first).days > OVERLAP or (own.since <= line.since <= own.until and own.end is None):
            return True
    return False


def _merged(held: list[Line]) -> list[Line]:
    """Join the lines that tell one spell of one person: the exactest start, any end, the latest word on it."""
    spells: list[Line] = []
    for line in sorted(held, key=lambda one: (one.person, one.since, one.source)):
        last = spells[-1] if spells else None
        if last is None or last.person != line.person or not _one_spell(last, line):
            spells.append(line)
            continue
        exact = min((last, line), key=lambda one: (one.start is None, (one.start.days or 0) if one.start else 0))
        latest = max((last, line), key=lambda one: one.as_of)
        ended = last.end or line.end
        if (
            ended
            and ended.last
            and latest.as_of > ended.last
            and latest.end is None
            and (latest.as_of - ended.last).days > SAME_SPELL
        ):
            ended = None
        source = "; ".join(dict.fromkeys((last.source, line.source)))
        spells[-1] = replace(exact, capacity=last.capacity, end=ended, as_of=latest.as_of, source=source)
    return spells


def _one_spell(last: Line, line: Line) -> bool:
    """Whether two lines of one person tell one spell; one who acts first and is then appointed has two."""
    if last.start is None or line.start is None:
        return True
    if last.capacity != line.capacity:
        return (last.since.year, last.since.month) == (line.since.year, line.since.month)
    return abs((last.since - line.since).days) <= SAME_SPELL or last.since <= line.since <= last.until


def _bounded(held: list[Line], ours: list[Line]) -> list[Line]:
    """Give an open line the end that its successor's start sets; leave out lines that contradict each other."""
    everyone = sorted([*held, *(own for own in ours if own.capacity != "designate")], key=lambda one: one.since)
    kept = []
    for line in sorted(held, key=lambda one: one.since):
        later = [one for one in everyone if one.since > line.since and one.person != line.person and one.start]
        after = later[0] if later else None
        open_until = after.start if after and line.end is None else None
        kept.append(_ended_by(line, open_until) if open_until else _handed_over(line, later))
    return [line for line in kept if not _contradicted(line, kept)]


def _handed_over(line: Line, later: list[Line]) -> Line:
    """Let a line that reaches a little into its successor's end on the days from his first to the end that is told."""
    for after in later:
        first, end = after.start and after.start.last, line.end
        if first and end and end.first and after.capacity == line.capacity and after.until > line.until:
            return replace(line, end=Period(first, end.last)) if 0 < (end.first - first).days <= OVERLAP else line
    return line


def _ended_by(line: Line, successor: Period) -> Line:
    """End a line between the last day it was seen and the successor's first."""
    seen = min(line.as_of, successor.first or line.as_of)
    first = max(seen, (line.start and line.start.first) or seen)
    last = max(successor.last or first, first)
    return replace(line, end=Period(first, last), as_of=max(line.as_of, last))


def _contradicted(line: Line, others: list[Line]) -> bool:
    """Whether another closed line holds the same office in most of the same days."""
    for other in others:
        if other is line or other.capacity != line.capacity or other.person == line.person:
            continue
        first, last = max(other.since, line.since), min(other.until, line.until)
        if (last - first).days > SAME_SPELL // 2 and line.end and other.end:
            return True
    return False


def _with_persons(found: list[Line]) -> list[Line]:
    """Tell who each line is about: somebody of the hand-made table, or a person of its own."""
    known = table(DATA / "persons.csv")
    by_wikidata = {row["wikidata"]: row["id"] for row in known if row["wikidata"]}
    ours: dict[str, list[dict[str, str]]] = {}
    for row in known:
        for code in row["countries"].split(";"):
            ours.setdefault(code, []).append(row)
    taken = {row["id"] for row in known}
    given: dict[str, list[Line]] = {}
    done = []
    for line in sorted(found, key=lambda one: (not one.wikidata, one.country, one.name, one.since)):
        person = by_wikidata.get(line.wikidata, "") or _hand_made_person(line, ours.get(line.country, []))
        person = person or _same_holder(line, given.get(line.country, []))
        if not person:
            person = slug(line.name)
            if person in taken:
                person = f"{person}-{line.wikidata.lower() or line.country.lower()}"
            while person in taken:
                person += "-2"
            taken.add(person)
            if line.wikidata:
                by_wikidata[line.wikidata] = person
        placed = replace(line, person=person)
        given.setdefault(line.country, []).append(placed)
        done.append(placed)
    return done


def _hand_made_person(line: Line, candidates: list[dict[str, str]]) -> str:
    for row in candidates:
        if row["wikidata"] and line.wikidata and row["wikidata"] != line.wikidata:
            continue
        spellings = (row["name"], *row["aliases"].split(";"))
        if any(
            names.compare(name, mine).score > SAME_NAME
            for name in spellings
            if name.isascii()
            for mine in (line.name, *line.spellings)
        ):
            return row["id"]
    return ""


def _same_name(left: str, right: str) -> bool:
    ends = sounds.alike(names.words_of(left)[-1], names.words_of(right)[-1])
    swapped = names.words_of(left)[-1] in names.words_of(right) or names.words_of(right)[-1] in names.words_of(left)
    return (ends >= NEAR_SURNAME or swapped) and names.compare(left, right).score > SAME_NAME


def _shares_a_word(line: Line, other: Line) -> bool:
    ours, theirs = (
        {word for name in (one.name, *one.spellings) for word in names.words_of(name)} for one in (line, other)
    )
    return any(
        len(word) > 1 and sounds.alike(word, their) >= SHARED for word in ours for their in theirs if len(their) > 1
    )


def _same_holder(line: Line, earlier: list[Line]) -> str:
    """Give the person of the same country whom another source calls so, or nearly so in the same office then."""
    for other in earlier:
        if line.wikidata and other.wikidata:
            continue
        if _same_name(line.name, other.name):
            return other.person
        near = other.start is None or line.start is None or abs((other.since - line.since).days) <= SAME_SPELL
        if other.office == line.office and other.start == line.start and _shares_a_word(line, other):
            return other.person
        if other.office == line.office and near and names.compare(line.name, other.name).score >= picking.IN_POOL:
            return other.person
    return ""
