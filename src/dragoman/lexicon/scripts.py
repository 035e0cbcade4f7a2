"""Writing systems: folding spellings that mean the same, romanizing, telling the script."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from anyascii import anyascii

_SPACES = re.compile(r"\s+")
_UNSEEN = "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u0640"
"""Soft hyphen, joiners, direction marks, byte order mark, and the tatweel that stretches Arabic words."""
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u058a\u05be\ufe58\ufe63\uff0d"
_APOSTROPHES = "\u2018\u2019\u201a\u201b\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u2032\u00b4\u0060\u05f3\uff07"
_LETTERS = {
    **dict.fromkeys("أإآٱ", "ا"),
    **dict.fromkeys("يىئې", "ی"),
    "ك": "ک",
    "ؤ": "و",
    **dict.fromkeys("ةۀۂ", "ه"),
    **dict(zip("٠١٢٣٤٥٦٧٨٩", "0123456789", strict=True)),
    **dict(zip("۰۱۲۳۴۵۶۷۸۹", "0123456789", strict=True)),
    **{"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "a"},
}
_FOLDS = str.maketrans(
    {**dict.fromkeys(_UNSEEN), **dict.fromkeys(_DASHES, "-"), **dict.fromkeys(_APOSTROPHES, "'"), **_LETTERS}
)
_MARKS = re.compile(r"[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670\u06d6-\u06ed]")
"""Accents of the European scripts, Hebrew points, Arabic vowel signs; the vowels of Indian scripts are letters."""

UNSPACED = frozenset({"Hani", "Jpan"})
"""Scripts that do not part their words."""
_SCRIPTS = (
    ("Latn", re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")),
    ("Cyrl", re.compile(r"[\u0400-\u052f]")),
    ("Arab", re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")),
    ("Hebr", re.compile(r"[\u0590-\u05ff]")),
    ("Grek", re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]")),
    ("Jpan", re.compile(r"[\u3040-\u30ff]")),
    ("Hang", re.compile(r"[\u1100-\u11ff\uac00-\ud7af]")),
    ("Hani", re.compile(r"[\u3400-\u9fff]")),
    ("Deva", re.compile(r"[\u0900-\u097f]")),
    ("Beng", re.compile(r"[\u0980-\u09ff]")),
    ("Thai", re.compile(r"[\u0e00-\u0e7f]")),
    ("Armn", re.compile(r"[\u0530-\u058f]")),
    ("Geor", re.compile(r"[\u10a0-\u10ff]")),
    ("Ethi", re.compile(r"[\u1200-\u137f]")),
)


def fold(text: str) -> str:
    """Give the form under which spellings of one name are equal.

    Case, accents, invisible marks, kinds of dash and apostrophe, runs of white space, and the letters that Arabic and
    Persian keyboards write differently make no difference in it. It is for comparing, never for showing.
    """
    if text.isascii():
        return " ".join(text.replace("`", "'").casefold().split())
    plain = text.casefold().translate(_FOLDS)
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", plain)).translate(_FOLDS)
    return _SPACES.sub(" ", unicodedata.normalize("NFC", plain)).strip()


def romanize(text: str) -> str:
    """Write any script in plain ASCII letters, sign by sign; text that is ASCII already stays as it is.

    Scripts without vowels stay without them: it is a crutch for comparing, not a transliteration to print.
    """
    return text if text.isascii() else str(anyascii(text))


def script_of(text: str) -> str:
    """Give the ISO 15924 code of the script that most letters of a text are in; `Zyyy` where it has none.

    Any kana makes a text Japanese: `Jpan`.
    """
    counts = Counter({code: len(pattern.findall(text)) for code, pattern in _SCRIPTS})
    if counts["Jpan"] and counts["Jpan"] + counts["Hani"] > counts["Latn"]:
        return "Jpan"
    code, most = counts.most_common(1)[0]
    return code if most else "Zyyy"
