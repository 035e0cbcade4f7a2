"""The day on which a report was published, with the rule that gave it; never the day of an update."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from dragoman.clean.blocks import Part
from dragoman.clean.dates import WrittenDate, written_dates
from dragoman.model.report import BlockKind
from dragoman.model.when import Period, When

_IN_ADDRESS = (
    re.compile(r"[/=_-](20\d\d|19\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=\D|\d{4}\b|$)"),
    re.compile(r"/(20\d\d|19\d\d)(0[1-9]|1[0-2])/(0[1-9]|[12]\d|3[01])/"),
    re.compile(r"/(20\d\d|19\d\d)/(\d{1,2})/(\d{1,2})/"),
    re.compile(r"/(20\d\d|19\d\d)[/-]?(0[1-9]|1[0-2])()/"),
)

_TIME_OF_DAY = re.compile(r"\b\d{1,2}[:h.]\d{2}\b(?!\.\d)")


@dataclass(frozen=True)
class Hints:
    """What is known of the day from outside the text."""

    given: str = ""
    """What came with the report and is believed: EDTF, an ISO day and time, or a date written out."""
    on_page: str = ""
    """ISO day from a web page's metadata."""
    url: str = ""


def publication(parts: tuple[Part, ...], stamps: tuple[str, ...], hints: Hints, language: str) -> When:
    """Find the day of publication.

    In this order: what came with the report; a line that is a date, or a byline with one; a dateline with a year; the
    page's metadata; the address. A dateline without a year is completed only by an address of that month or by an
    update on that same day; else it stays unknown, with its words.
    """
    month_first = _month_first(language)
    given = given_day(hints.given, language)
    if given:
        return given
    heads = _heads(parts, month_first=month_first)
    openings = _openings(parts, month_first=month_first)
    whole = _whole(parts, heads) or next((found for found in openings if found.period), None)
    if whole:
        return whole
    if hints.on_page:
        return When(Period.parse(hints.on_page), "page-metadata")
    address = in_address(hints.url)
    partial = next((found for found in (*heads, *openings) if not found.period), None)
    if address and address.period and (address.period.days == 1 or not partial):
        return address
    if partial:
        return _completed(partial, address, stamps, month_first=month_first) or partial
    return When.unknown("date-lines-disagree", heads[0].phrase) if heads else When.unknown("no-date-on-page")


def _whole(parts: tuple[Part, ...], heads: list[When]) -> When | None:
    """Choose among lines that are dates; two days that disagree decide nothing, unless one has a time of day."""
    whole = [found for found in heads if found.period]
    if len({found.period for found in whole}) > 1:
        timed = [part.line.text for part in parts if _TIME_OF_DAY.search(part.line.text)]
        whole = [found for found in whole if any(found.phrase in text for text in timed)]
    return whole[0] if len({found.period for found in whole}) == 1 else None


def in_address(url: str) -> When | None:
    """Find a day, or at least a month, in a web address."""
    for pattern in _IN_ADDRESS:
        found = pattern.search(url)
        if found:
            year, month, day = (int(number or 0) for number in found.groups())
            try:
                period = Period.day(dt.date(year, month, day)) if day else Period.month(year, month)
            except ValueError:
                continue
            return When(period, "date-in-address", phrase=found.group().strip("/=_-"))
    return None


def given_day(text: str, language: str) -> When | None:
    """Believe what came with the report, if it is one date and no more; `None` where it cannot be read."""
    try:
        period = Period.parse(text[:10] if "T" in text or " " in text else text)
    except ValueError:
        days = {date.day for date in written_dates(text, month_first=_month_first(language)) if not date.is_jalali}
        day = days.pop() if len(days) == 1 else None
        if day is None:
            return None
        period = Period.day(day)
    return When(period, "given-with-report", phrase=text)


def _month_first(language: str) -> bool | None:
    """Say how `05/08/2024` is to be read: in English nobody knows."""
    return None if language in {"en", "und", ""} else False


def _heads(parts: tuple[Part, ...], *, month_first: bool | None) -> list[When]:
    rules = {BlockKind.DATELINE: "date-line", BlockKind.BYLINE: "byline-date"}
    lines = [(part.line.text, rules[part.kind]) for part in parts if part.kind in rules]
    return [found for text, rule in lines if (found := _first_date(text, rule, month_first=month_first))]


def _openings(parts: tuple[Part, ...], *, month_first: bool | None) -> list[When]:
    lines = [part.dateline for part in parts if part.dateline]
    return [found for text in lines if (found := _first_date(text, "dateline", month_first=month_first))]


def _first_date(text: str, rule: str, *, month_first: bool | None) -> When | None:
    dates = written_dates(text, month_first=month_first)
    best = min(dates, key=lambda date: (date.day is None, date.is_jalali), default=None)
    if best is None:
        return None
    if best.day:
        return When(Period.day(best.day), rule, phrase=best.phrase)
    return When.unknown("dateline-without-year", best.phrase)


def _completed(
    partial: When, address: When | None, stamps: tuple[str, ...], *, month_first: bool | None
) -> When | None:
    """Complete a day and month by a year that something else on the page vouches for."""
    (date,) = written_dates(partial.phrase, month_first=month_first)
    if address and address.period and address.period.first:
        day = _in_year(date, address.period.first.year)
        if day and address.period.covers(Period.day(day)):
            return When(Period.day(day), "dateline-in-month-of-address", address.period.edtf, partial.phrase)
    for stamp in stamps:
        for updated in written_dates(stamp, month_first=month_first):
            if updated.day and _in_year(date, updated.day.year) == updated.day:
                return When(Period.day(updated.day), "dateline-on-day-of-update", str(updated.day), partial.phrase)
    return None


def _in_year(date: WrittenDate, year: int) -> dt.date | None:
    if date.day_and_month is None:
        return None
    number, month = date.day_and_month
    try:
        return dt.date(year, month, number)
    except ValueError:
        return None
