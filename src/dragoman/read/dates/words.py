"""Words of a text as the classes that the date grammar is written in, one character a word.

"on Tuesday, July 4" becomes `@W,MD`: the grammar's patterns run over these few characters instead of the text, which
keeps them short and makes them fast.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.lexicon import calendar

Value = int | str | tuple[int, int, int]
"""A number, a name, or the three numbers of "05/08/2024"."""


@dataclass(frozen=True)
class Word:
    """A word or mark with its class and what it is worth to a date."""

    start: int
    end: int
    kind: str
    """One character; see `_CLASSES`."""
    value: Value = 0


_HIJRI_NAMES = "|".join(re.sub("[ -]", "[ -]", name) for name in sorted(calendar.HIJRI_MONTHS, key=len, reverse=True))
_TOKEN = re.compile(
    rf"""
    (?P<hijri>\b(?i:{_HIJRI_NAMES})\b)
  | (?P<numeric>(?<![\d./-])(?:\d{{4}}-\d\d-\d\d|\d{{4}}/\d\d?/\d\d?|\d\d?(?P<sep>[./-])\d\d?(?P=sep)\d{{4}})(?![\d/-]))
  | (?P<decade>\b\d{{3}}0s\b)
  | (?P<ordinal>\b\d\d?(?:st|nd|rd|th)\b)
  | (?P<figure>\d{{1,3}}(?:,\d{{3}})+(?!\d)|\d+[.:]\d+)
  | (?P<number>\d+(?!\w))
  | (?P<quarter>\b[QH][1-4]\b)
  | (?P<word>[^\W_]+)
  | (?P<possessive>['’]s?(?!\w))
  | (?P<mark>[^\w\s])
    """,
    re.VERBOSE,
)

_MARKS = {",": ",", "(": "(", ")": ")", "%": "c", "/": "/", **dict.fromkeys("-–‐‑", "-"), **dict.fromkeys("$€£#", "$")}

# The classes of words that mean the same in every date.
_CLASSES: dict[str, str] = {
    "i": "in during over throughout around",
    "p": "at within across",
    "r": "for",
    "@": "on",
    "B": "since until till by before after",
    "F": "from",
    ">": "to through thru",
    "b": "between",
    "&": "and or",
    "t": "the",
    "f": "of",
    "A": "a an",
    "Q": "last this next past previous coming following same that current upcoming preceding",
    "E": "early late mid middle earlier later",
    "e": "start beginning end",
    "P": "morning afternoon evening night midday noon midnight dawn dusk",
    "a": "ago",
    "v": "few several couple many some recent various",
    "V": "recently lately soon shortly",
    "z": "about nearly almost over than roughly approximately some least most",
    "m": "moved pushed postponed delayed shifted rescheduled brought put changed",
    "y": "iranian persian solar",
    "G": "every each",
    "R": "now",
    "g": "time",
    "l": "course",
    "c": (
        "people persons troops soldiers men women children civilians countries nations states members killed drones "
        "missiles tons tonnes percent million billion trillion thousand hundred kilometers kilometres km miles dollars "
        "euros rubles prisoners refugees migrants families villages points seats votes megawatts aircraft jets ships "
        "vessels tanks rockets barrels others workers students police officers fighters militants victims cases "
        "migrants tourists companies agreements documents memorandums times"
    ),
    # Words that do not continue a noun phrase: after "the 5th" they show that a day is meant.
    "k": (
        "local he she it they we who which that was were is are had has have said told met held for with as when "
        "while where but amid following upon under via because after"
    ),
}
_UNITS = {
    **{unit: unit for unit in ("day", "week", "weekend", "month", "year", "decade", "fortnight", "hour", "century")},
}
_TODAY = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "overnight": 0}
_LONGEST_COUNT = 999
_TENS = frozenset({"thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", 20})


def _table() -> dict[str, tuple[str, int | str]]:
    """Give the class and the value of every word that some class holds."""
    table: dict[str, tuple[str, int | str]] = {}
    for kind, words in _CLASSES.items():
        table.update({word: (kind, word) for word in words.split() if word not in table})
    table.update({word: ("x", word) for word in ("may", "march", "august")})
    for kind, names in (
        ("W", calendar.WEEKDAYS), ("S", calendar.SEASONS), ("N", calendar.NUMBERS), ("o", calendar.ORDINALS),
        ("J", calendar.JALALI_MONTHS), ("C", calendar.AFGHAN_MONTHS), ("T", _TODAY), ("U", _UNITS),
    ):  # fmt: skip
        table.update({name: (kind, value) for name, value in names.items()})
    table.update({unit + "s": ("u", unit) for unit in _UNITS if unit != "century"})
    table.update({"half": ("h", "half"), "quarter": ("h", "quarter")})
    table.update({name: ("M", n) for name, n in calendar.MONTHS.items() if name not in table})
    return table


_TABLE = _table()
_CAPITALIZED: dict[str, tuple[str, int | str]] = {name: ("M", n) for name, n in calendar.MONTHS.items()}
_ABBREVIATED: dict[str, tuple[str, int | str]] = {
    **{name: ("w", n) for name, n in calendar.WEEKDAY_ABBREVIATIONS.items()},
    **{name: ("M", n) for name, n in calendar.MONTH_ABBREVIATIONS.items() if name != "may"},
}
NAMES_WITH_WEEKDAY = re.compile(
    r"\b(?:(?:Black|Good|Bloody|Palm|Easter|Holy|Ash|Maundy|Super|Cyber|Giving)\s+\w+day\b"
    r"|(?:Mail|Dawn)\s+on\s+Sunday|Sunday\s+(?:Times|Telegraph|Express|Mirror|Mail|Guardian|Punch|Post)"
    r"|Friday\s+(?:[Pp]rayers?|[Ss]ermons?|[Ii]mam|[Mm]osque))"
)


def words_of(text: str, start: int, end: int) -> list[Word]:
    """Cut a stretch of text into classed words; offsets are those of the whole text."""
    found: list[Word] = []
    for match in _TOKEN.finditer(text, start, end):
        # The full stop of an abbreviation belongs to the word before it.
        if not found or match.start() >= found[-1].end:
            found.append(_classed(match, text))
    return list(_without_names(_compounded(found), text, start, end))


def _compounded(words: list[Word]) -> list[Word]:
    """Take the number words of `forty-five` out of what is counted: no date says them, and `five` alone is wrong."""
    return [
        Word(w.start, w.end, "x", w.value)
        if w.kind in {"N", "o"} and i > 1 and words[i - 1].kind == "-" and words[i - 2].value in _TENS
        else w
        for i, w in enumerate(words)
    ]


def _without_names(words: Iterable[Word], text: str, start: int, end: int) -> Iterator[Word]:
    names = [match.span() for match in NAMES_WITH_WEEKDAY.finditer(text, start, end)]
    for word in words:
        inside = word.kind == "W" and any(first <= word.start < last for first, last in names)
        yield Word(word.start, word.end, "x") if inside else word


def _classed(match: re.Match[str], text: str) -> Word:
    group, said = match.lastgroup or "mark", match.group()
    start, end = match.span()
    if group == "word":
        return _spoken(said, start, end, text)
    if group == "number":
        return _counted(int(said[:9]), len(said), start, text)
    if group == "hijri":
        return Word(start, end, "H", calendar.hijri_month_of(said) or 0)
    kind, value = _figured(group, said)
    return Word(start, end, kind, value)


def _figured(group: str, said: str) -> tuple[str, Value]:
    """Give the class and value of what is made of figures and marks."""
    if group == "numeric":
        first, second, third = (int(part) for part in re.split(r"[-./]", said))
        return "n", (first, second, third)
    if group in ("ordinal", "decade"):
        return "O" if group == "ordinal" else "d", int(re.sub(r"\D", "", said))
    if group == "quarter":
        return "q", f"{'quarter' if said[0] == 'Q' else 'half'}-{said[1]}"
    return {"possessive": "'", "figure": "x"}.get(group, _MARKS.get(said, ";")), 0


def _spoken(said: str, start: int, end: int, text: str) -> Word:
    name = said.lower()
    found = _CAPITALIZED.get(name) if said[0].isupper() else None
    found = found or _TABLE.get(name)
    if found is None and said[0].isupper():
        found = _ABBREVIATED.get(name)
        if found and text[end : end + 1] == ".":
            # With its full stop the abbreviation of a weekday can be nothing else ("Sun." aside).
            return Word(start, end + 1, "W" if found[0] == "w" and name not in ("sun", "sat") else found[0], found[1])
    return Word(start, end, *found) if found else Word(start, end, "x", name)


def _counted(number: int, digits: int, start: int, text: str) -> Word:
    end = start + digits
    # "Su-35", "S-2000": a number hung on letters is a name, unless the letters say which part of a year.
    hung = re.search(r"([^\W\d_]+)[-–]$", text[max(0, start - 14) : start])
    if hung and not _is_calendar_word(hung[1]):
        return Word(start, end, "x")
    if digits == 4:  # noqa: PLR2004 - years are written with four digits
        return Word(start, end, "Y", number)
    if digits <= 2 and 1 <= number <= 31:  # noqa: PLR2004 - days of a month
        return Word(start, end, "D", number)
    return Word(start, end, "#" if number <= _LONGEST_COUNT else "c", number)


def _is_calendar_word(word: str) -> bool:
    kind = _TABLE.get(word.lower(), ("", 0))[0] or _ABBREVIATED.get(word.lower(), ("", 0))[0]
    return kind in ("E", "e", "M", "W", "w", "J", "S") or word in ("May", "March", "August")
