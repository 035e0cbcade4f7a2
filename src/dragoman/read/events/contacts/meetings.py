"""Meetings: two or more people or delegations talk face to face."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.model.mention import EntityKind, Mention
from dragoman.model.report import BlockKind
from dragoman.read.events.contacts.again import paired, tell_again
from dragoman.read.events.contacts.face_to_face import SITTING, being_with, sitting, speaking_at, telling_face_to_face
from dragoman.read.events.contacts.sessions import people_only, session
from dragoman.read.events.contacts.talks import (
    by_telephone,
    holds,
    is_counted,
    is_general,
    is_occasion,
    is_talks,
    owner,
)
from dragoman.read.events.sides import OFFICES, between, doers_of, objects_of, partners, people_of, right_of
from dragoman.read.events.states import as_country, compound_sides
from dragoman.read.events.told import Clause
from dragoman.read.ground import Ground
from dragoman.read.plans import ARRANGING
from dragoman.read.reference.anaphora import subjects_of
from dragoman.read.syntax import agent, child, children, is_passive, prepositional
from dragoman.read.tellings import Telling

if TYPE_CHECKING:
    from spacy.tokens import Token

MEETING = frozenset({"meet", "receive", "see", "confer", "consult", "greet", "welcome", "host"})
"""Verbs whose subject meets their object, where both are people."""
TALKING = frozenset(
    [
        *("talk", "confer", "negotiate", "consult", "converse", "huddle", "discuss"),
        *("dine", "lunch", "breakfast", "sup", "din"),
    ]
)
"""Verbs that people do together, or `with` somebody."""
TELLING = frozenset({"tell", "assure", "inform", "brief"})
"""Verbs of saying something to somebody's face, where both are officials of different countries."""
SELDOM = frozenset({"rarely", "seldom", "hardly", "often", "usually", "sometimes", "frequently", "occasionally"})
HEADLINE = frozenset({"met", "meets", "receives", "received", "hosted", "hosts", "greets", "welcomes"})
"""Forms that the parser may take for names or nouns."""


def find_meetings(ground: Ground) -> list[Telling]:
    """Find every telling of a meeting in a report."""
    found: list[Telling] = []
    for sentence in ground.sentences:
        told: list[Telling] = []
        for token in sentence:
            told += paired(token, list(_tellings(Clause(ground, sentence, token))), [*found, *told])
        found += told
        found += tell_again(ground, sentence, found, told)
    return found


def _tellings(clause: Clause) -> Iterator[Telling]:
    token = clause.token
    if token.pos_ in {"VERB", "AUX"} and not by_telephone(token):
        yield from _by_verb(clause)
    elif is_talks(token):
        yield from _by_noun(clause)
        if token.lower_ == "meeting":
            yield from _headline(clause)
    elif token.lemma_.lower() == "summit" and token.dep_ != "compound":
        yield from _by_summit(clause)
    elif token.lower_ in HEADLINE and token.pos_ in {"NOUN", "PROPN", "ADJ"}:
        yield from _headline(clause)


def _by_verb(clause: Clause) -> Iterator[Telling]:
    verb = clause.token
    held = holds(verb)
    if held is not None:
        if not by_telephone(held):
            yield from _holding(clause, held)
    elif verb.lemma_ in MEETING:
        yield from _meeting(clause)
    elif verb.lemma_ in TALKING:
        yield from _talking(clause)
    elif verb.lemma_ in TELLING:
        yield from telling_face_to_face(clause)
    elif verb.lemma_ in SITTING:
        yield from sitting(clause)
    elif verb.lemma_ == "speak":
        yield from speaking_at(clause)
    elif verb.lemma_ == "be":
        yield from being_with(clause)


def _meeting(clause: Clause) -> Iterator[Telling]:
    """Read `X met (with) Y`, `X received Y`, `Y was received by X`, `X and Y met`."""
    ground, sentence, verb = clause.ground, clause.sentence, clause.token
    if any((c.dep_ == "prt" and verb.lemma_ == "see") or c.lower_ in SELDOM for c in verb.children):
        return  # `saw him off`, `they rarely meet`
    if is_passive(verb):
        by = agent(verb)
        doers = objects_of(ground, sentence, [by]) if by is not None else ()
        met = list(doers_of(ground, sentence, verb))
    else:
        doers = doers_of(ground, sentence, verb)
        met = [m for m in right_of(ground, sentence, verb) if m not in doers]
        met += [m for m in objects_of(ground, sentence, children(verb, "dobj")) if m not in met]
        if verb.lemma_ in {"meet", "confer", "consult"}:
            met += [m for m in partners(ground, sentence, verb) if m not in met]
    if verb.lemma_ != "meet" and not (people_only(doers, met) or (doers and _are_officials(children(verb, "dobj")))):
        return
    if not met and verb.lemma_ == "meet" and child(verb, "dobj") is None and len(doers) > 1:
        yield from session(clause, (doers, ()), "meetings.met-together")
    elif met and any(c.lower_ == "separately" for c in verb.children):
        for one in doers:
            yield from session(clause, ((one,), tuple(met)), "meetings.separately")
    else:
        yield from session(clause, (doers, tuple(met)), f"meetings.{verb.lemma_}")


def _headline(clause: Clause) -> Iterator[Telling]:
    """Read `Iran President Meets Chinese Envoy`, `X meeting Y`, where the parser takes the verb for a noun."""
    ground, sentence, verb = clause.ground, clause.sentence, clause.token
    if any(c.lower_ == "with" for c in verb.children):
        return
    doers, met = doers_of(ground, sentence, verb), right_of(ground, sentence, verb)
    if people_only(doers, list(met)):
        yield from session(clause, (doers, met), "meetings.headline")


