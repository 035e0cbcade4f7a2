"""Reports, as copies are told by them, and the copies."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Select, and_, delete, func, or_, select, update

from dragoman.model.record import Copy
from dragoman.model.when import Period
from dragoman.store import schema, workings
from dragoman.store.codec import from_json
from dragoman.store.deriving.nouns import Alike, KnownReport, Text, Traits
from dragoman.store.deriving.tables import Tables
from dragoman.store.listing.catalogue_filling import list_reports
from dragoman.store.rows import Row, copy_row

_NO_SLOT = 0
_FACTS = workings.report_facts.c


class Copying(Tables):
    """Finds reports by what they share, and keeps which are copies."""

    def forget_all(self) -> None:
        """Empty what copies are told by, and the copies."""
        self._empty((*workings.OF_COPYING, schema.copies, schema.catalogue))

    def put(self, filed: Iterable[tuple[KnownReport, Text]]) -> None:
        """Keep reports, or other publications of them."""
        self._put(workings.report_facts, (_row(known, text) for known, text in filed))

    def stands_for(self, reports: Iterable[str], *, reader: str) -> None:
        """Set whose reading of some reports counts."""
        for report in reports:
            self._connection.execute(update(workings.report_facts).where(_FACTS.report == report).values(reader=reader))

    def known(self, reports: Iterable[str]) -> Iterator[KnownReport]:
        """Give reports without their texts."""
        yield from map(_known, self._among(_all_known(), _FACTS.report, reports))

    def texts(self, reports: Iterable[str]) -> Iterator[tuple[KnownReport, Text]]:
        """Give reports with what copies of them are told by."""
        query = _all_known().add_columns(_FACTS.runs, _FACTS.called, _FACTS.marks)
        for *known, runs, called, marks in self._among(query, _FACTS.report, reports):
            yield _known(known), Text(_numbers(runs), _numbers(called), tuple(json.loads(marks)))

    def published_by(self, publisher: str) -> Iterator[KnownReport]:
        """Give the reports of an outlet, by its name in small letters, whose readings count."""
        its = (_FACTS.publisher == publisher, _FACTS.reader != "")
        yield from map(_known, self._rows(_all_known().where(*its)))

    def in_order(self) -> list[str]:
        """Give the keys of all reports whose readings count, by publication."""
        query = select(_FACTS.report).where(_FACTS.reader != "").order_by(_FACTS.published, _FACTS.report)
        return [report for (report,) in self._rows(query)]

    def put_traits(self, every: Iterable[tuple[str, Traits]]) -> None:
        """Let reports be found by traits from now on."""
        found = list(every)
        numbers = self._numbers_of(report for report, _ in found)
        rows = (
            {"sort": each.sort, "trait": trait, "slot": slot, "report": numbers[report]}
            for report, each in found
            for trait in each.traits
            for slot in each.slots or (_NO_SLOT,)
        )
        self._put(workings.traits, rows)

    def drop_traits(self, reports: Iterable[str]) -> None:
        """Let reports be found no longer."""
        self._drop(workings.traits, workings.traits.c.report, self._numbers_of(reports).values())

    def sharing(self, reports: Iterable[str], sort: int, near: int) -> Iterator[tuple[str, str, int]]:
        """Give each two reports that share traits, of some with all, and how many; at least two.

        Args:
            reports: the first of each two.
            sort: of the traits.
            near: months that may lie between.
        """
        numbers = self._numbers_of(reports)
        names = {number: report for report, number in numbers.items()}
        mine, other = workings.traits.alias("mine"), workings.traits.alias("other")
        shared = func.count(other.c.trait.distinct())
        around = other.c.slot.between(mine.c.slot - near, mine.c.slot + near)
        any_time = or_(mine.c.slot == _NO_SLOT, other.c.slot == _NO_SLOT, around)
        query = select(mine.c.report, other.c.report, shared).where(
            mine.c.sort == sort, mine.c.report != other.c.report
        )
        query = query.join(other, and_(other.c.sort == mine.c.sort, other.c.trait == mine.c.trait, any_time))
        query = query.group_by(mine.c.report, other.c.report).having(shared > 1)
        rows = self._among(query, mine.c.report, numbers.values())
        others = self._among(select(_FACTS.number, _FACTS.report), _FACTS.number, {other for _, other, _ in rows})
        names |= dict(others)
        yield from ((names[number], names[other], count) for number, other, count in rows)

    def put_alikes(self, every: Iterable[Alike]) -> None:
        """Keep which reports are alike."""
        self._put(workings.alikes, (vars(each) for each in every))

    def drop_alikes(self, reports: Iterable[str], sort: int) -> None:
        """Forget what is alike to some reports."""
        wanted, table = list(reports), workings.alikes.c
        for column in (table.copy, table.original):
            found = self._among(select(table.copy, table.original).where(table.sort == sort), column, wanted)
            for copy, original in list(found):
                pair = (table.copy == copy, table.original == original, table.sort == sort)
                self._connection.execute(delete(workings.alikes).where(*pair))

    def alikes(self, reports: Iterable[str]) -> Iterator[Alike]:
        """Give what some reports may be copies of."""
        yield from (
            Alike(**row._mapping) for row in self._among(select(workings.alikes), workings.alikes.c.copy, reports)
        )

    def alike_to(self, reports: Iterable[str]) -> frozenset[str]:
        """Give the reports that may be copies of some others, or the other way round."""
        wanted, table = list(reports), workings.alikes.c
        copies = {copy for (copy,) in self._among(select(table.copy), table.original, wanted)}
        return frozenset(copies | {each for (each,) in self._among(select(table.original), table.copy, wanted)})

    def put_copies(self, links: Iterable[tuple[Copy, Copy]]) -> None:
        """Keep links, each with the names to show and, before that, the keys."""
        rows = ({**copy_row(shown), "copy": link.copy, "original": link.of} for link, shown in links)
        self._put(schema.copies, rows)

    def drop_copies(self, reports: Iterable[str]) -> None:
        """Forget what some reports are copies of."""
        self._drop(schema.copies, schema.copies.c.copy, reports)

    def linked(self, reports: Iterable[str]) -> Iterator[tuple[str, str, Copy]]:
        """Give the links at some reports, from either end; one between two of them may come twice."""
        wanted, table = list(reports), schema.copies.c
        query = select(table.copy, table.original, table.contents)
        rows = (*self._among(query, table.copy, wanted), *self._among(query, table.original, wanted))
        yield from ((copy, of, from_json(text, Copy)) for copy, of, text in rows)

    def list_reports(self, keys: Iterable[str], recopied: Iterable[str]) -> None:
        """Bring the catalogue of reports up to date where reports came or may be copies now or no longer."""
        list_reports(self._connection, sorted(keys), sorted(recopied))

    def members(self, families: Iterable[str], *, by_words: bool) -> frozenset[str]:
        """Give the reports of some families."""
        column = _FACTS.by_words if by_words else _FACTS.family
        return frozenset(report for (report,) in self._among(select(_FACTS.report), column, families))

    def put_families(self, families: Iterable[tuple[str, str]], *, by_words: bool) -> None:
        """Set the families of some reports."""
        name = "by_words" if by_words else "family"
        for report, family in families:
            self._connection.execute(
                update(workings.report_facts).where(_FACTS.report == report).values({name: family})
            )

    def put_shown(self, report: str, shown: str) -> None:
        """Set the name by which a report is shown."""
        self._connection.execute(update(workings.report_facts).where(_FACTS.report == report).values(shown=shown))

    def _numbers_of(self, reports: Iterable[str]) -> dict[str, int]:
        return dict(self._among(select(_FACTS.report, _FACTS.number), _FACTS.report, reports))


def _row(known: KnownReport, text: Text) -> Row:
    return {
        "report": known.report,
        "shown": known.shown,
        "reader": known.reader,
        "published": known.published.edtf if known.published else None,
        "outlet": known.outlet,
        "publisher": known.outlet.casefold(),
        "language": known.language,
        "runs": array("I", sorted(text.runs)).tobytes(),
        "called": array("I", sorted(text.called)).tobytes(),
        "marks": json.dumps(text.marks),
    }


def _all_known() -> Select[Any]:
    columns = (_FACTS.report, _FACTS.shown, _FACTS.reader, _FACTS.published, _FACTS.outlet, _FACTS.language)
    return select(*columns, _FACTS.by_words, _FACTS.family)


def _known(row: Any) -> KnownReport:  # noqa: ANN401 -- a row of any columns
    report, shown, reader, published, *others = row
    return KnownReport(report, shown, reader, None if published is None else Period.parse(published), *others)


def _numbers(kept: bytes) -> frozenset[int]:
    numbers = array("I")
    numbers.frombytes(kept)
    return frozenset(numbers)
