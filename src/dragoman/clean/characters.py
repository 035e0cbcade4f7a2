"""Characters that nobody sees: control characters, direction marks, odd spaces.

They break names in two and turn lines round, so they go before anything is measured. All other characters stay as the
source has them; NFC changes only how an accented letter is stored.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from dragoman.model.report import Removed

_DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_ZERO_WIDTH = "\u00ad\u180e\u200b\u2060-\u2064\ufeff\ufff9-\ufffc"
_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_UNSEEN = re.compile(f"(?P<direction>[{_DIRECTION}])|(?P<width>[{_ZERO_WIDTH}])|(?P<control>[{_CONTROL}])")
_REASONS = {"direction": "direction mark", "width": "zero-width character", "control": "control character"}

_JOINED_SCRIPTS = "\u0600-\u08ff\u0900-\u0dff\ufb50-\ufdff\ufe70-\ufefc"
_LOOSE_JOINER = re.compile(f"(?<![{_JOINED_SCRIPTS}\u200d\ufe0f\U0001f300-\U0001faff])[\u200c\u200d]")
"""A joiner is part of the spelling in Persian or Hindi and of emoji; behind any other letter it is rubbish."""

_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]")


def plain_characters(text: str) -> tuple[str, tuple[Removed, ...]]:
    """Give the text in NFC, with plain line ends and spaces and without unseen characters, and what was taken out.

    Tabs become three spaces, which is how menus that were tables stay apart.
    """
    text = _LINE_ENDS.sub("\n", text)
    text = _SPACES.sub(lambda space: "   " if space.group() == "\t" else " ", text)
    gone: Counter[tuple[str, str]] = Counter()
    if not text.isascii() or _UNSEEN.search(text):
        text = _UNSEEN.sub(lambda found: _count(gone, found.group(), _REASONS[found.lastgroup or ""]), text)
        text = _LOOSE_JOINER.sub(lambda found: _count(gone, found.group(), _REASONS["width"]), text)
        text = unicodedata.normalize("NFC", text)
    return text, tuple(_named(character, reason, times) for (character, reason), times in gone.items())


def _count(gone: Counter[tuple[str, str]], character: str, reason: str) -> str:
    gone[character, reason] += 1
    return ""


def _named(character: str, reason: str, times: int) -> Removed:
    """Name a character by its number, since shown as itself it would garble whatever shows it."""
    return Removed(f"U+{ord(character):04X}", f"{reason}, {times} times" if times > 1 else reason)
