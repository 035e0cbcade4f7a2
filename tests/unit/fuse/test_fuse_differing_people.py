"""Whom reports put in one another's place: senders of what one man carries, and those who appoint."""

from __future__ import annotations

import pytest
from tellings import add_up, attest, when

from dragoman.model.attestation import Attestation
from dragoman.model.event import Event, EventType, Participant, Role
from dragoman.model.record import Record

MACRON, PHILIPPE, ATTAL = "person:emmanuel-macron", "person:edouard-philippe", "person:gabriel-attal"
ERDOGAN, FIDAN, YILMAZ, SCHOLZ = (
    "person:recep-tayyip-erdogan",
    "person:hakan-fidan",
    "person:cevdet-yilmaz",
    "person:olaf-scholz",
)


def values(record: Record, slot: str = "participants") -> list[tuple[str, tuple[str, ...]]]:
    return [(each.value, each.reports) for each in record.slots.get(slot, ())]


def named(report: str, words: str) -> Attestation:
    told = Event(EventType.APPOINTMENT, when("2031-05-05"), (Participant(ATTAL),))
    return attest(report, told, words=words)


def letter(report: str, date: str, *people: str, carrier: str = FIDAN) -> Attestation:
    who = (*map(Participant, people), Participant(carrier, Role.CARRIER))
    return attest(report, Event(EventType.MESSAGE, when(date), who))


BY_MACRON = "President Emmanuel Macron on Friday appointed Gabriel Attal prime minister"


@pytest.mark.parametrize(
    "words",
    [
        "Edouard Philippe has named Gabriel Attal prime minister",
        "Gabriel Attal was named prime minister by Edouard Philippe",
        "by a decree of Edouard Philippe, Gabriel Attal becomes prime minister",
        "the appointment by Edouard Philippe of Gabriel Attal",
        "After weeks of talks Edouard Philippe picked Gabriel Attal for the job",
        "Edouard Philippe a nommé Gabriel Attal",
        "Edouard Philippe ernannte Gabriel Attal",
    ],
)
def test_two_who_are_said_to_have_appointed_one_man_are_dissent(words: str) -> None:
    (record,) = add_up(named("a", BY_MACRON), named("b", BY_MACRON), named("c", words))
    assert values(record) == [(MACRON, ("a", "b")), (PHILIPPE, ("c",))]


@pytest.mark.parametrize(
    "words",
    [
        "Gabriel Attal was appointed prime minister",
        "Gabriel Attal, appointed by Emmanuel Macron, takes over from Edouard Philippe",
        "Emmanuel Macron named Gabriel Attal, not Edouard Philippe",
        "Gabriel Attal replaces Edouard Philippe, whom nobody misses",
        "Edouard Philippe was appointed with Gabriel Attal",
        "Olaf Scholz named Gabriel Attal a friend",
    ],
)
def test_who_is_named_beside_an_appointment_has_not_made_it(words: str) -> None:
    (record,) = add_up(named("a", BY_MACRON), named("b", words))
    assert not values(record)


def test_letters_carried_by_one_man_within_the_month_are_one_whose_sender_is_in_dispute() -> None:
    (record,) = add_up(letter("a", "2031-05-05", ERDOGAN, SCHOLZ), letter("b", "2031-05", YILMAZ))
    assert values(record) == [(ERDOGAN, ("a",)), (YILMAZ, ("b",))]


def test_letters_carried_by_one_man_for_two_states_are_two() -> None:
    assert len(add_up(letter("a", "2031-05-05", ERDOGAN), letter("b", "2031-05-05", SCHOLZ))) == 2


def test_letters_carried_by_two_men_are_two() -> None:
    told = letter("a", "2031-05-05", ERDOGAN), letter("b", "2031-05-05", YILMAZ, carrier=ATTAL)
    assert len(add_up(*told)) == 2


def test_two_letters_that_one_report_tells_apart_stay_two() -> None:
    first, second = letter("a", "2031-05-05", ERDOGAN), letter("b", "2031-05", YILMAZ)
    other = attest("a", second.attested.content, key="e2")
    assert sorted(len(record.members) for record in add_up(first, other, second)) == [1, 2]
