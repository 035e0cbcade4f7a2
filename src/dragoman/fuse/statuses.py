"""Through which statuses a thing passes in time, and which of them clash."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.fuse.slots import Given
from dragoman.model.attestation import Attestation, Status

_COURSE = (Status.HYPOTHETICAL, Status.PLANNED, Status.ONGOING, Status.OCCURRED)
"""Through these it may pass in time; the later does not gainsay the earlier."""


def split_statuses(given: Sequence[tuple[Status, Attestation]]) -> tuple[list[Given], list[Given]]:
    """Split into statuses that hold or clash, and those that a later one has overtaken."""
    said = {status for status, _ in given}
    course = [status for status in _COURSE if status in said]
    overtaken = set(course[:-1])
    if Status.CANCELLED in said:
        overtaken |= said & {Status.HYPOTHETICAL, Status.PLANNED}
    if Status.OCCURRED in said:
        overtaken |= said & {Status.ALLEGED}
    holding: list[Given] = [(str(status), each) for status, each in given if status not in overtaken]
    return holding, [(str(status), each) for status, each in given if status in overtaken]
