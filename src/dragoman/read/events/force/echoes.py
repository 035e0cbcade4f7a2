"""One use of force told by several words: put together within a sentence, and not told again without names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.model.event import Role
from dragoman.read.syntax import ancestors_until
from dragoman.read.tellings import Telling, is_war

if TYPE_CHECKING:
    from spacy.tokens import Token


def put_together(told: list[tuple[Token, Telling]]) -> list[Telling]:
    """Join what one sentence tells of one attack by two words: `attacked a hotel, killing five`."""
    kept: list[tuple[Token, Telling]] = []
    for token, telling in told:
        home = next(
            (n for n, (other, one) in enumerate(kept) if _one_deed(other, token) and _can_join(one, telling)), None
        )
        if home is None:
            kept.append((token, telling))
        else:
            other, one = kept[home]
            kept[home] = (other, _joined(one, telling))
    return [telling for _, telling in kept]


def _one_deed(one: Token, other: Token) -> bool:
    """Whether one word of force hangs on another without a list between: by participle, relative clause or preposition."""
    if not (one.is_ancestor(other) or other.is_ancestor(one)):
        return False
    low, top = (other, one) if one.is_ancestor(other) else (one, other)
    return not any(t.dep_ in {"conj", "ccomp", "parataxis"} for t in ancestors_until(low, top))


def _can_join(one: Telling, other: Telling) -> bool:
    if is_war(one) != is_war(other):
        return False
    first, second = ({p.who.name for p in t.participants if p.role is Role.ATTACKER} for t in (one, other))
    return not first or not second or bool(first & second)


def _joined(one: Telling, other: Telling) -> Telling:
    named = {p.who.name for p in one.participants}
    spans = (one.evidence, other.evidence)
    return replace(
        one,
        participants=(*one.participants, *(p for p in other.participants if p.who.name not in named)),
        when=one.when if one.when.period is not None else other.when,
        place=one.place or other.place,
        evidence=max(spans, key=lambda e: e.end - e.start),
    )


def without_echoes(told: list[Telling]) -> list[Telling]:
    """Drop tellings that name nobody where a fuller one may be meant: `the attack came on Tuesday`."""

    def weight(telling: Telling) -> tuple[bool, int]:
        return bool(telling.participants), (telling.place is not None) + (telling.when.period is not None)

    kept: list[Telling] = []
    for telling in sorted(told, key=weight, reverse=True):
        if telling.participants or not any(_may_be(telling, other) for other in kept):
            kept.append(telling)
    return sorted(kept, key=lambda t: t.evidence)


def _may_be(one: Telling, other: Telling) -> bool:
    first, second = one.when.period, other.when.period
    return not is_war(other) and (first is None or (second is not None and first.intersect(second) is not None))
