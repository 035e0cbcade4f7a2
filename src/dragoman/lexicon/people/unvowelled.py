"""Words in scripts that write no vowels, or only syllables, beside their spelling in Latin letters.

Arabic and Hebrew letters stay as they are in the words of a name; Japanese kana come romanized, in capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product

FEWEST = 3
"""Consonants that a word is taken to have at least when its faults are weighed."""
VOWELS = {"a": 0.03, "i": 0.06, "u": 0.06, "h": 0.4, "v": 0.6, "j": 0.6}
"""What it costs that a Latin sound is not written; a consonant costs 1."""


@dataclass(frozen=True)
class Letter:
    """What a letter may stand for."""

    sounds: str
    """Sounds as `sounds.sound` gives them."""
    silent: float = 1.0
    """What it costs that it stands for nothing."""
    nearly: dict[str, float] = field(default_factory=dict)
    """Sounds that it may stand for at a cost."""


_ARABIC = {
    **{
        letter: Letter(sounds)
        for letter, sounds in zip(
            "بپتطدذرزژسشصضظغفلمنگ",
            [
                "bpv",
                "p",
                "t",
                "t",
                "d",
                "zd",
                "r",
                "z",
                "jz",
                "s",
                "s",
                "s",
                "zd",
                "zd",
                "g",
                "fvp",
                "l",
                "m",
                "n",
                "g",
            ],
            strict=True,
        )
    },
    "ث": Letter("st"),
    "ج": Letter("jg"),
    "چ": Letter("s", nearly={"j": 0.3}),
    "ح": Letter("h"),
    "خ": Letter("h", nearly={"k": 0.3}),
    "ق": Letter("gk"),
    "ک": Letter("k", nearly={"g": 0.3}),
    "ا": Letter("a", 0.15, {"i": 0.15, "u": 0.3}),
    "و": Letter("vu", 0.25, {"a": 0.3}),
    "ی": Letter("ij", 0.25, {"a": 0.2}),
    "ه": Letter("ha", 0.15, {"i": 0.05}),
    "ع": Letter("aiu", 0.0),
    "ء": Letter("aiu", 0.0),
    "ہ": Letter("ha", 0.15, {"i": 0.05}),
    "ھ": Letter("h", 0.0),
    "ے": Letter("i", 0.25),
    "ٹ": Letter("t"),
    "ڈ": Letter("d"),
    "ڑ": Letter("rd"),
    "ں": Letter("n"),
}
_HEBREW = {
    **{
        letter: Letter(sounds)
        for letter, sounds in zip(
            "בגדזחטכךלמםנןסףפצץקרשת",
            [
                "bv",
                "gj",
                "d",
                "zj",
                "h",
                "t",
                "kh",
                "kh",
                "l",
                "mm",
                "mm",
                "n",
                "n",
                "s",
                "pf",
                "pf",
                "zs",
                "zs",
                "k",
                "r",
                "s",
                "t",
            ],
            strict=True,
        )
    },
    "א": Letter("aiu", 0.1),
    "ה": Letter("ha", 0.1, {"i": 0.05}),
    "ו": Letter("vu", 0.25, {"a": 0.3}),
    "י": Letter("ij", 0.15, {"a": 0.2}),
    "ע": Letter("aiu", 0.0),
}
_KANA = {
    **{letter: Letter(letter) for letter in "dgjkmpt"},
    **{letter: Letter(letter, 0.15, dict.fromkeys("aiu", 0.4)) for letter in "aiu"},
    "r": Letter("rl"),
    "b": Letter("bv"),
    "n": Letter("nm"),
    "h": Letter("hf"),
    "f": Letter("fh"),
    "s": Letter("sz", nearly={"t": 0.4}),
    "z": Letter("zs", nearly={"j": 0.2}),
    "v": Letter("vu", 0.4),
}
_ARTICLE = "ال"
_SERVANT, _SERVANT_OF = "عبد", re.compile("abd[aiu]?l?")
"""The first word of "Abdel Fattah", whose last letter is the second word's article."""
_SPELLED = {letter: (means.sounds, means.silent) for letter, means in {**_ARABIC, **_HEBREW}.items()}
_WEAK = 0.5
"""A letter whose silence costs less may be missing in Latin letters."""


def is_native(word: str) -> bool:
    """Whether a word of a name stays in its own script, as Arabic and Hebrew ones do, or was written in kana."""
    return not word.isascii() or (word.isupper() and len(word) > 1)


def fit(native: str, sounds: str) -> float:
    """Say how well a word fits the sounds of a Latin one, from 0 to 1; an Arabic article may be left out."""
    if native.isascii():
        return _fit(_kana_sounds(native), sounds, _KANA)
    table = _HEBREW if native[0] in _HEBREW else _ARABIC
    bare = native.removeprefix(_ARTICLE)
    if native == _SERVANT and _SERVANT_OF.fullmatch(sounds):
        return 1.0
    ways = (native, bare) if len(bare) > 1 else (native,)
    return max(_fit(way, sounds, table) for way in ways)


def _kana_sounds(word: str) -> str:
    plain = word.lower()
    for letters, put in (
        ("sh", "s"),
        ("ch", "s"),
        ("ts", "t"),
        ("w", "v"),
        ("y", "i"),
        ("e", "i"),
        ("o", "u"),
        ("l", "r"),
    ):
        plain = plain.replace(letters, put)
    return "".join(letter for at, letter in enumerate(plain) if at == 0 or letter != plain[at - 1])


def _fit(native: str, sounds: str, table: dict[str, Letter]) -> float:
    letters = [table.get(letter, Letter("")) for at, letter in enumerate(native) if at == 0 or letter != native[at - 1]]
    strong = max(sum(letter.silent >= _WEAK for letter in letters), sum(one not in "aiu" for one in sounds), FEWEST)
    return max(0.0, 1 - _cost(letters, sounds) / strong)


def _cost(letters: list[Letter], sounds: str) -> float:
    """Align letters with sounds at the least cost."""
    before = [0.0]
    for one in sounds:
        before.append(before[-1] + VOWELS.get(one, 1.0))
    for letter in letters:
        row = [before[0] + letter.silent]
        for at, one in enumerate(sounds):
            stands = 0.0 if one in letter.sounds else letter.nearly.get(one, 1.2)
            row.append(min(before[at] + stands, before[at + 1] + letter.silent, row[at] + VOWELS.get(one, 1.0)))
        before = row
    return before[-1]


def spelled(native: str) -> Iterator[str]:
    """Give ways to spell the consonants of a word in Latin letters, so that it can be filed among Latin ones."""
    if native.isascii():
        yield native.lower()
        return
    for word in {native, native.removeprefix(_ARTICLE)}:
        options = [_options(letter) for letter in word]
        several = [at for at, option in enumerate(options) if len(option) > 1][MOST_CHOICES:]
        kept = [option[:1] if at in several else option for at, option in enumerate(options)]
        yield from map("".join, product(*kept))


MOST_CHOICES = 5
"""Letters of a word that are tried in every way."""


def _options(letter: str) -> tuple[str, ...]:
    sounds, silent = _SPELLED.get(letter, ("", 0.0))
    consonants = tuple(one for one in dict.fromkeys(sounds) if one not in "aiuh")
    return (*consonants, "") if silent < _WEAK and consonants else consonants or ("",)
