"""The command line: a thin face over knowledge, one file for each family of commands."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Callable
from importlib.metadata import version
from io import TextIOWrapper
from typing import Annotated

import typer

from dragoman.serve.cli import (
    asking,
    changes,
    claims,
    dossiers,
    intake,
    judgements,
    lexicon,
    offices,
    records,
    retractions,
    reviews,
    searching,
    serving,
    traces,
    upkeep,
)
from dragoman.serve.cli.exits import MEANINGS, guarded
from dragoman.serve.cli.options import spread

COMMANDS = (
    intake.read,
    intake.add,
    records.timeline,
    records.events,
    records.agreements,
    records.statements,
    claims.claims,
    records.tenures,
    offices.who,
    dossiers.show,
    searching.search,
    asking.resolve,
    traces.trace,
    changes.changes,
    reviews.review,
    judgements.judge,
    judgements.judgements,
    retractions.retract,
    upkeep.export,
    upkeep.rebuild,
    upkeep.status,
    serving.serve,
)


def _verbatim(help_text: str) -> str:
    """Mark the paragraphs whose line ends are meant."""
    return re.sub(r"^(Examples|Exit status):$", r"\b\n\g<0>", help_text, flags=re.MULTILINE)


def _help(command: Callable[..., None]) -> str:
    return _verbatim(inspect.getdoc(command) or "")


app = typer.Typer(
    name="dragoman",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    epilog=_verbatim(MEANINGS),
)


def _tell_version(wanted: bool) -> None:  # noqa: FBT001 -- as typer calls it
    if wanted:
        typer.echo(f"dragoman {version('dragoman')}")
        raise typer.Exit


def dragoman(
    *,
    _version: Annotated[
        bool, typer.Option("--version", callback=_tell_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Read reports about diplomacy and keep a sourced, dated record.

    Examples:
      dragoman read some-report.txt
      dragoman add reports/ --db iran-russia.db
      dragoman timeline --since 2024-04 --db iran-russia.db
      dragoman trace 3f2a91c0 --db iran-russia.db

    Every command takes --help; every question takes --json and --db.
    """


app.callback(help=_help(dragoman))(dragoman)
_lexicon = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="Check or refresh what is known before reading."
)
for _own in (lexicon.show, lexicon.check, lexicon.refresh):
    _lexicon.command(help=_help(_own))(guarded(spread(_own)))
for _command in COMMANDS:
    app.command(help=_help(_command))(guarded(spread(_command)))
app.add_typer(_lexicon, name="lexicon")


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    app()
