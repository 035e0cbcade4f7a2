"""Statements: what a speaker is reported to have said, with the act."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic

from dragoman.model.event import P
from dragoman.model.when import When


class Act(StrEnum):
    """The stance that the report gives the speaker."""

    STATE = "state"
    ANNOUNCE = "announce"
    ALLEGE = "allege"
    ADMIT = "admit"
    DENY = "deny"
    REJECT = "reject"
    ACCUSE = "accuse"
    CONDEMN = "condemn"
    URGE = "urge"
    WARN = "warn"
    THREATEN = "threaten"
    PLEDGE = "pledge"
    PRAISE = "praise"
    CONGRATULATE = "congratulate"
    CONDOLE = "condole"
    APOLOGISE = "apologise"


@dataclass(frozen=True)
class Statement(Generic[P]):
    """One stance of one speaker in one sentence."""

    speaker: P
    act: Act
    when: When
    quote: str
    """The words of the report, cue included."""
    addressee: P | None = None
    """At whom it is aimed."""
    via: P | None = None
    """The outlet or channel that carries it."""
    about: str = ""
    """Key of the event or agreement of the same report that is meant."""
