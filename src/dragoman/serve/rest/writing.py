"""Reports withdrawn, and counted again."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body, Depends, Path, Query
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import Response

from dragoman.model.retraction import Retraction
from dragoman.serve.rest.admitted import Writer, writer
from dragoman.serve.rest.answers import Form, Json
from dragoman.serve.rest.asked import answered
from dragoman.serve.rest.described import WRITING

router = APIRouter(tags=["sources"], responses=WRITING)
Name = Annotated[str, Path(description="The report's name.", examples=["talks-in-moscow"])]


class NewRetraction(BaseModel):
    """Why a report is to count no longer."""

    model_config = ConfigDict(extra="forbid")

    reason: str = Field(min_length=1, max_length=2000, examples=["the outlet took it back"])
    author: str = Field("", max_length=200, description="Who decides so; whoever runs the server where not given.")


class RetractionForm(Form):
    """A report that counts no longer, or again."""

    report: str
    author: str
    reason: str
    made: str
    retracted: bool


@router.post("/reports/{name}/retraction", status_code=201, response_model=RetractionForm)
def retract(who: Annotated[Writer, Depends(writer)], name: Name, made: Annotated[NewRetraction, Body()]) -> Response:
    """Withdraw what a report attests from every answer; it is kept all the same."""
    with who.desk.writing() as base:
        retraction = base.retractions.retract(name, made.reason, made.author)
    return answered(_retraction(name, retraction), 201)


@router.delete("/reports/{name}/retraction", response_model=RetractionForm)
def undo(
    who: Annotated[Writer, Depends(writer)],
    name: Name,
    reason: Annotated[str, Query(min_length=1, max_length=2000, description="Why.")],
) -> Response:
    """Let a report count again, exactly as before."""
    with who.desk.writing() as base:
        return answered(_retraction(name, base.retractions.undo(name, reason)))


def _retraction(name: str, made: Retraction) -> Json:
    return {
        "report": name,
        "author": made.author,
        "reason": made.reason,
        "made": made.made.isoformat(),
        "retracted": not made.undoes,
    }
