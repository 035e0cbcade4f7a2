"""Working notes of the reader: stretches of a sentence that name something, before they are put together."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from dragoman.lexicon.seats.titles import OfficeName
from dragoman.model.mention import EntityKind, Span
from dragoman.read.parsing import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True)
class TitlePhrase:
    """Words that name an office."""

    first: int
    """Index of its first token in the sentence's document."""
    last: int
    """Index after its last token."""
    office: OfficeName
    is_new: bool = False
    """The report calls the holder new."""


@dataclass
class Found:
    """A stretch of tokens that names something."""

    sentence: Sentence
    first: int
    last: int
    kind: EntityKind
    name: str
    known: str = ""
    country: str = ""
    sense: str = ""
    """`name`, `demonym`, `metonym`, `capital` or `acronym` where the lexicon knows the words."""
    titles: list[TitlePhrase] = field(default_factory=list)
    unnamed: bool = False

    @property
    def tokens(self) -> list[Token]:
        """Its tokens."""
        return list(self.sentence.span.doc[self.first : self.last])

    @property
    def head(self) -> Token:
        """The token that the rest of the stretch depends on."""
        return self.sentence.span.doc[self.first : self.last].root

    @cached_property
    def span(self) -> Span:
        """Its range in the report."""
        last = self.sentence.span.doc[self.last - 1]
        start = self.sentence.position(self.sentence.span.doc[self.first])
        return Span(start, self.sentence.position(last) + len(last.text))
