from __future__ import annotations

from dragoman.fuse.base import ReportFacts
from dragoman.fuse.copying.copies import find_copies
from dragoman.fuse.copying.traits import are_near, pairs_sharing, runs_of_words
from dragoman.model.when import Period

TOLD = "The envoy of Vale crossed the lake at dawn and laid the letter of his king before the council of the old harbour town"
FORMULA = "a statement on the website of the ministry said on"


def facts(text: str, day: str | None) -> ReportFacts:
    return ReportFacts.of(text, Period.parse(day) if day else None)


def met(reports: dict[str, ReportFacts], near: int = 1) -> set[tuple[str, str]]:
    return {(left, right) for left, right, _ in pairs_sharing(reports, runs_of_words, 2, near)}


def test_reports_of_near_months_meet_and_those_of_far_ones_do_not() -> None:
    days = {"a": "2031-05-04", "b": "2031-05-30", "c": "2031-12-01"}
    assert met({name: facts(TOLD, day) for name, day in days.items()}) == {("a", "b")}


def test_a_report_without_a_day_meets_all() -> None:
    days = {"a": "2031-05-04", "b": None, "c": "2034-12-01"}
    assert met({name: facts(TOLD, day) for name, day in days.items()}) == {("a", "b"), ("b", "c")}


def test_how_many_days_lie_between_two_days_of_publication() -> None:
    first, second = Period.parse("2031-05-04"), Period.parse("2031-06-05")
    assert are_near(first, second, 32)
    assert not are_near(first, second, 31)
    assert are_near(first, None, 1)


def test_no_crowd_of_others_changes_whether_one_report_copies_another() -> None:
    pair = {"x": facts(f"{FORMULA} Monday that {TOLD}", "2031-05-04"), "y": facts(TOLD, "2031-05-05")}
    crowd = {f"z{at}": facts(f"{FORMULA} day {at} that {'grain ' * at}was sold", "2031-05-04") for at in range(90)}
    (alone,) = find_copies(pair)
    assert alone in find_copies(pair | crowd)
