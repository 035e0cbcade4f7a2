"""How words of names sound: spellings of one word in different romanizations, alphabets and consonant scripts."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapidfuzz.distance import JaroWinkler, Levenshtein

from dragoman.lexicon.people import unvowelled
from dragoman.lexicon.tables import cells, rows

SAME_CONSONANTS, MORE_VOWELS, FEWEST_CONSONANTS = 0.9, 0.86, 3
"""How alike at least words are that differ in vowels only, or in their number too, if they have this many consonants."""
INITIAL, SAME_SOUND, SOME_READING, NICKNAME, OTHER_VOWELS, CONSONANTS = 0.85, 0.97, 0.94, 0.95, 0.8, 0.3
"""How alike an initial and its word are, two words of one sound, of one by some language's reading, "Mike" and "Michael"; at most, words with "a" for "o"; and how much consonants weigh by themselves."""

_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"[^a-z]", ""),
        (r"^abd[aeiou]ll?ah?$", "abdula"),
        (r"^abd[aeiou]l(?=.)", "abdul"),
        (r"^m[aeou]h?a?mm?[ae]d$", "muhamad"),
        (r"dsch|dzh|dj|zh", "j"),
        (r"tsch|tch|sch|sh|ch|cz", "s"),
        (r"kh", "h"),
        (r"gh|q|gu(?=[ei])", "g"),
        (r"ck", "k"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"x", "ks"),
        (r"ou|oo|uu", "u"),
        (r"e[vwf]+f?$", "ev"),
        (r"w|ff", "v"),
        (r"eh$|ah$|[ae]$", "a"),
        (r"aa+", "a"),
        (r"(?<=[aeiou])j|iy|yi|ey|ei|ay|ai|ij|ee|y", "i"),
        (r"e", "i"),
        (r"o", "u"),
        (r"(.)\1+", r"\1"),
    )
)
_READINGS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"(?<![gqk])ch", "kh"),  # German and Polish: Chamenei
        (r"(?<!d)j", "y"),  # German and Slavic: Joav, Alijew
        (r"(?:^|(?<=[aeiou]))s(?=[aeiou])", "z"),  # German: Sarif, Selenskyj
        (r"dh", "z"),  # Arabic: Kadhimi
        (r"dh", "d"),
        (r"q", "k"),  # Arabic and Turkic: Qais
        (r"c(?![hkz])", "j"),  # Turkish: Ceyhun
        (r"c(?![hkz])", "ch"),  # a cedilla or caron that was left out: Cavusoglu, Vucic
        (r"c(?![hkz])", "k"),
        (r"g(?!h)", "h"),  # Ukrainian and Belarusian: Sybiga
        (r"g(?=[aei])", "j"),  # Egyptian: Nagib
        (r"sch", "zh"),  # German: Schomart
        (r"(?<=[b-df-hj-np-tv-z])e$", ""),  # French: Michoustine
        (r"t[sz]", "z"),  # German: Scholz, Katz
        (r"bh", "v"),  # Indian: Dobhal
    )
)
"""What letters stand for in some language's spelling; tried one at a time, and all of German together."""
_GERMAN = (0, 1, 2)
_MOHAMMED, OTHER_NAME = "muhamad", 0.6
"""Mahmoud, Ahmad and Hamad, all near to it, are no spellings of Mohammed; how alike they are at most."""
_SERVANT = "abdul"
"""Of names that begin so, what follows tells them apart: Abdullah, Abdulaziz."""
_A_OR_U = re.compile(r"[au]")
_VOWELS = re.compile(r"(?<!^)[aeiou]")
_NUMERALS = frozenset({"ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xiv", "xvi"})
"""Of monarchs and popes; "XI Jinping" is not told apart by it, since equal words are equal before."""


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """Give a word's rough sound, equal for the usual spellings of Persian, Arabic, Russian and Turkish names."""
    for pattern, put in _SOUNDS:
        word = pattern.sub(put, word)
    return word


@lru_cache(maxsize=65536)
def readings(word: str) -> frozenset[str]:
    """Give the sounds that a word has if it is read as several languages spell."""
    found = {sound(pattern.sub(put, word)) for pattern, put in _READINGS if pattern.search(word)}
    german = word
    for number in _GERMAN:
        german = _READINGS[number][0].sub(_READINGS[number][1], german)
    return frozenset({*found, sound(german), sound(word)})


@lru_cache(maxsize=262144)
def alike(left: str, right: str) -> float:
    """Say how alike two words are, from 0 to 1."""
    if left == right:
        return 1.0
    if not left.isascii() or not right.isascii() or left.isupper() or right.isupper():
        return _across(left, right)
    if left in _NUMERALS or right in _NUMERALS:
        return 0.0
    if len(left) == 1 or len(right) == 1:
        return INITIAL if left[0] == right[0] else 0.0
    if right in _nicknames().get(left, ()):
        return NICKNAME
    if sound(left) == sound(right):
        return SAME_SOUND
    if readings(left) & readings(right):
        return SOME_READING
    return _nearest(left, right)


