"""The page of an event shows its words, folds copies, and says why it is one event of so many origins."""

from __future__ import annotations

import re


def _first(browser) -> str:
    return re.findall(r"/events/[0-9a-f]+", browser.get("/?until=2024-03").text)[0]


def test_the_words_of_every_report_are_marked(browser):
    page = browser.get(_first(browser)).text
    assert page.count("<mark>") == 2
    assert "Ada met Bob in Oslo on 2024-03-12" in page
    assert "Bob met Ada in Oslo on 2024-03-12" in page


def test_what_its_reports_tell_besides_is_listed(browser):
    assert "Told in the same reports" in browser.get(_first(browser)).text


def test_an_event_is_given_as_json(browser):
    (record,) = browser.get(f"{_first(browser)}?format=json").json()
    assert record["origins"] == 2
    assert [member["report"] for member in record["members"]] == ["oslo", "again"]


def test_an_unknown_event_is_not_found(browser):
    answer = browser.get("/events/0123456789abcdef")
    assert answer.status_code == 404
    assert "nothing in the base" in answer.text
