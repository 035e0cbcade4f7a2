"""Who is who, decided on the command line: review, judge, withdraw, hand over to another base."""

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
        'Elina Valtonen in Oslo on Tuesday.\n\n"We agreed to keep talking," Solbakken said.\n'
    ),
    "helsinki": (
        "HELSINKI, March 13, 2024 - Finland's Foreign Minister Elina Valtonen held talks with Norwegian Deputy Foreign "
        "Minister Arvid Sohlbaken in Oslo on March 12.\n"
    ),
    "bergen": (
        "BERGEN, May 3, 2024 - Arvid Sollbakken visited Reykjavik on Friday, the Icelandic Foreign Ministry said in a "
        "statement.\n"
    ),
    "painter": (
        "REYKJAVIK, May 4, 2024 - Icelandic Prime Minister Katrin Jakobsdottir met with Norwegian painter Sigrid "
        "Solbakken in Reykjavik on Saturday.\n"
    ),
}


def _dragoman(*arguments: object, typed: str = ""):
    return CliRunner().invoke(cli.app, [str(argument) for argument in arguments], input=typed)


def _done(*arguments: object, typed: str = "") -> str:
    result = _dragoman(*arguments, typed=typed)
    assert result.exit_code == 0, result.stderr
    return result.stdout


def _lines(*arguments: object) -> list[dict]:
    return [json.loads(line) for line in _done(*arguments, "--json").splitlines()]


def _everything(base: Path) -> str:
    asked = [("timeline", "--statements"), ("show", "Arvid Solbakken"), ("who", "Deputy Foreign Minister of Norway")]
    answers = [_done(*each, *(("--on", "2024-03-12") if "who" in each else ()), "--db", base) for each in asked]
    exports = [_done("export", "--to", form, "--db", base) for form in ("records", "facts")]
    return "".join([*answers, *exports])


