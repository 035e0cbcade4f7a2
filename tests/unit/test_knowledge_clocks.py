from __future__ import annotations

import datetime as dt
import json
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from judging_base import add, base_of, exported
from toys import toy_stages

from dragoman.errors import AmbiguousName, NotFound, RefusedJudgement, StoreError
from dragoman.knowledge import KnowledgeBase, Query
from dragoman.knowledge.times.past import Known, moment
from dragoman.model.judgement import Decision
from dragoman.settings import Settings
from dragoman.store.sqlite import MEMORY, SqliteStore

REPORTS = (
    {
        "id": "oslo",
        "published": "2024-03-13",
        "text": "Ada met Bob in Oslo on 2024-03-12. Ada became queen on 2024-03-12.",
    },
    {"id": "again", "published": "2024-03-14", "text": "Bob met Ada in Oslo on 2024-03-11."},
    {"id": "rome", "published": "2024-06-02", "text": "Ada met Zoe in Rome on 2024-06-01. Zoe said hello."},
    {"id": "month", "published": "2024-04", "text": "Zoe met Cleo in Bonn on 2024-03-30."},
    {"id": "undated", "text": "Cleo met Bob in Lima on 2024-01-02."},
)
NAMES = [each["id"] for each in REPORTS]
LAW = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def kb(tmp_path: Path):
    with base_of(tmp_path, MEMORY, REPORTS) as kb:
        yield kb


def places(kb: KnowledgeBase) -> set[str]:
    return {kb.name(record.headline["place"]) for record in kb.events()}


def test_a_base_as_of_a_day_holds_what_had_surely_been_published(kb: KnowledgeBase) -> None:
    assert places(kb.as_of("2024-03-12")) == set()
    assert places(kb.as_of("2024-04-29")) == {"Oslo"}
    assert places(kb.as_of("2024-04")) == {"Oslo", "Bonn"}
    assert places(kb.as_of("2024-06-02")) == {"Oslo", "Bonn", "Rome"}


def test_reports_that_may_have_been_out_are_left_out_and_counted(kb: KnowledgeBase) -> None:
    assert kb.as_of("2024-03-12").left_out == 1
    assert kb.as_of("2024-04-02").left_out == 2
    assert kb.left_out == 0


def test_several_threads_ask_one_past_and_many_pasts_at_once(kb: KnowledgeBase) -> None:
    days = ("2024-03-13", "2024-03-14", "2024-04-29", "2024-05", "2024-06-01", "2024-06-02") * 3
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda day: places(kb.as_of(day)), days))
    assert found == [places(kb.as_of(day)) for day in days]


def test_a_past_that_gave_way_to_later_ones_still_answers_who_holds_it(kb: KnowledgeBase) -> None:
    past = kb.as_of("2024-03-13")
    for day in ("2024-03-14", "2024-04", "2024-05", "2024-06", "2024-07"):
        kb.as_of(day)
    assert places(past) == {"Oslo"}
    assert kb.as_of("2024-03-13") is not past


def test_every_question_can_be_asked_of_the_past(kb: KnowledgeBase) -> None:
    past = kb.as_of("2024-03-13")
    (event,) = past.events()
    assert event.reports == ("oslo",)
    assert past.trace(event.id).attestations[0].report == "oslo"
    assert [record.id for record in past.show("Bob").events] == [event.id]
    assert past.who("queen", "2024-03-12").possible[0].person_name == "Ada"
    assert past.status().counts["reports"] == 1
    assert list(past.review().conflicts()) == []
    assert [json.loads(line)["report"] for line in past.export("facts")] == ["oslo"]
    with pytest.raises(NotFound):
        past.show("Zoe")


def test_a_query_asks_of_the_past_too(kb: KnowledgeBase) -> None:
    assert len(kb.events(Query(as_of="2024-03-13"))[0].reports) == 1
    assert kb.events(recorded="1999") == []
    assert len(kb.events(recorded="9999-12-31")) == 4


