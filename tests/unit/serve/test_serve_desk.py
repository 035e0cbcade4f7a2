from __future__ import annotations

from pathlib import Path

import pytest
from toys import toy_stages
from web_base import REPORTS, make_base

from dragoman import knowledge
from dragoman.serve import desk as desks
from dragoman.serve.desk import Desk
from dragoman.settings import Settings


def test_an_answer_is_made_once_for_each_edition(tmp_path: Path) -> None:
    path = tmp_path / "base.db"
    make_base(path, REPORTS[:1])
    desk, made = Desk(str(path), Settings()), []
    for _ in range(3):
        assert desk.remembered("what", lambda: made.append(1) or len(made)) == 1
    more = tmp_path / "more.txt"
    more.write_text("Cid met Dan in Bonn on 2024-04-01.")
    with knowledge.open(path) as kb:
        kb.add(more, stages=toy_stages())
        kb.settle()
    assert desk.remembered("what", lambda: made.append(1) or len(made)) == 2
    desk.close()


def test_what_nobody_asked_for_long_is_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "base.db"
    make_base(path, REPORTS[:1])
    monkeypatch.setattr(desks, "REMEMBERED", 2)
    desk, made = Desk(str(path), Settings()), []
    for asked in ("a", "b", "a", "c", "a", "b"):
        desk.remembered(asked, lambda asked=asked: made.append(asked))
    assert made == ["a", "b", "c", "b"]
    desk.close()
