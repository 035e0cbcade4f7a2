"""What changed between two moments: the records as of the one compared with the records as of the other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from dragoman.lexicon.seats.tenures import SHARED_KINDS
from dragoman.model.attestation import ContentKind
from dragoman.model.record import EARLIER, REFUSED, UNSAID, WORDINGS, Record

BESIDE = frozenset({REFUSED, EARLIER, "first_attested", "last_attested"})
"""Slots that follow from others, or move whenever somebody is seen in office again."""
OF_STEPS = frozenset({"stage", "status", "date"})
"""Of an agreement as a whole they follow from its steps."""
IN_OFFICE = (None, "full", "acting")


class ChangeKind(StrEnum):
    """What sort of change it is."""

    NEW = "new"
    STAGE = "stage"
    """An agreement reached a stage."""
    OFFICE = "office"
    """An office changed hands."""
    CHANGED = "changed"
    """Another value stands in a slot."""
    DISSENT = "dissent"
    """Somebody tells a slot otherwise."""
    CORRECTED = "corrected"
    """An outlet took back a value that it had told."""
    JOINED = "joined"
    """What were two records is one."""
    PARTED = "parted"
    """What was one record is two."""
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Change:
    """One change of one record."""

    kind: ChangeKind
    record: Record
    """As it is after; what was withdrawn, as it was before."""
    slot: str = ""
    """A slot, a part such as `participants`, or `signed.date` for that of a step; empty where the whole record is meant."""
    old: tuple[str, ...] = ()
    """Values, or ids of entities; nothing where there was none."""
    new: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    """Reports that stand behind what is new; of what was withdrawn, those that did."""


def compare(before: Iterable[Record], after: Iterable[Record]) -> Iterator[Change]:
    """Give what changed, record by record: what is new first, what was withdrawn last."""
    older, newer = list(before), list(after)
    pairs = _pairs(older, newer)
    matched = {former.id for former in pairs.values()}
    ids = {record.id for record in older}
    was_in, is_in = _homes(older), _homes(newer)
    yield from _hands(older, newer)
    for record in newer:
        former = pairs.get(record.id)
        if former is not None:
            yield from _differences(record, former)
        elif source := _home(record, was_in):
            yield Change(ChangeKind.PARTED, record, old=(source,), new=(record.id,), reports=record.reports)
        else:
            yield Change(ChangeKind.NEW, record, new=(record.id,), reports=record.reports)
    gone = (record for record in older if record.id in ids - matched)
    for record in gone:
        home = _home(record, is_in)
        kind = ChangeKind.JOINED if home else ChangeKind.WITHDRAWN
        yield Change(kind, record, old=(record.id,), new=(home,) if home else (), reports=record.reports)


def _pairs(older: list[Record], newer: list[Record]) -> dict[str, Record]:
    """Give the former record by the id of the newer: the same id first, else the most members in common."""
    by_id = {record.id: record for record in older}
    pairs = {record.id: by_id[record.id] for record in newer if record.id in by_id}
    free = [record for record in older if record.id not in pairs]
    homes = _homes(free)
    for record in newer:
        home = "" if record.id in pairs else _home(record, homes)
        if home and home not in {former.id for former in pairs.values()}:
            pairs[record.id] = by_id[home]
    return pairs


def _homes(records: Iterable[Record]) -> dict[tuple[str, str], str]:
    """In which record each attestation stands, by its report and key."""
    return {member: record.id for record in records for member in _members(record)}


def _home(record: Record, homes: Mapping[tuple[str, str], str]) -> str:
    """In which record most of its members stand; empty where none does."""
    found = Counter(homes[member] for member in _members(record) if member in homes)
    return min(found, key=lambda ident: (-found[ident], ident), default="")


def _members(record: Record) -> Iterator[tuple[str, str]]:
    parts = (record, *record.steps)
    yield from ((member.report, member.key) for part in parts for member in part.members)


def _differences(record: Record, former: Record, prefix: str = "", whole: Record | None = None) -> Iterator[Change]:
    """What differs in the slots, the parts and the steps of one record."""
    shown = whole or record
    for slot in dict.fromkeys((*record.headline, *former.headline)):
        old, new = former.headline.get(slot), record.headline.get(slot)
        values = record.slots.get(slot, ())
        if slot in BESIDE or (slot in OF_STEPS and record.steps):
            continue
        if old != new:
            reports = values[0].reports if values else record.reports
            yield Change(ChangeKind.CHANGED, shown, prefix + slot, _given(old), _given(new), reports)
        known = {value.value for value in former.slots.get(slot, ())} | {old} | record.taken_back(slot)
        for value in values[1:]:
            if value.value not in {*known, UNSAID} and slot not in WORDINGS:
                holding = (values[0].value,)
                yield Change(ChangeKind.DISSENT, shown, prefix + slot, holding, (value.value,), value.reports)
    for part in dict.fromkeys((*record.entities, *former.entities)):
        before, now = former.entities.get(part, ()), record.entities.get(part, ())
        if set(before) != set(now):
            yield Change(ChangeKind.CHANGED, shown, prefix + part, before, now, record.reports)
    for each in record.corrections:
        if each.corrects and each not in former.corrections and not record.steps:
            taken, put = _given(each.old), _given(each.new)
            yield Change(ChangeKind.CORRECTED, shown, prefix + each.slot, taken, put, (each.report,))
    yield from _steps(record, former)


def _given(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()


def _steps(record: Record, former: Record) -> Iterator[Change]:
    """Which stages an agreement reached, and what changed of those it had reached."""
    pairs = _pairs(list(former.steps), list(record.steps))
    last = former.steps[-1].headline.get("stage") if former.steps else None
    for step in record.steps:
        stage = step.headline.get("stage") or ""
        if step.id in pairs:
            yield from _differences(step, pairs[step.id], f"{stage}.", record)
        else:
            reached = tuple(filter(None, (stage, step.headline.get("date"))))
            yield Change(ChangeKind.STAGE, record, "stage", _given(last), reached, step.reports)
    kept = {each.id for each in pairs.values()}
    for step in former.steps:
        if step.id not in kept:
            stage = step.headline.get("stage") or ""
            yield Change(ChangeKind.WITHDRAWN, record, "stage", (stage,), (), step.reports)


def _hands(older: Iterable[Record], newer: Iterable[Record]) -> Iterator[Change]:
    """Which offices have another last holder than before."""
    before, after = _holders(older), _holders(newer)
    for office, tenure in after.items():
        former = before.get(office)
        if former and former.entities["person"] != tenure.entities["person"]:
            people = (former.entities["person"], tenure.entities["person"])
            yield Change(ChangeKind.OFFICE, tenure, "person", *people, tenure.reports)


def _holders(records: Iterable[Record]) -> dict[str, Record]:
    """Who was last seen in each office that only one can hold, or took it last."""
    held: dict[str, list[tuple[str, str, Record]]] = defaultdict(list)
    for record in records:
        office = next(iter(record.entities.get("office", ())), "")
        seen = max(
            (record.headline.get(slot) or "" for slot in ("from", "last_attested", "first_attested")), default=""
        )
        is_held = record.kind is ContentKind.TENURE and record.headline.get("capacity") in IN_OFFICE
        if office and seen and is_held and not _is_shared(office):
            held[office].append((seen, record.id, record))
    return {office: max(found, key=lambda each: each[:2])[2] for office, found in held.items()}


def _is_shared(office: str) -> bool:
    """Whether several may hold it at once; of one that only reports know, nobody can tell."""
    parts = office.split(":")
    return parts[1].startswith("~") or any(part in SHARED_KINDS for part in parts[2:3])
