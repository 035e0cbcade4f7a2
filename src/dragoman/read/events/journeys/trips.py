"""Visits told by a noun: `his trip to Tehran`, `during a visit to Beijing`, `the visit X paid to Y`, `the trip`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.model.mention import Mention
from dragoman.read.anchors.timing import EARLIER
from dragoman.read.events.journeys.travel import Journey, officials, places_at, tell_journey
from dragoman.read.events.sides import doer, doers_of
from dragoman.read.events.states import is_abroad
from dragoman.read.events.told import Clause
from dragoman.read.places import place_of
from dragoman.read.speech import voices_of
from dragoman.read.status import status_of
from dragoman.read.syntax import child, clause_head, prepositional
from dragoman.read.tellings import Telling

if TYPE_CHECKING:
    from spacy.tokens import Token

TRIPS = frozenset({"visit", "trip", "tour", "journey", "arrival", "stay", "travel"})
"""Nouns of travelling."""
PAYING = frozenset(
    {
        "pay",
        "make",
        "begin",
        "start",
        "undertake",
        "conclude",
        "end",
        "wrap",
        "complete",
        "cancel",
        "postpone",
        "plan",
        "announce",
        "be",
        "mark",
        "call",
        "put",
        "delay",
        "scrap",
        "finish",
    }
)
"""Verbs whose subject makes the visit that is their object."""
DURING = frozenset({"during", "on", "after", "for", "before", "following", "in"})
"""Prepositions with which a visit stands beside what the visitor does: `said during a visit to Quetta`."""
OFFICIAL = frozenset(
    {
        "official",
        "state",
        "working",
        "private",
        "surprise",
        "two-day",
        "three-day",
        "one-day",
        "four-day",
        "historic",
        "unannounced",
    }
)


def from_trip(clause: Clause, found: list[Telling]) -> Iterator[Telling]:
    """Read a noun of travelling.

    Args:
        clause: the noun.
        found: the visits that the report has told so far, for `the visit`.
    """
    noun = clause.token
    places = _places(clause)
    doers = _travellers(clause, places)
    if doers and not places:
        around = place_of(clause.ground, clause.sentence, noun)
        places = [around] if around is not None and all(is_abroad(m, around) for m in doers) else []
    if doers and (places or child(noun, "poss") is not None):
        yield from tell_journey(clause, Journey(doers, places), "visits.trip")
    elif not places and found and _is_definite(noun):
        yield from _again(clause, found[-1])
    elif not places and _is_definite(noun):
        yield from _of_whoever_is_abroad(clause)


def _places(clause: Clause) -> list[Mention]:
    noun = clause.token
    places = places_at(clause, prepositional(noun, "to", "in"))
    if not places and noun.head.pos_ == "VERB":
        places = places_at(clause, prepositional(noun.head, "to"))
    for nested in [
        *(t for c in noun.children if c.dep_ in {"relcl", "acl"} for t in prepositional(c, "to")),
        *_beyond(noun),
    ]:
        places = places or places_at(clause, [nested])
    return places or places_at(clause, [c for c in noun.children if c.dep_ == "compound"])


def _beyond(noun: Token) -> list[Token]:
    """Give what stands after `to` within the traveller's phrase: `a visit by Starmer to the White House`."""
    return [t for by in prepositional(noun, "by", "of") for t in prepositional(by, "to")]


def _travellers(clause: Clause, places: list[Mention]) -> tuple[Mention, ...]:
    noun = clause.token
    possessor = child(noun, "poss")
    if possessor is not None:
        return officials(clause, possessor)
    by = prepositional(noun, "by", "of")
    found = officials(clause, by[0]) if by else ()
    if found:
        return found
    paid = next((c for c in noun.children if c.dep_ == "relcl" and c.lemma_ in {"pay", "make"}), None)
    if paid is not None:
        return officials(clause, child(paid, "nsubj"))
    verb = clause_head(noun)
    if verb.lemma_ == "be" and verb.dep_ == "relcl" and noun.dep_ == "attr" and prepositional(verb, "for"):
        return officials(clause, verb.head)  # `X, for whom it is the first visit to Y`
    if verb.pos_ == "VERB" and noun.dep_ != "pobj":
        return officials(clause, doer(verb)) if verb.lemma_ in PAYING else ()
    return _beside(clause, verb, places) if noun.dep_ == "pobj" and noun.head.lower_ in DURING else ()


def _beside(clause: Clause, verb: Token, places: list[Mention]) -> tuple[Mention, ...]:
    """Give who said or did something `during a visit to Quetta`, `on an official visit`."""
    noun = clause.token
    words = {c.lower_ for c in noun.children}
    if not words & {"a", "an", *OFFICIAL} or not (places or words & OFFICIAL):
        return ()
    whom = noun.head.head
    found = officials(clause, whom) if whom.pos_ in {"NOUN", "PROPN"} else ()
    if not found and verb.pos_ in {"VERB", "AUX"}:
        found = tuple(m for m in doers_of(clause.ground, clause.sentence, verb) if m.offices)
    return found


def _is_definite(noun: Token) -> bool:
    return any(c.lower_ in {"the", "this"} and c.dep_ == "det" for c in noun.children) and not any(
        c.dep_ in {"amod", "compound", "relcl"} for c in noun.children
    )


def _again(clause: Clause, last: Telling) -> Iterator[Telling]:
    """Read `the visit`, `the trip`: the visit told last, told again."""
    near = clause.sentence.start - last.evidence.end < NEAR
    status = status_of(clause.token)
    if near and status is not None:
        voices = voices_of(clause.ground, clause.sentence, clause.token)
        evidence = clause.sentence.whole(clause.ground.text)
        own, known = clause.when, last.when.period
        fits = own.period is not None and (known is None or known.covers(own.period))
        when = own if fits and not last.when.rule.startswith(EARLIER) else last.when
        yield replace(last, when=when, evidence=evidence, voices=voices, rule="visits.the-trip")


REACH = 3
"""How many sentences before `the trip` may tell who is abroad."""
NEAR = 400
"""How many characters after a visit `the trip` still means it."""


def _of_whoever_is_abroad(clause: Clause) -> Iterator[Telling]:
    """Read `the trip` where nothing told it, but the sentences before have somebody speak or act abroad."""
    for other in list(clause.ground.before(clause.sentence))[:REACH]:
        for verb in other:
            if verb.pos_ != "VERB" or child(verb, "nsubj") is None:
                continue
            place = place_of(clause.ground, other, verb)
            whom = tuple(m for m in doers_of(clause.ground, other, verb) if is_abroad(m, place))
            if place is not None and whom:
                yield from tell_journey(clause, Journey(whom, [place]), "visits.the-trip-abroad")
                return
