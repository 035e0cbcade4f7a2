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
    """An earlier judgement of the same pair no longer holds."""


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

    @property
    def id(self) -> str:
        """A hash of what was decided, and when."""
        left, right = sorted((self.left, self.right))
        return content_hash(left, right, self.decision, self.author, *self.reasons, str(self.made or ""))
