"""Reports: their list, and each with its text and what was read from it."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response

from dragoman.knowledge.answers import DateGiven, Quoted, VoiceCited
from dragoman.knowledge.browsing import Listing, Shelf
from dragoman.knowledge.browsing.reports import OpenedReport, Told
from dragoman.serve.rest.answers import Form, Page
from dragoman.serve.rest.asked import Asked, PageQuery, PastQuery
from dragoman.serve.rest.described import READING
from dragoman.serve.rest.documents import report_address
from dragoman.serve.web import addresses

router = APIRouter(tags=["sources"], responses=READING)
Name = Annotated[str, Path(description="The report's name.", examples=["talks-in-moscow"])]


class ReportsQuery(PageQuery):
    """Which reports to list."""

    outlet: Annotated[str, Field(description="Of this outlet.", examples=["TASS"])] = ""
    language: Annotated[str, Field(description="In this language (BCP 47).", examples=["en"])] = ""
    originals: Annotated[bool, Field(description="Without those that are copies of others.")] = False


class ListedReport(Form):
    """A report in a list."""

    id: str
    title: str
    outlet: str
    country: str | None
    language: str
    published: str | None
    read: bool = Field(description="Whether a reader could read it.")
    told: int = Field(description="How much was read from it.")
    copy_: bool = Field(alias="copy", description="Whether it is a copy of another.")
    retracted: bool
    href: str
    page: str


class BlockForm(Form):
    """One stretch of a report."""

    kind: str
    start: int
    end: int


class ToldForm(Form):
    """One thing that a report says."""

    attestation: str
    key: str
    kind: str
    what: str
    status: str
    rule: str
    reader: str
    words: list[Quoted]
    voices: list[VoiceCited]
    dates: list[DateGiven]
    record: str | None = Field(description="To which record it adds up.")


class OpenedForm(ListedReport):
    """A report with its text and what was read from it."""

    text: str
    blocks: list[BlockForm]
    url: str | None
    published_by: DateGiven = Field(description="The day of publication, with what gave it.")
    attestations: list[ToldForm] = Field(description="In the order of the text; offsets are characters of `text`.")
    copy_of: list[str]
    copied_by: list[str]


@router.get("/reports", response_model=Page[ListedReport])
def reports(request: Request, query: Annotated[ReportsQuery, Query()]) -> Response:
    """List reports, the last published first, those of unknown day last."""
    asked = Asked.of(request, query)
    wanted = Shelf(query.outlet or None, query.language, query.originals)
    found = asked.base.browsing.shelf(wanted, query.after, query.limit + 1)
    after = found[query.limit - 1].place if len(found) > query.limit else ""
    return asked.page([_listed(each) for each in found[: query.limit]], after)


@router.get("/reports/{name}", response_model=OpenedForm)
def report(request: Request, name: Name, query: Annotated[PastQuery, Query()]) -> Response:
    """Give a report: its text, and what was read from it by which words."""
    asked = Asked.of(request, query)
    return asked.answer(opened_document(asked.base.browsing.report(name)))


def opened_document(found: OpenedReport) -> dict[str, Any]:
    """Give a report with its text."""
    return {
        **_listed(found.listing),
        "text": found.report.text,
        "blocks": [{"kind": each.kind.value, "start": each.start, "end": each.end} for each in found.report.blocks],
        "url": found.report.url or None,
        "published_by": asdict(found.published),
        "attestations": [_told(each, found.report.text) for each in found.told],
        "copy_of": [each.of for each in found.copy_of],
        "copied_by": [each.copy for each in found.copied_by],
    }


def _listed(each: Listing) -> dict[str, Any]:
    return {
        "id": each.name,
        "title": each.title,
        "outlet": each.outlet,
        "country": each.country or None,
        "language": each.language,
        "published": each.published or None,
        "read": each.is_read,
        "told": each.told,
        "copy": each.is_copy,
        "retracted": each.is_retracted,
        "href": report_address(each.name),
        "page": addresses.of_report(each.name),
    }


def _told(told: Told, text: str) -> dict[str, Any]:
    return {
        **{name: getattr(told, name) for name in ("attestation", "key", "kind", "what", "status", "rule", "reader")},
        "words": [
            {"start": each.start, "end": each.end, "before": "", "words": text[each.start : each.end], "after": ""}
            for each in told.words
        ],
        "voices": [asdict(each) for each in told.voices],
        "dates": [asdict(each) for each in told.dates],
        "record": told.record.id if told.record else None,
    }