def test_the_past_takes_nothing_new(kb: KnowledgeBase, tmp_path: Path) -> None:
    past = kb.as_of("2024-03-13")
    with pytest.raises(StoreError, match="cannot be changed"):
        past.retractions.retract("oslo", "a hoax")
    with pytest.raises(StoreError, match="cannot be changed"):
        past.judgements.judge("person:ada", Decision.SAME, "person:bob", "one face")
    with pytest.raises(StoreError, match="cannot be changed"):
        add(past, tmp_path, [{"id": "new", "text": "Ada met Bob in Rome on 2024-01-01."}])


def test_what_is_asked_of_the_past_is_kept_for_the_process(kb: KnowledgeBase, tmp_path: Path) -> None:
    past = kb.as_of("2024-04")
    assert kb.as_of("2024-04") is past
    add(kb, tmp_path, [{"id": "late", "published": "2024-03-20", "text": "Bob met Cleo in Kyiv on 2024-03-19."}])
    assert places(kb.as_of("2024-04")) == {"Oslo", "Bonn", "Kyiv"}


def test_asking_of_the_past_writes_nothing(tmp_path: Path) -> None:
    with base_of(tmp_path, "base.db", REPORTS) as kb:
        before = exported(kb), kb.status()
        exported(kb.as_of("2024-04"))
        assert (exported(kb), kb.status()) == before


@LAW
@given(day=st.dates(dt.date(2024, 3, 1), dt.date(2024, 7, 1)), order=st.permutations(REPORTS))
def test_a_base_as_of_a_day_is_a_base_of_the_reports_published_by_then(tmp_path: Path, day: dt.date, order) -> None:
    known = Known(day.isoformat())
    out = {each["id"] for each in REPORTS if (each.get("published") or "9999") <= day.isoformat()}
    out -= {"month"} if day < dt.date(2024, 4, 30) else set()
    with (
        base_of(tmp_path, MEMORY, order) as whole,
        base_of(tmp_path, MEMORY, [r for r in REPORTS if r["id"] in out]) as part,
    ):
        past = whole.as_of(known.published)
        assert exported(past) == exported(part)
        assert {kind: n for kind, n in past.status().counts.items() if kind != "skipped"} == {
            kind: n for kind, n in part.status().counts.items() if kind != "skipped"
        }


def dated_base(folder: Path) -> tuple[KnowledgeBase, list[str]]:
    """A base to which a report was added on each day from 2 January 2025 on."""
    days = count(2)
    now = [dt.datetime(2025, 1, 1, tzinfo=dt.UTC)]
    kb = KnowledgeBase(SqliteStore.open(MEMORY, lambda: now[0]), settings=Settings(author="A"), clock=lambda: now[0])
    for report, day in zip(REPORTS, days, strict=False):
        now[0] = dt.datetime(2025, 1, day, 12, tzinfo=dt.UTC)
        add(kb, folder, [report])
    now[0] = dt.datetime(2025, 2, 1, tzinfo=dt.UTC)
    return kb, [f"2025-01-{day:02d}" for day in range(1, 2 + len(REPORTS))]


def test_by_the_other_clock_a_base_holds_what_had_been_added(tmp_path: Path) -> None:
    kb, days = dated_base(tmp_path)
    with kb:
        for number, day in enumerate(days):
            with base_of(tmp_path, MEMORY, REPORTS[:number]) as part:
                assert exported(kb.as_of(recorded=day)) == exported(part)
        assert kb.as_of(recorded="2025-01-02T11:59").status().counts["reports"] == 0
        assert kb.as_of(recorded="2025-01-02T12:00+00:00").status().counts["reports"] == 1
        assert kb.as_of(recorded="2025-01-02T14:30+02:00").status().counts["reports"] == 1


def test_a_judgement_counts_from_when_it_was_made(tmp_path: Path) -> None:
    kb, _ = dated_base(tmp_path)
    with kb:
        kb.judgements.judge("person:ada", Decision.SAME, "person:cleo", "one face")
        kb.settle()
        assert kb.entity("person:cleo").name == "Ada"
        assert kb.as_of(recorded="2025-01-31").entity("person:cleo").name == "Cleo"
        assert kb.as_of("2025").entity("person:cleo").name == "Ada"


