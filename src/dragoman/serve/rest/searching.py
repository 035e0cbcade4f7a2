"""Search: by names, and by words of reports."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query
from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response

from dragoman.knowledge.browsing.search import Likeness
from dragoman.model.mention import EntityKind
from dragoman.serve.found import entity_document, report_document
from dragoman.serve.rest.answers import Form, Page
from dragoman.serve.rest.asked import Asked, PageQuery
from dragoman.serve.rest.described import READING
from dragoman.serve.rest.documents import entity_address, report_address
from dragoman.serve.web import addresses

router = APIRouter(tags=["search"], responses=READING)


class SearchQuery(PageQuery):
    """What to search for."""

    q: Annotated[
        str,
        Field(
            max_length=500,
            description='A name, or words: "several side by side", begin*, and -words that may not be there.',
            examples=["Shoygu"],
        ),
    ]
    kind: Annotated[
        EntityKind | Literal["entity", "report"], Field(description="Entities of one kind, all entities, or reports.")
    ] = "entity"


class SnippetForm(Form):
    """Some words of a text."""

    text: str
    marks: list[tuple[int, int]] = Field(description="Half-open character ranges of the words that are sought.")


class FoundEntity(Form):
    """Somebody or something whose name fits."""

    kind: EntityKind
    id: str
    name: str
    told_as: str = Field(description="The name that fits.")
    likeness: Likeness
    records: int
    href: str
    page: str


class FoundReport(Form):
    """A report that holds the words."""

    kind: Literal["report"]
    id: str
    title: str
    outlet: str
    language: str
    published: str | None
    snippet: SnippetForm
    href: str
    page: str


@router.get("/search", response_model=Page[FoundEntity | FoundReport])
def search(request: Request, query: Annotated[SearchQuery, Query()]) -> Response:
    """Search entities by name, in any script and in spite of typing errors, or reports by their words."""
    asked = Asked.of(request, query)
    find = asked.base.browsing.search
    if query.kind == "report":
        found = find.reports(query.q, query.after, query.limit)
        reports = [
            {**report_document(each), "href": report_address(each.report), "page": addresses.of_report(each.report)}
            for each in found.reports
        ]
        return asked.page(reports, found.after)
    kinds = () if query.kind == "entity" else (query.kind.value,)
    entities, after = asked.sliced(find.entities(query.q, kinds), query)
    shown = [
        {**entity_document(each), "href": entity_address(each.id), "page": addresses.of_entity(each.id)}
        for each in entities
    ]
    return asked.page(shown, after)
