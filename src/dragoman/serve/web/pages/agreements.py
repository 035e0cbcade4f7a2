"""Agreements: how far each has got, and by which steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import RedirectResponse, Response

from dragoman.knowledge.browsing import Selection
from dragoman.knowledge.browsing.tellings import Telling
from dragoman.model.agreement import Stage
from dragoman.model.attestation import ContentKind
from dragoman.model.record import Record
from dragoman.serve.web import addresses
from dragoman.serve.web.drawings.track import track_of
from dragoman.serve.web.forms import exported
from dragoman.serve.web.lines import Line, lines_of
from dragoman.serve.web.listing import asked, listing
from dragoman.serve.web.pages.events import Slot, linked_lines, parts_of, slots_of
from dragoman.serve.web.rendering import Visit, visit_of

router = APIRouter()
_AGREEMENT = "agreement:"


@dataclass(frozen=True)
class Step:
    """One station of an agreement."""

    number: int
    record: Record
    line: Line
    slots: list[Slot]
    tellings: tuple[Telling, ...]


@router.get("/agreements")
def agreements(visit: Annotated[Visit, Depends(visit_of)]) -> Response:
    """List the agreements, the one that moved last first."""
    country, other, stage = (asked(visit, name) for name in ("country", "with", "stage"))
    wanted = Selection(
        ContentKind.AGREEMENT, country=country.upper(), other_country=other.upper() if country else "", type=stage
    )
    listed = listing(visit, wanted)
    if answer := exported(visit, listed.records):
        return answer
    counts = visit.base.browsing.tally(Selection(ContentKind.AGREEMENT), "type")
    stages = [(each.value, counts[each.value]) for each in Stage if counts.get(each.value)]
    return visit.page("agreements.html", listed=listed, stages=stages, asked=(country, other, stage))


@router.get("/agreements/{digits}")
def agreement(digits: str, visit: Annotated[Visit, Depends(visit_of)]) -> Response:
    """Show the life of one agreement."""
    if digits.startswith(_AGREEMENT):
        return _by_entity(digits, visit)
    record = visit.base.browsing.record(f"{_AGREEMENT}{digits}")
    if answer := exported(visit, [record]):
        return answer
    (line,) = lines_of(visit.base, [record])
    told = record.steps or (record,)
    lines = lines_of(visit.base, told)
    tellings = visit.base.browsing.tellings(record)
    steps = [
        _step(visit, place, each, own, tellings) for place, (each, own) in enumerate(zip(told, lines, strict=True))
    ]
    said = visit.base.browsing.page(Selection(ContentKind.STATEMENT, entity=record.id)).records
    return visit.page(
        "agreement.html",
        record=record,
        line=line,
        steps=steps,
        track=track_of(lines),
        people=parts_of(visit, record),
        slots=slots_of(visit, record),
        linked=list(linked_lines(visit, record)),
        said=lines_of(visit.base, said),
    )


def _by_entity(ident: str, visit: Visit) -> Response:
    """Lead to the record of a text that is told of under an id of its own, or to the record of this whole id."""
    digits = ident.removeprefix(_AGREEMENT)
    known = visit.base.browsing.records([ident])
    if known:
        return RedirectResponse(addresses.of_record(known[ident]), 307)
    entity = visit.base.subjects.entity(ident)
    found = visit.base.browsing.page(
        Selection(ContentKind.AGREEMENT, entity=entity.id), limit=1, newest_first=True
    ).records
    if found:
        return RedirectResponse(addresses.of_record(found[0]), 307)
    return visit.page(
        "problem.html", 404, title=entity.name, detail=f"no report in the base tells of {digits}", candidates=[]
    )


def _step(visit: Visit, place: int, step: Record, line: Line, tellings: tuple[Telling, ...]) -> Step:
    own = {member.attestation for member in step.members}
    told = tuple(each for each in tellings if each.attestation in own)
    return Step(place + 1, step, line, slots_of(visit, step), told)
