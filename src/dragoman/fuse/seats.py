"""Who is meant by an office alone: "the foreign minister met" is his meeting."""

from __future__ import annotations

from functools import cache

from dragoman.lexicon import tenures
from dragoman.model.entity import EntityId
from dragoman.model.when import Period

_OFFICE = "office:"


@cache
def holder(office: EntityId, on: Period | None) -> EntityId:
    """Give the one person who surely held an office on all of some days; empty where none did, or it is no office."""
    if not office.startswith(_OFFICE) or on is None or on.days is None:
        return ""
    certain = {held.person for held in tenures.holders(office, on).certain}
    return certain.pop() if len(certain) == 1 else ""
