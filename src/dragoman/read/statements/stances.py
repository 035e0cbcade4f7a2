"""Stances: which act a verb of saying amounts to, by itself, with its object, or with what is said after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.model.mention import Mention
from dragoman.model.statement import Act
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.statements.aims import is_outlet
from dragoman.read.statements.contents import calls_for, stance_of_clause
from dragoman.read.statements.cues import Cue
from dragoman.read.statements.wordings import (
    BAD_WORDS,
    CARRIERS,
    CLAIMS,
    COLOURLESS,
    FALSE_WORDS,
    GOOD_WORDS,
    LIGHT,
    NOUN_ACTS,
    REQUESTS,
    SAYINGS,
    VERBS,
)
from dragoman.read.syntax import child, is_negated, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

CALLING = frozenset({"call", "describe", "term", "label", "brand", "characterize"})
"""Verbs that give a thing a name."""
ANNOUNCED = frozenset({"readiness", "support", "commitment", "willingness"})
"""What one announces to take a stance; to announce a plan is only to announce it."""


def stance_of(ground: Ground, sentence: Sentence, cue: Cue, speaker: Mention) -> Act:
    """Tell the act of a statement by its verb and by what is said."""
    verb, lemma = cue.verb, cue.lemma
    by_verb = _by_frame(verb, lemma)
    if by_verb is not None:
        return by_verb
    act = VERBS.get(lemma, Act.STATE)
    if lemma in COLOURLESS and cue.clause is not None and not is_outlet(speaker):
        by_content = stance_of_clause(ground, sentence, cue.clause, speaker)
        if by_content is not None and (act is Act.STATE or by_content in {Act.URGE, Act.DENY}):
            return by_content
    return act


def _by_frame(verb: Token, lemma: str) -> Act | None:
    """Read the stance of a verb together with its object."""
    what = child(verb, "dobj") or child(verb, "nsubjpass")
    noun = what.lemma_.lower() if what is not None else ""
    if lemma in CALLING:
        return None if calls_for(verb) else _by_name(verb, noun)
    if lemma == "claim" and noun in {"responsibility", "credit"}:
        return Act.ADMIT
    if lemma == "plead":
        return _plea(verb)
    if lemma in {"reject", "dismiss"}:
        return Act.DENY if noun in SAYINGS else Act.REJECT
    if lemma == "deny" and noun in REQUESTS:
        return Act.REJECT
    if lemma == "rule":
        out = any(c.lower_ == "out" for c in verb.children)
        return Act.REJECT if out and not is_negated(verb) else Act.STATE
    if lemma == "speak":
        return Act.CONDEMN if any(c.lower_ in {"out", "against"} for c in verb.children) else Act.STATE
    if (lemma in CARRIERS or lemma in LIGHT) and noun:
        return _by_noun(lemma, noun, what)
    return None


def _by_noun(lemma: str, noun: str, what: Token | None) -> Act | None:
    if noun == "importance" and what is not None:
        return Act.URGE if any(t.tag_ == "VBG" for t in prepositional(what, "of")) else Act.STATE
    if lemma == "announce" and noun not in ANNOUNCED:
        return None
    return NOUN_ACTS.get(noun)


def _by_name(verb: Token, noun: str) -> Act:
    """Read `called the claim baseless`, `described the plan as a disaster`."""
    said = {t.lower_ for t in verb.subtree if t.i > verb.i}
    if said & FALSE_WORDS and (noun in CLAIMS or noun == "it" or not said & BAD_WORDS):
        return Act.DENY
    if said & BAD_WORDS:
        return Act.CONDEMN
    return Act.PRAISE if said & GOOD_WORDS and not is_negated(verb) else Act.STATE


def _plea(verb: Token) -> Act:
    words = {t.lower_ for t in verb.subtree}
    if "guilty" in words:
        return Act.DENY if "not" in words else Act.ADMIT
    return Act.URGE
