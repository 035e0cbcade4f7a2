"""A page is made once for each edition of the records."""

from __future__ import annotations

import json

from toys import toy_stages
from web_base import TOKEN

from dragoman.serve.web import kept_pages


def test_a_browser_that_has_a_page_is_told_so_in_a_few_bytes(browser):
    first = browser.get("/")
    again = browser.get("/", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["content-security-policy"] == first.headers["content-security-policy"]


def test_other_questions_are_other_pages(browser):
    pages = {browser.get(address).headers["etag"] for address in ("/", "/?who=Zoe", "/?who=Zoe&format=csv")}
    assert len(pages) == 3


def test_what_was_added_since_is_shown(browser, tmp_path):
    before = browser.get("/?who=Nia")
    report = tmp_path / "more.jsonl"
    report.write_text(
        json.dumps({"id": "nia", "published": "2024-08-02", "text": "Nia met Ada in Oslo on 2024-08-01."})
    )
    with browser.app.state.desk.writing() as kb:
        kb.add(report, stages=toy_stages())
    after = browser.get("/?who=Nia")
    assert "nobody and nothing" in before.text.lower()
    assert "1 event as asked" in after.text
    assert after.headers["etag"] != before.headers["etag"]


def test_a_page_of_a_session_is_kept_for_nobody(browser):
    assert "sign-out" not in browser.get("/").text
    browser.post("/sign-in", data={"token": TOKEN})
    page = browser.get("/")
    assert "sign-out" in page.text
    assert "etag" not in page.headers
    browser.cookies.clear()
    assert "sign-out" not in browser.get("/").text


def test_what_is_not_found_is_not_kept(browser):
    assert [browser.get("/events/none").status_code for _ in range(2)] == [404, 404]


def test_a_page_too_large_to_keep_is_given_all_the_same(browser, monkeypatch):
    whole = browser.get("/").content
    monkeypatch.setattr(kept_pages, "LARGEST", 100)
    page = browser.get("/?lane=person")
    assert page.status_code == 200
    assert page.content.endswith(whole[-8:])
    assert "etag" not in page.headers


def test_only_so_much_is_kept(browser, monkeypatch):
    monkeypatch.setattr(kept_pages, "MOST", 1)
    assert [browser.get("/").status_code for _ in range(2)] == [200, 200]
