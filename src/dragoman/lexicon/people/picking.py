"""Picking whom a name means in a small pool that title, country and date have made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from rapidfuzz.distance import JaroWinkler

from dragoman.lexicon.people.names import BARE_SURNAME, NameMatch, compare, surname, words_of
from dragoman.lexicon.people.unvowelled import is_native

IN_POOL = 0.6
"""From this score on a name means the best of a pool that title, country and date have made."""
MARGIN = 0.08
"""By so much the best of a pool must beat the second."""
MANGLED_LETTERS = 6
"""A mangled surname has at least so many letters."""
ALONE, BESIDE = 0.0, 0.8
"""So like must a mangled surname be that stands alone, and beside given names that agree."""


class Named(Protocol):
    """Anybody who has a name and others that he is called."""

    @property
    def name(self) -> str:
        """The canonical name."""
        ...

    @property
    def aliases(self) -> tuple[str, ...]:
        """His other names and spellings."""
        ...


N = TypeVar("N", bound=Named)


def pick(name: str, pool: Sequence[N]) -> tuple[N, NameMatch] | None:
    """Pick the person in a small pool whom a name means; `None` where none is near enough, or two are as near.

    The pool must have been made by title, country and date: a mangled name is as near to strangers as to the one meant.
    """
    for way in (best_match, _mangled):
        ranked = sorted(((way(name, person), person) for person in pool), key=lambda pair: -pair[0].score)
        if ranked and ranked[0][0].score >= IN_POOL:
            clear = len(ranked) == 1 or ranked[0][0].score - ranked[1][0].score >= MARGIN
            return (ranked[0][1], ranked[0][0]) if clear else None
    return None


def _mangled(name: str, person: Named) -> NameMatch:
    """Compare a surname, as machines mangle names, with a person's whose other names agree: "(Masoud) Pezhashyan"."""
    words, known = words_of(name), words_of(person.name)
    family = words_of(surname(person.name))
    if not words or not family or family[-1] not in known or len(family) == len(known) > 1:
        return NameMatch(0.0, ("no mangled surname",))
    at = known.index(family[-1]) if len(words) == len(known) else -1
    word, needed = words[at], ALONE if len(words) == 1 else BESIDE
    agree = len(words) == 1 or (len(words) == len(known) and _without(words, at) == _without(known, at))
    if not agree or len(word) < MANGLED_LETTERS or word[0] != family[-1][0]:
        return NameMatch(0.0, ("no mangled surname",))
    near = JaroWinkler.similarity(word, family[-1])
    reasons = (f"{word} may be a mangled {family[-1]} ({near:.2f})",)
    return NameMatch(near * BARE_SURNAME if near >= needed else 0.0, reasons)


def _without(words: tuple[str, ...], at: int) -> tuple[str, ...]:
    at %= len(words)
    return (*words[:at], *words[at + 1 :])


def _speaks(words: tuple[str, ...], asked: tuple[str, ...]) -> bool:
    """Whether one of somebody's names can tell whether he is asked about."""
    native = any(map(is_native, words))
    return (len(asked) == 1 or len(words) > 1) and (not native or any(map(is_native, asked)))


def best_match(name: str, person: Named) -> NameMatch:
    """Compare a name with all that a person is called, and give the best.

    Bare surnames among his names speak only to a bare surname, or "Sara Netanyahu" would be any Netanyahu. Spellings
    without vowels speak only to such a one: "Khomeini" fits the Arabic letters of Khamenei.
    """
    asked = words_of(name)
    called = (person.name, *(alias for alias in person.aliases if _speaks(words_of(alias), asked)))
    return max((compare(name, each) for each in called), key=lambda match: match.score)
