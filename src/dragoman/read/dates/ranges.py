"""Ranges of dates: "April 23 to 25", "from May to July", "2012-2024", "from Monday to Friday"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from dragoman.read.dates.match import Match
from dragoman.read.dates.phrase import DatePhrase
from dragoman.read.dates.readers import YEARS, Reader

_CENTURY = 100
_MONTHS = 12
_LOOK_BACK = 8
"""How many words before a range may hold the verb that moves something from one date to another."""


def _joined(match: Match) -> str:
    """Give the word or mark that joins the two ends, in lower case."""
    word = match.words[match.found.start("j")]
    return match.text[word.start : word.end].lower()


def _is_move(match: Match) -> bool:
    """Whether it is "moved from 5 May to 7 May": two dates, not the days between them."""
    first = match.found.start()
    before = "".join(match.kind(index) for index in range(max(0, first - _LOOK_BACK), first + 1))
    return _joined(match) == "to" and "m" in before


def _ends(match: Match) -> tuple[DatePhrase, DatePhrase]:
    """Give both ends as phrases over the whole match; a year or month said once counts for both."""
    first = match.phrase()
    year2 = match.number("y2")
    last = replace(
        first,
        weekday=match.number("w2"),
        day=match.number("d2"),
        month=match.number("m2") or first.month,
        year=year2 or first.year,
    )
    return replace(first, year=first.year or year2), last


def _apart(match: Match, first: DatePhrase, last: DatePhrase) -> list[DatePhrase]:
    """Give the two ends of "3 and 7 May" as phrases of their own, each over its own words."""
    joint = match.found.start("j")
    halves = ((match.core[0], joint, first), (joint + 1, match.core[1], last))
    phrases = []
    for begin, stop, phrase in halves:
        start, end = match.words[begin].start, match.words[stop - 1].end
        phrases.append(replace(phrase, start=start, end=end, text=match.text[start:end]))
    return phrases


def _is_between(match: Match) -> bool:
    return match.kind(match.core[0] - 1) == "b" or match.kind(match.found.start()) == "b"


def _days(match: Match) -> list[DatePhrase]:
    first, last = _ends(match)
    form = "month-day" if first.year is None else "full"
    first, last = replace(first, form=form), replace(last, form=form)
    if _is_move(match) or not all(_possible(end) for end in (first, last)):
        return []
    if _joined(match) in ("and", "or") and not _is_between(match) and not _follow(first, last):
        return _apart(match, first, last)
    in_order = first.month != last.month or (first.day or 0) < (last.day or 0)
    if not in_order or (form == "full" and _date(first) >= _date(last)):
        return []
    return [replace(first, form="day-range", other=last)]


def _possible(phrase: DatePhrase) -> bool:
    try:
        _date(phrase)
    except ValueError:
        return False
    return phrase.year is None or phrase.year in YEARS


def _date(phrase: DatePhrase) -> dt.date:
    return dt.date(phrase.year or 2024, phrase.month or 1, phrase.day or 1)


def _follow(first: DatePhrase, last: DatePhrase) -> bool:
    """Whether the second is the day after the first: "on 23 and 24 October" is a meeting of two days."""
    return _date(last) - _date(first) == dt.timedelta(days=1)


def _months(match: Match) -> list[DatePhrase]:
    first, last = (replace(end, form="month-year" if end.year else "month") for end in _ends(match))
    if _is_move(match) or any(end.year is not None and end.year not in YEARS for end in (first, last)):
        return []
    if _joined(match) == "and" and not _is_between(match):
        return _apart(match, first, last)
    order = _MONTHS * ((last.year or 0) - (first.year or 0)) + (last.month or 0) - (first.month or 0)
    if order == 0 or (order < 0 and first.year is not None):
        return []
    return [replace(first, form="month-range", other=last)]


def _years(match: Match) -> list[DatePhrase]:
    first, last = (replace(end, form="year") for end in _ends(match))
    begin, stop = first.year or 0, last.year or 0
    if stop < _CENTURY:
        # "2015-18"; "2024-08" would be a month.
        stop = begin - begin % _CENTURY + stop if stop > _MONTHS else 0
    joined = _joined(match)
    if (joined in ("and", "or") and not _is_between(match)) or joined in ("since", "before", "after", "by"):
        return []
    if begin not in YEARS or stop not in YEARS or begin >= stop or _is_move(match):
        return []
    return [replace(first, form="year-range", other=replace(last, year=stop))]


def _weekdays(match: Match) -> list[DatePhrase]:
    first, last = (replace(end, form="weekday") for end in _ends(match))
    ranged = _joined(match) != "to" or match.kind(match.core[0] - 1) == "F"
    if not ranged or _is_move(match) or first.weekday == last.weekday:
        return []
    return [replace(first, form="weekday-range", other=last)]


RANGE_READERS: Mapping[str, Reader] = {
    "day-range": _days,
    "month-range": _months,
    "year-range": _years,
    "weekday-range": _weekdays,
}