def _are_officials(tokens: list[Token]) -> bool:
    """Whether countries stand for their unnamed people: `received German and US delegations`."""
    return bool(tokens) and all(t.lemma_.lower() in OFFICES for t in tokens)


def _holding(clause: Clause, noun: Token) -> Iterator[Telling]:
    """Read `X held talks with Y`, `X hosted a meeting with Y`, `X and Y hold talks`, `talks were held between X and Y`."""
    ground, sentence, verb = clause.ground, clause.sentence, clause.token
    by = agent(verb) if is_passive(verb) else None
    doers = (
        people_of(ground, sentence, by)
        if by is not None
        else ()
        if is_passive(verb)
        else doers_of(ground, sentence, verb)
    )
    met = (*partners(ground, sentence, noun), *partners(ground, sentence, verb))
    together = between(ground, sentence, noun)
    if together:
        doers, met = together, ()
    elif not met and len(doers) < 2:  # noqa: PLR2004  a meeting has two sides
        doers = compound_sides(ground, sentence, noun) or doers
    yield from session(clause, (doers, tuple(m for m in met if m not in doers)), "meetings.held")


def _talking(clause: Clause) -> Iterator[Telling]:
    """Read `X and Y talked about Z`, `X discussed Z with Y`."""
    ground, sentence, verb = clause.ground, clause.sentence, clause.token
    if verb.tag_ in {"VBP", "VBZ"} and sentence.block.kind is BlockKind.BODY and clause.when.period is None:
        return  # `they discuss it every day`
    doers = doers_of(ground, sentence, verb)
    met = partners(ground, sentence, verb)
    if verb.lemma_ == "discuss":
        goal = child(verb, "dobj")
        met = met or (partners(ground, sentence, goal) if goal is not None else ())
    unnamed = bool(doers and met) and _are_officials(prepositional(verb, "with"))
    if unnamed or people_only(doers, list(met)) or (len(doers) > 1 and all(m.kind is EntityKind.PERSON for m in doers)):
        yield from session(clause, (doers, met), "meetings.talked")


def _by_noun(clause: Clause) -> Iterator[Telling]:
    """Read `talks between X and Y`, `his meeting with Y`, `X during a meeting with Y`, `US-Iran talks in Oman`."""
    ground, sentence, noun = clause.ground, clause.sentence, clause.token
    if by_telephone(noun) or is_general(noun) or (noun.dep_ in {"dobj", "nsubjpass"} and holds(noun.head) == noun):
        return
    together = between(ground, sentence, noun)
    met = partners(ground, sentence, noun)
    sides = () if together or met else compound_sides(ground, sentence, noun)
    if met and _is_topic(noun):
        return
    if met:
        doers = tuple(m for m in together or owner(ground, sentence, noun) if m not in met)
        if noun.dep_ == "pobj" and all(m.kind is EntityKind.COUNTRY for m in met) and child(noun, "poss") is None:
            doers = tuple(as_country(m) for m in doers)
        yield from session(clause, (doers or _continuing(clause, met), met), "meetings.with")
    elif together:
        yield from session(clause, (together, ()), "meetings.between")
    elif sides:
        yield from session(clause, (sides, ()), "meetings.compound")
    elif is_occasion(noun):
        yield from _after_talks(clause)


def _after_talks(clause: Clause) -> Iterator[Telling]:
    """Read `after talks in the Kremlin, X and Y signed`, `after four days of talks, A and B agreed`."""
    doers = owner(clause.ground, clause.sentence, clause.token)
    named = [m.kind for m in doers]
    if (named == [EntityKind.PERSON] * 2 and doers[0].country != doers[1].country) or (
        named == [EntityKind.COUNTRY] * 2 and is_counted(clause.token)
    ):
        yield from session(clause, (doers, ()), "meetings.after-talks")


def _continuing(clause: Clause, met: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Give who holds the talks that the sentence after his own says are arranged: `A meeting with Y is planned`."""
    noun = clause.token
    if noun.dep_ not in {"nsubj", "nsubjpass"} or noun.head.lemma_ not in ARRANGING:
        return ()
    before = next(clause.ground.before(clause.sentence, block_only=True), None)
    others = {m.country for m in met}
    doers = subjects_of(clause.ground, before)[:1] if before is not None else []
    return tuple(m for m in doers if m.country not in others)


def _is_topic(noun: Token) -> bool:
    """Whether the talks are only spoken of, and nobody in the clause holds them: `was briefed on talks with Y`."""
    return (
        noun.dep_ == "pobj" and noun.head.lower_ in {"on", "about", "regarding", "over"} and child(noun, "poss") is None
    )


def _by_summit(clause: Clause) -> Iterator[Telling]:
    """Read `his summit with Y`, `a summit between X and Y`, `the Trump-Kim summit`: two sides make a meeting."""
    ground, sentence, noun = clause.ground, clause.sentence, clause.token
    together = between(ground, sentence, noun) if not prepositional(noun, "of") else ()
    met = partners(ground, sentence, noun)
    doers = together or (
        tuple(m for m in owner(ground, sentence, noun) if m not in met)
        if met
        else compound_sides(ground, sentence, noun)
    )
    whom = (*doers, *met)
    if len(whom) == 2 and all(m.kind in {EntityKind.PERSON, EntityKind.COUNTRY} for m in whom):  # noqa: PLR2004
        yield from session(clause, (doers, met), "meetings.summit")
