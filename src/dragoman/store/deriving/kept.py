"""The kept layer, as deriving asks it: by reports and by ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Executable, Select, select

from dragoman.model.attestation import Attestation, Attested
from dragoman.model.entity import Entity, EntityId
from dragoman.model.judgement import Judgement
from dragoman.model.reading import Reading
from dragoman.model.report import Report
from dragoman.store import schema, workings
from dragoman.store.codec import from_json
from dragoman.store.deriving.nouns import Filed, Judged
from dragoman.store.deriving.tables import Tables
from dragoman.store.view import SqlView


class BoundView(SqlView):
    """Answers the same questions from within a transaction."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection.engine)
        self._connection = connection

    def _rows(self, query: Executable) -> Sequence[Any]:
        return self._connection.execute(query).all()


class Kept(Tables):
    """What was kept of reports, entities and judgements."""

    def arrived(self, maker: str) -> dict[str, list[str]] | None:
        """Give the keys of what was kept since this maker derived the records, by what it is; None where it never did."""
        table, derivation = schema.arrivals.c, schema.derivation.c
        state = self._rows(select(derivation.state).where(derivation.maker == maker))
        if not state:
            return None
        found: dict[str, list[str]] = {}
        for what, key in self._rows(select(table.what, table.key).where(table.position > int(state[0][0]))):
            found.setdefault(what, []).append(key)
        return found

    def keys(self) -> list[str]:
        """Give the keys of all reports, in order."""
        return [key for (key,) in self._rows(select(schema.reports.c.key).order_by(schema.reports.c.key))]

    def filed(self, keys: Iterable[str]) -> Iterator[Filed]:
        """Give reports with what their current readings say."""
        wanted, table, readings = list(keys), schema.reports.c, schema.readings.c
        rows = self._among(select(readings.report, readings.position, readings.contents), readings.report, wanted)
        latest = {report: text for report, _, text in sorted(rows, key=itemgetter(1))}
        for key, given, text in self._among(select(table.key, table.given, table.contents), table.key, wanted):
            report = replace(from_json(text, Report), id=key)
            if key not in latest:
                yield Filed(report, given, "")
                continue
            reading = from_json(latest[key], Reading)
            yield Filed(replace(report, published=reading.published), given, reading.reader, reading.corrections)

    def namesakes(self, given: Iterable[str]) -> dict[str, list[str]]:
        """Give the keys of all reports that were given some names, by the name."""
        table, found = schema.reports.c, dict[str, list[str]]()
        for name, key in self._among(select(table.given, table.key), table.given, given):
            found.setdefault(name, []).append(key)
        return found

    def attestations(self, ids: Iterable[str]) -> Iterator[Attestation]:
        """Give attestations by their ids."""
        yield from map(_attestation, self._among(_attestations(), schema.attestations.c.id, ids))

    def told_by(self, reports: Iterable[str]) -> Iterator[Attestation]:
        """Give all that the readings of some reports attest that count."""
        table, facts = schema.attestations.c, workings.report_facts.c
        query = _attestations().join(workings.report_facts, facts.report == table.report)
        yield from map(_attestation, self._among(query.where(table.reader == facts.reader), facts.report, reports))

    def ids_told_by(self, reports: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Give the reports and the ids of the same."""
        table, facts = schema.attestations.c, workings.report_facts.c
        query = select(table.report, table.id).join(workings.report_facts, facts.report == table.report)
        yield from (tuple(row) for row in self._among(query.where(table.reader == facts.reader), facts.report, reports))

    def reports_of(self, attestations: Iterable[str]) -> frozenset[str]:
        """Give the reports of some attestations."""
        table = schema.attestations.c
        return frozenset(report for (report,) in self._among(select(table.report), table.id, attestations))

    def ever_told_by(self, reports: Iterable[str]) -> Iterator[Attestation]:
        """Give what any reading of some reports attests."""
        yield from map(_attestation, self._among(_attestations(), schema.attestations.c.report, reports))

    def versions(self, ids: Iterable[EntityId] | None = None) -> Iterator[tuple[EntityId, list[Entity]]]:
        """Give what readings brought of entities, by id; of all, in the order of their ids, where none are given."""
        table = schema.entities.c
        query = select(table.id, table.contents)
        if ids is None:
            rows: Iterable[Any] = self._stream(query.order_by(table.id))
        else:
            rows = sorted(tuple(row) for row in self._among(query, table.id, ids))
        for ident, versions in groupby(rows, key=itemgetter(0)):
            yield ident, [from_json(text, Entity) for _, text in versions]

    def are_told(self, ids: Iterable[EntityId]) -> frozenset[EntityId]:
        """Give those of some ids of which readings tell."""
        return frozenset(ident for (ident,) in self._among(select(schema.entities.c.id), schema.entities.c.id, ids))

    def judged(self, ids: Iterable[EntityId] | None = None) -> Iterator[Judged]:
        """Give the judgements about some ids, or all; one about two of them may come twice."""
        table = schema.judgements.c
        query = select(table.id, table.left, table.right, table.made)
        if ids is None:
            rows: Iterable[Any] = self._stream(query.order_by(table.left))
        else:
            wanted = list(ids)
            rows = [*self._among(query, table.left, wanted), *self._among(query, table.right, wanted)]
        yield from (Judged(ident, left, right, not made) for ident, left, right, made in rows)

    def judgements(self, ids: Iterable[str]) -> Iterator[Judgement]:
        """Give judgements by their own ids."""
        table = schema.judgements.c
        yield from (from_json(text, Judgement) for (text,) in self._among(select(table.contents), table.id, ids))


def _attestations() -> Select[Any]:
    table = schema.attestations.c
    return select(table.report, table.reader, table.contents)


def _attestation(row: Sequence[str]) -> Attestation:
    report, reader, text = row
    return Attestation(report, reader, from_json(text, Attested[EntityId]))
