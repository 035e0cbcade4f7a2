"""From a date phrase to a date: the rule is chosen by the form, the anchor is publication or the narrative."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from dragoman.model.when import ALWAYS, Period, When
from dragoman.read.dates import spans
from dragoman.read.dates.absolute import ABSOLUTE, Outcome
from dragoman.read.dates.anchored import ANCHORED
from dragoman.read.dates.narrated import day_of_month, is_narrated, narrated
from dragoman.read.dates.phrase import DatePhrase

REFUSED = frozenset({"vague", "day-or-month-first"})
"""Forms that name no date that could be worked out."""

_FIRST_ENDS = {
    "day-range": ("full", "month-day"),
    "month-range": ("month-year", "month"),
    "year-range": ("year", "year"),
    "weekday-range": ("weekday", "weekday"),
}
"""The form of a range's first date: with its year, and without."""


def resolve(
    phrase: DatePhrase,
    published: When | Period | None,
    tense: str = "past",
    context: Period | None = None,
) -> When:
    """Work out the date that a phrase names, or refuse it with the reason.

    Args:
        phrase: found by `find_dates`.
        published: the day of publication; where it is an interval the answer holds for every day of it, so it may be
            an interval too, and its rule ends in `-within-bounds`.
        tense: of the verb that the phrase belongs to: `past`, `future`, `present` or empty where there is none.
        context: the date last spoken of, for "the same day", "two days later", "that month".
    """
    try:
        return _resolved(phrase, published, tense, context)
    except (OverflowError, ValueError):  # "10,000 years later", or a page dated 9999
        return When.unknown("outside-the-calendar", phrase.text)


def _resolved(phrase: DatePhrase, published: When | Period | None, tense: str, context: Period | None) -> When:
    anchor = published.period if isinstance(published, When) else published
    # "The vote was pushed to Friday" is of the past, the Friday is not.
    tense = "present" if phrase.direction == "moved" else tense
    if phrase.form in REFUSED:
        return When.unknown(phrase.form, phrase.text)
    if phrase.form == "event-offset":
        return _from_event(phrase, published, tense, context)
    if is_narrated(phrase) or (phrase.form == "same-day" and context is not None and context.days == 1):
        return _told(phrase, context)
    if _is_complete(phrase):
        return _when(phrase, _opened(phrase, _complete(phrase)), "")
    if anchor is None or anchor == ALWAYS:
        return When.unknown("no-anchor", phrase.text)
    return _when(phrase, _anchored(phrase, anchor, tense), anchor.edtf)


def _when(phrase: DatePhrase, outcome: Outcome, anchor: str) -> When:
    period, rule = outcome
    return When.unknown(rule, phrase.text) if period is None else When(period, rule, anchor, phrase.text)


def _opened(phrase: DatePhrase, outcome: Outcome) -> Outcome:
    """Open the side that "since" or "until" leaves open."""
    (period, rule), bound = outcome, phrase.bound
    if period is None or not bound:
        return outcome
    first, last = period.first, period.last
    opened = {
        "since": Period(first, None),
        "until": Period(None, last),
        "by": Period(None, last),
        "before": Period(None, spans.day_after(first, -1) if first else None),
        "after": Period(spans.day_after(last, 1) if last else None, None),
    }
    return opened[bound], f"{bound}-{rule}"


def _is_complete(phrase: DatePhrase) -> bool:
    if phrase.form in _FIRST_ENDS:
        return phrase.year is not None
    return phrase.form in ABSOLUTE and (phrase.form != "jalali" or phrase.year is not None)


def _complete(phrase: DatePhrase) -> Outcome:
    if phrase.other is None:
        return ABSOLUTE[phrase.form](phrase)
    form = _FIRST_ENDS[phrase.form][0]
    first, _ = ABSOLUTE[form](replace(phrase, form=form))
    last, _ = ABSOLUTE[phrase.other.form](phrase.other)
    return _from_to(first, last), phrase.form


def _from_to(first: Period | None, last: Period | None) -> Period | None:
    if first is None or last is None or (first.first and last.last and last.last < first.first):
        return None
    return Period(first.first, last.last)


def _anchored(phrase: DatePhrase, anchor: Period, tense: str) -> Outcome:
    """Resolve from both ends of the anchor: a later publication never gives an earlier date."""
    if anchor.first == anchor.last and anchor.first:
        return _from_day(phrase, anchor.first, tense)
    early, early_rule = _from_end(phrase, anchor.first, anchor.last, tense)
    late, late_rule = _from_end(phrase, anchor.last, anchor.first, tense)
    if early is None or late is None:
        return None, early_rule if early is None else late_rule
    rule = early_rule if anchor.last is None else late_rule
    return (early, rule) if early == late else (Period(early.first, late.last), f"{rule}-within-bounds")


def _from_end(phrase: DatePhrase, end: dt.date | None, other: dt.date | None, tense: str) -> Outcome:
    """Resolve from one end of the anchor; nothing is known from an open one.

    "Monday the 5th" comes a few times a year only: the day nearest the end from which there is one counts.
    """
    if end is None:
        return ALWAYS, "open"
    outcome = _from_day(phrase, end, tense)
    while outcome[0] is None and phrase.form == "day-ordinal" and other and end != other:
        end = spans.day_after(end, 1 if end < other else -1)
        outcome = _from_day(phrase, end, tense)
    return outcome


def _from_day(phrase: DatePhrase, day: dt.date, tense: str) -> Outcome:
    if phrase.other is None:
        return _opened(phrase, ANCHORED[phrase.form](phrase, day, tense))
    return _range_from_day(phrase, phrase.other, day, tense)


def _range_from_day(phrase: DatePhrase, end: DatePhrase, day: dt.date, tense: str) -> Outcome:
    first_form = _FIRST_ENDS[phrase.form][1]
    begin = replace(phrase, form=first_form, other=None)
    # Days of the week told in the past are over; other ranges may still run, so their beginning tells the year.
    if first_form == "weekday" and tense in ("past", ""):
        last, rule = ANCHORED[end.form](end, day, tense)
        first, _ = ANCHORED[first_form](begin, (last and last.first) or day, "past")
    else:
        first, rule = ANCHORED[first_form](begin, day, tense)
        last, _ = ANCHORED[end.form](end, (first and first.first) or day, "future")
    return _from_to(first, last), f"range-{rule}"


def _told(phrase: DatePhrase, context: Period | None) -> When:
    if context is None or context == ALWAYS:
        return When.unknown("no-context", phrase.text)
    if phrase.form == "day-ordinal":
        outcome = day_of_month(phrase, context)
    else:
        outcome = (
            (context, "same-as-context") if phrase.form in ("same-time", "same-day") else narrated(phrase, context)
        )
    return _when(phrase, _opened(phrase, outcome), context.edtf)


def _from_event(phrase: DatePhrase, published: When | Period | None, tense: str, context: Period | None) -> When:
    """Count from another date: "a day after Monday" counts from Monday; "a day after the strike" needs the strike's own date."""
    if phrase.other is None:
        return When.unknown("event-not-dated", phrase.text)
    base = resolve(phrase.other, published, tense, context)
    if base.period is None:
        return When.unknown(base.rule, phrase.text)
    shifted = spans.shift(base.period, phrase.count or 1, phrase.unit)
    return When(shifted, f"counted-from-{base.rule}", base.anchor, phrase.text)
