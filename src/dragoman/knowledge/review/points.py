"""The points of a review: pairs that may be one, and conflicts, each with reasons and the words behind it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dragoman.model.entity import EntityId


class ReviewKind(StrEnum):
    """What a point is about."""

    PERSON = "person"
    """Two persons who may be one."""
    ORGANIZATION = "organization"
    OFFICE = "office"
    TITLE = "title"
    """A title that reports give somebody, while the lexicon surely has another in that office."""
    HOLDERS = "holders"
    """Two whom reports show in one office at one time."""
    MERGE = "merge"
    """Somebody whom reading took for another, though their names are not alike."""
    DISSENT = "dissent"
    """Reports of one thing that differ."""


PAIRS = (ReviewKind.PERSON, ReviewKind.ORGANIZATION, ReviewKind.OFFICE)
"""The kinds that are about two who may be one."""


@dataclass(frozen=True)
class Words:
    """Words of a report."""

    report: str
    words: str


@dataclass(frozen=True)
class Reason:
    """A piece of evidence, and how much it weighs: below zero where it speaks against."""

    text: str
    weight: float


@dataclass(frozen=True)
class Side:
    """One of two who may be one, as reports or the lexicon tell of him."""

    id: EntityId
    name: str
    country: str
    reports: tuple[str, ...]
    first: str
    """EDTF of the earliest publication that tells of it; empty where unknown."""
    last: str
    offices: tuple[str, ...]
    """Names of the offices that it is told, or known, to hold; of an office, names of its holders."""
    words: tuple[Words, ...]
    """A few of the words that tell of it."""


@dataclass(frozen=True)
class Candidate:
    """Two ids that may mean one."""

    kind: ReviewKind
    left: Side
    right: Side
    reasons: tuple[Reason, ...]
    """For and against, the weightiest first."""

    @property
    def weight(self) -> float:
        """What the reasons come to; the higher, the likelier."""
        return round(sum(reason.weight for reason in self.reasons), 2)


@dataclass(frozen=True)
class Conflict:
    """Where reports contradict each other, or the lexicon."""

    kind: ReviewKind
    what: str
    """One sentence."""
    reasons: tuple[str, ...]
    entities: tuple[EntityId, ...]
    records: tuple[str, ...]
    """Ids to trace."""
    words: tuple[Words, ...]
