"""What stands in a timeline."""

from __future__ import annotations

import pytest

from dragoman.knowledge import KnowledgeBase
from dragoman.model.agreement import AgreementStep, Stage
from dragoman.model.attestation import Attestation, Attested, Content
from dragoman.model.event import Event, EventType, Participant
from dragoman.model.mention import Evidence
from dragoman.model.reading import Reading
from dragoman.model.report import Capture, Report
from dragoman.model.statement import Act, Statement
from dragoman.model.tenure import Tenure
from dragoman.model.when import Period, When
from dragoman.store.base import Filing
from dragoman.store.sqlite import SqliteStore

ADA, BOB, CID, QUEEN = "person:~1", "person:~2", "person:~3", "office:~1"
DAY = When(Period.parse("2031-05-04"), "given")
CONTENTS: tuple[Content[str], ...] = (
    Event(EventType.MEETING, DAY, (Participant(ADA), Participant(BOB))),
    Event(EventType.VISIT, When.unknown("no-anchor"), (Participant(ADA),)),
    Statement(ADA, Act.DENY, DAY, "Ada denied it"),
    Tenure(ADA, QUEEN, start=DAY),
    Tenure(BOB, QUEEN, held_on=DAY),
    Tenure(CID, QUEEN, start=When(Period.parse("2029-01-02"), "given"), end=DAY),
    AgreementStep("Agreement", Stage.SIGNED, DAY),
    AgreementStep("grain pact", Stage.SIGNED, DAY),
    AgreementStep("fishing pact", Stage.RATIFIED, DAY, ("country:NO", "country:FI")),
    AgreementStep("Treaty of the Lighthouses", Stage.SIGNED, DAY),
    Event(EventType.GATHERING, DAY),
)
DATED = {"k0", "k3", "k5", "k8", "k9"}


@pytest.fixture
def base() -> KnowledgeBase:
    store = SqliteStore.open(":memory:")
    words = (Evidence(0, 3, "Ada"),)
    told = (Attested(f"k{number}", content, words, "toy") for number, content in enumerate(CONTENTS))
    attestations = tuple(Attestation("r1~00000000", "toy@1", each) for each in told)
    capture = Capture(b"Ada", "r1.txt", "0" * 64, "text/plain", "r1")
    report = Report("r1", "Ada", (), "en", When.unknown())
    store.keep(Filing(capture, report, Reading("r1~00000000", "toy@1", When.unknown()), attestations))
    return KnowledgeBase(store)


def keys(records) -> set[str]:
    return {member.key for record in records for member in record.members}


def test_a_timeline_has_what_was_done_at_a_known_time(base: KnowledgeBase) -> None:
    assert keys(base.timeline()) == DATED


def test_what_was_said_is_asked_for(base: KnowledgeBase) -> None:
    assert keys(base.timeline(statements=True)) == DATED | {"k2"}
    assert keys(base.timeline(type="deny")) == {"k2"}


def test_being_seen_in_office_is_a_tenure_and_no_happening(base: KnowledgeBase) -> None:
    assert keys(base.tenures()) == {"k3", "k4", "k5"}


def test_a_tenure_stands_where_it_begins_and_where_it_ends(base: KnowledgeBase) -> None:
    dates = [(row.headline["from"], row.headline["to"]) for row in base.timeline() if keys([row]) >= {"k5"}]
    assert dates == [("2029-01-02", None), (None, "2031-05-04")]


def test_a_timeline_since_a_day_has_no_tenure_that_began_before(base: KnowledgeBase) -> None:
    assert {row.headline.get("from") for row in base.timeline(since="2030")} == {None, "2031-05-04"}
    assert "2029-01-02" in {row.headline["from"] for row in base.tenures(since="2030")}


def test_a_text_that_nobody_can_tell_from_others_is_listed_but_is_no_row_of_a_timeline(base: KnowledgeBase) -> None:
    assert keys(base.timeline()).isdisjoint({"k6", "k7"})
    assert keys(base.agreements()) == {"k6", "k7", "k8", "k9"}


def test_an_event_of_nobody_and_nowhere_is_no_row_of_a_timeline(base: KnowledgeBase) -> None:
    assert "k10" not in keys(base.timeline())
    assert "k10" in keys(base.events())
