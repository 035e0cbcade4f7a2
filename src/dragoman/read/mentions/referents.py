"""Which names of a report stand for the same person, and one Mention for each.

A full name opens a person; a surname, a shorter form or an office alone joins the person who has it. An unknown
spelling joins only where exactly one person of the report is spelled nearly so.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field

from dragoman.lexicon.people.persons import named as persons_named
from dragoman.model.mention import EntityKind, Mention, Span
from dragoman.read.mentions.found import Found, TitlePhrase
from dragoman.read.mentions.likeness import NameIndex, alike, parts

KIN = frozenset(
    {
        "wife",
        "husband",
        "son",
        "daughter",
        "brother",
        "sister",
        "father",
        "mother",
        "cousin",
        "nephew",
        "niece",
        "widow",
    }
)
"""Relatives, who are named in full beside the one who is spoken of."""
FAMILY_FIRST = frozenset({"CN", "TW", "HK", "KR", "KP"})
"""Where the surname stands first."""


@dataclass
class Person:
    """One person of a report: all the places that name him, and the offices given to him."""

    founds: list[Found] = field(default_factory=list)
    country: str = ""

    @property
    def titles(self) -> list[tuple[TitlePhrase, Found]]:
        """Every title given to him, with where."""
        return [(title, found) for found in self.founds for title in found.titles]

    @property
    def best(self) -> Found:
        """The first of his fullest names."""
        named = [f for f in self.founds if not f.unnamed]
        return max(named or self.founds, key=lambda f: (len(parts(f.name)), -f.span.start))

    @property
    def is_named(self) -> bool:
        """Whether the report names him at all."""
        return any(not f.unnamed for f in self.founds)


def group(named: Iterable[Found]) -> list[Person]:
    """Put the named persons of a report together: full names first, then what is shorter."""
    ordered = sorted(named, key=lambda f: (-len(parts(f.name)), f.span))
    persons: list[Person] = []
    fullest = NameIndex()
    for found in ordered:
        person = _owner(found, persons, fullest)
        if person is None:
            person = Person()
            persons.append(person)
            fullest.add(parts(found.name))
        person.founds.append(found)
        person.country = person.country or found.country
    for person in persons:
        person.founds.sort(key=lambda f: f.span)
    return sorted(persons, key=lambda p: p.founds[0].span)


def _owner(found: Found, persons: list[Person], fullest: NameIndex) -> Person | None:
    """Find whose name it is among the persons so far, whose fullest names came first."""
    words = parts(found.name)
    fitting = [persons[number] for number in fullest.fitting(words)]
    agreeing = [p for p in fitting if not (found.country and p.country and found.country != p.country)]
    if len(agreeing) > 1:
        kinds = _kinds([found])
        fellows = [p for p in agreeing if kinds and kinds & _kinds(p.founds)] or agreeing
        return _nearest([p for p in fellows if not _is_kin(p.founds[0])] or fellows, found)
    if agreeing:
        return agreeing[0]
    if len(words) == 1 and not fitting:
        near = fullest.alike(words[0])
        return persons[near[0]] if len(near) == 1 else None
    return None


def _kinds(founds: Iterable[Found]) -> set[str]:
    return {title.office.kind or title.office.name for f in founds for title in f.titles}


def _is_kin(found: Found) -> bool:
    """Whether somebody is named as a relative of another of his name, who then goes by the surname alone."""
    doc = found.sentence.span.doc
    before = doc[max(found.sentence.span.start, found.first - 3) : found.first]
    return any(token.lemma_.lower() in KIN for token in before)


def names_of(sure: Iterable[Found]) -> Callable[[str], bool]:
    """Give what tells whether a name may be that of somebody whom the report surely names: his surname, or misspelled."""
    sure = list(sure)
    full = [parts(f.name) for f in sure]
    surnames = {parts(f.name)[0] for f in sure if _home(f) in FAMILY_FIRST}
    surnames |= {name[-1] for name in full if len(name) > 1} | {"".join(name[1:]) for name in full if len(name) > 2}  # noqa: PLR2004
    known = surnames | {"".join(name) for name in full}
    singles = [name for name in full if len(name) == 1]

    def is_known(name: str) -> bool:
        words = parts(name)
        if "".join(words) in known:
            return True
        return len(words) == 1 and any(alike(words[0], single) for single in singles)

    return is_known


def _home(found: Found) -> str:
    """Give the country of somebody: his title's, else the only one that the lexicon knows for his name."""
    known = persons_named(found.name) if not found.country else ()
    homes = {code for person in known for code in person.countries[:1]}
    return found.country or (homes.pop() if len(homes) == 1 else "")


