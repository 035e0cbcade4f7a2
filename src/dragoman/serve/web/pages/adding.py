"""Adding reports: a text, addresses or files; and how far that is."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, File, Form, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse

from dragoman.errors import NotFound
from dragoman.knowledge.taking import Offer
from dragoman.model.when import Period
from dragoman.serve.adding import Job, TooMuchWaits
from dragoman.serve.guard.forms import admit
from dragoman.serve.web.forms import as_csv, as_json
from dragoman.serve.web.rendering import Visit, visit_of

router = APIRouter()
Visitor = Annotated[Visit, Depends(visit_of)]
SEE_OTHER = 303
MOST_FILES = 100
MOST_ADDRESSES = 20
PATIENCE = 0.2
"""Seconds between two looks at a job."""
LONGEST_STREAM = 600.0
"""Seconds; a browser asks again where it broke off."""
COLUMNS = ("outcome", "address", "reason", "report")
_UNNAMEABLE = re.compile(r"[^\w.-]+")
_SCHEMES = ("http://", "https://")


@dataclass(frozen=True)
class Filled:
    """What somebody filled in."""

    text: Annotated[str, Form()] = ""
    title: Annotated[str, Form()] = ""
    outlet: Annotated[str, Form()] = ""
    published: Annotated[str, Form()] = ""
    language: Annotated[str, Form()] = ""
    addresses: Annotated[str, Form()] = ""

    @property
    def wanted(self) -> list[str]:
        """The addresses, one a line."""
        return list(dict.fromkeys(self.addresses.split()))

    def faults(self, files: int) -> list[str]:
        """Say what is wrong with it, a sentence each."""
        found = []
        if not (self.text.strip() or self.wanted or files):
            found.append("There is nothing to add: paste a text, give an address, or choose files.")
        if len(self.wanted) > MOST_ADDRESSES or files > MOST_FILES:
            found.append(f"At most {MOST_ADDRESSES} addresses and {MOST_FILES} files are taken at once.")
        if wrong := next((each for each in self.wanted if not each.lower().startswith(_SCHEMES)), ""):
            found.append(f"An address begins with http:// or https://; this one does not: {wrong[:80]}")
        if not _is_day(self.published.strip()):
            found.append("The day of publication is not understood; write it as 2024-05-14, 2024-05 or 2024.")
        return found

    def offers(self) -> list[Offer]:
        """The text as a report of its own, with what is known of it."""
        if not self.text.strip():
            return []
        name = _UNNAMEABLE.sub("-", self.title.strip())[:60].strip("-.") or "pasted"
        known = {
            "title": self.title,
            "outlet": self.outlet,
            "published": self.published,
            "language": self.language,
        }
        told = {field: value.strip() for field, value in known.items() if value.strip()}
        document = {"id": name, "text": self.text.replace("\r\n", "\n"), **told}
        return [Offer(f"{name}.json", json.dumps(document).encode())]


@router.get("/add")
def add(visit: Visitor) -> Response:
    """Ask for reports."""
    return _asked(visit, Filled(), [])


@router.post("/add")
def added(
    visit: Visitor,
    filled: Annotated[Filled, Depends()],
    csrf: Annotated[str, Form()] = "",
    files: Annotated[list[UploadFile] | None, File()] = None,
) -> Response:
    """Take reports in; how far that is, another page tells."""
    admit(visit.request, csrf)
    sent = [each for each in files or () if each.filename]
    if faults := filled.faults(len(sent)):
        return _asked(visit, filled, faults, 422)
    offers = [*filled.offers(), *(Offer(each.filename or "", each.file.read()) for each in sent)]
    try:
        job = visit.request.app.state.jobs.submit(offers, filled.wanted)
    except TooMuchWaits as error:
        raise HTTPException(429, "Too much waits to be read; try again in a minute.", {"Retry-After": "60"}) from error
    return RedirectResponse(f"/add/{job.id}", SEE_OTHER)


@router.get("/add/{ident}")
def progress(ident: str, visit: Visitor) -> Response:
    """Tell how far an addition is."""
    job = _job(visit.request, ident)
    if visit.wants("json"):
        return as_json(job.document())
    if visit.wants("csv"):
        return as_csv(COLUMNS, [(step.outcome.value, step.address, step.reason, step.report) for step in job.steps])
    return visit.page("job.html", job=job, seen=len(job.events))


@router.get("/add/{ident}/events")
def events(ident: str, request: Request) -> Response:
    """Tell it as it happens, as server-sent events; one that broke off goes on after its last."""
    job = _job(request, ident)
    last = request.headers.get("last-event-id") or request.query_params.get("after", "")
    stream = _events(job, int(last) if last.isdecimal() else 0)
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(stream, media_type="text/event-stream", headers=headers)


async def _events(job: Job, seen: int) -> AsyncIterator[str]:
    yield "retry: 2000\n\n"
    waited = 0.0
    while waited < LONGEST_STREAM:
        is_over = job.is_over
        for number, kind, told in job.since(seen):
            seen = number
            yield f"id: {number}\nevent: {kind}\ndata: {json.dumps(told)}\n\n"
        if is_over:
            return
        await asyncio.sleep(PATIENCE)
        waited += PATIENCE


def _job(request: Request, ident: str) -> Job:
    job: Job | None = request.app.state.jobs.job(ident)
    if job is None:
        raise NotFound("there is no such addition, or it is long over; what it read is in the base")
    return job


def _asked(visit: Visit, filled: Filled, faults: Sequence[str], status: int = 200) -> Response:
    is_known = visit.access.session(visit.request) is not None
    jobs = visit.request.app.state.jobs.latest() if is_known else []
    return visit.page("add.html", status, filled=filled, faults=faults, jobs=jobs, most_files=MOST_FILES)


def _is_day(text: str) -> bool:
    try:
        return not text or Period.parse(text) is not None
    except ValueError:
        return False
