from __future__ import annotations

import csv
import io

import pytest
from starlette.testclient import TestClient
from web_base import NASTY


def test_names_come_first_then_reports_with_the_words_marked(browser: TestClient) -> None:
    page = browser.get("/search?q=ada").text
    assert page.index('href="/people/person:ada"') < page.index('href="/reports/oslo"')
    assert "<mark>Ada</mark> met Bob" in page


def test_a_misspelled_name_is_asked_back(browser: TestClient) -> None:
    page = browser.get("/search?q=quean").text
    assert "Did you mean" in page
    assert 'href="/search?q=Queen">Queen</a>' in page
    assert "No report holds this very word" in page


@pytest.mark.parametrize("words", ["", "nothing-of-the-sort", '"', "*", "-x", "(", NASTY])
def test_whatever_is_sought_there_is_a_page(browser: TestClient, words: str) -> None:
    answer = browser.get("/search", params={"q": words})
    assert answer.status_code == 200
    assert NASTY not in answer.text


def test_scripts_in_reports_are_shown_as_words(browser: TestClient) -> None:
    page = browser.get("/search?q=bonn").text
    assert NASTY not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_a_search_goes_out_as_json_and_csv(browser: TestClient) -> None:
    found = browser.get("/search?q=oslo&format=json").json()
    assert [(each["kind"], each["id"]) for each in found if each["kind"] != "report"] == [("place", "place:oslo")]
    assert {each["id"] for each in found if each["kind"] == "report"} == {"oslo", "again"}
    rows = list(csv.DictReader(io.StringIO(browser.get("/search?q=oslo&format=csv").text)))
    assert [row["kind"] for row in rows] == ["place", "report", "report"]


def test_a_search_is_answered_as_of_a_day(browser: TestClient) -> None:
    assert "/reports/rome" in browser.get("/search?q=rome").text
    assert "/reports/rome" not in browser.get("/search?q=rome&as_of=2024-04").text


def test_a_place_that_no_page_gave_is_refused(browser: TestClient) -> None:
    assert browser.get("/search?q=ada&after=x").status_code == 422


def test_programmers_read_every_operation_with_an_example(browser: TestClient) -> None:
    page = browser.get("/api").text
    described = browser.get("/api/v1/openapi.json").json()
    for path in described["paths"]:
        assert f"/api/v1{path}</code>" in page
    assert "curl http://testserver/api/v1/events" in page
    assert "Bearer $DRAGOMAN_TOKEN" in page
    assert browser.get("/api?format=json").json() == described
    assert len(browser.get("/api?format=csv").text.splitlines()) > 25
