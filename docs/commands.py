"""Write docs/commands.md from what `--help` says: `python docs/commands.py`; with `--check` only compare."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import typer
from typer.testing import CliRunner

from dragoman.serve.cli import app

PAGE = Path(__file__).with_name("commands.md")
PLAIN = {
    "COLUMNS": "100",
    "TERMINAL_WIDTH": "100",
    "NO_COLOR": "1",
    "TERM": "dumb",
    "GITHUB_ACTIONS": "",
    "FORCE_COLOR": "",
}
OPENING = """# Commands

What every command's `--help` says; written by `python docs/commands.py`, compared by `make check`.
"""
ENDING_SPACE = re.compile(r"[ \t]+$", re.MULTILINE)


def names() -> list[str]:
    """Give the commands' names, in the order of `dragoman --help`."""
    group = typer.main.get_command(app)
    commands: dict[str, object] = getattr(group, "commands", {})
    return [
        name if not inner else f"{name} {inner}"
        for name, command in commands.items()
        for inner in ("", *getattr(command, "commands", ()))
    ]


def help_of(*command: str) -> str:
    """Give what a command's `--help` prints, without colours, 100 columns wide."""
    done = CliRunner().invoke(app, [*command, "--help"], env=PLAIN, prog_name="dragoman", color=False)
    if done.exit_code:
        raise RuntimeError(f"dragoman {' '.join(command)} --help ends with {done.exit_code}: {done.output}")
    return ENDING_SPACE.sub("", done.output).strip()


def page() -> str:
    """Give the whole page as it has to be."""
    parts = [OPENING, f"```text\n{help_of()}\n```\n"]
    parts += [f"## dragoman {name}\n\n```text\n{help_of(*name.split())}\n```\n" for name in names()]
    return "\n".join(parts)


def main(arguments: list[str]) -> int:
    """Write the page, or compare it."""
    if "--check" not in arguments:
        PAGE.write_text(page(), encoding="utf-8")
        return 0
    same = PAGE.is_file() and PAGE.read_text(encoding="utf-8") == page()
    if not same:
        print("docs/commands.md is not what --help says; run: python docs/commands.py", file=sys.stderr)
    return 0 if same else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
