"""Commands that list records: events, agreements, statements, tenures, timeline."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Annotated

import typer

from dragoman.knowledge import KnowledgeBase
from dragoman.model.agreement import Stage
from dragoman.model.attestation import ContentKind
from dragoman.model.event import EventType
from dragoman.model.record import Record
from dragoman.model.statement import Act
from dragoman.model.tenure import Capacity
from dragoman.serve.cli.options import AskedPast, Filters, StatusFilters, any_type
from dragoman.serve.cli.rows import TABLES, TIMELINE_TABLE, Table, short
from dragoman.serve.cli.screen import complain, one_line, show_lines, show_text
from dragoman.serve.selection import Selection


def events(
    filters: StatusFilters,
    base: AskedPast,
    kind: Annotated[EventType | None, typer.Option("--type", help="Of this type.", show_default=False)] = None,
) -> None:
    """List events: who took part, where, and how it is told.

    Origins `2 of 3`: three reports tell it, at most two of them independently. `≠` stands between values that differ.

    Examples:
      dragoman events --who Shoigu --type meeting
      dragoman events --country Iran --since 2024-05 --until 2024-08
      dragoman events --status planned --json
    """
    with base.asked() as kb:
        _show(kb, kb.events(filters.query(kind)), TABLES[ContentKind.EVENT], base)


def agreements(
    filters: StatusFilters,
    base: AskedPast,
    stage: Annotated[Stage | None, typer.Option("--type", help="That reached this stage.", show_default=False)] = None,
) -> None:
    """List agreements with their course, stage by stage.

    Examples:
      dragoman agreements --country Iran
      dragoman agreements --type signed --since 2024
    """
    with base.asked() as kb:
        _show(kb, kb.agreements(filters.query(stage)), TABLES[ContentKind.AGREEMENT], base)


def statements(
    filters: Filters,
    base: AskedPast,
    act: Annotated[Act | None, typer.Option("--type", help="With this act.", show_default=False)] = None,
) -> None:
    """List statements: who says what to whom, with which act.

    Examples:
      dragoman statements --who Peskov --type deny
      dragoman statements --country US --since 2024-09 --json
    """
    with base.asked() as kb:
        _show(kb, kb.statements(filters.query(act)), TABLES[ContentKind.STATEMENT], base)


def tenures(
    filters: Filters,
    base: AskedPast,
    capacity: Annotated[Capacity | None, typer.Option("--type", help="In this capacity.", show_default=False)] = None,
) -> None:
    """List who held which office, as reports attest it.

    What the lexicon knows besides is in the answers of `dragoman who` and `dragoman show`; where it says otherwise than
    the reports, the conflict is told.

    Examples:
      dragoman tenures --who Ahmadian
      dragoman tenures --country Russia --since 2024-05 --type acting
    """
    with base.asked() as kb:
        records = kb.tenures(filters.query(capacity))
        if base.json:
            show_lines(tenure_lines(kb, records))
            return
        _show(kb, records, TABLES[ContentKind.TENURE], base)
        for record in records:
            for conflict in kb.conflicts(record):
                show_text((f"{short(record.id)} conflict: {one_line(conflict)}", "yellow"))


def tenure_lines(kb: KnowledgeBase, records: Sequence[Record]) -> Iterator[str]:
    """Give tenures as JSON, each with what the lexicon has against it."""
    for record, line in zip(records, Selection(kb, records).lines(), strict=True):
        yield json.dumps({**json.loads(line), "conflicts": list(kb.conflicts(record))}, ensure_ascii=False)


def timeline(
    filters: StatusFilters,
    base: AskedPast,
    kind: Annotated[
        str,
        typer.Option("--type", metavar="TYPE", parser=any_type, help="An event's type, a stage, an act or a capacity."),
    ] = "",
    *,
    statements: Annotated[bool, typer.Option("--statements", help="What was said among what was done.")] = False,
) -> None:
    """List what happened at a known time, in order.

    Agreements stand there by their steps, tenures where an office is taken or left. What was said has its own list,
    `dragoman statements`; here it stands with `--statements`, or where `--type` is an act such as deny. Texts without
    a party or a name of their own stand in `dragoman agreements` only, events of nobody and nowhere in `dragoman events`.

    Origins `2 of 3`: three reports tell it, at most two of them independently. `≠` stands between values that differ.

    Examples:
      dragoman timeline --since 2024-04 --until 2024-09
      dragoman timeline --who "Ali Akbar Ahmadian" --json
      dragoman timeline --report some-report
    """
    with base.asked() as kb:
        _show(kb, kb.timeline(filters.query(kind), statements=statements), TIMELINE_TABLE, base)


def _show(kb: KnowledgeBase, records: Sequence[Record], table: Table, form: AskedPast) -> None:
    if form.json:
        show_lines(Selection(kb, records).lines())
    elif not records:
        complain("nothing found")
    else:
        table.show(kb, records)
