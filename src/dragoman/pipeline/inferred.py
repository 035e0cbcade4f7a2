"""Whom records name though no report does: states for which the people of a report stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.lexicon.entities import listed
from dragoman.model.entity import Entity, EntityId
from dragoman.model.event import Role
from dragoman.model.record import Record


def inferred(records: Iterable[Record], known: Iterable[Entity]) -> tuple[Entity, ...]:
    """Give what the lexicon has of those that are in the records and not among the known entities, by id."""
    told = {entity.id for entity in known}
    named = {ident for record in records for part in (record, *record.steps) for ident in _named(part)}
    return tuple(filter(None, map(listed, sorted(named - told))))


def _named(record: Record) -> Iterator[EntityId]:
    for who in record.entities.values():
        yield from who
    for role in set(Role) & set(record.slots):
        yield from (value.value for value in record.slots[role])
