"""The values in a note of correction: which was wrong, and which is right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.lexicon import countries, places
from dragoman.lexicon.calendar import MONTH_ABBREVIATIONS, MONTHS, WEEKDAYS
from dragoman.model.agreement import Stage

_MONTH_NUMBERS = {**MONTH_ABBREVIATIONS, **MONTHS}
_MONTH = "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True))
_DAY = re.compile(
    rf"\b(?P<iso>\d{{4}}-\d\d-\d\d)\b|\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})\b\.?(?:,? (?P<year>\d{{4}}))?"
    rf"|\b(?P<month2>{_MONTH})\b\.? (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<year2>\d{{4}}))?"
    rf"|\b(?P<weekday>{'|'.join(WEEKDAYS)})s?\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:in|at|to|from|not|than|of|near|visited) (?:the )?(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})"
)
_STAGES = {
    "signed": Stage.SIGNED,
    "initialled": Stage.INITIALLED,
    "initialed": Stage.INITIALLED,
    "ratified": Stage.RATIFIED,
    "negotiated": Stage.NEGOTIATING,
    "discussed": Stage.DISCUSSED,
    "proposed": Stage.PROPOSED,
}
_STAGE = re.compile(rf"\b(?:{'|'.join(_STAGES)})\b", re.IGNORECASE)
_ASIDE = re.compile(
    r"[“\"][^”\"]*[”\"]"
    r"|\b(?:amended|corrected|published|updated|posted) (?:on|at) [^,.;)]*?\d{4}"
    r"|\b(?:amended|corrected|published|updated|posted) on (?:\w+day,? )?(?:\d{1,2} \w+|\w+ \d{1,2})(?:,? \d{4})?"
    r"|\b(?:[Oo]ur|[Tt]his|[Tt]he) [A-Z]\w+ \d{1,2} (?:story|report|article)\b"
    r"|\b(?:published|dispatch|report|story|article|piece|item) (?:on|of|from|dated) "
    r"(?:(?:\w+day,? )?(?:\d{1,2} [A-Z]\w+|[A-Z]\w+ \d{1,2}\b)(?:,? \d{4})?|\w+day\b)",
)
"""Titles, and days of publication and of correcting, which are not what is corrected."""
_WRONGLY = re.compile(
    r"\b(?:wrong(?:ly)?|incorrect(?:ly)?|mistaken(?:ly)?|erroneous(?:ly)?|in error|misstated|error|said|stated|had|gave|reported|"
    r"wrote|put|dated|placed|named)\b",
    re.IGNORECASE,
)
_INSTEAD = re.compile(r"\b(?:not|rather than|instead of)\b[^.;,]{0,40}$", re.IGNORECASE)
_BUT = re.compile(r"\b(?:but|was in fact|it was|it is|they were)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Swap:
    """One value in the place of another; both empty where the note does not tell."""

    slot: str = ""
    old: str = ""
    new: str = ""


Found = tuple[int, int, str]
"""Where a value stands, and the value."""


def swap_in(note: str) -> Swap | None:
    """Find the one value that a note takes back and the one that it gives instead; None where it is not clear which."""
    aside = [match.span() for match in _ASIDE.finditer(note)]
    plain = "".join(" " if any(start <= at < end for start, end in aside) else char for at, char in enumerate(note))
    swaps = [
        swap
        for slot, values in (("date", _days(plain)), ("place", _places(plain)), ("stage", _stages(plain)))
        if (swap := _swapped(slot, list(values), plain))
    ]
    return swaps[0] if len(swaps) == 1 else None


def issue_day(words: str) -> str:
    """Give the day that some words name, with or without its year; empty where they name none."""
    match = _DAY.search(words)
    return _day(match) if match else ""


def _swapped(slot: str, found: list[Found], note: str) -> Swap | None:
    values = list(dict.fromkeys(value for _, _, value in found))
    if len(values) != len(("old", "new")):
        return None
    first = next(each for each in found if each[2] == values[0])
    second = next(each for each in found if each[2] == values[1])
    before, between = note[: first[0]], note[first[1] : second[0]]
    if _INSTEAD.search(between) or (
        re.search(r"\bfrom\b[^.;,]{0,20}$", between) and re.search(r"\bto\b[^.;,]{0,60}$", before)
    ):
        return Swap(slot, values[1], values[0])
    if _INSTEAD.search(before) and _BUT.search(between):
        return Swap(slot, values[0], values[1])
    if re.search(r"\bfrom\b[^.;,]{0,20}$", before) and re.search(r"\bto\b", between):
        return Swap(slot, values[0], values[1])
    return Swap(slot, values[0], values[1]) if _WRONGLY.search(before) else None


def _days(note: str) -> Iterator[Found]:
    for match in _DAY.finditer(note):
        following = _DAY.search(note, match.end())
        # Of "Wednesday, 24 January" the day of the month says all.
        if (
            match["weekday"]
            and following
            and not following["weekday"]
            and note[match.end() : following.start()] in (" ", ", ")
        ):
            continue
        yield *match.span(), _day(match)


def _day(match: re.Match[str]) -> str:
    if match["iso"]:
        return match["iso"]
    if match["weekday"]:
        return match["weekday"].lower()
    month = _MONTH_NUMBERS[(match["month"] or match["month2"]).lower()]
    day, year = int(match["day"] or match["day2"]), match["year"] or match["year2"]
    return f"{year or '-'}-{month:02d}-{day:02d}"


def _places(note: str) -> Iterator[Found]:
    for match in _PLACE.finditer(note):
        words = match["name"].split()
        for length in range(len(words), 0, -1):
            known = _place(" ".join(words[:length]))
            if known:
                yield match.start("name"), match.start("name") + len(" ".join(words[:length])), known
                break


def _place(words: str) -> str:
    place = places.named(words)
    country = None if place else countries.named(words)
    return place.id if place else country.id if country else ""


def _stages(note: str) -> Iterator[Found]:
    yield from ((*match.span(), _STAGES[match.group().lower()].value) for match in _STAGE.finditer(note))
