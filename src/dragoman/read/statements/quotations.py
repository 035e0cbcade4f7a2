"""Direct quotations of a block: where the marks open and close, over as many sentences as they may."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dragoman.model.report import Block

if TYPE_CHECKING:
    from dragoman.read.parsing import Sentence

_PAIRS = {"“": "”", "«": "»", "„": "“", "‟": "”"}
_STRAIGHT = '"'
_ENDS = ".,!?…;—-"
FEW_WORDS = 4
"""A capitalised quotation of fewer words, without a verb, is a name or a term."""


@dataclass(frozen=True)
class Quotation:
    """A stretch between quotation marks, the marks included; positions in the report."""

    start: int
    end: int

    def covers(self, position: int) -> bool:
        """Whether a position lies between the marks."""
        return self.start <= position < self.end


@dataclass
class Quotations:
    """The direct quotations of a block; words quoted within a reported clause (`a “whole new level”`) are none."""

    direct: list[Quotation] = field(default_factory=list)

    def at(self, position: int) -> Quotation | None:
        """Give the direct quotation that covers a position."""
        return next((q for q in self.direct if q.covers(position)), None)


def find_quotations(text: str, block: Block, sentences: list[Sentence]) -> Quotations:
    """Find the direct quotations of a block: whole sentences, or what goes on over several of them."""
    spans = list(_marked(text, block.start, block.end))
    return Quotations([q for q in spans if _is_direct(text, q, sentences)])


def _marked(text: str, start: int, end: int) -> list[Quotation]:
    found: list[Quotation] = []
    opened, closing = -1, ""
    for position in range(start, end):
        mark = text[position]
        if opened >= 0 and _closes(text, position, end, closing):
            found.append(Quotation(opened, position + 1))
            opened = -1
        elif mark in _PAIRS or (mark == _STRAIGHT and _may_open(text, position, end)):
            opened, closing = position, _PAIRS.get(mark, _STRAIGHT)
    if opened >= 0:
        found.append(Quotation(opened, end))
    return found


def _closes(text: str, position: int, end: int, closing: str) -> bool:
    """Whether a mark closes what is open; pages mix straight marks with curly ones."""
    mark = text[position]
    if mark == _STRAIGHT:
        return not _may_open(text, position, end) or not text[position + 1 : position + 2].strip()
    return mark == closing or (mark == "”" and closing == _STRAIGHT)


def _may_open(text: str, position: int, end: int) -> bool:
    """Whether a straight mark has room before it and a word after it, or white space on both sides."""
    before = text[position - 1] if position else " "
    after = text[position + 1] if position + 1 < end else " "
    return before.isspace() or (before in "([—–-" and not after.isspace())


def _is_direct(text: str, quotation: Quotation, sentences: list[Sentence]) -> bool:
    inside = text[quotation.start + 1 : quotation.end - 1].strip()
    if not inside:
        return False
    touched = [s for s in sentences if s.start < quotation.end - 1 and quotation.start + 1 < s.end]
    if len(touched) > 1 and any(quotation.start < s.start and s.start < quotation.end - FEW_WORDS for s in touched):
        return True
    opening = inside.lstrip("[(…. ")[:1]
    if not (opening.isupper() or opening.isdigit() or inside.startswith("[")):
        return False
    verbs = any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} and quotation.covers(s.position(t)) for s in touched for t in s)
    return verbs or (inside[-1] in _ENDS and len(inside.split()) >= FEW_WORDS)
