"""Reading a stretch of tokens as a title: the longest, the widest, the one that begins or ends at a token."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.lexicon.seats.titles import HONORIFICS, TITLE_HEADS, OfficeName, read_title
from dragoman.read.mentions.found import TitlePhrase
from dragoman.read.mentions.words import ALSO_PLAIN, LESSENING, LINKS, MODIFIERS, NEWNESS, REGIONS, SPELLS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


PRELATES = frozenset({"cardinal", "archbishop", "bishop", "eminence", "excellency", "highness", "majesty"})
"""These stand before a title and are no part of it: `Cardinal Secretary of State`."""


def is_title_head(token: Token) -> bool:
    """Whether a token can be the head of a title: `minister`, `Secretary`, `spokeswoman`."""
    return token.lower_ in TITLE_HEADS or token.lemma_.lower() in TITLE_HEADS


def _words(doc: Doc, first: int, last: int) -> str:
    return str(doc[first:last].text)


def longest(doc: Doc, first: int, end: int) -> TitlePhrase | None:
    """Read the longest title that ends at a token; one that the lexicon lists wins over a longer one put together."""
    if end <= first or not _may_end(doc[end - 1]):
        return None
    best: TitlePhrase | None = None
    for start in range(first, end):
        if not _may_begin(doc[start]):
            continue
        phrase = _read(doc, start, end)
        if phrase is not None and (best is None or phrase.office.kind):
            best = phrase if best is None or _is_stray(doc, best.first, start) else best
        if best is not None and (best.office.kind or not _is_stray(doc, best.first, start + 1)):
            break
    cut = best is not None and best.first > first and doc[best.first - 1].lower_ in LESSENING
    return None if cut else best


def _may_begin(token: Token) -> bool:
    if token.lower_ in PRELATES:
        return False
    return not (
        token.is_space or token.lower_ in LINKS or token.lower_ in {"and", "&", "'s", "’s", "-", "the", ")", "("}
    )


def _may_end(token: Token) -> bool:
    if token.lower_.rstrip(".") in HONORIFICS and not is_title_head(token):
        return False
    return not (token.lower_ in LINKS or token.lower_ in {"and", "&", "the", "a", "'s", "’s", "'", "’", "-", "("})


def _is_stray(doc: Doc, first: int, end: int) -> bool:
    """Whether the words before a listed title are no part of it: `Jailed | former Prime Minister`."""
    kept = MODIFIERS | LINKS | {"'s", "’s", "-", "of"}
    places = {"GPE", "LOC", "NORP", "ORG", "FAC"}
    return not any(t.lower_ in kept or is_title_head(t) or t.ent_type_ in places for t in doc[first:end])


def prefix(doc: Doc, first: int, last: int) -> TitlePhrase | None:
    """Read the longest title that begins at a token."""
    for end in range(last, first, -1):
        if not _may_end(doc[end - 1]):
            continue
        phrase = _read(doc, first, end)
        if phrase is not None:
            return phrase
    return None


def widest(doc: Doc, first: int, head: int, last: int) -> TitlePhrase | None:
    """Read the widest title around its head: as far right as it goes, then as far left."""
    for end in range(last, head, -1):
        if not _may_end(doc[end - 1]):
            continue
        phrase = longest(doc, first, end)
        if phrase is not None and phrase.first <= head:
            return phrase
    return None


def _read(doc: Doc, first: int, end: int) -> TitlePhrase | None:
    if not any(is_title_head(token) for token in doc[first:end]) or joins_titles(doc, first, end):
        return None
    if _holds_a_stranger(doc, first, end):
        return None
    office: OfficeName | None = read_title(_words(doc, first, end))
    if office is None:
        return None
    is_new = any(token.lower_ in NEWNESS for token in doc[first:end])
    return TitlePhrase(first, end, office, is_new)


def joins_titles(doc: Doc, first: int, last: int) -> bool:
    """Whether a phrase is two titles: `foreign minister and deputy prime minister`."""
    for index in range(first + 1, last - 1):
        if doc[index].lower_ in {"and", "&"} and any(
            is_title_head(t) and t.lower_ not in ALSO_PLAIN for t in doc[first:index]
        ):
            after = [t for t in doc[index + 1 : last] if is_title_head(t) and t.lower_ not in ALSO_PLAIN]
            if after:
                return True
    return False


def _holds_a_stranger(doc: Doc, first: int, last: int) -> bool:
    """Whether somebody's name stands in the words who is no owner of the office: `Defense Minister X and Intelligence Chief`."""
    for index in range(first, last):
        token = doc[index]
        if token.ent_type_ == "PERSON" and not is_title_head(token) and token.pos_ == "PROPN" and not _in_region(token):
            linked = any(t.lower_ in LINKS or t.lower_.rstrip(".") in HONORIFICS for t in doc[first:index])
            owned = _is_owner(doc, index, last)
            if not linked and not owned:
                return True
    return False


def _in_region(token: Token) -> bool:
    """Whether a name is that of a part of a country, by the word after it: `Zamfara State Governor`."""
    following = token.doc[token.i + 1 : token.i + 3]
    return token.text in REGIONS or any(t.text in REGIONS and t.ent_type_ == token.ent_type_ for t in following)


def _is_owner(doc: Doc, index: int, last: int) -> bool:
    """Whether a name goes on to a possessive's mark: `Vladimir Putin's`, and no `X and Iran's`."""
    for token in doc[index + 1 : min(index + 4, last)]:
        if token.text in {"'s", "’s", "'", "’"}:
            return True
        if token.lower_ in {"and", ",", "&"}:
            return False
    return False


def opens_title(token: Token) -> bool:
    """Whether a word begins a title of its own: `president`, `deputy`, `special`."""
    return is_title_head(token) or token.lower_ in MODIFIERS


def ends_title(doc: Doc, index: int) -> bool:
    """Whether a preposition tells how long or after whom: `minister for a third term`, `minister in place of X`."""
    if doc[index].lower_ == "in":
        return index + 1 < len(doc) and doc[index + 1].lower_ in {"place", "succession"}
    return doc[index].lower_ == "for" and any(t.lower_ in SPELLS for t in doc[index + 1 : index + 4])
