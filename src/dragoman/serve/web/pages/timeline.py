"""The timeline: the front page."""

from __future__ import annotations

from itertools import groupby
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response

from dragoman.knowledge.browsing import PAIRED, Bucket, Course, Lanes, Selection
from dragoman.serve.web import addresses
from dragoman.serve.web.asked import Asked, asked, limit_of
from dragoman.serve.web.charts import lanes
from dragoman.serve.web.forms import exported
from dragoman.serve.web.lines import Line, lines_of
from dragoman.serve.web.rendering import Visit, visit_of
from dragoman.serve.web.wording import day, spaced

router = APIRouter()
BY = {Lanes.PAIR: "Pairs of countries", Lanes.PERSON: "Persons", Lanes.TYPE: "Types"}
UNDATED = "Without a date"


@router.get("/")
def timeline(visit: Annotated[Visit, Depends(visit_of)]) -> Response:
    """Show what happened: lanes over time, then the events themselves, the latest first."""
    wanted = asked(visit)
    after = visit.request.query_params.get("after", "")
    leaf = visit.base.browsing.page(wanted.selection, after, limit_of(visit), newest_first=True)
    if answer := exported(visit, leaf.records):
        return answer
    return visit.page(
        "timeline.html",
        wanted=wanted,
        lanes_by=BY,
        by=_by(visit),
        found=visit.remembered(("found", wanted.selection), lambda: _found(visit, wanted.selection)),
        chart=None if after else _chart(visit, wanted),
        wider=_wider(visit, wanted),
        groups=_grouped(lines_of(visit.base, leaf.records)),
        following=leaf.following,
    )


def _found(visit: Visit, selection: Selection) -> int:
    return sum(visit.base.browsing.tally(selection, "kind").values())


def _by(visit: Visit) -> Lanes:
    try:
        return Lanes(visit.request.query_params.get("lane", Lanes.PAIR))
    except ValueError:
        return Lanes.PAIR


def _chart(visit: Visit, wanted: Asked) -> lanes.Lanes | None:
    selection, by = wanted.selection, _by(visit)
    window = (selection.since, selection.until)
    if not all(window):
        found = _window(_course(visit, selection, by, lanes.YEAR), selection)
        if not found:
            return None
        window = found
    digits = lanes.digits_for(*window)
    course = _course(visit, selection, by, digits)
    return lanes.draw(course, digits, _window(course, selection) or window, _leading(visit, by, course))


def _course(visit: Visit, selection: Selection, by: Lanes, digits: int) -> Course:
    asked = ("lanes", selection, by)
    names = visit.remembered(asked, lambda: visit.base.browsing.lanes(selection, by))
    return visit.remembered((*asked, digits), lambda: visit.base.browsing.course(selection, by, names, digits))


def _window(course: Course, selection: Selection) -> tuple[str, str] | None:
    """Give the days from the first to the last that the lanes have, within those that are asked for."""
    starts = [bucket.start for lane in course.lanes for bucket in lane.buckets]
    if not starts:
        return None
    first, last = max(lanes.bounds(min(starts))[0], selection.since), lanes.bounds(max(starts))[1]
    return first, min(last, selection.until or last)


def _leading(visit: Visit, by: Lanes, course: Course) -> lanes.Leading:
    """Say how lanes are called and where they and their dots lead: to what is drawn there, or closer to it."""
    names = visit.base.browsing.names(lane.name for lane in course.lanes) if by is Lanes.PERSON else {}

    def name(lane: str) -> str:
        if by is Lanes.PAIR:
            return " – ".join(visit.base.subjects.country_name(code) for code in lane.split(PAIRED))
        return names[lane] if by is Lanes.PERSON else spaced(lane).capitalize()

    def lane_address(lane: str) -> str:
        if by is Lanes.PAIR:
            return addresses.of_pair(*lane.split(PAIRED))
        return addresses.of_entity(lane) if by is Lanes.PERSON else visit.here(type=lane, after=None)

    def bucket_address(lane: str, bucket: Bucket) -> str:
        if bucket.number == 1:
            return addresses.of_record(bucket.record)
        since, until = lanes.bounds(bucket.start)
        return visit.here(since=since, until=until, after=None, **_narrowing(by, lane))

    return lanes.Leading(name, lane_address, bucket_address)


def _narrowing(by: Lanes, lane: str) -> dict[str, str]:
    if by is Lanes.PAIR:
        first, second = lane.split(PAIRED)
        return {"country": first, "with": second}
    return {"who": lane} if by is Lanes.PERSON else {"type": lane}


def _wider(visit: Visit, wanted: Asked) -> str:
    """Give the address of the time around the one that is shown: a month's year, a day's month; else of all."""
    since, until = wanted.selection.since, wanted.selection.until
    if not since and not until:
        return ""
    if since and until and since[:7] == until[:7] and since != lanes.bounds(since[:7])[0]:
        return visit.here(since=since[:7], until=since[:7], after=None)
    if since and until and since[:4] == until[:4] and (since, until) != lanes.bounds(since[:4]):
        return visit.here(since=since[:4], until=since[:4], after=None)
    return visit.here(since=None, until=None, after=None)


def _grouped(lines: list[Line]) -> list[tuple[str, list[Line]]]:
    """Put lines under their months."""
    by_month = groupby(lines, key=lambda line: line.date[:7].rstrip("/.") if line.date[:4].isdecimal() else "")
    return [(day(month) if month else UNDATED, list(each)) for month, each in by_month]
