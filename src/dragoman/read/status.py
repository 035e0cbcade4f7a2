"""How a report presents a happening: as occurred, going on, planned, alleged, denied, cancelled or only thought of.

The words that tell it stand on the way up from the verb or noun that tells the happening: its auxiliaries, the verbs
that govern it, adverbs, and the condition that it stands under.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.model.attestation import Status
from dragoman.read.syntax import FUTURE_MODALS, HYPOTHETICAL_MODALS, agent, auxiliaries, child, is_negated

if TYPE_CHECKING:
    from spacy.tokens import Token

CANCELLING = frozenset({"cancel", "postpone", "delay", "scrap", "suspend", "reschedule", "shelve", "abort", "skip", "boycott"})
CANCELLING_PARTICLES = {"call": "off", "put": "off", "push": "back", "stay": "away"}
PLANNING = frozenset({"plan", "schedule", "expect", "set", "slate", "intend", "prepare", "arrange", "due", "agree", "decide", "announce", "likely", "bound", "poised"})
"""A happening in the infinitive under one of these is arranged or expected: `is expected to visit`, `agreed to meet`."""
ARRANGING = frozenset({"plan", "schedule", "intend", "arrange", "prepare", "expect"})
"""A happening that is the object of one of these is arranged or expected: `are planning a call`."""
DUE = frozenset({"due", "expected", "set", "scheduled", "imminent"})
PLANNED_WORDS = frozenset({"upcoming", "planned", "scheduled", "forthcoming", "expected", "coming", "future", "next"})
THINKING = frozenset(
    {"want", "hope", "hop", "wish", "propose", "offer", "suggest", "urge", "call", "demand", "seek", "ask", "request", "invite", "threaten", "consider", "refuse", "decline", "ready", "willing", "mull", "need", "appeal", "advocate", "recommend", "discuss", "warn", "fear", "insist", "able", "possible"}
)
"""A happening in the infinitive, or as the object of `for`, under one of these is only thought of (`hop` is what the
lemmatizer makes of `hopes`)."""
DENYING = frozenset({"deny", "refute", "disprove", "rebut"})
REJECTING = frozenset({"reject", "dismiss"})
"""These deny only what is told as hearsay: `rejected reports of a meeting`."""
HEARSAY = frozenset({"report", "claim", "rumour", "rumor", "allegation", "news", "speculation", "suggestion"})
ATTENDING = frozenset({"for", "at", "during", "on"})
"""Prepositions by which a happening shares the status of its verb: `will travel to London for talks`."""
ALLEGING = frozenset({"allege", "claim", "accuse", "suspect", "believe", "rumour", "rumor", "purport", "speculate"})
ALLEGED_WORDS = frozenset({"reportedly", "allegedly", "purportedly", "supposedly", "alleged", "purported", "reported", "rumoured", "rumored"})
CONDITIONS = frozenset({"if", "unless", "whether"})


def status_of(token: Token) -> Status | None:
    """Tell the status of the happening that a verb or noun tells.

    Returns:
        The status; `None` where the words say that there was nothing (`did not meet`), which is no denial by anybody.
    """
    path = _path(token)
    denied = _denied(path)
    if denied is not None:
        return denied
    if any(is_negated(t) for t in path[:1]) or _lacks(token):
        return None
    for test in (_cancelled, _thought_of, _planned, _alleged):
        status = test(path)
        if status is not None:
            return status
    return Status.ONGOING if _in_progress(path[0]) else _shared(path) or Status.OCCURRED


def _shared(path: list[Token]) -> Status | None:
    """Tell the status that a happening takes over from the verb that it is the occasion of: `will go there for talks`."""
    if path[0].dep_ != "pobj" or path[1].lower_ not in ATTENDING or len(path) < 3 or path[2].pos_ != "VERB":  # noqa: PLR2004
        return None
    status = status_of(path[2])
    return status if status in {Status.PLANNED, Status.CANCELLED, Status.HYPOTHETICAL} else None


def _path(token: Token) -> list[Token]:
    """Give the token and what governs it, up to its sentence's main verb."""
    path, current = [token], token
    while current.head != current and len(path) < 12:  # noqa: PLR2004  deeper is another matter
        current = current.head
        path.append(current)
    return path


def _lacks(token: Token) -> bool:
    return any(c.lower_ in {"no", "without"} for c in token.children if c.dep_ in {"det", "neg"}) or token.head.lower_ == "without"


def _denied(path: list[Token]) -> Status | None:
    for below, above in zip(path, path[1:], strict=False):
        if above.lemma_ in DENYING and below.dep_ in {"ccomp", "xcomp", "dobj", "pcomp", "pobj", "prep"}:
            return Status.OCCURRED if is_negated(above) else Status.DENIED
        if above.lemma_ in REJECTING and below.lemma_ in HEARSAY and below.dep_ == "dobj" and not is_negated(above):
            return Status.DENIED
    return None


def _cancelled(path: list[Token]) -> Status | None:
    for token in path[:3]:
        particle = CANCELLING_PARTICLES.get(token.lemma_)
        if token.lemma_ in CANCELLING and token.pos_ in {"VERB", "ADJ"}:
            return Status.CANCELLED
        if particle and any(c.lower_ == particle for c in token.children if c.dep_ in {"prt", "advmod"}):
            return Status.CANCELLED
    if any(c.lemma_ in CANCELLING for c in path[0].children if c.dep_ in {"amod", "relcl", "acl"}):
        return Status.CANCELLED
    return None


