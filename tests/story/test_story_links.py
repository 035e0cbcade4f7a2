"""On the command line: a meeting inside a visit, and a claim beside its denial."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dragoman.serve import cli

VISIT = "Elina Valtonen arrived in Oslo on 12 March 2024. She met Espen Barth Eide there on the same day."
CLAIM = "Espen Barth Eide said on 20 March that Finland had sold icebreakers to Kenya."
DENIAL = "Finland did not sell icebreakers to Kenya. Elina Valtonen denied on 21 March that icebreakers had been sold."
SALE = {
    "type": "transfer",
    "date": "2024-03",
    "item": "icebreakers",
    "participants": [{"name": "Finland", "role": "supplier"}, {"name": "Kenya", "role": "recipient"}],
}


def _fact(ident: str, words: str, **more: object) -> dict[str, object]:
    return {"id": ident, "evidence": [{"quote": words}], **more}


def _report(name: str, published: str, text: str, **facts: object) -> dict[str, object]:
    empty: dict[str, object] = {"events": [], "agreements": [], "statements": [], "tenures": []}
    return {"report": name, "language": "en", "published": published, "text": text, "outlet": name, **empty, **facts}


REPORTS = [
    _report(
        "trip",
        "2024-03-13",
        VISIT,
        events=[
            _fact(
                "e1",
                "Elina Valtonen arrived in Oslo",
                type="visit",
                date="2024-03-12",
                place="Oslo",
                participants=[{"name": "Elina Valtonen", "role": "visitor"}],
            ),
            _fact(
                "e2",
                "She met Espen Barth Eide",
                type="meeting",
                date="2024-03-12",
                place="Oslo",
                participants=[{"name": "Elina Valtonen"}, {"name": "Espen Barth Eide"}],
            ),
        ],
    ),
    _report(
        "claim",
        "2024-03-20",
        CLAIM,
        events=[_fact("e1", CLAIM, status="alleged", attributed_to=["Espen Barth Eide"], **SALE)],
        statements=[
            _fact("s1", CLAIM, speaker="Espen Barth Eide", act="allege", date="2024-03-20", quote=CLAIM, about="e1")
        ],
    ),
    _report(
        "denial",
        "2024-03-22",
        DENIAL,
        events=[_fact("e1", "Finland did not sell icebreakers to Kenya", status="denied", **SALE)],
        statements=[
            _fact(
                "s1",
                DENIAL[43:],
                speaker="Elina Valtonen",
                act="deny",
                date="2024-03-21",
                quote=DENIAL[43:],
                about="e1",
            )
        ],
    ),
]


@pytest.fixture(scope="module")
def base(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("links")
    facts = folder / "facts.jsonl"
    facts.write_text("".join(json.dumps(each) + "\n" for each in REPORTS), encoding="utf-8")
    path = folder / "record.db"
    result = _dragoman("add", "--facts", facts, "--db", path)
    assert result.exit_code == 0, result.stderr
    return path


def _dragoman(*arguments: object):
    return CliRunner().invoke(cli.app, [str(argument) for argument in arguments])


def _lines(*arguments: object) -> list[dict]:
    result = _dragoman(*arguments)
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_meeting_is_exported_as_a_part_of_the_visit(base):
    (meeting,) = _lines("events", "--type", "meeting", "--json", "--db", base)
    (visit,) = _lines("events", "--type", "visit", "--json", "--db", base)
    (link,) = meeting["links"]
    assert (link["relation"], link["id"]) == ("part_of", visit["id"])
    assert "the same place" in link["reasons"]
    assert [each["relation"] for each in visit["links"]] == ["has_part"]


def test_trace_and_show_tell_what_a_meeting_is_a_part_of(base):
    (meeting,) = _lines("events", "--type", "meeting", "--json", "--db", base)
    traced = _dragoman("trace", meeting["id"], "--db", base).stdout
    assert "part of " in traced
    assert "who travels takes part; the same place; the same date; a report tells both" in traced
    assert "part of " in _dragoman("show", "Elina Valtonen", "--db", base).stdout


def test_claims_sets_a_claim_and_its_denial_side_by_side(base):
    (dispute,) = _lines("claims", "--json", "--db", base)
    assert dispute["outcome"] == "disputed"
    assert dispute["record"]["type"] == "transfer"
    stances = [(each["stance"], each["who"], each["date"], each["reports"]) for each in dispute["stances"]]
    assert stances == [
        ("alleges", ["Espen Barth Eide"], "2024-03-20", ["claim"]),
        ("denies", ["Elina Valtonen"], "2024-03-21", ["denial"]),
        ("denies", [], "2024-03-22", ["denial"]),
    ]
    assert dispute["stances"][1]["scope"] == "whole"
    shown = _dragoman("claims", "--db", base).stdout
    assert "disputed" in shown
    assert "denies (whole)" in shown


def test_as_of_the_day_of_the_claim_nothing_was_denied_yet(base):
    (dispute,) = _lines("claims", "--as-of", "2024-03-20", "--json", "--db", base)
    assert dispute["outcome"] == "alleged"
    assert [each["stance"] for each in dispute["stances"]] == ["alleges"]


def test_a_base_without_disputes_says_so(base):
    result = _dragoman("claims", "--until", "2024-03-15", "--since", "2024-03-14", "--who", "Valtonen", "--db", base)
    assert result.exit_code == 0
    assert "nothing found" in result.stderr


def test_a_state_that_only_its_people_stand_for_is_exported_by_its_name(tmp_path):
    words = "Elina Valtonen and Espen Barth Eide signed a joint declaration"
    signing = {"name": "joint declaration", "stage": "signed", "parties": [], "date": "2024-03-12"}
    report = _report("paper", "2024-03-13", words, agreements=[_fact("a1", words, **signing)])
    (tmp_path / "facts.jsonl").write_text(json.dumps(report) + "\n", encoding="utf-8")
    base = tmp_path / "record.db"
    assert _dragoman("add", "--facts", tmp_path / "facts.jsonl", "--db", base).exit_code == 0
    (line,) = _lines("agreements", "--json", "--db", base)
    assert (sorted(line["parties"]), line["parties_inferred"]) == (["Finland", "Norway"], True)
