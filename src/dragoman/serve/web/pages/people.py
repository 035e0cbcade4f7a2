"""People, bodies and places: who is told of, and what is told of each."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from starlette.responses import RedirectResponse, Response

from dragoman.knowledge import Held
from dragoman.knowledge.browsing import ListedEntity, Selection
from dragoman.model.attestation import ContentKind
from dragoman.model.entity import Entity
from dragoman.model.mention import EntityKind
from dragoman.model.record import Record
from dragoman.model.report import Report
from dragoman.serve.selection import Selection as Chosen
from dragoman.serve.web import addresses
from dragoman.serve.web.drawings.years import years_of
from dragoman.serve.web.forms import as_csv, as_json, exported
from dragoman.serve.web.listing import AFTER, EACH, Listing, Part, asked, listing, part
from dragoman.serve.web.rendering import Visit, visit_of

router = APIRouter()
KINDS = {
    "": (EntityKind.PERSON, "People"),
    "organization": (EntityKind.ORGANIZATION, "Bodies"),
    "country": (EntityKind.COUNTRY, "Countries"),
    "place": (EntityKind.PLACE, "Places"),
}
REPORTS = "reports"
SHOWN = {
    "": ("Events", ContentKind.EVENT),
    "agreements": ("Agreements", ContentKind.AGREEMENT),
    "statements": ("Statements", ContentKind.STATEMENT),
    "tenures": ("Offices, as reports tell", ContentKind.TENURE),
}
MOST_MET = 12
COLUMNS = ("id", "name", "kind", "country", "records", "provisional")
Here = Annotated[Visit, Depends(visit_of)]


@dataclass(frozen=True)
class Tab:
    """One of the lists of a page, of which one is shown at a time."""

    label: str
    address: str
    number: int | None
    is_shown: bool


@dataclass(frozen=True)
class Met:
    """Somebody who has a part in the same events."""

    id: str
    name: str
    address: str
    number: int


@dataclass(frozen=True)
class Reports:
    """One page of the reports that tell of somebody."""

    reports: Sequence[Report]
    more: str
    start: str


@router.get("/people")
def people(visit: Here) -> Response:
    """List who is told of, most told first."""
    kind, heading = KINDS.get(asked(visit, "kind"), KINDS[""])
    words, country = asked(visit, "q"), asked(visit, "country").upper()
    found = visit.base.subjects.register(kind, words, country)
    if answer := listed_as(visit, part(visit, found, 1000).items):
        return answer
    return visit.page(
        "people.html", heading=heading, kinds=KINDS, listed=part(visit, found), words=words, country=country
    )


def listed_as(visit: Visit, found: Sequence[ListedEntity]) -> Response | None:
    """Give a list of entities in the form that is asked for; None where a page is."""
    rows = [(each.id, each.name, each.kind, each.country, each.records, is_provisional(each.id)) for each in found]
    if visit.wants("csv"):
        return as_csv(COLUMNS, rows)
    return as_json([dict(zip(COLUMNS, row, strict=True)) for row in rows]) if visit.wants("json") else None


def is_provisional(ident: str) -> bool:
    """Whether only reports know of an entity."""
    return ":~" in ident


@router.get("/people/{ident}")
def person(ident: str, visit: Here) -> Response:
    """Show what is told of one of them."""
    entity = visit.base.subjects.entity(ident)
    home = addresses.of_entity(entity.id)
    if home != addresses.of_entity(ident) or not home.startswith("/people/"):
        return RedirectResponse(addresses.asking(home, dict(visit.request.query_params)), 307)
    held = visit.base.subjects.held_by(entity.id) if entity.kind is EntityKind.PERSON else ()
    is_place = entity.kind is EntityKind.PLACE
    who, where = ("", entity.id) if is_place else (entity.id, "")
    wanted = Selection(ContentKind.EVENT, entity=who, place=where)
    return subject(visit, entity, wanted, "person.html", held=held)


def subject(visit: Visit, entity: Entity, wanted: Selection, template: str, **more: Any) -> Response:  # noqa: ANN401
    """Show somebody with one list of what he has a part in.

    Args:
        visit: the request.
        entity: whom it is about.
        wanted: his events.
        template: how it is shown.
        more: what else the page shows; of somebody the offices that he `held`.
    """
    show = asked(visit, "show")
    told = reports_of(visit, entity) if show == REPORTS else None
    kind = SHOWN.get(show, SHOWN[""])[1]
    narrowed = within(visit, wanted, kind)
    listed = listing(visit, narrowed) if told is None else None
    if visit.wants("json"):
        return as_json(document(visit, entity, more.get("held", ()), listed, told))
    if told and visit.wants("csv"):
        return as_csv(("report", "outlet", "title"), [(each.id, each.source.name, each.title) for each in told.reports])
    if listed and (answer := exported(visit, listed.records)):
        return answer
    return visit.page(
        template,
        entity=entity,
        provisional=is_provisional(entity.id),
        names=names_by_script(entity),
        tabs=tabs(visit, wanted, show, with_reports=bool(wanted.entity)),
        listed=listed,
        told=told,
        years=None if told else years_of(visit.base.subjects.years(_of_kind(wanted, kind))),
        met=met(visit, wanted),
        **more,
    )


def within(visit: Visit, wanted: Selection, kind: ContentKind) -> Selection:
    """Narrow what is wanted to the kind, the years and the type that the address asks for."""
    return replace(
        _of_kind(wanted, kind),
        type=asked(visit, "type"),
        since=asked(visit, "since"),
        until=asked(visit, "until"),
    )


def _of_kind(wanted: Selection, kind: ContentKind) -> Selection:
    return replace(wanted, kind=kind)


def tabs(visit: Visit, wanted: Selection, show: str, *, with_reports: bool) -> list[Tab]:
    """Give the lists that a page can show, with how much is in each; empty ones are left out."""
    found = []
    for name, (label, kind) in SHOWN.items():
        number = sum(visit.base.browsing.tally(_of_kind(wanted, kind), "kind").values())
        if number or name == show:
            address = visit.here(show=name, after=None, since=None, until=None, type=None)
            found.append(Tab(label, address, number, name == show))
    if with_reports and found:
        address = visit.here(show=REPORTS, after=None, since=None, until=None, type=None)
        found.append(Tab("Reports", address, None, show == REPORTS))
    return found


def met(visit: Visit, wanted: Selection) -> list[Met]:
    """Give the persons who have a part in most of the same events."""
    found = visit.base.subjects.company(wanted, MOST_MET)
    names = visit.base.browsing.names(who for who, _ in found)
    return [Met(who, names[who], addresses.of_entity(who), number) for who, number in found]


def reports_of(visit: Visit, entity: Entity) -> Reports:
    """Give the page of the reports that tell of somebody."""
    after = asked(visit, AFTER)
    found = visit.base.subjects.reports_telling(entity.id, after, EACH + 1)
    more = visit.here(after=found[EACH - 1].id) if len(found) > EACH else ""
    return Reports(found[:EACH], more, visit.here(after=None) if after else "")


def document(
    visit: Visit, entity: Entity, held: object, listed: Listing | None, told: Reports | None
) -> dict[str, object]:
    """Give what a page shows of somebody, for programs."""
    offices = [asdict(each) for each in held if isinstance(each, Held)] if isinstance(held, tuple) else []
    records: Sequence[Record] = listed.records if listed else ()
    found: dict[str, object] = {
        **{"id": entity.id, "kind": entity.kind.value, "name": entity.name, "aliases": list(entity.aliases)},
        **{"country": entity.country or None, "provisional": is_provisional(entity.id), "offices": offices},
    }
    if told:
        return {**found, "reports": [each.id for each in told.reports], "next": told.more or None}
    lines = [json.loads(line) for line in Chosen(visit.base, records).lines()]
    return {**found, "records": lines, "next": (listed.more if listed else "") or None}


def names_by_script(entity: Entity) -> list[tuple[str, list[str]]]:
    """Give all that somebody is called, by the script in which it is written."""
    found: dict[str, list[str]] = {}
    for name in entity.aliases:
        found.setdefault(_script(name), []).append(name)
    return sorted(found.items(), key=lambda each: (each[0] != "Latin", each[0]))


def _script(name: str) -> str:
    letter = next((char for char in name if char.isalpha()), "")
    word = unicodedata.name(letter, "OTHER").split()[0].capitalize()
    return "Chinese" if word == "Cjk" else word


__all__ = ["Part", "router", "subject"]
