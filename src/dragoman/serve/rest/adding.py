"""Reports added: a text, or an address of the web; read in the background, or waited for."""

from __future__ import annotations

import json
import re
import time
from typing import Annotated, Any, Self

from fastapi import APIRouter, Body, Depends, Path, Query
from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dragoman.errors import NotFound
from dragoman.knowledge.taking import Offer
from dragoman.model.when import Period
from dragoman.serve.adding import Job, Jobs, JobState, TooMuchWaits
from dragoman.serve.rest.admitted import Writer, writer
from dragoman.serve.rest.answers import Form
from dragoman.serve.rest.asked import ROOT, answered
from dragoman.serve.rest.described import WRITING, problems
from dragoman.serve.rest.documents import report_address

router = APIRouter(tags=["sources"])
LONGEST_WAIT = 120.0
"""Seconds; whoever waits longer is told of the job."""
PATIENCE = 0.05
_UNNAMEABLE = re.compile(r"[^\w.-]+")


class NewReport(BaseModel):
    """A text, with what is known of it, or an address."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field("", max_length=5_000_000, examples=["The ministers met in Baku on 14 May 2024."])
    url: str = Field("", max_length=2000, description="An address of the open web, in the place of a text.")
    title: str = Field("", max_length=1000)
    outlet: str = Field("", max_length=300, examples=["TASS"])
    published: str = Field("", max_length=100, description="EDTF.", examples=["2024-05-15"])
    language: str = Field("", max_length=35, description="BCP 47; found out where not given.", examples=["en"])

    @field_validator("published")
    @classmethod
    def is_date(cls, published: str) -> str:
        """Refuse what is no date."""
        if published:
            Period.parse(published)
        return published

    @model_validator(mode="after")
    def is_one(self) -> Self:
        """Refuse what is neither a text nor an address, or both."""
        if bool(self.text.strip()) == bool(self.url):
            raise ValueError("give a text, or an address, and not both")
        if self.url and not self.url.lower().startswith(("http://", "https://")):
            raise ValueError("an address begins with http:// or https://")
        return self

    @property
    def offers(self) -> list[Offer]:
        """The text as the only report of a document; none where an address is given."""
        if self.url:
            return []
        name = _UNNAMEABLE.sub("-", self.title.strip())[:60].strip("-.") or "sent"
        told = {"title": self.title, "outlet": self.outlet, "published": self.published, "language": self.language}
        known = {field: value.strip() for field, value in told.items() if value.strip()}
        document = {"id": name, "text": self.text.replace("\r\n", "\n"), **known}
        return [Offer(f"{name}.json", json.dumps(document).encode())]


class StepForm(Form):
    """What became of one item."""

    outcome: str = Field(description="`new`, `known` or `skipped`.")
    address: str
    reason: str = Field(description="Why it was skipped.")
    report: str = Field(description="The name of a new report.")


class JobForm(Form):
    """How far an addition is."""

    id: str
    state: JobState
    items: int
    new: int
    known: int
    skipped: int
    fault: str
    steps: list[StepForm]
    href: str
    reports: list[str] = Field(description="Addresses of the new reports.")


@router.post(
    "/reports",
    status_code=202,
    response_model=JobForm,
    responses={201: {"model": JobForm, "description": "Read, and in the base."}, **WRITING},
)
def add(
    request: Request,
    _: Annotated[Writer, Depends(writer)],
    made: Annotated[NewReport, Body()],
    wait: Annotated[bool, Query(description="Answer when it is read: with 201 where there is a new report.")] = False,  # noqa: FBT002 -- as FastAPI takes it
) -> Response:
    """Add a report: a text, or a page of the open web; it is read in the background."""
    jobs: Jobs = request.app.state.jobs
    try:
        job = jobs.submit(made.offers, [made.url] if made.url else [])
    except TooMuchWaits as error:
        raise HTTPException(429, "too much waits to be read; try again in a minute", {"Retry-After": "60"}) from error
    until = time.monotonic() + (LONGEST_WAIT if wait else 0)
    while not job.is_over and time.monotonic() < until:
        time.sleep(PATIENCE)
    document = _document(job)
    is_there = wait and bool(document["reports"])
    location = document["reports"][0] if is_there else document["href"]
    return answered(document, 201 if is_there else 202, {"Location": location})


@router.get("/jobs/{ident}", response_model=JobForm, responses=problems(404, 422))
def progress(request: Request, ident: Annotated[str, Path(description="The job's id.")]) -> Response:
    """Tell how far an addition is; the last hundred are remembered."""
    job = request.app.state.jobs.job(ident)
    if job is None:
        raise NotFound("there is no such addition, or it is long over; what it read is in the base")
    return answered(_document(job), headers={"Cache-Control": "no-store"})


def _document(job: Job) -> dict[str, Any]:
    told = job.document()
    reports = [report_address(step["report"]) for step in told["steps"] if step["report"]]
    return {**told, "href": f"{ROOT}/jobs/{job.id}", "reports": reports}
