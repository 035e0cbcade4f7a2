"""Records as the interface gives them: as `dragoman export --to records` does, with ids and addresses beside."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import quote

from dragoman.knowledge import KnowledgeBase
from dragoman.model.entity import Entity, EntityId
from dragoman.model.mention import EntityKind
from dragoman.model.record import Record
from dragoman.serve.rest.asked import ROOT
from dragoman.serve.selection import Selection
from dragoman.serve.web import addresses


class _Shelf(Selection):
    """The records of one answer, with all names looked up at once."""

    def __init__(self, base: KnowledgeBase, records: Sequence[Record]) -> None:
        super().__init__(base, records)
        self._names = base.browsing.names(ident for record in records for ident in _idents(record))

    def entity(self, ident: EntityId) -> Entity:
        """Give somebody by his id; an exporter asks for no more than the name."""
        name = self._names.get(ident)
        return Entity(ident, EntityKind.PERSON, name) if name else super().entity(ident)


def record_documents(base: KnowledgeBase, records: Iterable[Record]) -> list[dict[str, Any]]:
    """Give records in their order."""
    listed = list(records)
    lines = _Shelf(base, listed).lines()
    return [_document(record, json.loads(line)) for record, line in zip(listed, lines, strict=True)]


def record_document(base: KnowledgeBase, record: Record) -> dict[str, Any]:
    """Give one record."""
    return record_documents(base, [record])[0]


def _document(record: Record, line: dict[str, Any]) -> dict[str, Any]:
    page = addresses.of_record(record)
    place = record.headline.get("place")
    ids = {part: list(who) for part, who in record.entities.items()} | ({"place": [place]} if place else {})
    return {**line, "ids": ids, "sort": record.sort, "href": ROOT + page, "page": page}


def entity_address(ident: EntityId) -> str:
    """Give the address of somebody or something in the interface."""
    kind = "offices" if ident.startswith("office:") else "persons"
    return f"{ROOT}/{kind}/{quote(ident, safe=':')}"


def report_address(name: str) -> str:
    """Give the address of a report in the interface."""
    return f"{ROOT}/reports/{quote(name, safe='')}"


def _idents(record: Record) -> Iterable[EntityId]:
    for part in (record, *record.steps):
        yield from (ident for who in part.entities.values() for ident in who)
        yield from (place for place in (part.headline.get("place"),) if place)
        yield from (value.value for value in part.slots.get("place", ()))
        yield from (ident for claim in part.claims for ident in claim.who)
