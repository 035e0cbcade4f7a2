"""KnowledgeBase: add to it, judge who is who in it, ask it."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from dragoman import plugins
from dragoman.knowledge.answers import BaseStatus, Dossier, OfficeAnswer, OfficeQuestion
from dragoman.knowledge.lists import Lists
from dragoman.knowledge.lookups import Lookups
from dragoman.knowledge.query import Query
from dragoman.knowledge.shelf import BaseShelf
from dragoman.knowledge.standing import status_of
from dragoman.knowledge.times.clock import Clock, utc_now
from dragoman.knowledge.times.past import Known, go_back, span
from dragoman.lexicon import tables
from dragoman.model.attestation import ContentKind
from dragoman.model.identity import PROVISIONAL
from dragoman.model.record import Record
from dragoman.pipeline import (
    Added,
    GivenStages,
    Progress,
    Stages,
    add_targets,
    derive,
    read_again,
    refresh,
)
from dragoman.settings import Settings
from dragoman.store.base import Store

if TYPE_CHECKING:
    from dragoman.acquire.offered import Offer
    from dragoman.knowledge.directory import Directory
    from dragoman.knowledge.holders.offices import Offices
    from dragoman.knowledge.judgements.judging import Judgements
    from dragoman.knowledge.retracting import Retractions
    from dragoman.knowledge.review.reviewing import Review
    from dragoman.knowledge.times.changes import Change

Target = str | Path
PASTS = 4
"""Bases as of some day that are kept at hand; each is a copy in memory."""


class KnowledgeBase(Lists, Lookups):
    """A base of reports, and the questions to it. Made by `dragoman.open`.

    Questions that take a Query take its fields as keywords as well: `kb.events(who="Shoigu", since="2024-08")`.
    """

    def __init__(
        self,
        store: Store,
        path: str = "",
        settings: Settings | None = None,
        clock: Clock = utc_now,
        *,
        settles: bool = True,
    ) -> None:
        self._settles = settles
        self._store = store
        self._path = path
        self._settings = settings or Settings()
        self._clock = clock
        self._directory: tuple[str, Directory] | None = None
        self._pasts: OrderedDict[tuple[str, Known], KnowledgeBase] = OrderedDict()
        self._going_back = threading.Lock()
        self.left_out = 0
        """Of a base as of some day: reports without a known day of publication, which may not have been out by then."""

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

    def take(
        self,
        offers: Sequence[Offer],
        addresses: Sequence[str] = (),
        progress: Progress | None = None,
        stages: Stages | None = None,
    ) -> Added:
        """Read what was handed over, and pages of the open web, into the base; no file of this machine is looked at."""
        from dragoman.knowledge.taking import take  # noqa: PLC0415 -- see _entities

        return take(self._store, (offers, addresses), self._settings, progress, stages)

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
        from dragoman.knowledge.dossiers import dossier_of  # noqa: PLC0415 -- see _entities

        return dossier_of(self._entities().one(self._canonical(name)), self._fresh(), self._offices())

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
        from dragoman.knowledge.judgements.judging import Judgements  # noqa: PLC0415 -- see _entities

        return Judgements(self._store, self._settings.author, self._clock)

    @property
    def retractions(self) -> Retractions:
        """Retract reports, and take that back; it holds at once, as a judgement does."""
        from dragoman.knowledge.retracting import Retractions  # noqa: PLC0415 -- see _entities

        return Retractions(self._store, self._settings.author, self._clock)

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
        """Say what is in the base, what was skipped and why, and what was retracted."""
        return status_of(self._fresh(), self._path)

    def as_of(self, published: str = "", recorded: str = "") -> KnowledgeBase:
        """Give the base as it was known then: it answers every question, in memory, and takes nothing new.

        Args:
            published: EDTF; only reports that had surely been published by its last day count. Retractions and
                judgements count whenever they were made.
            recorded: EDTF, or a moment in UTC; only what had been added, judged and retracted by then counts.

        Raises:
            ValueError: one of them is no date.
        """
        wanted = (self._store.state(), Known(published, recorded))
        with self._going_back:
            if wanted not in self._pasts:
                past = go_back(self._store, wanted[1])
                self._pasts[wanted] = KnowledgeBase(past.store, self._path, self._settings, self._clock)
                self._pasts[wanted].left_out = past.left_out
                # Whoever still asks one that gives way keeps it until he is done; it is never closed under him.
                while len(self._pasts) > PASTS:
                    self._pasts.popitem(last=False)
            self._pasts.move_to_end(wanted)
            return self._pasts[wanted]

    def changes(self, since: str, until: str = "", *, recorded: bool = False) -> list[Change]:
        """Say what changed in the records from one day to another.

        Args:
            since: EDTF; what was published on its first day or later makes the changes.
            until: EDTF; what was published on its last day or earlier; up to now where not given.
            recorded: by when it was added to the base, not by its publication; the times may then be moments in UTC.

        Raises:
            ValueError: one of them is no date.
        """
        from dragoman.knowledge.times.changes import compare  # noqa: PLC0415 -- see _entities

        before, after = (self.as_of(**vars(known)) for known in span(since, until, recorded=recorded))
        return list(compare(before._store.records(), after._store.records()))

    def close(self) -> None:
        """Let go of the base."""
        for past in self._pasts.values():
            past.close()
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
        from dragoman.knowledge.sieve import sieved  # noqa: PLC0415 -- see _entities

        wanted = replace(query or Query(), **filters)
        if wanted.as_of or wanted.recorded:
            past = self.as_of(wanted.as_of, wanted.recorded)
            return past._wanted(replace(wanted, as_of="", recorded=""), {}, kind)
        wanted, store = replace(wanted, who=self._canonical(wanted.who)), self._fresh()
        return sieved(store, wanted, self._entities(), kind)

    def _canonical(self, words: str) -> str:
        """Give the id of today for one that only reports know, or for its beginning; other words as they are."""
        if PROVISIONAL not in words:
            return words
        from dragoman.knowledge.judgements.identifiers import canonical_id  # noqa: PLC0415 -- see _entities

        return canonical_id(words, self._fresh())

    def _offices(self) -> Offices:
        from dragoman.knowledge.holders.offices import Offices  # noqa: PLC0415 -- see _entities

        return Offices(self._fresh(), self._entities())

    def _entities(self) -> Directory:
        """The directory, loaded once for each state of the base."""
        state = self._fresh().state()
        if self._directory is None or self._directory[0] != state:
            # Imported here because it brings the comparing of names, which no start-up should wait for.
            from dragoman.knowledge.directory import Directory  # noqa: PLC0415

            self._directory = (state, Directory(self._store.canonical_entities()))
        return self._directory[1]

    def _fresh(self) -> Store:
        """The store, with records that are up to date; a run that was cut off may have left them behind."""
        if self._settles:
            refresh(self._store)
        return self._store
