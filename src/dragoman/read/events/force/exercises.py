"""Exercises: drills, weapons tests and deployments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.model.event import EventType, Role
from dragoman.model.mention import EntityKind, Mention
from dragoman.read.events.deeds import Deed, after, doers, goal, modifiers_of, only_states, owners, tell
from dragoman.read.events.words import words
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.reference.actors import actors
from dragoman.read.syntax import children, clause_head, conjuncts, is_passive, prepositional
from dragoman.read.tellings import Telling

if TYPE_CHECKING:
    from spacy.tokens import Token

DRILLS = frozenset({"exercise", "drill", "maneuver", "manoeuvre", "wargame"})
MILITARY = words(
    "military naval joint air army navy war maritime live fire live-fire nuclear missile bilateral multinational "
    "combat annual day trilateral"
)
"""Words that make a drill of a noun that is also said of other exercises."""
TESTED = words("missile rocket nuclear weapon satellite icbm engine warhead bomb")
FORCES = words(
    "troop soldier warship carrier jet bomber battalion brigade peacekeeper missile destroyer fleet submarine "
    "fighter force vessel tank helicopter"
)


def find_exercises(ground: Ground) -> list[Telling]:
    """Find every telling of drills, tests and deployments in a report."""
    return [t for sentence in ground.sentences for token in sentence for t in _tellings(ground, sentence, token)]


def _tellings(ground: Ground, sentence: Sentence, token: Token) -> Iterator[Telling]:
    lemma = token.lemma_.lower()
    found: Telling | None = None
    if token.pos_ == "VERB" and lemma in {"deploy", "station"}:
        found = _deploying(ground, sentence, token)
    elif token.pos_ == "VERB" and lemma in {"test", "launch", "fire"}:
        found = _testing(ground, sentence, token)
    elif (
        (token.pos_ == "NOUN" and lemma in DRILLS and _is_drill(token))
        or (token.pos_ == "NOUN" and lemma in {"test", "launch"} and _has(token, TESTED))
        or (
            token.pos_ == "NOUN"
            and lemma == "deployment"
            and any(t.lemma_.lower() in FORCES for t in prepositional(token, "of"))
        )
    ):
        found = _drill(ground, sentence, token)
    if found is not None:
        yield found


def _has(noun: Token, words: frozenset[str]) -> bool:
    return any(
        m.lemma_.lower() in words or m.lower_ in words
        for t in (noun, *modifiers_of(noun))
        for m in (t, *modifiers_of(t))
        if m != noun
    )


def _is_drill(noun: Token) -> bool:
    return noun.lemma_.lower() != "exercise" or _has(noun, MILITARY)


def _drill(ground: Ground, sentence: Sentence, noun: Token) -> Telling | None:
    """Read `joint naval drills with X`, `X held exercises`, `a missile test by X`."""
    whose = only_states((*owners(ground, sentence, noun), *after(ground, sentence, noun, "with", "between")))
    if noun.dep_ == "pobj" and noun.head.lower_ in {"in", "during"} and not whose:
        whose = only_states(doers(ground, sentence, clause_head(noun)))
    if noun.head.pos_ == "VERB":
        whose = only_states((*whose, *after(ground, sentence, noun.head, "with")))
    return _told(ground, sentence, noun, whose)


def _deploying(ground: Ground, sentence: Sentence, verb: Token) -> Telling | None:
    """Read `X deployed troops to Z`, `X troops were deployed`, `X, have been deployed to`."""
    what = goal(verb)
    if what is None:
        return None
    own = only_states(owners(ground, sentence, what) or actors(ground, sentence, what))
    thing = ground.thing(sentence, what)
    sent = thing is not None and thing.kind is EntityKind.ORGANIZATION and is_passive(verb)
    if not sent and not any(t.lemma_.lower() in FORCES for t in conjuncts(what)):
        return None
    return _told(ground, sentence, verb, only_states(doers(ground, sentence, verb)) or own)


def _testing(ground: Ground, sentence: Sentence, verb: Token) -> Telling | None:
    """Read `X test-fired a missile`, `X launched a ballistic missile`; with a target it is an attack."""
    what = goal(verb)
    if what is None or not any(t.lemma_.lower() in {"missile", "rocket", "satellite", "icbm"} for t in conjuncts(what)):
        return None
    if prepositional(verb, "at", "on", "against") or children(what, "poss"):
        return None
    return _told(ground, sentence, verb, only_states(doers(ground, sentence, verb)))


def _told(ground: Ground, sentence: Sentence, token: Token, whose: tuple[Mention, ...]) -> Telling | None:
    if not whose:
        return None
    deed = Deed(EventType.EXERCISE, token, f"exercises.{token.lemma_.lower()}")
    return tell(ground, sentence, deed, ((whose, Role.PARTICIPANT),))
