"""Datelines that open a paragraph: `OSLO, May 3 (Agency) —`."""

from __future__ import annotations

import re

from dragoman.clean.datelines import UPPER
from dragoman.lexicon import outlets, places

_WORD = rf"{UPPER}[\w.'’-]*"
_NAME = rf"{_WORD}(?:[ ]{_WORD}){{0,3}}"
_PLACE = rf"(?P<place>{_NAME})(?:(?:,[ ]|[ ]?/[ ]?){_NAME}){{0,2}}(?:[ ]\[{_NAME}\])?"
_DAY = (
    r"(?:(?:le|den|am|el)[ ])?(?:[^\W\d_]+\.?[ ]\d{1,2}|\d{1,2}\.?(?:er)?[ ](?:de[ ])?[^\W\d_]+\.?)"
    r"(?:,?[ ](?:de[ ])?\d{4})?"
)
_DATE = rf"(?P<date>{_DAY})"
_AGENCY = r"(?P<agency>\([^()]{2,40}\)|/[^/\n]{2,30}/)"
_DASH = r"[ ]?(?:--|[—–-])[ ]"
_OPENINGS = tuple(
    re.compile(opening)
    for opening in (
        rf"(?:{_DAY},?[ ])?{_PLACE}[,.]?[ ]{_DATE}\.?(?:[ ]?{_AGENCY})?"
        rf"(?:(?:{_DASH}|[.:]?[ ]){_NAME}(?:\.[ ]|[ ][—–-][ ])|{_DASH}|[.:][ ]+|(?<=\.)[ ]+)",
        rf"(?:{_DAY},?[ ])?{_PLACE},?[ ]?{_AGENCY}(?:{_DASH}|[.:][ ]+)",
        rf"{_PLACE}[ ]?(?:--|[—–]|(?<=[ ])-)[ ](?:{_DATE}[:.][ ]+)?",
        rf"{_AGENCY}(?:{_DASH}|\.[ ]+)",
        rf"\({_PLACE},[ ]{_DATE}\):?[ ]+",
        r"\S{0,14}?(?P<date>\d{1,2}月\d{1,2}日)(?:电|電|讯|訊)(?:[（(][^）)]{1,20}[）)])?[ ]*",
        r"(?P<agency>[（(]\S{2,14}?(?:网|网讯|社|报|台)\S{0,4}[）)])[ ]*",
        rf"(?P<agency>(?:[^\W\d_]+,?[ ])?{_DAY}(?<=\d{{4}}))[.:][ ]+",
        r"(?P<agency>(?:\d{1,2}:\d{2}[ ])?\d{1,2}\.\d{1,2}\.\d{4})\.?[ ]+",
    )
)
_LONGEST = 90
_LETTERS = 2


def dateline_of(paragraph: str) -> str:
    """Give the dateline that opens a paragraph (`OSLO, May 3 (Agency) —`), without the blank after it; empty if none.

    An agency's mark, a date with a dash or colon, or a place in capitals is enough. `Oslo —` is a dateline only because
    the lexicon knows the place; `Norway — a member —` opens a sentence.
    """
    for opening in _OPENINGS:
        match = opening.match(paragraph[:_LONGEST])
        if match and _is_sure(match) and _goes_on(paragraph[match.end() :]):
            return match.group().rstrip()
    return ""


def _is_sure(match: re.Match[str]) -> bool:
    found = match.groupdict()
    place = found.get("place") or ""
    if found.get("agency") or not place or match.group()[len(place) - 1 :].startswith((". –", ". —", ". -")):
        return True
    in_capitals = place.isupper() and sum(letter.isalpha() for letter in place) > _LETTERS
    ends_firmly = bool(found.get("date")) and not match.group().rstrip().endswith(".")
    return in_capitals or ends_firmly or _is_known(place)


def _is_known(name: str) -> bool:
    place, outlet = places.named(name), outlets.named(name)
    return (place is not None and place.kind == "city") or (outlet is not None and outlet.is_agency)


def _goes_on(rest: str) -> bool:
    return bool(rest) and not rest[0].islower()
