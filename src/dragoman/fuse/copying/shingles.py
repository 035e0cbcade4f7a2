"""Runs of words: by them the same words are found again in other reports."""

from __future__ import annotations

import re
import zlib

LENGTH = 4
_WORDS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")


def words(text: str) -> list[str]:
    """Casefold a text into its words; scripts written without spaces count character by character."""
    return _WORDS.findall(text.casefold())


def shingles(text: str, length: int = LENGTH) -> frozenset[int]:
    """Hash every run of some words; a shorter text gives one hash, an empty one none. The same on every machine."""
    found = words(text)
    runs = max(1, len(found) - length + 1) if found else 0
    return frozenset(zlib.crc32(" ".join(found[at : at + length]).encode()) for at in range(runs))


def containment(left: frozenset[int], right: frozenset[int]) -> float:
    """Share of the smaller set that the other one holds: 0 to 1; 0 where one is empty."""
    smaller = min(len(left), len(right))
    return len(left & right) / smaller if smaller else 0.0


LONGEST_NAME = 4
"""Words, or characters of a script that does not part them."""


def name_hash(name: str) -> int:
    """Hash a name so that `called` can be asked for it."""
    return zlib.crc32(" ".join(words(name)).encode())


def called(text: str) -> frozenset[int]:
    """Hash every run of up to four words that may be a name: all of its words have a capital, or a script without any."""
    found = [(word.casefold(), not word[0].islower()) for word in _WORDS.findall(text)]
    runs: set[int] = set()
    for at in range(len(found)):
        run = ""
        for word, may_be_name in found[at : at + LONGEST_NAME]:
            if not may_be_name:
                break
            run = f"{run} {word}" if run else word
            runs.add(zlib.crc32(run.encode()))
    return frozenset(runs)
