"""Talks that are spoken of again: `the talks`, and further ones of a series (`a second round is planned in Rome`)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.model.attestation import Status
from dragoman.model.event import EventType, Participant
from dragoman.read.events.contacts.talks import by_telephone, is_talks
from dragoman.read.events.sides import doer
from dragoman.read.events.stops import listed_stops
from dragoman.read.events.told import Clause, Details, tell
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.places import place_of, places_of
from dragoman.read.reference.anaphora import two_countries
from dragoman.read.speech import voices_of
from dragoman.read.status import status_of
from dragoman.read.syntax import child, prepositional
from dragoman.read.tellings import Telling

if TYPE_CHECKING:
    from spacy.tokens import Token

NEAR = 400
"""How many characters after a meeting `the talks` still mean it."""
TWO = 2
"""A meeting has two sides."""
PAIR = frozenset({"they", "two", "both", "pair", "duo"})
SERIES = frozenset(
    {
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "next",
        "further",
        "new",
        "another",
        "first",
        "previous",
        "earlier",
        "last",
    }
)
"""Words that tell one of a series from another."""


def tell_again(ground: Ground, sentence: Sentence, found: list[Telling], told: list[Telling]) -> list[Telling]:
    """Read the talks of a sentence that names nobody: the meeting told just before, or another of its series.

    Args:
        ground: the report.
        sentence: where to look.
        found: what the report has told so far, this sentence included.
        told: what this sentence tells by names.
    """
    talks = [
        t
        for t in sentence
        if is_talks(t)
        and t.dep_ in {"nsubj", "nsubjpass", "pobj", "dobj", "ROOT"}
        and not by_telephone(t)
        and not _is_beside(t)
    ]
    if not talks:
        return []
    if told:
        return [
            t
            for one in talks
            if _is_counted(one) and one.dep_ == "nsubjpass"
            for t in _of_series(Clause(ground, sentence, one), found)
        ]
    recent = [t for t in found if sentence.start - t.evidence.end < NEAR]
    held = next((c for t in sentence if t.lower_ == "those" and (c := child(t, "acl")) is not None), None)
    if held is not None and held.i > talks[0].i and held.lemma_ == "hold":
        return _of_series(Clause(ground, sentence, held), found)
    return _same(ground, sentence, talks[0], recent) or _of_series(Clause(ground, sentence, talks[0]), found)


def _is_beside(noun: Token) -> bool:
    """Whether the talks are only what something else is likened to: `a fire unrelated to the talks`."""
    return noun.dep_ == "pobj" and noun.head.head.pos_ == "ADJ"


def paired(token: Token, told: list[Telling], found: list[Telling]) -> list[Telling]:
    """Let `they` and `the two leaders` be the pair that met just before, not just any two named before.

    Args:
        token: the verb or noun that tells.
        told: what it tells.
        found: what was told before it.
    """
    if not told or not found or token.pos_ != "VERB" or not _is_pair(doer(token)) or prepositional(token, "with"):
        return told
    last = found[-1]
    two = len(last.participants) == TWO and len(told[0].participants) <= TWO
    if not two or told[0].evidence.start - last.evidence.end >= NEAR:
        return told
    return [replace(t, participants=last.participants) for t in told]


def _is_pair(head: Token | None) -> bool:
    if head is None:
        return False
    return head.lower_ in PAIR or (head.tag_ == "NNS" and any(c.lower_ in {"two", "both"} for c in head.children))


def _is_counted(noun: Token) -> bool:
    return any(c.lower_ in SERIES for c in noun.children)


def _same(ground: Ground, sentence: Sentence, talks: Token, recent: list[Telling]) -> list[Telling]:
    """Read `the talks`, `the discussions centred on`: the meeting told just before, told again."""
    occurred = [t for t in recent if t.status is Status.OCCURRED]
    if not _is_definite(talks) or not occurred or status_of(talks) is not Status.OCCURRED:
        return []
    return [
        replace(
            occurred[-1],
            evidence=sentence.whole(ground.text),
            voices=voices_of(ground, sentence, talks),
            rule="meetings.the-talks",
        )
    ]


def _is_definite(noun: Token) -> bool:
    return any(c.lower_ == "the" for c in noun.children) and not any(c.dep_ == "amod" for c in noun.children)


def _of_series(clause: Clause, found: list[Telling]) -> list[Telling]:
    """Read `a second round is planned in Rome`, `last weekend's talks in Oman`, `those held in X`: its own place, the series' people."""
    place = place_of(clause.ground, clause.sentence, clause.token)
    people = found[-1].participants if found else ()
    if any(t.lower_ in {"both", "two"} and t.head.lemma_ in {"side", "country", "party"} for t in clause.sentence):
        people = tuple(Participant(m) for m in two_countries(clause.ground))
    numbered = _is_counted(clause.token) or clause.token.lower_ in {"talks", "rounds", "held"}
    if len(people) < TWO or place is None or not numbered:
        return []
    spots = places_of(clause.ground, clause.sentence, clause.token)
    return [
        telling
        for stop, when in listed_stops(clause.ground, clause.sentence, spots)
        for telling in tell(clause, EventType.MEETING, people, "meetings.of-series", Details(stop, when=when))
    ]
