from __future__ import annotations

import json
from collections.abc import Iterator

from dragoman.export.facts import FactsExporter, facts_line, facts_record
from dragoman.model.agreement import AgreementStep, Stage
from dragoman.model.attestation import Attestation, Attested, Content, Status, Voice
from dragoman.model.entity import Entity
from dragoman.model.event import Event, EventType, Participant, Role
from dragoman.model.mention import EntityKind, Evidence
from dragoman.model.record import Copy, Record
from dragoman.model.report import Report
from dragoman.model.statement import Act, Statement
from dragoman.model.tenure import Tenure
from dragoman.model.when import Period, When

TEXT = "Norn met Vale in Oslo."
DAY = When(Period.parse("2031-05-04"), "given")
UNKNOWN = When.unknown()
REPORT = Report("a", TEXT, (), "en", DAY)
WORDS = Evidence.of(TEXT, 0, 13)


def attest(key: str, content: Content[str], status: Status = Status.OCCURRED) -> Attestation:
    return Attestation("a", "test@1", Attested(key, content, (WORDS,), "test", status, (Voice("org:~gazette", WORDS),)))


TOLD = (
    attest(
        "e1",
        Event(
            EventType.VISIT, DAY, (Participant("person:~norn"), Participant("person:~vale", Role.HOST)), "place:~oslo"
        ),
    ),
    attest("a1", AgreementStep("the fisheries treaty", Stage.SIGNED, UNKNOWN, ("country:~vale",)), Status.PLANNED),
    attest("s1", Statement("person:~norn", Act.DENY, DAY, "“No”, said Norn", about="e1")),
    attest("t1", Tenure("person:~norn", "office:~minister", held_on=DAY, before="person:~vale")),
)


def entity(ident: str) -> Entity:
    return Entity(ident, EntityKind.PERSON, ident.partition("~")[2].title())


class OneReport:
    """A shelf of one report."""

    def reports(self) -> Iterator[Report]:
        yield REPORT

    def attestations(self, report: str) -> tuple[Attestation, ...]:
        return TOLD if report == "a" else ()

    def entity(self, ident: str) -> Entity:
        return entity(ident)

    def records(self) -> Iterator[Record]:
        yield from ()

    def copies(self) -> Iterator[Copy]:
        yield from ()


def test_a_record_has_the_keys_of_the_contract() -> None:
    record = facts_record(REPORT, DAY, TOLD, entity)
    assert list(record) == ["report", "language", "published", "text", "events", "agreements", "statements", "tenures"]
    assert (record["report"], record["language"], record["published"]) == ("a", "en", "2031-05-04")


def test_people_stand_by_name_and_role() -> None:
    (event,) = facts_record(REPORT, DAY, TOLD, entity)["events"]
    assert event["participants"] == [{"name": "Norn", "role": "participant"}, {"name": "Vale", "role": "host"}]
    assert (event["type"], event["status"], event["date"], event["place"]) == (
        "visit",
        "occurred",
        "2031-05-04",
        "Oslo",
    )
    assert event["attributed_to"] == ["Gazette"]


def test_what_is_not_known_is_null() -> None:
    record = facts_record(REPORT, UNKNOWN, TOLD, entity)
    assert record["published"] is None
    assert record["agreements"][0]["date"] is None
    assert record["statements"][0]["addressee"] is None
    tenure = record["tenures"][0]
    assert (tenure["held_on"], tenure["from"], tenure["before"], tenure["after"]) == ("2031-05-04", None, "Vale", None)


def test_evidence_quotes_the_text_exactly() -> None:
    record = facts_record(REPORT, DAY, TOLD, entity)
    facts = [fact for kind in ("events", "agreements", "statements", "tenures") for fact in record[kind]]
    assert len(facts) == 4
    for evidence in (each for fact in facts for each in fact["evidence"]):
        assert record["text"][evidence["start"] : evidence["end"]] == evidence["quote"]


def test_a_line_keeps_the_scripts_and_is_the_same_every_time() -> None:
    (line,) = FactsExporter().lines(OneReport())
    assert "“No”, said Norn" in line
    assert line == facts_line(facts_record(REPORT, DAY, TOLD, entity))
    assert json.loads(line)["statements"][0]["about"] == "e1"
