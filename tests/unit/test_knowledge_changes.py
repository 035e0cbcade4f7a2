from __future__ import annotations

from pathlib import Path

import pytest
from judging_base import add, base_of

from dragoman.knowledge import KnowledgeBase
from dragoman.knowledge.times.changes import Change, ChangeKind, compare
from dragoman.model.attestation import ContentKind
from dragoman.model.record import Member, Record, SlotValue
from dragoman.store.sqlite import MEMORY

REPORTS = (
    {"id": "oslo", "published": "2024-03-13", "text": "Ada met Bob in Oslo on 2024-03-12."},
    {
        "id": "again",
        "published": "2024-03-14",
        "text": "Bob met Ada in Oslo on 2024-03-11. Ada became queen on 2024-03-01.",
    },
    {"id": "rome", "published": "2024-06-02", "text": "Ada met Zoe in Rome on 2024-06-01. Zoe said hello."},
    {"id": "undated", "text": "Cleo met Bob in Lima on 2024-01-02."},
)


@pytest.fixture
def kb(tmp_path: Path):
    with base_of(tmp_path, MEMORY, REPORTS) as kb:
        yield kb


def told(changes: list[Change]) -> list[tuple]:
    return [(each.kind, each.slot, each.old, each.new) for each in changes if each.slot]


def kinds(changes: list[Change]) -> list[ChangeKind]:
    return [each.kind for each in changes]


def test_what_was_published_since_makes_what_is_new(kb: KnowledgeBase) -> None:
    found = kb.changes("2024-06-02")
    assert [(each.kind, each.record.kind, each.reports) for each in found] == [
        (ChangeKind.NEW, ContentKind.EVENT, ("rome",)),
        (ChangeKind.NEW, ContentKind.STATEMENT, ("rome",)),
    ]
    assert kb.changes("2024-06-03") == []
    assert kb.changes("2024-05", "2024-06-01") == []


def test_whoever_tells_it_otherwise_makes_dissent(kb: KnowledgeBase) -> None:
    found = kb.changes("2024-03-14", "2024-03-31")
    assert (ChangeKind.DISSENT, "date", ("2024-03-12",), ("2024-03-11",)) in told(found)
    assert ChangeKind.NEW in kinds(found)
    assert next(each for each in found if each.slot).reports == ("again",)


def test_by_when_it_was_added_undated_reports_count(kb: KnowledgeBase, tmp_path: Path) -> None:
    assert len(kb.changes("2000", recorded=True)) == 5
    assert kb.changes("9000", recorded=True) == []


def test_a_retraction_withdraws_records_by_the_clock_of_adding(kb: KnowledgeBase) -> None:
    added = kb.status().counts["reports"]
    assert added == 4
    moment = max(row for row in _recorded(kb))
    kb.retractions.retract("rome", "a hoax")
    found = kb.changes(moment, recorded=True)
    assert kinds(found) == [ChangeKind.WITHDRAWN, ChangeKind.WITHDRAWN]
    assert found[0].reports == ("rome",)


def _recorded(kb: KnowledgeBase) -> list[str]:
    with kb._store._engine.connect() as connection:
        return [row[0] for row in connection.exec_driver_sql("SELECT recorded FROM readings")]


def test_what_comes_to_the_same_changes_nothing(kb: KnowledgeBase, tmp_path: Path) -> None:
    before = list(kb._store.records())
    add(kb, tmp_path, REPORTS)
    assert list(compare(before, list(kb._store.records()))) == []


def record(ident: str, *keys: str, kind: ContentKind = ContentKind.EVENT, **slots: str) -> Record:
    members = tuple(Member("r", key, f"a-{key}") for key in keys)
    return Record(
        ident, kind, dict(slots), {}, members, {slot: (SlotValue(value, (), ("r",)),) for slot, value in slots.items()}
    )


def agreement(*stages: str) -> Record:
    steps = tuple(
        record(f"step:{stage}", stage, kind=ContentKind.AGREEMENT, stage=stage, date="2024") for stage in stages
    )
    last = {"stage": stages[-1], "date": "2024", "name": "pact"}
    return Record("agreement:1", ContentKind.AGREEMENT, dict(last), {}, (), steps=steps)


def test_another_value_in_a_slot_is_a_change_from_old_to_new() -> None:
    found = list(
        compare([record("e:1", "k", place="place:oslo")], [record("e:1", "k", place="place:bergen", date="2024")])
    )
    assert sorted(told(found)) == [
        ("changed", "date", (), ("2024",)),
        ("changed", "place", ("place:oslo",), ("place:bergen",)),
    ]


def test_a_record_under_another_id_is_found_by_its_members() -> None:
    assert list(compare([record("e:1", "k", "l")], [record("e:0", "j", "k", "l")])) == []


def test_two_records_that_become_one_are_joined_and_the_other_way_parted() -> None:
    two, one = [record("e:1", "k"), record("e:2", "l")], [record("e:1", "k", "l")]
    (joined,), (parted,) = compare(two, one), compare(one, two)
    assert (joined.kind, joined.old, joined.new) == (ChangeKind.JOINED, ("e:2",), ("e:1",))
    assert (parted.kind, parted.old, parted.new) == (ChangeKind.PARTED, ("e:1",), ("e:2",))


def test_an_agreement_moves_by_a_stage() -> None:
    (moved,) = compare([agreement("discussed")], [agreement("discussed", "signed")])
    assert (moved.kind, moved.old, moved.new) == (ChangeKind.STAGE, ("discussed",), ("signed", "2024"))
    (back,) = compare([agreement("discussed", "signed")], [agreement("discussed")])
    assert (back.kind, back.old) == (ChangeKind.WITHDRAWN, ("signed",))


def tenure(ident: str, person: str, office: str = "office:FI:foreign_minister", **slots: str) -> Record:
    base = record(ident, ident, kind=ContentKind.TENURE, **slots)
    return Record(
        base.id, base.kind, base.headline, {"person": (person,), "office": (office,)}, base.members, base.slots
    )


def test_an_office_changes_hands_when_another_is_last_seen_in_it() -> None:
    before = [tenure("t:1", "person:a", last_attested="2024-03")]
    after = [*before, tenure("t:2", "person:b", **{"from": "2024-04-01"})]
    hands = [each for each in compare(before, after) if each.kind is ChangeKind.OFFICE]
    assert [(each.old, each.new) for each in hands] == [(("person:a",), ("person:b",))]


def test_an_office_of_which_there_are_several_does_not_change_hands() -> None:
    office = "office:~~12ab"
    before = [tenure("t:1", "person:a", office, last_attested="2024-03")]
    after = [*before, tenure("t:2", "person:b", office, last_attested="2024-04")]
    assert kinds(list(compare(before, after))) == [ChangeKind.NEW]