@pytest.fixture(scope="module")
def reports(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    for name, text in REPORTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def pristine(reports, tmp_path_factory) -> bytes:
    path = tmp_path_factory.mktemp("base") / "record.db"
    _done("add", reports, "--db", path)
    _done("status", "--db", path)
    return path.read_bytes()


@pytest.fixture
def base(pristine, tmp_path) -> Path:
    path = tmp_path / "record.db"
    path.write_bytes(pristine)
    return path


def _pair(base: Path) -> tuple[str, str]:
    """The ids of the first likely duplicate."""
    first = _lines("review", "--db", base, "--kind", "person")[0]
    return first["left"]["id"], first["right"]["id"]


def test_the_review_shows_both_spellings_with_reasons_and_words(base):
    points = _lines("review", "--db", base)
    assert [point["kind"] for point in points] == ["person", "person", "title"]
    names = {point[side]["name"] for point in points[:2] for side in ("left", "right")}
    assert names == {"Arvid Solbakken", "Arvid Sohlbaken", "Arvid Sollbakken"}
    texts = " ".join(reason["text"] for reason in points[0]["reasons"])
    for expected in ("names alike", "both of NO", "Deputy Minister of Foreign Affairs of Norway", "on 2024-03-12"):
        assert expected in texts
    for side in ("left", "right"):
        assert all(words["words"] in REPORTS[words["report"]] for words in points[0][side]["words"])
    assert "Bjarni Benediktsson" in points[2]["reasons"][0]


def test_the_list_gives_ids_that_can_be_judged(base):
    listed = _done("review", "--db", base, "--kind", "person", "--limit", "1").splitlines()
    one, other = (line.split()[0] for line in listed if line.strip().startswith("person:"))
    said = _done("judge", one, "same", other, "--why", "one man, two spellings", "--author", "A. Analyst", "--db", base)
    assert "A. Analyst" in said


def test_a_merge_carries_through_and_its_withdrawal_restores_every_byte(base):
    before = _everything(base)
    one, other = _pair(base)
    (made,) = _lines("judge", one, "same", other, "--why", "one man, two spellings", "--db", base)
    assert len(set(made["now"])) == 1
    (meeting,) = _lines("events", "--type", "meeting", "--who", "Valtonen", "--db", base)
    assert {member["report"] for member in meeting["members"]} == {"oslo", "helsinki"}
    (tenure,) = _lines("tenures", "--who", "Sohlbaken", "--db", base)
    assert tenure["first_attested"] == "2024-03-12"
    assert tenure["last_attested"] == "2024-03-13"
    (statement,) = _lines("statements", "--who", "Sohlbaken", "--db", base)
    assert statement["speaker"] == tenure["person"]
    assert meeting["participants"] == ["Elina Valtonen", tenure["person"]]
    (dossier,) = _lines("show", "Arvid Solbakken", "--db", base)
    assert {dossier["name"], *dossier["aliases"]} == {"Arvid Sohlbaken", "Arvid Solbakken"}
    assert len(dossier["events"]) == len(dossier["tenures"]) == 1
    (holders,) = _lines("who", "Deputy Foreign Minister of Norway", "--on", "2024-03-13", "--db", base)
    assert [held["name"] for held in holders["certain"]] == [tenure["person"]]
    merged = _everything(base)
    _done("rebuild", "--db", base)
    assert _everything(base) == merged
    _done("judge", "--withdraw", made["id"][:8], "--why", "two brothers", "--db", base)
    assert _everything(base) == before
    _done("rebuild", "--db", base)
    assert _everything(base) == before


def test_reading_the_reports_again_keeps_what_was_judged(base, reports):
    _done("judge", *_joined("same", _pair(base)), "--why", "one man", "--db", base)
    merged = _everything(base)
    _done("add", reports, "--db", base)
    assert _everything(base) == merged


def test_what_was_judged_is_not_shown_again(base):
    shown = []
    for decision in ("different", "unsure", "different"):
        shown.append(frozenset(_pair(base)))
        _done("judge", *_joined(decision, _pair(base)), "--why", "looked at it", "--db", base)
    assert len(set(shown)) == 3
    assert _lines("review", "--db", base, "--kind", "person") == []


def test_a_contradiction_is_refused_with_what_stands_against_it(base):
    one, other = _pair(base)
    (made,) = _lines("judge", one, "same", other, "--why", "one man", "--db", base)
    refused = _dragoman("judge", one, "different", other, "--why", "two men", "--db", base)
    assert refused.exit_code == 1
    assert made["id"][:8] in refused.stderr
    assert "one man" in refused.stderr


def test_the_review_asks_one_by_one_and_goes_on_where_it_was_left(base):
    first = _dragoman("review", "--ask", "--author", "A. Analyst", "--db", base, typed="what?\nsame\none man\nq\n")
    assert first.exit_code == 0, first.stderr
    assert "1 judged" in first.stderr
    (made,) = _lines("judgements", "--db", base)
    assert (made["decision"], made["author"], made["reasons"]) == ("same", "A. Analyst", ["one man"])
    skipped = _dragoman("review", "--ask", "--db", base, typed="k\n")
    assert "0 judged" in skipped.stderr
    second = _dragoman("review", "--ask", "--db", base, typed="u\n\n")
    assert "1 judged" in second.stderr
    assert _lines("judgements", "--db", base)[1]["reasons"][0].startswith("as the review says: names alike")
    assert "0 judged" in _dragoman("review", "--ask", "--db", base).stderr


def test_judgements_go_to_another_base_of_the_same_reports(base, pristine, tmp_path):
    one, other = _pair(base)
    (made,) = _lines("judge", one, "same", other, "--why", "one\u2028man", "--author", "A. Analyst", "--db", base)
    _done("judge", "--withdraw", made["id"], "--why", "or two", "--author", "B. Analyst", "--db", base)
    _done("judge", other, "same", one, "--why", "one man after all", "--author", "C. Analyst", "--db", base)
    file, elsewhere = tmp_path / "judgements.jsonl", tmp_path / "elsewhere.db"
    _done("judgements", "export", file, "--db", base)
    elsewhere.write_bytes(pristine)
    assert "3 new, 0 known" in _dragoman("judgements", "import", file, "--db", elsewhere).stderr
    assert "0 new, 3 known" in _dragoman("judgements", "import", file, "--db", elsewhere).stderr
    assert _everything(elsewhere) == _everything(base)
    assert _done("judgements", "export", "-", "--db", elsewhere) == file.read_text(encoding="utf-8")
    table = _done("judgements", "--db", elsewhere)
    for expected in ("A. Analyst", "or two", "withdrawn by", "stands", made["id"][:8]):
        assert expected in table


def test_judgements_that_come_before_the_reports_hold_once_these_are_read(base, reports, tmp_path):
    _done("judge", *_joined("same", _pair(base)), "--why", "one man", "--db", base)
    lines, early = _done("judgements", "export", "-", "--db", base), tmp_path / "early.db"
    _done("add", reports / "painter.txt", "--db", early)
    told = _dragoman("judgements", "import", "-", "--db", early, typed=lines)
    assert told.exit_code == 0, told.stderr
    assert told.stderr.count("nothing here has the id") == 2
    _done("add", reports, "--db", early)
    assert _everything(early) == _everything(base)


def test_two_holders_of_one_office_on_one_day_are_shown_with_the_words_of_both(tmp_path):
    base = tmp_path / "record.db"
    told = {
        "one": "OSLO, March 12, 2024 - Norwegian Prime Minister Kari Voldsund met Finnish Foreign Minister Elina Valtonen in Oslo on Tuesday.\n",
        "two": "OSLO, March 12, 2024 - Norwegian Prime Minister Jonas Gahr Store met Finnish Foreign Minister Elina Valtonen in Oslo on Tuesday.\n",
    }
    for name, text in told.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    _done("add", tmp_path / "one.txt", tmp_path / "two.txt", "--db", base)
    points = {point["kind"]: point for point in _lines("review", "--kind", "title", "--kind", "holders", "--db", base)}
    assert "Kari Voldsund is told as Prime Minister of Norway on 2024-03-12" in points["title"]["what"]
    assert "Støre" in points["title"]["reasons"][0] or "Store" in points["title"]["reasons"][0]
    assert {words["report"] for words in points["holders"]["words"]} == {"one", "two"}
    for ident in points["holders"]["records"]:
        _done("trace", ident, "--db", base)


def test_a_short_id_that_several_have_is_refused_with_the_candidates(base):
    refused = _dragoman("judge", "person:~", "same", _pair(base)[0], "--why", "x", "--db", base)
    assert refused.exit_code == 1
    assert "Arvid" in refused.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("judge", "a", "same", "--why", "x"),
        ("judge", "a", "perhaps", "b", "--why", "x"),
        ("judge", "a", "same", "b"),
        ("judge", "a", "same", "b", "--withdraw", "c", "--why", "x"),
        ("judge", "--why", "x"),
        ("judgements", "export"),
        ("review", "--kind", "nonsense"),
    ],
)
def test_a_wrong_command_line_is_told_from_a_wrong_judgement(base, arguments):
    assert _dragoman(*arguments, "--db", base).exit_code == 2


def _joined(decision: str, pair: tuple[str, str]) -> tuple[str, str, str]:
    return pair[0], decision, pair[1]
