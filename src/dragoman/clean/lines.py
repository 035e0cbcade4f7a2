"""Lines: the pieces that a page's text falls into before they are judged."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

_SENTENCE_END = re.compile(r"[.!?…。！？؟۔][\"'”’»)\]”」』*]*$")
_IDEOGRAPHS = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_FULL_STOP = re.compile(r"[.。۔][\"'”’»)\]”」』*]*$|[.。۔,，،][\"”’»」』]?\s.{2,40}[.。۔]$")
_PROSE_WORDS = 8
_SENTENCE_WORDS = 4
_LONG_WORDS = 25
_WRAPPED_WIDTH = range(40, 101)

_LEFT_OUT = '«»„“”"‚‘`\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0640'
_FOLDING = str.maketrans({**dict.fromkeys(_LEFT_OUT), "’": "'", "\u200c": " "})
_FIRST = re.compile(r"[\w(@#]")


@dataclass(frozen=True)
class Line:
    """One line of a page, stripped; never empty."""

    text: str
    gap: bool = True
    """Whether a blank line stands above it."""

    @cached_property
    def folded(self) -> str:
        """The line as phrases are compared: small letters, plain quotation marks, no signs at its ends."""
        return folded(self.text)

    @cached_property
    def words(self) -> int:
        """How many words it has; two ideographs count as one word."""
        ideographs = 0 if self.text.isascii() else len(_IDEOGRAPHS.findall(self.text))
        return len(self.text.split()) + ideographs // 2

    @cached_property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_SENTENCE_END.search(self.text))

    @property
    def is_sentence(self) -> bool:
        """Whether it is a sentence that states something, however short; a linked headline hardly ever is."""
        return self.words >= _SENTENCE_WORDS and bool(_FULL_STOP.search(self.text))

    @property
    def is_prose(self) -> bool:
        """Whether it is a sentence or more of running text, which no weak sign may remove."""
        return self.words > _LONG_WORDS or (self.ends_sentence and self.words > _PROSE_WORDS)


def folded(text: str) -> str:
    """Give a text in the form in which phrases are compared."""
    small = " ".join(text.translate(_FOLDING).casefold().replace("ё", "е").split())
    first = _FIRST.search(small)
    end = len(small)
    while end and not (small[end - 1].isalnum() or small[end - 1] in "_)"):
        end -= 1
    return small[first.start() : end] if first else ""


def split_lines(text: str) -> list[Line]:
    """Split a text into its lines; a paragraph that was broken at a fixed width is one line again."""
    lines: list[Line] = []
    for paragraph in _paragraphs(text):
        pieces = [" ".join(paragraph)] if _is_wrapped(paragraph) else paragraph
        lines.extend(Line(piece, gap=number == 0) for number, piece in enumerate(pieces))
    return lines


def _paragraphs(text: str) -> Iterator[list[str]]:
    paragraph: list[str] = []
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            paragraph.append(stripped)
        elif paragraph:
            yield paragraph
            paragraph = []
    if paragraph:
        yield paragraph


def _is_wrapped(paragraph: list[str]) -> bool:
    """Whether all lines but the last are about full, and a sentence runs on from one into the next."""
    if len(paragraph) == 1 or not all(len(line) in _WRAPPED_WIDTH for line in paragraph[:-1]):
        return False
    return any(
        after[0].islower() and not _SENTENCE_END.search(before) for before, after in itertools.pairwise(paragraph)
    )
