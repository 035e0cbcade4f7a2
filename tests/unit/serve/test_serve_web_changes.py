from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient
from web_base import NASTY, TOKEN, make_base

from dragoman.serve.app import Admission, make_app
from dragoman.serve.desk import Desk
from dragoman.serve.web.pages import changes
from dragoman.settings import Settings


def test_the_last_weeks_before_the_last_report_are_compared_unless_others_are_asked_for(browser: TestClient) -> None:
    page = browser.get("/changes").text
    assert "since 3 May 2024" in page
    assert "New" in page
    assert "Rome" not in browser.get("/changes?since=2024-06-03").text


def test_changes_name_what_is_new_with_its_reports(browser: TestClient) -> None:
    found = browser.get("/changes?since=2024-05-01&until=2024-05-31&format=json").json()
    assert [(each["change"], each["reports"]) for each in found] == [("new", ["crown"])]
    page = browser.get("/changes?since=2024-05-01&until=2024-05-31").text
    assert "/reports/crown" in page


def test_what_was_said_is_shown_where_it_is_asked_for(browser: TestClient) -> None:
    address = "/changes?since=2024-05-01&until=2024-05-31&format=csv"
    without, with_said = (browser.get(address + more).text.count("\n") for more in ("", "&statements=yes"))
    assert (without, with_said) == (2, 3)


def test_reports_of_unknown_day_are_counted_and_shown_by_when_they_were_added(browser: TestClient) -> None:
    assert "1 report without a known day of publication is left out" in browser.get("/changes").text
    page = browser.get("/changes?since=2020-01-01&recorded=yes").text
    assert "Bonn" in page
    assert NASTY not in page


def test_nothing_changed_is_said_so(browser: TestClient) -> None:
    assert "Nothing changed" in browser.get("/changes?since=2030").text


@pytest.mark.parametrize("question", ["since=someday", "since=2024&until=someday", "since=" + NASTY])
def test_what_is_no_date_is_refused(browser: TestClient, question: str) -> None:
    answer = browser.get(f"/changes?{question}")
    assert answer.status_code == 422
    assert NASTY not in answer.text


def test_a_large_base_is_compared_only_when_days_are_named(
    browser: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changes, "LARGE", 2)
    assert "say since when" in browser.get("/changes").text
    assert "/reports/rome" in browser.get("/changes?since=2024-06-01").text


def test_an_empty_base_has_a_page_of_every_kind(tmp_path: Path) -> None:
    make_base(tmp_path / "base.db", ())
    desk = Desk(str(tmp_path / "base.db"), Settings())
    with TestClient(make_app(desk, Admission(TOKEN, ("testserver",)))) as browser:
        for address in ("/changes", "/reports", "/sources", "/add"):
            answer = browser.get(address)
            assert answer.status_code == 200
            assert "/add" in answer.text


def test_a_trace_shows_words_rule_and_who_is_who(browser: TestClient) -> None:
    told = browser.get("/reports/oslo?format=json").json()["told"][0]
    page = browser.get(f"/trace/{told['attestation']}").text
    for shown in ("toy.met", "Who is who", "called Ada", "Ada met Bob in Oslo"):
        assert shown in page
    found = browser.get(f"/trace/{told['attestation']}?format=json").json()
    assert found["attestations"][0]["judged"][0]["judgements"][0]["decision"] == "same"
    assert browser.get(f"/trace/{told['attestation']}?format=csv").text.count("\n") == 2


def test_a_trace_of_a_report_leads_to_it_and_of_nothing_says_so(browser: TestClient) -> None:
    assert browser.get("/trace/oslo").headers["location"] == "/reports/oslo"
    assert browser.get("/trace/ffff").status_code == 404


def test_a_trace_runs_no_script_of_a_report(browser: TestClient) -> None:
    name = f"nasty {NASTY}"
    (report,) = (each for each in browser.get("/reports?format=json").json() if each["name"] == name)
    events = browser.get("/changes?since=2020&recorded=yes&format=json").json()
    idents = [each["record"]["id"] for each in events if name in each["reports"]]
    assert idents
    assert report["told"] == 1
    for ident in idents:
        answer = browser.get(f"/trace/{ident}")
        assert answer.status_code == 200
        assert NASTY not in answer.text
