"""Office-holders as Wikidata's query service tells them: the question for an office, and what its answer changes.

An answer is in the SPARQL 1.1 Query Results JSON Format. Which property of a country, or which class, leads to an office
is told by `wikidata_kinds.csv`; a row may name one country's office, and its item as `position`.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.lexicon.people import persons
from dragoman.lexicon.scripts import fold, romanize
from dragoman.lexicon.seats import kinds, tenures
from dragoman.lexicon.tables import Row, rows
from dragoman.model.when import Period

EARLIEST = 2010
"""Tenures that ended before this year are left out, as where we derive our own."""
SAME_SPELL = dt.timedelta(days=400)
"""Two beginnings of one person in one office that are no further apart are of one spell."""
_PRECISIONS = {11: 10, 10: 7, 9: 4}
"""Of Wikidata's precision of a time: how much of an ISO date is meant."""
UNKNOWN = "?"
"""For an end of which only is told that there was one."""
_ITEM = re.compile(r"Q\d+")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
QUERY = """SELECT ?person ?personLabel ?start ?startPrecision ?end ?endPrecision ?ended WHERE {{
  {position}
  ?person p:P39 ?held .
  ?held ps:P39 ?position .
  MINUS {{ ?held wikibase:rank wikibase:DeprecatedRank }}
  OPTIONAL {{ ?held pqv:P580 [ wikibase:timeValue ?start ; wikibase:timePrecision ?startPrecision ] }}
  OPTIONAL {{ ?held pqv:P582 [ wikibase:timeValue ?end ; wikibase:timePrecision ?endPrecision ] }}
  OPTIONAL {{ ?held pq:P582 ?ended }}
  SERVICE wikibase:label {{ bd:serviceParam wikibase:language "en,mul". }}
}}"""


@dataclass(frozen=True)
class Told:
    """One spell in an office, as Wikidata tells it."""

    item: str
    name: str
    start: str
    """EDTF; empty where not told."""
    end: str


@dataclass(frozen=True)
class Change:
    """What a snapshot changes in the lexicon's lines of one office."""

    what: str
    """`new`, `changed`, `checked` (again), `kept` where a line made by hand stands, `undated`, `crossed` or `unnamed`."""
    line: Row
    before: Row | None = None
    person: Row | None = None
    """A row for a person whom the lexicon did not know."""


def offices() -> tuple[str, ...]:
    """Give the ids of the offices that can be asked for, without `office:`, of which the lexicon has a line."""
    listed = dict.fromkeys(row["office"] for table in tenures.TABLES for row in rows(table))
    return tuple(office for office in listed if question(office))


def question(office: str) -> str:
    """Write the query for an office; empty where no row says how to find it."""
    of, _, kind = office.partition(":")
    if not kinds.is_country(of):
        return ""
    told = {row["of"]: row for row in rows("wikidata_kinds") if row["kind"] == kind}
    row = told.get(of) or told.get("")
    return QUERY.format(position=_position(row, of)) if row else ""


def _position(row: Row, of: str) -> str:
    if row["position"]:
        return f"VALUES ?position {{ wd:{row['position']} }}"
    country = f'?country wdt:P297 "{of}" .'
    if row["property"]:
        return f"{country} ?country wdt:{row['property']} ?position ."
    return f"{country} ?position wdt:P1001 ?country . ?position (wdt:P31|wdt:P279)/wdt:P279* wd:{row['class']} ."


def read(answer: str) -> list[Told]:
    """Read an answer.

    Raises:
        ValueError: it is not in the form of SPARQL results.
    """
    try:
        bindings = json.loads(answer)["results"]["bindings"]
        found = [_told({name: cell["value"] for name, cell in each.items()}) for each in bindings]
    except json.JSONDecodeError as error:
        raise ValueError("the answer is cut off, or no JSON") from error
    except (KeyError, TypeError, AttributeError, ValueError, RecursionError) as error:
        raise ValueError("the answer is not in the form of SPARQL results") from error
    return sorted(set(found), key=lambda one: (one.start, one.item))


def _told(cells: dict[str, str]) -> Told:
    item = cells["person"].rpartition("/")[2]
    label = cells.get("personLabel", "") if _ITEM.fullmatch(item) else ""  # else nobody knows who it was
    end = _date(cells, "end") or (UNKNOWN if cells.get("ended") else "")
    return Told(item, "" if _ITEM.fullmatch(label) else label, _date(cells, "start"), end)


