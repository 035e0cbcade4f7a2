"""Names of persons: comparing spellings, stripping honorifics, telling the surname."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import JaroWinkler, Levenshtein

from dragoman.lexicon.scripts import fold, romanize, script_of
from dragoman.lexicon.tables import cells, rows

SAME = 0.9
"""From this score on two names are spellings of one name, even without a context."""
SAME_CONSONANTS, FEWEST_CONSONANTS = 0.86, 3
"""How alike at least words are that differ in vowels only, if they have this many consonants."""
INITIAL, SAME_SOUND, NICKNAME, OTHER_VOWELS, CONSONANTS = 0.85, 0.97, 0.95, 0.8, 0.3
"""How alike an initial and its word are, two words of one sound, "Mike" and "Michael"; at most, words with "a" for "o"; and how much consonants weigh by themselves."""
FAMILY_AND_GIVEN = 2
"""Words in a Chinese name, and in a Korean one whose given name is hyphened."""
JOINED = 0.95
"""From this similarity on two words written as one are the other name's one word."""
ALIKE = 0.72
"""From this similarity on two words may be spellings of one."""
WORST = 0.6
"""How much the least alike pair of words weighs in a score."""
STRICT = 0.9
"""From this similarity on the words of Chinese and Korean names are alike: short, and told apart by one sound."""
BARE_SURNAME, ONE_SIDED, CLASHING, OTHER_SURNAME = 0.8, 0.97, 0.5, 0.45
"""What a score is multiplied with, or cut to: only a surname, a word more on one side, other given names or surname."""

_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"[^a-z]", ""),
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
_A_OR_U = re.compile(r"[au]")
_VOWELS = re.compile(r"(?<!^)[aeiou]")
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BREAKS = re.compile(r"[\s\u00b7\u30fb\u2027]+")


_NUMERALS = frozenset({"ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xiv", "xvi"})
"""Of monarchs and popes; "XI Jinping" is not told apart by it, since equal words are equal before."""


_FATHERED = frozenset({"bin", "ibn", "bint"})


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
    """Give the words of a name in plain lower-case letters, honorifics and particles gone; hyphens part words."""
    spaced = _BREAKS.sub(" ", name.replace("\u200c", "").replace("-", " "))
    latin = _CAPITAL.sub(" ", romanize(spaced)) if script_of(name) in {"Hani", "Jpan"} else romanize(spaced)
    plain = strip_honorifics(fold(latin)).replace("'", "").replace(".", " ").split()
    bare = [word for word in plain if word not in _words_for("particle")]
    return tuple(bare or plain)


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """Give a word's rough sound, equal for the usual spellings of Persian, Arabic, Russian and Turkish names."""
    for pattern, put in _SOUNDS:
        word = pattern.sub(put, word)
    return word


@lru_cache(maxsize=262144)
def alike(left: str, right: str) -> float:
    """Say how alike two words are, from 0 to 1."""
    if left == right:
        return 1.0
    if left in _NUMERALS or right in _NUMERALS:
        return 0.0
    if len(left) == 1 or len(right) == 1:
        return INITIAL if left[0] == right[0] else 0.0
    if right in _nicknames().get(left, ()):
        return NICKNAME
    likeness = _sounds_alike(left, right)
    german = (
        {left.replace("ch", "kh"), right.replace("ch", "kh")} if "ch" in left + right and "kh" in left + right else ()
    )
    return max(likeness, _sounds_alike(*sorted(german))) if len(german) > 1 else (SAME_SOUND if german else likeness)


def _sounds_alike(left: str, right: str) -> float:
    heard, said = sound(left), sound(right)
    if heard == said:
        return SAME_SOUND
    bones, frame = _VOWELS.sub("", heard), _VOWELS.sub("", said)
    close = max(_close(left, right), _close(heard, said))
    if bones != frame:
        return (1 - CONSONANTS) * close + CONSONANTS * Levenshtein.normalized_similarity(bones, frame)
    if _far_vowels(heard, said):
        return min(close, OTHER_VOWELS)
    return max(close, SAME_CONSONANTS) if len(bones) >= FEWEST_CONSONANTS else close


