"""Whole dates, as heads of pages, bylines and datelines write them.

Only what is written out counts here; "on Tuesday" and the like in running text is the reader's affair.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.clean.months import GREGORIAN, JALALI
from dragoman.lexicon.calendar import LATEST_JALALI_YEAR, jalali_day

_FIRST_JALALI_YEAR = 1300
_FIRST_YEAR, _LAST_YEAR = 1900, 2099
_MONTHS_IN_YEAR = 12

_DIGIT = re.compile(r"\d")
_WORD = r"[^\W\d_]{2,}(?:\s(?:الأول|الثاني))?"
_MONTH = rf"(?P<month>{_WORD})\.?(?:\s?[/(](?:{_WORD})\)?)?"
_DAY = r"(?<![\d.:,])(?P<day>\d{1,2})"
_ORDINAL = r"(?:st|nd|rd|th|er|º|ª|\.|-го|-е)?"
_OF = r"(?:of |de |del |di |d')?"
_YEAR = r"(?P<year>\d{4})(?!\d)"
_NUMBER = r"(?P<month>\d{1,2})"
_SHAPES = {
    "year first": re.compile(rf"(?<![\d/.:-]){_YEAR}(?P<by>[-/.]){_NUMBER}(?P=by)(?P<day>\d{{1,2}})(?!\d)"),
    "document number": re.compile(rf"(?<![\d-])\d{{1,5}}-(?P<day>\d\d)-(?P<month>\d\d)-{_YEAR}"),
    "characters": re.compile(rf"(?:{_YEAR}\s?[年년]\s?)?{_NUMBER}\s?[月월]\s?(?P<day>\d{{1,2}})\s?[日号號일]"),
    "numbers": re.compile(rf"(?<![\d/:.,])(?P<day>\d{{1,2}})(?P<by>[-/.]){_NUMBER}(?P=by){_YEAR}"),
    "day first": re.compile(rf"{_DAY}{_ORDINAL},?[\s-]+{_OF}{_MONTH}(?:,?[\s-]+{_OF}{_YEAR})?"),
    "month first": re.compile(
        rf"(?<![^\W\d_])(?P<month>{_WORD})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:.]\d|\d)(?:,?\s+{_YEAR})?"
    ),
}


@dataclass(frozen=True)
class WrittenDate:
    """A date that some words write out."""

    phrase: str
    start: int
    """Where the phrase begins in the text that was searched."""
    day: dt.date | None
    """The Gregorian day; `None` where the year is missing or day and month cannot be told apart."""
    day_and_month: tuple[int, int] | None = None
    """Of a Gregorian date without a year."""
    is_jalali: bool = False

    @property
    def end(self) -> int:
        """Where the phrase ends in the text that was searched."""
        return self.start + len(self.phrase)


def written_dates(text: str, *, month_first: bool | None = None) -> tuple[WrittenDate, ...]:
    """Find the written-out dates of a short text, from left to right.

    Args:
        text: A line from the head of a page.
        month_first: How `05/08/2024` is to be read; `None` refuses it unless one number is above twelve.
    """
    if not _DIGIT.search(text):
        return ()
    found = [date for shape in _SHAPES for date in _of_shape(text, shape, month_first=month_first)]
    found.sort(key=lambda date: (date.start, date.day is None, -len(date.phrase)))
    kept: list[WrittenDate] = []
    for date in found:
        if not kept or date.start >= kept[-1].end:
            kept.append(date)
    return tuple(kept)


def _of_shape(text: str, shape: str, *, month_first: bool | None) -> Iterator[WrittenDate]:
    for match in _SHAPES[shape].finditer(text):
        day = int(match["day"])
        year = int(match["year"]) if match["year"] else None
        name = match["month"].casefold()
        month = int(name) if name.isdigit() else GREGORIAN.get(name) or JALALI.get(name)
        is_jalali = name in JALALI or bool(year and name.isdigit() and year < LATEST_JALALI_YEAR)
        if shape == "numbers" and match["by"] != "." and not is_jalali and month is not None:
            day, month = _in_order(day, month, month_first=month_first)
        if month is not None:
            yield from _dated(match, (year, month, day), is_jalali=is_jalali)


def _in_order(left: int, right: int, *, month_first: bool | None) -> tuple[int, int | None]:
    """Tell day and month apart; no month where they cannot be told."""
    if left > _MONTHS_IN_YEAR or left == right:
        return left, right
    if right > _MONTHS_IN_YEAR:
        return right, left
    if month_first is None:
        return left, None
    return (right, left) if month_first else (left, right)


def _dated(match: re.Match[str], numbers: tuple[int | None, int, int], *, is_jalali: bool) -> Iterator[WrittenDate]:
    year, month, number = numbers
    try:
        day = _jalali(year, month, number) if is_jalali else _gregorian(year, month, number)
    except ValueError:
        return
    partial = None if day or is_jalali else (number, month)
    if day or partial:
        yield WrittenDate(match.group(), match.start(), day, partial, is_jalali)


def _gregorian(year: int | None, month: int, day: int) -> dt.date | None:
    if year is None:
        dt.date(2000, month, day)
        return None
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise ValueError(year)
    return dt.date(year, month, day)


def _jalali(year: int | None, month: int, day: int) -> dt.date | None:
    if year is None:
        return None
    if not _FIRST_JALALI_YEAR <= year < LATEST_JALALI_YEAR:
        raise ValueError(year)
    return jalali_day(year, month, day)
