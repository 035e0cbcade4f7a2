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
