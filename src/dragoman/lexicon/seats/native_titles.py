"""Titles of offices in other languages than English, as a user may write them: "министр иностранных дел России"."""

from __future__ import annotations

import re
from functools import cache

from dragoman.lexicon import countries
from dragoman.lexicon.scripts import fold
from dragoman.lexicon.seats import offices, phrases
from dragoman.lexicon.seats.offices import Office
from dragoman.lexicon.tables import cells, rows

SHARED = 0.6
"""Of a country's name so much at least stands unchanged at the beginning of what is derived from it: "иранский"."""
SHORTEST, LONGEST_ENDING = 3, 5
_PARTICLES = re.compile(
    r"^(?:de la|de las|de los|de l'|della|dell'|dello|delle|del|des|der|de|du|di|d'|von|vom|do|da|dos|das|la|le|les|l'|el|los|the|"
    r"respublika|для|в|در|ال|ל|של|ב)(?:\s+|(?<=')|(?<=ال))",
)
_SPACED = re.compile(r"[\w'-]+")


def read(words: str, of: str = "") -> Office | None:
    """Find the office that words of another language mean; `None` where no listed title stands in them.

    Args:
        words: a title with its country, in any order; the country may be an adjective.
        of: the country, where it is known besides.
    """
    folded = fold(words)
    for form, kind, owner in _forms():
        if form not in folded or not _stands(form, folded):
            continue
        rest = folded.replace(form, " ", 1).strip(" ,،")
        owned = owner or (_country(rest) if rest else of)
        if owned and (not of or of == owned):
            return offices.known(f"office:{owned}:{kind}")
    return None


@cache
def _forms() -> tuple[tuple[str, str, str], ...]:
    """Give every title with its kind, the longest first."""
    found = [(fold(form), row["kind"], row["of"]) for row in rows("native_titles") for form in cells(row["forms"])]
    return tuple(sorted(found, key=lambda each: -len(each[0])))


def _stands(form: str, words: str) -> bool:
    """Whether a title stands in the words as words of its own; scripts without spaces have none."""
    return form[0] > "\u2e80" or bool(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", words))


def _country(words: str) -> str:
    plain = words
    while (bare := _PARTICLES.sub("", plain)) != plain:
        plain = bare.strip()
    return phrases.owner_of(plain) or phrases.owner_of(words) or _derived(plain)


def _derived(words: str) -> str:
    """Find the one country from whose name a word is derived: a genitive or an adjective."""
    best: dict[int, set[str]] = {}
    for code, name in _names():
        shared = next((at for at, (one, other) in enumerate(zip(words, name, strict=False)) if one != other), None)
        length = min(len(words), len(name)) if shared is None else shared
        endings = max(len(words), len(name)) - length
        if length >= max(SHORTEST, SHARED * len(name)) and endings <= LONGEST_ENDING:
            best.setdefault(length, set()).add(code)
    longest = best[max(best)] if best else set()
    return next(iter(longest)) if len(longest) == 1 else ""


@cache
def _names() -> tuple[tuple[str, str], ...]:
    names = ((country.code, fold(name)) for country in countries.countries() for name in country.names)
    return tuple(
        dict.fromkeys((code, part.removeprefix("ال")) for code, name in names for part in (name, *name.split()))
    )
