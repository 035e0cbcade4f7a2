"""The timeline narrows, draws and pages; what cannot be read is said, and nothing from a report is taken for HTML."""

from __future__ import annotations

import csv
import io

import pytest
from web_base import NASTY

from dragoman.serve.web.forms import as_csv


def _lines(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_the_latest_event_comes_first(browser):
    dates = [line["date"] for line in _lines(browser.get("/?format=csv").text)]
    assert dates == sorted(dates, reverse=True)
    assert dates[0] == "2024-07-01"


@pytest.mark.parametrize(
    ("asked", "dates"),
    [
        ("who=Zoe", ["2024-06-01"]),
        ("who=zoe&until=2024-05", []),
        ("since=2024-06&until=2024-06", ["2024-06-01"]),
        ("since=1 June 2024", ["2024-07-01", "2024-06-01"]),
        ("origins=2", ["2024-03-12"]),
        ("type=call", []),
    ],
)
def test_events_are_narrowed_by_what_the_address_asks(browser, asked, dates):
    found = _lines(browser.get(f"/?format=csv&{asked}").text)
    assert [line["date"] for line in found] == dates


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("who=Nobody", "nobody and nothing in the base is called"),
        ("since=sometime", "is no date"),
        ("country=Atlantis", "no country is called"),
        ("type=banquet", "there is no type"),
        ("origins=many", "is no number of origins"),
    ],
)
def test_what_cannot_be_read_is_said_and_narrows_nothing(browser, asked, said):
    answer = browser.get(f"/?{asked}")
    assert answer.status_code == 200
    assert said in answer.text.lower()
    assert "Ada" in answer.text


def test_lanes_are_drawn_with_a_dot_for_each_month_that_opens_its_event(browser):
    page = browser.get("/?lane=person").text
    assert page.count("<circle") >= 4
    assert 'aria-label="Ada, ' in page
    assert 'href="/events/' in page.partition("<svg")[2].partition("</svg>")[0]


def test_an_unknown_way_of_making_lanes_is_pairs(browser):
    assert browser.get("/?lane=colour").status_code == 200


def test_nothing_of_a_report_is_taken_for_html(browser):
    page = browser.get("/?lane=person").text
    assert NASTY not in page
    assert "<script>" not in page


def test_json_and_csv_show_what_the_page_shows(browser):
    as_json = browser.get("/?who=Zoe&format=json").json()
    assert [record["date"] for record in as_json] == ["2024-06-01"]
    assert as_json[0]["participants"] == ["Ada", "Zoe"]


def test_a_name_that_starts_a_formula_is_harmless_in_a_spreadsheet():
    rows = as_csv(["who"], [["=1+1"], ["@SUM(A1)"], ["Ada"]]).body.decode().split()
    assert rows == ["who", "'=1+1", "'@SUM(A1)", "Ada"]


def test_as_of_a_day_only_what_was_out_by_then_is_shown(browser):
    page = browser.get("/?as_of=2024-04")
    assert "As known on" in page.text
    assert [line["date"] for line in _lines(browser.get("/?as_of=2024-04&format=csv").text)] == ["2024-03-12"]


def test_a_past_that_is_no_date_is_told(browser):
    answer = browser.get("/?as_of=whenever")
    assert answer.status_code == 422
    assert "Traceback" not in answer.text
