"""One event: what is held of it, who differs, and the words of each report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response

from dragoman.knowledge.browsing import Selection
from dragoman.knowledge.linking import links_of
from dragoman.model.attestation import ContentKind
from dragoman.model.event import Role
from dragoman.model.record import UNSAID, Record, SlotValue
from dragoman.serve.web import lines
from dragoman.serve.web.forms import exported
from dragoman.serve.web.lines import BESIDE, Line, Named, named
from dragoman.serve.web.rendering import Visit, visit_of

router = APIRouter()
NAMED = frozenset({"place", "participants", *Role})
"""Slots whose values are ids."""
_HEADING = ("type", "status")


@dataclass(frozen=True)
class Value:
    """One value of a slot, with those who give it."""

    text: str
    address: str
    """Of a place, or of somebody; empty for other values."""
    reports: tuple[str, ...]
    attestations: tuple[str, ...]
    rule: str
    """What put it before the next one."""
    is_back: bool
    """Whether all who gave it took it back."""
    is_unsaid: bool


@dataclass(frozen=True)
class Slot:
    """One slot with all its values, the headline's first."""

    name: str
    values: tuple[Value, ...]

    @property
    def differs(self) -> bool:
        """Whether more than one value counts."""
        return self.name not in BESIDE and sum(not each.is_back for each in self.values) > 1


@dataclass(frozen=True)
class LinkedLine:
    """A record to which this one is linked, and why."""

    how: str
    reasons: tuple[str, ...]
    scope: str
    line: Line


@router.get("/events/{digits}")
def event(digits: str, visit: Annotated[Visit, Depends(visit_of)]) -> Response:
    """Show one event."""
    record = visit.base.browsing.record(f"event:{digits}")
    if answer := exported(visit, [record]):
        return answer
    (line,) = lines.lines_of(visit.base, [record])
    said = visit.base.browsing.page(Selection(ContentKind.STATEMENT, entity=record.id)).records
    beside = [each for each in visit.base.browsing.beside(record) if each.id not in {one.id for one in said}]
    return visit.page(
        "event.html",
        record=record,
        line=line,
        slots=slots_of(visit, record),
        people=parts_of(visit, record),
        tellings=visit.base.browsing.tellings(record),
        said=lines.lines_of(visit.base, said),
        beside=lines.lines_of(visit.base, beside),
        linked=list(linked_lines(visit, record)),
        tied=visit.base.browsing.names(tie.what for tie in record.ties),
    )


def slots_of(visit: Visit, record: Record) -> list[Slot]:
    """Give every slot that somebody fills, with the names of those it speaks of."""
    idents = (each.value for slot in NAMED for each in record.slots.get(slot, ()))
    names = visit.base.browsing.names(idents)
    return [
        Slot(slot, tuple(_value(record, slot, each, names) for each in values))
        for slot, values in record.slots.items()
        if values
    ]


def _value(record: Record, slot: str, each: SlotValue, names: dict[str, str]) -> Value:
    is_id = slot in NAMED and each.value != UNSAID
    who = named(each.value, names) if is_id else None
    return Value(
        text=who.name if who else each.value,
        address=who.address if who else "",
        reports=each.reports,
        attestations=each.attestations,
        rule=each.rule,
        is_back=each.value in record.taken_back(slot),
        is_unsaid=each.value == UNSAID,
    )


def parts_of(visit: Visit, record: Record) -> list[tuple[str, tuple[Named, ...]]]:
    """Give who took part as what."""
    names = visit.base.browsing.names(who for part in record.entities.values() for who in part)
    return [(part, tuple(named(who, names) for who in found)) for part, found in record.entities.items() if found]


def linked_lines(visit: Visit, record: Record) -> Iterator[LinkedLine]:
    """Give the records that it is linked to, in the order of the links."""
    found = list(links_of(record))
    others = visit.base.browsing.records(link.id for _, link in found)
    listed = {line.id: line for line in lines.lines_of(visit.base, others.values())}
    for how, link in found:
        if link.id in listed:
            yield LinkedLine(how, link.reasons, link.scope, listed[link.id])
