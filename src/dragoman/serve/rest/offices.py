"""Offices: who held each one after the other, and on a day."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query
from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response

from dragoman.knowledge.holders.asked_days import parse_days
from dragoman.model.mention import EntityKind
from dragoman.serve.rest.answers import Form, Page
from dragoman.serve.rest.asked import Asked, PastQuery
from dragoman.serve.rest.described import READING
from dragoman.serve.rest.persons import EntityForm, HeldForm, ListQuery, held_document, listed
from dragoman.serve.web import addresses

router = APIRouter(tags=["who"], responses=READING)
Ident = Annotated[str, Path(description="The id of an office.", examples=["office:RU:foreign_minister"])]


class OfficesQuery(ListQuery):
    """Which offices to list."""

    country: Annotated[str, Field(description="Code of the country whose they are.", examples=["IR"])] = ""
    kind: Annotated[str, Field(description="Of this kind.", examples=["foreign_minister"])] = ""


class VacancyForm(Form):
    """Days on which nobody held it."""

    from_: str = Field(alias="from")
    to: str | None
    source: str


class OfficeForm(Form):
    """An office with all who are known or told to have held it."""

    id: str
    name: str
    country: str | None
    kind: str | None
    shared: bool = Field(description="Whether several hold it at once.")
    held: list[HeldForm] = Field(description="In order.")
    vacant: list[VacancyForm]
    page: str


class HoldersQuery(PastQuery):
    """On which days."""

    on: Annotated[str, Field(description="A day, a month, a year or an interval (EDTF).", examples=["2024-06-01"])]


class HoldersForm(Form):
    """Who held an office on some days."""

    id: str
    office: str
    on: str
    certain: list[HeldForm] = Field(description="Surely held it on every one of these days.")
    possible: list[HeldForm] = Field(description="May have held it on one of these days.")
    stale: list[HeldForm] = Field(description="Held it when last heard of, before these days.")
    vacant: bool
    reason: str | None = Field(description="Why nobody, or more than one, is certain.")


@router.get("/offices", response_model=Page[EntityForm])
def offices(request: Request, query: Annotated[OfficesQuery, Query()]) -> Response:
    """List offices: those of which reports tell, then those that the lexicon alone knows."""
    asked = Asked.of(request, query)
    return asked.page(*listed(asked, query, EntityKind.OFFICE, query.country, query.kind))


@router.get("/offices/{ident}", response_model=OfficeForm)
def office(request: Request, ident: Ident, query: Annotated[PastQuery, Query()]) -> Response:
    """Give an office with all its holders."""
    asked = Asked.of(request, query)
    found = asked.base.subjects.succession(ident)
    document = {
        "id": found.office.id,
        "name": found.office.name,
        "country": found.owner or None,
        "kind": found.kind or None,
        "shared": found.is_shared,
        "held": [held_document(held) for held in found.held],
        "vacant": [{"from": each.start, "to": each.end or None, "source": each.source} for each in found.vacancies],
        "page": addresses.of_entity(found.office.id),
    }
    return asked.answer(document)


@router.get("/offices/{ident}/holders", response_model=HoldersForm)
def holders(request: Request, ident: Ident, query: Annotated[HoldersQuery, Query()]) -> Response:
    """Say who held an office on some days: surely, possibly, or when last heard of."""
    asked = Asked.of(request, query)
    days = parse_days(query.on)
    entity = asked.base.subjects.succession(ident).office
    answer = asked.base.subjects.held_on(entity.id, days.edtf)
    document = {
        "id": answer.id,
        "office": answer.office,
        "on": answer.on,
        **{
            sureness: [held_document(held) for held in getattr(answer, sureness)]
            for sureness in ("certain", "possible", "stale")
        },
        "vacant": answer.vacant,
        "reason": answer.reason or None,
    }
    return asked.answer(document)
