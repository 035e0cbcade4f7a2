"""Records as rows of tables."""

from __future__ import annotations

import pytest

from dragoman.model.attestation import ContentKind
from dragoman.model.record import Member, Record, SlotValue
from dragoman.serve.cli.rows import Rows, short


class Base:
    """Names things by the last part of their ids."""

    def name(self, ident: str) -> str:
        return ident.rpartition(":")[2].title()


def _record(kind: ContentKind, headline: dict, reports: tuple[str, ...] = ("a",), **parts) -> Record:
    entities = {part: tuple(who) for part, who in parts.items()}
    members = tuple(Member(report, "k", report) for report in reports)
    return Record("event:0123456789abcdef", kind, headline, entities, members)


def _event(headline: dict, **parts) -> Record:
    return _record(ContentKind.EVENT, {"type": "meeting", "status": "occurred", **headline}, **parts)


def test_an_event_shows_who_was_what():
    event = _event(
        {"type": "visit", "date": "2024-05"}, participants=["person:ada"], visitor=["person:ada"], host=["person:bob"]
    )
    assert Rows(Base()).timeline(event)[:3] == ["2024-05", "visit", "Ada (visitor), Bob (host)"]


def test_a_transfer_names_its_item():
    transfer = _event({"type": "transfer", "item": "helicopters", "date": "2024"})
    assert Rows(Base()).timeline(transfer)[1] == "transfer: helicopters"


@pytest.mark.parametrize(
    ("refused", "shown"),
    [(None, "? not said"), ("no-anchor", "? no anchor"), ("no-anchor; vague", "? no anchor; vague")],
)
def test_a_date_that_is_not_known_says_why(refused, shown):
    assert Rows(Base()).date(_event({"date": None, "date_refused": refused})) == shown


def test_values_that_differ_stand_side_by_side():
    slots = {"date": (SlotValue("2024-05-03", ("x",), ("a",)), SlotValue("2024-05-04", ("y",), ("b",)))}
    event = Record("event:1", ContentKind.EVENT, {"date": "2024-05-03"}, {}, (), slots)
    assert Rows(Base()).date(event) == "2024-05-03 ≠ 2024-05-04"


def test_an_agreement_shows_its_course():
    steps = tuple(
        _record(ContentKind.AGREEMENT, {"name": "the pact", "stage": stage, "date": date})
        for stage, date in [("negotiating", None), ("signed", "2024-05-03")]
    )
    pact = Record(
        "agreement:1", ContentKind.AGREEMENT, {"name": "the pact"}, {"parties": ("org:x", "org:y")}, (), {}, 1, steps
    )
    assert Rows(Base()).agreement(pact)[:3] == ["the pact", "X, Y", "negotiating ? → signed 2024-05-03"]


def test_a_step_of_an_agreement_stands_in_the_timeline_by_its_stage():
    step = _record(
        ContentKind.AGREEMENT, {"name": "the pact", "stage": "signed", "date": "2024-05-03"}, parties=["country:x"]
    )
    assert Rows(Base()).timeline(step)[:3] == ["2024-05-03", "agreement signed", "the pact (X)"]


def test_a_statement_shows_speaker_addressee_and_words():
    said = _record(
        ContentKind.STATEMENT,
        {"act": "urge", "date": "2024-05-03", "quote": "Zoe must pay"},
        speaker=["person:ada"],
        addressee=["person:zoe"],
    )
    assert Rows(Base()).timeline(said)[1:3] == ["statement: urge", "Ada → Zoe: “Zoe must pay”"]


@pytest.mark.parametrize(
    ("headline", "what", "when"),
    [
        ({"from": "2024-05-01", "last_attested": "2024-06"}, "takes office", "from 2024-05-01"),
        ({"from": "2024-05-01", "to": "2025"}, "in office", "2024-05-01 – 2025"),
        ({"first_attested": "2024", "last_attested": "2025"}, "in office", "attested 2024 … 2025"),
        ({"first_attested": "2024", "last_attested": "2024"}, "in office", "attested 2024"),
        ({"to": "2024-05-01"}, "leaves office", "to 2024-05-01"),
        ({}, "in office", "? not said"),
    ],
)
def test_a_tenure_says_what_its_date_means(headline, what, when):
    held = _record(
        ContentKind.TENURE, {**headline, "capacity": "acting"}, person=["person:ada"], office=["office:queen"]
    )
    assert Rows(Base()).timeline(held)[:3] == [
        when.removeprefix("from ").removeprefix("to "),
        what,
        "Ada, Queen (acting)",
    ]
    assert Rows(Base()).tenure(held)[2] == when


def test_origins_count_against_reports():
    alone = _event({"date": "2024"})
    told_thrice = _record(ContentKind.EVENT, {"date": "2024"}, reports=("a", "b", "c"))
    assert Rows(Base()).timeline(alone)[-2] == "1"
    assert Rows(Base()).timeline(told_thrice)[-2] == "1 of 3"


def test_an_id_is_shown_short_and_without_its_kind():
    assert short("event:0123456789abcdef") == "01234567"
