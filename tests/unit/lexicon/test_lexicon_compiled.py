"""Look-ups that are kept in the user's cache folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.lexicon import tables
from dragoman.lexicon.compiled import Index, compiled


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "dragoman"


def refuse() -> Index:
    raise AssertionError("it was made again")


def test_what_was_made_once_is_kept(folder: Path) -> None:
    assert compiled("a", lambda: {"Пётр": ["p"]}) == {"Пётр": ["p"]}
    assert compiled("a", refuse) == {"Пётр": ["p"]}
    assert len(list(folder.iterdir())) == 1


def test_a_changed_table_makes_it_anew_and_drops_the_old(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled("a", lambda: {"x": ["1"]})
    monkeypatch.setattr(tables, "digest", lambda: "00000000")
    assert compiled("a", lambda: {"x": ["2"]}) == {"x": ["2"]}
    assert len(list(folder.iterdir())) == 1


def test_a_broken_file_is_made_anew(folder: Path) -> None:
    compiled("a", lambda: {"x": ["1"]})
    for kept in folder.iterdir():
        kept.write_bytes(b"\xff{")
    assert compiled("a", lambda: {"x": ["1"]}) == {"x": ["1"]}
    assert compiled("a", refuse) == {"x": ["1"]}


@pytest.mark.parametrize("odd", ["{}", '{"a": 5}', "[1]"])
def test_a_file_of_another_form_is_made_anew(folder: Path, odd: str) -> None:
    compiled("a", lambda: {"x": ["1"]})
    for kept in folder.iterdir():
        kept.write_text(odd, encoding="utf-8")
    assert compiled("a", lambda: {"x": ["1"]}) == {"x": ["1"]}


def test_where_nothing_can_be_kept_it_is_made_every_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    occupied = tmp_path / "file"
    occupied.write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(occupied))
    assert compiled("a", lambda: {"x": ["1"]}) == {"x": ["1"]}
