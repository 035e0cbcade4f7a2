"""Calls: people speak by telephone or video."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.model.attestation import Status
from dragoman.model.event import EventType, Participant
from dragoman.model.mention import EntityKind, Mention
from dragoman.read.events.contacts.talks import by_telephone, is_talks, owner
from dragoman.read.events.sides import between, doers_of, objects_of, partners
from dragoman.read.events.told import Clause, tell
from dragoman.read.ground import Ground
from dragoman.read.places import place_of
from dragoman.read.reference.anaphora import two_countries
from dragoman.read.status import status_of
from dragoman.read.syntax import child, children, prepositional
from dragoman.read.tellings import Telling

if TYPE_CHECKING:
    from spacy.tokens import Token

PHONING = frozenset({"phone", "telephone", "ring"})
SPEAKING = frozenset(
    {
        "speak",
        "talk",
        "discuss",
        "converse",
        "confer",
        "hold",
        "have",
        "tell",
        "assure",
        "agree",
        "congratulate",
        "inform",
        "brief",
        "thank",
        "urge",
        "warn",
        "condole",
        "meet",
    }
)
"""Verbs that tell a call when they are said to happen by telephone."""

Sides = tuple[tuple[Mention, ...], tuple[Mention, ...]]


def find_calls(ground: Ground) -> list[Telling]:
    """Find every telling of a call in a report."""
    return [
        t for sentence in ground.sentences for token in sentence for t in _tellings(Clause(ground, sentence, token))
    ]


def _tellings(clause: Clause) -> Iterator[Telling]:
    token, lemma = clause.token, clause.token.lemma_.lower()
    if token.pos_ == "VERB" and (lemma in PHONING or lemma in SPEAKING):
        yield from _by_verb(clause, lemma)
    elif token.pos_ in {"NOUN", "PROPN"} and (_is_call(token) or (is_talks(token) and by_telephone(token))):
        yield from _by_noun(clause)


def _by_verb(clause: Clause, lemma: str) -> Iterator[Telling]:
    ground, sentence, verb = clause.ground, clause.sentence, clause.token
    if lemma in PHONING:
        yield from _telling(
            clause,
            (doers_of(ground, sentence, verb), objects_of(ground, sentence, children(verb, "dobj"))),
            "calls.phoned",
        )
    elif by_telephone(verb) and not _is_agreed_on(verb):
        yield from _telling(clause, (doers_of(ground, sentence, verb), _with(clause)), "calls.by-telephone")
    elif lemma == "speak":
        yield from _speaking(clause)


def _is_agreed_on(verb: Token) -> bool:
    """Whether the call is what they `agreed on`, and not how."""
    return verb.lemma_ == "agree" and any(_is_call(t) for t in prepositional(verb, "on", "to"))


def _speaking(clause: Clause) -> Iterator[Telling]:
    """Read `Secretary X spoke today with Minister Y`, as foreign ministries tell calls; with a place it is a meeting."""
    ground, sentence, verb = clause.ground, clause.sentence, clause.token
    doers, met = doers_of(ground, sentence, verb), partners(ground, sentence, verb)
    whom = (*doers, *met)
    if not any(c.lower_ in {"today", "yesterday"} for c in verb.children):
        return  # else it may well have been face to face
    official = len(doers) == 1 == len(met) and all(
        m.kind is EntityKind.PERSON and m.country and not m.unnamed for m in whom
    )
    if official and doers[0].country != met[0].country and place_of(ground, sentence, verb) is None:
        yield from _telling(clause, (doers, met), "calls.spoke-with")


def _is_call(noun: Token) -> bool:
    """Whether a `call` is by telephone, and no call for something."""
    lemma = noun.lemma_.lower()
    if lemma == "conference":
        return any(c.lower_ in {"video", "telephone", "phone"} for c in noun.children if c.dep_ == "compound")
    if lemma not in {"call", "videoconference", "teleconference"} or prepositional(noun, "for", "to"):
        return False
    modified = any(
        c.lower_ in {"phone", "telephone", "video", "conference", "level"} for c in noun.subtree if c.i < noun.i
    )
    return lemma != "call" or modified or bool(prepositional(noun, "with", "between"))


def _with(clause: Clause) -> tuple[Mention, ...]:
    ground, sentence, verb = clause.ground, clause.sentence, clause.token
    goal = child(verb, "dobj")
    to = objects_of(ground, sentence, prepositional(verb, "to"))
    beyond = partners(ground, sentence, goal) if goal is not None else ()
    told = (
        objects_of(ground, sentence, children(verb, "dobj", "dative"))
        if goal is not None and verb.lemma_ != "discuss"
        else ()
    )
    means = prepositional(verb, "by", "over", "on", "via")  # the parser hangs `with X` on the telephone
    leaning = objects_of(ground, sentence, [t for m in means for t in prepositional(m, "with", "to")])
    found = dict.fromkeys((*partners(ground, sentence, verb), *to, *beyond, *told, *leaning))
    return tuple(m for m in found if m.kind is not EntityKind.PLACE)


def _by_noun(clause: Clause) -> Iterator[Telling]:
    ground, sentence, noun = clause.ground, clause.sentence, clause.token
    together = between(ground, sentence, noun)
    met = partners(ground, sentence, noun)
    doers = together or tuple(m for m in owner(ground, sentence, noun) if m not in met)
    if not met and not together and len(doers) < 2 and status_of(noun) is Status.PLANNED:  # noqa: PLR2004
        doers = two_countries(ground)
    yield from _telling(clause, (doers, met), "calls.noun")


def _telling(clause: Clause, sides: Sides, rule: str) -> Iterator[Telling]:
    whom = tuple(dict.fromkeys((*sides[0], *sides[1])))
    countries = {m.country for m in whom if m.kind is EntityKind.PERSON}
    kept = [m for m in whom if not (m.kind is EntityKind.COUNTRY and m.country in countries)]
    if len(kept) > 1:
        yield from tell(clause, EventType.CALL, (Participant(m) for m in kept), rule)
