"""The date of one clause and of no other: where a wrong date would be worse than none."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from dragoman.model.when import When
from dragoman.read.dates import resolve
from dragoman.read.ground import Dated, Ground
from dragoman.read.parsing import Sentence
from dragoman.read.syntax import CLAUSES

if TYPE_CHECKING:
    from spacy.tokens import Token

CLIMB = 4
"""How many words up from its carrier a clause's date is looked for."""
BOUNDARIES = frozenset({"relcl", "acl", "ccomp", "parataxis"})
"""A clause in one of these relations takes no date from the clause above it."""


def clause_date(
    ground: Ground, sentence: Sentence, carrier: Token, fits: Callable[[Dated], bool] = lambda _: True
) -> When | None:
    """Give the known date that stands in the clause of a verb or noun, the nearest one.

    Args:
        ground: the report.
        sentence: where the carrier stands.
        carrier: the verb or noun that is dated.
        fits: which dates may be taken at all.
    """
    dated = [d for d in ground.dates.get(sentence.number, []) if d.when.period is not None and fits(d)]
    turning = turning_point(ground, sentence, carrier)
    if turning is not None:
        return turning
    beside = [d for d in dated if _follows(d.token, carrier)]
    if beside:
        return beside[0].when
    current = carrier
    for _ in range(CLIMB):
        own = [
            d for d in dated if current == d.token or (current.is_ancestor(d.token) and not _crosses(d.token, current))
        ]
        if own:
            return min(own, key=lambda d: abs(d.token.i - carrier.i)).when
        if current.head == current or current.dep_ in BOUNDARIES:
            return None
        current = current.head
    return None


def begun(ground: Ground, sentence: Sentence, when: When) -> When:
    """Give the beginning of a stay that goes on: who has been there since Tuesday came on Tuesday."""
    if when.period is None or when.period.last is not None or when.period.first is None:
        return when
    own = next((d for d in ground.dates.get(sentence.number, []) if d.when == when and d.phrase.bound == "since"), None)
    if own is None:
        return when
    point = resolve(own.phrase.point, ground.published, "past")
    return point if point.period is not None else when


def turning_point(ground: Ground, sentence: Sentence, carrier: Token) -> When | None:
    """Read `until May, when X got the job`: what the clause tells happened at the end that is named, not up to it."""
    if carrier.dep_ not in {"relcl", "advcl"} or not any(c.lower_ == "when" for c in carrier.children):
        return None
    when = next(c for c in carrier.children if c.lower_ == "when")
    for dated in ground.dates.get(sentence.number, []):
        gap = ground.text[dated.phrase.end : sentence.position(when)].strip()
        if (
            dated.phrase.bound in {"until", "since"}
            and dated.phrase.end <= sentence.position(when)
            and gap in {"", ","}
        ):
            found = resolve(dated.phrase.point, ground.published, "past")
            return found if found.period is not None else None
    return None


def _follows(token: Token, noun: Token) -> bool:
    """Whether a date stands right after a noun and what hangs on it, whatever the parse says: `the election of X on Monday`."""
    if noun.pos_ != "NOUN" or token.head.pos_ != "ADP" or token.head.i <= noun.i:
        return False
    return token.head.i == max(t.i for t in noun.subtree) + 1


def _crosses(token: Token, top: Token) -> bool:
    """Whether another clause lies between a date and the word that it would date."""
    current = token.head
    while current not in (top, current.head):
        if current.pos_ in {"VERB", "AUX"} and current.dep_ in CLAUSES - {"conj"}:
            return True
        current = current.head
    return False
