"""Somebody takes, holds or leaves an office, as one clause tells it."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.model.attestation import Status, Voice
from dragoman.model.mention import Evidence, Mention
from dragoman.model.tenure import NOT_SAID, Capacity
from dragoman.model.when import When


@dataclass(frozen=True)
class Change:
    """What one clause tells of somebody and an office."""

    person: Mention
    office: Mention | None
    """None where the report does not say which."""
    evidence: Evidence
    rule: str
    status: Status
    start: When = NOT_SAID
    end: When = NOT_SAID
    when: When = NOT_SAID
    """Of the change itself."""
    before: Mention | None = None
    after: Mention | None = None
    capacity: Capacity = Capacity.FULL
    is_event: bool = False
    """Whether the clause tells the taking or leaving itself, and not only that the office was held."""
    is_subordinate: bool = False
    """Whether a relative or adverbial clause tells it."""
    voices: tuple[Voice[Mention], ...] = ()
