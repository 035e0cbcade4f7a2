"""Uses of force, supplies, measures, works, pledges, accessions and exercises, as news tells them."""

from __future__ import annotations

import pytest
from reading_of import read_text

from dragoman.model.attestation import Attested, Status
from dragoman.model.event import Event, EventType
from dragoman.model.mention import Mention


def deeds(text: str, kind: EventType) -> list[tuple[Event[Mention], Status]]:
    """Give the events of one type that a text tells, with their status."""
    found: list[Attested[Mention]] = read_text(text)
    return [(a.content, a.status) for a in found if isinstance(a.content, Event) and a.content.type is kind]


def roles(event: Event[Mention]) -> dict[str, str]:
    return {p.who.name: str(p.role) for p in event.participants}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Israeli jets bombed a base near Damascus on Sunday.", {"Israel": "attacker"}),
        ("Turkey condemned Sudan's attack on Egypt.", {"Sudan": "attacker", "Egypt": "target"}),
        ("The Taliban have been fighting Islamic State for years.", {"Taliban": "attacker", "Islamic State": "target"}),
    ],
)
def test_a_use_of_force_has_an_attacker_and_a_target(text: str, expected: dict[str, str]) -> None:
    ((event, status),) = deeds(text, EventType.ATTACK)
    assert roles(event) == expected
    assert status in {Status.OCCURRED, Status.ONGOING}


@pytest.mark.parametrize(
    "text",
    [
        "The minister called it an attack on the media.",
        "France and Italy fear a trade war with China.",
        "The two sides struck a deal in Geneva.",
        "Workers in France went on a hunger strike.",
        "The prosecutor spoke of war crimes in Serbia.",
        "Egypt denied any link to the attack in Libya.",
        "Ten people were killed in a road accident in Kenya.",
    ],
)
def test_words_of_force_that_mean_something_else_tell_no_attack(text: str) -> None:
    assert deeds(text, EventType.ATTACK) == []


def test_an_attack_told_by_two_words_of_a_sentence_is_one() -> None:
    found = deeds("Gunmen attacked a hotel in Mogadishu on Sunday, killing five people.", EventType.ATTACK)
    assert len(found) == 1
    assert found[0][0].place is not None
    assert found[0][0].place.name == "Mogadishu"


def test_a_place_that_no_list_knows_is_named_as_the_report_names_it() -> None:
    ((event, _),) = deeds("Turkish soldiers stormed a school in the village of Zarqanabad on Sunday.", EventType.ATTACK)
    assert event.place is not None
    assert event.place.text == "Zarqanabad"


@pytest.mark.parametrize(
    ("text", "item", "expected"),
    [
        (
            "Germany delivered twenty tanks to Egypt in May.",
            "twenty tanks",
            {"Germany": "supplier", "Egypt": "recipient"},
        ),
        ("Egypt bought helicopters from Italy.", "helicopters", {"Italy": "supplier", "Egypt": "recipient"}),
        ("Italy gave Egypt hundreds of missiles.", "missiles", {"Italy": "supplier", "Egypt": "recipient"}),
        ("Sudan is using Turkish drones in Darfur.", "Turkish drones", {"Turkey": "supplier", "Sudan": "recipient"}),
    ],
)
def test_a_transfer_tells_what_goes_from_whom_to_whom(text: str, item: str, expected: dict[str, str]) -> None:
    ((event, _),) = deeds(text, EventType.TRANSFER)
    assert event.item == item
    assert roles(event) == expected


def test_a_transfer_that_is_only_claimed_or_denied_is_not_told_as_done() -> None:
    ((_, claimed),) = deeds("Kenya accused Sudan of sending Libya drones.", EventType.TRANSFER)
    ((_, denied),) = deeds("Sudan denied supplying missiles to Libya.", EventType.TRANSFER)
    assert (claimed, denied) == (Status.ALLEGED, Status.DENIED)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada imposed sanctions on Belarus on Friday.", {"Canada": "participant", "Belarus": "target"}),
        ("The US sanctioned Iran Air in May.", {"United States": "participant", "Iran Air": "target"}),
        ("Somalia cut ties with Kenya in 2020.", {"Somalia": "participant", "Kenya": "target"}),
    ],
)
def test_a_measure_is_taken_by_one_against_another(text: str, expected: dict[str, str]) -> None:
    ((event, status),) = deeds(text, EventType.SANCTION)
    assert roles(event) == expected
    assert status is Status.OCCURRED


def test_a_threatened_measure_is_hypothetical() -> None:
    ((_, status),) = deeds("France threatened Mali with sanctions.", EventType.SANCTION)
    assert status is Status.HYPOTHETICAL


def test_works_are_told_with_their_place() -> None:
    ((event, status),) = deeds("In May 2022, Turkey opened a drone factory in Azerbaijan.", EventType.PROJECT)
    assert roles(event) == {"Turkey": "participant"}
    assert (event.when.edtf, status) == ("2022-05", Status.OCCURRED)
    assert event.place is not None
    assert event.place.country == "AZ"


def test_a_pledge_needs_a_sum() -> None:
    assert len(deeds("Japan pledged to invest two billion dollars in railways.", EventType.PLEDGE)) == 1
    assert deeds("Japan pledged to deepen friendship with India.", EventType.PLEDGE) == []


def test_a_country_joins_an_organisation() -> None:
    ((event, _),) = deeds("Finland joined NATO in April 2023.", EventType.ACCESSION)
    assert event.when.edtf == "2023-04"
    assert "Finland" in roles(event)


def test_drills_are_exercises_and_breathing_exercises_are_not() -> None:
    ((event, _),) = deeds("Russia held joint naval drills with China on Sunday.", EventType.EXERCISE)
    assert set(roles(event)) == {"Russia", "China"}
    assert deeds("Patients in China did breathing exercises.", EventType.EXERCISE) == []
