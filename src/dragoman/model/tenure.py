"""Tenures: one person in one office for a period."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic

from dragoman.model.event import P
from dragoman.model.when import When


class Capacity(StrEnum):
    """In what capacity an office is held."""

    FULL = "full"
    ACTING = "acting"
    DESIGNATE = "designate"
    FORMER = "former"


NOT_SAID = When.unknown()


@dataclass(frozen=True)
class Tenure(Generic[P]):
    """One person in one office, as far as one report tells."""

    person: P
    office: P
    capacity: Capacity = Capacity.FULL
    held_on: When = NOT_SAID
    """A day on which it is so."""
    start: When = NOT_SAID
    end: When = NOT_SAID
    before: P | None = None
    """The one who held it before him."""
    after: P | None = None
    """The successor."""
    is_new: bool = False
    """The report calls the holder new."""
