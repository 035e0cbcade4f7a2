"""What somebody who looks around asks of a store: pages, counts, and many things by their ids at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from dragoman.model.attestation import Attestation, ContentKind
from dragoman.model.entity import EntityId
from dragoman.model.record import Copy, Record
from dragoman.model.report import Report


@dataclass(frozen=True)
class Selection:
    """Which records of one kind are wanted; an empty field sets no limit."""

    kind: ContentKind
    entity: EntityId = ""
    """Canonical: who has a part in them."""
    country: str = ""
    """ISO 3166-1 alpha-2 code of one that takes part, itself or by somebody of it."""
    other_country: str = ""
    """Of another one that takes part too."""
    type: str = ""
    """Of an event its type, else the stage, the act or the capacity of the headline."""
    status: str = ""
    place: EntityId = ""
    """Canonical: the headline's own, not what lies in it."""
    origins: int = 0
    """How many independent origins at least."""
    dissent: bool = False
    """Only those on which reports differ."""
    outcome: str = ""
    """What has become of it; `any` for all that are denied, only alleged or answered."""
    since: str = ""
    """ISO day; records that are surely over before it, or of which no day is known, are left out."""
    until: str = ""
    """ISO day; records that surely begin after it, or of which no day is known, are left out."""


class Browsed(Protocol):
    """The reading face of a store, for looking around."""

    def page(
        self, wanted: Selection, after: str = "", limit: int = 50, *, newest_first: bool = False
    ) -> tuple[tuple[str, Record], ...]:
        """Records in their order, each with its place in it; undated ones come last in either direction.

        Args:
            wanted: which records.
            after: the place of the last one that is known already; from the beginning where not given.
            limit: how many at most.
            newest_first: whether the latest date comes first.
        """
        ...

    def tally(self, wanted: Selection, by: str = "type") -> dict[str, int]:
        """How many records there are for each `type`, `status`, `origins` or `dissent`; `kind` counts all that are wanted."""
        ...

    def find_records(self, prefix: str) -> tuple[Record, ...]:
        """Records whose id begins so; at most a few."""
        ...

    def records_of(self, attestation: str) -> tuple[Record, ...]:
        """Records that an attestation stands behind."""
        ...

    def records_with(self, entities: Iterable[EntityId]) -> tuple[Record, ...]:
        """Records in which one of the entities has a part."""
        ...

    def attestations_by_id(self, idents: Sequence[str]) -> tuple[Attestation, ...]:
        """Those of some ids that there are, of any reading."""
        ...

    def reports_by_key(self, keys: Sequence[str]) -> dict[str, Report]:
        """Those of some reports that there are, by key, as `reports` gives them."""
        ...

    def copies_among(self, reports: Sequence[str]) -> tuple[Copy, ...]:
        """The links of those among some reports, by their names, that are copies."""
        ...

    def names(self, idents: Sequence[EntityId]) -> dict[EntityId, str]:
        """The names of the canonical entities behind those of some ids that the base knows."""
        ...

    def records_by_id(self, idents: Sequence[str]) -> tuple[Record, ...]:
        """Those of some records that there are, by id."""
        ...

    def standing(self) -> tuple[int, int, str, str]:
        """How many reports count, how many of them are no copies, the last day of publication, the last addition."""
        ...
