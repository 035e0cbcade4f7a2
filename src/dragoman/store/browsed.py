"""What somebody who looks around asks of a store: pages, counts, and many things by their ids at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from dragoman.model.attestation import Attestation, ContentKind
from dragoman.model.entity import EntityId
from dragoman.model.record import Copy, Record
from dragoman.model.report import Report
from dragoman.store.finding.found import NameFound, Snippet, Words
from dragoman.store.shelved import Shelved

ANY = "any"
"""In the place of an outcome: whichever it is."""
PAIRED = "+"
"""Between the codes of two countries, in their order."""


@dataclass(frozen=True)
class Selection:
    """Which records of one kind are wanted; an empty field sets no limit."""

    kind: ContentKind
    entity: EntityId = ""
    """Canonical: who has a part in them."""
    other_entity: EntityId = ""
    """Who has a part in them too."""
    country: str = ""
    """ISO 3166-1 alpha-2 code of one that takes part, itself or by somebody of it."""
    other_country: str = ""
    """Of another one that takes part too."""
    type: str = ""
    """Of an event its type, else the stage, the act or the capacity of the headline."""
    types: tuple[str, ...] = ()
    """The same, where any of several will do."""
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
    report: str = ""
    """Key of one that tells them."""


class Lanes(StrEnum):
    """By what events are put side by side."""

    PAIR = "pair"
    """Of countries that take part."""
    PERSON = "person"
    TYPE = "type"


class Knots(StrEnum):
    """Between whom events make ties."""

    PERSON = "person"
    COUNTRY = "country"


@dataclass(frozen=True)
class Tie:
    """Two persons, or two countries by their codes, and what they took part in together."""

    left: str
    right: str
    number: int
    first: str
    """ISO day on which the first such event began; empty where no day of any is known."""
    last: str
    """ISO day on which the last such event ended; empty likewise."""


@dataclass(frozen=True)
class Bucket:
    """The records of one lane within one year, month or day."""

    lane: str
    start: str
    """The beginning of an ISO date: `2024`, `2024-05` or `2024-05-03`."""
    number: int
    occurred: int
    """How many of them took place, as reports say."""
    dissent: int
    """On how many of them reports differ."""
    origins: int
    """Of the one with most."""
    record: str
    """The id of one of them."""


@dataclass(frozen=True)
class ListedEntity:
    """A canonical entity in a list."""

    id: EntityId
    kind: str
    name: str
    country: str
    """ISO 3166-1 alpha-2 code; empty where unknown or none."""
    records: int
    """In how many it has a part."""


class Browsed(Shelved, Protocol):
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

    def lanes(self, wanted: Selection, by: Lanes, most: int) -> tuple[tuple[str, int], ...]:
        """The lanes with most records, and how many each has."""
        ...

    def buckets(self, wanted: Selection, by: Lanes, lanes: Sequence[str], digits: int) -> tuple[Bucket, ...]:
        """How many records of some lanes fall into each year, month or day (4, 7 or 10 digits of a date)."""
        ...

    def over_time(self, wanted: Selection, digits: int) -> tuple[Bucket, ...]:
        """The same of all that are wanted, in one lane without a name."""
        ...

    def span(self, wanted: Selection) -> tuple[str, str]:
        """The first day of the first and the last day of the last record that has one; empty where none has."""
        ...

    def knots(self, wanted: Selection, by: Knots, most: int) -> tuple[tuple[str, int], ...]:
        """The persons, or countries, that take part in most records, and in how many."""
        ...

    def ties(self, wanted: Selection, by: Knots, among: Sequence[str]) -> tuple[Tie, ...]:
        """Which of some persons, or countries, take part in the same records; those with most first."""
        ...

    def attestations_by_id(self, idents: Sequence[str]) -> tuple[Attestation, ...]:
        """Those of some ids that there are, of any reading."""
        ...

    def reports_by_key(self, keys: Sequence[str]) -> dict[str, Report]:
        """Those of some reports that there are, by key, as `reports` gives them."""
        ...

    def copies_among(self, reports: Sequence[str]) -> tuple[Copy, ...]:
        """The links of those among some reports, by their keys, that are copies."""
        ...

    def names(self, idents: Sequence[EntityId]) -> dict[EntityId, str]:
        """The names of the canonical entities behind those of some ids that the base knows."""
        ...

    def called(self, name: str) -> dict[EntityId, str]:
        """The ids and names of the canonical entities of such a name, in any case."""
        ...

    def records_by_id(self, idents: Sequence[str]) -> tuple[Record, ...]:
        """Those of some records that there are, by id."""
        ...

    def listed_entities(self, kinds: Sequence[str]) -> tuple[ListedEntity, ...]:
        """The canonical entities of some kinds, each with the number of records in which it has a part."""
        ...

    def countries_of(self, idents: Sequence[EntityId]) -> dict[EntityId, str]:
        """The codes of the countries of those of some canonical entities that have one."""
        ...

    def reports_telling(self, entity: EntityId, after: str = "", limit: int = 50) -> tuple[str, ...]:
        """The keys of the reports that tell what an entity has a part in, in their order.

        Args:
            entity: its canonical id.
            after: the key of the last one that is known already.
            limit: how many at most.
        """
        ...

    def statements_beside(self, attestations: Sequence[str], acts: Sequence[str]) -> tuple[Record, ...]:
        """The statements of some acts that the reports of some attestations bring too, each once."""
        ...

    def records_beside(self, ident: str, limit: int) -> tuple[Record, ...]:
        """Records that the reports of one tell too, in their order."""
        ...

    def standing(self) -> tuple[int, int, str, str]:
        """How many reports count, how many of them are no copies, the last day of publication, the last addition."""
        ...

    def names_of_reports(self, keys: Sequence[str]) -> dict[str, str]:
        """The names to show of those of some reports that there are, by key, as `report_names` gives them."""
        ...

    def reports_called(self, name: str) -> tuple[str, ...]:
        """The keys of the reports that have this name or this key; several where several were given one name."""
        ...

    def newest_report(self) -> int:
        """The number of the report that was added last; 0 in an empty base."""
        ...

    def reports_with(self, words: Words, bound: int) -> tuple[tuple[int, str], ...]:
        """Numbers and keys of the reports up to a number that hold some words, those first that they tell most of."""
        ...

    def snippets(self, words: Words, numbers: Sequence[int]) -> dict[str, Snippet]:
        """Where some reports, by their numbers, hold the words; by key."""
        ...

    def names_with(self, words: str) -> tuple[NameFound, ...]:
        """Names of canonical entities that hold some words, or begin so where these are short."""
        ...

    def names_near(self, words: str) -> tuple[NameFound, ...]:
        """Names that share letters with some words; to be compared by whoever asks."""
        ...

    def told_counts(self, entities: Sequence[EntityId]) -> dict[EntityId, int]:
        """In how many records each of some entities has a part; those without any are left out."""
        ...
