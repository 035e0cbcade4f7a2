"""The command about a person or body: show."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Annotated, Any

import typer

from dragoman.knowledge import Dossier, Held, KnowledgeBase
from dragoman.model.attestation import ContentKind
from dragoman.serve.cli.links import link_lines
from dragoman.serve.cli.offices import LEXICON_TODAY, held_document, seen, source
from dragoman.serve.cli.options import AskedPast
from dragoman.serve.cli.records import tenure_lines
from dragoman.serve.cli.retractions import told
from dragoman.serve.cli.rows import TABLES, UNKNOWN, brief
from dragoman.serve.cli.screen import HEADING, QUIET, Column, complain, one_line, show_json, show_table, show_text
from dragoman.serve.selection import Selection

OFFICES = (
    Column("Office"),
    Column("From", "cyan", widest=11),
    Column("To", "cyan", widest=11),
    Column("Attested", "cyan", widest=12),
    Column("Capacity"),
    Column("Source", "dim", longest=120),
)
SECTIONS = ("events", "agreements", "statements", "tenures")


def show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, or an id.", show_default=False)], base: AskedPast
) -> None:
    """Print the dossier of a person or body.

    Examples:
      dragoman show "Ali Akbar Ahmadian"
      dragoman show Shoigu --json
    """
    with base.asked() as kb:
        dossier = kb.show(name)
        if base.as_of and dossier.offices:
            complain(LEXICON_TODAY)
        if base.json:
            show_json(_dossier(kb, dossier))
        else:
            _show_dossier(kb, dossier)


def _attested(held: Held) -> dict[str, str | None]:
    return {"first_attested": held.first_attested or None, "last_attested": held.last_attested or None}


def _dossier(kb: KnowledgeBase, dossier: Dossier) -> dict[str, Any]:
    entity = dossier.entity
    offices = [
        {
            "office": held.office_name,
            "office_id": held.office,
            **held_document(held),
            **_attested(held),
            "conflicts": list(held.conflicts),
        }
        for held in dossier.offices
    ]
    sections = {name: [json.loads(line) for line in Selection(kb, getattr(dossier, name)).lines()] for name in SECTIONS}
    sections["tenures"] = [json.loads(line) for line in tenure_lines(kb, dossier.tenures)]
    return {
        "id": entity.id,
        "kind": entity.kind.value,
        "name": entity.name,
        "aliases": list(entity.aliases),
        "country": entity.country or None,
        "provisional": entity.provisional,
        "offices": offices,
        **sections,
        "retracted": [asdict(each) for each in dossier.retracted],
    }


def _show_dossier(kb: KnowledgeBase, dossier: Dossier) -> None:
    entity = dossier.entity
    known = f"known only from reports, {brief(entity.id)}" if entity.provisional else entity.id
    about = ", ".join(filter(None, (entity.kind.value, entity.country, known)))
    show_text((one_line(entity.name), HEADING), (f"  {about}", QUIET))
    if entity.aliases:
        show_text(("also " + one_line(", ".join(entity.aliases)), QUIET))
    if dossier.offices:
        _head("offices", dossier.offices)
        show_table(OFFICES, map(_office, dossier.offices))
        for conflict in dict.fromkeys(each for held in dossier.offices for each in held.conflicts):
            show_text((f"conflict: {one_line(conflict)}", "yellow"))
    for kind, section in zip(ContentKind, SECTIONS, strict=True):
        records = getattr(dossier, section)
        if records:
            _head(section, records)
            TABLES[kind].show(kb, records)
            for line in link_lines(records):
                show_text((line, QUIET))
    for each in dossier.retracted:
        show_text((f"retracted: {told(each)}", "yellow"))


def _head(title: str, listed: Iterable[object]) -> None:
    show_text("")
    show_text((f"{title} ({len(list(listed))})", HEADING))


def _office(held: Held) -> list[str]:
    return [held.office_name, held.start or UNKNOWN, held.end or UNKNOWN, seen(held), held.capacity, source(held)]
