"""What fusing needs to know besides the attestations."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from dragoman.fuse.copying.marks import marks_of
from dragoman.fuse.copying.shingles import called, name_hash, shingles
from dragoman.model.attestation import Attestation
from dragoman.model.entity import EntityId
from dragoman.model.when import Period

Canonical: TypeAlias = Callable[[EntityId], EntityId]
"""Gives the canonical id for any id; made from the judgements."""


@dataclass(frozen=True)
class ReportFacts:
    """What fusing has to know of a report."""

    published: Period | None = None
    outlet: str = ""
    """The publisher's name; empty where unknown."""
    language: str = ""
    """BCP 47 tag."""
    shingles: frozenset[int] = frozenset()
    """Hashes of its runs of words, by which copies are told."""

    marks: tuple[str, ...] = ()
    """Its names and numbers in order, by which retellings are told."""
    called: frozenset[int] = frozenset()
    """Hashes of all that may be a name in it."""
    title: str = ""
    """Its headline; empty where unknown."""

    @classmethod
    def of(
        cls, text: str, published: Period | None = None, outlet: str = "", language: str = "", title: str = ""
    ) -> ReportFacts:
        """Keep of a report's text only what copies are told by."""
        return cls(published, outlet, language, shingles(text), marks_of(text), called(text), title)

    def names(self, publisher: str) -> bool:
        """Whether the text names a publisher."""
        return name_hash(publisher) in self.called


UNKNOWN_REPORT = ReportFacts()


@dataclass(frozen=True)
class Background:
    """What all subjects look up while they are fused."""

    canonical: Canonical
    reports: Mapping[str, ReportFacts]
    family: Mapping[str, str] = field(default_factory=dict)
    """Report to the smallest report of its family of copies, for reports that have one."""

    def of(self, report: str) -> ReportFacts:
        """What is known of a report; nothing, if it is not among the given ones."""
        return self.reports.get(report, UNKNOWN_REPORT)

    def seniority(self, attestation: Attestation) -> tuple[str, str, str]:
        """Sort key: earliest publication first, undated reports last, then by report and key."""
        published = self.of(attestation.report).published
        day = published.first if published else None
        return (day.isoformat() if day else "~", attestation.report, attestation.attested.key)