def _thought_of(path: list[Token]) -> Status | None:
    verb = next((t for t in path[:2] if t.pos_ in {"VERB", "AUX"}), path[0])
    words = {a.lower_ for a in auxiliaries(verb)}
    if words & HYPOTHETICAL_MODALS and not _reported_future(verb, words):
        return Status.HYPOTHETICAL
    if any(c.lower_ in CONDITIONS for t in path[:3] for c in t.children if c.dep_ == "mark"):
        return Status.HYPOTHETICAL
    for below, above in zip(path, path[1:], strict=False):
        if above.lemma_ in THINKING and _governs(below, above):
            return Status.HYPOTHETICAL
    return None


def _reported_future(verb: Token, words: set[str]) -> bool:
    """Whether `would` is the future of a past report: `said he would visit`."""
    return words & HYPOTHETICAL_MODALS == {"would"} and verb.dep_ == "ccomp" and verb.head.tag_ in {"VBD", "VBN"}


def _governs(below: Token, above: Token) -> bool:
    if below.dep_ == "xcomp" or (below.dep_ == "ccomp" and below.tag_ == "VB"):
        return True
    if below.dep_ == "prep" and below.lower_ in {"for", "to"} and above.lemma_ in {"call", "appeal", "ready", "willing", "need", "ask", "push", "press", "hope", "hop", "wait", "wish", "look"}:
        return True
    return below.dep_ in {"dobj", "nsubjpass"} and above.lemma_ in {"propose", "offer", "suggest", "demand", "request", "urge", "seek", "want", "consider", "threaten"}


def _planned(path: list[Token]) -> Status | None:
    token = path[0]
    verb = next((t for t in path[:2] if t.pos_ in {"VERB", "AUX"}), token)
    words = {a.lower_ for a in auxiliaries(verb)}
    if words & FUTURE_MODALS or "would" in words or _is_headline_future(verb) or _awaits(verb):
        return Status.PLANNED
    if any(c.lower_ in PLANNED_WORDS for c in token.children if c.dep_ in {"amod", "acl"}):
        return Status.PLANNED
    if any(c.dep_ == "acl" and c.lemma_ in {"expect", "plan", "schedule", "slate", "due", "set"} for c in token.children):
        return Status.PLANNED
    for below, above in zip(path, path[1:], strict=False):
        if above.lemma_ in ARRANGING and below.dep_ == "dobj":
            return Status.PLANNED
        if above.lemma_ == "agree" and below.dep_ == "prep" and below.lower_ in {"to", "on"}:
            return Status.PLANNED
        if above.lemma_ in PLANNING and (below.dep_ in {"xcomp", "nsubjpass", "nsubj"} or (below.dep_ == "prep" and below.lower_ == "for")):
            if below.dep_ in {"nsubj", "nsubjpass"} and above.tag_ == "VBD" and above.lemma_ not in {"expect", "plan", "schedule", "slate"}:
                continue
            return Status.PLANNED
        if above.lemma_ == "be" and below.dep_ == "nsubj" and any(c.lower_ in DUE for c in above.children if c.dep_ in {"acomp", "attr"}):
            return Status.PLANNED
        if above.lemma_ == "be" and below.dep_ == "xcomp" and below.tag_ == "VB":
            return Status.PLANNED
        if above.lemma_ == "go" and below.dep_ == "xcomp" and above.tag_ == "VBG":
            return Status.PLANNED
    return None


def _is_headline_future(verb: Token) -> bool:
    """Whether it is `Putin to visit Tehran`."""
    to = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    return verb.tag_ == "VB" and to and verb.head == verb and child(verb, "nsubj") is not None


def _awaits(verb: Token) -> bool:
    """Whether a clause in the present tense hangs on one of the future: `will be signed when X comes`."""
    bound = verb.dep_ == "advcl" and verb.tag_ in {"VBZ", "VBP"} and any(c.lower_ in {"when", "once", "after", "before"} for c in verb.children)
    return bound and bool({a.lower_ for a in auxiliaries(verb.head)} & FUTURE_MODALS)


def _alleged(path: list[Token]) -> Status | None:
    for token in path[:2]:
        if any(c.lower_ in ALLEGED_WORDS for c in token.children if c.dep_ in {"advmod", "amod"}):
            return Status.ALLEGED
    for below, above in zip(path, path[1:], strict=False):
        if above.lemma_ in ALLEGING and below.dep_ in {"ccomp", "xcomp", "pcomp", "prep", "dobj", "acl"} and not _by_self(above):
            return Status.ALLEGED
    return None


def _by_self(verb: Token) -> bool:
    """Whether `claimed responsibility` and the like is no allegation but an admission."""
    what = child(verb, "dobj")
    return what is not None and what.lemma_ in {"responsibility", "credit", "victory"}


def _in_progress(token: Token) -> bool:
    words = {a.lower_ for a in auxiliaries(token)}
    return token.tag_ == "VBG" and bool(words & {"is", "are", "'s", "'re", "am"}) and agent(token) is None
