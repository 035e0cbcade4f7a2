"""Links between records, and the claims that are made for and against what a record tells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from dragoman.model.entity import EntityId


class Relation(StrEnum):
    """How one record stands to another."""

    PART_OF = "part_of"
    """A meeting of a visit, a visit of a summit."""
    HAS_PART = "has_part"
    DENIES = "denies"
    CONFIRMS = "confirms"
    REPEATS = "repeats"
    WITHDRAWS = "withdraws"


class Scope(StrEnum):
    """What of it a denial denies."""

    WHOLE = "whole"
    DATE = "date"
    NUMBER = "number"
    ROLE = "role"
    KNOWLEDGE = "knowledge"
    """Only that the speaker knows of it."""


@dataclass(frozen=True, order=True)
class Link:
    """From one record to another, with the evidence."""

    relation: str
    id: str
    """The other record's."""
    reasons: tuple[str, ...]
    """The pieces of evidence, a few words each."""
    scope: str = ""
    """Of a denial; empty where its words do not tell."""


class Side(StrEnum):
    """Where somebody stands to what is told."""

    SAYS = "says"
    ALLEGES = "alleges"
    DENIES = "denies"


@dataclass(frozen=True)
class Claim:
    """How one report tells what others deny or only allege."""

    side: Side
    who: tuple[EntityId, ...]
    """Whom the report cites for it, canonical; empty where it speaks for itself."""
    published: str
    """EDTF; empty where the report's day is unknown."""
    words: str
    attestation: str
    """Its id; the record's members name the report."""
    origin: int
    """Claims of one number may come from one source."""


class Outcome(StrEnum):
    """What has become of a claim."""

    ALLEGED = "alleged"
    DENIED = "denied"
    """Nobody says or alleges it, as far as is told; or, of a statement, another one denies it."""
    DISPUTED = "disputed"
    CONFIRMED = "confirmed"
    """An origin other than those that allege it says that it is so, or a speaker confirms it, and none denies it."""
    WITHDRAWN = "withdrawn"
    """Who said it has taken it back."""


def outcome(claims: Iterable[Claim], answered_by: Iterable[Link]) -> Outcome | None:
    """Say what has become of what is told; `None` where nothing is only alleged, denied or answered."""
    origins: dict[Side, set[int]] = {side: set() for side in Side}
    for claim in claims:
        origins[claim.side].add(claim.origin)
    relations = {link.relation for link in answered_by}
    if Relation.WITHDRAWS in relations:
        return Outcome.WITHDRAWN
    if origins[Side.DENIES] or Relation.DENIES in relations:
        return Outcome.DISPUTED if origins[Side.SAYS] | origins[Side.ALLEGES] else Outcome.DENIED
    if Relation.CONFIRMS in relations or (origins[Side.ALLEGES] and origins[Side.SAYS] - origins[Side.ALLEGES]):
        return Outcome.CONFIRMED
    return Outcome.ALLEGED if origins[Side.ALLEGES] else None
