"""The command that withdraws what a report attests: retract."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

import typer

from dragoman.knowledge import Retracted
from dragoman.model.correction import Corrected
from dragoman.model.retraction import Retraction
from dragoman.serve.cli.judgements import Signed
from dragoman.serve.cli.options import AskedBase
from dragoman.serve.cli.rows import short
from dragoman.serve.cli.screen import Column, one_line, show_json, show_text

DAY = len("2024-05-03")
RETRACTED = (Column("Retracted"), Column("When", "cyan", fixed=True), Column("By"), Column("Why", longest=200))


def retract(
    signed: Signed,
    base: AskedBase,
    report: Annotated[str, typer.Argument(metavar="REPORT", help="Its name.", show_default=False)],
    *,
    undo: Annotated[bool, typer.Option("--undo", help="Let it count again.")] = False,
) -> None:
    """Withdraw what a report attests from every answer, at once; nothing is deleted.

    The report can still be opened with `trace`, marked with the reason, and `status` lists it. `--undo` takes the
    retraction back, and everything is exactly as before; both stay in the base with author, time and reason.

    Examples:
      dragoman retract some-report --why "a hoax, as the agency told us"
      dragoman retract some-report --undo --why "the hoax was another text"
    """
    with base.open() as kb:
        act = kb.retractions.undo if undo else kb.retractions.retract
        made = act(report, signed.why, signed.author)
        kb.settle()
        if base.json:
            show_json(_document(report, made))
        else:
            done = "counts again" if undo else "counts no longer"
            show_text(f"{short(made.id)}  {one_line(report)} {done}, by {one_line(made.author)}")


def told(each: Retracted) -> str:
    """Say in one line which report counts no longer, by whom, when and why."""
    return one_line(f"{each.report}, by {each.author}, {each.made[:DAY]}: {each.reason}")


def corrected(each: Corrected, name_of: Callable[[str], str]) -> str:
    """Say in one line what an outlet took back, in which report and with which words."""
    old, new = (one_line(name_of(value)) for value in (each.old, each.new))
    change = f"{each.slot} {old} → {new or 'not known'} " if each.slot else "withdrawn " if each.corrects else ""
    source = f"{each.report} about {each.corrects}" if each.corrects else f"{each.report}, which changes nothing here"
    return one_line(f"{change}by {source}: “{each.words}”")


def row(each: Retracted) -> list[str]:
    """Give the cells of a retracted report."""
    return [each.report, each.made[:DAY], each.author, each.reason]


def _document(report: str, made: Retraction) -> dict[str, Any]:
    about = {"id": made.id, "report": report, "author": made.author, "reason": made.reason}
    return {**about, "made": made.made.isoformat(), "undoes": made.undoes or None}
