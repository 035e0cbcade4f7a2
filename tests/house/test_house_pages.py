"""The pages tell what there is: the two commands, links that lead somewhere, every command of the command line."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from docs import commands

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "examples").glob("*.md")])
LINK = re.compile(r"\]\(([^)\s#]+)(#[^)\s]*)?\)")

every_page = pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())


@pytest.mark.parametrize("command", ["make demo", "make test"])
def test_the_readme_gives_the_command(command: str) -> None:
    assert command in (ROOT / "README.md").read_text(encoding="utf-8")


@every_page
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    targets = [target for target, _ in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in target]
    assert not [target for target in targets if not (page.parent / target).exists()]


def test_the_commands_page_says_what_help_says() -> None:
    assert commands.PAGE.read_text(encoding="utf-8") == commands.page(), "run: python docs/commands.py"


@every_page
def test_a_page_names_only_commands_that_exist(page: Path) -> None:
    named = set(re.findall(r"^\s*dragoman ([a-z]+)", page.read_text(encoding="utf-8"), re.MULTILINE))
    assert named <= set(commands.names())


def test_the_changelog_begins_with_this_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    first = re.search(r"^## \[?([\w.]+)\]?", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert first
    assert first[1] in (version, "Unreleased")
