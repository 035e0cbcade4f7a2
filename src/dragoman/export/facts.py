"""One JSON record a report: what it says, in the form of the output contract."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeAlias

from dragoman.export.base import Shelf
from dragoman.model.agreement import AgreementStep
from dragoman.model.attestation import Attestation, Attested
from dragoman.model.entity import Entity, EntityId
from dragoman.model.event import Event
from dragoman.model.mention import Evidence
from dragoman.model.report import Report
from dragoman.model.statement import Statement
from dragoman.model.tenure import Tenure
from dragoman.model.when import When

Fact: TypeAlias = dict[str, Any]
"""What JSON can hold."""
EntityOf: TypeAlias = Callable[[EntityId], Entity]


class FactsExporter:
    """Writes every report with all that it attests, a line each."""

    name = "facts"

    def lines(self, shelf: Shelf) -> Iterator[str]:
        """Give the lines in the order of the reports' ids."""
        for report in shelf.reports():
            yield facts_line(facts_record(report, report.published, shelf.attestations(report.id), shelf.entity))


def facts_line(record: Fact) -> str:
    """Write a record as one line of JSON, in the scripts that it came in."""
    return json.dumps(record, ensure_ascii=False)


def facts_record(report: Report, published: When, attestations: Iterable[Attestation], entity_of: EntityOf) -> Fact:
    """Give all that one report says.

    Args:
        report: its `id` is printed as it is.
        published: the date to print: the report's, or what its reader worked out.
        attestations: the report's, in the order of its text.
        entity_of: gives the entity by whose name an id is to be printed.
    """
    record: Fact = {
        "report": report.id,
        "language": report.language,
        "published": published.edtf,
        "text": report.text,
        "events": [],
        "agreements": [],
        "statements": [],
        "tenures": [],
    }
    writer = _Writer(entity_of)
    for attestation in attestations:
        kind, fact = writer.fact(attestation.attested)
        record[kind].append(fact)
    return record


class _Writer:
    """Writes the facts of one report, things by their names."""

    def __init__(self, entity_of: EntityOf) -> None:
        self._entity_of = entity_of

    def fact(self, attested: Attested[EntityId]) -> tuple[str, Fact]:
        """Give the list that a fact belongs in, and the fact."""
        content = attested.content
        if isinstance(content, Event):
            return "events", self._event(attested, content)
        if isinstance(content, AgreementStep):
            return "agreements", self._agreement(attested, content)
        if isinstance(content, Statement):
            return "statements", self._statement(attested, content)
        return "tenures", self._tenure(attested, content)

    def _event(self, attested: Attested[EntityId], event: Event[EntityId]) -> Fact:
        people = [{"name": self._name(each.who), "role": each.role.value} for each in event.participants]
        return {
            "id": attested.key,
            "type": event.type.value,
            "status": attested.status.value,
            "date": event.when.edtf,
            "place": self._if_any(event.place),
            "participants": people,
            "attributed_to": self._voices(attested),
            "topics": list(event.topics),
            "item": event.item or None,
            "evidence": _evidence(attested.evidence),
        }

    def _agreement(self, attested: Attested[EntityId], step: AgreementStep[EntityId]) -> Fact:
        return {
            "id": attested.key,
            "name": step.name,
            "stage": step.stage.value,
            "parties": [self._name(party) for party in step.parties],
            "date": step.when.edtf,
            "signatories": [self._name(signatory) for signatory in step.signatories],
            "attributed_to": self._voices(attested),
            "evidence": _evidence(attested.evidence),
        }

    def _statement(self, attested: Attested[EntityId], said: Statement[EntityId]) -> Fact:
        return {
            "id": attested.key,
            "speaker": self._name(said.speaker),
            "act": said.act.value,
            "addressee": self._if_any(said.addressee),
            "date": said.when.edtf,
            "via": self._if_any(said.via),
            "about": said.about or None,
            "quote": said.quote,
            "evidence": _evidence(attested.evidence),
        }

    def _tenure(self, attested: Attested[EntityId], tenure: Tenure[EntityId]) -> Fact:
        return {
            "id": attested.key,
            "person": self._name(tenure.person),
            "office": self._name(tenure.office),
            "held_on": tenure.held_on.edtf,
            "from": tenure.start.edtf,
            "to": tenure.end.edtf,
            "before": self._if_any(tenure.before),
            "after": self._if_any(tenure.after),
            "capacity": tenure.capacity.value,
            "evidence": _evidence(attested.evidence),
        }

    def _name(self, ident: EntityId) -> str:
        return self._entity_of(ident).name

    def _if_any(self, ident: EntityId | None) -> str | None:
        return self._name(ident) if ident else None

    def _voices(self, attested: Attested[EntityId]) -> list[str]:
        return list(dict.fromkeys(self._name(voice.who) for voice in attested.voices))


def _evidence(evidence: Iterable[Evidence]) -> list[Fact]:
    return [{"start": each.start, "end": each.end, "quote": each.quote} for each in evidence]