def join_described(
    persons: list[Person], described: Iterable[Found], identify: Callable[[Found], Person | None]
) -> None:
    """Give each office that stands for its holder to the person of the report who holds it, or to a new one.

    Args:
        persons: those who are named; who is not is added.
        described: the offices that stand for their holders.
        identify: tells whom one stands for whose holder no title of the report gives.
    """
    seats = _Seats(persons)
    for found in sorted(described, key=lambda f: f.span):
        person = seats.holder(found) or identify(found)
        if person is None and not found.titles[0].office.of:
            continue
        if person is None:
            person = Person(country=found.country)
            persons.append(person)
        person.founds.append(found)
        seats.add(person, found)


class _Seats:
    """Who of a report holds which office, by the office's id and by its kind; everybody in order of appearance."""

    def __init__(self, persons: list[Person]) -> None:
        self._of_office: dict[str, dict[int, Person]] = {}
        self._of_kind: dict[str, dict[int, Person]] = {}
        for person in persons:
            for found in person.founds:
                self.add(person, found)

    def add(self, person: Person, found: Found) -> None:
        """Note the offices that some words give to a person."""
        for title in found.titles:
            if title.office.capacity != "former":
                self._of_office.setdefault(title.office.id, {})[id(person)] = person
            self._of_kind.setdefault(title.office.kind, {})[id(person)] = person

    def holder(self, found: Found) -> Person | None:
        """Find whom an office without a name stands for; without a country, whoever holds an office of its kind."""
        office = found.titles[0].office
        exact = self._of_office.get(office.id)
        if exact:
            return _nearest(exact.values(), found)
        same_kind = self._of_kind.get(office.kind) if office.kind and not office.of else None
        return _nearest(same_kind.values(), found) if same_kind else None


def _nearest(persons: Collection[Person], found: Found) -> Person:
    """Give who of several was named last before some words; the first of all where none was."""
    if len(persons) == 1:
        return next(iter(persons))
    start = found.span.start
    return max(persons, key=lambda p: max((f.span.start for f in p.founds if f.span.start <= start), default=-1))


def is_code(of: str) -> bool:
    """Whether an office belongs to a country, by its ISO code, and not to a body."""
    return len(of) == 2  # noqa: PLR2004  ISO 3166-1 alpha-2


def as_mention(person: Person) -> Mention:
    """Give the one Mention that stands for a person throughout the report."""
    best = person.best
    offices: dict[str, Mention] = {}
    for title, found in person.titles:
        offices.setdefault(title.office.id, office_mention(title, found))
    return Mention(
        span=best.span,
        text=best.sentence.span.doc[best.first : best.last].text,
        kind=EntityKind.PERSON,
        name=best.name,
        country=person.country or next((o.country for o in offices.values() if o.country), ""),
        offices=tuple(offices.values()),
        unnamed=not person.is_named,
    )


def office_mention(title: TitlePhrase, found: Found) -> Mention:
    """Give the Mention of an office for a title in the text."""
    doc = found.sentence.span.doc
    first, last = doc[title.first], doc[title.last - 1]
    span = Span(found.sentence.position(first), found.sentence.position(last) + len(last.text))
    country = title.office.of if is_code(title.office.of) else ""
    known = title.office.id if title.office.kind else ""
    return Mention(span, doc[title.first : title.last].text, EntityKind.OFFICE, title.office.name, country, known)
