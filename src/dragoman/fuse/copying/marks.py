"""Marks: what of a text survives its rewriting and its translation, the numbers and the known names, in order."""

from __future__ import annotations

import re
from collections import Counter

from dragoman.lexicon.people.multilingual import names_in

_NUMBER = re.compile(r"\d+")
_PERSON = "person:"
_DAYS = 31
_YEARS = range(1900, 2100)


def marks_of(text: str) -> tuple[str, ...]:
    """Give the marks of a text in order: ids of the lexicon, and whole numbers in whatever digits they are written."""
    numbers = ((match.start(), str(int(match.group()))) for match in _NUMBER.finditer(text))
    return tuple(mark for _, mark in sorted({*numbers, *names_in(text)}))


def weight(mark: str) -> float:
    """Say how much a mark tells: a person or an uncommon number thrice what a country tells."""
    if mark.isdigit():
        return 1.5 if int(mark) <= _DAYS or int(mark) in _YEARS else 3.0
    return 3.0 if mark.startswith(_PERSON) else 1.0


def total(marks: tuple[str, ...]) -> float:
    """Add up the weights."""
    return sum(map(weight, marks))


def shared(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    """Say what share of the shorter text's marks stand in the other at all, by weight: no less than in the same order."""
    smaller, both = min(total(left), total(right)), Counter(left) & Counter(right)
    return sum(weight(mark) * times for mark, times in both.items()) / smaller if smaller else 0.0


def in_order(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    """Say what share of the shorter text's marks stand in the same order in the other, by weight: 0 to 1.

    The longest common subsequence: who retells a text follows it, who tells the same happening by himself does not.
    """
    smaller = min(total(left), total(right))
    best = [0.0] * (len(right) + 1)
    for ours in left:
        before = 0.0
        for at, theirs in enumerate(right, 1):
            above = best[at]
            best[at] = before + weight(ours) if ours == theirs else max(above, best[at - 1])
            before = above
    return best[-1] / smaller if smaller else 0.0
