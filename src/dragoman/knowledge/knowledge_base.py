"""KnowledgeBase: add to it, judge who is who in it, ask it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from dragoman import plugins
from dragoman.errors import NotFound
from dragoman.knowledge.answers import BaseStatus, Dossier, OfficeAnswer, OfficeQuestion, Trace
from dragoman.knowledge.clock import Clock, utc_now
from dragoman.knowledge.ordering import in_order, is_dated, moments_of, periods_of, spread
from dragoman.knowledge.query import Query
from dragoman.knowledge.shelf import BaseShelf
from dragoman.knowledge.tracing import Tracer
from dragoman.lexicon import tables
from dragoman.model.attestation import ContentKind
from dragoman.model.entity import Entity, EntityId
from dragoman.model.event import EventType
from dragoman.model.identity import PROVISIONAL
from dragoman.model.record import Record
from dragoman.model.statement import Act
from dragoman.pipeline import (
    Added,
    GivenStages,
    Progress,
    Stages,
    add_targets,
    add_up,
    derive,
    read_again,
    refresh,
    stale,
)
from dragoman.settings import Settings
from dragoman.store.base import Store

if TYPE_CHECKING:
    from dragoman.knowledge.directory import Directory
    from dragoman.knowledge.judging import Judgements
    from dragoman.knowledge.offices import Offices
    from dragoman.knowledge.review.reviewing import Review

Target = str | Path


class KnowledgeBase:
    """A base of reports, and the questions to it. Made by `dragoman.open`.

    Questions that take a Query take its fields as keywords as well: `kb.events(who="Shoigu", since="2024-08")`.
    """

    def __init__(self, store: Store, path: str = "", settings: Settings | None = None, clock: Clock = utc_now) -> None:
        self._store = store
        self._path = path
        self._settings = settings or Settings()
        self._clock = clock
        self._directory: tuple[str, Directory] | None = None

    def add(self, *targets: Target, progress: Progress | None = None, stages: Stages | None = None) -> Added:
        """Read files and folders into the base; what it has read before is not read again.

        Args:
            targets: what to add.
            progress: hears of every item that is done.
            stages: what to read with, in the place of what is installed.
        """
        return add_targets(self._store, map(str, targets), self._settings, progress, stages)

    def add_facts(self, *targets: Target, progress: Progress | None = None) -> Added:
        """Take files in the form of docs/facts.md as readings of the reports that they hold."""
        return self.add(*targets, progress=progress, stages=GivenStages.of(self._settings))

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

    def conflicts(self, record: Record) -> tuple[str, ...]:
        """Say what the lexicon has against a tenure that reports attest; nothing where they agree."""
        from dragoman.knowledge.conflicts import conflicts  # noqa: PLC0415 -- see _entities

        return conflicts(record)

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

    def who(self, office: str, on: str, country: str = "") -> OfficeAnswer:
        """Say who held an office on some days, after the lexicon and the reports of this base.

        Args:
            office: such as `Secretary of the Security Council of Russia`, or `foreign minister` with a country.
            on: EDTF date, or one like `22 May 2023`.
            country: whose office it is, by name, adjective or code, where the words do not tell it.

        Raises:
            NotFound: neither the lexicon nor the base knows such an office.
            AmbiguousName: the words mean several.
        """
        return self._offices().who(office, on, country)

    def answer_offices(self, questions: Iterable[OfficeQuestion]) -> Iterator[OfficeAnswer]:
        """Answer many such questions in their order; what cannot be answered says why."""
        return map(self._offices().answer, questions)

    def show(self, name: str) -> Dossier:
        """Give all that is known of a person or body, by one of its names or its id.

        Raises:
            NotFound: neither the base nor the lexicon knows such a name.
            AmbiguousName: several are called so.
        """
        entity = self._entities().one(self._canonical(name))
        records = in_order(self._fresh().records_with([entity.id]))
        by_kind = {kind: tuple(record for record in records if record.kind is kind) for kind in ContentKind}
        return Dossier(
            entity,
            self._offices().of_person(entity.id),
            by_kind[ContentKind.EVENT],
            by_kind[ContentKind.AGREEMENT],
            by_kind[ContentKind.STATEMENT],
            by_kind[ContentKind.TENURE],
        )

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
        entity = self._store.canonical_entity(ident)
        return entity.name if entity else ident

    def entity(self, ident: EntityId) -> Entity:
        """Give the canonical entity behind an id.

        Raises:
            NotFound: nothing in the base has this id.
        """
        entity = self._store.canonical_entity(ident)
        if entity is None:
            raise NotFound(f"nothing in the base has the id {ident!r}")
        return entity

    def export(self, to: str) -> Iterator[str]:
        """Give the lines of an export.

        Raises:
            PluginError: there is no exporter of this name.
        """
        exporter = plugins.load(plugins.EXPORTERS, to)()
        lines: Iterator[str] = exporter.lines(BaseShelf(self._fresh()))
        return lines

    @property
    def judgements(self) -> Judgements:
        """The judgements about who is who: take, withdraw, list, export and import them.

        A judgement holds at once: the next question, or `settle`, derives the records anew as far as it changes them.
        """
        from dragoman.knowledge.judging import Judgements  # noqa: PLC0415 -- see _entities

        return Judgements(self._store, self._settings.author, self._clock)

    def review(self) -> Review:
        """Give what a person should look at: likely duplicates, conflicts, doubtful merges."""
        from dragoman.knowledge.review.reviewing import Review  # noqa: PLC0415 -- see _entities

        return Review(self._fresh())

    def settle(self) -> None:
        """Derive the records anew where something was kept or judged since."""
        self._fresh()

    def rebuild(self, progress: Progress | None = None, stages: Stages | None = None) -> int:
        """Derive every record anew from what is kept; what was read with another lexicon is read again before.

        Args:
            progress: hears of every report that is read again.
            stages: what to read with, in the place of what is installed.

        Returns:
            How many reports were read again.
        """
        again = read_again(self._store, self._settings, tables.digest(), progress, stages)
        derive(self._store)
        return again

    def status(self) -> BaseStatus:
        """Say what is in the base, and what was skipped and why."""
        store = self._fresh()
        return BaseStatus(
            path=self._path,
            schema=store.schema,
            counts=store.counts(),
            kinds=store.kinds(),
            readers=store.readers(),
            languages=store.languages(),
            lexicon=tables.digest(),
            stale=len(stale(store, tables.digest())),
            skipped=tuple(store.skipped()),
        )

    def close(self) -> None:
        """Let go of the base."""
        self._store.close()

    def __enter__(self) -> Self:
        """Give the base itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def _wanted(self, query: Query | None, filters: dict[str, str], kind: ContentKind | None) -> Iterator[Record]:
        """Sieve the records of a kind; for all kinds together, as rows of a timeline."""
        from dragoman.knowledge.sieve import Sieve  # noqa: PLC0415 -- see _entities

        wanted, store = replace(query or Query(), **filters), self._fresh()
        wanted = replace(wanted, who=self._canonical(wanted.who))
        past = add_up(store, wanted.had_been_published) if wanted.as_of else None
        directory = self._directory_of(past.entities) if past else self._entities()
        sieve = Sieve(wanted, directory, store.report_names().values(), periods_of if kind else moments_of)
        held = store.records_with(sieve.who) if sieve.who else store.records(kind)
        records = past.records if past else held
        chosen = records if kind else spread(records)
        return (record for record in chosen if kind in (None, record.kind) and sieve.keeps(record))

    def _canonical(self, words: str) -> str:
        """Give the id of today for one that only reports know, or for its beginning; other words as they are."""
        if PROVISIONAL not in words:
            return words
        from dragoman.knowledge.identifiers import canonical_id  # noqa: PLC0415 -- see _entities

        return canonical_id(words, self._fresh())

    def _offices(self) -> Offices:
        from dragoman.knowledge.offices import Offices  # noqa: PLC0415 -- see _entities

        return Offices(self._fresh(), self._entities())

    def _entities(self) -> Directory:
        """The directory, loaded once for each state of the base."""
        state = self._fresh().state()
        if self._directory is None or self._directory[0] != state:
            self._directory = (state, self._directory_of(self._store.canonical_entities()))
        return self._directory[1]

    def _directory_of(self, entities: Iterable[Entity]) -> Directory:
        # Imported here because it brings the comparing of names, which no start-up should wait for.
        from dragoman.knowledge.directory import Directory  # noqa: PLC0415

        return Directory(entities)

    def _fresh(self) -> Store:
        """The store, with records that are up to date; a run that was cut off may have left them behind."""
        refresh(self._store)
        return self._store
