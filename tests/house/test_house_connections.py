"""Only one module opens a connection."""

from __future__ import annotations

from pathlib import Path

SOURCES = Path(__file__).resolve().parents[2] / "src" / "dragoman"
OPENERS = ("urllib.request", "http.client", "import socket", "import requests", "import httpx")


def test_only_the_http_client_opens_a_connection() -> None:
    found = {
        str(path.relative_to(SOURCES))
        for path in SOURCES.rglob("*.py")
        if any(opener in path.read_text(encoding="utf-8") for opener in OPENERS)
    }
    assert found == {"acquire/http.py"}
