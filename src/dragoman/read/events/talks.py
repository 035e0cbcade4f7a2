"""What meetings, calls and gatherings share: nouns of talking, and finding who talks with whom around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.model.mention import EntityKind, Mention
from dragoman.read.actors import actors
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.syntax import child, children, clause_head, conjuncts, is_passive, prepositional, subject

if TYPE_CHECKING:
    from spacy.tokens import Token

TALKS = frozenset({"meeting", "talk", "talks", "consultation", "negotiation", "discussion", "encounter", "session", "dialogue", "conversation", "round", "audience"})
"""Nouns of talking face to face."""
CALLS = frozenset({"call", "phone", "telephone", "videoconference", "video"})
HOLDING = frozenset({"hold", "have", "conduct", "begin", "start", "open", "conclude", "finish", "continue", "resume", "attend", "lead"})
"""Verbs that take a noun of talking as their object: `held talks`."""
TELEPHONE = frozenset({"phone", "telephone", "telephonic", "videoconference", "video", "call", "teleconference", "virtually", "phoned", "online"})


def by_telephone(token: Token) -> bool:
    """Whether talks are said to be by telephone or video: `a phone talk`, `talked by telephone`, `on the phone`."""
    near = [c for c in token.children if c.dep_ in {"compound", "amod", "nmod", "advmod"}]
    near += [o for o in prepositional(token, "by", "over", "on", "via", "in", "during")]
    near += [c for o in list(near) for c in o.children if c.dep_ in {"compound", "amod"}]
    return any(t.lower_ in TELEPHONE or t.lemma_ in CALLS for t in near)


def people_of(ground: Ground, sentence: Sentence, token: Token | None) -> tuple[Mention, ...]:
    """Give the persons that a noun phrase stands for, or the countries and bodies where it names no person."""
    if token is None:
        return ()
    whom = actors(ground, sentence, token)
    persons = tuple(m for m in whom if m.kind is EntityKind.PERSON)
    return persons or whom


def partners(ground: Ground, sentence: Sentence, token: Token) -> tuple[Mention, ...]:
    """Give whom a verb or noun of talking names after `with`."""
    found = [m for t in prepositional(token, "with") for m in people_of(ground, sentence, t)]
    return tuple(dict.fromkeys(found))


def between(ground: Ground, sentence: Sentence, noun: Token) -> tuple[Mention, ...]:
    """Give whom a noun of talking names after `between` or `among`, or `of` with several."""
    found = [m for t in prepositional(noun, "between", "among") for m in people_of(ground, sentence, t)]
    if not found:
        several = [t for t in prepositional(noun, "of") if len(conjuncts(t)) > 1]
        found = [m for t in several for m in people_of(ground, sentence, t)]
    return tuple(dict.fromkeys(found))


def compound_sides(ground: Ground, sentence: Sentence, noun: Token) -> tuple[Mention, ...]:
    """Give the two countries of `US-Iran talks` or `Russian-Iranian talks`."""
    sides: list[Mention] = []
    for word in noun.children:
        if word.dep_ in {"compound", "amod", "nmod"}:
            for one in [w for w in word.subtree if w.i < noun.i]:
                thing = ground.thing(sentence, one)
                if thing is not None and thing.country:
                    sides += [m for m in _as_country(ground, sentence, one) if m not in sides]
    return tuple(sides) if len(sides) > 1 else ()


def _as_country(ground: Ground, sentence: Sentence, token: Token) -> tuple[Mention, ...]:
    return tuple(m for m in actors(ground, sentence, token) if m.kind is EntityKind.COUNTRY)


def owner(ground: Ground, sentence: Sentence, noun: Token) -> tuple[Mention, ...]:
    """Give whose talks they are: `his meeting`, `Putin's talks`, `a meeting of X`, the subject that holds them."""
    possessor = child(noun, "poss")
    if possessor is not None:
        return people_of(ground, sentence, possessor)
    of = prepositional(noun, "of", "by")
    if of:
        return people_of(ground, sentence, of[0])
    verb = clause_head(noun)
    if verb.pos_ in {"VERB", "AUX"} and verb != noun:
        doer = subject(verb)
        if doer is not None and not noun.is_ancestor(doer) and doer != noun:
            return people_of(ground, sentence, doer)
    return _attached_to(ground, sentence, noun)


def _attached_to(ground: Ground, sentence: Sentence, noun: Token) -> tuple[Mention, ...]:
    """Give whom a caption's phrase hangs on: `X during a meeting with Y`."""
    if noun.dep_ != "pobj":
        return ()
    for above in (noun.head.head, *noun.head.head.ancestors):
        whom = people_of(ground, sentence, above)
        if whom:
            return whom
    return ()


def holds(verb: Token) -> Token | None:
    """Give the noun of talking that a verb holds: `held talks`, `had a meeting`, `talks were held`."""
    if verb.lemma_ not in HOLDING and verb.lemma_ != "host":
        return None
    relations = ("nsubjpass",) if is_passive(verb) else ("dobj",)
    return next((n for n in children(verb, *relations) for n in conjuncts(n) if n.lemma_.lower() in TALKS or n.lower_ in TALKS), None)
