"""Chinese and Korean names in other spellings: pinyin as Russian and Persian newsrooms write it, Korean by its syllables."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import product


def _table(latin: str, cyrillic: str) -> dict[str, str]:
    """Pair the words of two lines."""
    return dict(zip(latin.split(), cyrillic.split(), strict=True))


_INITIALS = _table(
    "b p m f d t n l g k h j q x zh ch sh r z c s",
    "б п м ф д т н л г к х цз ц с чж ч ш ж цз ц с",
)
_FINALS = _table(
    "a o e ai ei ao ou an en ang eng ong i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang ue",
    "а о э ай эй ао оу ань энь ан эн ун и я е яо ю янь инь ян ин юн у уа о уай уй уань унь уан юэ",
)
_ALONE = _table(
    "a o e ai ei ao ou an en ang er yi ya ye yao you yan yin yang ying yong wu wa wo wai wei wan wen wang yu yue yuan yun",
    "а о э ай эй ао оу ань энь ан эр и я е яо ю янь инь ян ин юн у ва во вай вэй вань вэнь ван юй юэ юань юнь",
)
_ROUNDED = {"u": "юй", "uan": "юань", "un": "юнь", "ue": "юэ"}
"""Finals after j, q and x, where u is ü."""


@cache
def _syllables() -> dict[str, str]:
    made = {
        latin + final: cyrillic + (_ROUNDED.get(final, ending) if latin in "jqx" else ending)
        for (latin, cyrillic), (final, ending) in product(_INITIALS.items(), _FINALS.items())
    }
    return {**made, "lu": "лу", "hui": "хуэй", **_ALONE}


@cache
def _syllable() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_syllables(), key=len, reverse=True)))


@lru_cache(maxsize=4096)
def palladius(word: str) -> str:
    """Write a pinyin word as Russian does ("цзиньпин"); empty where it is no pinyin."""
    parts = _parts(word)
    return "".join(_syllables()[part] for part in parts)


def _parts(word: str) -> list[str]:
    """Cut a pinyin word into syllables, the longest first, going back where that does not come out."""
    if not word:
        return []
    for length in range(min(6, len(word)), 0, -1):
        if word[:length] in _syllables():
            rest = _parts(word[length:])
            if rest or length == len(word):
                return [word[:length], *rest]
    return []


_SPOKEN = (("zh", "j"), ("x", "sh"), ("q", "ch"), ("c(?!h)", "ts"))


@lru_cache(maxsize=4096)
def as_heard(word: str) -> str:
    """Write a pinyin word as other alphabets hear it ("shi jinping"); as it is where it is no pinyin."""
    if not _parts(word):
        return word
    for letters, put in _SPOKEN:
        word = re.sub(letters, put, word)
    return word


_KOREAN = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        (r"^(?:lee|rhee|yi|ri|i|li)$", "i"),
        (r"^(?:park|pak|bak)$", "pak"),
        (r"^(?:noh|roh|no|ro)$", "no"),
        (r"^(?:yoo|ryu|yu|you|ryoo)$", "yu"),
        (r"^(?:woo|wu|u)$", "u"),
        (r"^(?:lim|rim|im|yim)$", "im"),
        (r"^(?:choi|choe|chwe)$", "coi"),
        (r"kk|gg|k|g", "k"),
        (r"tt|dd|t|d", "t"),
        (r"pp|bb|p|b", "p"),
        (r"ch|jj|j", "c"),
        (r"sh|ss|s", "s"),
        (r"l|r", "l"),
        (r"h$|(?<=[aeiou])h", ""),
        (r"yeo|you|yoo|yu|yo", "yu"),
        (r"eo|oo|eu|ou|o|u", "u"),
        (r"ae|ai|ay|ei|e", "e"),
        (r"uu+", "u"),
    )
)


@lru_cache(maxsize=8192)
def korean_sound(syllable: str) -> str:
    """Give the rough sound of a Korean syllable, equal for the usual romanizations of it."""
    for pattern, put in _KOREAN:
        syllable = pattern.sub(put, syllable)
    return syllable
