"""What a search finds, as JSON holds it."""

from __future__ import annotations

from typing import Any

from dragoman.knowledge.browsing.search import EntityFound, ReportFound


def entity_document(found: EntityFound) -> dict[str, Any]:
    """Give somebody or something that was found."""
    return {
        "kind": found.kind,
        "id": found.id,
        "name": found.name,
        "told_as": found.told_as,
        "likeness": found.likeness.value,
        "records": found.records,
    }


def report_document(found: ReportFound) -> dict[str, Any]:
    """Give a report that was found, with some of its words and where in them those stand that were sought."""
    return {
        "kind": "report",
        "id": found.report,
        "title": found.title,
        "outlet": found.outlet,
        "language": found.language,
        "published": found.published.date or None,
        "snippet": {"text": found.snippet.text, "marks": [list(mark) for mark in found.snippet.marks]},
    }
