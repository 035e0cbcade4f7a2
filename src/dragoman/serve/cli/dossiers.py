"""Commands about people and offices: who and show."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Annotated, Any

import typer

from dragoman.knowledge import Dossier, Held, KnowledgeBase, OfficeAnswer
from dragoman.model.attestation import ContentKind
from dragoman.serve.cli.options import AskedBase, edtf
from dragoman.serve.cli.rows import TABLES, UNKNOWN, short
from dragoman.serve.cli.screen import HEADING, QUIET, Column, one_line, show_json, show_table, show_text
from dragoman.serve.cli.selection import Selection

SURENESS = {"certain": "green", "possible": "yellow", "stale": "dim"}
HOLDERS = (
    Column("", styles=SURENESS, fixed=True),
    Column("Who"),
    Column("From", "cyan", widest=11),
    Column("To", "cyan", widest=11),
    Column("Attested", "cyan", widest=12),
    Column("Capacity"),
    Column("Source", "dim", longest=120),
)
OFFICES = (
    Column("Office"),
    Column("From", "cyan", widest=11),
    Column("To", "cyan", widest=11),
    Column("Attested", "cyan", widest=12),
    Column("Capacity"),
    Column("Source", "dim", longest=120),
)
SECTIONS = ("events", "agreements", "statements", "tenures")


def who(
    office: Annotated[str, typer.Argument(metavar="OFFICE", help="Such as 'Foreign Minister of Iran'.")],
    on: Annotated[str, typer.Option(metavar="DATE", parser=edtf, help="A day, a month or a year.", show_default=False)],
    base: AskedBase,
) -> None:
    """Say who held an office on a day.

    It answers after the lexicon and the reports of the base; without a base, after the lexicon alone.

    Certain: surely held it all that time. Possible: may have held it; a day of hand-over gives both. Stale: held it
    when last heard of. Each comes with its source.

    Examples:
      dragoman who "Secretary of the Security Council of Russia" --on 2024-06-01
      dragoman who "Foreign Minister of Iran" --on 2024-05 --json
    """
    with base.open_or_empty() as kb:
        answer = kb.who(office, on)
    if base.json:
        show_json(_answer(answer))
        return
    show_text((answer.office, HEADING), f" on {answer.on}")
    rows = [_holder(sureness, held) for sureness in SURENESS for held in getattr(answer, sureness)]
    if rows:
        show_table(HOLDERS, rows)
    for remark in ("vacant" if answer.vacant else "", answer.reason):
        if remark:
            show_text((remark, QUIET))


def show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, or an id.", show_default=False)], base: AskedBase
) -> None:
    """Print the dossier of a person or body.

    Examples:
      dragoman show "Ali Akbar Ahmadian"
      dragoman show Shoigu --json
    """
    with base.open() as kb:
        dossier = kb.show(name)
        if base.json:
            show_json(_dossier(kb, dossier))
        else:
            _show_dossier(kb, dossier)


def source(held: Held) -> str:
    """Where it is known from: the lexicon's sources, then reports with the id to trace."""
    traced = ", ".join(map(short, held.records))
    told = f"{', '.join(held.reports)} (trace {traced})" if held.reports else ""
    return "; ".join(filter(None, (*held.sources, told)))


def _answer(answer: OfficeAnswer) -> dict[str, Any]:
    holders = {sureness: [_held(held) for held in getattr(answer, sureness)] for sureness in SURENESS}
    return {
        "office": answer.office,
        "on": answer.on,
        **holders,
        "vacant": answer.vacant,
        "reason": answer.reason,
    }


def _held(held: Held) -> dict[str, Any]:
    return {
        "name": held.person_name,
        "id": held.person,
        "from": held.start or None,
        "to": held.end or None,
        "capacity": held.capacity,
        "source": source(held),
    }


def _attested(held: Held) -> dict[str, str | None]:
    return {"first_attested": held.first_attested or None, "last_attested": held.last_attested or None}


def _seen(held: Held) -> str:
    return " … ".join(dict.fromkeys(filter(None, (held.first_attested, held.last_attested))))


def _holder(sureness: str, held: Held) -> list[str]:
    dates = (held.start or UNKNOWN, held.end or UNKNOWN, _seen(held))
    return [sureness, held.person_name, *dates, held.capacity, source(held)]


def _dossier(kb: KnowledgeBase, dossier: Dossier) -> dict[str, Any]:
    entity = dossier.entity
    offices = [
        {"office": held.office_name, "office_id": held.office, **_held(held), **_attested(held)}
        for held in dossier.offices
    ]
    sections = {name: [json.loads(line) for line in Selection(kb, getattr(dossier, name)).lines()] for name in SECTIONS}
    return {
        "id": entity.id,
        "kind": entity.kind.value,
        "name": entity.name,
        "aliases": list(entity.aliases),
        "country": entity.country or None,
        "provisional": entity.provisional,
        "offices": offices,
        **sections,
    }


def _show_dossier(kb: KnowledgeBase, dossier: Dossier) -> None:
    entity = dossier.entity
    known = "known only from reports" if entity.provisional else entity.id
    about = ", ".join(filter(None, (entity.kind.value, entity.country, known)))
    show_text((one_line(entity.name), HEADING), (f"  {about}", QUIET))
    if entity.aliases:
        show_text(("also " + one_line(", ".join(entity.aliases)), QUIET))
    if dossier.offices:
        _head("offices", dossier.offices)
        show_table(OFFICES, map(_office, dossier.offices))
    for kind, section in zip(ContentKind, SECTIONS, strict=True):
        records = getattr(dossier, section)
        if records:
            _head(section, records)
            TABLES[kind].show(kb, records)


def _head(title: str, listed: Iterable[object]) -> None:
    show_text("")
    show_text((f"{title} ({len(list(listed))})", HEADING))


def _office(held: Held) -> list[str]:
    return [held.office_name, held.start or UNKNOWN, held.end or UNKNOWN, _seen(held), held.capacity, source(held)]
