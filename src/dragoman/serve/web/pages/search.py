"""Search: people, bodies, offices and places by name, reports by their words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response

from dragoman.knowledge.browsing.search import EntityFound, Likeness, ReportFound, ReportsFound
from dragoman.serve.found import entity_document, report_document
from dragoman.serve.web.forms import as_csv, as_json
from dragoman.serve.web.rendering import Visit, visit_of

router = APIRouter()
FEW = 8
"""Entities that are shown before one asks for all."""
EACH = 20
LONGEST = 500
COLUMNS = ("kind", "id", "name", "told as", "likeness", "records", "published", "outlet", "words")
ALL = "all"


@dataclass(frozen=True)
class Piece:
    """A part of a snippet."""

    text: str
    is_sought: bool


@dataclass(frozen=True)
class Hit:
    """A report that holds the words."""

    report: ReportFound
    title: str
    pieces: tuple[Piece, ...]


@router.get("/search")
def search(visit: Annotated[Visit, Depends(visit_of)], q: str = "", after: str = "", names: str = "") -> Response:
    """Show entities whose names fit, then reports that hold the words."""
    words = q.strip()[:LONGEST]
    find = visit.base.browsing.search
    entities = find.entities(words) if words and not after else ()
    reports = find.reports(words, after, EACH) if words else ReportsFound()
    if visit.wants("json"):
        return as_json([*map(entity_document, entities), *map(report_document, reports.reports)])
    if visit.wants("csv"):
        return as_csv(COLUMNS, [*map(_entity_row, entities), *map(_report_row, reports.reports)])
    listings = visit.base.browsing.listings([each.report for each in reports.reports])
    titles = {name: each.title for name, each in listings.items()}
    shown = entities if names == ALL else entities[:FEW]
    return visit.page(
        "search.html",
        words=words,
        entities=shown,
        more=len(entities) - len(shown),
        countries=visit.base.subjects.countries_of([each.id for each in shown]),
        meant=entities[0] if entities and entities[0].likeness is Likeness.NEAR else None,
        hits=[Hit(each, titles.get(each.report) or each.report, tuple(_pieces(each))) for each in reports.reports],
        following=reports.after,
        after=after,
    )


def _pieces(found: ReportFound) -> Iterator[Piece]:
    text, at = found.snippet.text, 0
    for start, end in found.snippet.marks:
        yield from (Piece(text[at:start], is_sought=False),) if start > at else ()
        yield Piece(text[start:end], is_sought=True)
        at = end
    if text[at:]:
        yield Piece(text[at:], is_sought=False)


def _entity_row(found: EntityFound) -> tuple[object, ...]:
    return (found.kind, found.id, found.name, found.told_as, found.likeness.value, found.records, "", "", "")


def _report_row(found: ReportFound) -> tuple[object, ...]:
    return ("report", found.report, found.title, "", "", "", found.published.date, found.outlet, found.snippet.text)
