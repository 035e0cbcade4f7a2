"""A small base behind the pages, made with the toy stages, and what tests of pages share."""

from __future__ import annotations

import json
from pathlib import Path

from starlette.testclient import TestClient
from toys import toy_stages

from dragoman import knowledge

TOKEN = "secret-of-the-tests"  # noqa: S105
NASTY = "<script>alert(1)</script>"
REPORTS = (
    {
        "id": "oslo",
        "outlet": "The Fjord",
        "published": "2024-03-13",
        "text": "It snowed. Ada met Bob in Oslo on 2024-03-12. Ada said hello to everybody.",
    },
    {"id": "again", "outlet": "Daily Ink", "published": "2024-03-14", "text": "Bob met Ada in Oslo on 2024-03-12."},
    {"id": "rome", "outlet": "The Fjord", "published": "2024-06-02", "text": "Ada met Zoe in Rome on 2024-06-01."},
    {"id": "crown", "published": "2024-05-02", "text": "Ada became queen on 2024-05-01. Zoe said goodbye."},
    {"id": f"nasty {NASTY}", "outlet": f"Ink {NASTY}", "text": f"Ada met Bob in Bonn on 2024-07-01. {NASTY}"},
)


def make_base(path: Path, reports: tuple[dict[str, str], ...] = REPORTS) -> None:
    lines = path.with_suffix(".jsonl")
    lines.write_text("\n".join(map(json.dumps, reports)))
    with knowledge.open(path) as kb:
        kb.add(lines, stages=toy_stages())


def csrf_of(browser: TestClient) -> str:
    """The secret that forms of the session carry."""
    page = browser.get("/sign-in").text
    return page.partition('name="csrf" value="')[2].partition('"')[0]
