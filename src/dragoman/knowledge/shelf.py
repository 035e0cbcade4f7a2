"""A base as exporters see it: reports called by the names to show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dragoman.errors import NotFound
from dragoman.model.attestation import Attestation
from dragoman.model.entity import Entity, EntityId
from dragoman.model.record import Copy, Record
from dragoman.model.report import Report
from dragoman.model.retraction import holding
from dragoman.store.base import View


class BaseShelf:
    """All that is in a base, in a stable order."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._names = view.report_names()
        self._keys = {name: key for key, name in self._names.items()}
        self._retracted = holding(view.retractions())
        self._entities: dict[EntityId, Entity] = {}

    def reports(self) -> Iterator[Report]:
        """Give all reports that were read and count, by name."""
        read = {reading.report for reading in self._view.readings()} - self._retracted.keys()
        named = (replace(each, id=self._names[each.id]) for each in self._view.reports() if each.id in read)
        yield from sorted(named, key=lambda report: report.id)

    def attestations(self, report: str) -> tuple[Attestation, ...]:
        """All that one report attests, in the order of its text; nothing for a report that is not there."""
        key = self._keys.get(report)
        return tuple(self._view.attestations(key)) if key else ()

    def entity(self, ident: EntityId) -> Entity:
        """Give the canonical entity for a report's own id or a canonical one.

        Raises:
            NotFound: nothing in the base has this id.
        """
        if ident not in self._entities:
            found = self._view.canonical_entity(ident)
            if found is None:
                raise NotFound(f"nothing in the base has the id {ident!r}")
            self._entities[ident] = found
        return self._entities[ident]

    def records(self) -> Iterator[Record]:
        """All records, in a stable order."""
        return self._view.records()

    def copies(self) -> Iterator[Copy]:
        """Which reports were copied from which, in a stable order."""
        return self._view.copies()
