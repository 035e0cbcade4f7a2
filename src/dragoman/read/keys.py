"""One key for each content of a reading, also where one sentence tells two things of a kind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dragoman.model.attestation import Attested
from dragoman.model.mention import Mention


def set_apart(found: Iterable[Attested[Mention]]) -> list[Attested[Mention]]:
    """Number those that share a key, from the second on: `event-1f` and `event-1f-2`. The first keeps it."""
    taken: set[str] = set()
    apart = []
    for one in found:
        key, number = one.key, 1
        while key in taken:
            number += 1
            key = f"{one.key}-{number}"
        taken.add(key)
        apart.append(one if key == one.key else replace(one, key=key))
    return apart
