"""Messages: a letter or message sent, carried, handed over or relayed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.model.event import EventType, Participant, Role
from dragoman.model.mention import EntityKind, Mention
from dragoman.read.events.sides import doers_of, objects_of, people_of
from dragoman.read.events.told import Clause, Details, tell
from dragoman.read.ground import Ground
from dragoman.read.syntax import agent, child, children, clause_head, is_passive, prepositional
from dragoman.read.tellings import Telling

if TYPE_CHECKING:
    from spacy.tokens import Token

MESSAGES = frozenset(
    {"letter", "message", "note", "telegram", "missive", "cable", "proposal", "greeting", "greetings", "invitation"}
)
CARRYING = frozenset(
    {
        "carry",
        "relay",
        "deliver",
        "bring",
        "hand",
        "convey",
        "transmit",
        "pass",
        "give",
        "present",
        "bear",
        "take",
        "surrender",
        "forward",
    }
)
SENDING = frozenset({"send", "write", "dispatch", "address", "issue"})
RECEIVING = frozenset({"receive", "get", "obtain"})
REACHING = frozenset({"reach", "arrive"})
SOCIAL = frozenset(
    {
        "tweet",
        "post",
        "text",
        "voice",
        "media",
        "clear",
        "strong",
        "mixed",
        "wrong",
        "same",
        "political",
        "powerful",
        "stark",
        "positive",
    }
)
"""Words beside a message that make it no letter between officials: `a clear message to Tehran`."""
WRITTEN = frozenset({"letter", "telegram", "cable", "note", "missive"})
"""Messages in which one says something: `told the Council in a letter`."""


@dataclass(frozen=True)
class _Parts:
    senders: tuple[Mention, ...] = ()
    receivers: tuple[Mention, ...] = ()
    carriers: tuple[Mention, ...] = ()


def find_messages(ground: Ground) -> list[Telling]:
    """Find every telling of a message in a report."""
    return [t for s in ground.sentences for token in s for t in _tellings(Clause(ground, s, token))]


def _tellings(clause: Clause) -> Iterator[Telling]:
    if _is_message(clause.token) and (clause.token.pos_ == "NOUN" or _is_of_messages(clause)):
        verb = _verb(clause.token)
        told = clause.at(verb) if verb is not None else clause
        yield from _telling(told, _parts(clause, verb), f"messages.{verb.lemma_ if verb is not None else 'noun'}")
    elif clause.token.lemma_ == "write" and clause.token.pos_ == "VERB" and not is_passive(clause.token):
        yield from _telling(
            clause, _Parts(_doers(clause), _all(clause, prepositional(clause.token, "to"))), "messages.wrote-to"
        )


def _is_message(token: Token) -> bool:
    if token.lower_ in {"one", "another"} and token.dep_ == "dobj":
        return token.head.lemma_ in CARRYING | SENDING and bool(prepositional(token, "from", "to"))
    if token.pos_ != "NOUN" or token.lemma_.lower() not in MESSAGES - {"invitation", "proposal"}:
        return False
    return not any(c.lower_ in SOCIAL for c in token.children if c.dep_ in {"amod", "compound"})


def _is_of_messages(clause: Clause) -> bool:
    """Whether `one` is a letter: the sentence before, or this one, speaks of such."""
    before = next(clause.ground.before(clause.sentence), None)
    near = [*(before or ()), *(t for t in clause.sentence if t.i < clause.token.i)]
    return any(t.lemma_.lower() in WRITTEN | {"message"} for t in near if t.pos_ == "NOUN")


def _telling(clause: Clause, parts: _Parts, rule: str) -> Iterator[Telling]:
    """Give the telling of a message; a sender alone sends one only where a verb of sending says so."""
    alone = bool(parts.senders) and rule == "messages.send" and all(m.kind is EntityKind.PERSON for m in parts.senders)
    if not parts.senders or not (parts.receivers or parts.carriers or alone):
        return
    people = (
        *(Participant(m, Role.SENDER) for m in parts.senders),
        *(Participant(m, Role.RECEIVER) for m in parts.receivers if m not in parts.senders),
        *(Participant(m, Role.CARRIER) for m in parts.carriers if m not in parts.senders),
    )
    yield from tell(clause, EventType.MESSAGE, people, rule, Details())


def _verb(noun: Token) -> Token | None:
    """Give the verb that sends, carries or says something in a message."""
    above = noun.head
    if above.lemma_ in CARRYING | SENDING | RECEIVING | REACHING and noun.dep_ in {
        "dobj",
        "nsubjpass",
        "nsubj",
        "dative",
        "oprd",
    }:
        return above
    if noun.dep_ == "pobj" and above.lower_ in {"in", "by", "with", "to"}:
        verb = above.head
        saying = noun.lemma_.lower() in WRITTEN and above.lower_ != "to" and verb.pos_ == "VERB"
        replying = verb.lemma_ in {"reply", "respond"} and above.lower_ == "to"
        if (
            saying
            or replying
            or (above.lower_ == "with" and verb.lemma_ in {"send", "receive", "dispatch", "come", "arrive"})
        ):
            return verb
    return next((c for c in noun.children if c.dep_ in {"acl", "relcl"} and c.lemma_ in CARRYING | SENDING), None)


def _parts(clause: Clause, verb: Token | None) -> _Parts:
    noun = clause.token
    origin = _all(clause, prepositional(noun, "from", "of"))
    possessor = child(noun, "poss")
    origin = origin or (people_of(clause.ground, clause.sentence, possessor) if possessor is not None else ())
    goal = _all(clause, prepositional(noun, "to", "for"))
    if verb is None:
        return _Parts(origin, goal)
    doers = _doers(clause.at(verb))
    if noun.dep_ == "pobj" and noun.head.lower_ != "to":
        return _enclosed(clause, verb, _Parts(origin, goal, doers))
    origin = origin or _all(clause, prepositional(verb, "from"))
    others = [t for t in children(verb, "dobj") if t != noun] if verb.lemma_ in CARRYING else []
    goal = goal or _all(clause, [*prepositional(verb, "to"), *children(verb, "dative"), *others])
    if verb.lemma_ in REACHING:
        return _Parts(origin, _all(clause, children(verb, "dobj")))
    if verb.lemma_ in RECEIVING:
        return _Parts(origin, doers)
    if verb.lemma_ in CARRYING:
        return _carried(clause, verb, _Parts(origin, goal, doers))
    return _Parts(doers or origin, goal)


def _carried(clause: Clause, verb: Token, parts: _Parts) -> _Parts:
    """Tell carrier from sender: the sender is whom the message is from, or who sent the carrier with it."""
    carriers = tuple(m for m in parts.carriers if m not in parts.senders)
    if parts.senders and carriers:
        goal = () if verb.lemma_ == "relay" and not parts.receivers else parts.receivers
        return _Parts(parts.senders, goal, carriers)
    above = verb.head if verb.head.pos_ in {"VERB", "AUX"} else clause_head(verb.head)
    if above.lemma_ in {"send", "dispatch"} and verb.dep_ in {"advcl", "xcomp", "acl"}:
        carriers = _all(clause, children(above, "dobj"))
        return _Parts(_doers(clause.at(above)), parts.receivers, carriers)
    return _Parts(parts.carriers or parts.senders, parts.receivers)


def _enclosed(clause: Clause, verb: Token, parts: _Parts) -> _Parts:
    """Read `told the Council in a letter`, `sent Minister X with a letter for Y`, `received envoy X with a message from Y`."""
    told = _all(clause, [*children(verb, "dobj", "dative"), *prepositional(verb, "to")])
    if clause.token.head.lower_ != "with":
        listened = (
            ()
            if parts.receivers or verb.lemma_ not in {"tell", "inform", "urge", "ask", "notify", "warn", "write"}
            else told
        )
        return _Parts(parts.carriers, parts.receivers or listened)
    if verb.lemma_ == "receive":
        return _Parts(parts.senders, parts.receivers or parts.carriers, told)
    if verb.lemma_ in {"come", "arrive"}:
        return _Parts(parts.senders, parts.receivers, parts.carriers)
    return _Parts(parts.senders or parts.carriers, parts.receivers, told)


def _doers(clause: Clause) -> tuple[Mention, ...]:
    by = agent(clause.token) if is_passive(clause.token) else None
    if is_passive(clause.token):
        return _all(clause, [by]) if by is not None else ()
    return tuple(m for m in doers_of(clause.ground, clause.sentence, clause.token) if m.kind is not EntityKind.PLACE)


def _all(clause: Clause, tokens: list[Token]) -> tuple[Mention, ...]:
    found = objects_of(clause.ground, clause.sentence, [t for t in tokens if t.lemma_.lower() not in MESSAGES])
    return tuple(m for m in found if m.kind in {EntityKind.PERSON, EntityKind.COUNTRY, EntityKind.ORGANIZATION})
