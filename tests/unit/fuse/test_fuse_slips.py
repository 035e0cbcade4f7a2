"""Days and months told otherwise of one thing, denials of what is far ahead, and terms that are set."""

from __future__ import annotations

from tellings import add_up, event, members, together

from dragoman.model.attestation import Attestation, Status
from dragoman.model.event import EventType
from dragoman.model.record import Record, Tie

LATER = {"a": "2033-03-01", "b": "2033-03-02"}


def recalled(report: str, month: str, *others: str) -> tuple[Attestation, ...]:
    """Norn and Ober in Oslo in a month, and what else the report recalls."""
    known = [event(report, day, "Norn", "Ober", place="bern", key=f"e{at}") for at, day in enumerate(others, 2)]
    return event(report, month, "Norn", "Ober", place="oslo", key="e1"), *known


TOGETHER = ("2032-02-03", "2032-05-06", "2032-08-07")


def test_two_that_recall_the_same_meetings_differ_on_the_month_of_one() -> None:
    records = add_up(*recalled("a", "2031-09", *TOGETHER), *recalled("b", "2031-10", *TOGETHER), **LATER)
    (record,) = [each for each in records if "a/e1" in members(each)]
    assert members(record) == ["a/e1", "b/e1"]
    assert [each.value for each in record.slots["date"]] == ["2031-09", "2031-10"]


def apart(left: tuple[Attestation, ...], right: tuple[Attestation, ...], **published: str) -> bool:
    records = add_up(*left, *right, **(LATER | published))
    return not any({"a/e1", "b/e1"} <= set(members(record)) for record in records)


def test_months_that_do_not_neighbour_are_two_meetings() -> None:
    assert apart(recalled("a", "2031-09", *TOGETHER), recalled("b", "2031-11", *TOGETHER))


def test_reports_that_recall_little_together_tell_of_two_meetings() -> None:
    assert apart(recalled("a", "2031-09"), recalled("b", "2031-10"))


def test_who_tells_of_last_month_does_not_misremember_it() -> None:
    assert apart(recalled("a", "2031-09", *TOGETHER), recalled("b", "2031-10", *TOGETHER), a="2031-11-20")


def test_a_report_that_tells_of_both_months_keeps_them_apart() -> None:
    both = event("b", "2031-09", "Norn", "Ober", place="oslo", key="e9")
    assert apart(recalled("a", "2031-09", *TOGETHER), (*recalled("b", "2031-10", *TOGETHER), both))


def planned_and_denied(denied_on: str) -> tuple[Record, ...]:
    """A visit far ahead, and a denial without a date; both reports tell of one meeting besides."""
    told = [event(report, "2031-10-16", "Norn", "Ober", place="bern", key="e2") for report in "ab"]
    plan = event("a", "2032-07", "Norn", type=EventType.VISIT, place="oslo", status=Status.PLANNED, key="e1")
    denial = event("b", None, "Norn", type=EventType.VISIT, place="oslo", status=Status.DENIED, key="e1")
    return add_up(plan, denial, *told, a="2031-10-17", b=denied_on)


def test_a_plan_far_ahead_is_what_a_denial_of_those_days_denies() -> None:
    (visit,) = [record for record in planned_and_denied("2031-10-16") if "a/e1" in members(record)]
    assert members(visit) == ["a/e1", "b/e1"]
    assert {each.value for each in visit.slots["status"]} == {"planned", "denied"}


def test_a_denial_of_another_month_does_not_deny_it() -> None:
    assert ["a/e1"] in together(planned_and_denied("2031-12-30"))


def term(report: str, until: str, status: Status = Status.PLANNED) -> Attestation:
    return event(report, f"2031-03-10/{until}", "Norn", "Ober", type=EventType.PROJECT, status=status)


def test_who_tell_a_term_that_was_set_to_the_day_have_it_from_one_source() -> None:
    (record,) = add_up(term("a", "2031-05-10"), term("b", "2031-05-10"), a="2031-03-10", b="2031-03-11")
    assert record.origins == 1
    assert record.ties == (Tie(("a", "b"), "the term 2031-03-10/2031-05-10"),)


def test_a_short_plan_or_what_has_lasted_so_long_is_no_term() -> None:
    for status, until in ((Status.PLANNED, "2031-03-12"), (Status.OCCURRED, "2031-05-10")):
        (record,) = add_up(term("a", until, status), term("b", until, status), a="2031-03-10", b="2031-03-11")
        assert record.origins == len("ab")


def test_a_day_of_the_week_without_a_date_may_be_told_of_the_day_before() -> None:
    undated = event("a", None, "Norn", "Ober", place="oslo", phrase="on Thursday")
    for day, known in (("2031-10-15", 1), ("2031-10-16", 1), ("2031-10-14", 2)):
        told = event("b", day, "Norn", "Ober", place="oslo")
        assert len(add_up(undated, told, a="2031-10-17", b="2031-10-17")) == known, day


def test_two_bounds_of_one_day_are_no_dissent() -> None:
    told = event("a", "2031-07-09/2031-08-08", "Norn", "Ober"), event("b", "2031-07", "Norn", "Ober")
    (record,) = add_up(*told)
    assert [each.value for each in record.slots["date"]] == ["2031-07"]
    assert record.slots["date"][0].reports == ("a", "b")
