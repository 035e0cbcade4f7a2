"""Bad input beside good: each bad thing costs one clear line and one row, and the good report is in the base."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

pytest.importorskip("dragoman.read.english", reason="no reader yet")
cli = pytest.importorskip("dragoman.serve.cli")

GOOD = (
    "OSLO, March 12, 2024 - Norwegian Foreign Minister Espen Barth Eide met with his Finnish counterpart "
    "Elina Valtonen in Oslo on Tuesday. They discussed Arctic security, the ministry said in a statement.\n"
)
PERSIAN = "وزیر امور خارجه ایران روز سه‌شنبه در تهران با همتای روس خود دیدار و درباره روابط دو کشور گفت‌وگو کرد. " * 8
RUSSIAN = "Министр иностранных дел России во вторник провёл в Москве переговоры со своим иранским коллегой. " * 8
MENU_ONLY = (
    "<html><head><title>Menu</title></head><body><nav><a href='/a'>Home</a><a href='/b'>News</a></nav></body></html>"
)
SYLLABLES = ("ba", "den", "ka", "lu", "mor", "ni", "ran", "so", "ta", "vi")
NAMES = ", ".join(
    f"{one}{two} {three}{four}".title()
    for one in SYLLABLES
    for two in SYLLABLES
    for three in SYLLABLES
    for four in SYLLABLES
)
RIGHT_TO_LEFT = "\u202e\u200f"


def _write(folder: Path, name: str) -> None:
    """Make one bad thing of a name."""
    contents = {
        "empty.txt": b"",
        "blank.txt": b" \n\t\n ",
        "binary.txt": bytes(range(256)) * 400,
        "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8,
        "persian.txt": PERSIAN.encode(),
        "russian-1251.txt": RUSSIAN.encode("cp1251"),
        "menu.html": MENU_ONLY.encode(),
        "large.txt": (GOOD * 250_000).encode(),
    }
    (folder / name).write_bytes(contents[name])


BAD = (
    "empty.txt",
    "blank.txt",
    "binary.txt",
    "picture.png",
    "persian.txt",
    "russian-1251.txt",
    "menu.html",
    "large.txt",
)


def _dragoman(*arguments: object):
    return CliRunner().invoke(cli.app, [str(argument) for argument in arguments])


def _events(base: Path) -> list[dict]:
    result = _dragoman("events", "--db", base, "--json")
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def _status(base: Path) -> dict:
    return json.loads(_dragoman("status", "--db", base, "--json").stdout)


def _is_in(base: Path) -> bool:
    return any(event["type"] == "meeting" for event in _events(base))


@pytest.fixture
def good(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_costs_one_line_and_one_row_and_the_good_one_beside_it_is_kept(good, tmp_path, name):
    _write(good, name)
    base = tmp_path / "base.db"
    result = _dragoman("add", good, "--db", base)
    assert result.exit_code == 3, result.stderr
    assert sum(name in line for line in result.stderr.splitlines()) == 1
    assert "Traceback" not in result.stderr
    rows = [row for row in _status(base)["skipped"] if name in row["address"]]
    assert len(rows) == 1
    assert rows[0]["reason"].strip()
    assert "\n" not in rows[0]["reason"]
    assert _is_in(base)


def test_a_missing_file_costs_one_line_and_one_row_and_the_good_one_is_kept(good, tmp_path):
    base = tmp_path / "base.db"
    result = _dragoman("add", tmp_path / "nothing.txt", good, "--db", base)
    assert result.exit_code == 3
    assert sum("nothing.txt" in line for line in result.stderr.splitlines()) == 1
    assert any("nothing.txt" in row["address"] for row in _status(base)["skipped"])
    assert _is_in(base)


def test_all_of_it_in_one_folder_is_one_run(good, tmp_path):
    for name in BAD:
        _write(good, name)
    base = tmp_path / "base.db"
    result = _dragoman("add", good, "--db", base)
    assert result.exit_code == 3
    assert all(sum(name in line for line in result.stderr.splitlines()) == 1 for name in BAD)
    assert f"{len(BAD)} skipped" in result.stderr
    assert _is_in(base)


def test_read_tells_of_what_it_skips_and_prints_the_rest(good):
    _write(good, "binary.txt")
    result = _dragoman("read", good, "--to", "facts")
    assert result.exit_code == 3
    assert [json.loads(line)["report"] for line in result.stdout.splitlines()] == ["good"]
    assert "binary.txt" in result.stderr


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig", "cp1252"])
def test_other_encodings_of_english_are_read(tmp_path, encoding):
    (tmp_path / "page.txt").write_bytes(GOOD.replace("Valtonen", "Välkönen").encode(encoding))
    result = _dragoman("read", tmp_path / "page.txt", "--to", "facts")
    assert result.exit_code == 0, result.stderr
    record = json.loads(result.stdout)
    assert "Norwegian Foreign Minister" in record["text"]
    assert "Välkönen" in record["text"]


def test_mojibake_is_either_read_or_skipped_with_a_reason(good, tmp_path):
    (good / "mojibake.txt").write_bytes((PERSIAN.encode().decode("cp1252", "replace")).encode())
    base = tmp_path / "base.db"
    result = _dragoman("add", good, "--db", base)
    assert result.exit_code in {0, 3}
    assert "Traceback" not in result.stderr
    assert _is_in(base)


def test_ten_thousand_names_are_read_to_the_end(good, tmp_path):
    (good / "names.txt").write_text(f"The following people attended: {NAMES} and others.", encoding="utf-8")
    base = tmp_path / "base.db"
    result = _dragoman("add", good, "--db", base)
    assert result.exit_code in {0, 3}, result.stderr
    assert _is_in(base)


def test_control_characters_and_turning_marks_do_not_reach_the_screen(good, tmp_path):
    hostile = GOOD.replace("Valtonen", f"Valto{RIGHT_TO_LEFT}nen\x1b[31m\x07")
    (good / "hostile.txt").write_text(hostile, encoding="utf-8")
    base = tmp_path / "base.db"
    assert _dragoman("add", good, "--db", base).exit_code == 0
    shown = _dragoman("timeline", "--db", base)
    assert shown.exit_code == 0
    assert not set(shown.stdout) & set("\x1b\x07\u202e")
