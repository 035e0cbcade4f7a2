"""What was known when: as of a day, retracted, changed since; through the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

pytest.importorskip("dragoman.read.english", reason="no reader yet")
cli = pytest.importorskip("dragoman.serve.cli")

REPORTS = {
    "oslo": (
        "OSLO, March 12, 2024 - Norwegian Deputy Foreign Minister Arvid Solbakken met with Finnish Foreign Minister "
        "Elina Valtonen in Oslo on Tuesday.\n"
    ),
    "helsinki": (
        "HELSINKI, March 14, 2024 - Finland's Foreign Minister Elina Valtonen held talks with Norwegian Deputy Foreign "
        "Minister Arvid Solbakken in Oslo on March 11.\n"
    ),
    "signing": "OSLO, April 4, 2024 - Norway and Finland signed the Arctic Fisheries Agreement in Oslo on Wednesday.\n",
    "ratified": (
        "OSLO, May 2, 2024 - The Norwegian Parliament on Thursday ratified the Arctic Fisheries Agreement between Norway "
        "and Finland.\n"
    ),
    "undated": (
        "Norwegian Deputy Foreign Minister Arvid Solbakken met with Icelandic lawmakers in the "
        "town of Bergen, and all of them spoke about the fish that both countries catch.\n"
    ),
}


def _dragoman(*arguments: object):
    return CliRunner().invoke(cli.app, [str(argument) for argument in arguments])


def _done(*arguments: object) -> str:
    result = _dragoman(*arguments)
    assert result.exit_code == 0, result.stderr
    return result.stdout


def _lines(*arguments: object) -> list[dict]:
    return [json.loads(line) for line in _done(*arguments, "--json").splitlines()]


def _exports(base: Path) -> list[str]:
    return [_done("export", "--to", form, "--db", base) for form in ("records", "facts")]


@pytest.fixture
def base(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in REPORTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    _done("add", folder, "--db", tmp_path / "base.db")
    return tmp_path / "base.db"


def test_every_question_is_answered_as_of_a_day(base: Path) -> None:
    then = ("--as-of", "2024-03-13", "--db", base)
    (meeting,) = _lines("events", *then)
    assert [member["report"] for member in meeting["members"]] == ["oslo"]
    assert _lines("agreements", *then) == []
    assert [line["id"] for line in _lines("timeline", *then)] == [meeting["id"]]
    assert _lines("trace", meeting["id"], *then)[0]["attestations"][0]["report"] == "oslo"
    assert _lines("show", "Elina Valtonen", *then)[0]["events"][0]["dissent"] == {}
    assert _lines("status", *then)[0]["counts"]["reports"] == 1
    assert len(_done("export", "--to", "facts", *then).splitlines()) == 1
    assert _dragoman("trace", "helsinki", *then).exit_code == 1
    assert {line["capacity"] for line in _lines("tenures", *then)} == {"full"}
    assert _lines("statements", *then) == []
    assert all("dissent" not in point["kind"] for point in _lines("review", *then))


def test_the_lexicon_is_as_known_today_and_that_is_said(base: Path) -> None:
    result = _dragoman(
        "who", "Foreign Minister of Finland", "--on", "2024-03-12", "--as-of", "2024-03-12", "--db", base
    )
    assert "Elina Valtonen" in result.stdout
    assert "lexicon" in result.stderr


def test_undated_reports_are_left_out_and_counted(base: Path) -> None:
    assert "1 undated report left out" in _dragoman("events", "--as-of", "2024-03-13", "--db", base).stderr
    assert len(_lines("events", "--as-of", "2024-12", "--db", base)) == 1
    assert len(_lines("events", "--db", base)) == 2


def test_as_of_is_by_the_clock_of_adding_where_so_asked(base: Path) -> None:
    assert _lines("events", "--as-of", "2024-12", "--recorded", "--db", base) == []
    assert len(_lines("events", "--as-of", "9999-12-31T12:00", "--recorded", "--db", base)) == 2
    assert _dragoman("events", "--recorded", "--db", base).exit_code == 2
    assert _dragoman("events", "--as-of", "2024-03-13T12:00", "--db", base).exit_code == 2


def test_a_report_is_retracted_everywhere_and_comes_back_exactly(base: Path) -> None:
    before = _exports(base)
    _done("retract", "helsinki", "--why", "the desk took it back", "--author", "A. Analyst", "--db", base)
    (meeting,) = [each for each in _lines("events", "--db", base) if each["date"]]
    assert meeting["dissent"] == {}
    assert "the desk took it back" in _done("status", "--db", base)
    assert "the desk took it back" in _done("show", "Elina Valtonen", "--db", base)
    opened = _done("trace", "helsinki", "--db", base)
    assert "the desk took it back" in opened
    assert "held talks" in opened
    assert _dragoman("retract", "helsinki", "--why", "again", "--db", base).exit_code == 1
    _done("retract", "helsinki", "--undo", "--why", "it stands", "--db", base)
    assert _exports(base) == before


def test_what_changed_is_told_with_the_reports_behind_it(base: Path) -> None:
    found = _lines("changes", "--since", "2024-03-14", "--db", base)
    told = {(each["change"], each["slot"], tuple(each["new"]), tuple(each["reports"])) for each in found}
    assert ("dissent", "date", ("2024-03-11",), ("helsinki",)) in told
    (moved,) = [each for each in _lines("changes", "--since", "2024-05", "--db", base) if each["change"] == "stage"]
    assert (moved["old"], moved["new"]) == (["signed"], ["ratified", "2024-05-02"])
    assert "signed → ratified" in _done("changes", "--since", "2024-05", "--db", base)
    assert "nothing changed" in _dragoman("changes", "--since", "2025", "--db", base).stderr
    assert _lines("changes", "--since", "2024-03-13", "--until", "2024-03-13", "--db", base) == []


def test_changes_count_the_undated_reports_too(base: Path) -> None:
    assert "1 undated report left out" in _dragoman("changes", "--since", "2024-03", "--db", base).stderr


def test_a_retraction_is_a_change_by_the_clock_of_adding(base: Path) -> None:
    _done("retract", "oslo", "--why", "a hoax", "--db", base)
    _done("retract", "helsinki", "--why", "a hoax", "--db", base)
    assert "meeting" not in {each["record"].get("type") for each in _lines("changes", "--since", "2024", "--db", base)}


FJORD = (
    {
        "id": "fjord-1",
        "outlet": "The Fjord",
        "published": "2024-05-03",
        "text": "Envoys meet\n\nNorwegian Foreign Minister Espen Barth Eide met with Finnish Foreign Minister Elina Valtonen "
        "in Oslo on Monday, April 29.",
    },
    {
        "id": "ink",
        "outlet": "Daily Ink",
        "published": "2024-05-01",
        "text": "Talks in Oslo\n\nFinland's Foreign Minister Elina Valtonen held talks with Norwegian Foreign Minister Espen "
        "Barth Eide in Oslo on Tuesday, April 30.",
    },
    {
        "id": "fjord-2",
        "outlet": "The Fjord",
        "published": "2024-05-06",
        "text": "Fish and the sea\n\nThe Norwegian parliament debated the catch of cod.\n\nCORRECTION. Our article of 3 May had "
        "the Oslo meeting of Mr Barth Eide and Ms Valtonen on a Monday. In fact they met on Tuesday the 30th. We regret the "
        "error.",
    },
    {
        "id": "fjord-3",
        "outlet": "The Fjord",
        "published": "2024-05-08",
        "text": "Minister lands\n\nFinnish Foreign Minister Elina Valtonen visited Stockholm on Tuesday, May 7.",
    },
    {
        "id": "fjord-4",
        "outlet": "The Fjord",
        "published": "2024-05-09",
        "text": "In brief\n\nEditor's note: we withdraw our report of 8 May that Ms Valtonen had visited Stockholm. No such visit "
        "took place.",
    },
)


@pytest.fixture
def fjord(tmp_path: Path) -> Path:
    (tmp_path / "fjord.jsonl").write_text("\n".join(map(json.dumps, FJORD)), encoding="utf-8")
    _done("add", tmp_path / "fjord.jsonl", "--db", tmp_path / "fjord.db")
    return tmp_path / "fjord.db"


def test_an_outlet_that_corrects_itself_takes_its_value_back(fjord: Path) -> None:
    (before,) = _lines("events", "--as-of", "2024-05-05", "--db", fjord)
    assert before["dissent"]["date"] == {"2024-04-30": ["ink"], "2024-04-29": ["fjord-1"]}
    (after,) = _lines("events", "--type", "meeting", "--db", fjord)
    (correction,) = after["corrections"]
    assert (correction["report"], correction["corrects"]) == ("fjord-2", "fjord-1")
    assert (correction["slot"], correction["old"], correction["new"]) == ("date", "2024-04-29", "2024-04-30")
    assert "≠" not in _done("events", "--type", "meeting", "--db", fjord)
    opened = _done("trace", after["id"], "--db", fjord)
    assert "2024-04-29 (fjord-1, taken back)" in opened
    assert "We regret the error" in opened


def test_what_an_outlet_withdraws_counts_from_then_on(fjord: Path) -> None:
    assert len(_lines("events", "--type", "visit", "--as-of", "2024-05-08", "--db", fjord)) == 1
    assert _lines("events", "--type", "visit", "--db", fjord) == []
    assert "withdrawn by fjord-4" in _done("trace", "fjord-3", "--db", fjord)
    assert "2 values or contents that outlets took back" in _done("status", "--db", fjord)


def test_a_correction_is_a_change(fjord: Path) -> None:
    found = {(each["change"], each["slot"]) for each in _lines("changes", "--since", "2024-05-06", "--db", fjord)}
    assert ("corrected", "date") in found
    found = {each["change"] for each in _lines("changes", "--since", "2024-05-09", "--db", fjord)}
    assert found == {"withdrawn"}


def test_a_retracted_correction_corrects_nothing(fjord: Path) -> None:
    _done("retract", "fjord-4", "--why", "a forged note", "--db", fjord)
    assert len(_lines("events", "--type", "visit", "--db", fjord)) == 1
