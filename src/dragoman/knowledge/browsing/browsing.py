"""The questions of somebody who looks around in a base; each is answered by an index, however large the base."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.errors import AmbiguousName, NotFound
from dragoman.knowledge.browsing.search import Search
from dragoman.knowledge.browsing.shelves import Shelves
from dragoman.knowledge.browsing.tellings import Telling, tellings_of
from dragoman.lexicon import countries, places
from dragoman.lexicon.places import Point
from dragoman.model.entity import EntityId
from dragoman.model.record import Record
from dragoman.store.base import Store
from dragoman.store.browsed import Bucket, Knots, Lanes, Selection, Tie


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


@dataclass(frozen=True)
class Leaf:
    """One page of a list."""

    records: tuple[Record, ...]
    following: str
    """Where the next page begins: its `after`; empty where this is the last."""


@dataclass(frozen=True)
class Lane:
    """The records of one pair, person or type over time."""

    name: str
    """A pair as `IR+RU`, a person's id, or a type."""
    number: int
    """How many there are, those too that no bucket holds."""
    buckets: tuple[Bucket, ...]


@dataclass(frozen=True)
class Course:
    """Lanes beside each other."""

    lanes: tuple[Lane, ...]
    """The one with most records first."""


@dataclass(frozen=True)
class Web:
    """Who takes part in the same records as whom."""

    knots: tuple[tuple[str, int], ...]
    """Ids of persons, or codes of countries, and in how many records each takes part; those of most first."""
    ties: tuple[Tie, ...]
    is_cut: bool
    """Whether there are more of them than are given."""


class Browsing(Shelves):
    """Looks around in the records as they stand."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def standing(self) -> Standing:
        """Say from how many reports and origins the base answers, and as of when."""
        return Standing(*self._store.standing())

    @property
    def search(self) -> Search:
        """The search: entities by their names, reports by their words."""
        return Search(self._store)

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

    def report_key(self, name: str) -> str:
        """Give the key of the report of this name.

        Raises:
            NotFound: there is none.
            AmbiguousName: several were given it.
        """
        found = self._store.reports_called(name)
        if not found:
            raise NotFound(f"no report in the base is called {name!r}")
        if len(found) > 1:
            raise AmbiguousName(name, found)
        return found[0]

    def tellings(self, record: Record) -> tuple[Telling, ...]:
        """Give how each report tells a record, with the words: originals first, each followed by its copies."""
        return tellings_of(record, self._store)

    def beside(self, record: Record, limit: int = 40) -> tuple[Record, ...]:
        """Give other records that the same reports tell, by kind and date."""
        return self._store.records_beside(record.id, limit)

    def page(self, wanted: Selection, after: str = "", limit: int = 50, *, newest_first: bool = False) -> Leaf:
        """Give one page of records.

        Args:
            wanted: which records; those without a date come last.
            after: where the page before ended; the first page where empty.
            limit: how many at most.
            newest_first: whether the latest come first.
        """
        found = self._store.page(wanted, after, limit + 1, newest_first=newest_first)
        following = found[limit - 1][0] if len(found) > limit else ""
        return Leaf(tuple(record for _, record in found[:limit]), following)

    def tally(self, wanted: Selection, by: str = "type") -> dict[str, int]:
        """Say how many records there are for each `type`, `status`, `origins`, `dissent`, `place` or `outcome`, or by `kind` in all."""
        return self._store.tally(wanted, by)

    def lanes(self, wanted: Selection, by: Lanes, most: int = 12) -> dict[str, int]:
        """Give the lanes with most records, and how many each has: those too that no bucket holds."""
        return dict(self._store.lanes(wanted, by, most))

    def course(self, wanted: Selection, by: Lanes, lanes: Mapping[str, int], digits: int) -> Course:
        """Give some lanes over time, by year, month or day: 4, 7 or 10 digits of a date."""
        found: dict[str, list[Bucket]] = {name: [] for name in lanes}
        for bucket in self._store.buckets(wanted, by, tuple(lanes), digits):
            found[bucket.lane].append(bucket)
        return Course(tuple(Lane(name, lanes[name], tuple(buckets)) for name, buckets in found.items()))

    def web(self, wanted: Selection, by: Knots, most: int = 60) -> Web:
        """Give those who take part in most records, and which of them do so together."""
        found = self._store.knots(wanted, by, most + 1)
        knots = found[:most]
        return Web(knots, self._store.ties(wanted, by, [name for name, _ in knots]), len(found) > most)

    def point(self, place: EntityId) -> Point | None:
        """Say where a place lies, of a country its capital; None for what is no point, or unknown."""
        code = countries.code_of(place.removeprefix("country:")) if place.startswith("country:") else ""
        return places.coordinates(places.ident(countries.by_code(code).capital) if code else place)

    def over_time(self, wanted: Selection, digits: int) -> tuple[Bucket, ...]:
        """Count records by year, month or day: 4, 7 or 10 digits of a date; those that fall into none alone are left out."""
        return self._store.over_time(wanted, digits)

    def span(self, wanted: Selection) -> tuple[str, str]:
        """Give the first day of the first and the last day of the last record that has one, ISO; empty where none has."""
        return self._store.span(wanted)

    def called(self, words: str) -> dict[EntityId, str]:
        """Give ids and names of those whose id or whole name some words are, in any case."""
        if ":" in words:
            return self._store.names((words,))
        return self._store.called(words)
