"""Commands about the base itself: export, rebuild, status."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from dragoman.knowledge import BaseStatus
from dragoman.model.report import Skipped
from dragoman.serve.cli.options import AskedBase, AskedPast, PastBase
from dragoman.serve.cli.progress import Progress
from dragoman.serve.cli.retractions import RETRACTED, row
from dragoman.serve.cli.screen import HEADING, Column, complain, show_json, show_lines, show_table, show_text

COUNTS = (Column("What"), Column("How many"))
SKIPPED = (Column("Skipped"), Column("Why", longest=300), Column("At"), Column("Which", "dim", longest=120))
FEW = 3
"""Skipped items that a reason names; the others are counted."""


def export(
    to: Annotated[
        str, typer.Option(metavar="FORMAT", help="facts, records, or what a plug-in adds.", show_default=False)
    ],
    base: PastBase,
    out: Annotated[Path | None, typer.Option(metavar="FILE", help="Write there.", show_default="stdout")] = None,
) -> None:
    """Write all that is in the base, in a format.

    `facts` has a line for each report, `records` a line for each thing that they add up to.

    Examples:
      dragoman export --to records > records.jsonl
      dragoman export --to facts --out facts.jsonl
    """
    with base.asked() as kb:
        lines = kb.export(to)
        if out is None:
            show_lines(lines)
            return
        with out.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{line}\n" for line in lines)


def rebuild(base: AskedBase) -> None:
    """Derive every record anew from what is kept.

    Reports that were read with another state of the lexicon are read again before.

    Examples:
      dragoman rebuild --db iran-russia.db
    """
    with base.open() as kb, Progress() as progress:
        progress.say("adding up what reports tell")
        again = kb.rebuild(progress.advance)
        found = kb.status()
    if base.json:
        show_json(found.kinds)
    else:
        if again:
            complain(f"{again:,} reports read again, since the lexicon has changed")
        complain(f"{sum(found.kinds.values()):,} records of {sum(found.readers.values()):,} reports that were read")


def status(base: AskedPast) -> None:
    """Say what is in the base, what was skipped or retracted, and why.

    Examples:
      dragoman status --db iran-russia.db
      dragoman status --json
    """
    with base.asked() as kb:
        found = kb.status()
    if base.json:
        show_json(asdict(found))
        return
    show_text((found.path, HEADING), f"  schema {found.schema}")
    _show_counts(found)
    if found.stale:
        show_text("")
        show_text(f"{found.stale:,} reports were read with another lexicon; dragoman rebuild reads them again")
    if found.corrections:
        show_text("")
        done = sum(bool(each.corrects) for each in found.corrections)
        notes = len(found.corrections) - done
        show_text(
            f"{done:,} values or contents that outlets took back themselves; {notes:,} notes of correction only shown"
        )
    if found.retracted:
        show_text("")
        show_table(RETRACTED, map(row, found.retracted))
    if found.skipped:
        show_text("")
        show_table(SKIPPED, _grouped(found.skipped))


def _grouped(skipped: Iterable[Skipped]) -> Iterator[list[str]]:
    """One row for each reason; `--json` names every item."""
    items: dict[tuple[str, str], list[str]] = defaultdict(list)
    for each in skipped:
        items[each.reason, each.stage].append(each.address)
    for (why, stage), addresses in sorted(items.items(), key=lambda found: (-len(found[1]), found[0])):
        more = len(addresses) - FEW
        shown = ", ".join(addresses[:FEW]) + (f" and {more} more" if more > 0 else "")
        yield [str(len(addresses)), why, stage, shown]


def _show_counts(found: BaseStatus) -> None:
    groups: tuple[tuple[str, Mapping[str, int]], ...] = (
        ("", found.counts),
        ("records: ", found.kinds),
        ("reports read by ", found.readers),
        ("reports in ", found.languages),
    )
    show_table(COUNTS, ([f"{label}{name}", f"{count:,}"] for label, counts in groups for name, count in counts.items()))
