from __future__ import annotations

from tellings import add_up, attest, event, meeting, members, together, when

from dragoman.fuse.base import ReportFacts
from dragoman.fuse.records import fuse
from dragoman.model.attestation import Attestation, Status
from dragoman.model.event import Event, EventType, Participant
from dragoman.model.when import Period


def test_two_reports_of_one_meeting_are_one_event() -> None:
    (record,) = add_up(event("a", "2031-05-04", "Norn", "Vale", place="oslo"), event("b", "2031-05-04", "Vale", "Norn"))
    assert members(record) == ["a/e1", "b/e1"]
    assert record.headline["date"] == "2031-05-04"
    assert record.headline["place"] == "place:oslo"
    assert set(record.entities["participants"]) == {"person:~Norn", "person:~Vale"}


def test_meetings_of_one_guest_with_several_hosts_stay_apart() -> None:
    told = [
        event(report, "2031-05-04", "Norn", host, key=host, place="oslo")
        for report in "ab"
        for host in ("Vale", "Quist", "Ober")
    ]
    assert together(add_up(*told)) == [["a/Ober", "b/Ober"], ["a/Quist", "b/Quist"], ["a/Vale", "b/Vale"]]


def test_a_series_stays_a_series() -> None:
    days = ("2031-01-10", "2031-03-02", "2031-06-20")
    told = [event(report, day, "Norn", "Vale", key=day, place="oslo") for report in "ab" for day in days]
    assert [len(each) for each in together(add_up(*told))] == [2, 2, 2]


def test_what_one_report_keeps_apart_stays_apart() -> None:
    told = [event("a", "2031-05-04", "Norn", "Vale", key=key, place="oslo") for key in ("e1", "e2")]
    assert len(add_up(*told)) == 2


def test_a_visit_and_the_meeting_in_it_are_two_events() -> None:
    visit = event("a", "2031-05-04", "Norn", place="oslo", type=EventType.VISIT)
    meeting = event("b", "2031-05-04", "Norn", "Vale", place="oslo")
    assert len(add_up(visit, meeting)) == 2


def test_an_announced_visit_and_the_visit_are_one_with_the_earlier_status_kept() -> None:
    planned = event("a", "2031-05", "Norn", place="oslo", type=EventType.VISIT, status=Status.PLANNED)
    made = event("b", "2031-05-04", "Norn", place="oslo", type=EventType.VISIT)
    (record,) = add_up(planned, made)
    assert record.headline["status"] == "occurred"
    assert [value.value for value in record.slots["earlier_status"]] == ["planned"]
    assert record.headline["date"] == "2031-05-04"


def test_an_undated_announcement_does_not_reach_back_to_an_earlier_visit() -> None:
    past = event("a", "2031-05-04", "Norn", place="oslo", type=EventType.VISIT)
    ahead = event("b", None, "Norn", place="oslo", type=EventType.VISIT, status=Status.PLANNED)
    assert len(add_up(past, ahead, a="2031-05-05", b="2031-05-20")) == 2


def test_a_denial_and_a_claim_clash_in_the_status() -> None:
    claimed = event("a", "2031-05-04", "Norn", "Vale", place="oslo")
    denied = event("b", "2031-05-04", "Norn", "Vale", place="oslo", status=Status.DENIED)
    (record,) = add_up(claimed, denied)
    assert {value.value for value in record.slots["status"]} == {"occurred", "denied"}


def test_a_day_s_slip_between_reports_is_dissent_about_one_event() -> None:
    told = [event(report, "2031-05-04", "Norn", "Vale", place="oslo") for report in "ab"]
    (record,) = add_up(*told, event("c", "2031-05-05", "Norn", "Vale", place="oslo"))
    assert [value.value for value in record.slots["date"]] == ["2031-05-04", "2031-05-05"]


def test_a_month_that_fits_two_events_joins_neither() -> None:
    days = [event("a", day, "Norn", "Vale", key=day, place="oslo") for day in ("2031-05-04", "2031-05-20")]
    vague = event("b", "2031-05", "Norn", "Vale", place="oslo")
    assert len(add_up(*days, vague)) == 3


def test_undated_news_joins_the_event_of_the_days_before_it() -> None:
    dated = event("a", "2031-05-04", "Norn", "Vale", place="oslo")
    undated = event("b", None, "Norn", "Vale")
    assert len(add_up(dated, undated, b="2031-05-06")) == 1
    assert len(add_up(dated, undated, b="2033-05-06")) == 2


def test_undated_meetings_in_undated_reports_stay_apart() -> None:
    told = [event(report, None, "Norn", "Vale", place="oslo") for report in "ab"]
    assert len(add_up(*told)) == 2


def test_the_day_of_the_week_joins_and_parts_what_has_no_date() -> None:
    dated = event("a", "2031-05-04", "Norn", "Vale", place="oslo")
    sunday, friday = (event(day, None, "Norn", "Vale", place="oslo", phrase=day) for day in ("Sunday", "Friday"))
    assert together(add_up(dated, sunday, friday)) == [["Friday/e1"], ["Sunday/e1", "a/e1"]]


def test_an_event_without_a_date_is_not_long_before_its_report() -> None:
    past = event("a", "2007-05-04", "Norn", "Vale", place="oslo")
    undated = event("b", None, "Norn", "Vale", place="oslo", phrase="Friday")
    assert len(add_up(past, undated, b="2031-05-01/..")) == 2


