"""Claims and denials, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response

from dragoman.knowledge import Dispute, Stance
from dragoman.knowledge.browsing import ANY, Selection
from dragoman.model.attestation import ContentKind
from dragoman.model.link import Outcome
from dragoman.serve.web import addresses
from dragoman.serve.web.forms import as_csv, as_json
from dragoman.serve.web.lines import Line, Named, lines_of, named
from dragoman.serve.web.listing import asked, listing
from dragoman.serve.web.rendering import Visit, visit_of

router = APIRouter()
EACH = 20
AGAINST = frozenset({"denies", "withdraws"})
KINDS = {"": ContentKind.EVENT, "agreements": ContentKind.AGREEMENT, "statements": ContentKind.STATEMENT}
COLUMNS = ("record", "what", "outcome", "stance", "who", "date", "words", "reports", "scope", "id")


@dataclass(frozen=True)
class Said:
    """Where somebody stands, ready for the page."""

    stance: str
    who: tuple[Named, ...]
    date: str
    words: str
    reports: tuple[str, ...]
    address: str
    """Of the statement, or of the attestation."""
    scope: str
    id: str


@dataclass(frozen=True)
class Sides:
    """One thing that is disputed, with what stands for and against it."""

    line: Line
    outcome: str
    upholding: list[Said]
    against: list[Said]


@router.get("/claims")
def claims(visit: Annotated[Visit, Depends(visit_of)]) -> Response:
    """Show what is denied, only alleged, confirmed or taken back."""
    show, outcome, country = (asked(visit, name) for name in ("show", "outcome", "country"))
    kind = KINDS.get(show, ContentKind.EVENT)
    wanted = Selection(
        kind,
        entity=asked(visit, "who"),
        country=country.upper(),
        outcome=outcome if outcome in set(Outcome) else ANY,
        since=asked(visit, "since"),
        until=asked(visit, "until"),
    )
    listed = listing(visit, wanted, EACH)
    found = sides_of(visit, visit.base.subjects.disputes_of(listed.records))
    if visit.wants("csv"):
        return as_csv(COLUMNS, [row for each in found for row in _rows(each)])
    if visit.wants("json"):
        return as_json([_document(each) for each in found])
    counts = visit.base.browsing.tally(Selection(kind), "outcome")
    return visit.page(
        "claims.html",
        listed=listed,
        sides=found,
        outcomes=[(each.value, counts.get(each.value, 0)) for each in Outcome],
        asked=(show, outcome, country, asked(visit, "since"), asked(visit, "until")),
    )


def sides_of(visit: Visit, found: Sequence[Dispute]) -> list[Sides]:
    """Part what stands for something from what stands against it, with all names looked up at once."""
    lines = lines_of(visit.base, [each.record for each in found])
    names = visit.base.browsing.names(who for each in found for stance in each.stances for who in stance.who)
    sides = []
    for each, line in zip(found, lines, strict=True):
        said = [(stance.stance in AGAINST, _said(stance, names)) for stance in each.stances]
        upholding, against = ([one for is_against, one in said if is_against is side] for side in (False, True))
        sides.append(Sides(line, each.outcome.value, upholding, against))
    return sides


def _said(stance: Stance, names: dict[str, str]) -> Said:
    is_record = ":" in stance.id
    address = addresses.of_record(stance.id) if is_record else f"/trace/{stance.id}"
    who = tuple(named(each, names) for each in stance.who)
    return Said(stance.stance, who, stance.date, stance.words, stance.reports, address, stance.scope, stance.id)


def _rows(sides: Sides) -> Iterator[tuple[object, ...]]:
    for said in (*sides.upholding, *sides.against):
        who = ", ".join(each.name for each in said.who)
        what = f"{sides.line.what} {sides.line.name}".strip()
        yield (
            *(sides.line.id, what, sides.outcome, said.stance, who, said.date, said.words),
            *(" ".join(said.reports), said.scope, said.id),
        )


def _document(sides: Sides) -> dict[str, object]:
    names = ("record", "what", "outcome", "stance", "who", "date", "words", "reports", "scope", "id")
    stances = [dict(zip(names[3:], row[3:], strict=True)) for row in _rows(sides)]
    return {"record": sides.line.id, "what": sides.line.what, "outcome": sides.outcome, "stances": stances}
