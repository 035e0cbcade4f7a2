"""Questions of our own, each with an answer that another source than the line which answers gives."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.knowledge.answers import Held, OfficeAnswer
from dragoman.knowledge.directory import Directory
from dragoman.knowledge.holders.offices import Offices
from dragoman.lexicon.people import names, persons
from dragoman.store.sqlite import SqliteStore

CASES = tuple(csv.DictReader(Path(__file__).with_name("who_cases.csv").read_text(encoding="utf-8").splitlines()))
SAME_NAME = 0.8
FEWEST_CASES, FEWEST_COUNTRIES = 300, 60


@pytest.fixture(scope="module")
def asked() -> Iterator[Offices]:
    with SqliteStore.open(":memory:") as store:
        yield Offices(store, Directory(()))


def is_called(held: Held, name: str) -> bool:
    person = persons.by_id(held.person)
    spellings = (person.name, *person.aliases) if person else ()
    return any(names.compare(name, spelling).score > SAME_NAME for spelling in spellings)


def are_called(held: tuple[Held, ...], cell: str) -> bool:
    wanted = [name for name in cell.split(";") if name]
    return len(held) == len(wanted) and all(any(is_called(one, name) for one in held) for name in wanted)


def told(answer: OfficeAnswer) -> str:
    groups = (answer.certain, answer.possible, answer.stale)
    return " / ".join(", ".join(held.person_name for held in group) for group in groups) + f" ({answer.reason})"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['office']} {case['country']} {case['on']}")
def test_who_held_the_office_on_that_day(case: dict[str, str], asked: Offices) -> None:
    answer = asked.who(case["office"], case["on"], case["country"])
    assert are_called(answer.certain, case["certain"]), told(answer)
    assert are_called(answer.possible, case["possible"]), told(answer)
    assert are_called(answer.stale, case["stale"]), told(answer)
    assert answer.vacant is bool(case["vacant"])
    if case["capacity"]:
        assert {held.capacity for held in answer.certain} == {case["capacity"]}


def test_there_are_many_questions_of_many_countries_and_each_has_its_source() -> None:
    assert len(CASES) >= FEWEST_CASES
    assert len({case["country"] for case in CASES}) >= FEWEST_COUNTRIES
    assert all(case["source"] for case in CASES)


def test_no_question_is_answered_by_the_source_that_it_is_checked_with(asked: Offices) -> None:
    for case in CASES:
        own = case["source"].split(",")[0]
        answer = asked.who(case["office"], case["on"], case["country"])
        if own == "World Factbook" and ";" not in case["certain"] and not case["capacity"]:
            assert not any(source.startswith(own) for held in answer.certain for source in held.sources), case
