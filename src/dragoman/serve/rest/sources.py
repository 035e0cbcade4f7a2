"""Pairs of countries, and those who publish."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query
from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response

from dragoman.errors import NotFound
from dragoman.knowledge.browsing import Selection
from dragoman.knowledge.sieve import country_code
from dragoman.model.attestation import ContentKind
from dragoman.serve.rest.answers import Form, Page
from dragoman.serve.rest.asked import ROOT, Asked, PageQuery, PastQuery
from dragoman.serve.rest.described import READING
from dragoman.serve.web import addresses

router = APIRouter(responses=READING)
Country = Annotated[str, Path(description="A code, or a name.", examples=["IR"])]


class PairForm(Form):
    """Two countries that have a part in events together."""

    countries: list[str] = Field(description="Their codes.")
    events: int
    href: str
    page: str


class YearForm(Form):
    """A year."""

    year: str
    events: int


class PairTold(Form):
    """What is told of two countries together; its records stand under `lists`."""

    countries: list[str]
    names: list[str]
    events: int
    types: dict[str, int] = Field(description="Events by type.")
    years: list[YearForm]
    lists: dict[str, str]
    page: str


class SourceForm(Form):
    """An outlet, or a government body that publishes."""

    name: str
    country: str | None
    control: str | None = Field(description="Who controls it, such as `state`.")
    agency: bool
    reports: int
    copies: int
    told: int = Field(description="How much was read from its reports.")
    languages: list[str]
    last: str | None = Field(description="Day of its last report.")


@router.get("/pairs", response_model=Page[PairForm], tags=["who"])
def pairs(request: Request, query: Annotated[PageQuery, Query()]) -> Response:
    """List the pairs of countries that have a part in events together, those with most first."""
    asked = Asked.of(request, query)
    found, after = asked.sliced(asked.base.subjects.pairs(), query)
    shown = [
        {
            "countries": [left, right],
            "events": number,
            "href": ROOT + addresses.of_pair(left, right),
            "page": addresses.of_pair(left, right),
        }
        for left, right, number in found
    ]
    return asked.page(shown, after)


@router.get("/pairs/{left}/{right}", response_model=PairTold, tags=["who"])
def pair(request: Request, left: Country, right: Country, query: Annotated[PastQuery, Query()]) -> Response:
    """Give two countries: how many events of which type and year, and where their records are listed."""
    asked = Asked.of(request, query)
    one, other = sorted((country_code(left), country_code(right)))
    if one == other:
        raise NotFound(f"{left} and {right} are one country")
    browsing = asked.base.browsing
    wanted = Selection(ContentKind.EVENT, country=one, other_country=other)
    types = browsing.tally(wanted)
    questions = {"country": one, "with": other}
    document = {
        "countries": [one, other],
        "names": [asked.base.subjects.country_name(one), asked.base.subjects.country_name(other)],
        "events": sum(types.values()),
        "types": types,
        "years": [{"year": year, "events": number} for year, number in asked.base.subjects.years(wanted)],
        "lists": {kind.value: addresses.changed(f"{ROOT}/{kind.value}s", questions) for kind in ContentKind},
        "page": addresses.of_pair(one, other),
    }
    return asked.answer(document)


@router.get("/sources", response_model=Page[SourceForm], tags=["sources"])
def sources(request: Request, query: Annotated[PageQuery, Query()]) -> Response:
    """List those who published reports of the base, those of most first."""
    asked = Asked.of(request, query)
    found, after = asked.sliced(asked.base.browsing.outlets(), query)
    shown = [
        {
            "name": each.name,
            "country": each.country or None,
            "control": each.control or None,
            "agency": each.is_agency,
            "reports": each.reports,
            "copies": each.copies,
            "told": each.told,
            "languages": list(each.languages),
            "last": each.last or None,
        }
        for each in found
    ]
    return asked.page(shown, after)
