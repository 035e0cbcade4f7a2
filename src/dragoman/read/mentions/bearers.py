"""Titles that tell only half of an office: completed by their bearer's country, his known offices, or whom he serves."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from dragoman.lexicon.countries import by_code
from dragoman.lexicon.people import persons
from dragoman.lexicon.seats import offices, tenures
from dragoman.lexicon.seats.titles import OfficeName, read_title
from dragoman.read.mentions.found import Found, TitlePhrase
from dragoman.read.mentions.likeness import parts
from dragoman.read.mentions.referents import Person, is_code
from dragoman.read.mentions.words import BARE

_SERVED_FIRST = re.compile(r"^(?P<who>[A-Z][\w’'‑-]*?)['’](?:s)? (?P<rest>.+)$")
_SERVED_LAST = re.compile(r"^(?P<rest>.+?) (?:for|to|of) (?P<who>[A-Z][\w‑-]+)$")


def settle_titles(people: Iterable[Person]) -> None:
    """Read again the titles that name no owner: `Foreign Minister X` of Iran, `Guterres' spokesman`."""
    people = list(people)
    for person in people:
        person.country = person.country or next((t.office.of for t, _ in person.titles if is_code(t.office.of)), "")
        for found in person.founds:
            found.titles = [_completed(title, found, person) for title in found.titles]
    seats = _seats(people)
    for person in people:
        for found in person.founds:
            found.titles = [_of_served(title, found, seats) for title in found.titles if not _is_bare(title)]


def _is_bare(title: TitlePhrase) -> bool:
    """Whether a title that says nothing by itself has found no office."""
    return title.last - title.first == 1 and not title.office.of and title.office.name.lower() in BARE


def _words(title: TitlePhrase, found: Found) -> str:
    return str(found.sentence.span.doc[title.first : title.last].text)


def _completed(title: TitlePhrase, found: Found, person: Person) -> TitlePhrase:
    """Complete a bare title by an office that the lexicon knows its bearer to have held, else by his country."""
    words = _words(title, found)
    if title.office.of:
        return _sent(title, words, person)
    known = _known_office(words, person)
    if known is not None:
        return replace(title, office=replace(known, capacity=title.office.capacity))
    before = found.sentence.span.doc[title.first - 1] if title.first > found.sentence.span.start else None
    if (
        words.lower() in BARE or not person.country or (before is not None and before.tag_ == "POS")
    ):  # "the court's president" is no country's
        return title
    office = read_title(words, person.country)
    if office is None:
        return title
    capacity = office.capacity if title.office.capacity == "full" else title.office.capacity
    return replace(title, office=replace(office, capacity=capacity))


def _sent(title: TitlePhrase, words: str, person: Person) -> TitlePhrase:
    """Read `UN ambassador X` of somebody whose country is known: he is its envoy to the United Nations."""
    if title.office.of != "org:un" or title.office.kind or not person.country or not _is_ambassador(words, person):
        return title
    office = read_title(f"{by_code(person.country).name}'s {words}")
    return replace(title, office=office) if office is not None and office.kind else title


def _is_ambassador(words: str, person: Person) -> bool:
    """Whether he is called so, or is known to have been one there: other UN envoys are sent by it."""
    known = persons.named(person.best.name)
    held = {tenure.office for one in known for tenure in tenures.of_person(one.id)}
    return "ambassador" in words.lower() or any(":permanent_representative:un" in office for office in held)


def _known_office(words: str, person: Person) -> OfficeName | None:
    """Give the only known office of a bearer whose name begins with the words of a title: `Director General X`."""
    name = person.best.name
    known = persons.named(name) if len(parts(name)) > 1 else ()
    if len(known) != 1:
        return None
    held = {tenure.office: offices.known(tenure.office) for tenure in tenures.of_person(known[0].id)}
    fitting = [o.name for o in held.values() if o is not None and _plain(o.name.split(" of ")[0]) == _plain(words)]
    fitting = list(dict.fromkeys(fitting))
    return read_title(fitting[0]) if len(fitting) == 1 else None


def _plain(words: str) -> str:
    return re.sub(r"spokes(?:wo)?man", "spokesperson", re.sub(r"[\W_]+", " ", words).strip().casefold())


def _seats(people: list[Person]) -> dict[str, str]:
    """Give the office of everybody in the report who has one that is listed, by surname."""
    seats: dict[str, str] = {}
    for person in people:
        held = [t.office for t, _ in person.titles if t.office.kind and t.office.of and t.office.capacity == "full"]
        if held:
            seats.setdefault(parts(person.best.name)[-1], held[0].name)
    return seats


def _of_served(title: TitlePhrase, found: Found, seats: dict[str, str]) -> TitlePhrase:
    """Read who serves somebody of the report: `Guterres' spokesman` serves the Secretary-General."""
    words = _words(title, found)
    match = _SERVED_FIRST.match(words) or _SERVED_LAST.match(words)
    who = parts(match["who"]) if match else []
    if not match or not who or who[-1] not in seats:
        return title
    office = read_title(f"{match['rest']} to the {seats[who[-1]]}") or read_title(
        f"{match['rest']} for the {seats[who[-1]]}"
    )
    return replace(title, office=office) if office is not None and office.of else title
