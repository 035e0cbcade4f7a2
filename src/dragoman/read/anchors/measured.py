"""Dates measured from another: `on Oct. 18, a day after drones had fallen`, `two days after X denounced Y`.

The words date one thing by another, so the day of the one gives that of the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.model.when import When
from dragoman.read.dates import shift
from dragoman.read.ground import Dated, Ground
from dragoman.read.parsing import Sentence
from dragoman.read.syntax import clause_head

if TYPE_CHECKING:
    from spacy.tokens import Token

SIGNS = {"after": -1, "before": 1}
UNITS = frozenset({"day", "week", "month", "year"})
WIDE = 10**6
WIDEST = {"day": 7, "week": 7}
"""Days: from how long a time days and weeks are counted back; `two weeks after X, in October` is too vague."""
GAP = frozenset({"", ",", ", just", ", only", "-", "–", "—", "("})
"""What may stand between a day and what it is measured from."""


def measured_from(ground: Ground, sentence: Sentence, token: Token) -> When | None:
    """Give the date of what another date is measured from; `None` where no date is measured from it.

    Args:
        ground: the report.
        sentence: where the words stand.
        token: the verb after `a day after`, or the noun right behind it.
    """
    offset = _offset_of(ground, sentence, token)
    if offset is None:
        return None
    base = _base(ground, sentence, offset, token)
    if base is None or base.period is None or (base.period.days or WIDE) > WIDEST.get(offset.phrase.unit, WIDE):
        return When.unknown("event-not-dated", offset.phrase.text)
    sign = SIGNS[offset.phrase.direction]
    moved = shift(base.period, sign * (abs(offset.phrase.count or 1)), offset.phrase.unit)
    return When(moved, f"measured-back-{base.rule}", base.period.edtf, offset.phrase.text)


def _offset_of(ground: Ground, sentence: Sentence, token: Token) -> Dated | None:
    """Find `a day after` before the clause of a verb, or before a noun."""
    for dated in ground.dates.get(sentence.number, []):
        phrase = dated.phrase
        if phrase.form != "event-offset" or phrase.other is not None or phrase.unit not in UNITS:
            continue
        if phrase.direction not in SIGNS or sentence.position(token) < phrase.end:
            continue
        first = next((t for t in sentence if sentence.position(t) >= phrase.end), None)
        if first is not None and _opens(first, token):
            return dated
    return None


def _opens(first: Token, token: Token) -> bool:
    """Whether the words from a token on are the clause of a verb, or the noun phrase of a noun."""
    if token.pos_ in {"VERB", "AUX"}:
        inside = first == token or token.is_ancestor(first)
        between = token.doc[first.i : token.i]
        others = any(t.pos_ == "VERB" and t.dep_ not in {"amod", "acl", "relcl"} for t in between)
        marked = any(c.dep_ == "mark" and c.i == first.i - 1 for c in token.children)
        return inside and not others and (marked or token.dep_ not in {"ROOT", "ccomp"})
    return (first == token or token.is_ancestor(first)) and token.dep_ in {"pobj", "npadvmod"}


def _base(ground: Ground, sentence: Sentence, offset: Dated, token: Token) -> When | None:
    """Give the day right before `a day after`, else the only other date of the main clause."""
    others = [d for d in ground.dates[sentence.number] if d is not offset and d.phrase.end <= offset.phrase.start]
    for other in others:
        if ground.text[other.phrase.end : offset.phrase.start].strip() in GAP:
            return other.when
    top = clause_head(token.head)
    while offset.token != top and not top.is_ancestor(offset.token) and top.head != top:
        top = clause_head(top.head)
    dated = [
        d
        for d in ground.dates[sentence.number]
        if d is not offset and clause_head(d.token) == top and not token.is_ancestor(d.token)
    ]
    return dated[0].when if len(dated) == 1 else None
