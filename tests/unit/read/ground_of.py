"""Short texts, parsed and made ready for reading, as the tests of the reader's parts need them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reading_laws import report_of

from dragoman.read.ground import Ground, prepare
from dragoman.read.parsing import Sentence, parse
from dragoman.read.reference.actors import actors

if TYPE_CHECKING:
    from spacy.tokens import Token


def sentences_of(text: str) -> tuple[Sentence, ...]:
    """Parse a text, a block a line."""
    ((_, sentences),) = parse([report_of(text)])
    return sentences


def ground_of(text: str, published: str | None = "2024-08-05") -> Ground:
    """Find who and what is named in a text."""
    report = report_of(text, published)
    ((_, sentences),) = parse([report])
    return prepare(report, sentences, report.published)


def place_of_word(ground: Ground, word: str, nth: int = 0) -> tuple[Sentence, Token]:
    """Give the nth token of a text that is this word, with its sentence."""
    found = [(sentence, token) for sentence in ground.sentences for token in sentence if token.text == word]
    return found[nth]


def word_of(text: str, word: str, nth: int = 0) -> Token:
    """Give the nth token of a text that is this word."""
    return [token for sentence in sentences_of(text) for token in sentence if token.text == word][nth]


def meant_by(text: str, word: str, nth: int = 0) -> list[str]:
    """Name whom a word of a text stands for."""
    ground = ground_of(text)
    sentence, token = place_of_word(ground, word, nth)
    return [mention.name for mention in actors(ground, sentence, token)]


def people_of(text: str) -> dict[str, list[str]]:
    """Give everybody in a text by name, each with the offices that he is given."""
    return {mention.name: [office.name for office in mention.offices] for mention, _ in ground_of(text).persons}
