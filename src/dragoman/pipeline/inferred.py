"""Whom a record names, though perhaps no report does: states for which the people of a report stand."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.model.entity import EntityId
from dragoman.model.event import Role
from dragoman.model.record import Record


def named_in(record: Record) -> frozenset[EntityId]:
    """Give the ids of all who have a part in a record or are said to have one."""
    return frozenset(ident for part in (record, *record.steps) for ident in _named(part))


def _named(record: Record) -> Iterator[EntityId]:
    for who in record.entities.values():
        yield from who
    for role in set(Role) & set(record.slots):
        yield from (value.value for value in record.slots[role])
