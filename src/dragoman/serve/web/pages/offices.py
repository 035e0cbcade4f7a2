"""Offices: who held each one after the other, and who held it on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import RedirectResponse, Response

from dragoman.errors import AmbiguousName, NotFound
from dragoman.knowledge import Held, OfficeAnswer
from dragoman.knowledge.browsing.seats import Succession
from dragoman.model.mention import EntityKind
from dragoman.serve.web import addresses
from dragoman.serve.web.drawings.succession import Row, chart_of, row_of, vacant_row
from dragoman.serve.web.drawings.timescale import period_of
from dragoman.serve.web.forms import as_csv, as_json
from dragoman.serve.web.listing import asked, part
from dragoman.serve.web.pages.people import is_provisional, listed_as
from dragoman.serve.web.rendering import Visit, visit_of
from dragoman.serve.web.wording import day, spaced

router = APIRouter()
SURENESS = ("certain", "possible", "stale")
MEANINGS = {
    "certain": "surely held it on all of these days",
    "possible": "may have held it on one of these days",
    "stale": "held it when last heard of, before these days",
}
KINDS = (
    *("head_of_state", "head_of_government", "foreign_minister", "defence_minister", "security_council_secretary"),
    *("national_security_adviser", "intelligence_chief", "interior_minister", "finance_minister", "ambassador"),
)
MOST_DRAWN = 40
COLUMNS = ("person", "name", "from", "to", "first_attested", "last_attested", "capacity", "sources", "reports")


@dataclass(frozen=True)
class Answered:
    """What is said to who held an office on some days."""

    on: str
    answer: OfficeAnswer | None
    fault: str
    """Why there is none."""

    @property
    def groups(self) -> list[tuple[str, str, tuple[Held, ...]]]:
        """How sure it is, what that means, and who."""
        if self.answer is None:
            return []
        found = [(sure, MEANINGS[sure], getattr(self.answer, sure)) for sure in SURENESS]
        return [each for each in found if each[2]]


@router.get("/offices")
def offices(visit: Annotated[Visit, Depends(visit_of)]) -> Response:
    """List the offices, those most told of first; or lead to one that some words mean."""
    words, country, kind, on = (asked(visit, name) for name in ("q", "country", "kind", "on"))
    fault = ""
    if words and on:
        try:
            answer = visit.base.subjects.who(words, on, country)
        except (NotFound, AmbiguousName, ValueError) as error:
            fault = str(error)
        else:
            return RedirectResponse(addresses.asking(addresses.of_entity(answer.id), {}, on=on, as_of=visit.as_of), 303)
    found = visit.base.subjects.register(EntityKind.OFFICE, words, country.upper(), kind)
    if answer_as := listed_as(visit, part(visit, found, 1000).items):
        return answer_as
    return visit.page(
        "offices.html", listed=part(visit, found), fault=fault, kinds=KINDS, asked=(words, country, kind, on)
    )


@router.get("/offices/{ident}")
def office(ident: str, visit: Annotated[Visit, Depends(visit_of)]) -> Response:
    """Show who held an office, one after the other."""
    seat = visit.base.subjects.succession(ident)
    if seat.office.kind is not EntityKind.OFFICE:
        raise NotFound(f"{ident!r} is no office")
    if seat.office.id != ident:
        home = addresses.of_entity(seat.office.id)
        return RedirectResponse(addresses.asking(home, dict(visit.request.query_params)), 307)
    answered = _answered(visit, seat)
    if visit.wants("json"):
        return as_json(_document(seat, answered))
    if visit.wants("csv"):
        return as_csv(COLUMNS, map(_row, seat.held))
    drawn = seat.held if asked(visit, "all") else seat.held[-MOST_DRAWN:]
    days = period_of(answered.answer.on) if answered and answered.answer else None
    return visit.page(
        "office.html",
        seat=seat,
        owner=visit.base.subjects.country_name(seat.owner) if seat.owner else "",
        provisional=is_provisional(seat.office.id),
        answered=answered,
        chart=chart_of(_rows(seat, drawn), days),
        left_out=len(seat.held) - len(drawn),
        people=len({held.person for held in seat.held}),
    )


def _answered(visit: Visit, seat: Succession) -> Answered | None:
    on = asked(visit, "on")
    if not on:
        return None
    try:
        return Answered(on, visit.base.subjects.held_on(seat.office.id, on), "")
    except ValueError as error:
        return Answered(on, None, str(error))


def _rows(seat: Succession, held: Iterable[Held]) -> Iterable[Row]:
    for each in held:
        told = f"{each.person_name}, {spaced(each.capacity)}: {dates_of(each)}"
        against = f" ({'; '.join(each.conflicts)})" if each.conflicts else ""
        yield row_of(each, addresses.of_entity(each.person), told + against)
    for vacancy in seat.vacancies:
        first, last = period_of(vacancy.start), period_of(vacancy.end)
        days = period_of(f"{first.first or '..'}/{last.last or first.last or '..'}")
        yield vacant_row(days, f"vacant: {vacancy.source}")


def dates_of(held: Held) -> str:
    """Write from when to when somebody held an office, as far as it is told."""
    told = [f"from {day(held.start)}"] if held.start else []
    told += [f"until {day(held.end)}"] if held.end else []
    if not held.start and held.first_attested:
        told.append(f"first told of {day(held.first_attested)}")
    if not held.end and held.last_attested:
        told.append(f"last told of {day(held.last_attested)}")
    return ", ".join(told) or "no dates"


def _row(held: Held) -> tuple[object, ...]:
    return (
        *(held.person, held.person_name, held.start, held.end, held.first_attested, held.last_attested),
        *(held.capacity, "; ".join(held.sources), " ".join(held.reports)),
    )


def _document(seat: Succession, answered: Answered | None) -> dict[str, object]:
    return {
        **{"id": seat.office.id, "name": seat.office.name, "country": seat.owner or None, "kind": seat.kind or None},
        **{"shared": seat.is_shared, "held": [asdict(each) for each in seat.held]},
        "vacancies": [asdict(each) for each in seat.vacancies],
        "on": asdict(answered.answer) if answered and answered.answer else None,
    }
