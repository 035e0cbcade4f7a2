"""Events: meetings, visits, calls and the rest, with who took part in which role."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from dragoman.model.when import When

P = TypeVar("P")
"""How a content points to things: Mention in a Reading, EntityId after resolving."""


class EventType(StrEnum):
    """What counts as an event."""

    MEETING = "meeting"
    VISIT = "visit"
    CALL = "call"
    MESSAGE = "message"
    GATHERING = "gathering"
    ACCESSION = "accession"
    TRANSFER = "transfer"
    PLEDGE = "pledge"
    ATTACK = "attack"
    SANCTION = "sanction"
    PROJECT = "project"
    APPOINTMENT = "appointment"
    EXERCISE = "exercise"


class Role(StrEnum):
    """What somebody was in an event."""

    PARTICIPANT = "participant"
    VISITOR = "visitor"
    HOST = "host"
    SENDER = "sender"
    RECEIVER = "receiver"
    CARRIER = "carrier"
    SUPPLIER = "supplier"
    RECIPIENT = "recipient"
    ATTACKER = "attacker"
    TARGET = "target"
    MEDIATOR = "mediator"


@dataclass(frozen=True)
class Participant(Generic[P]):
    """Somebody in an event."""

    who: P
    role: Role = Role.PARTICIPANT
    office: P | None = None
    """The office in which he acted."""


@dataclass(frozen=True)
class Event(Generic[P]):
    """Something that happened, is planned, or is said to have happened."""

    type: EventType
    when: When
    participants: tuple[Participant[P], ...] = ()
    place: P | None = None
    """The most exact place named for it."""
    item: str = ""
    """What was supplied, for a transfer."""
    topics: tuple[str, ...] = ()
