"""Bytes to characters."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from dragoman.clean.mojibake import mend
from dragoman.errors import UnreadableReport
from dragoman.model.report import Removed

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_LIKELY = [
    *("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r"),
    *("gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"),
]
"""What pages that are not UTF-8 are in; a longer list only invites wrong guesses."""
_WESTERN = {
    "cp1252": "àáâãäåæçèéêëìíîïñòóôõöøœùúûüß",
    "cp1254": "çğıöşüâîû",
    "cp1250": "ąćęłńóśźżáčďéěíňřšťúůýžőűöüäăâîşţđß",
}
"""The small letters that languages written in these look-alike code pages use; in doubt the first."""
_SIGNS = frozenset("«»„“”‚‘’‹›–—…•·©®™°§€£№ ¿¡")
_SAMPLE = 16_384
_MANY_CONTROLS = 0.02
_BINARY = "These bytes are no text in any encoding that could be told."


@dataclass(frozen=True)
class Decoded:
    """Characters, and how they were got where that was not plain UTF-8."""

    text: str
    notes: tuple[Removed, ...] = ()


def decode(content: bytes) -> Decoded:
    """Read bytes as text: by their mark, as UTF-8, as declared in a page's head, else by what the letters look like.

    Raises:
        UnreadableReport: they are not text.
    """
    codec = _marked(content) or _wide(content)
    if codec:
        text = _strictly(content, codec)
        if text is None:
            raise UnreadableReport(_BINARY)
        return Decoded(text.removeprefix("\ufeff"), _note(codec))
    text = _strictly(content, "utf-8")
    if text is not None and "\x00" not in text:
        return _mended(text)
    return _guessed(content)


def _marked(content: bytes) -> str:
    return next((codec for mark, codec in _MARKS if content.startswith(mark)), "")


def _wide(content: bytes) -> str:
    """Tell UTF-16 without a mark: its spaces and line ends have their NUL always on the same side."""
    sample = content[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if even + odd < len(sample) // 100 + 1 or (even and odd):
        return ""
    return "utf-16-le" if odd else "utf-16-be"


def _strictly(content: bytes, codec: str) -> str | None:
    try:
        return content.decode(codec)
    except (UnicodeError, LookupError):
        return None


def _mended(text: str) -> Decoded:
    mended, broken = mend(text)
    notes = (Removed(broken[0], f"UTF-8 misread as another encoding, mended in {len(broken)} lines"),) if broken else ()
    return Decoded(mended, notes)


def _guessed(content: bytes) -> Decoded:
    sample = content[:_SAMPLE]
    controls = sum(byte < 32 and byte not in b"\t\n\r\f" for byte in sample)  # noqa: PLR2004
    if controls > _MANY_CONTROLS * len(sample):
        raise UnreadableReport(_BINARY)
    declared = _DECLARED.search(sample)
    codec = declared.group(1).decode("ascii", "replace") if declared else ""
    text = _strictly(content, codec) if codec else None
    if text is None:
        from charset_normalizer import from_bytes  # noqa: PLC0415  only odd files need it

        best = from_bytes(content, cp_isolation=_LIKELY).best()
        if best is None:
            raise UnreadableReport(_BINARY)
        codec = _western(content) if best.encoding in _WESTERN else best.encoding
        text = content.decode(codec, "replace")
    return Decoded(text, _note(codec))


def _western(content: bytes) -> str:
    """Choose among code pages whose bytes all make sense: the one whose letters are those of its languages."""
    return max(_WESTERN, key=lambda codec: _fit(content[:_SAMPLE].decode(codec, "replace"), _WESTERN[codec]))


def _fit(text: str, letters: str) -> float:
    high = [character for character in text.lower() if character > "\x7f" and character not in _SIGNS]
    return sum(character in letters for character in high) / len(high) if high else 1.0


def _note(codec: str) -> tuple[Removed, ...]:
    """Say in which encoding the bytes were read, unless it is the common one."""
    return () if codec == "utf-8" else (Removed("", f"read as {codec.replace('_', '-')}"),)
