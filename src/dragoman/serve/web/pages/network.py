"""The network: who meets whom, and how often."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response

from dragoman.knowledge.browsing import Knots, Selection, Tie, Web
from dragoman.model.event import EventType
from dragoman.serve.web import addresses
from dragoman.serve.web.asked import Asked, asked
from dragoman.serve.web.charts import knots
from dragoman.serve.web.forms import as_csv, as_json
from dragoman.serve.web.rendering import Visit, visit_of

router = APIRouter()
BY = {Knots.PERSON: "Persons", Knots.COUNTRY: "Countries"}
FACE_TO_FACE = (EventType.MEETING.value, EventType.VISIT.value, EventType.CALL.value)
"""Types that count where none is asked for."""
COLUMNS = ("one", "other", "one_name", "other_name", "events", "first", "last")
SHOWN = 100
"""Rows of the table; the exports have all."""


@dataclass(frozen=True)
class Pair:
    """Two who meet, as a row of the table and as a line of the drawing."""

    tie: Tie
    one: str
    other: str
    """Their names."""
    address: str

    @property
    def words(self) -> str:
        """What its line says."""
        return f"{self.one} and {self.other}: together in {self.tie.number:,}"


@router.get("/network")
def show(visit: Annotated[Visit, Depends(visit_of)]) -> Response:
    """Draw who takes part in the same events, and list the pairs."""
    wanted = asked(visit)
    by, every = _by(visit), bool(visit.request.query_params.get("all"))
    types = () if every or wanted.selection.type else FACE_TO_FACE
    selection = replace(wanted.selection, types=types)
    web = visit.remembered(("web", selection, by), lambda: visit.base.browsing.web(selection, by))
    names = _names(visit, by, web)
    pairs = [_pair(visit, by, tie, names, wanted) for tie in web.ties]
    if visit.wants("csv") or visit.wants("json"):
        return _exported(visit, pairs)
    people = [knots.Who(who, names[who], number, _address(by, who)) for who, number in web.knots]
    net = visit.remembered(("net", selection, by), lambda: knots.draw(people, web.ties))
    return visit.page(
        "network.html",
        wanted=wanted,
        ways=BY,
        by=by,
        every=every,
        types=types,
        net=net,
        pairs=pairs,
        of_thread={(pair.tie.left, pair.tie.right): pair for pair in pairs},
        is_cut=web.is_cut,
        shown=SHOWN,
        years=_years(visit, selection),
    )


def _by(visit: Visit) -> Knots:
    try:
        return Knots(visit.request.query_params.get("by", Knots.PERSON))
    except ValueError:
        return Knots.PERSON


def _names(visit: Visit, by: Knots, web: Web) -> dict[str, str]:
    if by is Knots.COUNTRY:
        return {code: visit.base.subjects.country_name(code) for code, _ in web.knots}
    return visit.base.browsing.names(who for who, _ in web.knots)


def _address(by: Knots, who: str) -> str:
    return addresses.of_entity(f"country:{who}" if by is Knots.COUNTRY else who)


def _pair(visit: Visit, by: Knots, tie: Tie, names: dict[str, str], wanted: Asked) -> Pair:
    """Say where a pair leads: two countries to their page, two persons to what both have a part in."""
    if by is Knots.COUNTRY:
        address = addresses.of_pair(tie.left, tie.right)
    else:
        kept = {name: wanted.fields[name] for name in ("since", "until", "type")} | {"as_of": visit.as_of}
        address = addresses.changed("/", kept, who=tie.left, whom=tie.right)
    return Pair(tie, names[tie.left], names[tie.right], address)


def _years(visit: Visit, selection: Selection) -> list[tuple[str, int, str]]:
    """Give the years in which there is something, with how much, and where each is shown."""
    always = replace(selection, since="", until="")
    found = visit.remembered(("years", always), lambda: visit.base.browsing.over_time(always, len("2024")))
    return [(each.start, each.number, visit.here(since=each.start, until=each.start)) for each in found]


def _exported(visit: Visit, pairs: list[Pair]) -> Response:
    rows = [
        (pair.tie.left, pair.tie.right, pair.one, pair.other, pair.tie.number, pair.tie.first, pair.tie.last)
        for pair in pairs
    ]
    if visit.wants("csv"):
        return as_csv(COLUMNS, rows)
    return as_json([dict(zip(COLUMNS, row, strict=True)) for row in rows])
