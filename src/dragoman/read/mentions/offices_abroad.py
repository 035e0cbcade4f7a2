"""Bodies that several countries call by the same words: a bare `Foreign Office` is that of the report's own country."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dragoman.lexicon.organizations import of_country
from dragoman.read.mentions.found import Found

SHARED = {"foreign office": ("GB", "DE", "PK")}
"""Words, and the countries that call a body so."""


def settle(found: list[Found], named: Iterable[Found]) -> list[Found]:
    """Read such words as the body of the only one of its countries that the report names, else of no country.

    Args:
        found: what the lexicon knows in a sentence.
        named: what it knows in the whole report, where the country is looked for.
    """
    return [_settled(one, named) if _words(one) in SHARED else one for one in found]


def _words(found: Found) -> str:
    return str(found.sentence.span.doc[found.first : found.last].text.lower())


def _settled(found: Found, named: Iterable[Found]) -> Found:
    homes = SHARED[_words(found)]
    spoken_of = {other.country for other in named if other.country in homes and _words(other) not in SHARED}
    if len(spoken_of) != 1:
        return replace(found, name=found.sentence.span.doc[found.first : found.last].text, known="", country="")
    home = spoken_of.pop()
    body = of_country("foreign ministry", home)
    return replace(found, name=body.name, known=body.id, country=home) if body is not None else found
