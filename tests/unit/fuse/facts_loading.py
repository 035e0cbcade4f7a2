"""Makes attestations of records in the form of FACTS.md, so that fusing can be tried without reading."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from dragoman.model.agreement import AgreementStep, Stage
from dragoman.model.attestation import Attestation, Attested, Content, Status, Voice
from dragoman.model.event import Event, EventType, Participant, Role
from dragoman.model.mention import Evidence
from dragoman.model.statement import Act, Statement
from dragoman.model.tenure import Capacity, Tenure
from dragoman.model.when import Period, When

Naming = Callable[[str], str]
READER = "gold@1"


def attestations_of(record: dict[str, Any], entity: Naming) -> Iterator[Attestation]:
    """Give what one record attests; `entity` turns a name into an entity id."""
    for fact in record["events"]:
        yield _attestation(record, fact, _event(fact, entity), entity)
    for fact in record["agreements"]:
        yield _attestation(record, fact, _step(fact, entity), entity)
    for fact in record["statements"]:
        yield _attestation(record, fact, _statement(fact, entity), entity)
    for number, fact in enumerate(record["tenures"]):
        yield _attestation(record, {"id": f"t{number}", **fact}, _tenure(fact, entity), entity)


def _when(edtf: str | None) -> When:
    return When(Period.parse(edtf), "given") if edtf else When.unknown()


def _attestation(record: dict[str, Any], fact: dict[str, Any], content: Content[str], entity: Naming) -> Attestation:
    evidence = tuple(Evidence(e.get("start", 0), e.get("end", 0), e["quote"]) for e in fact.get("evidence", []))
    evidence = evidence or (Evidence(0, 0, ""),)
    voices = tuple(Voice(entity(name), evidence[0]) for name in fact.get("attributed_to") or [])
    status = Status(fact.get("status") or "occurred")
    attested = Attested(fact["id"], content, evidence, "gold", status, voices)
    return Attestation(record["report"], READER, attested)


def _event(fact: dict[str, Any], entity: Naming) -> Event[str]:
    people = tuple(Participant(entity(each["name"]), Role(each["role"])) for each in fact["participants"])
    place = entity(fact["place"]) if fact.get("place") else None
    return Event(EventType(fact["type"]), _when(fact.get("date")), people, place, fact.get("item") or "")


def _step(fact: dict[str, Any], entity: Naming) -> AgreementStep[str]:
    parties = tuple(entity(name) for name in fact["parties"])
    return AgreementStep(fact["name"], Stage(fact["stage"]), _when(fact.get("date")), parties)


def _statement(fact: dict[str, Any], entity: Naming) -> Statement[str]:
    addressee = entity(fact["addressee"]) if fact.get("addressee") else None
    when, about = _when(fact.get("date")), str(fact.get("about") or "")
    return Statement(entity(fact["speaker"]), Act(fact["act"]), when, fact["quote"], addressee, about=about)


def _tenure(fact: dict[str, Any], entity: Naming) -> Tenure[str]:
    return Tenure(
        person=entity(fact["person"]),
        office=entity(fact["office"]),
        capacity=Capacity(fact.get("capacity") or "full"),
        held_on=_when(fact.get("held_on")),
        start=_when(fact.get("from")),
        end=_when(fact.get("to")),
    )
