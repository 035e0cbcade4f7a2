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

_SHORT = 400
"""Characters, a sentence or two: the identifier is unsure of these where half the words are names."""
_LEAST_CONFIDENCE_OF_ENGLISH = 0.15
_LEAST_ENGLISH_WORDS = 2
_MORE_ENGLISH = """
as this these which who are been not but after before between into about over against also call called met meet meets
meeting held sign signed visit visited arrive arrived speak spoke told says talks agreed spokesman spokesperson foreign
prime head january february march june july october monday tuesday wednesday thursday friday saturday sunday
"""
_ENGLISH_WORDS = _FUNCTION_WORDS | frozenset(_MORE_ENGLISH.split())
_SMALL_WORDS_ELSEWHERE = """
der die das und mit dem den ein eine im zu von het een van en op te de du le la les des et un une est dans el los las y
del por con para se su il lo gli di che e della o os do da dos em no na um uma com ve bir ile icin og som til av af att
det ja oli w z i je za sa ze si u od s cu care din yang dan dengan untuk pada oleh ke va bilan
"""
_FOREIGN_WORDS = frozenset(_SMALL_WORDS_ELSEWHERE.split())
"""Of other languages that are written, or can be, without accents; names such as de Gaulle have them too."""


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
    if confidence >= _LEAST_CONFIDENCE:
        return str(language)
    is_likely = language == "en" and confidence >= _LEAST_CONFIDENCE_OF_ENGLISH
    return "en" if is_likely and _is_short_english(sample) else UNKNOWN


def _is_plain_english(sample: str) -> bool:
    if not _is_ascii(sample):
        return False
    words = _WORDS.findall(sample.lower())
    small = sum(word in _FUNCTION_WORDS for word in words)
    return small >= _LEAST_FUNCTION_WORDS and small >= _ENGLISH_SHARE * len(words)


def _is_short_english(sample: str) -> bool:
    """Whether a sentence or two have English words about their names, and hardly any of another language."""
    if len(sample) > _SHORT or not _is_ascii(sample):
        return False
    words = _WORDS.findall(sample.lower())
    english = sum(word in _ENGLISH_WORDS for word in words)
    foreign = sum(word in _FOREIGN_WORDS for word in words)
    return english >= _LEAST_ENGLISH_WORDS and english > 2 * foreign


def _is_ascii(sample: str) -> bool:
    return len(sample.encode("ascii", "ignore")) >= _ASCII_SHARE * len(sample)


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415  heavy, and not for English

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    known = set(identifier.labels)
    identifier.set_languages([language for language in _LANGUAGES if language in known])
    return identifier
