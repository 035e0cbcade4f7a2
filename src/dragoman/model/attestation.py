"""Attestations: one report, by these words, through these voices, says this content, with this status."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Generic, TypeAlias

from dragoman.model.agreement import AgreementStep
from dragoman.model.entity import EntityId
from dragoman.model.event import Event, P
from dragoman.model.mention import Evidence
from dragoman.model.statement import Statement
from dragoman.model.tenure import Tenure

Content: TypeAlias = Event[P] | AgreementStep[P] | Statement[P] | Tenure[P]


class Status(StrEnum):
    """How the report presents a content; not whether it is true."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    PLANNED = "planned"
    ALLEGED = "alleged"
    DENIED = "denied"
    CANCELLED = "cancelled"
    HYPOTHETICAL = "hypothetical"


class ContentKind(StrEnum):
    """The four kinds of content."""

    EVENT = "event"
    AGREEMENT = "agreement"
    STATEMENT = "statement"
    TENURE = "tenure"

    @property
    def rank(self) -> int:
        """Its place among the kinds, from 0."""
        return tuple(ContentKind).index(self)


@dataclass(frozen=True)
class Voice(Generic[P]):
    """Somebody whom the report cites for a content."""

    who: P
    words: Evidence


@dataclass(frozen=True)
class Attested(Generic[P]):
    """A content as one report gives it."""

    key: str
    """Unique within its reading and the same on every run; other contents of the reading refer to it."""
    content: Content[P]
    evidence: tuple[Evidence, ...]
    """The words that say it, in order; never empty."""
    rule: str
    """Which rule read it, such as `meetings.verb`."""
    status: Status = Status.OCCURRED
    voices: tuple[Voice[P], ...] = ()
    """Who is cited for it, nearest first; empty where the report speaks for itself."""

    @property
    def kind(self) -> ContentKind:
        """Which of the four kinds the content is."""
        return _KINDS[type(self.content)]


_KINDS: dict[type, ContentKind] = {
    Event: ContentKind.EVENT,
    AgreementStep: ContentKind.AGREEMENT,
    Statement: ContentKind.STATEMENT,
    Tenure: ContentKind.TENURE,
}


@dataclass(frozen=True)
class Attestation:
    """The atom of the base: what one report says, read by one reader."""

    report: str
    reader: str
    """`name@version` of the reader."""
    attested: Attested[EntityId]
    mends: str = ""
    """Id of the kept attestation of which this is the mended form; empty for one that stands as it was read."""

    @cached_property
    def id(self) -> str:
        """A hash of what it says, so that adding twice is adding once; a mended one keeps its id."""
        return self.mends or content_hash(self.report, self.reader, repr(self.attested))


def content_hash(*parts: str) -> str:
    """Give a short stable id for some texts: 16 hexadecimal digits of their SHA-256."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "backslashreplace")).hexdigest()[:16]
