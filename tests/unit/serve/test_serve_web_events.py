"""The page of an event shows its words, folds copies, and says why it is one event of so many origins."""

from __future__ import annotations

import json
import re

from toys import toy_stages


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


def test_a_copy_is_folded_under_what_it_copies_and_both_reports_say_so(browser, tmp_path):
    filler = " ".join(f"Word{number} follows word{number + 1} here." for number in range(40))
    text = f"Nia met Ada in Oslo on 2024-08-01. {filler}"
    reports = [
        {"id": name, "outlet": name, "published": day, "text": text}
        for name, day in (("wire", "2024-08-02"), ("printed", "2024-08-03"))
    ]
    lines = tmp_path / "more.jsonl"
    lines.write_text("\n".join(map(json.dumps, reports)))
    with browser.app.state.desk.writing() as kb:
        kb.add(lines, stages=toy_stages())
    page = browser.get(re.findall(r"/events/[0-9a-f]+", browser.get("/?who=Nia").text)[0]).text
    assert "1 origin of 2 reports" in page
    assert "1 copy of it, no confirmation" in page
    assert "Verbatim of wire" in page
    assert [browser.get(f"/reports/{name}?format=json").status_code for name in ("wire", "printed")] == [200, 200]
    assert "printed" in browser.get("/reports/wire").text
    assert "wire" in browser.get("/reports/printed").text
