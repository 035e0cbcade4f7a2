from __future__ import annotations

from urllib.parse import quote

from starlette.testclient import TestClient
from web_base import NASTY


def test_sources_are_listed_with_their_counts_those_of_most_reports_first(browser: TestClient) -> None:
    found = browser.get("/sources?format=json").json()
    assert (found[0]["outlet"], found[0]["reports"], found[0]["read"]) == ("The Fjord", 2, 3)
    assert {each["outlet"] for each in found} == {"The Fjord", "Daily Ink", "", f"Ink {NASTY}"}
    assert "Outlet unknown" in browser.get("/sources").text


def test_a_source_shows_its_reports(browser: TestClient) -> None:
    page = browser.get("/sources/The%20Fjord").text
    assert "/reports/oslo" in page
    assert "/reports/again" not in page
    assert "/reports/crown" in browser.get("/sources/~").text
    assert browser.get("/sources/The%20Fjord?format=csv").text.count("\n") == 3


def test_names_of_sources_run_no_script(browser: TestClient) -> None:
    for address in ("/sources", "/sources/" + quote(f"Ink {NASTY}", safe="")):
        answer = browser.get(address)
        assert answer.status_code == 200
        assert NASTY not in answer.text


def test_sources_are_as_they_were_known(browser: TestClient) -> None:
    found = browser.get("/sources?format=json&as_of=2024-03-13").json()
    assert [(each["outlet"], each["reports"]) for each in found] == [("The Fjord", 1)]


def test_an_unknown_source_is_a_page_that_says_so(browser: TestClient) -> None:
    assert browser.get("/sources/Nobody").status_code == 404
    assert browser.get("/sources?after=nonsense").status_code == 422
    assert browser.get("/sources?after=1000").status_code == 200
