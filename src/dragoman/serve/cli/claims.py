"""The command that sets claims and denials side by side: claims."""

from __future__ import annotations

import json
from typing import Any

from dragoman import knowledge
from dragoman.knowledge import Dispute, KnowledgeBase, Stance
from dragoman.serve.cli.options import AskedPast, Filters
from dragoman.serve.cli.rows import ID, UNKNOWN, Rows, short
from dragoman.serve.cli.screen import (
    HEADING,
    MARK,
    QUIET,
    Column,
    complain,
    one_line,
    show_lines,
    show_table,
    show_text,
)
from dragoman.serve.selection import Selection

ITSELF = "the report itself"
COLUMNS = (
    Column("Date", "cyan", widest=11),
    Column("Stance", styles={"denies": "red", "alleges": "yellow", "accuses": "yellow"}, widest=18),
    Column("Who", widest=28),
    Column("Words", longest=100),
    Column("Reports", "dim", widest=24),
    ID,
)


def claims(filters: Filters, base: AskedPast) -> None:
    """List what is denied, only alleged, confirmed or taken back: who says so, who denies it, and with which words.

    A denial stands under what it is about: an event, an agreement, or the statement that it answers. Behind `denies` stands
    what it denies, as far as its words tell: the whole, the date, the number, the role, or that one knows of it.

    Examples:
      dragoman claims --country Iran --since 2024
      dragoman claims --who Peskov --json
    """
    with base.asked() as kb:
        found = knowledge.disputes(kb, filters.query())
        if base.json:
            show_lines(json.dumps(_document(kb, each), ensure_ascii=False) for each in found)
        elif not found:
            complain("nothing found")
        else:
            for each in found:
                _show(kb, each)


def _document(kb: KnowledgeBase, dispute: Dispute) -> dict[str, Any]:
    (record,) = map(json.loads, Selection(kb, [dispute.record]).lines())
    stances = [_stance(kb, each) for each in dispute.stances]
    return {"id": dispute.record.id, "outcome": dispute.outcome.value, "stances": stances, "record": record}


def _stance(kb: KnowledgeBase, stance: Stance) -> dict[str, Any]:
    told: dict[str, Any] = {
        "stance": stance.stance,
        "scope": stance.scope or None,
        "who": list(map(kb.name, stance.who)),
    }
    told |= {"date": stance.date or None, "words": stance.words, "reports": list(stance.reports)}
    return {**told, "id": stance.id}


def _show(kb: KnowledgeBase, dispute: Dispute) -> None:
    date, what, who, where = Rows(kb).timeline(dispute.record)[:4]
    told = ", ".join(filter(None, (one_line(what), one_line(who), one_line(where), date)))
    show_text((f"{dispute.outcome}  ", MARK), (told, HEADING), (f"  {short(dispute.record.id)}", QUIET))
    show_table(COLUMNS, [_row(kb, each) for each in dispute.stances])
    show_text("")


def _row(kb: KnowledgeBase, stance: Stance) -> list[str]:
    who = ", ".join(map(kb.name, stance.who)) or ITSELF
    denied = f"{stance.stance} ({stance.scope})" if stance.scope else stance.stance
    return [stance.date or UNKNOWN, denied, who, stance.words, ", ".join(stance.reports), short(stance.id)]
