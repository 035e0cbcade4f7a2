"""People and bodies: found by name, and what is known of each."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response

from dragoman.knowledge import Held
from dragoman.knowledge.browsing import Selection
from dragoman.model.attestation import ContentKind
from dragoman.model.mention import EntityKind
from dragoman.serve.found import entity_document
from dragoman.serve.rest.answers import Form, Page
from dragoman.serve.rest.asked import ROOT, Asked, PageQuery, PastQuery
from dragoman.serve.rest.described import READING
from dragoman.serve.rest.documents import entity_address
from dragoman.serve.web import addresses

router = APIRouter(tags=["who"], responses=READING)
Ident = Annotated[str, Path(description="An id, as lists and records give it.", examples=["person:sergei-shoigu"])]


class EntityForm(Form):
    """Somebody or something in a list."""

    id: str
    kind: str
    name: str
    records: int = Field(description="In how many records it has a part.")
    href: str
    page: str


class HeldForm(Form):
    """One person in one office, from the lexicon, from reports, or from both."""

    person: str
    person_name: str
    office: str
    office_name: str
    start: str | None
    end: str | None
    first_attested: str | None = Field(description="When reports first show it.")
    last_attested: str | None
    capacity: str
    sources: list[str] = Field(description="Where the lexicon has it from.")
    records: list[str] = Field(description="Records that attest it.")
    reports: list[str]
    quotes: list[str]
    conflicts: list[str]


class PersonForm(Form):
    """All that is known of a person, a body, a country or a place; its records stand under `lists`."""

    id: str
    kind: str
    name: str
    aliases: list[str]
    country: str | None
    provisional: bool = Field(description="Known only from reports, not from the lexicon.")
    offices: list[HeldForm]
    records: dict[str, int] = Field(description="How many records of each kind it has a part in.")
    lists: dict[str, str] = Field(description="Where these are listed.")
    page: str


class ListQuery(PageQuery):
    """Whose names are sought."""

    q: Annotated[
        str, Field(max_length=200, description="A name, a part of it, or a spelling near it.", examples=["Shoygu"])
    ] = ""


class PersonsQuery(ListQuery):
    """Whom to list."""

    kind: Annotated[EntityKind, Field(description="Of this kind.")] = EntityKind.PERSON
    country: Annotated[str, Field(description="Code of their country; without `q` only.", examples=["RU"])] = ""


@router.get("/persons", response_model=Page[EntityForm])
def persons(request: Request, query: Annotated[PersonsQuery, Query()]) -> Response:
    """List people or bodies: those whose names fit best first, without `q` those that most records tell of."""
    asked = Asked.of(request, query)
    return asked.page(*listed(asked, query, query.kind, query.country))


@router.get("/persons/{ident}", response_model=PersonForm)
def person(request: Request, ident: Ident, query: Annotated[PastQuery, Query()]) -> Response:
    """Give a person, a body, a country or a place: names, offices held, and where its records are listed."""
    asked = Asked.of(request, query)
    browsing = asked.base.browsing
    entity = asked.base.subjects.entity(ident)
    counts = {kind: browsing.tally(Selection(kind, entity=entity.id), "kind") for kind in ContentKind}
    document = {
        "id": entity.id,
        "kind": entity.kind.value,
        "name": entity.name,
        "aliases": list(entity.aliases),
        "country": entity.country or None,
        "provisional": entity.provisional,
        "offices": [held_document(held) for held in asked.base.subjects.held_by(entity.id)],
        "records": {kind.value: sum(tally.values()) for kind, tally in counts.items()},
        "lists": {kind.value: addresses.changed(f"{ROOT}/{kind.value}s", {}, who=entity.id) for kind in ContentKind},
        "page": addresses.of_entity(entity.id),
    }
    return asked.answer(document)


def listed(
    asked: Asked, query: ListQuery, kind: EntityKind, country: str = "", office_kind: str = ""
) -> tuple[list[dict[str, Any]], str]:
    """Give one page of entities, and where the next one begins."""
    browsing = asked.base.browsing
    if query.q and not country and not office_kind:
        found, after = asked.sliced(browsing.search.entities(query.q, (kind.value,)), query)
        shown = [entity_document(each) for each in found]
    else:
        known, after = asked.sliced(asked.base.subjects.register(kind, query.q, country, office_kind), query)
        shown = [
            {
                "id": each.id,
                "kind": each.kind,
                "name": each.name,
                "country": each.country or None,
                "records": each.records,
            }
            for each in known
        ]
    ends = ({"href": entity_address(each["id"]), "page": addresses.of_entity(each["id"])} for each in shown)
    return [{**each, **its} for each, its in zip(shown, ends, strict=True)], after


def held_document(held: Held) -> dict[str, Any]:
    """Give one person in one office."""
    dates = ("start", "end", "first_attested", "last_attested")
    names = ("person", "person_name", "office", "office_name", "capacity")
    lists = ("sources", "records", "reports", "quotes", "conflicts")
    return {
        **{name: getattr(held, name) for name in names},
        **{name: getattr(held, name) or None for name in dates},
        **{name: list(getattr(held, name)) for name in lists},
    }
