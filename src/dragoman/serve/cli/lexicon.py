"""Commands about the lexicon: lexicon check and lexicon refresh."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.serve.cli.exits import ExitStatus
from dragoman.serve.cli.options import Lexicon
from dragoman.serve.cli.progress import Progress
from dragoman.serve.cli.screen import complain, show_lines

if TYPE_CHECKING:
    from dragoman.knowledge.lexicon_care import Change

SIGNS = {"new": "+", "changed": "~", "kept": "="}
MEANT = {
    "new": "new",
    "changed": "changed",
    "checked": "the same, checked again",
    "kept": "left, since a line made by hand stands",
    "undated": "left, since they have no beginning",
    "unnamed": "left, since nobody is named",
}


def check(lexicon: Lexicon) -> None:
    """Look through the lexicon's tables, and your own.

    What cannot be read is told with file, line and column; what is odd, in a line each. It counts how many of the
    tenures made by hand had their dates checked with a data set or a page.

    Examples:
      dragoman lexicon check --lexicon my-tables/
    """
    # Imported here, as below, because it brings the lexicon's look-ups, which no start-up should wait for.
    from dragoman.knowledge import lexicon_care  # noqa: PLC0415

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
    from dragoman.knowledge import lexicon_care  # noqa: PLC0415 -- see above

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
