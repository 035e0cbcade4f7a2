"""Which language a text is in."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

UNKNOWN = "und"

_LANGUAGES = (
    *("en", "ru", "uk", "be", "bg", "sr", "mk", "pl", "cs", "sk", "hr", "sl", "de", "nl", "sv", "no", "da", "fi"),
    *("fr", "es", "pt", "it", "ro", "el", "hu", "tr", "az", "kk", "ar", "fa", "ur", "ps", "he", "hi", "bn", "te"),
    *("ta", "zh", "ja", "ko", "hy", "ka", "id", "vi", "th"),
)
"""Those in which reports of diplomacy reach us; a longer list only invites wrong guesses."""
_SAMPLE = 2000
_SAMPLE_OF_LETTERS = 200
_LEAST_LETTERS = 20
_LEAST_CONFIDENCE = 0.5

_WORDS = re.compile(r"[a-z']+")
_SMALL_WORDS = (
    "the of and to in a an that is was were has have had with for on at by from said his her their its be will would"
)
_FUNCTION_WORDS = frozenset(_SMALL_WORDS.split())
_LEAST_FUNCTION_WORDS = 6
_ENGLISH_SHARE = 0.2
_ASCII_SHARE = 0.97


def language_of(text: str) -> str:
    """Give the BCP 47 tag of a text's language, `und` where it is too short or too mixed to tell.

    English, the commonest, is told by its small words; the identifier is only loaded for other texts.
    """
    sample = text[:_SAMPLE]
    if sum(map(str.isalpha, sample[:_SAMPLE_OF_LETTERS])) < _LEAST_LETTERS:
        return UNKNOWN
    if _is_plain_english(sample):
        return "en"
    language, confidence = _identifier().classify(sample)
    return str(language) if confidence >= _LEAST_CONFIDENCE else UNKNOWN


def _is_plain_english(sample: str) -> bool:
    if len(sample.encode("ascii", "ignore")) < _ASCII_SHARE * len(sample):
        return False
    words = _WORDS.findall(sample.lower())
    small = sum(word in _FUNCTION_WORDS for word in words)
    return small >= _LEAST_FUNCTION_WORDS and small >= _ENGLISH_SHARE * len(words)


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415  heavy, and not for English

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    known = set(identifier.labels)
    identifier.set_languages([language for language in _LANGUAGES if language in known])
    return identifier
