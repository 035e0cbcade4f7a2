"""The questions that look one thing up by its id."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from dragoman.errors import NotFound
from dragoman.knowledge.answers import Trace
from dragoman.knowledge.browsing.browsing import Browsing
from dragoman.knowledge.tracing import Tracer
from dragoman.model.entity import Entity, EntityId
from dragoman.model.record import Record
from dragoman.store.base import Store

if TYPE_CHECKING:
    from dragoman.knowledge.browsing.subjects import Subjects


class Lookups(ABC):
    """Looks up entities, records and what stands behind them."""

    _store: Store

    def trace(self, ident: str) -> Trace:
        """Lay open what stands behind a line, back to the words of its reports.

        Args:
            ident: the id of a record, a step or an attestation, or its beginning; `report#key`, as FACTS
                prints both; or a report's name, which opens the report.

        Raises:
            NotFound: nothing has such an id.
            AmbiguousName: several ids begin so.
        """
        return Tracer(self._fresh()).trace(ident)

    def name(self, ident: EntityId) -> str:
        """Give the name to show for an entity's id; the id itself where the base does not know it."""
        entity = self._store.canonical_entity(ident) or self._store.entity(ident)
        return entity.name if entity else ident

    def entity(self, ident: EntityId) -> Entity:
        """Give the canonical entity behind an id; of one of whom only retracted reports tell, what they tell.

        Raises:
            NotFound: nothing in the base has this id.
        """
        entity = self._store.canonical_entity(ident) or self._store.entity(ident)
        if entity is None:
            raise NotFound(f"nothing in the base has the id {ident!r}")
        return entity

    def conflicts(self, record: Record) -> tuple[str, ...]:
        """Say what the lexicon has against a tenure that reports attest; nothing where they agree."""
        # Imported here because it brings the comparing of names, which no start-up should wait for.
        from dragoman.knowledge.holders.conflicts import conflicts  # noqa: PLC0415

        return conflicts(record)

    @property
    def edition(self) -> str:
        """From what the records were last added up: while it is the same, every answer is."""
        return self._store.edition()

    @property
    def browsing(self) -> Browsing:
        """The questions of somebody who looks around: page by page, and how many."""
        return Browsing(self._fresh())

    @property
    def subjects(self) -> Subjects:
        """The questions about one subject: somebody, an office, two countries, what is disputed or to be reviewed."""
        # Imported here because it brings the comparing of names, which no start-up should wait for.
        from dragoman.knowledge.browsing.subjects import Subjects  # noqa: PLC0415

        return Subjects(self._fresh())

    @abstractmethod
    def _fresh(self) -> Store:
        """Give the store, with records that are up to date."""
