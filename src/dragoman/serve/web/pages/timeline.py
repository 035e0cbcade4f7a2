"""The timeline: the front page."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response

from dragoman.serve.web.lines import lines_of
from dragoman.serve.web.rendering import Visit, visit_of

router = APIRouter()


@router.get("/")
def timeline(visit: Annotated[Visit, Depends(visit_of)]) -> Response:
    """Show what happened, by date."""
    return visit.page("timeline.html", lines=lines_of(visit.base, visit.base.events()[-50:]))
