"""Cues: the verbs of a sentence with which the report lets somebody say something, and the noun phrase of who says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.read.statements.wordings import CLAUSAL, FRAMES, OBJECTLESS, VERBS
from dragoman.read.syntax import (
    FUTURE_MODALS,
    HYPOTHETICAL_MODALS,
    SUBJECTS,
    agent,
    auxiliaries,
    child,
    children,
    is_negated,
    is_passive,
    subject,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

CONTENT = frozenset({"ccomp", "xcomp", "parataxis"})
INSERTED = frozenset({"parataxis", "ccomp", "conj", "dep", "advcl"})
GOING_ON = frozenset({"continue", "go", "proceed", "begin", "start", "hasten", "keep"})
"""Verbs whose infinitive or participle is what was done: `went on to say`."""
QUOTING = frozenset({"quote", "cite"})
UNSAID = frozenset({"comment", "say", "answer", "reply", "elaborate", "respond", "speak"})
"""What one refuses to do by staying silent."""


@dataclass(frozen=True)
class Cue:
    """A verb of saying, with who says."""

    verb: Token
    speaker: Token
    """The head of the noun phrase that says it."""
    clause: Token | None
    """The verb of what is said, in a clause of its own."""
    inserted: bool = False
    """It stands within or after what is said: `A, he says, is B`."""
    passed_on_by: Token | None = None
    """Who quotes the speaker: `Y quoted X as saying`."""


def find_cues(tokens: list[Token], is_quoted: set[int]) -> list[Cue]:
    """Find the cues of a sentence, in order.

    Args:
        tokens: the sentence's.
        is_quoted: indexes of those that stand in a direct quotation; they say, but are no cues.
    """
    found = []
    for token in tokens:
        if token.i in is_quoted or not token.tag_.startswith("VB") or token.lemma_.lower() not in VERBS:
            continue
        cue = _cue(token, is_quoted)
        if cue is not None and cue.speaker.i not in is_quoted:
            found.append(cue)
    return found


def _cue(verb: Token, is_quoted: set[int]) -> Cue | None:
    if not _is_done(verb):
        return None
    speaker, passed_on_by = _quoted_one(verb) or (speaker_of(verb), None)
    if speaker is None or speaker == verb:
        return None
    clause = _clause(verb, is_quoted)
    inserted = clause is None and _is_inserted(verb)
    if clause is None and inserted:
        clause = verb.head if verb.head.pos_ in {"VERB", "AUX"} and verb.head != verb else None
    beside_quotation = any(verb.sent.start <= i < verb.sent.end for i in is_quoted)
    if not (clause is not None or inserted or beside_quotation) and not _has_object(verb):
        return None
    return Cue(verb, speaker, clause, inserted, passed_on_by)


def _is_done(verb: Token) -> bool:
    """Whether the saying itself is told as done: not planned, denied, conditional, asked for, or done by nobody."""
    words = {a.lower_ for a in auxiliaries(verb)}
    if words & (FUTURE_MODALS | HYPOTHETICAL_MODALS) or "to" in words or is_negated(verb):
        return verb.head.lemma_ in GOING_ON and verb.dep_ == "xcomp" and "to" in words and _is_done(verb.head)
    if verb.tag_ == "VB" and not words & {"did", "do", "does"}:
        return False
    if verb.dep_ in {"amod", "compound", "nsubj", "dobj", "pobj", "csubj", "nmod", "attr"}:
        return False
    if any(c.dep_ == "mark" and c.lower_ in {"if", "whether", "unless"} for c in verb.children):
        return False
    if is_passive(verb):
        return agent(verb) is not None
    if verb.tag_ == "VBG" and verb.dep_ == "pcomp":
        return verb.head.lower_ in {"as", "by", "with"} and (verb.head.lower_ != "with" or child(verb, *SUBJECTS) is not None)
    return not _asks(verb)


def _asks(verb: Token) -> bool:
    last = verb.sent[-1]
    return last.text == "?" and verb.dep_ == "ROOT"


def speaker_of(verb: Token) -> Token | None:
    """Give the head of the noun phrase that says something by a verb."""
    if is_passive(verb) and agent(verb) is not None:
        return agent(verb)
    own = child(verb, *SUBJECTS)
    if own is None and verb.dep_ in {"advcl", "xcomp", "conj"}:
        above = _saying_above(verb)
        if above is not None:
            return speaker_of(above)
    if own is None and verb.dep_ == "pcomp" and verb.head.head.pos_ == "VERB":
        return subject(verb.head.head)
    return subject(verb)


def _saying_above(verb: Token) -> Token | None:
    """Give the verb of saying that a participle goes with: `said A was B, adding that …`, wherever it hangs."""
    if verb.dep_ != "advcl" or verb.tag_ != "VBG":
        return None
    for above in verb.ancestors:
        if above.dep_ in {"relcl", "acl"}:
            return None
        if above.lemma_.lower() in VERBS and above.pos_ == "VERB" and child(above, *SUBJECTS) is not None:
            return above
    return None


def _quoted_one(verb: Token) -> tuple[Token, Token | None] | None:
    """Read `Y quoted X as saying that`: X says it, Y passes it on."""
    if verb.dep_ != "pcomp" or verb.head.lower_ != "as":
        return None
    quoting = next((a for a in verb.head.ancestors if a.lemma_ in QUOTING), None)
    if quoting is None:
        return None
    if is_passive(quoting):
        speaker = child(quoting, "nsubjpass")
        return (speaker, agent(quoting)) if speaker is not None else None
    speaker = child(quoting, "dobj")
    return (speaker, subject(quoting)) if speaker is not None else None


def _clause(verb: Token, is_quoted: set[int]) -> Token | None:
    """Give the verb of the clause that says what is said."""
    if verb.lemma_ == "call":
        return None
    found = [c for c in verb.children if c.dep_ in CONTENT and c.pos_ in {"VERB", "AUX", "ADJ", "NOUN", "PROPN"}]
    outside = [c for c in found if c.i not in is_quoted]
    return (outside or found or [None])[0]


def _is_inserted(verb: Token) -> bool:
    """Whether a verb of saying with a bare subject stands in or after what it reports: `Mr X, he added, was …`."""
    if verb.lemma_ not in CLAUSAL or child(verb, "dobj") is not None and verb.lemma_ != "tell":
        return False
    if verb.dep_ in INSERTED and child(verb, *SUBJECTS) is not None and verb.head.pos_ in {"VERB", "AUX", "NOUN", "ADJ"}:
        return verb.head != verb
    return verb.lemma_ == "say" and child(verb, *SUBJECTS) is not None and verb.dep_ == "ROOT" and verb.i - verb.sent.start > 1


def _has_object(verb: Token) -> bool:
    """Whether a verb says something with an object, an infinitive or a preposition in place of a clause."""
    lemma = verb.lemma_.lower()
    wanted = FRAMES.get(lemma, frozenset())
    if any(c.dep_ in {"prep", "prt", "agent"} and c.lower_ in wanted for c in verb.children):
        return True
    if lemma in {"refuse", "decline"}:
        what = child(verb, "xcomp")
        noun = child(verb, "dobj")
        return (what is not None and what.lemma_ not in UNSAID) or (noun is not None and noun.lemma_ not in UNSAID)
    if lemma in OBJECTLESS or lemma in CLAUSAL:
        return bool(children(verb, "oprd")) if lemma == "call" else False
    return bool(children(verb, "dobj", "xcomp", "oprd", "nsubjpass", "ccomp")) or verb.dep_ == "relcl"
