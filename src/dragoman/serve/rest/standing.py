"""The base itself: what is in it, what was skipped, what counts no longer."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response

from dragoman.serve.rest.answers import Form
from dragoman.serve.rest.asked import Asked, PastQuery
from dragoman.serve.rest.described import READING

router = APIRouter(tags=["base"], responses=READING)


class SkippedForm(Form):
    """Why some reports could not be taken in."""

    stage: str
    reason: str
    number: int


class StatusForm(Form):
    """What is in the base."""

    edition: str = Field(description="From what the records were last added up.")
    reports: int = Field(description="Reports that were read and count.")
    origins: int = Field(description="Of these, those that are no copy of another.")
    published: str | None = Field(description="The last day on which one was published.")
    recorded: str | None = Field(description="When something was last added.")
    schema_: int = Field(alias="schema")
    counts: dict[str, int]
    kinds: dict[str, int] = Field(description="Records by kind.")
    readers: dict[str, int]
    languages: dict[str, int]
    lexicon: str
    stale: int = Field(description="Reports that were read with another lexicon.")
    skipped: list[SkippedForm]
    retracted: list[dict[str, str]]


@router.get("/status", response_model=StatusForm)
def status(request: Request, query: Annotated[PastQuery, Query()]) -> Response:
    """Say what is in the base, what was skipped or retracted, and why."""
    asked = Asked.of(request, query, tagged=False)
    found, now = asked.base.status(), asked.base.browsing.standing()
    reasons = [(each.stage, each.reason) for each in found.skipped]
    document = {
        "edition": asked.base.edition,
        **{name: value if isinstance(value, int) else value or None for name, value in asdict(now).items()},
        **{
            name: getattr(found, name)
            for name in ("schema", "counts", "kinds", "readers", "languages", "lexicon", "stale")
        },
        "skipped": [
            {"stage": stage, "reason": reason, "number": reasons.count((stage, reason))}
            for stage, reason in dict.fromkeys(reasons)
        ],
        "retracted": [asdict(each) for each in found.retracted],
    }
    return asked.answer(document)
