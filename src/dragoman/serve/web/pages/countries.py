"""Countries: the people, partners and events of each."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import RedirectResponse, Response

from dragoman.errors import NotFound
from dragoman.knowledge.browsing import Selection
from dragoman.model.attestation import ContentKind
from dragoman.model.mention import EntityKind
from dragoman.serve.web import addresses
from dragoman.serve.web.pages.people import subject
from dragoman.serve.web.rendering import Visit, visit_of

router = APIRouter()
_COUNTRY = "country:"
MOST = 12


@router.get("/countries")
def countries(visit: Annotated[Visit, Depends(visit_of)]) -> Response:
    """Lead to the list of countries."""
    return RedirectResponse(addresses.asking("/people", dict(visit.request.query_params), kind="country"), 307)


@router.get("/countries/{ident}")
def country(ident: str, visit: Annotated[Visit, Depends(visit_of)]) -> Response:
    """Show one country."""
    code = ident.removeprefix(_COUNTRY).upper()
    whole = f"{_COUNTRY}{code}"
    if ident != whole:
        return RedirectResponse(addresses.asking(f"/countries/{whole}", dict(visit.request.query_params)), 307)
    entity = visit.base.subjects.entity(whole)
    if entity.kind is not EntityKind.COUNTRY:
        raise NotFound(f"{whole!r} is no country")
    partners = [
        (visit.base.subjects.country_name(other), addresses.of_pair(code, other), number)
        for other, number in visit.base.subjects.partners(code, MOST)
    ]
    people = visit.base.subjects.register(EntityKind.PERSON, country=code)[:MOST]
    offices = [each for each in visit.base.subjects.register(EntityKind.OFFICE, country=code) if each.records][:MOST]
    return subject(
        *(visit, entity, Selection(ContentKind.EVENT, country=code), "country.html"),
        partners=partners,
        people=people,
        offices=offices,
        code=code,
    )
