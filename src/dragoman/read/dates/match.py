"""A rule's match over the word classes, and the phrase that its parts make."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.read.dates.phrase import DatePhrase
from dragoman.read.dates.words import Value, Word


@dataclass(frozen=True)
class Match:
    """Where a rule of the grammar fits."""

    form: str
    found: re.Match[str]
    """The match over the classes: its positions are indexes of `words`."""
    words: Sequence[Word]
    text: str

    @property
    def core(self) -> tuple[int, int]:
        """The words, first and past the last, that are the phrase itself."""
        return self.found.span("core" if "core" in self.found.re.groupindex else 0)

    def has(self, part: str) -> bool:
        """Whether the rule has this part and the text gave it."""
        return bool(part in self.found.re.groupindex and self.found.group(part))

    def value(self, part: str) -> Value | None:
        """Give what the word of this part is worth."""
        return self.words[self.found.start(part)].value if self.has(part) else None

    def number(self, part: str) -> int | None:
        """Give the number of this part, if it has one."""
        value = self.value(part)
        return value if isinstance(value, int) else None

    def word(self, part: str) -> str:
        """Give the name of this part; empty where there is none."""
        value = self.value(part)
        return value if isinstance(value, str) else ""

    def kind(self, index: int) -> str:
        """Give the class of a word counted from the text's first; empty outside the text."""
        return self.words[index].kind if 0 <= index < len(self.words) else ""

    @property
    def count(self) -> int | None:
        """How many: "a" is one."""
        return 1 if self.value("n") in ("a", "an") else self.number("n")

    def phrase(self) -> DatePhrase:
        """Give the phrase with every part that the words give, just as they stand."""
        first, last = self.core
        start, end = self.words[first].start, self.words[last - 1].end
        return DatePhrase(
            start,
            end,
            self.text[start:end],
            self.form,
            weekday=self.number("w"),
            day=self.number("d"),
            month=self.number("m") or self.number("s"),
            year=self.number("y"),
            qualifier=self.word("q"),
            unit=self.word("u"),
            count=self.count,
            part=self._part(),
            direction=self.word("e") or self.word("b"),
        )

    def _part(self) -> str:
        if self.has("h"):
            return f"{self.word('h')}-{self.number('o')}"
        return self.word("p") or (self.word("k") if self.kind(self.found.start()) == "q" else "")
