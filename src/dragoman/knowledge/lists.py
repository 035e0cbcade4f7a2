"""The questions that list records: by date, undated ones last."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import replace

from dragoman.knowledge.ordering import in_order, is_dated
from dragoman.knowledge.query import Query
from dragoman.model.attestation import ContentKind
from dragoman.model.event import EventType
from dragoman.model.record import Record
from dragoman.model.statement import Act


class Lists(ABC):
    """Lists the records that a query wants; its fields may be given as keywords as well."""

    def events(self, query: Query | None = None, **filters: str) -> list[Record]:
        """Give the events that a query wants, by date; undated ones last.

        Raises:
            NotFound: the query names somebody, something, a type or a report that there is not.
        """
        return in_order(self._wanted(query, filters, ContentKind.EVENT))

    def agreements(self, query: Query | None = None, **filters: str) -> list[Record]:
        """Give the agreements, by the date of their last step."""
        return in_order(self._wanted(query, filters, ContentKind.AGREEMENT))

    def statements(self, query: Query | None = None, **filters: str) -> list[Record]:
        """Give the statements, by date."""
        return in_order(self._wanted(query, filters, ContentKind.STATEMENT))

    def tenures(self, query: Query | None = None, **filters: str) -> list[Record]:
        """Give the tenures that reports attest, by their beginning."""
        return in_order(self._wanted(query, filters, ContentKind.TENURE))

    def timeline(self, query: Query | None = None, *, statements: bool = False, **filters: str) -> list[Record]:
        """Give all that happened at a known time in one list: an agreement by its steps, a tenure by its bounds.

        Args:
            query: which records are wanted.
            statements: whether what was said stands among what was done; a query for an act asks for it too.
            filters: the query's fields.
        """
        wanted = replace(query or Query(), **filters)
        said = statements or wanted.type in set(Act) - set(EventType)
        found = (record for record in self._wanted(wanted, {}, None) if is_dated(record))
        return in_order(record for record in found if said or record.kind is not ContentKind.STATEMENT)

    @abstractmethod
    def _wanted(self, query: Query | None, filters: dict[str, str], kind: ContentKind | None) -> Iterator[Record]:
        """Sieve the records of a kind; for all kinds together, as rows of a timeline."""