def _across(left: str, right: str) -> float:
    """Compare a word of a consonant or syllable script with one in Latin letters, or two of them with each other."""
    ours, theirs = (unvowelled.is_native(word) for word in (left, right))
    if ours and theirs:
        return _close(left, right) if left.isascii() == right.isascii() else 0.0
    native, latin = (left, right) if ours else (right, left)
    if not latin.isascii():
        return 0.0
    heard = readings(latin.lower())
    spoken = {*heard, *(f"{one.removesuffix('a')}ih" for one in heard if latin.lower().endswith("h"))}
    return min(SAME_SOUND, max(unvowelled.fit(native, one) for one in spoken))


def _nearest(left: str, right: str) -> float:
    """Compare two words that sound different; the nearest of their readings counts where only vowels differ."""
    heard, said = sound(left), sound(right)
    if _MOHAMMED in {heard, said}:
        return OTHER_NAME
    if heard.startswith(_SERVANT) and said.startswith(_SERVANT):
        return _close(heard.removeprefix(_SERVANT), said.removeprefix(_SERVANT))
    if _is_feminine(left, right) or _is_feminine(right, left):
        return OTHER_VOWELS
    close = max(_close(left, right), _close(heard, said))
    bones, frame = _bones(heard), _bones(said)
    if bones != frame:
        likeness = (1 - CONSONANTS) * close + CONSONANTS * Levenshtein.normalized_similarity(bones, frame)
        return max(likeness, SAME_CONSONANTS) if _share_consonants(left, right) else likeness
    if _far_vowels(heard, said):
        return min(close, OTHER_VOWELS)
    if len(bones) < FEWEST_CONSONANTS:
        return close
    return max(close, SAME_CONSONANTS if abs(len(heard) - len(said)) <= 1 else MORE_VOWELS)


def _share_consonants(left: str, right: str) -> bool:
    """Whether two words have the same consonants by some language's reading, and about as many vowels."""
    return any(
        _bones(one) == _bones(other)
        and len(_bones(one)) >= FEWEST_CONSONANTS
        and abs(len(one) - len(other)) <= 1
        and not _far_vowels(one, other)
        for one in readings(left)
        for other in readings(right)
    )


def _is_feminine(name: str, other: str) -> bool:
    """Whether one is the other made a woman's: "Gabriel", "Gabriela"."""
    return other == f"{name}a" and not name.endswith("a")


def _bones(heard: str) -> str:
    return _VOWELS.sub("", heard)


def _far_vowels(heard: str, said: str) -> bool:
    """Whether an "a" stands for an "o" or "u": Khamenei is no spelling of Khomeini, nor Hassan of Hossein."""
    ours, theirs = ("".join(_A_OR_U.findall(word)) for word in (heard, said))
    return (len(ours) == len(theirs) and ours != theirs) or bool(ours and theirs and ours[0] != theirs[0])


@cache
def _nicknames() -> dict[str, frozenset[str]]:
    groups = (cells(row["words"]) for row in rows("titles") if row["use"] == "nickname")
    return {name: frozenset(group) for group in groups for name in group}


def _close(left: str, right: str) -> float:
    return (JaroWinkler.similarity(left, right) + Levenshtein.normalized_similarity(left, right)) / 2


_GROUPS = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        (r"tsch|dsch|dzh|sch|tch|cz|sh|zh|ch|dj|ts|tz", "S"),
        (r"ph", "P"),
        (r"th", "T"),
        (r"kh|gh(?=$)|h", ""),
        (r"x", "KS"),
    )
)
_CLASSES = str.maketrans(
    {
        **dict.fromkeys("bpfvw", "P"),
        **dict.fromkeys("td", "T"),
        **dict.fromkeys("szj", "S"),
        **dict.fromkeys("qgkc", "K"),
        **dict.fromkeys("lr", "L"),
        **dict.fromkeys("mn", "N"),
        **dict.fromkeys("aeiouy'", None),
    }
)
_DOUBLED = re.compile(r"(.)\1+")
_EITHER = (("ch", "h"), ("j", ""), ("c", "s"), ("dh", "z"), ("g", ""), ("v", ""), ("w", ""))
"""Letters that some language reads as another class: a word is filed under both."""


@lru_cache(maxsize=65536)
def frames(word: str) -> frozenset[str]:
    """Give the coarse consonant frames under which a word is filed, at least one of them in common with every spelling."""
    if unvowelled.is_native(word):
        return frozenset(_frame(spelled) for spelled in unvowelled.spelled(word))
    variants = {word}
    for letters, other in _EITHER:
        if letters in word:
            variants.add(word.replace(letters, other))
    return frozenset(_frame(one) for one in variants)


def _frame(word: str) -> str:
    for pattern, put in _GROUPS:
        word = pattern.sub(put, word)
    return _DOUBLED.sub(r"\1", word.translate(_CLASSES))
