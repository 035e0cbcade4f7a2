"""What a store must be: a reading face that most code receives, and a writing face on top of it.

The kept layer (captures, reports, readings with their attestations, entities, judgements, retractions, what was skipped) only
grows. The derived layer (records and their indexes) is replaced as a whole at any time.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from dragoman.model.attestation import Attestation, ContentKind
from dragoman.model.correction import Corrected
from dragoman.model.entity import Entity, EntityId
from dragoman.model.judgement import Judgement
from dragoman.model.reading import Reading
from dragoman.model.record import Copy, Record
from dragoman.model.report import Capture, Report, Skipped
from dragoman.model.retraction import Retraction
from dragoman.store.browsed import Browsed

if TYPE_CHECKING:
    from dragoman.store.deriving.desk import Desk

HASH_DIGITS = 8


@dataclass(frozen=True)
class Filing:
    """All that is kept of one report, in one transaction."""

    capture: Capture
    report: Report
    reading: Reading | None = None
    """Its `report` is the report's key; None where no reader could read it."""
    attestations: tuple[Attestation, ...] = ()
    """In the order of the text; their `report` is the report's key."""
    entities: tuple[Entity, ...] = ()
    judgements: tuple[Judgement, ...] = ()


@dataclass(frozen=True)
class Derived:
    """The derived layer: what can be dropped and made again at any time."""

    records: tuple[Record, ...] = ()
    copies: tuple[Copy, ...] = ()
    entities: tuple[Entity, ...] = ()
    """Every canonical entity, with all its names."""
    canonical: Mapping[EntityId, EntityId] = field(default_factory=dict)
    """From every id that a report gave to the canonical one."""
    corrections: tuple[Corrected, ...] = ()
    """What outlets took back, and the notes that are not understood."""


def report_key(given: str, sha256: str) -> str:
    """Name a report in the base: the id it was given, and a part of its capture's hash.

    Two pages may well be called `index.html`; one page added twice is one report. A name to which an acquirer has put
    that part already stays as it is, so that it does not matter what else was met in the same run.
    """
    suffix = f"~{sha256[:HASH_DIGITS]}"
    return printable(given).removesuffix(suffix) + suffix


def printable(text: str) -> str:
    """File names may hold bytes that are no characters; a database column may not."""
    return text.encode("utf-8", "backslashreplace").decode().replace("\0", "\\0")


