"""How a report presents a happening: as occurred, going on, planned, alleged, denied, cancelled or only thought of.

The words that tell it stand on the way up from the verb or noun that tells the happening: its auxiliaries, the verbs
that govern it, adverbs, and the condition that it stands under.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dragoman.model.attestation import Status
from dragoman.read.absences import is_missed, was_to_have
from dragoman.read.outlook import has_no_plans, is_asked, outlook
from dragoman.read.plans import MODALS, THINKING, planned, thought_of
from dragoman.read.syntax import agent, auxiliaries, child, is_negated, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

CANCELLING = frozenset(
    {"cancel", "postpone", "delay", "scrap", "suspend", "reschedule", "shelve", "abort", "skip", "boycott", "abandon"}
)
CANCELLING_PARTICLES = {
    "call": frozenset({"off"}),
    "put": frozenset({"off", "back"}),
    "push": frozenset({"back"}),
    "be": frozenset({"off"}),
    "fall": frozenset({"through"}),
}
DENYING = frozenset({"deny", "refute", "disprove", "rebut"})
REJECTING = frozenset({"reject", "dismiss"})
"""These deny only what is told as hearsay: `rejected reports of a meeting`."""
HAPPENING = frozenset({"take", "happen", "occur", "begin", "start", "resume", "proceed", "materialize", "materialise"})
HOLDING = frozenset({"hold", "conduct", "convene", "begin", "start", "resume", "arrange", "have", "plan", "schedule"})
REFUSING = frozenset({"refuse", "decline"})
FALSE = frozenset(
    {"false", "untrue", "baseless", "unfounded", "groundless", "fake", "wrong", "incorrect", "nonsense", "invented"}
)
HEARSAY = frozenset({"report", "claim", "rumour", "rumor", "allegation", "news", "speculation", "suggestion"})
ATTENDING = frozenset({"for", "at", "during", "on"})
"""Prepositions by which a happening shares the status of its verb: `will travel to London for talks`."""
TAKING_PART = frozenset({"take", "participate", "engage", "partake"})
ALLEGING = frozenset({"allege", "claim", "accuse", "suspect", "believe", "rumour", "rumor", "purport", "speculate"})
ALLEGED_WORDS = frozenset(
    {"reportedly", "allegedly", "purportedly", "supposedly", "alleged", "purported", "reported", "rumoured", "rumored"}
)


def status_of(token: Token) -> Status | None:
    """Tell the status of the happening that a verb or noun tells.

    Returns:
        The status; `None` where the words say that there was nothing (`did not meet`), which is no denial by anybody.
    """
    path = _path(token)
    denied = _denied(path)
    if denied is not None:
        return denied
    if is_missed(path) or was_to_have(path):
        return Status.CANCELLED
    if any(is_negated(t) for t in path[:1]) or _lacks(token) or _fails(token) or has_no_plans(path) or is_asked(token):
        return None
    for test in (_cancelled, outlook, thought_of, planned, _alleged):
        status = test(path)
        if status is not None:
            return status
    return Status.ONGOING if _in_progress(path[0]) else _shared(path) or Status.OCCURRED


def _shared(path: list[Token]) -> Status | None:
    """Tell the status that a happening takes over from the verb that it is the occasion of: `will go there for talks`."""
    if path[0].dep_ == "advcl" and path[0].tag_ == "VBG" and child(path[0], "nsubj", "aux") is None:
        above = status_of(path[1])
        return above if above in {Status.PLANNED, Status.HYPOTHETICAL} else None
    if path[0].dep_ != "pobj" or len(path) < 3 or path[2].pos_ != "VERB":  # noqa: PLR2004
        return None
    if path[1].lower_ not in ATTENDING and not (path[1].lower_ == "in" and path[2].lemma_ in TAKING_PART):
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
    return (
        any(c.lower_ in {"no", "without"} for c in token.children if c.dep_ in {"det", "neg"})
        or token.head.lower_ == "without"
    )


def _fails(noun: Token) -> bool:
    """Whether its verb says that it did not happen: `did not hold talks`, `the meeting did not take place`."""
    verb = noun.head
    happens = verb.lemma_ in (HAPPENING if noun.dep_ == "nsubj" else HOLDING)
    return happens and noun.dep_ in {"nsubj", "nsubjpass", "dobj"} and verb.pos_ == "VERB" and is_negated(verb)


def _denied(path: list[Token]) -> Status | None:
    for below, above in pairwise(path):
        if above.lemma_ in DENYING and below.dep_ in {"ccomp", "xcomp", "dobj", "pcomp", "pobj", "prep"}:
            return Status.ALLEGED if is_negated(above) else Status.DENIED
        if above.lemma_ == "rule" and below.dep_ == "dobj" and any(c.lower_ == "out" for c in above.children):
            return Status.HYPOTHETICAL if is_negated(above) or above.head.lemma_ in REFUSING else Status.DENIED
        if below.lemma_ in HEARSAY and below.dep_ in {"nsubj", "nsubjpass"} and _is_false(above):
            return Status.DENIED
        if above.lemma_ in REJECTING and below.lemma_ in HEARSAY and below.dep_ == "dobj" and not is_negated(above):
            return Status.DENIED
    return None


def _is_false(verb: Token) -> bool:
    """Whether a verb says of a report that it is wrong: `were denied`, `are false`, `were called nonsense`."""
    said = {c.lower_ for c in verb.children if c.dep_ in {"acomp", "attr", "oprd"}} | {verb.lemma_}
    return bool(said & (FALSE | DENYING | REJECTING)) and not is_negated(verb)


def _cancelled(path: list[Token]) -> Status | None:
    for token in path[:3]:
        if _cancels(token):
            return Status.PLANNED if _is_only_wanted(token) else Status.CANCELLED
    if any(c.lemma_ in CANCELLING for c in path[0].children if c.dep_ in {"amod", "relcl", "acl"}):
        return Status.CANCELLED
    return None


def _cancels(verb: Token) -> bool:
    """Whether a word takes a happening off the calendar: `postponed`, `put on hold`, `is off`, `moved to May`."""
    if verb.lemma_ in CANCELLING and verb.pos_ in {"VERB", "ADJ"}:
        return True
    parts = {c.lower_ for c in verb.children if c.dep_ in {"prt", "advmod", "acomp"}}
    if parts & CANCELLING_PARTICLES.get(verb.lemma_, frozenset()):
        return True
    if verb.lemma_ == "put":
        return any(o.lower_ in {"hold", "ice"} for o in prepositional(verb, "on"))
    return verb.lemma_ in {"move", "shift"} and any(
        o.ent_type_ == "DATE" for o in prepositional(verb, "to", "from", "until")
    )


def _is_only_wanted(verb: Token) -> bool:
    """Whether somebody only wants it cancelled, or may cancel it: so far it is planned."""
    wanted = verb.dep_ in {"xcomp", "ccomp"} and verb.head.lemma_ in THINKING
    return wanted or bool({a.lower_ for a in auxiliaries(verb)} & MODALS)


def _alleged(path: list[Token]) -> Status | None:
    for token in path[:2]:
        if any(c.lower_ in ALLEGED_WORDS for c in token.children if c.dep_ in {"advmod", "amod"}):
            return Status.ALLEGED
    for below, above in pairwise(path):
        if (
            above.lemma_ in ALLEGING
            and below.dep_ in {"ccomp", "xcomp", "pcomp", "prep", "dobj", "acl"}
            and not _by_self(above)
        ):
            return Status.ALLEGED
    return None


def _by_self(verb: Token) -> bool:
    """Whether `claimed responsibility` and the like is no allegation but an admission."""
    what = child(verb, "dobj")
    return what is not None and what.lemma_ in {"responsibility", "credit", "victory"}


def _in_progress(token: Token) -> bool:
    words = {a.lower_ for a in auxiliaries(token)}
    return token.tag_ == "VBG" and bool(words & {"is", "are", "'s", "'re", "am"}) and agent(token) is None
