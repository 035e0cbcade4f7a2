from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient
from web_base import csrf_of

from dragoman.serve.web.pages import review

WHY = "the same meeting, spelled otherwise"


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """However busy the machine, the page waits for the review."""
    monkeypatch.setattr(review, "PATIENCE", 60.0)


def _pair(reader: TestClient) -> tuple[str, str]:
    found = reader.get("/review?format=json").json()
    return found[0]["left"]["id"], found[0]["right"]["id"]


def _decide(reader: TestClient, decision: str = "same", **other: str) -> str:
    left, right = _pair(reader)
    form = {"left": left, "right": right, "decision": decision, "why": WHY, "csrf": csrf_of(reader)}
    answer = reader.post("/review", data={**form, **other}, follow_redirects=False)
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


def test_two_who_may_be_one_are_shown_with_reasons_weights_and_words(reader: TestClient) -> None:
    page = reader.get("/review").text
    assert "Farhad Morovati" in page
    assert "Farhad Morovatee" in page
    assert re.search(r'class="weight for">\+\d', page)
    assert 'name="decision"' not in page
    assert "sign in" in page


def test_a_decision_holds_at_once_and_is_undone_by_one_click(reviewer: TestClient) -> None:
    left, right = _pair(reviewer)
    assert 'value="same"' in reviewer.get("/review").text
    page = reviewer.get(_decide(reviewer)).text
    assert "No two look like one" in page
    assert reviewer.get(f"/people/{left}").url == reviewer.get(f"/people/{right}").url
    judgement = re.search(r'name="judgement" value="(\w+)"', page)
    assert judgement
    form = {"judgement": judgement[1], "why": "two brothers", "csrf": csrf_of(reviewer)}
    assert "withdrawn" in reviewer.post("/review/undo", data=form).text
    assert _pair(reviewer) == (left, right)
    log = reviewer.get("/review?show=log&format=json").json()
    assert [each["judgement"]["decision"] for each in log] == ["withdrawn", "same"]
    assert reviewer.get(f"/people/{left}").url != reviewer.get(f"/people/{right}").url


def test_unsure_takes_a_pair_off_the_list_and_the_log_tells_who_decided(reviewer: TestClient) -> None:
    _decide(reviewer, "unsure", author="Tester <script>alert(1)</script>")
    assert reviewer.get("/review?format=json").json() == []
    log = reviewer.get("/review?show=log").text
    assert WHY in log
    assert "<script>alert" not in log


def test_a_refused_decision_says_why(reviewer: TestClient) -> None:
    left, right = _pair(reviewer)
    _decide(reviewer, "different")
    csrf = csrf_of(reviewer)
    form = {"left": left, "right": right, "decision": "same", "why": WHY, "csrf": csrf}
    refused = reviewer.post("/review", data=form)
    assert refused.status_code == 409
    assert "Nothing was decided" in refused.text
    assert reviewer.post("/review", data={**form, "why": " "}).status_code == 409
    assert reviewer.post("/review", data={**form, "decision": "perhaps"}).status_code == 422
    assert reviewer.post("/review", data={**form, "right": "person:~nobody"}).status_code == 409
    assert reviewer.post("/review/undo", data={"judgement": "none", "why": WHY, "csrf": csrf}).status_code == 409


def test_nobody_decides_without_a_session_or_from_another_page(reviewer: TestClient) -> None:
    left, right = _pair(reviewer)
    form = {"left": left, "right": right, "decision": "same", "why": WHY, "csrf": csrf_of(reviewer)}
    foreign = {"origin": "https://elsewhere.example", "sec-fetch-site": "cross-site"}
    assert reviewer.post("/review", data=form, headers=foreign).status_code == 403
    assert reviewer.post("/review", data={**form, "csrf": "guess"}).status_code == 403
    reviewer.cookies.clear()
    assert reviewer.post("/review", data=form).status_code == 403
    assert reviewer.get("/review?show=log&format=json").json() == []


def test_a_review_that_takes_long_is_told_of_and_not_waited_for(
    reader: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review, "PATIENCE", 0.0)
    assert "being worked out" in reader.get("/review").text
    assert len(reader.get("/review?format=json").json()) == 1
    assert "Farhad Morovatee" in reader.get("/review").text


def test_those_whom_only_reports_know_are_listed(reviewer: TestClient) -> None:
    page = reviewer.get("/review?show=provisional").text
    assert "Farhad Morovatee" in page
    assert "Is the same as" in page
