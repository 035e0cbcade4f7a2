"""Judgements: decisions that two ids are the same, different, or not to be told."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from dragoman.model.attestation import content_hash
from dragoman.model.entity import EntityId


class Decision(StrEnum):
    """What was decided about two ids."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    WITHDRAWN = "withdrawn"
    """The judgement that it names in `withdraws` no longer holds; what it overruled holds again."""


@dataclass(frozen=True)
class Judgement:
    """A decision about two entity ids, with its author and reasons; symmetric in the ids."""

    left: EntityId
    right: EntityId
    decision: Decision
    author: str
    """A person's name, or `dragoman` for the resolver's own."""
    reasons: tuple[str, ...]
    """The pieces of evidence, a sentence each."""
    made: dt.datetime | None = None
    """When a person decided; None for what the resolver derived from a report, which any person's word overrules."""
    withdraws: str = ""
    """Id of the judgement that is withdrawn."""
    carries: str = ""
    """Id of the kept judgement that this one, which is never kept, carries over to other ids."""

    @property
    def id(self) -> str:
        """A hash of what was decided, and when."""
        left, right = sorted((self.left, self.right))
        named = (self.withdraws,) if self.withdraws else ()
        return content_hash(left, right, self.decision, self.author, *self.reasons, str(self.made or ""), *named)

    @property
    def is_derived(self) -> bool:
        """Whether the resolver made it, and no person."""
        return self.made is None

    @property
    def pair(self) -> frozenset[EntityId]:
        """The two ids, in no order."""
        return frozenset((self.left, self.right))
