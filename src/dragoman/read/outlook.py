"""What is said of a happening by name, that puts it ahead or in doubt: `plans for a visit`, `a call is in the works`."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dragoman.model.attestation import Status
from dragoman.read.syntax import auxiliaries, child, is_negated, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

TOWARDS = frozenset({"plan", "preparation", "groundwork"})
"""What hangs on these nouns is planned: `preparations for a visit`."""
DAY = frozenset({"date", "timing", "venue", "schedule"})
FIXING = frozenset(
    {"set", "fix", "determine", "agree", "announce", "decide", "discuss", "settle", "confirm", "finalize"}
)
"""A day or place that is, or is not yet, one of these is of something to come: `no date has been set for the visit`."""
WISHES = frozenset(
    {"interest", "idea", "possibility", "prospect", "proposal", "need", "desire", "readiness", "willingness"}
)
"""What hangs on these nouns is only thought of: `no interest in a summit`."""
OPEN_TO = frozenset({"in", "of", "for", "about"})
COMING = frozenset({"works", "agenda", "pipeline", "offing", "preparation", "calendar"})
"""What is `in the works` or `on the agenda` is planned."""
UNSURE = frozenset({"consideration", "discussion", "cards", "doubt", "question", "balance", "table"})
MAKING = frozenset({"work", "prepare", "organize", "organise", "arrange", "coordinate", "plan", "schedule"})
"""What `is being` done one of these to is planned: `a visit is being worked out`."""
STAYING = frozenset({"be", "remain", "hang", "stay"})


def outlook(path: list[Token]) -> Status | None:
    """Tell a happening that is named as something ahead, or only as thinkable.

    Args:
        path: the noun that tells it, and what governs it up to its sentence's main verb.
    """
    if path[0].pos_ not in {"NOUN", "PROPN"}:
        return None
    if len(path) > 1 and path[0].dep_ in {"nsubj", "nsubjpass"}:
        return _of_subject(path[1])
    for link, noun in pairwise(path[1:5]):
        if link.dep_ != "prep" or path[0].dep_ not in {"pobj", "conj"}:
            continue
        if noun.pos_ == "NOUN":
            return _under(link, noun)
        whose = child(noun, "nsubj")  # "preparations are under way for a visit"
        if whose is not None and whose.lemma_.lower() in TOWARDS and link.lower_ == "for":
            return Status.PLANNED
    return None


def _of_subject(verb: Token) -> Status | None:
    if verb.lemma_ in STAYING:
        where = {o.lower_ for o in prepositional(verb, "in", "on", "under")}
        return Status.PLANNED if where & COMING else Status.HYPOTHETICAL if where & UNSURE else None
    made = verb.lemma_ in MAKING and any(a.lower_ == "being" for a in auxiliaries(verb))
    return Status.PLANNED if made else None


def _under(link: Token, noun: Token) -> Status | None:
    lemma = noun.lemma_.lower()
    if lemma in TOWARDS:
        return Status.PLANNED
    if lemma in DAY and noun.head.lemma_ in FIXING:
        return Status.PLANNED
    return Status.HYPOTHETICAL if lemma in WISHES and link.lower_ in OPEN_TO else None


def is_asked(token: Token) -> bool:
    """Whether it stands in a question: `Did he visit Baghdad?`."""
    for following in token.doc[token.i : token.sent.end]:
        if following.text in {".", "!", "?"}:
            return bool(following.text == "?")
    return False


def has_no_plans(path: list[Token]) -> bool:
    """Whether nobody plans it: `has no plans for talks`, `no preparations are under way for a visit`."""
    for link, noun in pairwise(path[1:5]):
        if link.dep_ == "prep" and noun.lemma_.lower() in TOWARDS:
            return any(c.lower_ == "no" for c in noun.children) or is_negated(noun.head)
    return False
