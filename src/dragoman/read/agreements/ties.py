"""Agreements without a text that is named: states that agree to restore relations or reopen embassies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.model.agreement import Stage
from dragoman.model.attestation import Status
from dragoman.read.agreements.names import Naming
from dragoman.read.agreements.told import Told
from dragoman.read.parsing import Sentence
from dragoman.read.status import status_of
from dragoman.read.syntax import children, conjuncts, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

AGREEING = frozenset({"agree", "decide"})
RENEWING = frozenset(
    [
        "restore",
        "resume",
        "establish",
        "normalize",
        "normalise",
        "renew",
        "reestablish",
        "reopen",
        "mend",
        "cut",
        "sever",
    ]
)
TIES = frozenset({"relation", "tie", "embassy", "link", "mission"})


def ties_at(sentence: Sentence, verb: Token) -> tuple[Naming, Told] | None:
    """Read what two states agree on: `X and Y agreed to resume relations`, `X and Y agreed on ties`."""
    if verb.lemma_ not in AGREEING or verb.pos_ != "VERB" or status_of(verb) is not Status.OCCURRED:
        return None
    renewing = next((c for c in children(verb, "xcomp", "ccomp", "advcl") if c.lemma_ in RENEWING), None)
    if renewing is not None:
        first, goals = renewing.i, [c for v in conjuncts(renewing) for c in v.children if c.dep_ == "dobj"]
    else:
        goals = prepositional(verb, "on")
        first = goals[0].left_edge.i if goals else verb.i
    ties = [goal for goal in goals if goal.lemma_.lower() in TIES and goal.i >= first]
    if not ties:
        return None
    naming = Naming(sentence, ties[0], first, ties[0].i + 1, "agreement", frozenset({"relation"}), "")
    return naming, Told(Stage.AGREED, verb, "agreements.ties")