class View(Browsed, Protocol):
    """What may be asked of a base. Wherever a report comes out of it, its id is its key."""

    def reports(self) -> Iterator[Report]:
        """All reports by key, published when their current reading says."""
        ...

    def report(self, key: str) -> Report | None:
        """One report as `reports` gives it; None where there is none."""
        ...

    def cleaned(self, key: str) -> Report | None:
        """One report exactly as it was kept, with the id that it was given."""
        ...

    def report_names(self, keys: Collection[str] | None = None) -> dict[str, str]:
        """The name to show per key, of all or of some: the given id, with a part of the hash only where two share it."""
        ...

    def capture(self, key: str) -> Capture | None:
        """The capture that a report was cleaned from, without its bytes; None where there is no such report."""
        ...

    def address(self, key: str) -> str:
        """Where the report was got; empty where there is no such report."""
        ...

    def is_read(self, key: str, reader: str) -> bool:
        """Whether this version of a reader has read the report."""
        ...

    def readings(self) -> Iterator[Reading]:
        """The current reading of each report (the one added last), without mentions and contents."""
        ...

    def attestations(self, report: str = "") -> Iterator[Attestation]:
        """What the current readings attest, of one report or of all, in the order of reports and texts."""
        ...

    def find_attestations(self, prefix: str) -> tuple[Attestation, ...]:
        """Those whose id begins so, of any reading; at most a few."""
        ...

    def former_attestations(self, idents: Iterable[EntityId]) -> Iterator[Attestation]:
        """All that those readings attest that are no longer current and told of one of these ids."""
        ...

    def told_ids(self) -> set[EntityId]:
        """The ids of which current readings tell, as their own reports gave them."""
        ...

    def entities(self) -> Iterator[Entity]:
        """Every entity once, by id, with all names that reports gave it."""
        ...

    def entity(self, ident: EntityId) -> Entity | None:
        """One of them, as reports tell of it under just this id; None where there is none."""
        ...

    def canonical_entities(self) -> Iterator[Entity]:
        """The derived entities, by id."""
        ...

    def canonical_entity(self, ident: EntityId) -> Entity | None:
        """The derived entity for any id, a report's own or a canonical one; None where nothing has this id."""
        ...

    def judgements(self) -> Iterator[Judgement]:
        """All judgements, withdrawn ones too, in the order they were made, then by id."""
        ...

    def judgements_of(self, ident: EntityId) -> tuple[Judgement, ...]:
        """The judgements about one id, in the same order."""
        ...

    def retractions(self) -> Iterator[Retraction]:
        """All retractions, those taken back and their takings back too, in the order they were made."""
        ...

    def skipped(self) -> Iterator[Skipped]:
        """What could not be taken in and still is not, by address."""
        ...

    def records(self, kind: ContentKind | None = None) -> Iterator[Record]:
        """The derived records in the order in which they were put."""
        ...

    def copies(self) -> Iterator[Copy]:
        """Which reports were copied from which, in the order in which they were put."""
        ...

    def corrections(self) -> Iterator[Corrected]:
        """What outlets took back, and the notes that are not understood, in the order in which they were put."""
        ...

    def counts(self) -> dict[str, int]:
        """How many rows of each sort there are."""
        ...

    def languages(self) -> dict[str, int]:
        """How many reports there are in each language."""
        ...

    def readers(self) -> dict[str, int]:
        """How many reports have each reader's reading as their current one."""
        ...

    def kinds(self) -> dict[str, int]:
        """How many records there are of each kind."""
        ...

    def state(self) -> str:
        """What the kept layer has come to; changes whenever something is kept. Ask it before reading to derive."""
        ...

    def edition(self) -> str:
        """From which state of the kept layer the records were last derived, and by whom; empty before the first time."""
        ...

    def is_derived(self, maker: str, *, but_for_judgements: bool = False) -> bool:
        """Whether this maker derived the records from all that is kept now, or all but some judgements."""
        ...


class Store(View, Protocol):
    """A base that can be written."""

    schema: int
    """Version of the base's form: how many migrations it has seen."""

    @classmethod
    def open(cls, address: str, *, create: bool = True) -> Self:
        """Open a base; where there is none, lay a new one or, without `create`, refuse.

        Raises:
            StoreError: it cannot be opened, or is no base.
            SchemaTooNew: a later dragoman wrote it.
        """
        ...

    def keep(self, filing: Filing) -> bool:
        """Keep a report with its reading, all or nothing; False where all of it was there already."""
        ...

    def judge(self, judgements: Iterable[Judgement]) -> None:
        """Keep decisions about entities that no single reading brings."""
        ...

    def skip(self, skipped: Skipped, capture: Capture | None = None) -> None:
        """Keep that something could not be taken in, with its bytes where there are any."""
        ...

    def retract(self, retraction: Retraction) -> None:
        """Keep that a report counts no longer, or that it counts again."""
        ...

    def past(self, reports: Container[str] | None = None, recorded: str = "") -> Store:
        """Give a store in memory that has come to know less, and takes nothing new; its records are still to be derived.

        Args:
            reports: keys of the reports that it holds, with all that they brought; all where not given.
            recorded: a moment in UTC, ISO 8601; nothing that was recorded later is in it.
        """
        ...

    def derive(self, derived: Derived, maker: str, state: str) -> None:
        """Replace the derived layer by what `maker` made from the kept layer in this `state`."""
        ...

    def deriving(self) -> AbstractContextManager[Desk]:
        """Give what deriving works with; all that it changes is there at the end, or nothing."""
        ...

    def close(self) -> None:
        """Let go of the base."""
        ...

    def __enter__(self) -> Self:
        """Give the store itself."""
        ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        ...
