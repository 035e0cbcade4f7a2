"""The questions of somebody who looks around in a base; each is answered by an index, however large the base."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.errors import NotFound
from dragoman.knowledge.browsing.tellings import Telling, tellings_of
from dragoman.model.entity import EntityId
from dragoman.model.record import Record
from dragoman.store.base import Store


@dataclass(frozen=True)
class Standing:
    """From how much a base answers."""

    reports: int
    """Reports that were read and count."""
    origins: int
    """Of these, those that are no copy of another, as far as is known."""
    published: str
    """The last day on which one was surely published, EDTF; empty where unknown."""
    recorded: str
    """When something was last added to the base, ISO 8601 in UTC; empty for an empty base."""


class Browsing:
    """Looks around in the records as they stand."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def standing(self) -> Standing:
        """Say from how many reports and origins the base answers, and as of when."""
        return Standing(*self._store.standing())

    def names(self, idents: Iterable[EntityId]) -> dict[EntityId, str]:
        """Give the names to show for some ids at once; an id that the base does not know stands for itself."""
        wanted = tuple(dict.fromkeys(idents))
        known = self._store.names(wanted)
        return {ident: known.get(ident, ident) for ident in wanted}

    def record(self, ident: str) -> Record:
        """Give a record by its whole id.

        Raises:
            NotFound: nothing has this id.
        """
        found = next((record for record in self._store.find_records(ident) if record.id == ident), None)
        if found is None:
            raise NotFound(f"nothing in the base has the id {ident!r}")
        return found

    def records(self, idents: Iterable[str]) -> dict[str, Record]:
        """Give those of some records that there are, by their ids."""
        return {record.id: record for record in self._store.records_by_id(tuple(dict.fromkeys(idents)))}

    def tellings(self, record: Record) -> tuple[Telling, ...]:
        """Give how each report tells a record, with the words: originals first, each followed by its copies."""
        return tellings_of(record, self._store)
