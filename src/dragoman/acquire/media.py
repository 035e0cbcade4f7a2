"""What kind of thing some bytes are, as far as their name and their first bytes tell."""

from __future__ import annotations

TEXT = "text/plain"
HTML = "text/html"
REPORT_LINE = "application/json"

TEXT_SUFFIXES = frozenset({".txt", ".text"})
HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
LINE_SUFFIXES = frozenset({".jsonl", ".ndjson"})
READ_SUFFIXES = tuple(sorted(TEXT_SUFFIXES | HTML_SUFFIXES | LINE_SUFFIXES))
"""File name endings that are taken; all others are skipped with a reason."""

HEAD = 4096
"""How many first bytes are looked at."""
_UNICODE_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_SIGNATURES = (
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\x7fELF",
    b"MZ\x90",
    b"\xd0\xcf\x11\xe0",
    b"Rar!",
    b"7z\xbc\xaf",
    b"BZh",
    b"\xfd7zXZ",
    b"SQLite format 3\x00",
    b"{\\rtf",
)
_HTML_STARTS = (b"<!doctype html", b"<html")
_MANY_CONTROLS = 0.05
"""A text has hardly any control characters; random bytes have about one in nine."""


def looks_binary(head: bytes) -> bool:
    """Whether the first bytes are those of a picture, an archive, a program or the like, and not of a text."""
    if head.startswith(_SIGNATURES):
        return True
    if head.startswith(_UNICODE_MARKS) or _is_wide(head):
        return False
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in head)  # noqa: PLR2004
    return b"\x00" in head or controls > _MANY_CONTROLS * len(head)


def looks_like_html(head: bytes) -> bool:
    """Whether a text begins as a web page does, in whatever Unicode encoding."""
    start = head.lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\x00", b"").lstrip().lower()
    return start.startswith(_HTML_STARTS) or (start.startswith(b"<?xml") and b"<html" in start)


def _is_wide(head: bytes) -> bool:
    """UTF-16 of western text without a mark: NULs at every second place, and only there."""
    left, right = head[0::2].count(0), head[1::2].count(0)
    few, many = sorted((left, right))
    return few == 0 and many > len(head) // 8
