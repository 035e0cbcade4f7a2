"""Names of persons: comparing spellings, stripping honorifics, telling the surname."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from dragoman.lexicon.people import east_asian
from dragoman.lexicon.people.sounds import alike, sound
from dragoman.lexicon.scripts import UNSPACED, fold, romanize, script_of
from dragoman.lexicon.tables import cells, rows

SAME = 0.9
"""From this score on two names are spellings of one name, even without a context."""
FAMILY_AND_GIVEN = 2
"""Words in a Chinese name, and in a Korean one whose given name is hyphened."""
KOREAN_SYLLABLES = frozenset({2, 3})
SAME_SYLLABLES = 0.96
JOINED = 0.95
"""From this similarity on two words written as one are the other name's one word."""
TELLING_SOUND = 4
"""Letters of a sound that tells a word from others."""
MORE_LETTERS = 2
"""By so many letters at most two words written as one are longer than the word that they may be."""
JOINED_ACROSS = 0.85
"""The same for words of two scripts."""
ALIKE = 0.72
"""From this similarity on two words may be spellings of one."""
WORST = 0.6
"""How much the least alike pair of words weighs in a score."""
STRICT = 0.9
"""From this similarity on the words of Chinese and Korean names are alike: short, and told apart by one sound."""
LED = 0.88
"""At most the score of a name that has another before its first: "Hamza Shahbaz Sharif"."""
LED_BY = "a given name before the other's first"
EXTENDED = 0.85
"""At most the score of a name that goes on where the other ends: a second surname, or a son's name."""
BARE_SURNAME, ONE_SIDED, CLASHING, OTHER_SURNAME = 0.8, 0.97, 0.5, 0.45
"""What a score is multiplied with, or cut to: only a surname, a word more on one side, other given names or surname."""

_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_KEPT = frozenset({"Arab", "Hebr"})
_HEARD = frozenset({"Cyrl", "Arab"})
_SUFFIX = re.compile(r",?\s+(?:jr|sr|junior|senior|ii|iii)\.?$", re.IGNORECASE)
_BREAKS = re.compile(r"[\s\u00b7\u30fb\u2027]+")


_FATHERED = frozenset({"bin", "ibn", "bint", "ben", "бин", "бен", "ибн", "بن"})


@dataclass(frozen=True)
class NameMatch:
    """How well two names agree, from 0 to 1, with the reasons."""

    score: float
    reasons: tuple[str, ...]


@cache
def _words_for(use: str) -> frozenset[str]:
    return frozenset(word for row in rows("titles") if row["use"] == use for word in cells(row["words"]))


def strip_honorifics(name: str) -> str:
    """Take "Ayatollah", "Dr", "H.E." and their like from the front of a name; the last word always stays."""
    words = name.split()
    while len(words) > 1 and words[0].lower().rstrip(".,").replace("'", "") in _words_for("honorific"):
        if words[1].lower() in _FATHERED:  # "Sultan bin Saad": a given name
            break
        words = words[1:]
    return " ".join(words)


def surname(name: str) -> str:
    """Give the family name: what comes first for names in capitals there ("WANG Yi") and for Chinese and Korean ones."""
    words = strip_honorifics(name).split()
    loud = [word for word in words if word.isupper() and sum(map(str.isalpha, word)) > 1 and "." not in word]
    if loud and len(loud) < len(words):
        return " ".join(word.title() for word in loud)
    if len(words) > 1 and _family_first(words):
        return words[0]
    start = len(words) - 1
    while start > 1 and words[start - 1].lower().strip("-") in _words_for("particle"):
        start -= 1
    return " ".join(words[start:]) if words else ""


def _family_first(words: list[str]) -> bool:
    """Whether a two-word name has the form of a Chinese or Korean one: a listed short family name leads."""
    return len(words) == FAMILY_AND_GIVEN and words[0].lower() in _words_for("family_first")


@lru_cache(maxsize=65536)
def words_of(name: str) -> tuple[str, ...]:
    """Give the words of a name in plain lower-case letters, honorifics and particles gone; hyphens part words.

    Arabic and Hebrew words keep their letters, since romanizing would lose what stands for a vowel; kana comes in capitals.
    """
    script = script_of(name)
    spaced = _BREAKS.sub(" ", name.replace("\u200c", "" if script != "Arab" else " ").replace("-", " "))
    latin = (
        spaced if script in _KEPT else _CAPITAL.sub(" ", romanize(spaced)) if script in UNSPACED else romanize(spaced)
    )
    if script == "Hang":
        latin = " ".join(romanize(sign) for sign in spaced)
    folded = strip_honorifics(fold(latin)).replace("'", "").replace(".", " ").replace('"', "")
    plain = folded.upper().split() if script == "Jpan" else folded.split()
    bare = [word for word in plain if word not in _words_for("particle") and word not in _words_for("suffix")]
    return tuple(bare or plain)


