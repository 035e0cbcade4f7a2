"""Retractions: decisions that a report no longer counts, and their being taken back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.model.attestation import content_hash


@dataclass(frozen=True)
class Retraction:
    """Somebody decided that what a report attests counts no longer; nothing of the report is deleted."""

    report: str
    """The report's key in the base."""
    author: str
    reason: str
    made: dt.datetime
    undoes: str = ""
    """Id of the retraction that this row takes back; empty for a retraction itself."""

    @property
    def id(self) -> str:
        """A hash of what was decided, and when."""
        return content_hash(self.report, self.author, self.reason, str(self.made), self.undoes)


def holding(retractions: Iterable[Retraction]) -> dict[str, Retraction]:
    """Give the retractions that nobody took back, by the report's key; of several of one report the first made."""
    every = sorted(retractions, key=lambda each: (each.made, each.id), reverse=True)
    undone = {each.undoes for each in every}
    return {each.report: each for each in every if not each.undoes and each.id not in undone}
