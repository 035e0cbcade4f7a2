"""Wordings of names of bodies and offices: how alike two are, by the words that tell them from others."""

from __future__ import annotations

import re
from functools import lru_cache

from dragoman.lexicon import countries
from dragoman.lexicon.people.names import NameMatch
from dragoman.lexicon.people.sounds import alike
from dragoman.lexicon.scripts import fold

SAME_WORD = 0.9
"""From this similarity on two words are spellings of one."""
PARTLY = 0.9
"""What one wording with more words than the other is worth, for each word more."""
MARK = "="
"""Stands before the code of a country."""
FEWEST_LETTERS = 2
"""Of an acronym."""
EMPTY = frozenset({"a", "an", "and", "at", "for", "in", "of", "on", "s", "the", "to"})
"""Words that tell nothing apart."""
_WORD = re.compile(r"[^\W_]+")
_SAME = {
    **dict.fromkeys(("defense",), "defence"),
    **dict.fromkeys(("center",), "centre"),
    **dict.fromkeys(("organisation",), "organization"),
    **dict.fromkeys(("advisor",), "adviser"),
    **dict.fromkeys(("chairman", "chairwoman", "chairperson"), "chair"),
    **dict.fromkeys(("spokesman", "spokeswoman"), "spokesperson"),
    **dict.fromkeys(("minister", "ministers"), "ministry"),
}


@lru_cache(maxsize=65536)
def telling_words(name: str) -> frozenset[str]:
    """Give the words that tell a body or an office from others; a country by its code, however it is named."""
    words = [word for word in _WORD.findall(fold(name)) if word not in EMPTY]
    joined = " ".join(words)
    for country in _spelled(name):
        joined = joined.replace(country[0], country[1])
    return frozenset(_SAME.get(word, word) for word in joined.split())


def compare(left: str, right: str) -> NameMatch:
    """Compare two wordings, from 0 to 1, with the reasons."""
    ours, theirs = telling_words(left), telling_words(right)
    if not ours or not theirs:
        return NameMatch(0.0, ("no telling word",))
    if ours == theirs:
        return NameMatch(1.0, ("the same words",))
    if _is_acronym(left, right) or _is_acronym(right, left):
        return NameMatch(SAME_WORD, ("one is the acronym of the other",))
    pairs = {(a, b) for a in ours for b in theirs if a == b or _is_spelling(a, b)}
    paired_left, paired_right = {a for a, _ in pairs}, {b for _, b in pairs}
    more = len(ours - paired_left) + len(theirs - paired_right)
    if (ours - paired_left and theirs - paired_right) or not pairs:
        return NameMatch(0.0, ("other words",))
    spelled = [f"{a} ~ {b}" for a, b in sorted(pairs) if a != b]
    added = [f"{', '.join(sorted((ours - paired_left) | (theirs - paired_right)))} on one side only"] if more else []
    return NameMatch(PARTLY**more, (*spelled, *added))


def _is_spelling(word: str, other: str) -> bool:
    return MARK not in word + other and alike(word, other) >= SAME_WORD


def _spelled(name: str) -> list[tuple[str, str]]:
    """The countries that a name names, longest first, as its words spell them, with their codes."""
    folded = " ".join(word for word in _WORD.findall(fold(name)) if word not in EMPTY)
    words = folded.split()
    spans = [" ".join(words[i:j]) for i in range(len(words)) for j in range(len(words), i, -1) if j - i <= _LONGEST]
    found = ((span, countries.of_demonym(span) or countries.named(span)) for span in spans)
    named = {(span, f"{MARK}{country.code}") for span, country in found if country}
    return sorted(named, key=lambda pair: -len(pair[0]))


_LONGEST = 3
"""Words of a country's name."""


def _is_acronym(short: str, long: str) -> bool:
    letters = short.strip().replace(".", "")
    if not letters.isupper() or " " in letters or len(letters) < FEWEST_LETTERS:
        return False
    words = [word for word in re.findall(r"[^\W\d_]+", long) if word.lower() not in EMPTY]
    return len(words) == len(letters) and all(
        word[0].upper() == letter for word, letter in zip(words, letters, strict=True)
    )
