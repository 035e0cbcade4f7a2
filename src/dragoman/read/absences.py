"""Who was expected and did not come: `stayed away from the talks`, `did not show up for`, `was to have met`."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dragoman.read.syntax import is_negated

if TYPE_CHECKING:
    from spacy.tokens import Token

FAILING = frozenset({"fail", "refuse", "decline"})
COMING = {"show": "up", "turn": "up", "appear": "", "come": "", "attend": "", "arrive": "", "go": ""}
"""Verbs of coming to an occasion, with their particle."""
LEAVING_OUT = {"stay": "away", "pull": "out", "back": "out", "drop": "out", "withdraw": ""}
"""Verbs of staying away from an occasion, with their particle."""
TO = frozenset({"for", "to", "at"})
FROM = frozenset({"from", "of"})


def is_missed(path: list[Token]) -> bool:
    """Whether somebody did not come to what is told: `stayed away from a meeting`, `failed to show up for talks`.

    Args:
        path: the noun that tells it, and what governs it up to its sentence's main verb.
    """
    if path[0].dep_ == "dobj":
        return len(path) > 1 and path[1].lemma_ == "attend" and _is_absent(path[1])
    if path[0].dep_ != "pobj" or len(path) < 3:  # noqa: PLR2004  noun, preposition, verb
        return False
    preposition = path[1].lower_
    verb = next((t for t in path[2:4] if t.pos_ == "VERB"), None)
    if verb is None:
        return False
    if preposition in FROM and verb.lemma_ in LEAVING_OUT:
        return _has(verb, LEAVING_OUT[verb.lemma_]) and not is_negated(verb)
    return preposition in TO and verb.lemma_ in COMING and _has(verb, COMING[verb.lemma_]) and _is_absent(verb)


def was_to_have(path: list[Token]) -> bool:
    """Whether it was arranged and came to nothing: `was to have met`, `was supposed to have visited`."""
    for below, above in pairwise(path[:3]):
        if below.tag_ == "VBN" and below.dep_ == "xcomp" and any(a.tag_ == "VBD" for a in (above, *above.children)):
            words = [c.lower_ for c in below.children if c.dep_ == "aux"]
            past = above.lemma_ == "be" or above.lemma_ in {"suppose", "schedule", "due", "plan", "expect"}
            if past and words[:2] == ["to", "have"]:
                return True
    return False


def _has(verb: Token, particle: str) -> bool:
    return not particle or any(c.lower_ == particle for c in verb.children)


def _is_absent(verb: Token) -> bool:
    return is_negated(verb) or (verb.dep_ == "xcomp" and verb.head.lemma_ in FAILING)
