"""Judgements as JSON Lines: what one base gives and another takes."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from dragoman.errors import RefusedJudgement
from dragoman.model.judgement import Decision, Judgement


def line_of(judgement: Judgement) -> str:
    """Write a judgement on one line, without its end."""
    return json.dumps(fields_of(judgement), ensure_ascii=False)


def fields_of(judgement: Judgement) -> dict[str, Any]:
    """Give a judgement as JSON holds it; `withdraws` is there only for a withdrawal."""
    return {
        "id": judgement.id,
        "left": judgement.left,
        "decision": judgement.decision.value,
        "right": judgement.right,
        "author": judgement.author,
        "made": judgement.made.isoformat() if judgement.made else None,
        "reasons": list(judgement.reasons),
        **({"withdraws": judgement.withdraws} if judgement.withdraws else {}),
    }


def judgement_of(line: str, number: int) -> Judgement | None:
    """Read what `line_of` wrote; None for an empty line.

    Raises:
        RefusedJudgement: the line, of this number, is no person's judgement, or was changed since it was written.
    """
    if not line.strip():
        return None
    try:
        fields = json.loads(line.removeprefix("\ufeff"))
        judgement = Judgement(
            left=_text(fields["left"]),
            right=_text(fields["right"]),
            decision=Decision(fields["decision"]),
            author=_text(fields["author"]),
            reasons=tuple(map(_text, fields["reasons"])),
            made=dt.datetime.fromisoformat(fields["made"]).astimezone(dt.UTC),
            withdraws=_text(fields.get("withdraws", ""), needed=False),
        )
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError) as error:
        raise RefusedJudgement(f"line {number} is no judgement: {type(error).__name__}: {error}") from error
    if fields.get("id", judgement.id) != judgement.id:
        raise RefusedJudgement(f"line {number} was changed: its id is of another judgement")
    if (judgement.decision is Decision.WITHDRAWN) != bool(judgement.withdraws):
        raise RefusedJudgement(
            f"line {number} is no judgement: a withdrawal, and nothing else, names what it withdraws"
        )
    return judgement


def _text(value: object, *, needed: bool = True) -> str:
    if not isinstance(value, str) or (needed and not value.strip()):
        raise ValueError(f"{value!r} is not a text")
    return value
