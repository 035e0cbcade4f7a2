"""The reports: their list, one with its words marked, and the bytes that it was cleaned from."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict, dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from starlette.responses import Response

from dragoman.knowledge.browsing import Shelf
from dragoman.knowledge.browsing.reports import OpenedReport, Told
from dragoman.model.attestation import ContentKind
from dragoman.serve.web.addresses import UNKNOWN_OUTLET, attachment
from dragoman.serve.web.forms import as_csv, as_json
from dragoman.serve.web.highlights import paragraphs
from dragoman.serve.web.lines import Line, lines_of
from dragoman.serve.web.rendering import Visit, visit_of
from dragoman.serve.web.shelves import countries, exported_shelf, page_of

router = APIRouter()
Visitor = Annotated[Visit, Depends(visit_of)]
COLUMNS = ("attestation", "kind", "what", "status", "words", "start", "end", "rule", "record")
SANDBOX = "sandbox; default-src 'none'"


@dataclass(frozen=True)
class Entry:
    """One thing that a report says, ready for the list beside the text."""

    told: Told
    line: Line | None
    """Of the record to which it adds up."""


@router.get("/reports")
def reports(visit: Visitor, language: str = "", copies: str = "", outlet: str = "") -> Response:
    """List the reports, the last published first."""
    whose = None if not outlet else "" if outlet == UNKNOWN_OUTLET else outlet
    wanted = Shelf(outlet=whose, language=language, originals=copies == "no")
    shelf, following = page_of(visit, wanted)
    if answer := exported_shelf(visit, shelf):
        return answer
    browsing = visit.base.browsing
    return visit.page(
        "reports.html",
        shelf=shelf,
        following=following,
        count=browsing.shelf_size(wanted),
        languages=browsing.shelf_languages(),
        wanted=wanted,
        outlet=outlet,
    )


@router.get("/reports/{name:path}/capture")
def capture(name: str, visit: Visitor, download: str = "") -> Response:
    """Give the bytes as they were got, as plain text that no browser takes for a page."""
    base = visit.desk.base
    report = base.browsing.report(name)
    content = base.browsing.content(report)
    suffix = {"text/html": ".html", "application/json": ".json"}.get(report.capture.media_type, ".txt")
    told = attachment(f"{report.listing.name}{suffix}") if download else "inline"
    headers = {"Content-Security-Policy": SANDBOX, "Content-Disposition": told, "Cache-Control": "no-store"}
    return Response(content, media_type="text/plain" + _charset(content), headers=headers)


@router.get("/reports/{name:path}")
def report(name: str, visit: Visitor, kind: str = "") -> Response:
    """Show one report, with all that was read from it marked in its words."""
    opened = visit.base.browsing.report(name)
    if visit.wants("json"):
        return as_json(_document(opened))
    if visit.wants("csv"):
        return as_csv(COLUMNS, [row for each in opened.told for row in _rows(each)])
    shown = [each for each in opened.told if kind in ("", each.kind)]
    others = [copy.of for copy in opened.copy_of] + [copy.copy for copy in opened.copied_by]
    return visit.page(
        "report.html",
        opened=opened,
        report=opened.report,
        listing=opened.listing,
        paragraphs=paragraphs(opened.report, shown),
        entries=_entries(visit, shown),
        kinds=_kinds(opened.told),
        kind=kind,
        country=countries(visit, [opened.listing.country]).get(opened.listing.country, ""),
        others=visit.base.browsing.listings(others),
    )


def _entries(visit: Visit, told: list[Told]) -> list[Entry]:
    records = {each.record.id: each.record for each in told if each.record}
    listed = {line.id: line for line in lines_of(visit.base, records.values())}
    return [Entry(each, listed.get(each.record.id) if each.record else None) for each in told]


def _kinds(told: tuple[Told, ...]) -> list[tuple[str, int]]:
    count = Counter(each.kind for each in told)
    return [(kind.value, count[kind.value]) for kind in ContentKind if count[kind.value]]


def _charset(content: bytes) -> str:
    try:
        content.decode()
    except UnicodeDecodeError:
        return ""
    return "; charset=utf-8"


def _document(opened: OpenedReport) -> dict[str, Any]:
    report = opened.report
    found = {
        "name": opened.listing.name,
        "title": report.title,
        "source": asdict(report.source),
        "url": report.url,
        "language": report.language,
        "published": asdict(opened.published),
        "capture": {"sha256": opened.capture.sha256, "media_type": opened.capture.media_type},
        "text": report.text,
        "blocks": [asdict(each) for each in report.blocks],
        "told": [{**asdict(each), "record": each.record.id if each.record else None} for each in opened.told],
        "copy_of": [asdict(each) for each in opened.copy_of],
        "copied_by": [asdict(each) for each in opened.copied_by],
        "retracted": asdict(opened.retracted) if opened.retracted else None,
        "corrections": [asdict(each) for each in opened.corrections],
    }
    whole: dict[str, Any] = json.loads(json.dumps(found))
    return whole


def _rows(told: Told) -> list[tuple[object, ...]]:
    record = told.record.id if told.record else ""
    about = (told.attestation, told.kind, told.what, told.status)
    return [(*about, words.quote, words.start, words.end, told.rule, record) for words in told.words]
