"""Commands about the lexicon: lexicon show, lexicon check and lexicon refresh."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dragoman.serve.cli.exits import ExitStatus
from dragoman.serve.cli.options import Lexicon
from dragoman.serve.cli.progress import Progress
from dragoman.serve.cli.screen import HEADING, QUIET, complain, one_line, show_json, show_lines, show_text

if TYPE_CHECKING:
    from dragoman.knowledge.care.lexicon_care import Change
    from dragoman.knowledge.care.lexicon_lines import Line, Shown

SIGNS = {"new": "+", "changed": "~", "kept": "="}
MEANT = {
    "new": "new",
    "changed": "changed",
    "checked": "the same, checked again",
    "kept": "left, since a line made by hand stands",
    "undated": "left, since they have no beginning",
    "crossed": "left, since they end before they begin",
    "unnamed": "left, since nobody is named",
}


def show(
    lexicon: Lexicon,
    thing: Annotated[str, typer.Argument(metavar="ID", help="An id or a name.", show_default=False)],
    *,
    json: Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")] = False,
) -> None:
    """Show all that the lexicon's tables, and your own, say of a person, an office, a body, an agreement, an outlet or a place.

    Each line with its table and number; a line that counts no longer says which took its place.

    Examples:
      dragoman lexicon show person:ali-larijani
      dragoman lexicon show "Foreign Minister of Iran" --lexicon my-tables/
      dragoman lexicon show agreement:jcpoa --json
    """
    from dragoman.knowledge.care import lexicon_lines  # noqa: PLC0415 -- see check

    found = lexicon_lines.shown(lexicon.settings(), thing)
    if json:
        show_json(_document(found))
        return
    show_text((one_line(found.name or found.id), HEADING), f"  {found.id}")
    for line in found.lines:
        cells = ", ".join(f"{column}: {one_line(cell)}" for column, cell in line.cells.items())
        show_text(f"{line.place}  {cells}", indent=2)
        if what := _became(line):
            show_text((what, QUIET), indent=4)
    if not found.lines:
        show_text(("no line of its own: its name follows from what the lexicon knows of all such", QUIET))


def _became(line: Line) -> str:
    if line.standing == "stands":
        return f"replaces {line.by}" if line.by else ""
    if line.standing == "retracts":
        return "takes away every line that agrees with it"
    if line.standing == "gives way":
        return f"gives way to {line.by}"
    return f"{line.standing} by {line.by}"


def _document(found: Shown) -> dict[str, Any]:
    lines = [
        {
            "table": line.table,
            "file": line.file or None,
            "line": line.number,
            "cells": line.cells,
            "standing": line.standing.value,
            "by": line.by or None,
        }
        for line in found.lines
    ]
    return {"id": found.id, "kind": found.kind, "name": found.name or None, "lines": lines}


def check(lexicon: Lexicon) -> None:
    """Look through the lexicon's tables, and your own.

    What cannot be read is told with file, line and column; what is odd, in a line each. It counts how many of the
    tenures made by hand had their dates checked with a data set or a page.

    Examples:
      dragoman lexicon check --lexicon my-tables/
    """
    # Imported here, as elsewhere in this module, because it brings the lexicon's look-ups, which no start-up should wait for.
    from dragoman.knowledge.care import lexicon_care  # noqa: PLC0415

    found = lexicon_care.check(lexicon.settings())
    show_lines(found)
    far = lexicon_care.checked_lines()
    told = f"{far['checked']} were checked in every date, {far['partly']} in one of two, {far['unchecked']} in none"
    complain(f"of {far.total()} tenures made by hand {told}")
    complain(f"{len(found)} lines of the lexicon are odd" if found else "the lexicon is in order")
    if found:
        raise typer.Exit(ExitStatus.FAILED)


def refresh(
    lexicon: Lexicon,
    endpoint: Annotated[
        str,
        typer.Option(metavar="URL", help="The query service; otherwise `wikidata` of dragoman.toml, or Wikidata's."),
    ] = "",
    *,
    accept: Annotated[
        bool, typer.Option("--accept", help="Lay the last snapshot into your folder, without asking again.")
    ] = False,
) -> None:
    """Ask Wikidata who holds which office, and show what that would change.

    It asks one question for each office and keeps the answers, dated, in your own folder; nothing is changed before you
    accept it. Lines made by hand, ours and yours, stand.

    Examples:
      dragoman lexicon refresh --lexicon my-tables/
      dragoman lexicon refresh --lexicon my-tables/ --accept
    """
    from dragoman.knowledge.care import lexicon_care  # noqa: PLC0415 -- see check

    settings = lexicon.settings()
    settings = replace(settings, wikidata=endpoint) if endpoint else settings
    if accept:
        changes = lexicon_care.accepted(settings)
        _show(changes)
        complain(f"accepted into {settings.lexicon}: {_counted(changes)}")
        return
    with Progress() as progress:
        snapshot, path = lexicon_care.refresh(settings, dt.datetime.now(dt.UTC).date(), heard=progress.say)
    changes = snapshot.changes()
    _show(changes)
    for office, why in snapshot.failed.items():
        complain(f"{office}: {why}")
    complain(f"kept as {path}: {_counted(changes)}; --accept lays it into your folder")
    if snapshot.failed:
        raise typer.Exit(ExitStatus.SKIPPED)


def _show(changes: Iterable[Change]) -> None:
    """Print a line for each change, and for each line made by hand that says otherwise."""
    for change in changes:
        line, before = change.line, change.before
        told = f"{line['office']} {line['person']} {line['start']} – {line['end'] or '…'}"
        was = f" (was {before['person']} {before['start']} – {before['end'] or '…'})" if before else ""
        differs = before is None or any(before[column] != line[column] for column in ("person", "start", "end"))
        if change.what in SIGNS and differs:
            show_lines([f"{SIGNS[change.what]} {told}{was}  {line['source']}"])


def _counted(changes: Iterable[Change]) -> str:
    counts = Counter(change.what for change in changes)
    return ", ".join(f"{counts[what]} {meant}" for what, meant in MEANT.items() if counts[what]) or "nothing was told"
