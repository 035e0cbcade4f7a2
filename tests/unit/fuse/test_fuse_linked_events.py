from __future__ import annotations

import pytest
from tellings import add_up, attest, event, person, when

from dragoman.model.attestation import Attestation, Status
from dragoman.model.event import Event, EventType, Participant
from dragoman.model.link import Link
from dragoman.model.record import Record

VISIT, GATHERING = EventType.VISIT, EventType.GATHERING


def of_type(records: tuple[Record, ...], kind: EventType) -> Record:
    (found,) = (record for record in records if record.headline["type"] == kind)
    return found


def links(*told: Attestation) -> tuple[Link, ...]:
    return tuple(link for record in add_up(*told) for link in record.links)


def visit(report: str = "a", date: str | None = "2031-05-04", **more) -> Attestation:
    return event(report, date, "Norn", type=VISIT, key="v", **{"place": "oslo", **more})


def test_a_meeting_inside_a_visit_inside_a_summit_are_three_linked_events() -> None:
    records = add_up(
        event("a", "2031-05-03/2031-05-06", "Norn", "Quist", "Ober", place="oslo", type=GATHERING, key="g"),
        event("b", "2031-05-04/2031-05-05", "Norn", place="oslo", type=VISIT),
        event("c", "2031-05-05", "Norn", "Vale", place="oslo"),
    )
    summit, trip, talks = (of_type(records, kind) for kind in (GATHERING, VISIT, EventType.MEETING))
    assert {(link.relation, link.id) for link in talks.links} == {("part_of", trip.id), ("part_of", summit.id)}
    assert {(link.relation, link.id) for link in trip.links} == {("has_part", talks.id), ("part_of", summit.id)}
    assert {(link.relation, link.id) for link in summit.links} == {("has_part", trip.id), ("has_part", talks.id)}


def test_a_link_says_why() -> None:
    (_, link) = links(visit(date="2031-05-04/2031-05-05"), event("a", "2031-05-05", "Norn", "Vale", place="oslo"))
    assert link.reasons == (
        "who travels takes part",
        "the same place",
        "its date lies in the other's",
        "a report tells both",
    )


@pytest.mark.parametrize(
    "talks",
    [
        event("b", "2031-05-04", "Norn", "Vale"),
        event("b", None, "Norn", "Vale", place="oslo"),
        event("b", "2031-05", "Norn", "Vale", place="oslo"),
    ],
    ids=["no place", "no date", "a vague date"],
)
def test_two_of_place_and_date_and_people_are_enough_only_where_a_report_tells_both(talks: Attestation) -> None:
    assert not links(visit(), talks)
    together = event("a", talks.attested.content.when.edtf, "Norn", "Vale", **_place(talks))
    assert len(links(visit(), together)) == 2


def _place(told: Attestation) -> dict[str, str]:
    place = told.attested.content.place
    return {"place": place.removeprefix("place:")} if place else {}


@pytest.mark.parametrize(
    "talks",
    [
        event("a", "2031-05-04", "Quist", "Vale", place="oslo"),
        event("a", "2031-05-14", "Norn", "Vale", place="oslo"),
        event("a", "2030-09", "Norn", "Vale", place="oslo"),
        event("a", "2031-05-04", "Norn", "Vale", place="lima"),
        event("a", "2031-05-04", "Norn", "Vale", place="oslo", status=Status.DENIED),
        event("a", "2031-05-04", "Norn", "Vale", place="oslo", status=Status.CANCELLED),
        event("a", None, "Norn", "Vale"),
        event("a", "2031-05-04", "Norn", "Vale", place="oslo", type=EventType.CALL),
    ],
    ids=["others", "another day", "another year", "another place", "denied", "called off", "nowhere, no day", "a call"],
)
def test_what_does_not_fit_a_visit_is_no_part_of_it(talks: Attestation) -> None:
    assert not links(visit(), talks)


def test_what_happened_is_no_part_of_what_is_only_planned() -> None:
    held = event("a", "2031-05-04", "Norn", "Vale", place="oslo")
    assert not links(visit(status=Status.PLANNED), held)
    assert links(visit(), event("a", "2031-05-04", "Norn", "Vale", place="oslo", status=Status.PLANNED))


def test_talks_on_the_day_after_the_arrival_belong_to_the_visit_where_a_report_tells_both() -> None:
    assert links(visit(), event("a", "2031-05-05", "Norn", "Vale", place="oslo"))
    assert not links(visit(), event("b", "2031-05-05", "Norn", "Vale", place="oslo"))


def test_a_summit_of_two_and_their_meeting_are_not_one_inside_the_other() -> None:
    summit = event("a", "2031-05-04", "Norn", "Vale", place="oslo", type=GATHERING)
    assert not links(summit, event("b", "2031-05-04", "Norn", "Vale", place="oslo"))


def test_a_city_lies_in_the_country_that_is_visited() -> None:
    guest = (Participant(person("Norn")),)
    trip = attest("a", Event(VISIT, when("2031-05-04"), guest, "country:RU"))
    assert len(links(trip, event("b", "2031-05-04", "Norn", "Vale", place="moscow"))) == 2
    assert not links(trip, event("b", "2031-05-04", "Norn", "Vale", place="tehran"))


def test_what_was_announced_on_one_day_and_took_place_on_another_is_one_event_with_two_statuses() -> None:
    announced = visit("a", "2031-05-07", status=Status.PLANNED)
    (record,) = add_up(announced, visit("b", "2031-05-07"), a="2031-05-03", b="2031-05-08")
    assert record.headline["status"] == "occurred"
    assert [(each.value, each.reports) for each in record.slots["earlier_status"]] == [("planned", ("a",))]


def test_an_announcement_for_the_coming_days_is_of_the_visit_that_follows() -> None:
    announced = visit("a", "2031-05-04/2031-05-10", status=Status.PLANNED)
    (record,) = add_up(announced, visit("b", "2031-05-07"), a="2031-05-03", b="2031-05-08")
    assert record.headline["date"] == "2031-05-07"


def test_a_visit_put_off_takes_place_later_as_another_one() -> None:
    put_off = visit("a", "2031-05-07", status=Status.CANCELLED)
    made = visit("b", "2031-06-20")
    first, second = add_up(visit("c", "2031-05-07", status=Status.PLANNED), put_off, made)
    assert (first.headline["status"], second.headline["status"]) == ("cancelled", "occurred")


def test_a_series_of_visits_stays_a_series_and_each_has_its_own_talks() -> None:
    days = ("2031-01-10", "2031-03-02", "2031-06-20")
    told = [event(report, day, "Norn", place="oslo", type=VISIT, key=f"v{day}") for report in "ab" for day in days]
    told += [event(report, day, "Norn", "Vale", place="oslo", key=f"m{day}") for report in "ab" for day in days]
    records = add_up(*told)
    assert len(records) == 6
    assert all(len(record.links) == 1 for record in records)
