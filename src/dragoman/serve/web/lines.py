"""Records as lines of lists: what, who, where, when, how surely, from how many origins, each with its address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.knowledge import KnowledgeBase
from dragoman.model.attestation import ContentKind
from dragoman.model.event import Role
from dragoman.model.record import REFUSED, Record
from dragoman.model.statement import Act
from dragoman.model.tenure import Capacity
from dragoman.serve.web import addresses
from dragoman.serve.web.wording import spaced

BESIDE = ("earlier_status",)
"""Slots whose values follow each other and do not differ."""
_PARTS = {
    ContentKind.EVENT: ("participants", Role.HOST, Role.CARRIER),
    ContentKind.AGREEMENT: ("parties", "likely_parties"),
    ContentKind.STATEMENT: ("speaker", "addressee"),
    ContentKind.TENURE: ("person", "office"),
}


SAID: dict[str, str] = {
    **{Act.STATE: "said", Act.DENY: "denied", Act.ADMIT: "admitted", Act.PRAISE: "praised", Act.WARN: "warned"},
    **{
        act: f"{act}d"
        for act in (Act.ANNOUNCE, Act.ALLEGE, Act.ACCUSE, Act.URGE, Act.PLEDGE, Act.CONGRATULATE, Act.APOLOGISE)
    },
    **{act: f"{act}ed" for act in (Act.REJECT, Act.CONDEMN, Act.THREATEN)},
    Act.CONDOLE: "condoled with",
}
"""What a speaker did, by the act."""


@dataclass(frozen=True)
class Named:
    """Somebody or something, with his page."""

    id: str
    name: str
    address: str
    role: str = ""
    """In an event; empty for those who simply took part."""


@dataclass(frozen=True)
class Line:
    """One record, ready for a list."""

    id: str
    address: str
    kind: str
    what: str
    """An event's type, a stage, an act or a capacity, in words."""
    name: str
    """An agreement's name, or what was supplied; empty where there is none."""
    date: str
    """EDTF; empty where unknown."""
    refused: str
    """Why it has no date, in words."""
    who: tuple[Named, ...]
    place: Named | None
    status: str
    origins: int
    reports: int
    differing: tuple[str, ...]
    """Slots of which reports give more than one value."""
    outcome: str
    """What has become of it, where it is denied, only alleged or answered."""
    words: str
    """Of a statement."""


def lines_of(base: KnowledgeBase, records: Iterable[Record]) -> list[Line]:
    """Make lines of records, with all names looked up at once."""
    listed = list(records)
    names = base.browsing.names(ident for record in listed for ident in _idents(record))
    return [_line(record, names) for record in listed]


def named(ident: str, names: Mapping[str, str], role: str = "") -> Named:
    """Give somebody his name and his page."""
    return Named(ident, names.get(ident, ident), addresses.of_entity(ident), role)


def differing(record: Record) -> tuple[str, ...]:
    """Give the slots of which reports give more than one value that counts."""
    return tuple(slot for slot in record.slots if slot not in BESIDE and record.differs(slot))


def date_of(record: Record) -> str:
    """Give the date that a record is listed by, EDTF; empty where unknown."""
    slots = ("date", "from", "to", "first_attested")
    return next((date for slot in slots if (date := record.headline.get(slot))), "")


def _idents(record: Record) -> Iterator[str]:
    for part in _PARTS[record.kind]:
        yield from record.entities.get(part, ())
    if place := record.headline.get("place"):
        yield place


def _line(record: Record, names: Mapping[str, str]) -> Line:
    say = {slot: value or "" for slot, value in record.headline.items()}
    place = say.get("place")
    found = record.outcome
    return Line(
        id=record.id,
        address=addresses.of_record(record),
        kind=record.kind.value,
        what=_what(record.kind, say),
        name=say.get("name") or say.get("item") or "",
        date=date_of(record),
        refused=spaced(say.get(REFUSED, "")),
        who=tuple(_who(record, names)),
        place=named(place, names) if place else None,
        status=say.get("status", ""),
        origins=record.origins,
        reports=len(record.reports),
        differing=differing(record),
        outcome=found.value if found else "",
        words=say.get("quote", ""),
    )


def _what(kind: ContentKind, say: Mapping[str, str]) -> str:
    """Say in few words what a record tells."""
    if kind is ContentKind.TENURE:
        capacity = say.get("capacity", "")
        return "in office" if capacity in ("", Capacity.FULL) else f"in office, {capacity}"
    if kind is ContentKind.STATEMENT:
        return SAID.get(say.get("act", ""), "said")
    return spaced(say.get("type") or say.get("stage") or kind)


def _who(record: Record, names: Mapping[str, str]) -> Iterator[Named]:
    roles = {who: role.value for role in Role for who in record.entities.get(role, ())}
    listed = [who for part in _PARTS[record.kind] for who in record.entities.get(part, ())]
    for who in dict.fromkeys(listed):
        yield named(who, names, roles.get(who, ""))


def names_of(people: Sequence[Named]) -> str:
    """Write some names one after the other."""
    return ", ".join(each.name for each in people)
