"""A tenure as one place of a report tells it."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.model.attestation import Status, Voice
from dragoman.model.mention import Evidence, Mention
from dragoman.model.tenure import Tenure


@dataclass(frozen=True)
class Told:
    """A tenure with the words that tell it."""

    tenure: Tenure[Mention]
    words: Evidence
    rule: str
    status: Status = Status.OCCURRED
    voices: tuple[Voice[Mention], ...] = ()
