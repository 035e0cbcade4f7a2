"""What pages say around an article, by class: look-ups over `data/furniture.yaml` and `data/page_words.yaml`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from dragoman.clean.lines import Line

_COUNT = re.compile(r"\s?[:：]?\s?[(\[]?\d[\d\s.,]*[kкmм]?[)\]]?$")
_COUNT_OF = re.compile(r"\s*[(\[]\s*\d[^)\]]*[)\]]$")
_COLON = re.compile(r"\s?[:：]")
_KEY = 2
_LONGEST_LABELLED = 20
_LONGEST_SAID = 45


class Takes(StrEnum):
    """What else goes with a piece of furniture."""

    NOTHING = "nothing"
    NEXT = "next"
    REST = "rest"


@dataclass(frozen=True)
class Furniture:
    """Why a line is no part of the article."""

    reason: str
    takes: Takes = Takes.NOTHING
    is_stamp: bool = False
    """It says when the page was updated."""


_Phrases = dict[str, list[tuple[str, Furniture]]]
"""By their first letters."""


@dataclass
class _Index:
    alone: dict[str, Furniture] = field(default_factory=dict)
    opens: _Phrases = field(default_factory=lambda: defaultdict(list))
    label: _Phrases = field(default_factory=lambda: defaultdict(list))
    counts: _Phrases = field(default_factory=lambda: defaultdict(list))
    says: dict[bool, list[tuple[str, Furniture]]] = field(default_factory=lambda: defaultdict(list))
    """By whether the phrase is ASCII: an ASCII line can hold no other."""
    hints: dict[bool, list[tuple[str, Furniture]]] = field(default_factory=lambda: defaultdict(list))


def furniture_said(line: Line) -> Furniture | None:
    """Find the class of furniture that a line's words belong to; `None` for anything that may be the article's."""
    if line.words > _LONGEST_SAID:
        return None
    index = _index()
    words = line.folded
    alone = index.alone.get(words) or index.alone.get(_COUNT_OF.sub("", words))
    if alone:
        return alone
    if line.words <= _LONGEST_LABELLED or not line.ends_sentence:
        labelled = _followed(words, index.label, _COLON) or _followed(words, index.counts, _COUNT)
        if labelled:
            return labelled
    if not line.is_prose:
        weak = _opening(words, index.opens) or _saying(words, index.hints)
        if weak:
            return weak
    return _saying(words, index.says)


def _followed(words: str, phrases: _Phrases, rest_of_line: re.Pattern[str]) -> Furniture | None:
    for phrase, furniture in phrases.get(words[:_KEY], ()):
        if words.startswith(phrase) and rest_of_line.match(words, len(phrase)):
            return furniture
    return None


def _opening(words: str, openings: _Phrases) -> Furniture | None:
    for phrase, furniture in openings.get(words[:_KEY], ()):
        if words.startswith(phrase):
            rest = words[len(phrase) :]
            ends_word = not rest[:1].isalpha() or not phrase[-1].isascii()
            if ends_word and (not furniture.is_stamp or any(character.isdigit() for character in rest)):
                return furniture
    return None


def _saying(words: str, phrases: dict[bool, list[tuple[str, Furniture]]]) -> Furniture | None:
    for ascii_only in (True,) if words.isascii() else (True, False):
        for phrase, furniture in phrases[ascii_only]:
            if phrase in words:
                return furniture
    return None


@cache
def _index() -> _Index:
    index = _Index()
    for row in _data("furniture"):
        whole = Furniture(row["reason"], Takes(row.get("takes", "nothing")), bool(row.get("stamp")))
        part = Furniture(whole.reason, is_stamp=whole.is_stamp)
        index.alone.update((phrase, whole) for phrase in _phrases(row, "alone"))
        for name, table in (("opens", index.opens), ("label", index.label), ("counts", index.counts)):
            for phrase in _phrases(row, name):
                table[phrase[:_KEY]].append((phrase, part))
        for said, name in ((index.says, "says"), (index.hints, "hints")):
            for phrase in _phrases(row, name):
                said[phrase.isascii()].append((phrase, part))
    return index


def _phrases(row: dict[str, Any], name: str) -> Iterator[str]:
    for phrases in row.get(name, {}).values():
        yield from phrases


@cache
def page_words(group: str) -> frozenset[str]:
    """Give a group of words: `sections`, `joining`, `mastheads`, `homes`, `networks`, `languages` or `around_dates`."""
    words = _data("page_words")[group]
    listed = " ".join(words.values()) if isinstance(words, dict) else words
    return frozenset(word.replace("_", " ") for word in listed.split())


@cache
def _data(name: str) -> Any:  # noqa: ANN401  rows of a file that we wrote
    text = (files("dragoman.clean") / "data" / f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506  both loaders are the safe one
