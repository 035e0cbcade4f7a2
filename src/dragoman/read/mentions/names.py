"""Finding personal names in a sentence: runs of capitalised words that something marks as a name.

A run is a name when the language model says so, when a title stands before it, when the lexicon has a person of that
name, or when it is the surname of somebody whom the report has named in full.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from dragoman.lexicon.people.persons import named
from dragoman.lexicon.seats.titles import HONORIFICS, TITLE_HEADS
from dragoman.read.mentions.title_reading import is_title_head
from dragoman.read.mentions.words import BODIES, CALLINGS, HYPHENS, NOT_NAMES, OPENERS, PARTICLES, SEATING
from dragoman.read.parsing import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

ACRONYM = 4
"""Capital letters up to which a single word in capitals is an acronym."""


ADDRESSES = frozenset(
    {"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "h.e.", "h.e", "sen.", "rep.", "gov.", "gen.", "lt.", "col."}
)
"""Words that begin another name: `the Palace of the People | Mrs. X`."""
BARONS = frozenset({"baron", "prince", "duke", "earl", "count", "major", "sultan", "king", "bishop", "pope", "judge"})
"""Ranks that are names of persons whom the lexicon has."""
TITLE_ENDS = frozenset({"state", "delegation"})
"""What ends a title before a full name."""
GIVEN_TOO = frozenset({"sultan", "amir", "emir", "malik", "shah", "khan"})
"""Titles that are given names where the father's name follows: `Sultan bin Saad`."""


def runs(sentence: Sentence, taken: Collection[int]) -> list[tuple[int, int]]:
    """Give the runs of capitalised tokens that may be names: token ranges, in order."""
    doc, found = sentence.span.doc, []
    index, end = sentence.span.start, sentence.span.end
    while index < end:
        stop = _run_end(doc, index, end, taken)
        if stop > index:
            found.append((index, stop))
        index = max(stop, index + 1)
    return found


def _run_end(doc: Doc, start: int, end: int, taken: Collection[int]) -> int:
    if not _opens(doc[start]) or start in taken:
        return start
    last = start + 1
    position = last
    while position < end and position not in taken:
        token = doc[position]
        if token.lower_ in ADDRESSES:
            break
        if _continues(token) or _is_given(token):
            last = position = position + 1
        elif _joins(doc, position, end):
            position += 1
        else:
            break
    return last


def _joins(doc: Doc, position: int, end: int) -> bool:
    """Whether a token joins two parts of a name: a hyphen, or particles (`von der Leyen`)."""
    token = doc[position]
    if position + 1 >= end:
        return False
    if token.text in HYPHENS:
        return _is_word(doc[position + 1])
    if token.lower_ not in PARTICLES:
        return False
    following = doc[position + 1]
    particles = following.lower_ in PARTICLES and position + 2 < end and _continues(doc[position + 2])
    return _continues(following) or following.text in HYPHENS or particles


def _is_given(token: Token) -> bool:
    """Whether it is the end of a hyphened given name: `Cheong In-kyo`."""
    hung = token.i > 0 and token.nbor(-1).text in HYPHENS and not token.nbor(-1).whitespace_
    return hung and token.is_alpha and token.pos_ == "PROPN" and token.i > 1 and token.nbor(-2).ent_type_ == "PERSON"


def _is_word(token: Token) -> bool:
    return bool(token.text[:1].isalpha())


def _opens(token: Token) -> bool:
    return _continues(token) or (
        token.lower_ in {"al", "el"} and token.i + 1 < len(token.doc) and token.nbor().text in HYPHENS
    )


def _continues(token: Token) -> bool:
    text = token.text
    if not (text[:1].isupper() and text.replace("'", "").replace("’", "").replace(".", "").isalpha()):
        return False
    if token.text == "May" and _is_month(token):
        return False
    if token.lower_ in NOT_NAMES or (token.tag_.startswith("VB") and token.ent_type_ != "PERSON"):
        return False
    if token.lower_.endswith("s") and token.lower_[:-1] in TITLE_HEADS and token.tag_ in {"NNS", "NNPS"}:
        return False
    return not is_title_head(token) or _inside_name(token)


def _is_month(token: Token) -> bool:
    before = token.nbor(-1).lower_ if token.i > 0 else ""
    return token.ent_type_ == "DATE" or before in {
        "in",
        "last",
        "this",
        "next",
        "of",
        "on",
        "since",
        "until",
        "by",
        "early",
        "late",
        "mid",
    }


def _inside_name(token: Token) -> bool:
    """Whether a word such as `Amir` is part of a name here, and no title."""
    hyphened = token.i + 2 < len(token.doc) and token.nbor().text in HYPHENS and token.nbor(2).text[:1].isupper()
    return hyphened or is_given_here(token) or (token.ent_type_ == "PERSON" and token.ent_iob_ == "I")


def is_given_here(token: Token) -> bool:
    """Whether what else is a title is a given name: `Sultan bin Saad`."""
    followed = token.i + 1 < len(token.doc) and token.nbor().lower_ in {"bin", "ibn", "bint", "ben"}
    return followed and token.lower_ in GIVEN_TOO


def trim(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """Leave honorifics out of a run: `Sardar Ahmadreza Radan`, `Ayatollah Ali Khamenei`; not out of `Baron Waqa`."""
    while (
        last - first > 1
        and not is_given_here(doc[first])
        and not (doc[first].lower_ in BARONS and in_lexicon(doc, first, last))
        and (
            _is_rank(doc[first])
            or doc[first].lower_ in CALLINGS
            or (last - first > 2 and doc[first].lower_ in TITLE_ENDS)  # noqa: PLR2004  `Secretary of | State X Y`
            or (_begins(doc, first) and doc[first].pos_ in OPENERS)
        )
        and doc[first + 1].text not in HYPHENS
    ):
        first += 1
    return first, last


def _begins(doc: Doc, index: int) -> bool:
    return bool(doc[index].is_sent_start) or (index > 0 and doc[index - 1].is_quote)


def _is_rank(token: Token) -> bool:
    return token.lower_.rstrip(".") in HONORIFICS


def marked_by_model(doc: Doc, first: int, last: int) -> bool:
    """Whether the language model calls any of these tokens a person."""
    return not names_a_body(doc, last) and any(token.ent_type_ == "PERSON" for token in doc[first:last])


def in_lexicon(doc: Doc, first: int, last: int) -> bool:
    """Whether the lexicon has a person of exactly this name of two or more words."""
    return last - first > 1 and bool(named(doc[first:last].text))


def is_given_an_office(doc: Doc, first: int, last: int) -> bool:
    """Whether two words stand between a verb of giving an office and the office: `appointed NAME as minister`."""
    if last - first == 1 or first == 0 or doc[first - 1].lemma_ not in SEATING or names_a_body(doc, last):
        return False
    following = doc[last : last + 4]
    return (
        len(following) > 1
        and (following[0].lower_ == "as" or is_title_head(following[0]))
        and any(is_title_head(token) for token in following)
    )


def looks_foreign(doc: Doc, first: int, last: int) -> bool:
    """Whether the run is taken for a place or body: then a title alone must not make it a person."""
    if names_a_body(doc, last):
        return True
    if last - first == 1 and doc[first].is_upper and len(doc[first].text) <= ACRONYM:
        return True
    return all(token.ent_type_ in {"GPE", "LOC", "FAC", "PRODUCT", "LAW", "WORK_OF_ART"} for token in doc[first:last])


def names_a_body(doc: Doc, last: int) -> bool:
    """Whether a run ends like the name of a body or place: `Peace Rights Foundation`."""
    return doc[last - 1].lower_ in BODIES
