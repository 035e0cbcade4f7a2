r"""Text that was UTF-8 and was read as something else: `â€œHelloâ€\x9d` for `“Hello”`.

A line is mended only where the mistake can be proved: every non-ASCII character of it goes back to one byte, all the
bytes together are strict UTF-8, and what they spell are letters and signs that reports use, with no two scripts in
one word.
"""

from __future__ import annotations

import re

_MISREADINGS = ("cp1252", "cp1251")
_SUSPICIOUS = re.compile(
    "[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
    "|[\u0412-\u0444][\u0401-\u040f\u0451-\u045f\u0490\u0491\u00a0-\u00bb\u2013-\u203a\u20ac\u2116\u2122]"
)
"""The first byte of a UTF-8 sequence and its second, as those code pages show them."""
_PLAUSIBLE = re.compile(
    "[\x00-\x7f\u00a0-\u024f\u0370-\u052f\u0530-\u058f\u0590-\u06ff\u0900-\u097f\u0e00-\u0e7f\u10a0-\u10ff"
    "\u1e00-\u1eff\u200b-\u206f\u20a0-\u20cf\u2100-\u214f\u2190-\u21ff\u2500-\u27bf\u3000-\u30ff\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\ufb50-\ufdff\ufe00-\ufeff\uff00-\uffef\U0001f300-\U0001faff]*"
)
_TWO_SCRIPTS = re.compile("[A-Za-z][\u0370-\u06ff]|[\u0370-\u06ff][A-Za-z]")
_AT_MOST_TWICE = 2


def mend(text: str) -> tuple[str, tuple[str, ...]]:
    """Give the text with its provably misread lines mended, and those lines as they were."""
    if not _SUSPICIOUS.search(text):
        return text, ()
    lines = text.split("\n")
    mended = [_mend_line(line) for line in lines]
    broken = tuple(before for before, after in zip(lines, mended, strict=True) if before != after)
    return "\n".join(mended), broken


def _mend_line(line: str) -> str:
    best = reading = line
    for _ in range(_AT_MOST_TWICE):
        undone = next((known for codec in _MISREADINGS if (known := _undo(reading, codec)) is not None), None)
        if undone is None:
            break
        reading = undone
        if _PLAUSIBLE.fullmatch(reading) and not _TWO_SCRIPTS.search(reading):
            best = reading
    return best


def _undo(line: str, codec: str) -> str | None:
    if line.isascii() or not _SUSPICIOUS.search(line):
        return None
    try:
        return b"".join(_byte(character, codec) for character in line).decode("utf-8")
    except UnicodeError:
        return None


def _byte(character: str, codec: str) -> bytes:
    """Give the byte that was misread; the few that a Windows code page leaves undefined pass as C1 controls."""
    if "\x80" <= character <= "\x9f":
        return character.encode("latin-1")
    return character.encode(codec)
