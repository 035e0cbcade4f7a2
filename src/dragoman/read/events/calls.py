"""Calls: people speak by telephone or video."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.model.event import EventType, Participant
from dragoman.model.mention import EntityKind, Mention
from dragoman.read.events.talks import TALKS, between, by_telephone, owner, partners, people_of
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.speech import voices_of
from dragoman.read.status import status_of
from dragoman.read.syntax import child, children, prepositional, subject
from dragoman.read.tellings import Telling
from dragoman.read.timing import when_of

if TYPE_CHECKING:
    from spacy.tokens import Token

PHONING = frozenset({"phone", "telephone", "ring"})
SPEAKING = frozenset({"speak", "talk", "discuss", "converse", "confer", "hold", "have", "tell"})


def find_calls(ground: Ground) -> list[Telling]:
    """Find every telling of a call in a report."""
    return [t for sentence in ground.sentences for token in sentence for t in _tellings(ground, sentence, token)]


def _tellings(ground: Ground, sentence: Sentence, token: Token) -> Iterator[Telling]:
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB" and lemma in PHONING:
        yield from _phoning(ground, sentence, token)
    elif token.pos_ == "VERB" and lemma == "speak" and by_telephone(token):
        yield from _telling(ground, sentence, token, (people_of(ground, sentence, subject(token)), _with(ground, sentence, token)), "calls.spoke")
    elif token.pos_ == "VERB" and lemma in SPEAKING and by_telephone(token):
        yield from _telling(ground, sentence, token, (people_of(ground, sentence, subject(token)), _with(ground, sentence, token)), "calls.by-telephone")
    elif token.pos_ in {"NOUN", "PROPN"} and (_is_call(token) or ((lemma in TALKS or token.lower_ in TALKS) and by_telephone(token))):
        yield from _by_noun(ground, sentence, token)


def _is_call(noun: Token) -> bool:
    """Whether a `call` is by telephone, and no call for something."""
    lemma = noun.lemma_.lower()
    if lemma not in {"call", "videoconference", "teleconference"} or prepositional(noun, "for", "to"):
        return False
    modified = any(c.lower_ in {"phone", "telephone", "video", "conference"} for c in noun.children)
    return lemma != "call" or modified or bool(prepositional(noun, "with", "between"))




def _phoning(ground: Ground, sentence: Sentence, verb: Token) -> Iterator[Telling]:
    called = tuple(m for t in children(verb, "dobj") for m in people_of(ground, sentence, t))
    yield from _telling(ground, sentence, verb, (people_of(ground, sentence, subject(verb)), called), "calls.phoned")


def _with(ground: Ground, sentence: Sentence, verb: Token) -> tuple[Mention, ...]:
    to = tuple(m for t in prepositional(verb, "to") for m in people_of(ground, sentence, t))
    goal = child(verb, "dobj")
    beyond = partners(ground, sentence, goal) if goal is not None else ()
    return tuple(dict.fromkeys((*partners(ground, sentence, verb), *to, *beyond)))


def _by_noun(ground: Ground, sentence: Sentence, noun: Token) -> Iterator[Telling]:
    together = between(ground, sentence, noun)
    met = partners(ground, sentence, noun)
    doers = together or tuple(m for m in owner(ground, sentence, noun) if m not in met)
    yield from _telling(ground, sentence, noun, (doers, met), "calls.noun")


def _telling(
    ground: Ground, sentence: Sentence, token: Token, sides: tuple[tuple[Mention, ...], tuple[Mention, ...]], rule: str
) -> Iterator[Telling]:
    whom = tuple(dict.fromkeys((*sides[0], *sides[1])))
    persons = [m for m in whom if m.kind is EntityKind.PERSON]
    status = status_of(token)
    if len(whom) < 2 or status is None:  # noqa: PLR2004  nobody calls himself
        return
    countries = {m.country for m in persons}
    kept = [m for m in whom if not (m.kind is EntityKind.COUNTRY and m.country in countries)]
    yield Telling(
        type=EventType.CALL,
        status=status,
        when=when_of(ground, sentence, token),
        participants=tuple(Participant(m) for m in kept),
        evidence=sentence.whole(ground.text),
        rule=rule,
        voices=voices_of(ground, sentence, token),
    )
