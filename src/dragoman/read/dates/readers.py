"""What each form's words must be to be a date, and the parts put as the resolver wants them.

A reader gives the phrases of a match: none where the words cannot be a date, two for "on 3 and 7 May".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace

from dragoman.lexicon.calendar import KNOWN_DAYS, LATEST_JALALI_YEAR, jalali_day
from dragoman.model.when import Period
from dragoman.read.dates.match import Match
from dragoman.read.dates.phrase import DatePhrase

YEARS = range(1800, 2101)
"""What four figures may mean as a year of ours."""
SOLAR_YEARS = range(1300, 1500)
"""What four figures may mean as a year of the Iranian or the Islamic calendar."""

_UNITS = frozenset({"day", "week", "weekend", "month", "year", "hour"})
_BACK = frozenset({"last", "past", "previous", "preceding"})
_AHEAD = frozenset({"next", "coming", "following", "upcoming"})
_STEPS = {"next": 1, "following": 1, "previous": -1, "preceding": -1, "same": 0, "that": 0}
_FEBRUARY = 2
_MAY = 5
_LEAP_YEAR = 2024
_NAMED_BY_YEAR = frozenset({"agenda", "vision", "goals"})

_HOURS_OF_DAY = frozenset({"morning", "afternoon", "evening"})

Reader = Callable[[Match], list[DatePhrase]]


def _is_day(year: int | None, month: int | None, day: int | None) -> bool:
    """Whether there is such a day; a missing year may be a leap year."""
    try:
        dt.date(year or _LEAP_YEAR, month or 1, day or 1)
    except ValueError:
        return False
    return True


def _any(match: Match) -> list[DatePhrase]:
    return [match.phrase()]


def _day(match: Match) -> list[DatePhrase]:
    phrase = match.phrase()
    fits = _is_day(phrase.year, phrase.month, phrase.day) and (phrase.year is None or phrase.year in YEARS)
    return [phrase] if fits and phrase.unit in ("", "year") else []


def _month_day(match: Match) -> list[DatePhrase]:
    return [replace(phrase, year=_known_year(phrase, match)) for phrase in _day(match)]


def _known_year(phrase: DatePhrase, match: Match) -> int | None:
    """Give the year that "the October 7 attack" leaves out."""
    after = match.words[match.core[1]].value if match.core[1] < len(match.words) else ""
    for known in KNOWN_DAYS:
        if (known.day.month, known.day.day) == (phrase.month, phrase.day) and after in known.words:
            return known.day.year
    return None


def _numeric(match: Match) -> list[DatePhrase]:
    value = match.value("k")
    if not isinstance(value, tuple):
        return []
    phrase = match.phrase()
    if value[0] in SOLAR_YEARS:
        form = "jalali" if value[0] <= LATEST_JALALI_YEAR else "hijri"
        return _solar_day(replace(phrase, form=form, year=value[0], month=value[1], day=value[2]))
    days = [day for day in _readings(value, dotted="." in phrase.text) if _is_day(*day) and day[0] in YEARS]
    if phrase.weekday is not None and len(days) > 1:
        days = [day for day in days if dt.date(*day).weekday() == phrase.weekday]
    if not days:
        return []
    year, month, day = days[0]
    if len(set(days)) > 1:
        return [replace(phrase, form="day-or-month-first", year=year)]
    return [replace(phrase, form="full", year=year, month=month, day=day)]


def _readings(value: tuple[int, int, int], *, dotted: bool) -> list[tuple[int, int, int]]:
    """Give the ways to read three numbers as year, month, day; with dots the day always comes first."""
    first, second, third = value
    if third < YEARS.start:
        return [(first, second, third)]
    return [(third, second, first)] if dotted else [(third, second, first), (third, first, second)]


def _year(match: Match) -> list[DatePhrase]:
    phrase, after = match.phrase(), match.core[1]
    # "The 2030 Agenda" is a name; "the year 2030" is not.
    named = after < len(match.words) and match.words[after].value in _NAMED_BY_YEAR
    fits = phrase.year in YEARS and phrase.part not in ("earlier", "later") and phrase.unit in ("", "year")
    return [replace(phrase, unit="")] if fits and not named else []


def _decade(match: Match) -> list[DatePhrase]:
    # "The 1800s" is a century; "the 2000s" are ten years so far.
    century = (match.number("y") or 0) in range(0, 2000, 100)
    return [replace(phrase, form="vague") if century else phrase for phrase in _any(match)]


def _season_year(match: Match) -> list[DatePhrase]:
    # "Winter 2023-24" says which December is meant, "winter 2024" does not.
    across = "across" if match.has("y2") else ""
    return [replace(phrase, qualifier=across) for phrase in _year(match)]


def _month(match: Match) -> list[DatePhrase]:
    phrase = match.phrase()
    # "The May government", "the resignation of May", "May's cabinet": a person.
    person = phrase.month == _MAY and "i" in match.found.re.groupindex
    if person or phrase.unit not in ("", "year") or phrase.part in ("earlier", "later"):
        return []
    return [phrase]


def _season(match: Match) -> list[DatePhrase]:
    return [phrase for phrase in _any(match) if phrase.unit in ("", "year")]


def _weekday(match: Match) -> list[DatePhrase]:
    phrase = match.phrase()
    if phrase.unit not in ("", "week"):
        return []
    # "Said that Tuesday's talks": no more than the weekday.
    if phrase.qualifier == "that":
        first = match.words[match.found.start("q") + 1]
        return [replace(phrase, qualifier="", start=first.start, text=match.text[first.start : phrase.end])]
    return [replace(phrase, qualifier="" if phrase.qualifier in ("same", "current") else phrase.qualifier)]


def _overnight(match: Match) -> list[DatePhrase]:
    first = match.words[match.found.start()]
    return _any(match) if match.text[first.start : first.end].lower() == "overnight" else []


def _day_ordinal(match: Match) -> list[DatePhrase]:
    phrase = match.phrase()
    if phrase.unit not in ("", "month"):
        return []
    return [replace(phrase, qualifier=phrase.qualifier or ("this" if phrase.unit else ""))]


def _relative_day(match: Match) -> list[DatePhrase]:
    phrase, days = match.phrase(), match.number("k") or 0
    if match.has("b"):
        days += 1 if match.word("b") == "after" else -1
        return [replace(phrase, count=days)] if phrase.unit == "day" and match.word("b") in ("after", "before") else []
    return [replace(phrase, count=days, unit="night" if "overnight" in phrase.text.lower() else "day")]


def _relative(match: Match) -> list[DatePhrase]:
    phrase = match.phrase()
    if match.has("i") and match.words[match.found.start("i")].value != "in":
        return []
    return [phrase if phrase.unit in _UNITS else replace(phrase, form="vague")]


def _span(match: Match) -> list[DatePhrase]:
    phrase = match.phrase()
    counted = match.has("n")
    back = phrase.qualifier in ("last", "past") or (counted and phrase.qualifier in _BACK)
    # "It is to last 20 years": a verb.
    verb = phrase.qualifier == "last" and match.kind(match.found.start()) != "t"
    if verb or not (back or (counted and phrase.qualifier in _AHEAD)):
        return []
    # "For the past two years" is how long, not when.
    when = match.kind(match.core[0] - 1) in ("i", "p") and phrase.unit in _UNITS - {"weekend", "hour"}
    direction = "earlier" if back else "later"
    return [replace(phrase, form="span" if when else "vague", count=phrase.count or 1, direction=direction)]


def _period(match: Match) -> list[DatePhrase]:
    phrase = match.phrase()
    if match.kind(match.core[1] - 1) == "P":
        return _part_of_day(phrase)
    if match.kind(match.found.start() + 1) == "l":  # "in the course of the day"
        phrase = replace(phrase, part="later" if phrase.unit == "day" else "")
    if phrase.unit == "day":
        return _day_period(phrase)
    if phrase.unit not in _UNITS - {"hour"} or (phrase.part.startswith(("half", "quarter")) and phrase.unit != "year"):
        return []
    if phrase.qualifier in _STEPS and phrase.qualifier != "next":
        return [replace(phrase, form="narrated", count=_STEPS[phrase.qualifier])]
    return [replace(phrase, qualifier=phrase.qualifier or "this")]


def _part_of_day(phrase: DatePhrase) -> list[DatePhrase]:
    days = {"last": -1, "this": 0}.get(phrase.qualifier)
    return [] if days is None else [replace(phrase, form="relative-day", count=days, unit="day")]


def _day_period(phrase: DatePhrase) -> list[DatePhrase]:
    if phrase.qualifier in ("that", "same") or (phrase.part in ("earlier", "later") and not phrase.qualifier):
        return [replace(phrase, form="narrated" if phrase.qualifier else "same-day", count=0)]
    if phrase.qualifier in ("following", "previous", "preceding"):
        return [replace(phrase, form="narrated", count=_STEPS[phrase.qualifier])]
    return []


def _part_of_that_day(match: Match) -> list[DatePhrase]:
    """Read `in the afternoon`: of the day that is told of, so it leans on it; `in the night` may be that of two days."""
    if match.word("k") not in _HOURS_OF_DAY:
        return []
    return [replace(match.phrase(), form="narrated", qualifier="same", unit="day", count=0, part="")]


def _numbered_day(match: Match) -> list[DatePhrase]:
    """Read `the second day of 2016`, `the last day of June`: a day counted from one end of a month or year."""
    phrase = match.phrase()
    number = match.number("o") if not match.has("q") else None
    if phrase.unit != "day" or (number is None and phrase.qualifier != "last"):
        return []
    form = "full" if phrase.year is not None else "month-day"
    if phrase.year is not None and phrase.year not in YEARS:
        return []
    span = Period.month(phrase.year or _LEAP_YEAR, phrase.month) if phrase.month else Period.year(phrase.year or 0)
    if span.first is None or span.last is None or (number or 0) > (span.days or 0):
        return []
    if form == "month-day" and number is None and phrase.month == _FEBRUARY:
        return []
    day = span.last if number is None else span.first + dt.timedelta(days=number - 1)
    return [replace(phrase, form=form, month=day.month, day=day.day, qualifier="", unit="")]


def _weekend(match: Match) -> list[DatePhrase]:
    return [phrase for phrase in _any(match) if phrase.unit == "weekend"]


def _week_of_day(match: Match) -> list[DatePhrase]:
    phrase = match.phrase()
    return [phrase] if phrase.unit in ("week", "weekend") and _is_day(None, phrase.month, phrase.day) else []


def _narrated(match: Match) -> list[DatePhrase]:
    phrase = match.phrase()
    if phrase.qualifier:
        steps = _STEPS.get(phrase.qualifier)
        return [] if steps is None else [replace(phrase, count=steps, unit=phrase.unit or "day")]
    if phrase.direction not in ("earlier", "later", "before", "after") or phrase.unit not in _UNITS - {"hour"}:
        return [replace(phrase, form="vague")] if phrase.unit == "hour" else []
    sign = 1 if phrase.direction in ("later", "after") else -1
    return [replace(phrase, count=sign * (phrase.count or 1))]


def _event_offset(match: Match) -> list[DatePhrase]:
    return [phrase for phrase in _narrated(match) if phrase.direction in ("before", "after")]


def _solar_day(phrase: DatePhrase) -> list[DatePhrase]:
    if phrase.qualifier:
        return [phrase] if phrase.unit == "year" else []
    if phrase.year is not None and phrase.year not in SOLAR_YEARS:
        return []
    if phrase.form == "jalali" and phrase.month and phrase.day:
        try:
            jalali_day(phrase.year or 1403, phrase.month, phrase.day)
        except ValueError:
            return []
    return [phrase]


def _solar(match: Match) -> list[DatePhrase]:
    return _solar_day(match.phrase())


def _vague(match: Match) -> list[DatePhrase]:
    return [] if match.has("v") and match.word("v") != "recent" else _any(match)


READERS: Mapping[str, Reader] = {
    "full": _day, "numeric": _numeric, "month-year": _year, "year": _year, "year-part": _year, "decade": _decade,
    "season-year": _season_year, "day-of": _numbered_day, "part-of-day": _part_of_that_day, "month-day": _month_day, "month": _month, "season": _season, "weekday": _weekday,
    "overnight": _overnight, "day-ordinal": _day_ordinal, "relative-day": _relative_day, "relative": _relative,
    "ahead": _relative, "span": _span, "period": _period, "weekend": _weekend, "week-of-day": _week_of_day, "narrated": _narrated,
    "event-offset": _event_offset, "same-time": _any, "jalali": _solar, "hijri": _solar, "vague": _vague,
}  # fmt: skip
"""The reader of each form; ranges have theirs in `ranges`."""
