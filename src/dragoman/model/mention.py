"""Spans of a report, the words in them, and mentions: spans that name something, before we know what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, order=True)
class Span:
    """A half-open character range in a report's text."""

    start: int
    end: int


@dataclass(frozen=True, order=True)
class Evidence:
    """The exact words behind a line: `text[start:end] == quote`."""

    start: int
    end: int
    quote: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Evidence:
        """Quote a range of a text."""
        return cls(start, end, text[start:end])


class EntityKind(StrEnum):
    """What sort of thing is named."""

    PERSON = "person"
    OFFICE = "office"
    ORGANIZATION = "organization"
    COUNTRY = "country"
    PLACE = "place"
    AGREEMENT = "agreement"
    PROJECT = "project"
    MATERIEL = "materiel"


@dataclass(frozen=True)
class Mention:
    """A span that names something, with what its own report says of it.

    Contents point to the first full mention of each thing, so that everything a report says of one person points to
    one Mention.
    """

    span: Span
    text: str
    """The exact words."""
    kind: EntityKind
    name: str
    """The fullest name that the report gives it; for a person without a name, words such as `Iranian lawmaker`."""
    country: str = ""
    """ISO 3166-1 alpha-2 code of the country that the report attaches to it (for a country: itself)."""
    known: str = ""
    """Lexicon id, where the words themselves decide it (`country:IR`, `office:IR:foreign_minister`); else empty."""
    offices: tuple[Mention, ...] = ()
    """Of a person: the offices that the report gives him, current ones first."""
    unnamed: bool = False
    """A person or body of whom the report gives no name."""