def _date(cells: dict[str, str], name: str) -> str:
    """Give a time with the precision that is told; a century, or a time before our era, is no date for us."""
    length = _PRECISIONS.get(int(cells.get(f"{name}Precision", "0") or 0), 0)
    edtf = cells.get(name, "").removeprefix("+")[:length]
    try:
        return edtf if edtf[:1].isdigit() and Period.parse(edtf) else ""
    except ValueError:  # there is no such day
        return ""


def changes(office: str, told: Iterable[Told], day: dt.date) -> list[Change]:
    """Compare what is told of an office with the lexicon; lines made by hand stand."""
    by_hand = [row for row in rows(tenures.TABLES[0]) if row["office"] == office]
    derived = [row for row in rows(tenures.TABLES[1]) if row["office"] == office]
    every = list(told)
    spells = [*_ended([each for each in every if each.start], day), *(each for each in every if not each.start)]
    wanted = [each for each in spells if _last(each.end) >= dt.date(EARLIEST, 1, 1)]
    return [_change(office, each, by_hand, derived, day) for each in wanted]


def _last(edtf: str) -> dt.date:
    return (Period.parse(edtf).last or dt.date.max) if edtf and edtf != UNKNOWN else dt.date.max


def _ended(told: list[Told], day: dt.date) -> Iterator[Told]:
    """End a spell that is left open when somebody else's begins; one that ended nobody knows when, by then or by now."""
    for each in told:
        later = [other.start for other in told if other.item != each.item and _day(other.start) > _day(each.start)]
        following = min(later, key=_day, default="")
        end = following if each.end in {"", UNKNOWN} else each.end
        if each.end == UNKNOWN:
            end = f"{_day(each.start).isoformat()}/{(_last(following) if following else day).isoformat()}"
        yield Told(each.item, each.name, each.start, end)


def _change(office: str, told: Told, by_hand: list[Row], derived: list[Row], day: dt.date) -> Change:
    ident, person = _person(told, office.partition(":")[0])
    source = f"Wikidata {told.item}, {day.isoformat()}"
    line = {"person": ident, "office": office, "start": told.start, "end": told.end, "capacity": "full"}
    line |= {"source": source, "as_of": day.isoformat()}
    if not told.start or not ident:
        return Change("unnamed" if told.start else "undated", line)
    if told.end and Period.parse(told.end).surely_before(Period.parse(told.start)):
        return Change("crossed", line)
    for own in by_hand:
        if _is_same(own, line) or _share_days(own, line):
            return Change("kept", line, own)
    alike = [row for row in derived if _is_same(row, line)]
    same = min(alike, key=lambda row: abs(_day(row["start"]) - _day(line["start"])), default=None)
    if same is None:
        return Change("new", line, None, person)
    agree = all(same[column] == line[column] for column in ("start", "end"))
    return Change("checked" if agree else "changed", line, same)


def _person(told: Told, of: str) -> tuple[str, Row | None]:
    """Find who is meant: by his item, else by his whole name where one of this country bears it; else make him known."""
    known = persons.by_wikidata(told.item)
    named = [person for person in persons.named(told.name) if of in person.countries and not person.wikidata]
    found = known or (named[0] if len(named) == 1 else None)
    if found:
        return found.id.removeprefix("person:"), None
    if not told.name:
        return "", None
    slug = _NOT_SLUG.sub("-", fold(romanize(told.name))).strip("-") or told.item.lower()
    ident = slug if persons.by_id(f"person:{slug}") is None else f"{slug}-{told.item.lower()}"
    return ident, {"id": ident, "name": told.name, "countries": of, "wikidata": told.item}


def _is_same(row: Row, line: Row) -> bool:
    began, begun = _day(row["start"]), _day(line["start"])
    return row["person"] == line["person"] and (not row["start"] or abs(began - begun) <= SAME_SPELL)


def _share_days(row: Row, line: Row) -> bool:
    if row["capacity"] == "designate":
        return False
    last = min(_last(row["end"] or row["as_of"]), _last(line["end"] or line["as_of"]))
    return last - max(_day(row["start"]), _day(line["start"])) > tenures.SHORT_GAP


def _day(edtf: str) -> dt.date:
    return (Period.parse(edtf).first or dt.date.min) if edtf else dt.date.min
