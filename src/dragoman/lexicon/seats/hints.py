"""What to say where it is not clear which office is asked for: what may be meant, and what to add."""

from __future__ import annotations

from functools import cache

from rapidfuzz import fuzz, process

from dragoman.lexicon import countries
from dragoman.lexicon.seats import kinds, titles
from dragoman.lexicon.tables import key_of

WORTH_NAMING = 75
"""From this likeness on, of 100, a name is offered as what may be meant."""
MOST_NAMED = 3


def why_none(words: str, of: str) -> str:
    """Say why no office was found, and what may be meant.

    Args:
        words: as asked.
        of: the country or organization that was told.
    """
    read = titles.read_title(words)
    if of and read and read.of and read.kind and read.of != of:
        return f"{read.name} is no office of {kinds.spelled(of)}"
    if not words:
        return "no office is named"
    several = _bearing(kinds.key(words), of)
    if several:
        shown = " or ".join(f"'{name}'" for name in several[:MOST_NAMED])
        return f"{words!r} may be several offices; {'say which' if of else 'name its country too'}, as in {shown}"
    place = f" of {kinds.spelled(of)}" if of else ""
    return f"no office is called {words!r}{place}{meant(words, _forms()) or _country_hint(words)}"


def _country_hint(words: str) -> str:
    """Say what to ask instead: for countries spelled nearly so, else for any."""
    spelled = words.rpartition(" of ")[2]
    return meant(spelled, owner_names()) or "; name its country too, as in 'Foreign Minister of Iran'"


def _bearing(key: str, of: str) -> list[str]:
    """Name offices that bear such a title, or one that it is a part of: those listed by country first."""
    found = [row for row in kinds.seats() if key in {*map(kinds.key, row.forms), kinds.key(row.kind.replace("_", " "))}]
    if of:
        found = [row for row in kinds.seats() if row.of in {"", of} and key in kinds.key(row.template).split(" of ")]
        return list(dict.fromkeys(row.template.format(of=kinds.spelled(of)) for row in found))
    own = [row.name(row.of) for row in found if row.of]
    return list(dict.fromkeys((*own, *(row.template.format(of="Iran") for row in found if not row.of))))


def meant(words: str, names: tuple[str, ...]) -> str:
    """Offer what may be meant."""
    near = process.extract(words, names, scorer=fuzz.ratio, limit=MOST_NAMED, score_cutoff=WORTH_NAMING)
    return f"; is {' or '.join(name for name, _, _ in near)} meant?" if near else ""


@cache
def owner_names() -> tuple[str, ...]:
    """Give the English names of all countries."""
    return tuple(name for country in countries.countries() for name in countries.english_names(country))


@cache
def _forms() -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for row in kinds.seats() for form in row.forms if key_of(form)))
