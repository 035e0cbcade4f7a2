"""Who brings a stage of an agreement about: subjects, agents, whom they do it with."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from dragoman.model.agreement import Stage
from dragoman.model.mention import EntityKind, Mention
from dragoman.read.agreements.told import Told
from dragoman.read.agreements.wordings import LAW_GIVERS
from dragoman.read.ground import Ground, country_mention
from dragoman.read.parsing import Sentence
from dragoman.read.reference.actors import actors
from dragoman.read.reference.descriptions import modifiers
from dragoman.read.syntax import agent, child, children, is_passive, prepositional, subject

if TYPE_CHECKING:
    from spacy.tokens import Token

LIST_ENDS = frozenset(
    {"at", "during", "in", "on", "after", "before", "as", "who", "which", "that", "with", "while", "when", ";"}
)
"""Words that end a list of signatories."""
MOVING = frozenset(
    {
        "urge",
        "ask",
        "call",
        "press",
        "force",
        "order",
        "invite",
        "encourage",
        "push",
        "persuade",
        "want",
        "warn",
        "tell",
    }
)
"""Verbs whose object is to do something."""
BROKERING = frozenset({"broker", "mediate", "urge", "facilitate", "announce", "report", "witness", "help"})
"""Verbs whose subject is no party."""


def doers_of(ground: Ground, sentence: Sentence, told: Told) -> tuple[Mention, ...]:
    """Give who brings a stage about: the subject, or the agent of a passive, and whom it is done with."""
    verb = told.carrier
    if verb.pos_ not in {"VERB", "AUX", "NOUN"} or verb.lemma_ in BROKERING or told.stage is Stage.IN_FORCE:
        return ()
    if verb.pos_ == "NOUN":
        return _all(ground, sentence, prepositional(verb, "by", "between", "with"))
    partners = [t for t in prepositional(verb, "with", "between") if t.head.i == 0 or t.head.nbor(-1).text != ","]
    if verb.dep_ in {"acl", "xcomp"} and verb.head.pos_ == "NOUN":
        partners += prepositional(verb.head, "with", "between")
    found = [*_subjects(ground, sentence, verb), *_all(ground, sentence, partners)]
    if verb.lemma_ == "put":
        found += _possessors(ground, sentence, verb)
    return tuple(dict.fromkeys(found))


def _subjects(ground: Ground, sentence: Sentence, verb: Token) -> tuple[Mention, ...]:
    """Give the subjects of a clause, or the agents of a passive one, with all persons listed among them."""
    own_subject = verb.dep_ == "acl" and child(verb, "nsubj") is not None  # "the deal that X and Y reached"
    if is_passive(verb) and not own_subject:
        doer = agent(verb)
        return _listed(ground, sentence, [doer], doer.i, sentence.span.end) if doer is not None else ()
    doer = _moved(verb) or subject(verb)
    if doer is None:
        return ()
    while doer.dep_ == "conj" and doer.head.pos_ == "PROPN" and doer.head.i < doer.i:
        doer = doer.head
    if doer.lower_ in LAW_GIVERS and not actors(ground, sentence, doer):
        return tuple(country_mention(f) for f in modifiers(ground, sentence, doer))
    several = [c for c in children(verb, "nsubj") if c.i < verb.i] or [doer]
    return _listed(ground, sentence, several, min(d.left_edge.i for d in several), max(verb.i, doer.i + 1))


def _moved(verb: Token) -> Token | None:
    """Give who is to do it where somebody is asked to: `urged X to sign`."""
    if verb.dep_ not in {"xcomp", "ccomp", "advcl"} or verb.head.lemma_ not in MOVING:
        return None
    return child(verb.head, "dobj")


def _listed(ground: Ground, sentence: Sentence, doers: list[Token], first: int, end: int) -> tuple[Mention, ...]:
    """Give whom the doers stand for, and, where one is a person, all persons named up to where their list ends."""
    found = list(_all(ground, sentence, doers))
    doc = sentence.span.doc
    if not any(m.kind is EntityKind.PERSON for m in found) and not any(t.tag_ == "NNS" for t in doers):
        return tuple(found)
    for index in range(min(first, doers[0].left_edge.i), end):
        token = doc[index]
        is_title = sentence.position(token) in ground.title_at
        if (
            index > doers[0].i
            and not is_title
            and (token.lower_ in LIST_ENDS or (token.pos_ in {"VERB", "AUX"} and token.tag_ not in {"VBG", "VBN"}))
        ):
            break
        person = ground.person(sentence, token)
        if (
            person is not None
            and not is_title
            and not person.unnamed
            and token.dep_ != "poss"
            and not _is_possessor(token)
            and person not in found
        ):
            found.append(person)
    return tuple(found)


def _is_possessor(token: Token) -> bool:
    following = token.doc[token.i + 1 : token.i + 2]
    return any(t.tag_ == "POS" for t in following)


def _all(ground: Ground, sentence: Sentence, tokens: Iterable[Token]) -> tuple[Mention, ...]:
    return tuple(dict.fromkeys(m for token in tokens for m in actors(ground, sentence, token)))


def _possessors(ground: Ground, sentence: Sentence, verb: Token) -> list[Mention]:
    return [
        m
        for t in verb.subtree
        if t.dep_ == "poss" and t.lower_ not in {"his", "her", "their"}
        for m in actors(ground, sentence, t)
    ]
