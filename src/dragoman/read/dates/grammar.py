"""The date grammar of English news: what may stand beside what, over the word classes of `words`.

Each rule names a form and a pattern. The group `core` is the phrase (the whole match where there is none); other
groups are its parts, one word each: w weekday, d day, m month, y year, s season, q qualifier, u unit, n count,
p part, k a word whose value is taken whole, e earlier or later, j what joins a range. A 2 marks a range's last date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True)
class Rule:
    """One way to write one form of date."""

    form: str
    pattern: re.Pattern[str]


# A weekday before the date: "Tuesday, July 4", "Monday (November 26th)".
_WEEKDAY = r"(?:(?P<w>[Ww])(?:,|(?P<open>\())?)?"
_CLOSE = r"(?(open)\))"
_AFTER = r"(?:\([Ww]\))?"
_DAY = r"(?P<d>[DO])"
_COUNT = r"(?P<n>[NDA#])"
_UNIT = r"(?P<u>[uU])"
_PART = r"(?:t?(?P<p>[Ee])-?(?:ft?)?)"
# Not "May 12 people", "the 12-day war".
_NO_COUNT = r"(?![c#]|-?[uU])"
# What may follow "on the 5th" and shows that no noun does.
_NO_NOUN = r"(?=$|[;,)(kip&>@FtArzB-])"

_GRAMMAR: tuple[tuple[str, str], ...] = (
    # Complete in themselves.
    ("full", rf"{_WEEKDAY}(?P<m>M)t?{_DAY},?(?P<y>Y){_CLOSE}{_AFTER}"),
    ("full", rf"{_WEEKDAY}t?(?P<d>[DO]|(?<=t)o(?=f))(?:f|-)?(?P<m>M)[-,f]?(?P<y>Y){_CLOSE}{_AFTER}"),
    ("numeric", r"(?:(?P<w>[Ww]),?)?(?P<k>n)"),
    ("month-year", rf"{_PART}?(?P<m>M)f?,?(?P<y>Y){_NO_COUNT}"),
    ("year", rf"[iFBr'](?P<core>(?P<y>Y)){_NO_COUNT}"),
    ("year", rf"[tAf](?P<core>(?P<y>Y)){_NO_COUNT}"),
    ("year", r"\((?P<core>(?P<y>Y))\)"),
    ("year", r"(?P<u>U)(?P<core>(?P<y>Y))"),
    ("year", rf"(?<=Y)(?:[&,]|,&)(?P<core>(?P<y>Y)){_NO_COUNT}"),
    ("year-part", rf"(?P<core>{_PART}(?P<y>Y)){_NO_COUNT}"),
    ("year-part", r"t?(?P<o>o)(?P<h>h)f(?P<y>Y)"),
    ("year-part", r"(?P<k>q)f?,?(?P<y>Y)"),
    ("day-of", rf"t(?P<o>[oO]|(?P<q>Q))(?P<u>U)f(?:(?P<m>M),?)?(?P<y>Y){_NO_COUNT}"),
    ("day-of", r"t(?P<o>[oO]|(?P<q>Q))(?P<u>U)f(?P<m>M)(?![DO])"),
    ("decade", r"t?(?:(?P<p>E)-?)?(?P<y>d)"),
    ("season-year", r"t?(?:(?P<p>E)-?)?(?P<s>S)[f,]?(?P<y>Y)(?:[-/](?P<y2>[DY]))?"),
    # In need of a year, a month or a week.
    ("month-day", rf"{_WEEKDAY}(?P<m>M)t?{_DAY}{_CLOSE}{_NO_COUNT}"),
    ("month-day", rf"{_WEEKDAY}(?P<m>M)t?{_DAY}{_CLOSE},?f?(?P<q>Q){_UNIT}"),
    ("month-day", rf"{_WEEKDAY}t?(?P<d>[DO]|(?<=t)o(?=f))(?:f|-)?(?P<m>M){_CLOSE}"),
    ("month-day", rf"{_WEEKDAY}t?(?P<d>[DO]|(?<=t)o(?=f))(?:f|-)?(?P<m>M){_CLOSE},?f?(?P<q>Q){_UNIT}"),
    ("month", r"[iBFr>b'](?P<core>(?P<m>M))(?![DO](?![c#]|-[uU]))"),
    ("month", r"(?P<i>f|t(?=M(?![@k])))(?P<core>(?P<m>M))(?![DO](?![c#]|-[uU]))"),
    ("month", r"(?<=M)(?:[&,]|,&)(?P<core>(?P<m>M))(?![DO])"),
    ("month", rf"(?P<core>{_PART}(?P<m>M))(?![DO])"),
    ("month", r"(?P<i>)(?P<core>(?P<m>M))'"),
    ("month", rf"{_PART}?(?P<q>Q)(?P<m>M)(?![DO])"),
    ("month", rf"{_PART}?(?P<m>M),?f?(?P<q>Q){_UNIT}"),
    ("season", r"[iBFr](?P<core>t?(?:(?P<p>E)-?)?(?P<s>S))(?!f)"),
    ("season", r"(?P<q>Q)(?P<s>S)"),
    ("season", rf"t?(?:(?P<p>E)-?)?(?P<s>S)f?(?P<q>Q){_UNIT}"),
    ("weekday", r"(?<!G)(?<!@A)(?P<core>(?:(?P<p>E)@?)?(?P<q>Q)?(?P<w>W)P?)"),
    ("weekday", r"(?<=@A)(?P<w>W)(?=x)"),
    ("overnight", r"T@?(?P<w>W)"),
    ("week-of-day", r"t?(?P<u>U)f(?P<m>M)(?P<d>[DO])"),
    ("week-of-day", r"t?(?P<u>U)f(?P<d>[DO])(?P<m>M)"),
    ("weekday", rf"(?P<w>W)P?f?(?P<q>Q){_UNIT}"),
    ("weekday", rf"(?P<q>Q){_UNIT}@?(?P<w>W)P?"),
    ("day-ordinal", rf"(?P<w>W),?t(?P<d>O){_NO_NOUN}"),
    ("day-ordinal", r"(?P<w>W)\((?P<d>D)\)"),
    ("day-ordinal", rf"[@BFr>](?P<core>t?(?P<d>O)){_NO_NOUN}"),
    ("day-ordinal", rf"(?:(?P<w>W),?)?t?(?P<d>O)(?:f?(?P<q>Q)|ft){_UNIT}"),
    ("relative-day", r"(?<![At])E?(?P<k>T)P?"),
    ("relative-day", r"t(?P<u>U)(?P<b>B)(?P<k>T)"),
    ("relative", rf"{_COUNT}{_UNIT}(?P<e>a)"),
    ("ahead", rf"(?P<i>i)(?P<core>{_COUNT}{_UNIT}(?:'g)?)"),
    ("ahead", rf"{_COUNT}{_UNIT}FR"),
    ("span", rf"t?(?P<q>Q){_COUNT}{_UNIT}"),
    ("span", r"t(?P<q>Q)(?P<u>U)(?!f)"),
    ("period", r"(?P<q>Q)(?P<u>U)(?!f)"),
    ("period", r"(?P<q>Q)(?P<k>P)"),
    ("period", rf"t?(?P<p>[Ee])[fi-]?t?(?P<q>Q){_UNIT}"),
    ("period", r"t?(?P<p>[Ee])[fi@]t(?P<u>U)"),
    ("period", r"t(?P<p>l)f(?:t|(?P<q>Q))(?P<u>U)"),
    ("part-of-day", r"(?<![DOaWT])i(?P<core>t(?P<p>E)?(?P<k>P))(?=$|[^f])"),
    ("period", r"t?(?P<o>o)(?P<h>h)f(?:(?P<q>Q)|t)(?P<u>U)"),
    ("weekend", r"t(?P<u>U)(?!f)"),
    # Told from the date spoken of before.
    ("narrated", rf"{_COUNT}{_UNIT}(?P<e>E)(?!z)"),
    ("narrated", r"t(?P<q>Q)(?P<u>U)(?!f)"),
    ("narrated", r"t?(?P<q>Q)(?P<k>P)"),
    ("narrated", r"t(?P<u>U)(?P<b>B)(?=$|[;,)ipk&])"),
    ("narrated", rf"{_COUNT}{_UNIT}(?P<b>B)(?=$|[;,)])"),
    ("event-offset", rf"(?:{_COUNT}|t){_UNIT}(?P<b>B)"),
    ("same-time", r"p(?P<core>(?:t|Q)g)"),
    # Ranges.
    ("day-range", rf"(?P<m>M){_DAY}(?P<j>[->&])(?P<d2>[DO])(?:,?(?P<y>Y))?(?!M|[c#]|-?[uU])"),
    ("day-range", rf"t?{_DAY}(?P<j>[->&])t?(?P<d2>[DO])f?(?P<m>M)(?:f?,?(?P<y>Y))?"),
    ("day-range", rf"(?P<m>M){_DAY}(?:,?(?P<y>Y))?(?P<j>[->&])(?P<m2>M)(?P<d2>[DO])(?:,?(?P<y2>Y))?{_NO_COUNT}"),
    ("day-range", rf"t?{_DAY}f?(?P<m>M)(?:,?(?P<y>Y))?(?P<j>[->&])t?(?P<d2>[DO])f?(?P<m2>M)(?:,?(?P<y2>Y))?"),
    ("month-range", r"(?P<m>M)(?:,?(?P<y>Y))?(?P<j>[->&])(?P<m2>M)f?,?(?P<y2>Y)"),
    ("month-range", r"[iFbr](?P<core>(?P<m>M)(?P<j>[->&])(?P<m2>M))(?![DO])"),
    ("year-range", rf"(?P<y>Y)(?P<j>[->&B])(?P<y2>Y){_NO_COUNT}"),
    ("year-range", rf"[iFt(](?P<core>(?P<y>Y)(?P<j>-)(?P<y2>D)){_NO_COUNT}"),
    ("weekday-range", r"(?P<w>W)P?(?P<j>[->])(?P<w2>W)P?"),
    # Other calendars.
    ("jalali", rf"t?{_DAY}f?(?P<m>[JC]),?(?P<y>Y)"),
    ("jalali", rf"(?P<m>[JC]){_DAY},?(?P<y>Y)"),
    ("jalali", r"(?P<m>J),?(?P<y>Y)"),
    ("jalali", r"(?P<d>D)(?P<m>J)(?!x)"),
    ("jalali", r"t?(?P<d>O)f?(?P<m>J)"),
    ("jalali", r"yU\(?(?P<y>Y)"),
    ("jalali", r"(?P<q>Q)y(?P<u>U)"),
    ("hijri", rf"t?{_DAY}f?(?P<m>H),?(?P<y>Y)"),
    ("hijri", rf"(?P<m>H){_DAY},?(?P<y>Y)"),
    ("hijri", r"(?P<m>H),?(?P<y>Y)"),
    # Refused, and kept so that the refusal can be seen.
    ("vague", r"V|t?Qv?u|A?vf?u[aE]|(?P<v>v)u|[uU][aE]|[zi]z{0,3}A?[NDA#][uU][aE]"),
)


@cache
def rules() -> tuple[Rule, ...]:
    """Give the rules; compiled when first asked for, so that starting up costs nothing."""
    return tuple(Rule(form, re.compile(pattern)) for form, pattern in _GRAMMAR)
