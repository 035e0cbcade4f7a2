"""Messages: a letter or message sent, carried, handed over or relayed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.model.event import EventType, Participant, Role
from dragoman.model.mention import EntityKind, Mention
from dragoman.read.events.sides import people_of
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.speech import voices_of
from dragoman.read.status import status_of
from dragoman.read.syntax import agent, child, children, is_passive, prepositional, subject
from dragoman.read.tellings import Telling
from dragoman.read.timing import when_of

if TYPE_CHECKING:
    from spacy.tokens import Token

MESSAGES = frozenset({"letter", "message", "note", "telegram", "missive", "cable", "proposal", "greeting"})
CARRYING = frozenset({"carry", "relay", "deliver", "bring", "hand", "convey", "transmit", "pass", "give", "present", "bear", "take"})
SENDING = frozenset({"send", "write", "dispatch", "address", "issue"})
RECEIVING = frozenset({"receive", "get", "obtain"})
SOCIAL = frozenset({"tweet", "post", "text", "voice", "video", "media", "clear", "strong", "mixed", "wrong"})
"""Words beside a message that make it no letter between officials: `a clear message to Tehran`."""


@dataclass(frozen=True)
class _Parts:
    senders: tuple[Mention, ...] = ()
    receivers: tuple[Mention, ...] = ()
    carriers: tuple[Mention, ...] = ()


def find_messages(ground: Ground) -> list[Telling]:
    """Find every telling of a message in a report."""
    return [t for s in ground.sentences for token in s if _is_message(token) for t in _tellings(ground, s, token)]


def _is_message(token: Token) -> bool:
    if token.pos_ != "NOUN" or token.lemma_.lower() not in MESSAGES:
        return False
    return not any(c.lower_ in SOCIAL for c in token.children if c.dep_ in {"amod", "compound"})


def _tellings(ground: Ground, sentence: Sentence, noun: Token) -> Iterator[Telling]:
    verb = _verb(noun)
    parts = _parts(ground, sentence, noun, verb)
    if not parts.senders or not (parts.receivers or parts.carriers):
        return
    teller = verb if verb is not None else noun
    status = status_of(teller)
    if status is None:
        return
    yield Telling(
        type=EventType.MESSAGE,
        status=status,
        when=when_of(ground, sentence, teller),
        participants=(
            *(Participant(m, Role.SENDER) for m in parts.senders),
            *(Participant(m, Role.RECEIVER) for m in parts.receivers),
            *(Participant(m, Role.CARRIER) for m in parts.carriers if m not in parts.senders),
        ),
        evidence=sentence.whole(ground.text),
        rule=f"messages.{verb.lemma_ if verb is not None else 'noun'}",
        voices=voices_of(ground, sentence, teller),
    )


def _verb(noun: Token) -> Token | None:
    """Give the verb that sends or carries a message."""
    above = noun.head
    if above.lemma_ in CARRYING | SENDING | RECEIVING and noun.dep_ in {"dobj", "nsubjpass"}:
        return above
    if noun.dep_ == "pobj" and above.head.lemma_ in {"reply", "respond", "say", "ask", "urge", "write"} and above.lower_ in {"in", "to"}:
        return above.head
    return next((c for c in noun.children if c.dep_ in {"acl", "relcl"} and c.lemma_ in CARRYING | SENDING), None)


def _parts(ground: Ground, sentence: Sentence, noun: Token, verb: Token | None) -> _Parts:
    origin = _all(ground, sentence, prepositional(noun, "from", "of"))
    possessor = child(noun, "poss")
    origin = origin or (people_of(ground, sentence, possessor) if possessor is not None else ())
    goal = _all(ground, sentence, prepositional(noun, "to", "for"))
    if verb is None:
        return _Parts(origin, goal)
    doer = agent(verb) if is_passive(verb) else subject(verb)
    doers = people_of(ground, sentence, doer) if doer is not None and doer != noun else ()
    goal = goal or _all(ground, sentence, [*prepositional(verb, "to"), *children(verb, "dative")])
    if verb.lemma_ in RECEIVING:
        return _Parts(origin or _all(ground, sentence, prepositional(verb, "from")), doers)
    if verb.lemma_ in CARRYING and origin and origin != doers:
        if verb.lemma_ == "relay" and not goal:
            return _Parts(origin, (), doers)
        return _Parts(origin, goal, doers)
    return _Parts(doers or origin, goal)


def _all(ground: Ground, sentence: Sentence, tokens: list[Token]) -> tuple[Mention, ...]:
    found = [m for t in tokens for m in people_of(ground, sentence, t)]
    return tuple(m for m in dict.fromkeys(found) if m.kind in {EntityKind.PERSON, EntityKind.COUNTRY, EntityKind.ORGANIZATION})