def spoken(name: str) -> tuple[str, ...]:
    """Give the words of a name as they sound, so that the usual spellings of one name in two alphabets are equal.

    Words too short for their sound to tell them from others stay as they are, and so do Chinese and Korean names.
    """
    words = words_of(name)
    if words and words[0] in _words_for("family_first"):
        return words
    return tuple(heard if len(heard := sound(word)) >= TELLING_SOUND else word for word in words)


@lru_cache(maxsize=65536)
def compare(left: str, right: str) -> NameMatch:
    """Compare two spellings of names, in any script, order or length."""
    ours, theirs = words_of(left), words_of(right)
    if not ours or not theirs:
        return NameMatch(0.0, ("no name",))
    if ours == theirs and _is_junior(left) is _is_junior(right):
        return NameMatch(1.0, ("same words",))
    if _fathers(left) and _fathers(right) and not _in_one_order(ours, theirs):
        return NameMatch(CLASHING, ("father and son change places",))
    eastern = _east_asian(left, right, ours, theirs)
    if eastern:
        return eastern
    if _is_junior(left) is not _is_junior(right):
        older = compare(_SUFFIX.sub("", left), _SUFFIX.sub("", right))
        return NameMatch(older.score * EXTENDED, (*older.reasons, "one of them is a junior"))
    family = ("", "") if _fathers(left) and _fathers(right) else (_family(left, ours), _family(right, theirs))
    ways = [
        (ours, theirs),
        *((joined, theirs) for joined in _joins(ours, theirs)),
        *((ours, joined) for joined in _joins(theirs, ours)),
    ]
    return max(
        (_aligned(left_words, right_words, family) for left_words, right_words in ways), key=lambda match: match.score
    )


def _east_asian(left: str, right: str, ours: tuple[str, ...], theirs: tuple[str, ...]) -> NameMatch | None:
    """Compare names of which one at least is written as Korean or Chinese; None where that says nothing."""
    if _is_korean(left, ours) and _is_korean(right, theirs) and korean_key(left) == korean_key(right):
        return NameMatch(SAME_SYLLABLES, ("the same Korean syllables",))
    native, pinyin = (left, theirs) if script_of(left) in _HEARD else (right, ours)
    script = script_of(native)
    if script not in _HEARD or len(pinyin) != FAMILY_AND_GIVEN or pinyin[0] not in _words_for("family_first"):
        return None
    if script == "Cyrl":
        written = tuple(fold(native).replace("-", "").split())
        same = written == tuple(map(east_asian.palladius, pinyin))
        return NameMatch(SAME_SYLLABLES, ("the same Chinese syllables, as Russian spells them",)) if same else None
    words = words_of(native)
    heard_so = tuple(map(east_asian.as_heard, pinyin))
    written = (words[0], "".join(words[1:]))
    return _aligned(written, heard_so, (written[0], heard_so[0])) if heard_so != pinyin and all(written) else None


def korean_key(name: str) -> str:
    """Give the sound of the syllables of a name that has the form of a Korean one; empty for any other."""
    words = words_of(name)
    return "".join(map(east_asian.korean_sound, words)) if words and _is_korean(name, words) else ""


def _is_junior(name: str) -> bool:
    return _SUFFIX.search(name) is not None


def _is_korean(name: str, words: tuple[str, ...]) -> bool:
    """Whether a name has the three syllables of a Korean one, the family's first, or is written in Hangul."""
    first = words[0] in _words_for("family_first") or words[0] in _words_for("korean_family")
    return script_of(name) == "Hang" or (len(words) in KOREAN_SYLLABLES and first)


