"""What is arranged, expected or only thought of: the words that put a happening ahead of its report."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dragoman.model.attestation import Status
from dragoman.read.syntax import FUTURE_MODALS, HYPOTHETICAL_MODALS, auxiliaries, child

if TYPE_CHECKING:
    from spacy.tokens import Token

PLANNING = frozenset(
    {
        "plan",
        "schedule",
        "expect",
        "set",
        "slate",
        "intend",
        "prepare",
        "arrange",
        "due",
        "agree",
        "decide",
        "announce",
        "likely",
        "bound",
        "poised",
        "suppose",
        "mean",
        "tip",
    }
)
"""A happening in the infinitive under one of these is arranged or expected: `is expected to visit`, `agreed to meet`."""
ARRANGING = frozenset({"plan", "schedule", "intend", "arrange", "prepare", "expect"})
"""A happening that is the object of one of these is arranged or expected: `are planning a call`."""
DUE = frozenset({"due", "expected", "set", "scheduled", "imminent"})
PLANNED_WORDS = frozenset({"upcoming", "planned", "scheduled", "forthcoming", "expected", "coming", "future", "next"})
SETTING = frozenset({"expect", "plan", "schedule", "slate", "due", "set"})
"""These say in the past tense too that something is to come: `the visit, expected in May`."""
THINKING = frozenset(
    {
        "want",
        "try",
        "attempt",
        "struggle",
        "strive",
        "hope",
        "hop",
        "wish",
        "propose",
        "offer",
        "suggest",
        "urge",
        "call",
        "demand",
        "seek",
        "ask",
        "request",
        "invite",
        "threaten",
        "consider",
        "refuse",
        "decline",
        "ready",
        "willing",
        "mull",
        "need",
        "appeal",
        "advocate",
        "recommend",
        "discuss",
        "warn",
        "fear",
        "insist",
        "able",
        "possible",
    }
)
"""A happening in the infinitive, or as the object of `for`, under one of these is only thought of (`hop` is what the
lemmatizer makes of `hopes`)."""
MODALS = frozenset({"may", "might", "could", "would", "should", "will"})
CONDITIONS = frozenset({"if", "unless", "whether"})
IMAGINING = frozenset({"suppose", "imagine", "pretend"})


def planned(path: list[Token]) -> Status | None:
    """Tell a happening that is arranged or expected.

    Args:
        path: the verb or noun that tells it, and what governs it up to its sentence's main verb.
    """
    token = path[0]
    verb = next((t for t in path[:2] if t.pos_ in {"VERB", "AUX"}), token)
    words = {a.lower_ for a in auxiliaries(verb)}
    told = words & FUTURE_MODALS or "would" in words or _is_headline_future(verb) or _awaits(verb) or _lies_ahead(token)
    described = any(
        (c.dep_ in {"amod", "acl"} and c.lower_ in PLANNED_WORDS) or (c.dep_ == "acl" and c.lemma_ in SETTING)
        for c in token.children
    )
    if told or described or any(_arranges(below, above) for below, above in pairwise(path)):
        return Status.PLANNED
    return None


def _lies_ahead(noun: Token) -> bool:
    """Whether it is `ahead of the talks`."""
    before = noun.head.i - 1
    return noun.dep_ == "pobj" and noun.head.lower_ == "of" and before >= 0 and noun.doc[before].lower_ == "ahead"


def _arranges(below: Token, above: Token) -> bool:
    """Whether a word makes what depends on it a plan: `agreed to talks`, `is due to visit`, `the visit is expected`."""
    lemma, relation = above.lemma_, below.dep_
    if lemma in ARRANGING and relation == "dobj":
        return True
    if lemma == "agree" and relation == "prep" and below.lower_ in {"to", "on"}:
        return True
    if lemma in PLANNING and (relation == "xcomp" or (relation == "prep" and below.lower_ == "for")):
        return True
    if lemma in PLANNING and relation in {"nsubj", "nsubjpass"}:
        return above.tag_ != "VBD" or lemma in SETTING
    if lemma == "be":
        due = relation == "nsubj" and any(c.lower_ in DUE for c in above.children if c.dep_ in {"acomp", "attr"})
        return due or (relation == "xcomp" and below.tag_ == "VB")
    return lemma == "go" and relation == "xcomp" and above.tag_ == "VBG"


def thought_of(path: list[Token]) -> Status | None:
    """Tell a happening that is only wanted, offered, asked for or conditional.

    Args:
        path: the verb or noun that tells it, and what governs it up to its sentence's main verb.
    """
    verb = next((t for t in path[:2] if t.pos_ in {"VERB", "AUX"}), path[0])
    words = {a.lower_ for a in auxiliaries(verb)}
    if words & HYPOTHETICAL_MODALS and not _reported_future(verb, words):
        return Status.HYPOTHETICAL
    if any(_is_inverted(t) for t in path[:3]) or any(
        c.lower_ in CONDITIONS for t in path[:3] for c in t.children if c.dep_ == "mark"
    ):
        return Status.HYPOTHETICAL
    for below, above in pairwise(path):
        if above.lemma_.lower() in IMAGINING and below.dep_ == "ccomp" and _is_bidden(above):
            return Status.HYPOTHETICAL
        if above.lemma_ in THINKING and _governs(below, above):
            return Status.HYPOTHETICAL
    return None


def _is_bidden(verb: Token) -> bool:
    """Whether the reader is told to: `imagine that`, `let us suppose that`."""
    who = child(verb, "nsubj")
    return who is None or who.lower_ == "us"


def _is_inverted(verb: Token) -> bool:
    """Whether its auxiliary opens a condition: `Had he gone there, …`, `should they meet, …`."""
    doer = child(verb, "nsubj", "nsubjpass")
    opens = doer is not None and any(
        c.lower_ in {"had", "should", "were"} and c.dep_ in {"aux", "auxpass"} and c.i < doer.i for c in verb.children
    )
    return opens and verb.dep_ != "ROOT"


def _reported_future(verb: Token, words: set[str]) -> bool:
    """Whether `would` is the future of a past report: `said he would visit`."""
    return words & HYPOTHETICAL_MODALS == {"would"} and verb.dep_ == "ccomp" and verb.head.tag_ in {"VBD", "VBN"}


def _governs(below: Token, above: Token) -> bool:
    if below.dep_ == "xcomp" or (below.dep_ == "ccomp" and below.tag_ == "VB"):
        return True
    if (
        below.dep_ == "prep"
        and below.lower_ in {"for", "to"}
        and above.lemma_
        in {"call", "appeal", "ready", "willing", "need", "ask", "push", "press", "hope", "hop", "wait", "wish", "look"}
    ):
        return True
    return below.dep_ in {"dobj", "nsubjpass"} and above.lemma_ in {
        "propose",
        "offer",
        "suggest",
        "demand",
        "request",
        "urge",
        "seek",
        "want",
        "consider",
        "threaten",
    }


def _is_headline_future(verb: Token) -> bool:
    """Whether it is `Putin to visit Tehran`."""
    to = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    return verb.tag_ == "VB" and to and verb.head == verb and child(verb, "nsubj") is not None


def _awaits(verb: Token) -> bool:
    """Whether a clause in the present tense hangs on one of the future: `will be signed when X comes`."""
    bound = (
        verb.dep_ == "advcl"
        and verb.tag_ in {"VBZ", "VBP"}
        and any(c.lower_ in {"when", "once", "after", "before"} for c in verb.children)
    )
    return bound and bool({a.lower_ for a in auxiliaries(verb.head)} & FUTURE_MODALS)
