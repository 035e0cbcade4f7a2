from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from dragoman.export.records import RecordsExporter
from dragoman.model.attestation import Attestation, ContentKind
from dragoman.model.entity import Entity
from dragoman.model.mention import EntityKind
from dragoman.model.record import Copy, Member, Record, Relation, SlotValue
from dragoman.model.report import Report

MEMBERS = (Member("a", "e1", "x1"), Member("b", "e2", "x2"))
DATES = (SlotValue("2031-05-04", ("x1",), ("a",)), SlotValue("2031-05-05", ("x2",), ("b",)))
EVENT = Record(
    "event:1",
    ContentKind.EVENT,
    {
        "type": "meeting",
        "status": "occurred",
        "earlier_status": "planned",
        "date": "2031-05-04",
        "place": "place:~oslo",
    },
    {"participants": ("person:~norn", "person:~vale"), "host": ("person:~vale",)},
    MEMBERS,
    {"date": DATES, "place": (SlotValue("place:~oslo", ("x1",), ("a",)),)},
    origins=2,
)
STEP = Record("agreement:2", ContentKind.AGREEMENT, {"stage": "signed", "date": "2031-06-03"}, {}, MEMBERS[:1])
TREATY = Record(
    "agreement:1",
    ContentKind.AGREEMENT,
    {"name": "fisheries treaty"},
    {"parties": ("country:~vale",)},
    MEMBERS[:1],
    steps=(STEP,),
)
TENURE = Record(
    "tenure:1",
    ContentKind.TENURE,
    {"from": "2031", "to": None},
    {"person": ("person:~norn",), "office": ("office:~minister",), "before": ("person:~vale",)},
    MEMBERS[:1],
)


class Records:
    """A shelf of records."""

    def reports(self) -> Iterator[Report]:
        yield from ()

    def attestations(self, report: str) -> tuple[Attestation, ...]:
        raise KeyError(report)

    def entity(self, ident: str) -> Entity:
        return Entity(ident, EntityKind.PERSON, ident.partition("~")[2].title())

    def records(self) -> Iterator[Record]:
        yield from (EVENT, TREATY, TENURE)

    def copies(self) -> Iterator[Copy]:
        yield Copy("b", "a", Relation.TRIMMED, ("a reason",))


def lines() -> list[dict[str, Any]]:
    return [json.loads(line) for line in RecordsExporter().lines(Records())]


def test_an_event_line_has_members_origins_and_dissent() -> None:
    event = lines()[0]
    assert event["kind"] == "event"
    assert event["members"] == [{"report": "a", "fact": "e1"}, {"report": "b", "fact": "e2"}]
    assert event["participants"] == ["Norn", "Vale"]
    assert (event["host"], event["place"], event["origins"]) == (["Vale"], "Oslo", 2)
    assert event["dissent"] == {"date": {"2031-05-04": ["a"], "2031-05-05": ["b"]}}


def test_an_agreement_line_has_its_steps() -> None:
    treaty = lines()[1]
    assert (treaty["kind"], treaty["name"], treaty["parties"]) == ("agreement", "fisheries treaty", ["Vale"])
    assert (treaty["stage"], treaty["date"]) == ("signed", "2031-06-03")
    (step,) = treaty["steps"]
    assert (step["stage"], step["date"], step["members"]) == ("signed", "2031-06-03", [{"report": "a", "fact": "e1"}])


def test_a_tenure_line_names_one_person_and_one_office() -> None:
    tenure = lines()[2]
    assert (tenure["person"], tenure["office"], tenure["before"]) == ("Norn", "Minister", ["Vale"])
    assert (tenure["from"], tenure["to"]) == ("2031", None)


def test_copies_come_last_with_their_relation_and_reasons() -> None:
    assert lines()[-1] == {"kind": "copy", "copy": "b", "of": "a", "relation": "trimmed", "reasons": ["a reason"]}
