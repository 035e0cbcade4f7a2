"""What outlets took back: which attestations stand in another form, or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import Integer, cast, delete, select

from dragoman.model.attestation import Attestation, Attested
from dragoman.model.correction import Corrected
from dragoman.model.entity import EntityId
from dragoman.store import schema, workings
from dragoman.store.codec import from_json, to_json
from dragoman.store.deriving.tables import Tables
from dragoman.store.rows import correction_row

_NOTES, _MENDED = workings.notes.c, workings.mended.c


class Mending(Tables):
    """Keeps notes of correction, and what came of them, by the outlet."""

    def forget_all(self) -> None:
        """Empty it."""
        self._empty((workings.notes, workings.mended, schema.corrections))

    def corrected_outlets(self) -> frozenset[str]:
        """Give the outlets of whose notes something came."""
        return frozenset(outlet for (outlet,) in self._rows(select(schema.corrections.c.outlet).distinct()))

    def note(self, report: str, outlet: str, *, corrects: bool, quotes: bool) -> None:
        """Keep whether a report corrects something, and whether it may be what another outlet published."""
        self._drop(workings.notes, _NOTES.report, [report])
        if corrects:
            self._put(workings.notes, [{"report": report, "outlet": outlet, "quotes": int(quotes)}])

    def is_across(self) -> bool:
        """Whether some note may be about what another outlet published."""
        return bool(self._rows(select(_NOTES.report).where(_NOTES.quotes == 1).limit(1)))

    def outlets(self) -> frozenset[str]:
        """Give the outlets that corrected something."""
        return frozenset(outlet for (outlet,) in self._rows(select(_NOTES.outlet).distinct()))

    def noted(self) -> list[str]:
        """Give the reports that correct something."""
        return [report for (report,) in self._rows(select(_NOTES.report))]

    def correcting(self, outlet: str) -> list[str]:
        """Give the reports of an outlet that correct something."""
        return [report for (report,) in self._rows(select(_NOTES.report).where(_NOTES.outlet == outlet))]

    def drop(self, outlet: str) -> None:
        """Forget what came of an outlet's notes."""
        for table in (workings.mended, schema.corrections):
            self._connection.execute(delete(table).where(table.c.outlet == outlet))

    def put(self, outlet: str, mended: Iterable[tuple[str, Attestation | None]], done: Iterable[Corrected]) -> None:
        """Keep what came of an outlet's notes.

        Args:
            outlet: whose.
            mended: ids of attestations, and in what form they stand now; None for those that do not count.
            done: what was done, reports called by the names to show.
        """
        rows = (
            {
                "attestation": ident,
                "outlet": outlet,
                "contents": to_json(each.attested, Attested[EntityId]) if each else "",
            }
            for ident, each in mended
        )
        self._put(workings.mended, rows)
        self._put(schema.corrections, (correction_row(each, outlet) for each in done))

    def forms(self, attestations: Iterable[str]) -> dict[str, Attested[EntityId] | None]:
        """Give in what form attestations stand that were mended; None for those that do not count."""
        rows = self._among(select(_MENDED.attestation, _MENDED.contents), _MENDED.attestation, attestations)
        return {ident: from_json(text, Attested[EntityId]) if text else None for ident, text in rows}

    def of_outlet(self, outlet: str) -> frozenset[tuple[str, str]]:
        """Give what came of an outlet's notes: attestations, by their ids, with their forms and what was done, as text."""
        table = schema.corrections.c
        forms = self._rows(select(_MENDED.attestation, _MENDED.contents).where(_MENDED.outlet == outlet))
        done = self._rows(select(table.attestation, table.contents).where(table.outlet == outlet))
        return frozenset((ident, text) for ident, text in (*forms, *done))

    def corrections(self, attestations: Iterable[str]) -> Iterator[Corrected]:
        """Give what was taken back of attestations."""
        table = schema.corrections.c
        yield from (
            from_json(text, Corrected)
            for (text,) in self._among(select(table.contents), table.attestation, attestations)
        )

    def any(self) -> bool:
        """Whether there are notes at all."""
        return bool(self._rows(select(cast(1, Integer)).select_from(workings.notes).limit(1)))
