"""Whose a title is: the servant's or the master's, today's or that of the time told of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.lexicon.people.persons import named
from dragoman.lexicon.seats.tenures import chief_office
from dragoman.read.mentions.found import TitlePhrase
from dragoman.read.mentions.title_reading import longest
from dragoman.read.mentions.words import SERVANTS

if TYPE_CHECKING:
    from spacy.tokens import Doc


def innermost(doc: Doc, phrase: TitlePhrase) -> TitlePhrase:
    """Give the title that the name belongs to: of `spokesman for Afghan President NAME` the president's."""
    for index in range(phrase.last - 2, phrase.first, -1):
        if doc[index].lower_ in {"for", "to", "of"} and doc[index - 1].lower_ in SERVANTS:
            start = index + 1 + int(doc[index + 1].lower_ == "the")
            inner = longest(doc, start, phrase.last)
            if inner is None or (start > index + 1 and _is_of_a_servant(doc, inner)):
                return phrase
            return inner
    return phrase


def _is_of_a_servant(doc: Doc, inner: TitlePhrase) -> bool:
    """Whether a name is the servant's and not his master's: `Assistant to the President of Russia | NAME`.

    Translators write so, with the master's country last; only where the lexicon has the name for the master's is it his.
    """
    if not any(token.lower_ == "of" for token in doc[inner.first : inner.last]):
        return False
    names = [doc[inner.last : inner.last + length].text for length in (2, 3, 4)]
    seats = {chief_office(person.id) for name in names for person in named(name)}
    return inner.office.id not in seats


def of_then(doc: Doc, phrase: TitlePhrase, floor: int) -> TitlePhrase:
    """Read the `then-` before a title, which the tokenizer parts from it: `then-President X`."""
    words = doc[max(phrase.first - 2, floor) : phrase.first].text.lower()
    is_past = words in {"then-", "then -"} and phrase.office.capacity == "full"
    return replace(phrase, office=replace(phrase.office, capacity="former")) if is_past else phrase
