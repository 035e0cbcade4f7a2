"""The map: what happened where."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response

from dragoman.serve.web import addresses
from dragoman.serve.web.asked import asked
from dragoman.serve.web.charts import worldmap
from dragoman.serve.web.charts.worldmap import Told
from dragoman.serve.web.forms import as_csv, as_json
from dragoman.serve.web.rendering import Visit, visit_of

router = APIRouter()
COLUMNS = ("place", "name", "events", "latitude", "longitude")
SHOWN = 100
"""Rows of the table; the exports have all."""


@router.get("/map")
def show(visit: Annotated[Visit, Depends(visit_of)]) -> Response:
    """Draw events by place, and list what cannot be drawn."""
    wanted = asked(visit)
    counts = visit.remembered(
        ("places", wanted.selection), lambda: visit.base.browsing.tally(wanted.selection, "place")
    )
    told = _told(visit, counts)
    if visit.wants("csv") or visit.wants("json"):
        return _exported(visit, told)
    is_close = bool(visit.request.query_params.get("close"))
    return visit.page(
        "worldmap.html",
        wanted=wanted,
        drawing=worldmap.draw(told, visit.base.browsing.point, is_close=is_close),
        is_close=is_close,
        found=sum(counts.values()),
        nowhere=counts.get("", 0),
        shown=SHOWN,
    )


def _told(visit: Visit, counts: dict[str, int]) -> list[Told]:
    placed = {ident: number for ident, number in counts.items() if ident}
    names = visit.base.browsing.names(placed)
    asked_for = dict(visit.request.query_params)

    def address(ident: str) -> str:
        return addresses.changed("/", asked_for, place=ident, after=None, close=None, format=None)

    return [Told(ident, names[ident], number, address(ident)) for ident, number in placed.items()]


def _exported(visit: Visit, told: list[Told]) -> Response:
    points = {each.id: visit.base.browsing.point(each.id) for each in told}
    rows = [
        (each.id, each.name, each.number, *((point.latitude, point.longitude) if point else ("", "")))
        for each in sorted(told, key=lambda each: (-each.number, each.id))
        for point in (points[each.id],)
    ]
    if visit.wants("csv"):
        return as_csv(COLUMNS, rows)
    return as_json([dict(zip(COLUMNS, (cell if cell != "" else None for cell in row), strict=True)) for row in rows])
