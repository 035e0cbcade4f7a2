"""Commands that take reports in: read and add."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dragoman import knowledge, plugins
from dragoman.model.report import Skipped
from dragoman.serve.cli.exits import ExitStatus
from dragoman.serve.cli.facts import show_facts
from dragoman.serve.cli.options import AskedBase, Lexicon
from dragoman.serve.cli.progress import Progress
from dragoman.serve.cli.screen import complain, is_terminal, show_json, show_lines
from dragoman.settings import Settings

MOST_LINES = 50
"""Of what was skipped; the rest is counted."""

Targets = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH",
        help="Texts (.txt), pages (.html), files of reports (.jsonl), folders of them, and addresses on the web (https://…); - reads one report from standard input.",
        show_default=False,
    ),
]


class ReadForm(StrEnum):
    """In which form `read` prints."""

    FACTS = "facts"
    TABLE = "table"


def read(
    paths: Targets,
    to: Annotated[ReadForm, typer.Option(help="One JSON record a report, or a table for people.")] = ReadForm.TABLE,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="The same as --to facts.")] = False,
    lexicon: Lexicon = Lexicon(),  # noqa: B008 -- frozen
) -> None:
    """Print what reports say, and keep nothing.

    `--to facts` prints one JSON record a line, the form of docs/facts.md.

    Examples:
      dragoman read some-report.txt
      dragoman read reports/ page.html --to facts > facts.jsonl
      dragoman read - < some-report.txt
    """
    skipped: list[Skipped] = []
    lines = _facts(paths, skipped, lexicon.settings())
    if as_json or to is ReadForm.FACTS:
        show_lines(lines)
    else:
        for line in lines:
            show_facts(json.loads(line))
    _tell(skipped)


def add(
    paths: Targets,
    base: AskedBase,
    *,
    facts: Annotated[
        bool, typer.Option("--facts", help="Take the lines of a file of facts (docs/facts.md) as readings.")
    ] = False,
) -> None:
    """Read reports into a base.

    What it has read before is not read again; a run that was cut off goes on where it stood.

    What cannot be read is kept as a row with its reason (`dragoman status`), and the run goes on.

    Examples:
      dragoman add reports/
      dragoman add examples/reports.jsonl page.html --db iran-russia.db
      dragoman add --facts facts.jsonl
    """
    _refuse_if_all_missing(paths)
    with base.open(create=True) as kb, Progress() as progress:
        added = (kb.add_facts if facts else kb.add)(*paths, progress=progress.advance)
    if base.json:
        show_json(asdict(added))
    _tell(added.skipped, "" if base.json else f"{added.new} new, {added.known} known, ")


def _refuse_if_all_missing(targets: Sequence[str]) -> None:
    """End before a base is made where there is nothing to add: most likely a path was mistyped."""
    if not any("://" in target or target == "-" or Path(target).exists() for target in targets):
        complain(f"There is no such file or folder: {', '.join(targets)}")
        raise typer.Exit(ExitStatus.FAILED)


def _facts(paths: Sequence[str], skipped: list[Skipped], settings: Settings) -> Iterator[str]:
    exporter = plugins.load(plugins.EXPORTERS, "facts")()
    with Progress(visible=not is_terminal()) as progress:
        for item in knowledge.read(*paths, settings=settings):
            if isinstance(item, Skipped):
                skipped.append(item)
            else:
                progress.count("read")
                yield from exporter.lines(item)


def _tell(skipped: Sequence[Skipped], done: str = "") -> None:
    """Say what was skipped and why, a line each, then the numbers; end with the status that tells of it."""
    for each in skipped[:MOST_LINES]:
        complain(f"skipped {each.address}: {each.reason}")
    more = len(skipped) - MOST_LINES
    if more > 0:
        complain(f"and {more} more were skipped")
    if done or skipped:
        complain(f"{done}{len(skipped)} skipped")
    if skipped:
        raise typer.Exit(ExitStatus.SKIPPED)
