"""Meetings: two or more people or delegations talk face to face."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, product
from typing import TYPE_CHECKING

from dragoman.model.attestation import Status
from dragoman.model.event import EventType, Participant, Role
from dragoman.model.mention import EntityKind, Mention
from dragoman.read.events.talks import (
    TALKS,
    between,
    by_telephone,
    compound_sides,
    holds,
    owner,
    partners,
    people_of,
)
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.places import place_of, places_of
from dragoman.read.speech import voices_of
from dragoman.read.status import status_of
from dragoman.read.syntax import agent, child, children, is_passive, prepositional, subject
from dragoman.read.tellings import Telling
from dragoman.read.timing import when_of

if TYPE_CHECKING:
    from spacy.tokens import Token

MEETING = frozenset({"meet", "receive", "see", "visit", "confer", "consult", "greet", "welcome", "host"})
"""Verbs whose subject meets their object, where both are people."""
TALKING = frozenset({"talk", "confer", "negotiate", "consult", "converse", "huddle"})
"""Verbs that people do together, or `with` somebody."""
NEAR = 400
"""How many characters after a meeting `the talks` still mean it."""
TELLING = frozenset({"tell", "assure", "inform", "brief"})
"""Verbs of saying something to somebody's face, where both are officials of different countries."""
GROUP = 3
"""So many partners in one clause make one group session; fewer are met one by one."""

Sides = tuple[tuple[Mention, ...], tuple[Mention, ...]]


def find_meetings(ground: Ground) -> list[Telling]:
    """Find every telling of a meeting in a report."""
    found: list[Telling] = []
    for sentence in ground.sentences:
        told = [t for token in sentence for t in _tellings(ground, sentence, token)]
        found += told or _again(ground, sentence, found)
    return found


def _again(ground: Ground, sentence: Sentence, found: list[Telling]) -> list[Telling]:
    """Read `the talks`, `the discussions centred on`: the meeting told just before, told again."""
    recent = [t for t in found if t.status is Status.OCCURRED and sentence.start - t.evidence.end < NEAR]
    again = next((t for t in sentence if _is_talks(t) and t.dep_ in {"nsubj", "nsubjpass", "pobj", "dobj"} and _is_definite(t)), None)
    if again is None or not recent or status_of(again) is not Status.OCCURRED:
        return []
    last = recent[-1]
    return [replace(last, evidence=sentence.whole(ground.text), voices=voices_of(ground, sentence, again), rule="meetings.the-talks")]


def _is_talks(token: Token) -> bool:
    return token.pos_ in {"NOUN", "PROPN"} and (token.lemma_.lower() in TALKS or token.lower_ in TALKS)


def _is_definite(noun: Token) -> bool:
    return any(c.lower_ == "the" for c in noun.children) and not any(c.dep_ == "amod" for c in noun.children)


def _tellings(ground: Ground, sentence: Sentence, token: Token) -> Iterator[Telling]:
    if token.pos_ == "VERB":
        yield from _by_verb(ground, sentence, token)
    elif _is_talks(token):
        yield from _by_noun(ground, sentence, token)


def _by_verb(ground: Ground, sentence: Sentence, verb: Token) -> Iterator[Telling]:
    if by_telephone(verb):
        return
    held = holds(verb)
    if held is not None:
        if not by_telephone(held):
            yield from _holding(ground, sentence, verb, held)
    elif verb.lemma_ in MEETING:
        yield from _meeting(ground, sentence, verb)
    elif verb.lemma_ in TALKING or verb.lemma_ == "discuss":
        yield from _talking(ground, sentence, verb)
    elif verb.lemma_ in TELLING:
        yield from _telling_face_to_face(ground, sentence, verb)
    elif verb.lemma_ in {"call", "sit"}:
        yield from _phrasal(ground, sentence, verb)


def _meeting(ground: Ground, sentence: Sentence, verb: Token) -> Iterator[Telling]:
    """Read `X met (with) Y`, `X received Y`, `Y was received by X`, `X and Y met`."""
    if is_passive(verb):
        first, second = agent(verb), child(verb, "nsubjpass") or subject(verb)
    else:
        first, second = subject(verb), child(verb, "dobj")
    doers = people_of(ground, sentence, first)
    met = [m for t in ([second] if second is not None else []) for m in people_of(ground, sentence, t)]
    met += [m for m in partners(ground, sentence, verb) if m not in met] if verb.lemma_ in {"meet", "confer", "consult"} else []
    if verb.lemma_ != "meet" and not _people_only(doers, met):
        return
    if verb.lemma_ == "visit" or (verb.lemma_ in {"host", "welcome", "greet"} and not met):
        return
    if not met and verb.lemma_ == "meet" and second is None and len(doers) > 1:
        yield from _session(ground, sentence, verb, (doers, ()), "meetings.met-together")
        return
    yield from _session(ground, sentence, verb, (doers, tuple(met)), f"meetings.{verb.lemma_}")


def _people_only(doers: tuple[Mention, ...], met: list[Mention]) -> bool:
    """Whether both sides are persons: `received a letter` and `saw growth` are no meetings."""
    return bool(doers and met) and all(m.kind is EntityKind.PERSON for m in (*doers, *met))


