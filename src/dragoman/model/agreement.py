"""Agreements, one stage at a time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic

from dragoman.model.event import P
from dragoman.model.when import When


class Stage(StrEnum):
    """How far an agreement has got."""

    PROPOSED = "proposed"
    DISCUSSED = "discussed"
    NEGOTIATING = "negotiating"
    AGREED = "agreed"
    INITIALLED = "initialled"
    SIGNED = "signed"
    RATIFIED = "ratified"
    IN_FORCE = "in_force"
    IMPLEMENTING = "implementing"
    COMPLETED = "completed"
    SUSPENDED = "suspended"
    TERMINATED = "terminated"
    REJECTED = "rejected"
    REPORTED = "reported"
    ALLEGED = "alleged"


@dataclass(frozen=True)
class AgreementStep(Generic[P]):
    """One station of a treaty, memorandum, protocol, joint plan or contract."""

    name: str
    """As the text has it."""
    stage: Stage
    when: When
    """Of that stage."""
    parties: tuple[P, ...] = ()
    signatories: tuple[P, ...] = ()
