"""What the names of agreements say, word by word, whatever language they are in."""

from __future__ import annotations

import re
from functools import cache

from dragoman.lexicon.scripts import UNSPACED, fold, script_of
from dragoman.lexicon.tables import cells, rows

_WORD = re.compile(r"[^\W_]+")
_ARABIC_ARTICLE = "ال"
SHORT = 3
"""Letters up to which a word must be the whole entry, not only begin with it."""


def english_words(name: str) -> tuple[str, ...]:
    """Give the words of a name in lower case, those that the table knows of another language in English.

    Of a script that does not part its words only those that the table knows are given.
    """
    plain = fold(name)
    if script_of(name) in UNSPACED:
        return tuple(_known()[entry] for entry in _in_text(plain))
    return tuple(meant for word in _WORD.findall(plain) for meant in _english(word.removeprefix(_ARABIC_ARTICLE)))


def _english(word: str) -> tuple[str, ...]:
    if word in _known().values():
        return (word,)
    for end in range(len(word), 1, -1):
        means = _known().get(word[:end])
        if means and (end > SHORT or end == len(word)):
            return (means, *_compounded(word[end:]))
    return (word,)


def _compounded(rest: str) -> tuple[str, ...]:
    """What a German compound goes on with: Sicherheits-abkommen."""
    return next(((means,) for entry, means in _known().items() if len(entry) > SHORT and entry in rest), ())


def _in_text(text: str) -> list[str]:
    found = [(text.find(entry), entry) for entry in _known() if entry in text]
    return [entry for _, entry in sorted(found)]


@cache
def _known() -> dict[str, str]:
    return {fold(entry): row["means"] for row in rows("agreement_words") for entry in cells(row["beginnings"])}
