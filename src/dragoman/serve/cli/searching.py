"""The command that searches: search."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Annotated

import typer

from dragoman.knowledge.browsing.search import EntityFound, ReportFound
from dragoman.model.mention import EntityKind
from dragoman.serve.cli.options import AskedPast
from dragoman.serve.cli.rows import UNKNOWN, brief
from dragoman.serve.cli.screen import Column, complain, show_lines, show_table, show_text
from dragoman.serve.found import entity_document, report_document

ENTITIES = (Column("Name"), Column("Told as"), Column("Kind"), Column("Records"), Column("Id", "dim"))
REPORTS = (
    Column("Published", "cyan", widest=11),
    Column("Outlet", widest=20),
    Column("Title", widest=40),
    Column("Words", longest=200),
    Column("Report", "dim"),
)


class Wanted(StrEnum):
    """What is searched for."""

    PERSON = EntityKind.PERSON.value
    OFFICE = EntityKind.OFFICE.value
    ORGANIZATION = EntityKind.ORGANIZATION.value
    COUNTRY = EntityKind.COUNTRY.value
    PLACE = EntityKind.PLACE.value
    AGREEMENT = EntityKind.AGREEMENT.value
    PROJECT = EntityKind.PROJECT.value
    MATERIEL = EntityKind.MATERIEL.value
    REPORT = "report"


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="A name, or words of reports.")],
    base: AskedPast,
    kind: Annotated[
        Wanted | None, typer.Option("--kind", help="Only of this kind.", show_default=False, metavar="KIND")
    ] = None,
    limit: Annotated[int, typer.Option(help="How many of either at most.", min=1, max=200)] = 20,
) -> None:
    """Search people, bodies, offices and places by name, and reports by their words.

    A name is found in any script that the base knows it in, and in spite of typing errors. Reports must hold all the words, in
    any form that English gives them: "two words" side by side, begin* for words that begin so, and, after --, -words that
    they may not hold. KIND is person, office, organization, country, place, agreement, project, materiel or report.

    Examples:
      dragoman search Shoygu
      dragoman search '"nuclear deal" snapback' --kind report
      dragoman search -- sanctions -oil
    """
    text = " ".join(words)
    with base.asked() as kb:
        found = kb.browsing.search
        entities = () if kind is Wanted.REPORT else found.entities(text, [kind] if kind else ())[:limit]
        reports = found.reports(text, limit=limit).reports if kind in (None, Wanted.REPORT) else ()
    if base.json:
        documents = (*map(entity_document, entities), *map(report_document, reports))
        show_lines(json.dumps(document, ensure_ascii=False) for document in documents)
        return
    if entities:
        show_table(ENTITIES, map(_entity, entities))
    if entities and reports:
        show_text("")
    if reports:
        show_table(REPORTS, map(_report, reports))
    if not entities and not reports:
        complain("nothing found")


def _entity(found: EntityFound) -> list[str]:
    told_as = found.told_as if found.told_as != found.name else ""
    return [found.name, told_as, found.kind, f"{found.records:,}", brief(found.id)]


def _report(found: ReportFound) -> list[str]:
    return [found.published.date or UNKNOWN, found.outlet, found.title, found.snippet.text, found.report]
