"""Which names of a report stand for the same person, and one Mention for each.

A full name opens a person; a surname, a shorter form or an office alone joins the person who has it. An unknown
spelling joins only where exactly one person of the report is spelled nearly so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz

from dragoman.lexicon.scripts import fold
from dragoman.lexicon.titles import read_title
from dragoman.model.mention import EntityKind, Mention, Span
from dragoman.read.mentions.found import Found, TitlePhrase

LIKENESS = 62
"""Two single names this alike (rapidfuzz ratio, out of 100) with the same first letters may be one, misspelled."""
SHARED_LETTERS = 3
_SPLIT = re.compile(r"[\s\-‐‑]+")


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
    def office_ids(self) -> set[str]:
        """Ids of the offices that he is said to hold now."""
        return {title.office.id for title, _ in self.titles if title.office.capacity != "former"}

    @property
    def best(self) -> Found:
        """The first of his fullest names."""
        named = [f for f in self.founds if not f.unnamed]
        return max(named or self.founds, key=lambda f: (len(parts(f.name)), -f.span.start))

    @property
    def is_named(self) -> bool:
        """Whether the report names him at all."""
        return any(not f.unnamed for f in self.founds)


def parts(name: str) -> list[str]:
    """Give the folded words of a name; a hyphen counts as a space."""
    return [part for part in _SPLIT.split(fold(name)) if part]


def group(named: Iterable[Found]) -> list[Person]:
    """Put the named persons of a report together: full names first, then what is shorter."""
    ordered = sorted(named, key=lambda f: (-len(parts(f.name)), f.span))
    persons: list[Person] = []
    for found in ordered:
        person = _owner(found, persons)
        if person is None:
            person = Person()
            persons.append(person)
        person.founds.append(found)
        person.country = person.country or found.country
    for person in persons:
        person.founds.sort(key=lambda f: f.span)
    return sorted(persons, key=lambda p: p.founds[0].span)


def _owner(found: Found, persons: list[Person]) -> Person | None:
    words = parts(found.name)
    fitting = [p for p in persons if _fits(words, parts(p.best.name))]
    agreeing = [p for p in fitting if not (found.country and p.country and found.country != p.country)]
    if len(agreeing) > 1:
        earlier = [p for p in agreeing if any(f.span <= found.span for f in p.founds)] or agreeing
        return max(earlier, key=lambda p: max((f.span for f in p.founds if f.span <= found.span), default=Span(-1, -1)))
    if agreeing:
        return agreeing[0]
    if len(words) == 1 and not fitting:
        alike = [p for p in persons if _alike(words[0], parts(p.best.name))]
        return alike[0] if len(alike) == 1 else None
    return None


def names_of(sure: Iterable[Found]) -> Callable[[str], bool]:
    """Give what tells whether a name may be that of somebody whom the report surely names: his surname, or misspelled."""
    full = [parts(f.name) for f in sure]
    surnames = {name[-1] for name in full if len(name) > 1} | {"".join(name[1:]) for name in full if len(name) > 2}  # noqa: PLR2004
    known = surnames | {"".join(name) for name in full}
    singles = [name for name in full if len(name) == 1]

    def is_known(name: str) -> bool:
        words = parts(name)
        if "".join(words) in known:
            return True
        return len(words) == 1 and any(_alike(words[0], single) for single in singles)

    return is_known


def _fits(words: list[str], full: list[str]) -> bool:
    if "".join(words) == "".join(full):
        return True
    if len(words) >= len(full):
        return False
    if len(words) == 1:
        return words[0] in full[-2:] or words[0] == "".join(full[1:]) or words[0] == full[0]
    shorter = "".join(words)
    return "".join(full).endswith(shorter) or (words[-1] == full[-1] and words[0] == full[0])


def _alike(word: str, full: list[str]) -> bool:
    if len(full) > 1:
        return len(word) > SHARED_LETTERS and fuzz.ratio(word, full[-1]) > 88  # noqa: PLR2004  one letter of a surname
    same_start = word[:SHARED_LETTERS] == full[0][:SHARED_LETTERS]
    return same_start and fuzz.ratio(word, full[0]) >= LIKENESS


def join_described(persons: list[Person], described: Iterable[Found]) -> None:
    """Give each office that stands for its holder to the person of the report who holds it, or to a new one."""
    for found in sorted(described, key=lambda f: f.span):
        office = found.titles[0].office
        person = _holder(office.id, office.kind, office.of, found, persons)
        if person is None and not office.of:
            continue
        if person is None:
            person = Person(country=found.country)
            persons.append(person)
        person.founds.append(found)


def _holder(office_id: str, kind: str, of: str, found: Found, persons: list[Person]) -> Person | None:
    exact = [p for p in persons if office_id in p.office_ids]
    if exact:
        return _nearest(exact, found)
    if not kind:
        return None
    same_kind = [p for p in persons if any(t.office.kind == kind and (not of or t.office.of in {"", of}) for t, _ in p.titles)]
    return _nearest(same_kind, found) if same_kind and not of else None


def _nearest(persons: list[Person], found: Found) -> Person:
    def key(person: Person) -> tuple[bool, Span]:
        earlier = [f.span for f in person.founds if f.span < found.span]
        return (bool(earlier), max(earlier, default=Span(-1, -1)))

    return max(persons, key=key)


def settle_titles(persons: Iterable[Person]) -> None:
    """Read again, with the country of their holder, the titles that name none: `Foreign Minister X` of Iran."""
    for person in persons:
        person.country = person.country or next((t.office.of for t, _ in person.titles if is_code(t.office.of)), "")
        for found in person.founds:
            found.titles = [_with_country(title, found, person.country) for title in found.titles]


def _with_country(title: TitlePhrase, found: Found, country: str) -> TitlePhrase:
    if title.office.of or not country:
        return title
    words = found.sentence.span.doc[title.first : title.last].text
    office = read_title(words, country)
    return replace(title, office=office) if office is not None else title


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
