"""Every command, over a real base that toy stages filled."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dragoman.pipeline import Stages
from dragoman.serve.cli import COMMANDS, app, screen
from tests.unit.toys import toy_stages

REPORTS = [
    {
        "id": "oslo",
        "outlet": "The Fjord",
        "published": "2024-03-13",
        "text": "It snowed. Ada met Bob in Oslo on 2024-03-12. Ada said hello to everybody.",
    },
    {"id": "again", "outlet": "Daily Ink", "published": "2024-03-14", "text": "Bob met Ada in Oslo on 2024-03-12."},
    {"id": "rome", "published": "2024-06-02", "text": "Ada met Zoe in Rome on 2024-06-01."},
    {"id": "crown", "published": "2024-05-02", "text": "Ada became queen on 2024-05-01. Zoe said goodbye."},
]
FOREIGN = {"id": "farsi", "language": "fa", "text": "x"}
QUESTIONS = (
    ["timeline"],
    ["events"],
    ["agreements"],
    ["statements"],
    ["tenures"],
    ["who", "queen", "--on", "2024-06"],
    ["show", "Ada"],
    ["search", "Ada"],
    ["trace", "oslo#e0"],
    ["trace", "oslo"],
    ["status"],
)


@pytest.fixture(autouse=True)
def toys(monkeypatch):
    monkeypatch.setattr(Stages, "of", lambda _settings: toy_stages())


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    return _written(tmp_path / "reports.jsonl", REPORTS)


@pytest.fixture
def base(tmp_path: Path, reports: Path, toys) -> Path:
    path = tmp_path / "base.db"
    assert _dragoman("add", reports, "--db", path).exit_code == 0
    return path


def _written(path: Path, reports: list[dict]) -> Path:
    path.write_text("\n".join(map(json.dumps, reports)), encoding="utf-8")
    return path


def _dragoman(*arguments: object):
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def _printed(*arguments: object) -> str:
    result = _dragoman(*arguments)
    assert result.exit_code == 0, result.stderr
    return result.stdout


def _documents(*arguments: object) -> list[dict]:
    return [json.loads(line) for line in _printed(*arguments, "--json").splitlines()]


def test_reading_prints_one_record_a_report_and_keeps_nothing(reports, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    lines = _printed("read", reports, "--to", "facts").splitlines()
    assert [json.loads(line)["report"] for line in lines] == ["oslo", "again", "rome", "crown"]
    assert not list(tmp_path.glob("*.db"))


def test_reading_to_json_is_reading_to_facts(reports):
    assert _printed("read", reports, "--json") == _printed("read", reports, "--to", "facts")


def test_reading_to_a_table_shows_what_each_report_says(reports):
    printed = _printed("read", reports)
    assert "oslo" in printed
    assert "Ada, Bob" in printed
    assert "takes office" in printed or "Queen" in printed


def test_adding_tells_how_many_on_stderr_and_prints_no_data(reports, tmp_path):
    result = _dragoman("add", reports, "--db", tmp_path / "fresh.db")
    assert result.stdout == ""
    assert "4 new, 0 known, 0 skipped" in result.stderr


def test_adding_twice_is_adding_once(reports, base):
    before = _printed("export", "--to", "records", "--db", base)
    assert "0 new, 4 known, 0 skipped" in _dragoman("add", reports, "--db", base).stderr
    assert _printed("export", "--to", "records", "--db", base) == before


def test_adding_prints_a_document_when_asked(reports, tmp_path):
    (added,) = _documents("add", reports, "--db", tmp_path / "fresh.db")
    assert (added["new"], added["skipped"]) == (4, [])


def test_what_is_skipped_has_a_line_a_row_and_a_status(tmp_path):
    path = _written(tmp_path / "mixed.jsonl", [*REPORTS, FOREIGN])
    result = _dragoman("add", path, "missing.txt", "--db", tmp_path / "mixed.db")
    assert result.exit_code == 3
    assert "skipped missing.txt: " in result.stderr
    assert "2 skipped" in result.stderr
    (status,) = _documents("status", "--db", tmp_path / "mixed.db")
    assert len(status["skipped"]) == 2
    assert "missing.txt" in _printed("status", "--db", tmp_path / "mixed.db")


def test_many_skipped_items_are_counted_not_listed(tmp_path):
    foreign = [{**FOREIGN, "id": f"farsi-{number}"} for number in range(70)]
    result = _dragoman("read", _written(tmp_path / "many.jsonl", foreign))
    assert result.exit_code == 3
    assert len(result.stderr.splitlines()) == 52
    assert "and 20 more were skipped" in result.stderr
    assert "70 skipped" in result.stderr


def test_events_are_a_row_each_with_a_short_id_that_traces(base):
    header, first, *_ = _printed("events", "--db", base).splitlines()
    assert header.split() == ["Date", "What", "Who", "Where", "Status", "Origins", "Id"]
    assert first.split()[:5] == ["2024-03-12", "meeting", "Ada,", "Bob", "Oslo"]
    assert "2 of 2" in first
    assert "«Ada met Bob in Oslo on 2024-03-12.»" in _printed("trace", first.split()[-1], "--db", base)


def test_events_as_json_have_the_form_of_exported_records(base):
    exported = _printed("export", "--to", "records", "--db", base).splitlines()
    assert set(_printed("events", "--db", base, "--json").splitlines()) <= set(exported)


def test_filters_narrow_what_is_listed(base):
    assert [event["place"] for event in _documents("events", "--who", "Zoe", "--db", base)] == ["Rome"]
    assert [event["place"] for event in _documents("events", "--until", "2024-05", "--db", base)] == ["Oslo"]
    assert _documents("events", "--type", "visit", "--db", base) == []


def test_an_empty_answer_says_so_on_stderr(base):
    result = _dragoman("events", "--type", "visit", "--db", base)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "nothing found" in result.stderr


def test_a_timeline_has_every_kind(base):
    printed = _printed("timeline", "--db", base)
    assert "takes office" in printed
    assert printed.count("meeting") == 2


def test_statements_show_their_words(base):
    assert "Ada said hello" in _printed("statements", "--db", base)


def test_a_refused_date_is_a_question_mark(base):
    assert all(line.startswith("?") for line in _printed("statements", "--db", base).splitlines()[1:])


def test_tenures_show_their_bounds(base):
    assert "from 2024-05-01" in _printed("tenures", "--db", base)


def test_who_answers_in_the_agreed_form(base):
    (answer,) = _documents("who", "queen", "--on", "2024-05-03", "--db", base)
    assert list(answer) == ["office", "on", "certain", "possible", "stale", "vacant", "reason"]
    (held,) = answer["stale"]
    assert list(held) == ["name", "id", "from", "to", "capacity", "source", "checked"]
    assert (held["name"], held["from"], held["to"]) == ("Ada", "2024-05-01", None)
    assert "crown" in held["source"]


def test_a_batch_of_questions_is_answered_a_line_each_and_in_order(base, tmp_path):
    asked = [
        {"office": "queen", "country": None, "on": "2024-05-03"},
        {"office": "Foreign Minister", "country": "no", "on": 2019},
        {"office": "Grand Panjandrum", "on": "2024"},
        {"office": ["queen"], "on": "2024"},
        {"office": "queen", "on": "soon"},
        {"country": "Norway"},
    ]
    path = tmp_path / "questions.jsonl"
    path.write_text("\n".join([*map(json.dumps, asked), "", "{not json"]), encoding="utf-8-sig")
    answers = _documents("who", "--batch", path, "--db", base)
    keys = ["office", "on", "certain", "possible", "stale", "vacant", "reason"]
    assert [list(answer) for answer in answers] == [keys] * 7
    assert [answer["office"] for answer in answers[:2]] == ["Queen", "Minister of Foreign Affairs of Norway"]
    assert answers[1]["certain"]
    assert all(answer["reason"] and not answer["certain"] for answer in answers[2:])
    assert answers[6]["reason"].startswith("line 8 is not JSON")


def test_an_office_that_nobody_knows_is_an_answer_in_json_too(base):
    result = _dragoman("who", "Grand Panjandrum", "--on", "2024", "--db", base, "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["reason"].startswith("no office is called")


def test_who_says_how_sure_it_is(base):
    printed = _printed("who", "queen", "--on", "2024-05-03", "--db", base)
    assert "stale  Ada" in printed
    assert "reports last tell of it on 2024-05-01" in printed


def test_a_dossier_has_its_sections(base):
    printed = _printed("show", "Ada", "--db", base)
    assert all(section in printed for section in ("offices (1)", "events (2)", "statements (1)", "tenures (1)"))
    (dossier,) = _documents("show", "Ada", "--db", base)
    assert len(dossier["events"]) == 2
    assert dossier["offices"][0]["office"] == "Queen"


def test_a_trace_gives_words_report_outlet_rule_and_judgement(base):
    printed = _printed("trace", "oslo#e0", "--db", base)
    for expected in (
        "«Ada met Bob in Oslo on 2024-03-12.»",
        "The Fjord",
        "toy.met",
        "toy@1",
        "called Ada",
        "It snowed.",
    ):
        assert expected in printed
    (document,) = _documents("trace", "oslo#e0", "--db", base)
    assert document["attestations"][0]["quotes"][0]["words"] == "Ada met Bob in Oslo on 2024-03-12."
    assert document["record"]["place"] == "Oslo"


def test_tracing_a_report_opens_its_text_with_what_was_read_from_it(base):
    printed = _printed("trace", "oslo", "--db", base)
    for expected in (
        "The Fjord",
        "published 2024-03-13",
        "It snowed. Ada met Bob",
        "  Ada met Bob in Oslo on 2024-03-12.",
    ):
        assert expected in printed
    (document,) = _documents("trace", "oslo", "--db", base)
    (block,) = document["text"]["blocks"]
    assert block["attestations"] == [each["id"] for each in document["attestations"]]


def test_an_id_that_begins_many_is_answered_with_a_few(tmp_path):
    told = [{"id": f"r{day}", "text": f"Ada met Bob in Oslo on 2024-03-{day}."} for day in range(10, 32)]
    assert _dragoman("add", _written(tmp_path / "r.jsonl", told), "--db", tmp_path / "r.db").exit_code == 0
    result = _dragoman("trace", "event:", "--db", tmp_path / "r.db")
    assert result.exit_code == 1
    assert result.stderr.count("event:") <= 9


def test_an_export_goes_to_a_file(base, tmp_path):
    assert _printed("export", "--to", "facts", "--db", base, "--out", tmp_path / "facts.jsonl") == ""
    assert (tmp_path / "facts.jsonl").read_text("utf-8") == _printed("export", "--to", "facts", "--db", base)


def test_an_export_that_there_is_not_names_those_there_are(base):
    result = _dragoman("export", "--to", "papyrus", "--db", base)
    assert result.exit_code == 1
    assert "records" in result.stderr


def test_rebuilding_changes_nothing(base):
    before = _printed("export", "--to", "records", "--db", base)
    assert _printed("rebuild", "--db", base) == ""
    assert _printed("export", "--to", "records", "--db", base) == before


def test_status_counts_reports(base):
    (status,) = _documents("status", "--db", base)
    assert status["counts"]["reports"] == 4
    assert "reports read by toy@1" in _printed("status", "--db", base)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question[0])
def test_every_question_prints_json_only_on_stdout(base, question):
    result = _dragoman(*question, "--db", base, "--json")
    assert result.exit_code == 0, result.stderr
    assert result.stderr == ""
    assert all(json.loads(line) for line in result.stdout.splitlines())


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question[0])
def test_a_question_to_a_base_that_is_not_there_makes_none(tmp_path, question):
    result = _dragoman(*question, "--db", tmp_path / "none.db")
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert "none.db" in result.stderr
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question[0])
def test_every_question_fits_a_narrow_terminal(base, question, monkeypatch):
    monkeypatch.setattr(screen, "is_terminal", lambda: True)
    monkeypatch.setenv("COLUMNS", "80")
    lines = _printed(*question, "--db", base).splitlines()
    assert all(len(line) <= 80 for line in lines)


@pytest.mark.parametrize(
    "arguments",
    [
        ["events", "--type", "meetings"],
        ["timeline", "--type", "meetings"],
        ["events", "--since", "yesterday"],
        ["events", "--since", "2024-05", "--until", "2024-04"],
        ["events", "--status", "true"],
        ["who", "queen"],
        ["who", "queen", "--on", "soon"],
        ["who", "--on", "2024"],
        ["who", "queen", "--batch", "questions.jsonl"],
        ["read"],
        ["sing"],
    ],
    ids=" ".join,
)
def test_wrong_usage_has_its_own_status(base, arguments):
    result = _dragoman(*arguments, *(["--db", base] if arguments[0] in {"events", "timeline", "who"} else []))
    assert result.exit_code == 2
    assert "Error" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["show", "Nobody"],
        ["trace", "ffffffff"],
        ["who", "Grand Panjandrum", "--on", "2024"],
        ["events", "--who", "Nobody"],
    ],
    ids=" ".join,
)
def test_what_there_is_not_is_one_line(base, arguments):
    result = _dragoman(*arguments, "--db", base)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.startswith("dragoman: ")
    assert result.stderr.count("\n") == 1


def test_the_settings_name_the_base(base, tmp_path, monkeypatch):
    (tmp_path / "dragoman.toml").write_text(f'database = "{base}"\n')
    monkeypatch.chdir(tmp_path)
    assert "Oslo" in _printed("events")


def test_a_wrong_setting_is_one_line(tmp_path, monkeypatch):
    (tmp_path / "dragoman.toml").write_text("colour = 3\n")
    monkeypatch.chdir(tmp_path)
    result = _dragoman("events")
    assert result.exit_code == 1
    assert "colour" in result.stderr


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.__name__)
def test_every_command_has_help_with_examples(command):
    printed = _printed(command.__name__, "--help")
    assert "Examples:" in printed
    assert f"dragoman {command.__name__}" in printed


def test_help_tells_every_exit_status():
    assert "3 done, but something was skipped" in _printed("--help")


def test_the_version_is_told():
    assert _printed("--version").startswith("dragoman ")


def test_the_library_starts_without_what_only_a_terminal_needs():
    program = "import sys, dragoman; assert not {'typer', 'rich'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", program], check=True)


def test_nothing_is_created_where_nothing_is_there_to_add(tmp_path):
    result = _dragoman("add", tmp_path / "nope.txt", "--db", tmp_path / "fresh.db")
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert "nope.txt" in result.stderr
    assert not (tmp_path / "fresh.db").exists()
