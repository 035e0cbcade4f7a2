"""The command that tells what changed: changes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Annotated, Any

import typer

from dragoman.knowledge import KnowledgeBase
from dragoman.knowledge.times.changes import Change, ChangeKind
from dragoman.knowledge.times.past import span
from dragoman.model.attestation import ContentKind
from dragoman.serve.cli.options import AskedBase, edtf, moment, tell_left_out
from dragoman.serve.cli.rows import TOLD_BY_KIND, UNKNOWN, Rows, short
from dragoman.serve.cli.screen import Column, complain, show_json, show_table
from dragoman.serve.selection import Selection

STYLES = {"new": "green", "dissent": "yellow", "withdrawn": "red"}
CHANGES = (
    Column("Change", styles=STYLES, fixed=True),
    Column("Date", "cyan", widest=11),
    Column("What", widest=22),
    Column("Who"),
    Column("How", longest=100),
    Column("Reports", longest=60),
    Column("Id", "dim", fixed=True),
)


def changes(
    base: AskedBase,
    since: Annotated[str, typer.Option(metavar="DATE", parser=moment, help="From this day on.", show_default=False)],
    until: Annotated[str, typer.Option(metavar="DATE", parser=moment, help="Up to this day; else up to now.")] = "",
    *,
    recorded: Annotated[
        bool, typer.Option("--recorded", help="By when it was added to the base, not by its publication.")
    ] = False,
    statements: Annotated[bool, typer.Option("--statements", help="What was newly said, too.")] = False,
) -> None:
    """Tell what the reports of some days changed: the records before them compared with the records after.

    New events, agreements and tenures; values that others have taken the place of, and reports that differ; stages that
    agreements reached; offices that changed hands; records that were joined, parted or withdrawn. Reports without a
    known day of publication are left out, except with --recorded.

    Examples:
      dragoman changes --since 2024-05-01
      dragoman changes --since 2024-05-01 --until 2024-05-07 --json
      dragoman changes --since 2026-11-20T18:00 --recorded
    """
    if not recorded:
        edtf(since), edtf(until)
    with base.open() as kb:
        every = kb.changes(since, until, recorded=recorded)
        if not recorded:
            tell_left_out(
                kb.as_of(span(since, until)[1].published), f"out by {until}" if until else "out before or after"
            )
        found = [each for each in every if statements or each.record.kind is not ContentKind.STATEMENT]
        found.sort(key=lambda each: list(ChangeKind).index(each.kind))
        if base.json:
            for each in found:
                show_json(_document(kb, each))
        elif found:
            show_table(CHANGES, _rows(kb, found))
        else:
            complain("nothing changed")


def _document(kb: KnowledgeBase, change: Change) -> dict[str, Any]:
    record = next(map(json.loads, Selection(kb, [change.record]).lines()))
    return {
        "change": change.kind.value,
        "slot": change.slot or None,
        "old": [kb.name(value) for value in change.old],
        "new": [kb.name(value) for value in change.new],
        "reports": list(change.reports),
        "record": record,
    }


def _rows(kb: KnowledgeBase, found: list[Change]) -> Iterator[list[str]]:
    rows = Rows(kb)
    for each in found:
        what, who = TOLD_BY_KIND[each.record.kind](rows, each.record)
        date = rows.date(each.record) if each.kind is ChangeKind.NEW else each.record.headline.get("date") or ""
        yield [each.kind.value, date, what, who, _how(kb, each), ", ".join(each.reports), short(each.record.id)]


def _how(kb: KnowledgeBase, change: Change) -> str:
    """What stood there, and what stands there now."""
    if not change.slot:
        return f"now in {short(change.new[0])}" if change.kind is ChangeKind.JOINED else ""
    old, new = (", ".join(map(kb.name, values)) or UNKNOWN for values in (change.old, change.new))
    sign = "≠" if change.kind is ChangeKind.DISSENT else "→"
    return f"{change.slot.replace('_', ' ')}: {old} {sign} {new}"
