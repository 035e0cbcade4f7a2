"""Appointments: somebody takes or leaves an office."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.model.attestation import Status
from dragoman.model.event import EventType, Participant, Role
from dragoman.model.mention import EntityKind, Mention
from dragoman.model.when import When
from dragoman.read.anchors.clause_dates import clause_date
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.reference.actors import actors
from dragoman.read.speech import voices_of
from dragoman.read.status import status_of
from dragoman.read.syntax import child, prepositional
from dragoman.read.tellings import Telling
from dragoman.read.tenures.change import Change
from dragoman.read.tenures.changes import changes_of

if TYPE_CHECKING:
    from spacy.tokens import Token

NOUNS = frozenset({"inauguration", "swearing", "appointment", "resignation", "dismissal", "ouster"})
"""Nouns of taking and leaving an office."""
BACKGROUND_DAYS = 120
"""What a subordinate clause dates so long before publication is background and no news."""


def find_appointments(ground: Ground) -> list[Telling]:
    """Find every telling that somebody took or left an office, or is to."""
    by_verb = [t for change in changes_of(ground) for t in _telling(ground, change)]
    by_noun = [
        t for s in ground.sentences for token in s if token.lemma_.lower() in NOUNS for t in _named(ground, s, token)
    ]
    return [*by_verb, *by_noun]


def _telling(ground: Ground, change: Change) -> Iterator[Telling]:
    if change.is_event and not (change.is_subordinate and _is_long_ago(ground, change.when)):
        yield Telling(
            type=EventType.APPOINTMENT,
            status=change.status,
            when=change.when,
            participants=(Participant(change.person, Role.PARTICIPANT, change.office),),
            evidence=change.evidence,
            rule=f"appointments.{change.rule.partition('.')[2]}",
            voices=change.voices,
        )


def _is_long_ago(ground: Ground, when: When) -> bool:
    published = ground.published.period
    if when.period is None or published is None or when.period.last is None or published.first is None:
        return False
    return (published.first - when.period.last).days > BACKGROUND_DAYS


def _named(ground: Ground, sentence: Sentence, noun: Token) -> Iterator[Telling]:
    """Read `the inauguration of X`, `X's resignation`."""
    person = _owner(ground, sentence, noun)
    status = status_of(noun)
    if person is None or noun.pos_ not in {"NOUN", "PROPN", "VERB"} or status not in {Status.OCCURRED, Status.PLANNED}:
        return
    yield Telling(
        type=EventType.APPOINTMENT,
        status=status,
        when=clause_date(ground, sentence, noun) or When.unknown(),
        participants=(Participant(person),),
        evidence=sentence.whole(ground.text),
        rule=f"appointments.{noun.lemma_.lower()}",
        voices=voices_of(ground, sentence, noun),
    )


def _owner(ground: Ground, sentence: Sentence, noun: Token) -> Mention | None:
    owners = [child(noun, "poss"), *prepositional(noun, "of")]
    found = [m for t in owners if t is not None for m in actors(ground, sentence, t)]
    named = [m for m in found if m.kind is EntityKind.PERSON and not m.unnamed]
    return named[0] if len(named) == 1 else None
