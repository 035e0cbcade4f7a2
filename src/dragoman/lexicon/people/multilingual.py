"""Whom and which countries a text in any language names, as far as the tables have their names in its script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dragoman.lexicon import countries
from dragoman.lexicon.people.names import surname
from dragoman.lexicon.people.persons import everybody
from dragoman.lexicon.scripts import UNSPACED, fold, script_of

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CASE_ENDING = re.compile(r"(?<=[а-я]{3})(?:[ауоеыиюяйьэ]{1,2}|о[вмй]|е[вмй]|ым|их|ах|ях|ами|ями)$")
"""Of Russian, Ukrainian, Bulgarian and Serbian names; what is left of two spellings of one is mostly the same."""
LONGEST = 4
"""Words of a name that is looked for."""
LONGEST_UNSPACED = 9
"""Characters, where a script does not part its words."""
SHORT = 3
"""Letters up to which a single word says too little."""


def names_in(text: str) -> Iterator[tuple[int, str]]:
    """Give where a name begins and the id of what it names, in the order of the text; the longest name wins.

    No reading of the text: a surname stands for the first who bears it, and what is spelled otherwise is not found. It
    serves to compare two texts in different languages.
    """
    yield from _unspaced(text) if script_of(text) in UNSPACED else _spaced(text)


def _spaced(text: str) -> Iterator[tuple[int, str]]:
    words = [(match.start(), match.group()) for match in _WORD.finditer(text)]
    folded = [_stem(fold(word)) for _, word in words]
    at = 0
    while at < len(words):
        for length in range(min(LONGEST, len(words) - at), 0, -1):
            name = " ".join(folded[at : at + length])
            known = _stems().get(name)
            if known and (length > 1 or _is_telling(words[at][1])):
                yield words[at][0], known
                at += length
                break
        else:
            at += 1


def _is_telling(word: str) -> bool:
    """Whether a single word may be a name: no short one, and no small letter where a script has capitals."""
    return len(word) > SHORT and not word[0].islower()


def _unspaced(text: str) -> Iterator[tuple[int, str]]:
    folded = fold(text)
    at = 0
    while at < len(folded):
        for length in range(LONGEST_UNSPACED, 1, -1):
            known = _unspaced_ids().get(folded[at : at + length])
            if known:
                yield at, known
                at += length
                break
        else:
            at += 1


@cache
def _ids() -> dict[str, str]:
    """Every name in every script, folded, to the id of the first that bears it: countries, then persons."""
    found: dict[str, str] = {}
    for country in countries.countries():
        for name in (country.name, *country.names, *country.demonyms):
            found.setdefault(fold(name), country.id)
    for person in everybody():
        for name in (person.name, *person.aliases):
            found.setdefault(fold(name), person.id)
            found.setdefault(fold(surname(name)), person.id)
    return found


@cache
def _stems() -> dict[str, str]:
    found: dict[str, str] = {}
    for name, known in _ids().items():
        found.setdefault(" ".join(map(_stem, name.split())), known)
    return found


def _stem(word: str) -> str:
    return _CASE_ENDING.sub("", word) if word > "а" else word


@cache
def _unspaced_ids() -> dict[str, str]:
    return {name: known for name, known in _ids().items() if script_of(name) in UNSPACED and len(name) > 1}
