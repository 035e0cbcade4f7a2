"""The sieve: keeps the records that a query wants."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from dragoman.errors import NotFound
from dragoman.knowledge.directory import Directory
from dragoman.knowledge.ordering import moments_of, periods_of, spread
from dragoman.knowledge.query import Query
from dragoman.lexicon import countries
from dragoman.model.agreement import Stage
from dragoman.model.attestation import ContentKind, Status
from dragoman.model.entity import EntityId
from dragoman.model.event import EventType
from dragoman.model.record import Record
from dragoman.model.statement import Act
from dragoman.model.tenure import Capacity
from dragoman.model.when import Period
from dragoman.store.base import View

TYPE_SLOTS = ("type", "stage", "act", "capacity")
PeriodsOf = Callable[[Record], list[Period]]
TYPES = (*EventType, *Stage, *Act, *Capacity)


class Sieve:
    """Keeps the records that a query wants; which days a record has, `periods` says.

    Raises:
        NotFound: the query names somebody, something, a type or a report that there is not.
        ValueError: one of its dates is no date.
    """

    def __init__(
        self, query: Query, directory: Directory, reports: Iterable[str], periods: PeriodsOf = periods_of
    ) -> None:
        self._periods = periods
        self._directory = directory
        self._days = query.days
        self._type = _one_of(query.type, TYPES, "type")
        self._status = _one_of(query.status, tuple(Status), "status")
        self._country = country_code(query.country) if query.country else ""
        self._reports = _named(query.report, reports)
        self.who = directory.meant(query.who) if query.who else frozenset()
        self._places = self._meant_places(query.place) if query.place else frozenset()

    def keeps(self, record: Record) -> bool:
        """Whether a record is wanted."""
        parts = {ident for part in _with_steps(record) for who in part.entities.values() for ident in who}
        return (
            (not self.who or not self.who.isdisjoint(parts))
            and (not self._country or any(self._directory.country_of(ident) == self._country for ident in parts))
            and (not self._type or _says(record, TYPE_SLOTS, self._type))
            and (not self._status or _says(record, ("status",), self._status))
            and (not self._places or record.headline.get("place") in self._places)
            and (not self._reports or not self._reports.isdisjoint(record.reports))
            and (not self._days or any(self._days.intersect(period) for period in self._periods(record)))
        )

    def _meant_places(self, words: str) -> frozenset[EntityId]:
        country = _country(words)
        if country is None:
            return self._directory.meant(words)
        inside = {entity.id for entity in self._directory if entity.country == country.code}
        return frozenset({country.id, *inside})


def sieved(view: View, query: Query, directory: Directory, kind: ContentKind | None) -> Iterator[Record]:
    """Sieve the records of a kind; for all kinds together, as rows of a timeline.

    Raises:
        NotFound: the query names somebody, something, a type or a report that there is not.
    """
    sieve = Sieve(query, directory, view.report_names().values(), periods_of if kind else moments_of)
    records = view.records_with(sieve.who) if sieve.who else view.records(kind)
    chosen = records if kind else spread(records)
    return (record for record in chosen if kind in (None, record.kind) and sieve.keeps(record))


def country_code(words: str) -> str:
    """Give the code of the country that some words mean: a code, a name, an adjective, or what stands for it.

    Raises:
        NotFound: they mean none, or several.
    """
    found = _country(words) or countries.of_demonym(words) or countries.of_metonym(words)
    if found is None:
        raise NotFound(f"no country is called {words!r}")
    return found.code


def _country(words: str) -> countries.Country | None:
    by_code = next((country for country in countries.countries() if country.code == words.upper()), None)
    return by_code or countries.named(words)


def _with_steps(record: Record) -> tuple[Record, ...]:
    return (record, *record.steps)


def _says(record: Record, slots: Iterable[str], value: str) -> bool:
    return any(part.headline.get(slot) == value for part in _with_steps(record) for slot in slots)


def _one_of(value: str, known: tuple[str, ...], what: str) -> str:
    if value and value not in known:
        raise NotFound(f"no {what} is called {value!r}; there are {', '.join(dict.fromkeys(map(str, known)))}")
    return value


def _named(report: str, names: Iterable[str]) -> frozenset[str]:
    """The reports of a name; of several that share it, all."""
    if not report:
        return frozenset()
    found = frozenset(name for name in names if report in (name, name.rpartition("~")[0]))
    if not found:
        raise NotFound(f"no report in the base is called {report!r}")
    return found
