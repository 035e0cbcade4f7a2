"""Events, agreements, statements and tenures: lists that filters narrow, and each with the words behind it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query
from fastapi.encoders import jsonable_encoder
from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response

from dragoman.knowledge.browsing import Selection
from dragoman.knowledge.sieve import country_code
from dragoman.model.agreement import Stage
from dragoman.model.attestation import ContentKind, Status
from dragoman.model.event import EventType
from dragoman.model.link import Outcome
from dragoman.model.statement import Act
from dragoman.model.tenure import Capacity
from dragoman.model.when import Period
from dragoman.serve.rest.answers import (
    AgreementRecord,
    AgreementTold,
    EventRecord,
    EventTold,
    Page,
    StatementRecord,
    StatementTold,
    TenureRecord,
    TenureTold,
)
from dragoman.serve.rest.asked import Asked, PageQuery, PastQuery
from dragoman.serve.rest.described import READING
from dragoman.serve.rest.documents import record_document, record_documents

router = APIRouter(tags=["records"], responses=READING)
Ident = Annotated[str, Path(description="The id, with or without its kind before it.", examples=["c6a455aabfa0f829"])]


class RecordsQuery(PageQuery):
    """Which records are wanted."""

    who: Annotated[
        str,
        Field(description="With this person or body: an id, or a name that means one alone.", examples=["country:RU"]),
    ] = ""
    country: Annotated[
        str, Field(description="With this country, or people and bodies of it: a code or a name.", examples=["IR"])
    ] = ""
    with_: Annotated[str, Field(alias="with", description="And with this other one.", examples=["RU"])] = ""
    place: Annotated[str, Field(description="There: an id, or a name that means one place alone.")] = ""
    report: Annotated[str, Field(description="Told by this report.")] = ""
    since: Annotated[str, Field(description="EDTF: what may have happened then or later.", examples=["2024"])] = ""
    until: Annotated[str, Field(description="EDTF: what may have happened then or earlier.", examples=["2025-12"])] = ""
    origins: Annotated[int, Field(ge=0, le=1_000_000, description="With so many origins at least.")] = 0
    dissent: Annotated[bool, Field(description="Only those on which reports differ.")] = False
    order: Annotated[Literal["oldest", "newest"], Field(description="Which come first; undated ones are last.")] = (
        "oldest"
    )


class EventsQuery(RecordsQuery):
    """Which events are wanted."""

    type: Annotated[EventType | None, Field(description="Of this type.")] = None
    status: Annotated[Status | None, Field(description="Told so.")] = None
    outcome: Annotated[Outcome | Literal["any"] | None, Field(description="Denied, only alleged, confirmed …")] = None


class AgreementsQuery(RecordsQuery):
    """Which agreements are wanted."""

    type: Annotated[Stage | None, Field(description="Of which this is the last stage.")] = None
    status: Annotated[Status | None, Field(description="Whose last stage is told so.")] = None
    outcome: Annotated[Outcome | Literal["any"] | None, Field(description="Denied, only alleged, confirmed …")] = None


class StatementsQuery(RecordsQuery):
    """Which statements are wanted."""

    type: Annotated[Act | None, Field(description="With this act.")] = None
    outcome: Annotated[Outcome | Literal["any"] | None, Field(description="Denied, repeated, withdrawn …")] = None


class TenuresQuery(RecordsQuery):
    """Which tenures are wanted."""

    type: Annotated[Capacity | None, Field(description="In this capacity.")] = None


@router.get("/events", response_model=Page[EventRecord])
def events(request: Request, query: Annotated[EventsQuery, Query()]) -> Response:
    """List events: who met whom, where and when."""
    return _page(request, query, ContentKind.EVENT)


@router.get("/agreements", response_model=Page[AgreementRecord])
def agreements(request: Request, query: Annotated[AgreementsQuery, Query()]) -> Response:
    """List agreements with their course, step by step."""
    return _page(request, query, ContentKind.AGREEMENT)


@router.get("/statements", response_model=Page[StatementRecord])
def statements(request: Request, query: Annotated[StatementsQuery, Query()]) -> Response:
    """List statements: who says what to whom, with which act."""
    return _page(request, query, ContentKind.STATEMENT)


@router.get("/tenures", response_model=Page[TenureRecord])
def tenures(request: Request, query: Annotated[TenuresQuery, Query()]) -> Response:
    """List who held which office, as reports attest it."""
    return _page(request, query, ContentKind.TENURE)


@router.get("/events/{ident}", response_model=EventTold)
def event(request: Request, ident: Ident, query: Annotated[PastQuery, Query()]) -> Response:
    """Give one event with the words of each report."""
    return _told(request, query, ContentKind.EVENT, ident)


@router.get("/agreements/{ident}", response_model=AgreementTold)
def agreement(request: Request, ident: Ident, query: Annotated[PastQuery, Query()]) -> Response:
    """Give one agreement with the words of each report."""
    return _told(request, query, ContentKind.AGREEMENT, ident)


@router.get("/statements/{ident}", response_model=StatementTold)
def statement(request: Request, ident: Ident, query: Annotated[PastQuery, Query()]) -> Response:
    """Give one statement with the words of each report."""
    return _told(request, query, ContentKind.STATEMENT, ident)


@router.get("/tenures/{ident}", response_model=TenureTold)
def tenure(request: Request, ident: Ident, query: Annotated[PastQuery, Query()]) -> Response:
    """Give one tenure with the words of each report, and what the lexicon has against it."""
    return _told(request, query, ContentKind.TENURE, ident)


def selection(asked: Asked, query: RecordsQuery, kind: ContentKind) -> Selection:
    """Say which records a query wants.

    Raises:
        NotFound: it names somebody, something or a country that there is not.
        AmbiguousName: a name in it means several.
        ValueError: one of its dates is no date.
    """
    find = asked.base.browsing.search
    codes = [country_code(words) for words in (query.country, query.with_) if words]
    first = Period.parse(query.since).first if query.since else None
    last = Period.parse(query.until).last if query.until else None
    return Selection(
        kind,
        entity=find.one(query.who) if query.who else "",
        country=codes[0] if codes else "",
        other_country=codes[1] if len(codes) > 1 else "",
        type=getattr(query, "type", None) or "",
        status=getattr(query, "status", None) or "",
        place=find.one(query.place, ("place", "country")) if query.place else "",
        origins=query.origins,
        dissent=query.dissent,
        outcome=getattr(query, "outcome", None) or "",
        since=first.isoformat() if first else "",
        until=last.isoformat() if last else "",
        report=asked.base.browsing.report_key(query.report) if query.report else "",
    )


def _page(request: Request, query: RecordsQuery, kind: ContentKind) -> Response:
    asked = Asked.of(request, query)
    wanted = selection(asked, query, kind)
    leaf = asked.base.browsing.page(wanted, query.after, query.limit, newest_first=query.order == "newest")
    return asked.page(record_documents(asked.base, leaf.records), leaf.following)


def _told(request: Request, query: PastQuery, kind: ContentKind, ident: str) -> Response:
    asked = Asked.of(request, query)
    record = asked.base.browsing.record(f"{kind.value}:{ident.removeprefix(f'{kind.value}:')}")
    document: dict[str, Any] = record_document(asked.base, record)
    document["tellings"] = jsonable_encoder(asked.base.browsing.tellings(record))
    if kind is ContentKind.TENURE:
        document["conflicts"] = list(asked.base.conflicts(record))
    return asked.answer(document)
