"""One statement, and one tenure as reports tell it: each a page like that of an event."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response

from dragoman.serve.web.forms import exported
from dragoman.serve.web.lines import lines_of, named
from dragoman.serve.web.pages.events import linked_lines, parts_of, slots_of
from dragoman.serve.web.rendering import Visit, visit_of

router = APIRouter()


@router.get("/statements/{digits}")
def statement(digits: str, visit: Annotated[Visit, Depends(visit_of)]) -> Response:
    """Show what somebody said."""
    return _record(visit, f"statement:{digits}", "statement.html")


@router.get("/tenures/{digits}")
def tenure(digits: str, visit: Annotated[Visit, Depends(visit_of)]) -> Response:
    """Show what reports tell of somebody in an office."""
    return _record(visit, f"tenure:{digits}", "tenure.html")


def _record(visit: Visit, ident: str, template: str) -> Response:
    record = visit.base.browsing.record(ident)
    if answer := exported(visit, [record]):
        return answer
    (line,) = lines_of(visit.base, [record])
    about = record.headline.get("about")
    meant = visit.base.browsing.records([about] if about else [])
    return visit.page(
        template,
        record=record,
        line=line,
        slots=[slot for slot in slots_of(visit, record) if slot.name != "about"],
        people=parts_of(visit, record),
        tellings=visit.base.browsing.tellings(record),
        linked=list(linked_lines(visit, record)),
        tied=visit.base.browsing.names((*(tie.what for tie in record.ties), *record.entities.get("office", ()))),
        said=(),
        beside=(),
        about=lines_of(visit.base, meant.values()),
        conflicts=visit.base.conflicts(record) if record.entities.get("office") else (),
        named=named,
    )
