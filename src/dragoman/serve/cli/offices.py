"""The command about offices: who."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any

import typer

from dragoman.knowledge import Held, KnowledgeBase, OfficeAnswer, OfficeQuestion
from dragoman.serve.cli import batches
from dragoman.serve.cli.exits import ExitStatus
from dragoman.serve.cli.options import AskedPast, days
from dragoman.serve.cli.rows import UNKNOWN, short
from dragoman.serve.cli.screen import HEADING, QUIET, Column, complain, show_json, show_lines, show_table, show_text

SURENESS = {"certain": "green", "possible": "yellow", "stale": "dim"}
FAR = {"both": "green", "from": "yellow", "to": "yellow", "no": "dim"}
"""Which dates of the lexicon were compared with a data set or a page."""
LEXICON_TODAY = "what the lexicon has is as known today; each source says when it was checked"
HOLDERS = (
    Column("", styles=SURENESS, fixed=True),
    Column("Who"),
    Column("From", "cyan", widest=11),
    Column("To", "cyan", widest=11),
    Column("Attested", "cyan", widest=12),
    Column("Capacity"),
    Column("Checked", styles=FAR),
    Column("Source", "dim", longest=120),
)


@dataclass(frozen=True)
class Asked:
    """Which office is asked for, whose, and when."""

    on: Annotated[
        str, typer.Option(metavar="DATE", parser=days, help="A day, a month or a year.", show_default=False)
    ] = ""
    country: Annotated[
        str,
        typer.Option(
            metavar="COUNTRY", help="Whose it is, where OFFICE does not tell: a name or code.", show_default=False
        ),
    ] = ""
    batch: Annotated[
        str,
        typer.Option(
            metavar="FILE",
            help="Answer many: JSON Lines of office, country, on; - reads standard input.",
            show_default=False,
        ),
    ] = ""


def who(
    asked: Asked,
    base: AskedPast,
    office: Annotated[
        str, typer.Argument(metavar="OFFICE", help="Such as 'Foreign Minister of Iran'.", show_default=False)
    ] = "",
) -> None:
    """Say who held an office on a day.

    It answers after the lexicon and the reports of the base; without a base, after the lexicon alone.

    Certain: surely held it all that time. Possible: may have held it; a day of hand-over gives both. Stale: held it
    when last heard of. Each comes with its source.

    Examples:
      dragoman who "Secretary of the Security Council of Russia" --on 2024-06-01
      dragoman who "foreign minister" --country Iran --on 2024-05 --json
      dragoman who --batch questions.jsonl > answers.jsonl
    """
    if asked.batch and (office or asked.on or asked.country):
        raise typer.BadParameter("--batch brings its own questions: leave OFFICE, --on and --country out")
    if not asked.batch and not (office and asked.on):
        raise typer.BadParameter("name an OFFICE and a day with --on, or a file of questions with --batch")
    with base.open_or_empty() as opened:
        kb = base.back(opened)
        if base.as_of:
            complain(LEXICON_TODAY)
        if asked.batch:
            show_lines(_answers(kb, asked.batch))
        elif base.json:
            _print_json(next(kb.answer_offices([OfficeQuestion(office, asked.on, asked.country)])))
        else:
            _print(kb.who(office, asked.on, asked.country))


def _answers(kb: KnowledgeBase, path: str) -> Iterator[str]:
    for answer in kb.answer_offices(map(_question, batches.objects(path))):
        yield json.dumps(_document(answer), ensure_ascii=False)


def _question(told: dict[str, Any] | str) -> OfficeQuestion:
    if isinstance(told, str):
        return OfficeQuestion("", "", fault=told)
    try:
        office, country, on = (batches.text(told.get(field)) for field in ("office", "country", "on"))
    except TypeError as error:
        return OfficeQuestion("", "", fault=str(error))
    return OfficeQuestion(office, on, country)


def _print(answer: OfficeAnswer) -> None:
    show_text((answer.office, HEADING), f" on {answer.on}")
    rows = [_holder(sureness, held) for sureness in SURENESS for held in getattr(answer, sureness)]
    if rows:
        show_table(HOLDERS, rows)
    against = (conflict for sureness in SURENESS for held in getattr(answer, sureness) for conflict in held.conflicts)
    for remark in dict.fromkeys(("vacant" if answer.vacant else "", answer.reason, *against)):
        if remark:
            show_text((remark, QUIET))


def _print_json(answer: OfficeAnswer) -> None:
    """Print an answer even where it is that no such office is known; the status tells that too."""
    show_json(_document(answer))
    if not answer.id:
        complain(answer.reason)
        raise typer.Exit(ExitStatus.FAILED)


def _document(answer: OfficeAnswer) -> dict[str, Any]:
    holders = {sureness: [held_document(held) for held in getattr(answer, sureness)] for sureness in SURENESS}
    return {
        "office": answer.office,
        "on": answer.on,
        **holders,
        "vacant": answer.vacant,
        "reason": answer.reason,
    }


def held_document(held: Held) -> dict[str, Any]:
    """Give the JSON form of one holder."""
    return {
        "name": held.person_name,
        "id": held.person,
        "from": held.start or None,
        "to": held.end or None,
        "capacity": held.capacity,
        "source": source(held),
        "checked": {"from": "; ".join(held.start_checked) or None, "to": "; ".join(held.end_checked) or None},
        **({"conflicts": list(held.conflicts)} if held.conflicts else {}),
    }


def source(held: Held) -> str:
    """Where it is known from: the lexicon's sources, then reports with the id to trace."""
    traced = ", ".join(map(short, held.records))
    told = f"{', '.join(held.reports)} (trace {traced})" if held.reports else ""
    return "; ".join(filter(None, (*held.sources, told)))


def seen(held: Held) -> str:
    """When reports first and last show it."""
    return " … ".join(dict.fromkeys(filter(None, (held.first_attested, held.last_attested))))


def checked(held: Held) -> str:
    """Tell which of the lexicon's dates were compared with a data set or a page; empty where only reports give them."""
    if not held.sources:
        return ""
    if held.start_checked and (held.end_checked or not held.end):
        return "both" if held.end else "from"
    return "from" if held.start_checked else "to" if held.end_checked else "no"


def _holder(sureness: str, held: Held) -> list[str]:
    dates = (held.start or UNKNOWN, held.end or UNKNOWN, seen(held))
    return [sureness, held.person_name, *dates, held.capacity, checked(held), source(held)]
