"""Readings that somebody else made are taken back: `dragoman add --facts`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import dragoman
from dragoman.knowledge import KnowledgeBase

TEXT = "Kenyan President William Ruto met Elina Valtonen in Helsinki on May 3, 2024.\n\nThey signed a trade agreement."
FACTS = {
    "report": "hki-1",
    "language": "fi",
    "published": "2024-05-04",
    "text": TEXT,
    "outlet": "Yle",
    "events": [
        {
            "id": "e1",
            "type": "meeting",
            "status": "occurred",
            "date": "2024-05-03",
            "place": "Helsinki",
            "participants": [{"name": "William Ruto"}, {"name": "Elina Valtonen", "role": "host"}],
            "attributed_to": ["Yle"],
            "evidence": [{"quote": "William Ruto met Elina Valtonen"}],
        }
    ],
    "agreements": [
        {"name": "trade agreement", "stage": "signed", "parties": ["Kenya", "Finland"], "date": "2024-05-03"}
    ],
    "statements": [
        {"speaker": "William Ruto", "act": "praise", "quote": "They signed a trade agreement.", "about": "a1"}
    ],
    "tenures": [{"person": "William Ruto", "office": "President of Kenya", "held_on": "2024-05-03"}],
}


def _added(base: KnowledgeBase, folder: Path, *lines: object) -> tuple[int, list[str]]:
    file = folder / "facts.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    added = base.add_facts(file)
    return added.new, [skipped.reason for skipped in added.skipped]


@pytest.fixture
def base(tmp_path: Path) -> KnowledgeBase:
    return dragoman.open(tmp_path / "given.db")


def test_a_given_fact_is_a_record_with_its_words(base: KnowledgeBase, tmp_path: Path) -> None:
    assert _added(base, tmp_path, FACTS) == (1, [])
    (meeting,) = base.events()
    assert meeting.headline["date"] == "2024-05-03"
    assert meeting.entities["participants"] == ("person:william-ruto",)
    assert meeting.entities["host"] == ("person:elina-valtonen",)
    (exported,) = (json.loads(line) for line in base.export("facts"))
    assert exported["text"] == TEXT
    assert [each["quote"] for each in exported["events"][0]["evidence"]] == ["William Ruto met Elina Valtonen"]


def test_what_comes_out_goes_in_again_unchanged(base: KnowledgeBase, tmp_path: Path) -> None:
    _added(base, tmp_path, FACTS)
    (exported,) = (json.loads(line) for line in base.export("facts"))
    with dragoman.open(tmp_path / "again.db") as again:
        _added(again, tmp_path, exported)
        assert [json.loads(line) for line in again.export("facts")] == [exported]


def test_a_given_reading_takes_the_place_of_an_older_one(base: KnowledgeBase, tmp_path: Path) -> None:
    report = {"id": "hki-1", "text": TEXT, "published": "2024-05-04", "language": "en"}
    file = tmp_path / "reports.jsonl"
    file.write_text(json.dumps(report | {"report": "hki-1", "events": []}) + "\n", encoding="utf-8")
    base.add(file)
    assert base.events()
    base.add_facts(file)
    assert base.events() == []


@pytest.mark.parametrize(
    "broken",
    [
        {"events": [{"type": "picnic"}]},
        {"events": ["a meeting"]},
        {"tenures": [{"person": "William Ruto"}]},
        {"events": [{"type": "meeting", "date": "in May"}]},
        {"statements": {"speaker": "William Ruto"}},
    ],
)
def test_a_fact_out_of_form_is_skipped_with_a_reason(base: KnowledgeBase, tmp_path: Path, broken: dict) -> None:
    new, reasons = _added(base, tmp_path, FACTS | {"report": "broken"} | broken, FACTS)
    assert new == 1
    (reason,) = reasons
    assert "its facts are not in the form of docs/facts.md" in reason