def _holding(ground: Ground, sentence: Sentence, verb: Token, noun: Token) -> Iterator[Telling]:
    """Read `X held talks with Y`, `X hosted a meeting with Y`, `X and Y hold talks`, `talks were held between X and Y`."""
    doer = agent(verb) if is_passive(verb) else subject(verb)
    doers = people_of(ground, sentence, doer) if doer is not None and doer != noun else ()
    met = (*partners(ground, sentence, noun), *partners(ground, sentence, verb))
    together = between(ground, sentence, noun)
    if together:
        doers, met = together, ()
    elif not met and len(doers) < 2:  # noqa: PLR2004  a meeting has two sides
        doers = compound_sides(ground, sentence, noun) or doers
    yield from _session(ground, sentence, verb, (doers, tuple(m for m in met if m not in doers)), "meetings.held")


def _talking(ground: Ground, sentence: Sentence, verb: Token) -> Iterator[Telling]:
    """Read `X and Y talked about Z`, `X discussed Z with Y`."""
    doers = people_of(ground, sentence, subject(verb))
    met = partners(ground, sentence, verb)
    if verb.lemma_ == "discuss":
        goal = child(verb, "dobj")
        met = met or (partners(ground, sentence, goal) if goal is not None else ())
    if not _people_only(doers, list(met)) and not (len(doers) > 1 and all(m.kind is EntityKind.PERSON for m in doers)):
        return
    yield from _session(ground, sentence, verb, (doers, met), "meetings.talked")


def _telling_face_to_face(ground: Ground, sentence: Sentence, verb: Token) -> Iterator[Telling]:
    """Read `President X told Minister Y`, where X and Y act for different countries."""
    doers = people_of(ground, sentence, subject(verb))
    heard = [m for t in children(verb, "dobj", "dative") for m in people_of(ground, sentence, t)]
    if len(doers) != 1 or len(heard) != 1 or not _people_only(doers, heard):
        return
    one, other = doers[0], heard[0]
    if one.country and other.country and one.country != other.country and one.offices and other.offices:
        yield from _session(ground, sentence, verb, ((one,), (other,)), "meetings.told")


def _phrasal(ground: Ground, sentence: Sentence, verb: Token) -> Iterator[Telling]:
    """Read `called on the president` and `sat down with the minister`."""
    preposition = "on" if verb.lemma_ == "call" else "with"
    doers = people_of(ground, sentence, subject(verb))
    met = [m for t in prepositional(verb, preposition) for m in people_of(ground, sentence, t)]
    if _people_only(doers, met) and not any(c.dep_ in {"xcomp", "advcl"} and c.tag_ == "VB" for c in verb.children):
        yield from _session(ground, sentence, verb, (doers, tuple(met)), f"meetings.{verb.lemma_}-{preposition}")


def _by_noun(ground: Ground, sentence: Sentence, noun: Token) -> Iterator[Telling]:
    """Read `talks between X and Y`, `his meeting with Y`, `X during a meeting with Y`, `US-Iran talks in Oman`."""
    if by_telephone(noun) or (noun.dep_ in {"dobj", "nsubjpass"} and holds(noun.head) == noun):
        return
    together = between(ground, sentence, noun)
    met = partners(ground, sentence, noun)
    if together:
        yield from _session(ground, sentence, noun, (together, met), "meetings.between")
    elif met:
        doers = tuple(m for m in owner(ground, sentence, noun) if m not in met)
        yield from _session(ground, sentence, noun, (doers, met), "meetings.with")
    else:
        sides = compound_sides(ground, sentence, noun)
        if sides:
            yield from _session(ground, sentence, noun, (sides, ()), "meetings.compound")


def _session(ground: Ground, sentence: Sentence, token: Token, sides: Sides, rule: str) -> Iterator[Telling]:
    """Make the tellings of one clause: one for a group, one for each of two partners who are met one by one."""
    doers, met = _without_duplicates(*sides)
    if len(doers) + len(met) < 2:  # noqa: PLR2004  nobody meets himself
        return
    status = status_of(token)
    if status is None:
        return
    named = [m for m in met if m.kind is EntityKind.PERSON]
    one_by_one = len(doers) == 1 and 1 < len(met) < GROUP and len(named) == len(met)
    cities = [p for p in places_of(ground, sentence, token) if not p.known.startswith("country:")]
    for group, place in product([(m,) for m in met] if one_by_one else [met], cities or [place_of(ground, sentence, token)]):
        yield Telling(
            type=EventType.MEETING,
            status=status,
            when=when_of(ground, sentence, token),
            participants=tuple(Participant(m, Role.PARTICIPANT) for m in chain(doers, group)),
            evidence=sentence.whole(ground.text),
            rule=rule,
            place=place,
            voices=voices_of(ground, sentence, token),
        )


def _without_duplicates(doers: tuple[Mention, ...], met: tuple[Mention, ...]) -> Sides:
    """Leave out who stands on both sides, and a country beside its own people."""
    others = tuple(m for m in dict.fromkeys(met) if m not in doers)
    countries = {m.country for m in (*doers, *others) if m.kind is EntityKind.PERSON}
    keep = lambda m: not (m.kind is EntityKind.COUNTRY and m.country in countries)  # noqa: E731
    return tuple(m for m in doers if keep(m)), tuple(m for m in others if keep(m))