def _in_one_order(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether the first words agree: "Hamad bin Tamim" is not "Tamim bin Hamad"."""
    return alike(ours[0], theirs[0]) >= ALIKE or not (
        alike(ours[0], theirs[-1]) >= ALIKE or any(alike(ours[0], word) >= ALIKE for word in theirs[1:])
    )


def _fathers(name: str) -> bool:
    """Whether a name goes by fathers, so that the house at its end may be left out: "Mohammed bin Salman (Al Saud)"."""
    return not _FATHERED.isdisjoint(name.lower().replace("-", " ").split())


def _family(name: str, words: tuple[str, ...]) -> str:
    last = words_of(surname(name))
    return last[-1] if last else words[-1]


def _joins(words: tuple[str, ...], others: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Give the ways to write two neighbours as one that the other name has so: "Ali Akbar", "Aliakbar"."""
    joined = ((words[at] + words[at + 1], at) for at in range(len(words) - 1))
    return [(*words[:at], one, *words[at + 2 :]) for one, at in joined if any(_is_joined(one, word) for word in others)]


def _is_joined(one: str, other: str) -> bool:
    needed = JOINED if one.isascii() and other.isascii() else JOINED_ACROSS
    return alike(one, other) >= needed and (len(one) - len(other) <= MORE_LETTERS or not other.isascii())


def _aligned(ours: tuple[str, ...], theirs: tuple[str, ...], family: tuple[str, str]) -> NameMatch:
    pairs = _pairs(ours, theirs)
    if not pairs:
        return NameMatch(0.0, ("no word in common",))
    score = sum(likeness for likeness, _, _ in pairs) / len(pairs)
    reasons = [f"{ours[i]} ~ {theirs[j]} ({likeness:.2f})" for likeness, i, j in pairs if likeness < 1]
    left_over = len(ours) - len(pairs), len(theirs) - len(pairs)
    worst = min(likeness for likeness, _, _ in pairs)
    if worst < STRICT and _is_strict(ours, theirs):
        return NameMatch(min(score, CLASHING), (*reasons, "Chinese names differ by a sound"))
    if _lacks_a_syllable(*sorted((ours, theirs), key=len)):
        return NameMatch(min(score, CLASHING), (*reasons, "Korean names differ by a syllable"))
    if _is_longer(ours, theirs, pairs) and not _same_family(ours, theirs, pairs, family):
        return NameMatch(min(score, EXTENDED), (*reasons, "one name goes on where the other ends"))
    if not _same_family(ours, theirs, pairs, family):
        return NameMatch(min(score, OTHER_SURNAME), (*reasons, "other surname"))
    if all(left_over):
        return NameMatch(min(score, CLASHING), (*reasons, "other given names"))
    if any(left_over) and len(pairs) == 1:
        return NameMatch(score * BARE_SURNAME, (*reasons, "surname only"))
    if any(left_over):
        score *= ONE_SIDED ** sum(left_over)
        reasons.append(f"{sum(left_over)} more on one side")
    score = (1 - WORST) * score + WORST * worst
    if _is_led(ours, {i for _, i, _ in pairs}) or _is_led(theirs, {j for _, _, j in pairs}):
        return NameMatch(min(score, LED), (*reasons, LED_BY))
    return NameMatch(score, tuple(reasons) or ("same words in another order",))


def _lacks_a_syllable(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether a family name with two syllables stands against one with only one: "Kim Sung-han", "Sung Kim"."""
    full = len(longer) == FAMILY_AND_GIVEN + 1 and longer[0] in _words_for("family_first")
    full = full and longer[0] not in _words_for("vietnamese_family")
    return full and len(shorter) == FAMILY_AND_GIVEN and longer[0] in shorter


def _is_led(words: tuple[str, ...], paired: set[int]) -> bool:
    """Whether an unpaired word stands before all paired ones, as a son's name does before his father's; not "Mohammad"."""
    return 0 not in paired and len(words[0]) > 1 and sound(words[0]) != sound("mohammad")


def _is_strict(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether a name is of the short syllables of Chinese and Korean ones, where one sound tells two apart."""
    eastern = [words[0] in _words_for("family_first") and all(map(str.isascii, words)) for words in (ours, theirs)]
    two = any(here and len(words) == FAMILY_AND_GIVEN for here, words in zip(eastern, (ours, theirs), strict=True))
    return two or (all(eastern) and len(ours) == len(theirs))


def _is_longer(ours: tuple[str, ...], theirs: tuple[str, ...], pairs: list[tuple[float, int, int]]) -> bool:
    """Whether one name is the other with a second surname behind it: "Nicolas Maduro Moros"."""
    shorter = min(len(ours), len(theirs))
    in_place = all(i == j for _, i, j in pairs)
    return shorter > 1 and len(pairs) == shorter and in_place and min(likeness for likeness, _, _ in pairs) > STRICT


def _pairs(ours: tuple[str, ...], theirs: tuple[str, ...]) -> list[tuple[float, int, int]]:
    """Pair the words that are alike, the likest first, each once."""
    every = sorted(
        ((alike(a, b), -abs(i - j), i, j) for i, a in enumerate(ours) for j, b in enumerate(theirs)), reverse=True
    )
    pairs: list[tuple[float, int, int]] = []
    for likeness, _, i, j in every:
        if likeness >= ALIKE and all(i != other and j != there for _, other, there in pairs):
            pairs.append((likeness, i, j))
    return sorted(pairs, key=lambda pair: pair[1])


def _same_family(
    ours: tuple[str, ...], theirs: tuple[str, ...], pairs: list[tuple[float, int, int]], family: tuple[str, str]
) -> bool:
    """Whether the surname of one side at least is paired, with a word that may be the other's."""
    full = [(ours[i], theirs[j]) for _, i, j in pairs if len(ours[i]) > 1 and len(theirs[j]) > 1]
    lefts, rights = {left for left, _ in full}, {right for _, right in full}
    return any(word.endswith(family[0]) for word in lefts) and any(word.endswith(family[1]) for word in rights)
