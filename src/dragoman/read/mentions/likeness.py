"""Which names may stand for one person, within one report: by their words, with an index for reports of many names."""

from __future__ import annotations

import re
from collections import defaultdict

from rapidfuzz import fuzz

from dragoman.lexicon.scripts import fold

LIKENESS = 62
"""Two single names this alike (rapidfuzz ratio, out of 100) with the same first letters may be one, misspelled."""
LIKENESS_OF_SURNAMES = 88
"""Surnames more alike than this differ by one letter."""
SHARED_LETTERS = 3
_SPLIT = re.compile(r"[\s\-‐‑]+")


def parts(name: str) -> list[str]:
    """Give the folded words of a name; a hyphen counts as a space."""
    return [part for part in _SPLIT.split(fold(name)) if part]


def fits(words: list[str], full: list[str]) -> bool:
    """Whether some words are a name, or a shorter form of it: its surname, its first name, its end."""
    if "".join(words) == "".join(full):
        return True
    if not words or len(words) >= len(full):
        return False
    if len(words) == 1:
        return words[0] in full[-2:] or words[0] == "".join(full[1:]) or words[0] == full[0]
    shorter = "".join(words)
    return "".join(full).endswith(shorter) or (words[-1] == full[-1] and words[0] == full[0])


def alike(word: str, full: list[str]) -> bool:
    """Whether a single name may be a misspelled single name or surname."""
    if not full:
        return False
    if len(full) > 1:
        return len(word) > SHARED_LETTERS and bool(fuzz.ratio(word, full[-1], score_cutoff=LIKENESS_OF_SURNAMES + 0.01))
    same_start = word[:SHARED_LETTERS] == full[0][:SHARED_LETTERS]
    return same_start and fuzz.ratio(word, full[0]) >= LIKENESS


class NameIndex:
    """Numbered names, found by what fits them without a look at every one."""

    def __init__(self) -> None:
        self._names: list[list[str]] = []
        self._by_word: dict[str, set[int]] = defaultdict(set)

    def add(self, words: list[str]) -> None:
        """Add the next name."""
        number = len(self._names)
        self._names.append(words)
        for form in {*words[:1], *words[-2:], "".join(words), "".join(words[1:]), _ending(words)}:
            self._by_word[form].add(number)

    def fitting(self, words: list[str]) -> list[int]:
        """Give the numbers of the names that the words fit, in order."""
        keys = {*words[-1:], "".join(words), _ending(words)}
        some = {number for key in keys for number in self._by_word.get(key, ())}
        return [number for number in sorted(some) if fits(words, self._names[number])]

    def alike(self, word: str) -> list[int]:
        """Give the numbers of the names of which a single name may be a misspelling, in order."""
        return [number for number, name in enumerate(self._names) if alike(word, name)]


def _ending(words: list[str]) -> str:
    """Give what a longer name shares with every end of it that has several words."""
    return f"…{''.join(words)[-2:]}" if len(words) > 1 else ""
