"""Names of days, months and seasons, and the calendars of Iran and of Islam, turned into ours.

The Gregorian names are English. Months of the Iranian calendar are written in many ways ("Ordibehesht", "Urdibihisht");
the ways that news agencies use are listed. Afghanistan names the same twelve months after the zodiac.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dragoman.model.when import Period


def _numbered(*spellings: str, start: int = 1) -> Mapping[str, int]:
    """Number groups of spellings, which are parted by spaces (an underscore stands for a space in a name)."""
    pairs = {name.replace("_", " "): n for n, group in enumerate(spellings, start) for name in group.split()}
    return MappingProxyType(pairs)


WEEKDAYS = _numbered("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", start=0)
"""Full English names; Monday is 0, as in `datetime.date.weekday`."""

WEEKDAY_ABBREVIATIONS = _numbered("mon", "tue tues", "wed", "thu thur thurs", "fri", "sat", "sun", start=0)

MONTHS = _numbered(
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip

MONTH_ABBREVIATIONS = _numbered("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep sept", "oct", "nov", "dec")

NUMBERS = _numbered(
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip

ORDINALS = _numbered(
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip

SEASONS: Mapping[str, int] = MappingProxyType({"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12})
"""Season to its first month: the meteorological seasons of the northern half of the earth, three whole months each."""

JALALI_MONTHS = _numbered(
    "farvardin", "ordibehesht urdibihisht", "khordad khurdad", "tir", "mordad murdad amordad", "shahrivar shahriwar",
    "mehr mihr", "aban", "azar", "dey dei", "bahman", "esfand isfand",
)  # fmt: skip

AFGHAN_MONTHS = _numbered(
    "hamal", "sawr", "jawza", "saratan", "asad", "sunbula sonbola", "mizan", "aqrab", "qaws", "jadi", "dalw", "hoot hut"
)
"""The same months as the Jalali ones, by their names in Afghanistan."""

HIJRI_MONTHS = _numbered(
    "muharram moharram",
    "safar",
    "rabi_al-awwal rabi_al-awal rabi_ul-awwal rabi_i",
    "rabi_al-thani rabi_al-akhir rabi_ul-thani rabi_ii",
    "jumada_al-awwal jumada_al-ula jumada_i jamadi_al-awwal",
    "jumada_al-thani jumada_al-akhirah jumada_ii jamadi_al-thani",
    "rajab",
    "shaban sha'ban sha’ban",
    "ramadan ramazan",
    "shawwal",
    "dhu_al-qadah dhu_al-qa'dah dhul-qadah dhu_al-qidah zu_al-qaadah",
    "dhu_al-hijjah dhul-hijjah dhu_al-hijja zu_al-hijjah zul-hijjah",
)

_HIJRI_NUMBERS = {name.replace("-", " "): number for name, number in HIJRI_MONTHS.items()}


@dataclass(frozen=True)
class KnownDay:
    """A day by which an event is named long after, so that its year is left out."""

    day: dt.date
    words: frozenset[str]
    """Words beside the day that show the event is meant."""


KNOWN_DAYS = (
    KnownDay(dt.date(2001, 9, 11), frozenset({"attack", "attacks", "terrorist", "terror", "hijackings"})),
    KnownDay(dt.date(2021, 1, 6), frozenset({"riot", "insurrection", "capitol"})),
    KnownDay(dt.date(2023, 10, 7), frozenset({"attack", "attacks", "massacre", "assault", "hamas"})),
)

LATEST_JALALI_YEAR = 1425
"""A numeric date with a year from here to 1500 is Hijri: as Jalali it would lie decades ahead."""


def hijri_month_of(name: str) -> int | None:
    """Give the number of a month of the Islamic calendar by any of its spellings."""
    return _HIJRI_NUMBERS.get(" ".join(name.casefold().replace("-", " ").split()))


def weekday_of(text: str) -> int | None:
    """Give the weekday (Monday is 0) that a phrase names, such as "Tues." or "Tuesday evening"; else `None`.

    An abbreviation counts only if it stands alone: "Sun" and "Mon" are other words too.
    """
    words = text.casefold().replace(",", " ").split()
    named = next((WEEKDAYS[word] for word in words if word in WEEKDAYS), None)
    return WEEKDAY_ABBREVIATIONS.get(" ".join(words).rstrip(".")) if named is None else named


_MONTH_DAY = re.compile(r"\bthe (\d{1,2})(?:st|nd|rd|th)\b(?! of)", re.IGNORECASE)


def month_day_of(text: str) -> int | None:
    """Give the day of the month that words such as "on the 5th" name without their month; else `None`."""
    found = _MONTH_DAY.search(text)
    return int(found.group(1)) if found else None


def jalali_day(year: int, month: int, day: int) -> dt.date:
    """Convert a day of the Iranian calendar.

    Raises:
        ValueError: there is no such day.
    """
    # The package takes a while to load and few reports need it.
    import jdatetime  # noqa: PLC0415

    converted = jdatetime.date(year, month, day).togregorian()
    return dt.date(converted.year, converted.month, converted.day)


def jalali_month(year: int, month: int) -> Period:
    """Give the days of a month of the Iranian calendar."""
    following = jalali_day(year + month // 12, month % 12 + 1, 1)
    return Period(jalali_day(year, month, 1), following - dt.timedelta(days=1))


def jalali_year(year: int) -> Period:
    """Give the days of a year of the Iranian calendar, from one Nowruz to the eve of the next."""
    return Period(jalali_day(year, 1, 1), jalali_day(year + 1, 1, 1) - dt.timedelta(days=1))


def jalali_year_of(day: dt.date) -> int:
    """Give the year of the Iranian calendar in which a day lies."""
    year = day.year - 621
    return year if jalali_day(year, 1, 1) <= day else year - 1


def _tabular_day(year: int, month: int, day: int) -> dt.date:
    # The tabular Islamic calendar, civil epoch (16 July 622, Julian): 11 leap years in 30.
    days = (11 * year + 3) // 30 + 354 * year + 30 * month - (month - 1) // 2 + day
    return dt.date.fromordinal(days + 1948440 - 385 - 1721425)


def hijri_day(year: int, month: int, day: int) -> Period:
    """Convert a day of the Islamic calendar: the tabular day and one day on either side.

    The month begins with the sighting of the moon, which moves it by a day from land to land.

    Raises:
        ValueError: no month has such a day.
    """
    if not (1 <= month <= 12 and 1 <= day <= 30):  # noqa: PLR2004 - months of a year, days of a month
        raise ValueError(f"no such day in the Islamic calendar: {year}-{month}-{day}")
    middle, margin = _tabular_day(year, month, day), dt.timedelta(days=1)
    return Period(middle - margin, middle + margin)


def hijri_month(year: int, month: int) -> Period:
    """Convert a month of the Islamic calendar, with a day's margin at both ends."""
    margin = dt.timedelta(days=1)
    following = _tabular_day(year + month // 12, month % 12 + 1, 1)
    return Period(_tabular_day(year, month, 1) - margin, following)
