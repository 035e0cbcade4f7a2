"""What goes to stdout and stderr."""

from __future__ import annotations

import json

import pytest

from dragoman.serve.cli import screen
from dragoman.serve.cli.screen import Column

COLUMNS = (Column("Date", fixed=True), Column("Who"), Column("Id", fixed=True))
ROWS = [("2024-05-03", "Maryam Tavakoli, Pavel Orlov", "ab12cd34"), ("2024", "李", "ffff0000")]


def test_without_a_terminal_a_table_is_aligned_columns_and_nothing_is_cut(capsys):
    screen.show_table(COLUMNS, ROWS)
    assert capsys.readouterr().out.splitlines() == [
        "Date        Who                           Id",
        "2024-05-03  Maryam Tavakoli, Pavel Orlov  ab12cd34",
        "2024        李                            ffff0000",
    ]


def test_on_a_terminal_a_table_fits_its_width_and_keeps_ids_whole(capsys, monkeypatch):
    monkeypatch.setattr(screen, "is_terminal", lambda: True)
    monkeypatch.setenv("COLUMNS", "36")
    screen.show_table(COLUMNS, ROWS)
    lines = capsys.readouterr().out.splitlines()
    assert all(len(line) <= 36 for line in lines)
    assert any("ab12cd34" in line for line in lines)


@pytest.mark.parametrize("hostile", ["a\x1b[31mb", "a\rb", "a\u202eb", "a\n\nb", "a\x9bb", "a\u2028b"])
def test_a_cell_cannot_move_the_cursor_or_turn_the_line(hostile):
    cleaned = screen.one_line(hostile)
    assert not set(cleaned) & set("\x1b\r\n\u202e\x9b\u2028")
    assert cleaned.startswith("a")
    assert cleaned.endswith("b")


def test_a_complaint_is_one_line_on_stderr(capsys):
    screen.complain("no base\nthere")
    captured = capsys.readouterr()
    assert captured.err == "dragoman: no base there\n"
    assert captured.out == ""


def test_json_keeps_every_script_readable(capsys):
    screen.show_json({"name": "محمد"})
    printed = capsys.readouterr().out
    assert "محمد" in printed
    assert json.loads(printed) == {"name": "محمد"}
