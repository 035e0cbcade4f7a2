"""Who publishes: how much, in which languages, how much of it is copied; and one outlet with its reports."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response

from dragoman.knowledge.browsing import Outlet, Shelf
from dragoman.serve.web.addresses import UNKNOWN_OUTLET
from dragoman.serve.web.forms import as_csv, as_json
from dragoman.serve.web.rendering import Visit, visit_of
from dragoman.serve.web.shelves import countries, exported_shelf, page_of

router = APIRouter()
Visitor = Annotated[Visit, Depends(visit_of)]
PAGE = 100
COLUMNS = (
    "outlet",
    "country",
    "controlled_by",
    "agency",
    "reports",
    "originals",
    "copies",
    "languages",
    "read",
    "last",
)


@router.get("/sources")
def sources(visit: Visitor, after: int = 0) -> Response:
    """List who publishes, those of most reports first; `after` is how many of them are known already."""
    every = visit.base.browsing.outlets()
    shown = every[max(after, 0) :][:PAGE]
    if visit.wants("json"):
        return as_json([dict(zip(COLUMNS, _row(each), strict=True)) for each in shown])
    if visit.wants("csv"):
        return as_csv(COLUMNS, map(_row, shown))
    return visit.page(
        "sources.html",
        outlets=shown,
        count=len(every),
        most=every[0].reports if every else 0,
        countries=countries(visit, {each.country for each in shown}),
        following=str(after + PAGE) if len(every) > after + PAGE else "",
    )


@router.get("/sources/{name:path}")
def source(name: str, visit: Visitor) -> Response:
    """Show one outlet, with its reports."""
    own = "" if name == UNKNOWN_OUTLET else name
    outlet = visit.base.browsing.outlet(own)
    shelf, following = page_of(visit, Shelf(outlet=own))
    if answer := exported_shelf(visit, shelf):
        return answer
    country = countries(visit, [outlet.country]).get(outlet.country, "")
    return visit.page("source.html", outlet=outlet, country=country, shelf=shelf, following=following)


def _row(each: Outlet) -> Sequence[object]:
    return (
        *(each.name, each.country, each.control, "yes" if each.is_agency else "", each.reports),
        *(each.reports - each.copies, each.copies, " ".join(each.languages), each.told, each.last),
    )
