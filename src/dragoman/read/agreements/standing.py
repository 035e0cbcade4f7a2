"""How far a stage that words tell has really come: done, planned, only called for, denied, conditional."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.model.agreement import Stage
from dragoman.model.attestation import Status
from dragoman.read.agreements.told import Told
from dragoman.read.agreements.wordings import AHEAD, THOUGHT_OF
from dragoman.read.status import status_of
from dragoman.read.syntax import auxiliaries, child, is_negated, tense

if TYPE_CHECKING:
    from spacy.tokens import Token

VERBAL = frozenset({"VERB", "AUX"})
CONDITIONS = frozenset({"if", "unless", "whether", "until", "before", "once"})


def settled(told: Told) -> Told | None:
    """Weigh how the report presents the stage: planned, called for, denied, conditional."""
    token = told.carrier
    if _is_conditional(token):
        return None
    status = _own_status(token) if token.dep_ in {"acl", "relcl"} else _status(token)
    if told.stage in {Stage.SUSPENDED, Stage.TERMINATED} and status is Status.CANCELLED:
        status = Status.OCCURRED
    if status is Status.OCCURRED and _is_purpose(token):
        status = Status.PLANNED
    if status in {Status.OCCURRED, Status.ONGOING}:
        return _while(told, status)
    if (
        told.stage in {Stage.NEGOTIATING, Stage.PROPOSED, Stage.DISCUSSED}
        and status is not None
        and _is_progressive(token)
    ):
        return told
    if status is Status.ALLEGED:
        return Told(Stage.ALLEGED, token, told.rule)
    table = AHEAD if status is Status.PLANNED else THOUGHT_OF if status is Status.HYPOTHETICAL else {}
    stage = table.get(told.stage)
    if stage is Stage.AGREED and token.lemma_ == "conclude":
        stage = Stage.NEGOTIATING
    return (
        Told(stage, token, f"{told.rule}-{status}", is_ahead=stage is not told.stage, is_wished=True)
        if stage is not None
        else None
    )


def _status(token: Token) -> Status | None:
    """Tell the status of a stage by what stands above its word; what is told `since` or `after` it has happened."""
    if token.dep_ == "pobj" and token.head.lower_ in {"since", "after", "following", "upon"}:
        return Status.OCCURRED
    if any(a.dep_ == "auxpass" and a.tag_ == "VB" for a in token.children) and not any(
        a.tag_ in {"MD", "TO"} for a in token.children
    ):
        return Status.HYPOTHETICAL  # "urged that it be signed"
    if token.dep_ == "pcomp" and token.head.head.tag_ == "VB":
        return Status.HYPOTHETICAL  # "asked to answer by agreeing"
    own = status_of(token)
    if own is Status.OCCURRED and token.dep_ == "pcomp" and token.head.head.pos_ == "VERB":
        return status_of(token.head.head)
    return own


def _own_status(verb: Token) -> Status | None:
    """Tell the status of a clause that hangs on a noun, whatever stands above the noun."""
    if is_negated(verb):
        return None
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and child(verb, "aux", "auxpass") is None:
        return Status.OCCURRED  # "the treaty signed in 1998 will be revived"
    when = tense(verb)
    if when == "conditional":
        return Status.HYPOTHETICAL
    if when == "future" or verb.tag_ == "VB":
        return Status.PLANNED
    return Status.OCCURRED


def _while(told: Told, status: Status) -> Told | None:
    if told.stage in {Stage.SIGNED, Stage.AGREED} and status is Status.ONGOING:
        return Told(Stage.NEGOTIATING, told.carrier, told.rule)
    return told


def _is_progressive(token: Token) -> bool:
    return token.tag_ == "VBG" and any(a.lemma_ == "be" for a in auxiliaries(token))


def _is_purpose(token: Token) -> bool:
    """Whether a verb tells only what for: `met to conclude a protocol`, `agreed to sign`."""
    return (
        token.tag_ == "VB"
        and token.dep_ in {"advcl", "acl", "xcomp", "relcl"}
        and any(a.tag_ == "TO" for a in token.children)
        and token.head.lemma_ not in {"manage", "happen", "come"}
    )


def _is_conditional(token: Token) -> bool:
    """Whether a stage stands under a condition, or under a verb that is denied."""
    current = token
    for _ in range(4):
        if any(c.dep_ in {"mark", "advmod"} and c.lower_ in CONDITIONS for c in current.children):
            return True
        if current.pos_ in VERBAL and is_negated(current) and current != token:
            return True
        if current.head == current or current.dep_ in {"conj", "relcl", "acl", "ccomp"}:
            break
        current = current.head
    return is_negated(token)
