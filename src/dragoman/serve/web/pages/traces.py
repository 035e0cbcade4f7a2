"""From any line back to the words, with the judgements that say who is who."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from starlette.responses import RedirectResponse, Response

from dragoman.knowledge import Trace
from dragoman.serve.selection import Selection
from dragoman.serve.web.addresses import of_report
from dragoman.serve.web.forms import as_csv, as_json
from dragoman.serve.web.lines import lines_of
from dragoman.serve.web.rendering import Visit, visit_of

router = APIRouter()
SEE_OTHER = 303
COLUMNS = ("attestation", "report", "outlet", "published", "status", "rule", "reader", "words")


@router.get("/trace/{ident:path}")
def trace(ident: str, visit: Annotated[Visit, Depends(visit_of)]) -> Response:
    """Lay open what stands behind a line."""
    traced = visit.base.trace(ident)
    if visit.wants("json"):
        return as_json(_document(visit, traced))
    if visit.wants("csv"):
        return as_csv(COLUMNS, _rows(traced))
    if traced.report:
        return RedirectResponse(of_report(traced.report.name), SEE_OTHER)
    lines = lines_of(visit.base, [traced.record]) if traced.record else []
    ids = [ident for each in traced.attestations for judged in each.judged for ident in _judged(judged.judgements)]
    return visit.page(
        "trace.html",
        traced=traced,
        line=lines[0] if lines else None,
        linked=lines_of(visit.base, [each.record for each in traced.linked]),
        names=visit.base.browsing.names(ids),
    )


def _judged(judgements: Any) -> list[str]:  # noqa: ANN401 -- any row of judgements
    return [ident for each in judgements for ident in (each.left, each.right)]


def _document(visit: Visit, traced: Trace) -> dict[str, Any]:
    lines = Selection(visit.base, [traced.record]).lines() if traced.record else ()
    document = {
        "id": traced.id,
        "record": next(map(json.loads, lines), None),
        "attestations": [asdict(each) for each in traced.attestations],
        "copies": [asdict(each) for each in traced.copies],
    }
    whole: dict[str, Any] = json.loads(json.dumps(document, default=str))
    return whole


def _rows(traced: Trace) -> list[tuple[object, ...]]:
    return [
        (
            *(each.id, each.report, each.outlet, each.published.date, each.status, each.rule, each.reader),
            " … ".join(words.words for words in each.quotes),
        )
        for each in traced.attestations
    ]
