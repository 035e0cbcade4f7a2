"""What an exporter must be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from dragoman.model.attestation import Attestation
from dragoman.model.entity import Entity, EntityId
from dragoman.model.record import Copy, Record
from dragoman.model.report import Report


class Shelf(Protocol):
    """What an exporter may ask of a base. Reports are called by the names to show, everywhere."""

    def reports(self) -> Iterator[Report]:
        """All reports, by id."""
        ...

    def attestations(self, report: str) -> tuple[Attestation, ...]:
        """All that one report attests, in the order of its text."""
        ...

    def entity(self, ident: EntityId) -> Entity:
        """Give the canonical entity for a report's own id or a canonical one."""
        ...

    def records(self) -> Iterator[Record]:
        """All records, in a stable order."""
        ...

    def copies(self) -> Iterator[Copy]:
        """Which reports were copied from which, in a stable order."""
        ...


class Exporter(Protocol):
    """Writes a base in one format, line by line."""

    name: str

    def lines(self, shelf: Shelf) -> Iterator[str]:
        """Give the file's lines, without line ends; the same base gives the same bytes."""
        ...
