"""What every exporter must do. Subclass ExporterContract and say how to make yours."""

from __future__ import annotations

from collections.abc import Iterator

from store_contract import PERSON, filing_of, record_of

from dragoman.export.base import Exporter
from dragoman.model.attestation import Attestation
from dragoman.model.entity import Entity
from dragoman.model.mention import EntityKind
from dragoman.model.record import Copy, Record, Relation
from dragoman.model.report import Report


class SmallShelf:
    """A shelf with one report of two attestations, a record and a copy."""

    def reports(self) -> Iterator[Report]:
        yield filing_of().report

    def attestations(self, report: str) -> tuple[Attestation, ...]:
        return filing_of().attestations if report else ()

    def entity(self, ident: str) -> Entity:
        return PERSON if ident == PERSON.id else Entity(ident, EntityKind.PERSON, f"the one called {ident}")

    def records(self) -> Iterator[Record]:
        yield record_of(filing_of())

    def copies(self) -> Iterator[Copy]:
        yield Copy("second", "first", Relation.TRIMMED, ("half the words",))


class EmptyShelf(SmallShelf):
    """A shelf of a base to which nothing was added."""

    def reports(self) -> Iterator[Report]:
        yield from ()

    def records(self) -> Iterator[Record]:
        yield from ()

    def copies(self) -> Iterator[Copy]:
        yield from ()


class ExporterContract:
    """Run these on an exporter."""

    def make(self) -> Exporter:
        raise NotImplementedError

    def test_the_same_base_gives_the_same_lines(self) -> None:
        lines = list(self.make().lines(SmallShelf()))
        assert lines
        assert lines == list(self.make().lines(SmallShelf()))

    def test_a_line_has_no_line_end(self) -> None:
        assert not [line for line in self.make().lines(SmallShelf()) if "\n" in line or "\r" in line]

    def test_an_empty_base_is_no_error(self) -> None:
        list(self.make().lines(EmptyShelf()))

    def test_it_has_a_name(self) -> None:
        assert self.make().name
