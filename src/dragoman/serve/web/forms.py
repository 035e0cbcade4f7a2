"""What a page shows, in other forms: CSV and JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence

from starlette.responses import Response

from dragoman.model.record import Record
from dragoman.serve.selection import Selection
from dragoman.serve.web.lines import Line, lines_of, names_of
from dragoman.serve.web.rendering import Visit

COLUMNS = ("id", "kind", "what", "name", "date", "who", "place", "status", "origins", "reports", "differing", "words")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def exported(visit: Visit, records: Sequence[Record]) -> Response | None:
    """Give records in the form that is asked for; None where a page is."""
    if visit.wants("json"):
        return as_json([json.loads(line) for line in Selection(visit.base, records).lines()])
    if visit.wants("csv"):
        return as_csv(COLUMNS, map(_row, lines_of(visit.base, records)))
    return None


def as_json(shown: object) -> Response:
    """Give anything as JSON."""
    return Response(json.dumps(shown, ensure_ascii=False, indent=1) + "\n", media_type="application/json")


def as_csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Response:
    """Give rows as CSV that a spreadsheet does not take for formulas."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    headers = {"Content-Disposition": "attachment; filename=dragoman.csv"}
    return Response(text.getvalue(), media_type="text/csv; charset=utf-8", headers=headers)


def _harmless(cell: object) -> str:
    text = str(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _row(line: Line) -> tuple[object, ...]:
    place = line.place.name if line.place else ""
    return (
        *(line.id, line.kind, line.what, line.name, line.date, names_of(line.who), place),
        *(line.status, line.origins, line.reports, " ".join(line.differing), line.words),
    )