def _far_vowels(heard: str, said: str) -> bool:
    """Whether an "a" stands for an "o" or "u": Khamenei is no spelling of Khomeini."""
    ours, theirs = ("".join(_A_OR_U.findall(word)) for word in (heard, said))
    return len(ours) == len(theirs) and ours != theirs


@cache
def _nicknames() -> dict[str, frozenset[str]]:
    groups = (cells(row["words"]) for row in rows("titles") if row["use"] == "nickname")
    return {name: frozenset(group) for group in groups for name in group}


def _close(left: str, right: str) -> float:
    return (JaroWinkler.similarity(left, right) + Levenshtein.normalized_similarity(left, right)) / 2


@lru_cache(maxsize=65536)
def compare(left: str, right: str) -> NameMatch:
    """Compare two spellings of names, in any script, order or length."""
    ours, theirs = words_of(left), words_of(right)
    if not ours or not theirs:
        return NameMatch(0.0, ("no name",))
    if ours == theirs:
        return NameMatch(1.0, ("same words",))
    family = (
        ("", "") if _names_fathers(left) and _names_fathers(right) else (_family(left, ours), _family(right, theirs))
    )
    ways = [
        (ours, theirs),
        *((joined, theirs) for joined in _joins(ours, theirs)),
        *((ours, joined) for joined in _joins(theirs, ours)),
    ]
    return max(
        (_aligned(left_words, right_words, family) for left_words, right_words in ways), key=lambda match: match.score
    )


def _names_fathers(name: str) -> bool:
    """Whether a name goes by fathers, so that the house at its end may be left out: "Mohammed bin Salman (Al Saud)"."""
    return not {"bin", "ibn", "bint"}.isdisjoint(name.lower().replace("-", " ").split())


def _family(name: str, words: tuple[str, ...]) -> str:
    last = words_of(surname(name))
    return last[-1] if last else words[-1]


def _joins(words: tuple[str, ...], others: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Give the ways to write two neighbours as one that the other name has so: "Ali Akbar", "Aliakbar"."""
    joined = ((words[at] + words[at + 1], at) for at in range(len(words) - 1))
    return [
        (*words[:at], one, *words[at + 2 :])
        for one, at in joined
        if any(alike(one, other) >= JOINED for other in others)
    ]


def _aligned(ours: tuple[str, ...], theirs: tuple[str, ...], family: tuple[str, str]) -> NameMatch:
    pairs = _pairs(ours, theirs)
    if not pairs:
        return NameMatch(0.0, ("no word in common",))
    score = sum(likeness for likeness, _, _ in pairs) / len(pairs)
    reasons = [f"{ours[i]} ~ {theirs[j]} ({likeness:.2f})" for likeness, i, j in pairs if likeness < 1]
    left_over = len(ours) - len(pairs), len(theirs) - len(pairs)
    worst = min(likeness for likeness, _, _ in pairs)
    if worst < STRICT and any(
        len(words) == FAMILY_AND_GIVEN and words[0] in _words_for("family_first") for words in (ours, theirs)
    ):
        return NameMatch(min(score, CLASHING), (*reasons, "Chinese names differ by a sound"))
    if _lacks_a_syllable(*sorted((ours, theirs), key=len)):
        return NameMatch(min(score, CLASHING), (*reasons, "Korean names differ by a syllable"))
    if not _same_family(ours, theirs, pairs, family):
        return NameMatch(min(score, OTHER_SURNAME), (*reasons, "other surname"))
    if all(left_over):
        return NameMatch(min(score, CLASHING), (*reasons, "other given names"))
    if any(left_over) and len(pairs) == 1:
        return NameMatch(score * BARE_SURNAME, (*reasons, "surname only"))
    if any(left_over):
        score *= ONE_SIDED ** sum(left_over)
        reasons.append(f"{sum(left_over)} more on one side")
    return NameMatch((1 - WORST) * score + WORST * worst, tuple(reasons) or ("same words in another order",))


def _lacks_a_syllable(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether a family name with two syllables stands against one with only one: "Kim Sung-han", "Sung Kim"."""
    full = len(longer) == FAMILY_AND_GIVEN + 1 and longer[0] in _words_for("family_first")
    return full and len(shorter) == FAMILY_AND_GIVEN and longer[0] in shorter


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
