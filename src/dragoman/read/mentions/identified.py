"""Whom an office without a name stands for, where no title of the report says so.

Either the lexicon knows that somebody of the report held it in those days; or he is named a sentence later, as news
does it: `The envoy for Syria called for calm. Geir Pedersen said …`, where nothing else tells who that is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.lexicon.people import persons as known_persons
from dragoman.lexicon.seats import tenures
from dragoman.lexicon.seats.titles import OfficeName, read_title
from dragoman.model.when import When
from dragoman.read.mentions.found import Found
from dragoman.read.mentions.likeness import parts
from dragoman.read.mentions.referents import Person

if TYPE_CHECKING:
    from spacy.tokens import Token

NEAR = 600
"""Characters within which an office without a country may mean somebody named before."""
NEXT = 2
"""Sentences after an office within which its holder's name may follow."""
SPEAKING = frozenset(
    [
        *("say", "tell", "add", "blame", "warn", "note", "stress", "urge", "issue", "call", "announce", "explain"),
        *("write", "argue", "insist", "accuse", "condemn", "deny", "reject", "claim", "describe", "declare", "ask"),
        *("demand", "criticize", "praise", "thank", "point", "acknowledge", "reiterate", "reply"),
    ]
)


class Identified:
    """Tells whom of a report an office stands for."""

    def __init__(self, persons: Sequence[Person], published: When) -> None:
        self._persons = [p for p in persons if p.is_named]
        self._published = published

    def holder(self, found: Found) -> Person | None:
        """Find whom an office without a name stands for; None where nobody is sure."""
        if found.titles[0].office.capacity == "former":
            return None
        return self._known(found) or self._named_next(found)

    def _known(self, found: Found) -> Person | None:
        """Give the only person of the report who is known to have held the office when the report was published."""
        period, office = self._published.period, found.titles[0].office
        if period is None or not office.kind:
            return None
        fitting: list[Person] = []
        offices: list[OfficeName] = []
        for person in self._persons:
            own = office if office.of else _office_at_home(found, person)
            if own is None or (not office.of and not _is_near(person, found)):
                continue
            held = tenures.holders(own.id, period)
            holders = {t.person for t in (*held.certain, *held.possible, *held.stale)}
            name = person.best.name
            namesakes = known_persons.named(name) or known_persons.sharing_surname(name)
            if any(k.id in holders for k in namesakes):
                fitting.append(person)
                offices.append(own)
        if len(fitting) != 1:
            return None
        found.titles = [replace(found.titles[0], office=offices[0])]
        return fitting[0]

    def _named_next(self, found: Found) -> Person | None:
        """Give who speaks next, named for the first time and without a word on who he is."""
        if found.head.dep_ not in {"nsubj", "nsubjpass"}:
            return None
        after = [p for p in self._persons if any(f.span.start > found.span.end for f in p.founds)]
        following = [(f, p) for p in after for f in p.founds if f.span.start > found.span.end]
        if not following:
            return None
        name, person = min(following, key=lambda one: one[0].span)
        is_first = name == person.founds[0] and not person.titles and len(parts(name.name)) > 1
        is_near = (
            0 < name.sentence.number - found.sentence.number <= NEXT and name.sentence.block == found.sentence.block
        )
        country = found.titles[0].office.of
        fits = not person.country or person.country == found.country or (not found.country and country != "")
        return person if is_first and is_near and fits and _speaks_undescribed(name) else None


def _office_at_home(found: Found, person: Person) -> OfficeName | None:
    """Read an office without a country as one of a person's country."""
    title = found.titles[0]
    words = found.sentence.span.doc[title.first : title.last].text
    return read_title(words, person.country) if len(person.country) == 2 else None  # noqa: PLR2004  ISO 3166-1


def _is_near(person: Person, found: Found) -> bool:
    return any(0 < found.span.start - f.span.end <= NEAR for f in person.founds)


def _speaks_undescribed(name: Found) -> bool:
    """Whether somebody is the subject of a verb of saying, and no other word tells who he is."""
    doc, head = name.sentence.span.doc, name.head
    if head.dep_ != "nsubj" or head.head.lemma_ not in SPEAKING or any(c.dep_ == "appos" for c in head.children):
        return False
    before = doc[name.first - 1] if name.first > name.sentence.span.start else None
    if before is not None and before.pos_ in {"NOUN", "PROPN", "ADJ", "ADP", "DET"}:
        return False
    return name.last >= len(doc) or _goes_on(doc[name.last])


def _goes_on(token: Token) -> bool:
    is_clause = token.text == "," and token.i + 1 < len(token.doc) and token.nbor().lower_ == "who"
    return is_clause or token.pos_ in {"VERB", "AUX", "ADV", "SPACE"} or token.text == "."
