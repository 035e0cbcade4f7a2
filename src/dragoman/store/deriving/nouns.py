"""What is kept of reports and entities only to derive records from them."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.model.correction import Correction
from dragoman.model.entity import Entity, EntityId
from dragoman.model.report import Report
from dragoman.model.when import Period


@dataclass(frozen=True)
class Filed:
    """A report with what its current reading says of it."""

    report: Report
    """Its id is its key; published when its current reading says."""
    given: str
    """The name that it was given."""
    reader: str
    """Of its current reading; empty where it has none."""
    notes: tuple[Correction, ...] = ()


@dataclass(frozen=True)
class KnownReport:
    """A report as far as deriving needs it."""

    report: str
    shown: str
    """The name by which it is shown."""
    reader: str
    """Of the reading that counts; empty where none does."""
    published: Period | None
    outlet: str
    language: str
    by_words: str = ""
    """The smallest report of its family of copies by their words; empty where it has no part in copying."""
    family: str = ""
    """The same of all copies."""


@dataclass(frozen=True)
class Text:
    """What of a report's text copies are told by."""

    runs: frozenset[int] = frozenset()
    called: frozenset[int] = frozenset()
    marks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Traits:
    """By what a report finds others, and in which months; no months where that could be any."""

    sort: int
    traits: frozenset[int]
    slots: tuple[int, ...]


@dataclass(frozen=True)
class Alike:
    """Two reports of which one may be a copy of the other."""

    copy: str
    original: str
    sort: int
    share: float
    credit: str = ""


@dataclass(frozen=True)
class Merged:
    """A canonical entity with what is needed to merge more into it."""

    entity: Entity
    best: Entity
    """The version whose name it has."""
    least_country: str
    """The first in the order of letters that any version gives; empty where none does."""


@dataclass(frozen=True)
class Judged:
    """A judgement, as far as it can be told without reading it."""

    id: str
    left: EntityId
    right: EntityId
    is_derived: bool
