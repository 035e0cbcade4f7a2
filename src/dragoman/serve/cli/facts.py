"""What one report says, as a table for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dragoman.serve.cli.rows import DATE, STATUS, UNKNOWN
from dragoman.serve.cli.screen import HEADING, QUIET, Column, one_line, show_table, show_text

COLUMNS = (DATE, Column("What", widest=22), Column("Who"), Column("Where", widest=20), STATUS, Column("Words", "dim"))


def show_facts(record: dict[str, Any]) -> None:
    """Print one record of the output contract."""
    heading = f"  {record['language']}, published {record['published'] or UNKNOWN}"
    show_text((one_line(record["report"]), HEADING), (heading, QUIET))
    rows = list(_rows(record))
    if rows:
        show_table(COLUMNS, rows)
    else:
        show_text(("it says nothing that is read", QUIET))
    show_text("")


def _rows(record: dict[str, Any]) -> Iterator[list[str]]:
    for event in record["events"]:
        what = f"{event['type']}: {event['item']}" if event["item"] else event["type"]
        yield _row(event, what, ", ".join(map(_participant, event["participants"])), event["place"], event["status"])
    for agreement in record["agreements"]:
        parties = ", ".join(agreement["parties"])
        who = f"{agreement['name']} ({parties})" if parties else agreement["name"]
        yield _row(agreement, f"agreement {agreement['stage']}", who)
    for statement in record["statements"]:
        who = f"{statement['speaker']} → {statement['addressee']}" if statement["addressee"] else statement["speaker"]
        yield _row(statement, f"statement: {statement['act']}", who)
    for tenure in record["tenures"]:
        yield _row(
            {**tenure, "date": _spell(tenure)},
            f"tenure: {tenure['capacity']}",
            f"{tenure['person']}, {tenure['office']}",
        )


def _row(fact: dict[str, Any], what: str, who: str, where: str | None = "", status: str = "") -> list[str]:
    words = " … ".join(evidence["quote"] for evidence in fact["evidence"])
    return [fact["date"] or UNKNOWN, what, who, where or "", status, words]


def _participant(participant: dict[str, str]) -> str:
    role = participant["role"]
    return participant["name"] if role == "participant" else f"{participant['name']} ({role})"


def _spell(tenure: dict[str, Any]) -> str:
    if tenure["from"] or tenure["to"]:
        return f"{tenure['from'] or UNKNOWN} – {tenure['to'] or UNKNOWN}"
    return tenure["held_on"] or ""
