"""What the name of an agreement tells: its subject, its kind, and whether it only points back to a text named before."""

from __future__ import annotations

import re
from functools import cache

from dragoman.fuse.copying.shingles import words
from dragoman.lexicon import agreements, countries
from dragoman.lexicon.agreement_words import english_words
from dragoman.model.entity import EntityId

_EMPTY = frozenset(
    words(
        "a an the of on for in to with between and by its their this that both two new joint bilateral draft document "
        "text texts agreement accord deal pact treaty convention memorandum memoranda understanding mou protocol contract "
        "addendum annex communique declaration statement roadmap plan arrangement arrangements cooperation s paper "
        "successor declare point points item items article articles papers full complete old present same instrument instruments ratification dated what was agreed signed large big "
        "de la el los las del un una le les des une der die das ein eine einen und y et e o и о между в договора "
        "completo documento texto papier dokument document документ "
        "january february march april may june july august september october november december"
    )
)
_INSTRUMENTS = {
    "treaty": "treaty",
    "convention": "treaty",
    "memorandum": "memorandum",
    "memoranda": "memorandum",
    "mou": "memorandum",
    "protocol": "protocol",
    "contract": "contract",
    "addendum": "addendum",
    "annex": "addendum",
    "communique": "communique",
    "declaration": "communique",
    "statement": "communique",
    "roadmap": "roadmap",
}
_NEW = re.compile(r"(an?|another|un|una|une|ein|eine|um|uma|several|two|some)\b|(?!instruments).*s$", re.IGNORECASE)
"""A name that begins so, or is a plural, tells of a text that was not named before."""
_DRAFT = re.compile(
    r"\b(drafts?|brouillon|borrador|bozza|rascunho|entwurf|esboço|taslak|taslağı|проект\w*|черновик\w*)\b|پیش[ \u200c]?نویس|مسود[ةه]|草案",
    re.IGNORECASE,
)
"""A draft is no text of its own: it is of the text that comes of it."""
_SAME = re.compile(
    r"(the |that |this )?(very )?same\b|(el|la) mism[oa]\b|(le|la) même\b|(der|die|das)selben?\b|(lo|la) stess[oa]\b|[тэ]от же\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+")
_FOR_YEARS = re.compile(r"\b\w+(-\w+)?[- ]years?\b", re.IGNORECASE)
"""How long a text holds is no subject: "the 20-year treaty"."""


@cache
def content_of(name: str) -> frozenset[str]:
    """Give the words of a name that tell it from other texts of the same parties."""
    told = english_words(_FOR_YEARS.sub(" ", name))
    return frozenset(word for word in told if word not in _EMPTY and not word.isdigit() and not _is_of_country(word))


def instrument_of(name: str) -> str:
    """Give its kind, such as `treaty`; empty where the name does not say or says no more than "agreement"."""
    return next((_INSTRUMENTS[word] for word in english_words(name) if word in _INSTRUMENTS), "")


def numbers_in(name: str) -> frozenset[str]:
    """Give years and ordinals."""
    return frozenset(_NUMBER.findall(name))


def is_new(name: str) -> bool:
    """Whether the name tells of a text that was not named before; of a draft it does not say so."""
    return bool(_NEW.match(name)) and not _DRAFT.search(name)


def is_the_same(name: str) -> bool:
    """Whether it means what was named last: "the same text"."""
    return bool(_SAME.match(name))


@cache
def _is_of_country(word: str) -> bool:
    return bool(countries.named(word) or countries.of_demonym(word) or countries.of_metonym(word))


@cache
def described(content: frozenset[str], parties: frozenset[EntityId]) -> agreements.KnownAgreement | None:
    """Give the known agreement of these parties that one of its names describes in just these words."""
    fitting = [
        deal
        for deal in agreements.agreements()
        if content and parties and parties <= parties_of(deal.id)
        if content in {content_of(name) for name in (deal.name, *deal.aliases)}
    ]
    return fitting[0] if len(fitting) == 1 else None


@cache
def parties_of(known: str) -> frozenset[EntityId]:
    """Give the states that the lexicon lists as parties; none for an unknown id."""
    deal = agreements.by_id(known)
    return frozenset(f"country:{code}" for code in deal.parties) if deal else frozenset()
