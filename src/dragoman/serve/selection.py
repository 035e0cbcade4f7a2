"""Some records of a base, as exporters see them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dragoman import plugins
from dragoman.knowledge import KnowledgeBase
from dragoman.model.attestation import Attestation, ContentKind
from dragoman.model.entity import Entity, EntityId
from dragoman.model.record import Copy, Record
from dragoman.model.report import Report


class Selection:
    """A shelf that holds only the records of one answer."""

    def __init__(self, base: KnowledgeBase, records: Iterable[Record]) -> None:
        self._base = base
        self._records = tuple(records)

    def lines(self) -> Iterator[str]:
        """Give the records in the form of `dragoman export --to records`."""
        exporter = plugins.load(plugins.EXPORTERS, "records")()
        lines: Iterator[str] = exporter.lines(self)
        return lines

    def records(self) -> Iterator[Record]:
        """Give the records in their order; a step of an agreement as an agreement of this one step."""
        return map(_whole, self._records)

    def entity(self, ident: EntityId) -> Entity:
        """Give the canonical entity for any id."""
        return self._base.entity(ident)

    def reports(self) -> Iterator[Report]:
        """None: an answer holds records."""
        yield from ()

    def attestations(self, report: str) -> tuple[Attestation, ...]:  # noqa: ARG002 -- as exporters ask
        """None: an answer holds records."""
        return ()

    def copies(self) -> Iterator[Copy]:
        """None: an answer holds records."""
        yield from ()


def _whole(record: Record) -> Record:
    is_step = record.kind is ContentKind.AGREEMENT and not record.steps
    return replace(record, steps=(record,)) if is_step else record
