"""One JSON line a record: what all reports add up to, and which report was copied from which."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from dragoman.export.base import Shelf
from dragoman.model.attestation import ContentKind
from dragoman.model.correction import Corrected
from dragoman.model.event import Role
from dragoman.model.link import Claim, Link
from dragoman.model.record import REFUSED, UNSAID, Copy, Member, Record

Line: TypeAlias = dict[str, Any]
"""What JSON can hold."""
NAMED = frozenset({"place", "participants", *Role})
"""Slots whose values are ids."""


class RecordsExporter:
    """Writes every record with its members, origins and dissent, then the links between copies."""

    name = "records"

    def lines(self, shelf: Shelf) -> Iterator[str]:
        """Give the lines in the order of the base's records."""
        writer = _Writer(shelf)
        for record in shelf.records():
            yield _json(writer.line(record))
        for link in shelf.copies():
            yield _json(writer.copy(link))


def _json(line: Line) -> str:
    return json.dumps(line, ensure_ascii=False)


def _station(record: Record) -> Line:
    """Which stage was reached and when: by a step, or last by an agreement."""
    last = record.steps[-1] if record.steps else record
    return {slot: last.headline.get(slot) for slot in ("stage", "status", "date", REFUSED)}


def _link(link: Link) -> Line:
    told: Line = {"relation": str(link.relation), "id": link.id, "reasons": list(link.reasons)}
    return {**told, "scope": link.scope} if link.scope else told


class _Writer:
    """Writes records, things by their names."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def line(self, record: Record) -> Line:
        """Write one record."""
        if record.kind is ContentKind.AGREEMENT:
            return self._agreement(record)
        common = {"kind": record.kind.value, "id": record.id}
        slots = {slot: self._shown(slot, value) for slot, value in record.headline.items() if slot != "earlier_status"}
        parts: Line = {part: self._names(who) for part, who in record.entities.items()}
        if record.kind is ContentKind.EVENT:
            parts = {"participants": [], **parts}
        else:
            parts = {part: who[0] if part in {"speaker", "person", "office"} else who for part, who in parts.items()}
        return {**common, **slots, **parts, **self._standing(record), **self._linked(record)}

    def copy(self, link: Copy) -> Line:
        """Write one link between copies."""
        ends = {"copy": link.copy, "of": link.of}
        return {"kind": "copy", **ends, "relation": link.relation.value, "reasons": list(link.reasons)}

    def _agreement(self, record: Record) -> Line:
        parts: Line = {part: self._names(who) for part, who in record.entities.items()}
        if likely := parts.pop("likely_parties", None):
            parts |= {"parties": likely, "parties_inferred": True}
        steps = [self._step(step) for step in record.steps]
        head = {"kind": record.kind.value, "id": record.id, "name": record.headline["name"]}
        return {
            **head,
            **_station(record),
            "parties": [],
            **parts,
            "steps": steps,
            "origins": record.origins,
            **self._linked(record),
        }

    def _step(self, step: Record) -> Line:
        return {"id": step.id, **_station(step), **self._standing(step), "claims": self._claims(step)}

    def _standing(self, record: Record) -> Line:
        """Who tells it, from how many origins, and where they differ."""
        dissent = {
            slot: {self._shown(slot, each.value): list(each.reports) for each in values}
            for slot, values in record.slots.items()
            if len(values) > 1 and slot != "earlier_status"
        }
        chosen = {slot: values[0].rule for slot, values in record.slots.items() if slot in dissent and values[0].rule}
        told: Line = {"members": self._members(record.members), "origins": record.origins}
        told |= {"dissent": dissent, "chosen_by": chosen}
        return {**told, "corrections": list(map(self._corrected, record.corrections))} if record.corrections else told

    def _corrected(self, each: Corrected) -> Line:
        values = {name: self._shown(each.slot, value) or None for name, value in (("old", each.old), ("new", each.new))}
        ends = {"report": each.report, "corrects": each.corrects or None, "slot": each.slot or None}
        return {**ends, **values, "words": each.words}

    def _linked(self, record: Record) -> Line:
        """How it stands to other records, and who claims and denies it."""
        found = record.outcome
        said: Line = {"outcome": found.value if found else None, "answered_by": list(map(_link, record.answered_by))}
        if record.kind is ContentKind.STATEMENT:
            return {**said, "answers": list(map(_link, record.answers))}
        if record.kind is ContentKind.EVENT:
            return {"links": list(map(_link, record.links)), **said, "claims": self._claims(record)}
        return said if record.kind is ContentKind.AGREEMENT else {}

    def _claims(self, record: Record) -> list[Line]:
        reports = {member.attestation: member.report for member in record.members}
        return [self._claim(claim, reports[claim.attestation]) for claim in record.claims]

    def _claim(self, claim: Claim, report: str) -> Line:
        said: Line = {"side": claim.side.value, "who": self._names(claim.who), "report": report}
        return {**said, "published": claim.published or None, "words": claim.words, "origin": claim.origin}

    def _members(self, members: Iterable[Member]) -> list[Line]:
        return [{"report": member.report, "fact": member.key} for member in members]

    def _shown(self, slot: str, value: str | None) -> str | None:
        return self._shelf.entity(value).name if value and slot in NAMED and value != UNSAID else value

    def _names(self, who: Iterable[str]) -> list[str]:
        return list(dict.fromkeys(self._shelf.entity(ident).name for ident in who))
