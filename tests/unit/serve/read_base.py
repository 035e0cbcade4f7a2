"""A base that the English reader made of a few reports about countries, behind the pages of subjects."""

from __future__ import annotations

import json
from pathlib import Path

from dragoman import knowledge

NASTY = "<script>alert(1)</script>"
REPORTS = (
    {
        "id": "visit",
        "outlet": "Harbour Post",
        "title": f"Araghchi in Moscow {NASTY}",
        "published": "2025-04-18",
        "text": "MOSCOW, April 18, 2025 - Iranian Foreign Minister Abbas Araghchi met Russian Foreign Minister Sergei "
        "Lavrov in Moscow on Friday. Iran and Russia signed a memorandum on rail transport on Friday.",
    },
    {
        "id": "denial",
        "outlet": f"Ink {NASTY}",
        "published": "2025-04-20",
        "text": "Iran has supplied drones to Russia, a Ukrainian official claimed on Saturday. Iranian Foreign Ministry "
        "spokesman Esmaeil Baghaei denied on Sunday that Iran had supplied drones to Russia.",
    },
    {
        "id": "later",
        "outlet": "Harbour Post",
        "published": "2025-05-06",
        "text": "Iranian Deputy Foreign Minister Farhad Morovati met Russian envoy Igor Levitin in Tehran on Monday. "
        "Iran's foreign minister Abbas Araqchi called Russian President Vladimir Putin on May 5, 2025. "
        "Iran and Russia will sign an agreement on gas in June 2025.",
    },
    {
        "id": "again",
        "outlet": "Daily Ink",
        "published": "2025-05-07",
        "text": "Farhad Morovatee, a deputy foreign minister of Iran, met Igor Levitin in Tehran on May 5, 2025. "
        "Abbas Araghchi said Iran would answer any threat.",
    },
)


def make_read_base(path: Path) -> None:
    lines = path.with_suffix(".jsonl")
    lines.write_text("\n".join(map(json.dumps, REPORTS)))
    with knowledge.open(path) as kb:
        kb.add(lines)
