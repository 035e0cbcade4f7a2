"""How many of a thing are supplied, where only some reports say so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.fuse.base import Background
from dragoman.fuse.differing.roles import unsaid
from dragoman.fuse.slots import slot_values
from dragoman.model.attestation import Attestation
from dragoman.model.event import Event, EventType
from dragoman.model.record import SlotValue

_CARDINALS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?"
)
_COUNT = re.compile(
    r"(?:(?:about|some|around|roughly|nearly|almost|at least|up to|more than|over|etwa|rund|environ|quelque|unos|около|более)\s+)?"
    r"(?P<count>\d{1,3}(?:[ ,]\d{3})+|\d+(?:\.\d+)?|(?:a|several|two|three) (?:dozen|hundred|thousand)|dozens|hundreds|thousands"
    rf"|{_CARDINALS}|une \w+aine)\b",
    re.IGNORECASE,
)
"""At the head of what is supplied; figures further on belong to names such as a type of aircraft."""


def counts_told_by_some(attestations: Sequence[Attestation], background: Background) -> tuple[SlotValue, ...]:
    """Give each count of what is supplied, and who tells of the supply without one; nothing where all or none count.

    Of something that one report does not name at all, its silence tells nothing.
    """
    contents = ((each, each.attested.content) for each in attestations)
    supplies = [
        (each, content.item)
        for each, content in contents
        if isinstance(content, Event) and content.type is EventType.TRANSFER
    ]
    counted = [(count, each) for each, item in supplies if (count := count_of(item))]
    silent = [each for each, item in supplies if item and not count_of(item)]
    return (*slot_values(counted, background), unsaid(silent)) if counted and silent else ()


def count_of(item: str) -> str:
    """Give the number at the head of the words for what is supplied; empty where there is none."""
    found = _COUNT.match(item.strip())
    return found.group("count").lower() if found else ""