def test_an_office_stands_for_its_holder_and_a_country_for_its_official() -> None:
    lavrov, araghchi = "person:sergey-lavrov", "person:abbas-araghchi"
    named = meeting("a", "2025-12-17", lavrov, araghchi)
    by_office = meeting("b", "2025-12-17", "office:RU:foreign_minister", araghchi)
    by_country = meeting("c", "2025-12-17", "country:RU", araghchi)
    (record,) = add_up(named, by_office, by_country)
    assert record.entities["participants"] == (araghchi, lavrov)


def test_a_plan_of_the_morning_and_the_news_of_the_evening_are_one() -> None:
    planned = event("a", None, "Norn", "Vale", status=Status.PLANNED)
    held = event("b", None, "Norn", "Vale")
    assert len(add_up(planned, held, a="2031-05-04", b="2031-05-04")) == 1
    assert len(add_up(planned, held, a="2031-05-04", b="2031-05-01")) == 2


def test_of_a_gathering_each_report_names_its_own_guests() -> None:
    first, second, later = (
        event(report, f"2031-05-0{day}", name, place="oslo", type=EventType.GATHERING)
        for report, day, name in (("a", 4, "Norn"), ("b", 4, "Vale"), ("c", 9, "Vale"))
    )
    assert len(add_up(first, second)) == 1
    assert len(add_up(first, later)) == 2


def test_supplies_in_opposite_directions_are_two_events() -> None:
    to_vale = event("a", "2031-05", type=EventType.TRANSFER, supplier="Norn", recipient="Vale", item="grain")
    to_norn = event("b", "2031-05", type=EventType.TRANSFER, supplier="Vale", recipient="Norn", item="grain")
    assert len(add_up(to_vale, to_norn)) == 2


def test_different_goods_are_different_supplies() -> None:
    grain = event("a", "2031-05", type=EventType.TRANSFER, supplier="Norn", recipient="Vale", item="grain")
    ships = event("b", "2031-05", type=EventType.TRANSFER, supplier="Norn", recipient="Vale", item="patrol ships")
    assert len(add_up(grain, ships)) == 2


def test_an_event_keeps_its_id_when_later_reports_join_it() -> None:
    first = event("b", "2031-05-04", "Norn", "Vale", place="oslo")
    later = event("a", "2031-05-04", "Norn", "Vale", place="oslo")
    days = {"a": "2031-05-09", "b": "2031-05-05"}
    assert add_up(first, **days)[0].id == add_up(first, later, **days)[0].id


def gathering(report: str, key: str, *bodies: str, **more) -> Attestation:
    day, place = more.get("day", "2031-05-04"), more.get("place", "place:oslo")
    guests = tuple(Participant(each) for each in bodies)
    return attest(report, Event(EventType.GATHERING, when(day), guests, place), key=key)


def test_gatherings_of_one_day_at_one_place_are_one_even_in_one_report() -> None:
    told = [gathering("a", "e1"), gathering("a", "e2", "person:~Norn"), gathering("b", "e1", "person:~Vale")]
    assert together(add_up(*told)) == [["a/e1", "a/e2", "b/e1"]]


def test_gatherings_of_different_bodies_stay_apart() -> None:
    told = [gathering("a", "e1", "org:nato"), gathering("a", "e2", "org:sco"), gathering("b", "e1", "org:sco")]
    assert together(add_up(*told)) == [["a/e1"], ["a/e2", "b/e1"]]


def test_gatherings_of_one_report_somewhere_in_a_country_or_a_month_stay_apart() -> None:
    assert len(add_up(*(gathering("a", key, place="country:NO") for key in ("e1", "e2")))) == 2
    assert len(add_up(*(gathering("a", key, day="2031-05") for key in ("e1", "e2")))) == 2


def test_numbers_that_differ_are_dissent_and_equal_ones_are_none() -> None:
    told = [
        event(report, "2031-05-04", "Norn", "Vale", words=f"Norn told Vale that {number} ships had sailed")
        for report, number in (("a", "28"), ("b", "30"), ("c", "28"))
    ]
    (record,) = add_up(*told)
    assert [value.value for value in record.slots["number"]] == ["28 ships", "30 ships"]
    (agreed,) = add_up(told[0], told[2])
    assert "number" not in agreed.slots


def test_what_else_two_reports_tell_together_speaks_for_their_vaguer_events() -> None:
    told = [event(report, "2031-05-04", "Norn", "Vale", place="oslo") for report in "ab"]
    vague = [event(report, "2031-05", type=EventType.PROJECT, key="e2") for report in "ab"]
    records = add_up(*told, *vague)
    assert sorted(len(record.members) for record in records) == [2, 2]
    assert sorted(len(record.members) for record in add_up(*vague)) == [1, 1]


def test_a_day_within_a_meeting_of_two_days_is_dissent_and_within_a_visit_is_not() -> None:
    for kind, values in ((EventType.MEETING, 2), (EventType.VISIT, 1)):
        told = [
            event(report, date, "Norn", "Vale", place="oslo", type=kind)
            for report, date in (("a", "2031-05-04/2031-05-05"), ("b", "2031-05-05"))
        ]
        (record,) = add_up(*told)
        assert len(record.slots["date"]) == values


def test_the_fifth_of_no_known_month_is_the_day_that_others_name() -> None:
    bounded = {"v": ReportFacts(published=Period.parse("2031-04-20/2032-03-01")), "d": ReportFacts()}
    vague = event("v", None, "Norn", "Vale", phrase="On the 5th", type=EventType.MEETING)
    (record,) = fuse([vague, event("d", "2031-05-05", "Norn", "Vale")], lambda ident: ident, bounded)
    assert record.headline["date"] == "2031-05-05"
    assert any("both on day 5" in reason for join in record.joins for reason in join.reasons)
    assert len(fuse([vague, event("d", "2031-05-06", "Norn", "Vale")], lambda ident: ident, bounded)) == 2
