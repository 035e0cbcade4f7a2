"""The whole journey on the command line: from a folder of reports to the words behind a line."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from typer.testing import CliRunner

pytest.importorskip("dragoman.read.english", reason="no reader yet")
cli = pytest.importorskip("dragoman.serve.cli")

DRAGOMAN = [sys.executable, "-c", "from dragoman.serve.cli import main; main()"]
VISIT = (
    "OSLO, March 12, 2024 - Finnish Foreign Minister Elina Valtonen met with her Norwegian counterpart "
    "Espen Barth Eide in Oslo on Tuesday.\n\n"
    "The two ministers discussed Arctic security, the Norwegian Foreign Ministry said in a statement.\n"
)
SAME_VISIT = (
    "HELSINKI, March 13, 2024 - Finland's Foreign Minister Elina Valtonen held talks with Norwegian Foreign Minister "
    "Espen Barth Eide in Oslo on March 12.\n"
)
TREATY = (
    "NAIROBI, May 3, 2024 - Kenya and Uganda signed a memorandum of understanding on cross-border trade in Nairobi on "
    "Friday. Kenyan President William Ruto welcomed the agreement.\n"
)
PLAN = (
    "ROME, June 4, 2024 - Italian Foreign Minister Antonio Tajani will travel to Cairo next week, the ministry said.\n"
)
REPORTS = {"visit": VISIT, "same-visit": SAME_VISIT, "treaty": TREATY, "plan": PLAN}


def _dragoman(*arguments: object):
    return CliRunner().invoke(cli.app, [str(argument) for argument in arguments])


def _lines(result) -> list[dict]:
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture(scope="module")
def reports(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    for name, text in REPORTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def base(reports, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("base") / "record.db"
    result = _dragoman("add", reports, "--db", path)
    assert result.exit_code == 0, result.stderr
    return path


def _process(*arguments: object, seed: str = "0") -> bytes:
    command = [*DRAGOMAN, *map(str, arguments)]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.run(command, env=environment, capture_output=True, check=True).stdout


def test_two_readings_print_identical_bytes(reports):
    first, second = (_process("read", reports, "--to", "facts", seed=seed) for seed in ("1", "2"))
    assert first == second
    assert len(first.splitlines()) == len(REPORTS)


def test_facts_quote_the_text_exactly(reports):
    for record in _lines(_dragoman("read", reports, "--to", "facts")):
        facts = [fact for kind in ("events", "agreements", "statements", "tenures") for fact in record[kind]]
        for fact in facts:
            assert fact["id"]
            for words in fact["evidence"]:
                assert record["text"][words["start"] : words["end"]] == words["quote"]


def test_one_meeting_told_by_two_reports_is_one_line(base):
    meetings = _lines(_dragoman("events", "--db", base, "--type", "meeting", "--who", "Valtonen", "--json"))
    assert len(meetings) == 1
    assert {member["report"] for member in meetings[0]["members"]} == {"visit", "same-visit"}
    assert meetings[0]["date"] == "2024-03-12"


def test_adding_twice_is_adding_once(base, reports):
    before = _dragoman("export", "--to", "records", "--db", base).stdout
    again = _dragoman("add", reports, "--db", base)
    assert again.exit_code == 0
    assert _dragoman("export", "--to", "records", "--db", base).stdout == before


def test_rebuilding_gives_the_same_records(base):
    before = _dragoman("export", "--to", "records", "--db", base).stdout
    assert _dragoman("rebuild", "--db", base).exit_code == 0
    assert _dragoman("export", "--to", "records", "--db", base).stdout == before


def test_every_line_of_the_timeline_opens_the_words_it_came_from(base):
    for record in _lines(_dragoman("timeline", "--db", base, "--json")):
        traced = json.loads(_dragoman("trace", record["id"], "--db", base, "--json").stdout)
        texts = " ".join(REPORTS.values())
        quotes = [words["words"] for told in traced["attestations"] for words in told["quotes"]]
        assert quotes
        assert all(" ".join(quote.split()) in " ".join(texts.split()) for quote in quotes)


def test_the_short_id_of_a_table_row_can_be_traced(base):
    table = _dragoman("events", "--db", base, "--type", "meeting").stdout.splitlines()
    traced = _dragoman("trace", table[1].split()[-1], "--db", base)
    assert traced.exit_code == 0, traced.stderr
    assert "met with her Norwegian counterpart" in traced.stdout
    assert "visit" in traced.stdout


def test_filters_narrow_the_timeline(base):
    assert _lines(_dragoman("events", "--db", base, "--since", "2030", "--json")) == []
    assert _lines(_dragoman("events", "--db", base, "--status", "planned", "--json"))


@pytest.mark.skipif(not find_spec("dragoman.read.agreements"), reason="agreements are not read yet")
def test_an_agreement_is_listed_with_its_course(base):
    (memorandum,) = _lines(_dragoman("agreements", "--db", base, "--country", "Kenya", "--json"))
    assert [(step["stage"], step["date"]) for step in memorandum["steps"]] == [("signed", "2024-05-03")]
    assert "signed 2024-05-03" in _dragoman("agreements", "--db", base).stdout


def test_a_dossier_shows_what_is_told_of_a_person(base):
    shown = _dragoman("show", "Elina Valtonen", "--db", base)
    assert shown.exit_code == 0, shown.stderr
    assert "meeting" in shown.stdout


def test_who_answers_in_the_agreed_form(base):
    answer = json.loads(
        _dragoman("who", "foreign minister of Finland", "--on", "2024-03-12", "--db", base, "--json").stdout
    )
    assert set(answer) >= {"office", "on", "certain", "possible", "stale", "vacant", "reason"}
    assert all(
        set(holder) >= {"name", "id", "from", "to", "capacity", "source"}
        for group in ("certain", "possible", "stale")
        for holder in answer[group]
    )


def test_status_counts_what_is_in_the_base(base):
    status = json.loads(_dragoman("status", "--db", base, "--json").stdout)
    assert status["counts"]["reports"] == len(REPORTS)
    assert status["skipped"] == []


def test_an_unknown_name_is_one_line_and_status_1(base):
    result = _dragoman("show", "Nobody Whatsoever", "--db", base)
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""


def test_asking_a_base_that_is_not_there_makes_none(tmp_path):
    result = _dragoman("events", "--db", tmp_path / "none.db")
    assert result.exit_code == 1
    assert "none.db" in result.stderr
    assert not (tmp_path / "none.db").exists()


def test_an_export_goes_to_a_file(base, tmp_path):
    target = tmp_path / "records.jsonl"
    result = _dragoman("export", "--to", "records", "--db", base, "--out", target)
    assert result.exit_code == 0, result.stderr
    assert target.read_text(encoding="utf-8") == _dragoman("export", "--to", "records", "--db", base).stdout
    assert result.stdout == ""


def test_a_pipe_that_closes_early_ends_the_reading_quietly(reports):
    command = f"{shlex.join(DRAGOMAN)} read {shlex.quote(str(reports))} --to facts | head -c 10"
    ended = subprocess.run(["bash", "-c", command], capture_output=True, check=True)
    assert ended.stderr == b""
    assert len(ended.stdout) == 10


def test_data_stays_on_stdout_while_a_terminal_shows_the_progress(reports):
    terminal, its_side = os.openpty()
    command = [*DRAGOMAN, "read", str(reports), "--to", "facts"]
    ended = subprocess.run(command, stdout=subprocess.PIPE, stderr=its_side, check=True)
    os.close(its_side)
    shown = os.read(terminal, 65536)
    os.close(terminal)
    assert len([json.loads(line) for line in ended.stdout.splitlines()]) == len(REPORTS)
    assert shown


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk_is_one_line(base):
    command = f"{shlex.join(DRAGOMAN)} timeline --db {shlex.quote(str(base))} > /dev/full"
    ended = subprocess.run(["bash", "-c", command], stderr=subprocess.PIPE, check=False)
    assert ended.returncode == 1
    assert ended.stderr == b"dragoman: No space left on device\n"
