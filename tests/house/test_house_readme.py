"""What the README shows can be done as it stands there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

import dragoman
from dragoman.serve.cli import app

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [
    line.split("#")[0].split(">")[0].strip() for line in re.findall(r"^    (dragoman .*)$", README, re.MULTILINE)
]
PYTHON = re.search(r"```python\n(.*?)```", README, re.DOTALL)
PAGE = "<html><body><article><h1>Talks</h1><p>Sergey Lavrov met Abbas Araghchi in Moscow.</p></article></body></html>"
REPORT = "MOSCOW, April 24 2024. Russian Foreign Minister Sergey Lavrov met his Iranian counterpart on Wednesday."


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with everything that the README's lines name, and a base made of the examples."""
    folder = tmp_path_factory.mktemp("readme")
    (folder / "examples").mkdir()
    (folder / "reports").mkdir()
    examples = (ROOT / "examples" / "reports.jsonl").read_text(encoding="utf-8")
    (folder / "examples" / "reports.jsonl").write_text(examples, encoding="utf-8")
    (folder / "some-report.txt").write_text(REPORT, encoding="utf-8")
    (folder / "reports" / "one.txt").write_text(REPORT, encoding="utf-8")
    (folder / "page.html").write_text(PAGE, encoding="utf-8")
    with dragoman.open(str(folder / "iran-russia.db")) as base:
        base.add(str(folder / "examples" / "reports.jsonl"))
    return folder


@pytest.mark.parametrize("line", COMMANDS)
def test_a_line_of_the_readme_does_what_it_says(line: str, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(place)
    with dragoman.open("iran-russia.db") as base:
        known = base.events()[0].id
    arguments = [known if word == "ID" else word for word in shlex.split(line)[1:]]
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code in (0, 3), done.output


def test_the_python_of_the_readme_runs(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(place)
    assert PYTHON
    exec(compile(PYTHON[1], "README.md", "exec"), {})  # noqa: S102 - it is our own page
    assert "Shoigu" in capsys.readouterr().out
