"""What somebody asks of a store who looks for reports and for those who publish them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from dragoman.model.attestation import Attestation
from dragoman.model.record import Copy
from dragoman.model.retraction import Retraction


@dataclass(frozen=True)
class Listing:
    """One report, as a list shows it."""

    key: str
    name: str
    place: str
    """In the order of the list."""
    published: str
    """EDTF; empty where unknown."""
    rule: str
    """What gave the day of publication, or why it is not known."""
    outlet: str
    country: str
    control: str
    is_agency: bool
    language: str
    title: str
    is_read: bool
    told: int
    """How much was read from it."""
    is_copy: bool
    is_retracted: bool


@dataclass(frozen=True)
class Shelf:
    """Which reports are wanted; an empty field sets no limit."""

    outlet: str | None = None
    """An empty one is that of reports without a known outlet."""
    language: str = ""
    originals: bool = False
    """Whether copies are left out."""


@dataclass(frozen=True)
class Outlet:
    """Who published reports of the base, and how many."""

    name: str
    country: str
    control: str
    is_agency: bool
    reports: int
    copies: int
    told: int
    """How much was read from its reports."""
    languages: tuple[str, ...]
    last: str
    """Day of its last report that is dated; empty where none is."""


class Shelved(Protocol):
    """The reading face of a store, for reports."""

    def shelf(self, wanted: Shelf, after: str = "", limit: int = 50) -> tuple[Listing, ...]:
        """Reports, the last published first, those of unknown day last.

        Args:
            wanted: which of them.
            after: the place of the last one that is known already.
            limit: how many at most.
        """
        ...

    def shelf_size(self, wanted: Shelf) -> int:
        """How many reports there are of these."""
        ...

    def listing(self, name: str) -> tuple[Listing, ...]:
        """Reports that have this name or this key; several where several were given one name."""
        ...

    def listings(self, names: Sequence[str]) -> dict[str, Listing]:
        """Those of some reports that there are, by their names."""
        ...

    def shelf_languages(self) -> dict[str, int]:
        """How many reports there are in each language."""
        ...

    def outlets(self) -> tuple[Outlet, ...]:
        """All who published, those of most reports first."""
        ...

    def outlet(self, name: str) -> Outlet | None:
        """One who published; None where there is none of this name."""
        ...

    def told_in(self, report: str) -> tuple[Attestation, ...]:
        """What the current reading of one report attests, in the order of its text."""
        ...

    def records_behind(self, attestations: Sequence[str]) -> dict[str, str]:
        """Ids of the records that some attestations stand behind, by attestation."""
        ...

    def copies_with(self, report: str) -> tuple[Copy, ...]:
        """The links by which a report, by its key, is a copy, and those of its copies."""
        ...

    def retractions_of(self, report: str) -> tuple[Retraction, ...]:
        """The retractions of one report, by its key, and their takings back."""
        ...

    def content(self, sha256: str) -> bytes | None:
        """The bytes of a capture by their hash; None where there are none."""
        ...
