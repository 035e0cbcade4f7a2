"""What changed: the records before some days compared with the records after."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from starlette.responses import Response

from dragoman.knowledge.times.changes import Change, ChangeKind
from dragoman.serve.comparing import Asked, Compared
from dragoman.serve.selection import Selection
from dragoman.serve.web.forms import as_csv, as_json
from dragoman.serve.web.lines import Line, lines_of, names_of
from dragoman.serve.web.rendering import Visit, visit_of

router = APIRouter()
DAYS = 30
LARGE = 3000
"""Reports; in a larger base two bases are compared only when somebody asks for certain days."""
MOST = 100
"""Changes of one section on a page; CSV and JSON hold all."""
COLUMNS = ("change", "date", "what", "who", "slot", "old", "new", "reports", "record")
HEADINGS = {
    ChangeKind.NEW: "New",
    ChangeKind.STAGE: "Agreements that moved",
    ChangeKind.OFFICE: "Offices that changed hands",
    ChangeKind.CHANGED: "Changed",
    ChangeKind.DISSENT: "New dissent",
    ChangeKind.CORRECTED: "Corrected by who told it",
    ChangeKind.JOINED: "Joined: what were two is one",
    ChangeKind.PARTED: "Parted: what was one is two",
    ChangeKind.WITHDRAWN: "Withdrawn",
}


@dataclass(frozen=True)
class Wanted:
    """Which days, as an address asks for them."""

    since: str = ""
    until: str = ""
    recorded: str = ""
    statements: str = ""


@dataclass(frozen=True)
class Row:
    """One change, ready for the page."""

    kind: ChangeKind
    line: Line
    is_there: bool
    """Whether the base, as it is shown, has a page of the record."""
    slot: str
    old: tuple[str, ...]
    new: tuple[str, ...]
    reports: tuple[str, ...]


@router.get("/changes")
def changes(visit: Annotated[Visit, Depends(visit_of)], wanted: Annotated[Wanted, Depends()]) -> Response:
    """Tell what the reports of some days changed."""
    asked = _asked(visit, wanted)
    compared = _compared(visit, asked) if asked else Compared((), 0)
    found = compared.shown(statements=bool(wanted.statements))
    if visit.wants("json"):
        return as_json([_document(visit, each) for each in found])
    rows = list(_rows(visit, found))
    if visit.wants("csv"):
        return as_csv(COLUMNS, map(_cells, rows))
    sections = [(HEADINGS[kind], list(each)) for kind, each in groupby(rows, key=lambda row: row.kind)]
    return visit.page(
        "changes.html", wanted=wanted, asked=asked, sections=sections, left_out=compared.left_out, most=MOST
    )


def _asked(visit: Visit, wanted: Wanted) -> Asked | None:
    """Give the days that are asked for, or the last ones of the base; None where those would take long."""
    standing = visit.base.browsing.standing()
    since = wanted.since.strip()
    if not since:
        if not standing.published or standing.reports > LARGE:
            return None
        since = (dt.date.fromisoformat(standing.published) - dt.timedelta(days=DAYS)).isoformat()
    return Asked(since, wanted.until.strip(), bool(wanted.recorded))


def _compared(visit: Visit, asked: Asked) -> Compared:
    compared: Compared = visit.request.app.state.comparisons.compare(visit.base, visit.as_of, asked)
    return compared


def _rows(visit: Visit, found: Sequence[Change]) -> Iterator[Row]:
    browsing = visit.base.browsing
    lines = lines_of(visit.base, [each.record for each in found])
    names = browsing.names(value for each in found for value in (*each.old, *each.new))
    there = browsing.records(each.record.id for each in found)
    for each, line in zip(found, lines, strict=True):
        old, new = (tuple(names[value] for value in values) for values in (each.old, each.new))
        yield Row(each.kind, line, each.record.id in there, each.slot, old, new, each.reports)


def _cells(row: Row) -> tuple[object, ...]:
    line = row.line
    about = (row.kind.value, line.date, line.what, names_of(line.who), row.slot)
    return (*about, ", ".join(row.old), ", ".join(row.new), " ".join(row.reports), line.id)


def _document(visit: Visit, change: Change) -> dict[str, Any]:
    names = visit.base.browsing.names((*change.old, *change.new))
    record = next(map(json.loads, Selection(visit.base, [change.record]).lines()))
    return {
        "change": change.kind.value,
        "slot": change.slot or None,
        "old": [names[value] for value in change.old],
        "new": [names[value] for value in change.new],
        "reports": list(change.reports),
        "record": record,
    }
