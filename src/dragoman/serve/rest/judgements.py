"""Who is who: the judgements, and what a person should look at."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Body, Depends, Path, Query
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dragoman.knowledge import Logged
from dragoman.knowledge.judgements.judgement_lines import fields_of
from dragoman.knowledge.review.points import Candidate, Conflict, ReviewKind
from dragoman.model.judgement import Decision, Judgement
from dragoman.serve.rest.admitted import Writer, writer
from dragoman.serve.rest.answers import Form, Page
from dragoman.serve.rest.asked import ROOT, Asked, PageQuery, answered
from dragoman.serve.rest.described import READING, WRITING, problems

router = APIRouter(tags=["review"])
PATIENCE = 20.0
"""Seconds that one waits for the review of a large base."""


class JudgementForm(Form):
    """A decision about two ids."""

    id: str
    left: str
    right: str
    decision: Decision
    author: str
    made: str | None
    reasons: list[str]


class LoggedForm(JudgementForm):
    """A judgement in the log."""

    left_name: str
    right_name: str
    withdrawn_by: str | None = Field(description="The judgement that withdrew it.")
    refused: bool = Field(description="It has no effect: others contradict it.")


class JudgementsQuery(PageQuery):
    """Which judgements are wanted."""

    about: Annotated[str, Field(description="Only what bears on this id.")] = ""
    derived: Annotated[bool, Field(description="Those that reading made, too.")] = False


class NewJudgement(BaseModel):
    """A decision to take."""

    model_config = ConfigDict(extra="forbid")

    left: str = Field(max_length=300, examples=["person:~~0123456789abcdef"])
    right: str = Field(max_length=300, examples=["person:sergei-shoigu"])
    decision: Literal["same", "different", "unsure"]
    reason: str = Field(min_length=1, max_length=2000, examples=["both are called the secretary in that week"])
    author: str = Field("", max_length=200, description="Who judges; whoever runs the server where not given.")


class ReviewQuery(PageQuery):
    """What to look at."""

    kind: Annotated[ReviewKind | None, Field(description="Only points of this kind.")] = None


class PointForm(Form):
    """Two who may be one, or a conflict."""

    kind: ReviewKind
    point: Literal["duplicate", "conflict"]


@router.get("/judgements", response_model=Page[LoggedForm], responses=READING)
def judgements(request: Request, query: Annotated[JudgementsQuery, Query()]) -> Response:
    """List who judged what, when and why; what was withdrawn stays, with what withdrew it."""
    asked = Asked.of(request, query)
    found, after = asked.sliced(asked.base.judgements.log(query.about, derived=query.derived), query)
    return asked.page([_logged(each) for each in found], after)


@router.post("/judgements", status_code=201, response_model=JudgementForm, responses=WRITING)
def judge(who: Annotated[Writer, Depends(writer)], made: Annotated[NewJudgement, Body()]) -> Response:
    """Decide whether two ids mean the same; it holds at once."""
    with who.desk.writing() as base:
        judgement = base.judgements.judge(made.left, Decision(made.decision), made.right, made.reason, made.author)
    headers = {"Location": f"{ROOT}/judgements?about={judgement.left}"}
    return answered(_judgement(judgement), 201, headers)


@router.delete("/judgements/{ident}", response_model=JudgementForm, responses=WRITING)
def withdraw(
    who: Annotated[Writer, Depends(writer)],
    ident: Annotated[str, Path(description="The judgement's id.")],
    reason: Annotated[str, Query(min_length=1, max_length=2000, description="Why.")],
) -> Response:
    """Withdraw a judgement by a new one that names it; what held before holds again."""
    with who.desk.writing() as base:
        return answered(_judgement(base.judgements.withdraw(ident, reason)))


@router.get("/review", response_model=Page[PointForm], responses={**READING, **problems(503)})
def review(request: Request, query: Annotated[ReviewQuery, Query()]) -> Response:
    """List what a person should look at: likely duplicates first, then conflicts; each with its reasons and words."""
    asked = Asked.of(request, query)
    points = asked.base.subjects.points(PATIENCE)
    if points is None:
        raise HTTPException(503, "the review of a large base takes a while; ask again", {"Retry-After": "30"})
    every = [*map(_candidate, points.candidates), *map(_conflict, points.conflicts)]
    chosen = [each for each in every if query.kind in (None, each["kind"])]
    return asked.page(*asked.sliced(chosen, query))


def _judgement(judgement: Judgement) -> dict[str, Any]:
    return fields_of(judgement)


def _logged(each: Logged) -> dict[str, Any]:
    return {
        **fields_of(each.judgement),
        "left_name": each.left_name,
        "right_name": each.right_name,
        "withdrawn_by": each.withdrawn_by or None,
        "refused": each.is_refused,
    }


def _candidate(each: Candidate) -> dict[str, Any]:
    return {"point": "duplicate", **asdict(each), "kind": each.kind.value, "weight": each.weight}


def _conflict(each: Conflict) -> dict[str, Any]:
    return {"point": "conflict", **asdict(each), "kind": each.kind.value}
