"""How dates, numbers and slots are written on pages."""

from __future__ import annotations

import datetime as dt

from dragoman.model.when import Period

_SLOTS = {
    "date_refused": "no date",
    "earlier_status": "earlier status",
    "first_attested": "first attested",
    "last_attested": "last attested",
    "ended_within": "ended within",
}
_EDGE = "…"
_LANGUAGES = {
    "ar": "Arabic",
    "az": "Azerbaijani",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "he": "Hebrew",
    "hy": "Armenian",
    "it": "Italian",
    "ja": "Japanese",
    "ka": "Georgian",
    "ko": "Korean",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "und": "an unknown language",
    "zh": "Chinese",
}


def day(edtf: str | None) -> str:
    """Write an EDTF date for people: `14 May 2024`, `May 2024`, `2024`, `12–13 April 2025`, `after 4 July 2013`."""
    if not edtf:
        return "date unknown"
    try:
        period = Period.parse(edtf)
    except ValueError:
        return edtf
    if "/" not in edtf:
        return _point(edtf)
    first, last = period.first, period.last
    if first is None or last is None:
        return f"from {_long(first)}" if first else f"until {_long(last)}" if last else edtf
    return _span(first, last)


def _point(edtf: str) -> str:
    parts = edtf.rstrip("~?%").split("-")
    if len(parts) == 3:  # noqa: PLR2004 -- year, month, day
        return _long(dt.date.fromisoformat("-".join(parts)))
    if len(parts) == 2 and parts[1].isdigit() and 1 <= int(parts[1]) <= 12:  # noqa: PLR2004
        return f"{dt.date(2000, int(parts[1]), 1):%B} {parts[0]}"
    return edtf


def _long(date: dt.date) -> str:
    return f"{date.day} {date:%B} {date.year}"


def _span(first: dt.date, last: dt.date) -> str:
    if first == last:
        return _long(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_long(last)}"
    if first.year == last.year:
        return f"{first.day} {first:%B} – {_long(last)}"
    return f"{_long(first)} – {_long(last)}"


def plural(number: int, one: str, many: str = "") -> str:
    """Count something: `1 report`, `1,204 reports`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def number(value: int) -> str:
    """Write a whole number."""
    return f"{value:,}"


def spaced(words: str) -> str:
    """Write the name of a type, a rule or a status in words."""
    return words.replace("_", " ").replace("-", " ")


def slot(name: str) -> str:
    """Write the name of a slot in words."""
    return _SLOTS.get(name, spaced(name))


def language(tag: str) -> str:
    """Write the name of a language; a rare one as its tag."""
    return _LANGUAGES.get(tag.partition("-")[0].lower(), tag)
