"""Pairs of countries: which have most to do with each other, and what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import RedirectResponse, Response

from dragoman.errors import NotFound
from dragoman.knowledge.browsing import Selection
from dragoman.model.attestation import ContentKind
from dragoman.model.mention import EntityKind
from dragoman.serve.web import addresses
from dragoman.serve.web.drawings.years import years_of
from dragoman.serve.web.forms import as_csv, as_json, exported
from dragoman.serve.web.lines import lines_of
from dragoman.serve.web.listing import asked, listing, part
from dragoman.serve.web.pages.people import Met, tabs, within
from dragoman.serve.web.rendering import Visit, visit_of

router = APIRouter()
COLUMNS = ("country", "other_country", "name", "other_name", "events")
MOST_PEOPLE = 60
SHOWN_EACH = 8
MOST_AGREEMENTS = 12
KINDS = {"": ContentKind.EVENT, "agreements": ContentKind.AGREEMENT, "statements": ContentKind.STATEMENT}
_DIGITS = 2
"""Of a country's code."""


@dataclass(frozen=True)
class Pair:
    """Two countries, in the order of their codes."""

    one: str
    other: str
    name: str
    other_name: str
    number: int
    address: str
    share: int
    """Of a hundred, of the events of the pair that has most."""


@router.get("/pairs")
def pairs(visit: Annotated[Visit, Depends(visit_of)]) -> Response:
    """List the pairs that have most events."""
    name, code = visit.base.subjects.country_name, asked(visit, "country").upper()
    every = [each for each in visit.base.subjects.pairs() if not code or code in each[:2]]
    most = max((number for *_, number in every), default=1)
    shown = part(visit, every)

    def pair_of(one: str, other: str, number: int) -> Pair:
        address = addresses.of_pair(one, other)
        return Pair(one, other, name(one), name(other), number, address, max(round(100 * number / most), 1))

    if visit.wants("csv") or visit.wants("json"):
        rows = [
            (each.one, each.other, each.name, each.other_name, each.number) for each in (pair_of(*one) for one in every)
        ]
        return (
            as_csv(COLUMNS, rows)
            if visit.wants("csv")
            else as_json([dict(zip(COLUMNS, row, strict=True)) for row in rows])
        )
    codes = sorted({code for one, other, _ in visit.base.subjects.pairs() for code in (one, other)}, key=name)
    return visit.page(
        "pairs.html",
        listed=shown,
        pairs=[pair_of(*each) for each in shown.items],
        country=code,
        countries=[(each, name(each)) for each in codes],
    )


@router.get("/pairs/{one}/{other}")
def pair(one: str, other: str, visit: Annotated[Visit, Depends(visit_of)]) -> Response:
    """Show what two countries have to do with each other."""
    left, right = sorted((one.upper(), other.upper()))
    home = addresses.of_pair(left, right)
    if home != f"/pairs/{one}/{other}":
        return RedirectResponse(addresses.asking(home, dict(visit.request.query_params)), 307)
    base, subjects = visit.base.browsing, visit.base.subjects
    for code in (left, right):
        if len(code) != _DIGITS or subjects.entity(f"country:{code}").kind is not EntityKind.COUNTRY:
            raise NotFound(f"{code!r} is no country")
    if left == right:
        raise NotFound("a pair takes two countries")
    both = Selection(ContentKind.EVENT, country=left, other_country=right)
    show = asked(visit, "show")
    kind = KINDS.get(show, ContentKind.EVENT)
    listed = listing(visit, within(visit, both, kind))
    if answer := exported(visit, listed.records):
        return answer
    of_kind = Selection(kind, country=left, other_country=right)
    texts = Selection(ContentKind.AGREEMENT, country=left, other_country=right)
    agreements = base.page(texts, limit=MOST_AGREEMENTS, newest_first=True).records
    return visit.page(
        "pair.html",
        sides=_sides(visit, both, (left, right)),
        names=(subjects.country_name(left), subjects.country_name(right)),
        codes=(left, right),
        tabs=[each for each in tabs(visit, both, show, with_reports=False) if "show=tenures" not in each.address],
        listed=listed,
        years=years_of(subjects.years(of_kind)),
        agreements=lines_of(visit.base, agreements) if show != "agreements" else [],
    )


def _sides(visit: Visit, both: Selection, codes: tuple[str, str]) -> list[tuple[str, list[Met]]]:
    """Give who of each side has a part in most events of the two."""
    found = visit.base.subjects.company(both, MOST_PEOPLE)
    homes = visit.base.subjects.countries_of([who for who, _ in found])
    names = visit.base.browsing.names(who for who, _ in found)
    sides = []
    for code in codes:
        own = [(who, number) for who, number in found if homes.get(who) == code][:SHOWN_EACH]
        people = [Met(who, names[who], addresses.of_entity(who), number) for who, number in own]
        sides.append((visit.base.subjects.country_name(code), people))
    return sides
