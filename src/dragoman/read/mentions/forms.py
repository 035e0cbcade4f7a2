"""Finding the lexicon's surface forms in running text: countries, demonyms, places, organizations, outlets, agreements.

The search goes from word to word and takes the longest form that begins there and ends at a word's end. Text and forms
are compared with straight apostrophes; capitals count, since `us` is no country.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from dragoman.lexicon.gazetteer import SurfaceForm, surface_forms

_WORD = re.compile(r"\w+")
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "‐": "-", "‑": "-", "–": "-", "\u00a0": " "})


@dataclass(frozen=True)
class FormHit:
    """A stretch of text that the lexicon knows; several senses where it has several (`Moscow`: city and government)."""

    start: int
    end: int
    senses: tuple[SurfaceForm, ...]


@lru_cache(maxsize=1)
def _index() -> dict[str, list[tuple[str, tuple[SurfaceForm, ...]]]]:
    by_text: dict[str, list[SurfaceForm]] = defaultdict(list)
    for form in surface_forms():
        by_text[form.text.translate(_STRAIGHT)].append(form)
    index: dict[str, list[tuple[str, tuple[SurfaceForm, ...]]]] = defaultdict(list)
    for text, forms in by_text.items():
        first = _WORD.search(text)
        if first and first.start() == 0:
            index[first.group()].append((text, tuple(forms)))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return dict(index)


def find_forms(text: str) -> list[FormHit]:
    """Find every known form, longest first, without overlaps, in order."""
    plain = text.translate(_STRAIGHT)
    index, hits, position = _index(), [], 0
    for word in _WORD.finditer(plain):
        if word.start() < position:
            continue
        for form, senses in index.get(word.group(), ()):
            end = word.start() + len(form)
            if plain.startswith(form, word.start()) and not plain[end : end + 1].isalnum():
                hits.append(FormHit(word.start(), end, senses))
                position = end
                break
    return hits
