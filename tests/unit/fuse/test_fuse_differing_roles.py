"""Who did it, and how many: where reports differ, and where some are silent."""

from __future__ import annotations

import pytest
from tellings import add_up, attest, event, when

from dragoman.fuse.differing.item_counts import count_of
from dragoman.model.attestation import Attestation
from dragoman.model.event import Event, EventType, Participant, Role
from dragoman.model.record import Record


def values(record: Record, slot: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.value, each.reports) for each in record.slots.get(slot, ())]


def strike(report: str, words: str, *attackers: str) -> Attestation:
    who = [Participant("person:~Norn", Role.TARGET), *(Participant(each, Role.ATTACKER) for each in attackers)]
    return attest(report, Event(EventType.ATTACK, when("2031-05-04"), tuple(who), "place:oslo"), words=words)


def test_two_hosts_of_one_visit_are_dissent() -> None:
    told = [
        event(report, "2031-05-04", "Norn", host=host, place="oslo")
        for report, host in zip("abc", ("Vale", "Vale", "Quist"), strict=True)
    ]
    (record,) = add_up(*told)
    assert values(record, "host") == [("person:~Vale", ("a", "b")), ("person:~Quist", ("c",))]


def test_a_host_whom_only_some_name_is_no_dissent() -> None:
    told = event("a", "2031-05-04", "Norn", "Ober", host="Vale", place="oslo"), event("b", "2031-05-04", "Norn", "Ober")
    (record,) = add_up(*told)
    assert not values(record, "host")


def test_a_state_and_its_president_are_one_attacker() -> None:
    (record,) = add_up(strike("a", "struck", "country:RU"), strike("b", "struck", "person:vladimir-putin"))
    assert not values(record, "attacker")


def test_an_attacker_whom_only_some_name_is_told_with_who_does_not() -> None:
    told = strike("a", "Norn died in a Norwegian strike"), strike("b", "the killing of Norn")
    (record,) = add_up(*told)
    assert values(record, "attacker") == [("country:NO", ("a",)), ("not said", ("b",))]


@pytest.mark.parametrize("words", ["the killing of Norn", "Norn's Norwegian doctor spoke of a strike"])
def test_an_attack_by_nobody_named_has_no_attacker(words: str) -> None:
    (record,) = add_up(strike("a", words), strike("b", "the killing of Norn"))
    assert not values(record, "attacker")


def test_a_count_that_only_some_tell_is_told_with_who_does_not() -> None:
    items = {"a": "24 patrol boats", "b": "patrol boats"}
    roles = {"supplier": "Norn", "recipient": "Vale"}
    (record,) = add_up(
        *(event(report, "2031-05", type=EventType.TRANSFER, item=item, **roles) for report, item in items.items())
    )
    assert values(record, "number") == [("24", ("a",)), ("not said", ("b",))]


@pytest.mark.parametrize(
    ("item", "count"),
    [
        ("24 patrol boats", "24"),
        ("about 3,000 shells", "3,000"),
        ("twenty-four tanks", "twenty-four"),
        ("several hundred drones", "several hundred"),
        ("une trentaine de chars", "une trentaine"),
        ("Su-35 fighters", ""),
        ("the first of the S-400 systems", ""),
        ("patrol boats", ""),
        ("", ""),
    ],
)
def test_a_count_stands_at_the_head_of_what_is_supplied(item: str, count: str) -> None:
    assert count_of(item) == count


def test_a_report_that_is_silent_does_not_differ_from_one_that_is_not() -> None:
    told = [strike("a", "Norn died in a Norwegian strike"), strike("b", "the killing of Norn")]
    (record,) = add_up(*told)
    assert not record.has_dissent
    (record,) = add_up(*told, strike("c", "Norn died in a Danish strike"))
    assert record.has_dissent