def test_a_retraction_counts_from_when_it_was_made_but_by_publication_always(tmp_path: Path) -> None:
    kb, _ = dated_base(tmp_path)
    with kb:
        kb.retractions.retract("rome", "a hoax")
        assert "Rome" in places(kb.as_of(recorded="2025-01-31"))
        assert "Rome" not in places(kb.as_of(recorded="2025-02-01"))
        assert "Rome" not in places(kb.as_of("2025"))


def test_a_retracted_report_counts_nowhere_and_can_still_be_opened(kb: KnowledgeBase) -> None:
    kb.retractions.retract("rome", "a  hoax", "B. Other")
    assert "Rome" not in places(kb)
    assert not any("rome" in line for line in exported(kb))
    assert kb.statements() == []
    (retracted,) = kb.status().retracted
    assert (retracted.report, retracted.author, retracted.reason) == ("rome", "B. Other", "a hoax")
    opened = kb.trace("rome")
    assert opened.report.retracted == retracted
    assert [each.retracted for each in opened.attestations] == [retracted, retracted]
    assert opened.attestations[1].voices[0].name == "Zoe"
    assert kb.trace("oslo").report.retracted is None
    assert kb.show("Ada").retracted == (retracted,)
    assert kb.show("Bob").retracted == ()


def test_whom_only_retracted_reports_name_nobody_knows(kb: KnowledgeBase) -> None:
    kb.retractions.retract("rome", "a hoax")
    assert kb.show("Zoe").events
    kb.retractions.retract("month", "another")
    with pytest.raises(NotFound):
        kb.show("Zoe")


@pytest.mark.parametrize(
    ("act", "arguments", "error"),
    [
        ("retract", ("lost", "why"), NotFound),
        ("retract", ("oslo", "  "), RefusedJudgement),
        ("retract", ("oslo", "why", "dragoman"), RefusedJudgement),
        ("undo", ("oslo", "why"), RefusedJudgement),
        ("retract", ("rome", "again"), RefusedJudgement),
    ],
)
def test_a_retraction_that_makes_no_sense_is_refused(kb: KnowledgeBase, act: str, arguments, error) -> None:
    kb.retractions.retract("rome", "a hoax")
    with pytest.raises(error):
        getattr(kb.retractions, act)(*arguments)


def test_of_two_reports_with_one_name_the_longer_name_tells(tmp_path: Path) -> None:
    with base_of(tmp_path, MEMORY, REPORTS[:1]) as kb:
        add(kb, tmp_path, [{**REPORTS[1], "id": "oslo"}])
        with pytest.raises(AmbiguousName) as told:
            kb.retractions.retract("oslo", "a hoax")
        kb.retractions.retract(told.value.candidates[0], "a hoax")
        assert len(kb.status().retracted) == 1


@LAW
@given(names=st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True), back=st.randoms())
def test_retracting_and_taking_it_back_restores_exactly(tmp_path: Path, names: list[str], back) -> None:
    with base_of(tmp_path, MEMORY, REPORTS) as kb:
        before = exported(kb)
        for name in names:
            kb.retractions.retract(name, "a hoax")
        kept = [each for each in REPORTS if each["id"] not in names]
        with base_of(tmp_path, MEMORY, kept) as without:
            assert exported(kb) == exported(without)
        for name in back.sample(names, len(names)):
            kb.retractions.undo(name, "no hoax")
        assert exported(kb) == before
        assert kb.status().counts["retractions"] == 2 * len(names)
        kb.retractions.retract(names[0], "a hoax after all")
        assert exported(kb) != before


def test_retracting_survives_a_rebuild(kb: KnowledgeBase) -> None:
    kb.retractions.retract("again", "a hoax")
    before = exported(kb)
    kb.rebuild(stages=toy_stages())
    assert exported(kb) == before


@pytest.mark.parametrize("text", ["soon", "2024-13", "2024-01-01T25:00"])
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|format|hour"):
        moment(text)
