"""Lists of reports: rows of a page, of a CSV and of a JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict

from starlette.responses import Response

from dragoman.knowledge.browsing import Listing, Shelf
from dragoman.serve.web.forms import as_csv, as_json
from dragoman.serve.web.rendering import Visit

PAGE = 50
COLUMNS = (
    "name",
    "published",
    "published_by_rule",
    "outlet",
    "country",
    "language",
    "title",
    "told",
    "copy",
    "retracted",
)


def exported_shelf(visit: Visit, shelf: Sequence[Listing]) -> Response | None:
    """Give reports in the form that is asked for; None where a page is."""
    if visit.wants("json"):
        return as_json([_document(each) for each in shelf])
    return as_csv(COLUMNS, map(_row, shelf)) if visit.wants("csv") else None


def page_of(visit: Visit, wanted: Shelf) -> tuple[tuple[Listing, ...], str]:
    """Give one page of a list and the place after which the next one goes on; that is empty on the last page."""
    found = visit.base.browsing.shelf(wanted, visit.request.query_params.get("after", ""), PAGE + 1)
    return found[:PAGE], found[PAGE - 1].place if len(found) > PAGE else ""


def countries(visit: Visit, codes: Iterable[str]) -> dict[str, str]:
    """Give the names of some countries by their codes; the code where the base does not know it."""
    wanted = {code: f"country:{code}" for code in codes if code}
    names = visit.base.browsing.names(wanted.values())
    return {code: code if names[ident] == ident else names[ident] for code, ident in wanted.items()}


def _document(each: Listing) -> dict[str, object]:
    told = asdict(each)
    return {name: value for name, value in told.items() if name != "place"}


def _row(each: Listing) -> tuple[object, ...]:
    return (
        *(each.name, each.published, each.rule, each.outlet, each.country, each.language, each.title, each.told),
        *("yes" if mark else "" for mark in (each.is_copy, each.is_retracted)),
    )
