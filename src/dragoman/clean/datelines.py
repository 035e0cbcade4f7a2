"""The marks of who wrote a report, where and when: bylines, lines that are a date, datelines that open a paragraph."""

from __future__ import annotations

import itertools
import re

from dragoman.clean.dates import written_dates
from dragoman.clean.phrases import page_words

_UPPER = r"[^\W\d_a-zа-яёіїєґà-öø-ÿα-ω]"
"""A capital, or a letter of a script that has none."""
_PARTICLE = r"(?:(?:al|el|bin|ben|van|von|de|da|del|di|la|le|ibn|abu)[ -])?"
_PERSON = rf"{_UPPER}[\w.'’-]*(?: {_PARTICLE}{_UPPER}[\w.'’-]*){{1,3}}"
_BY = re.compile(
    r"(?:(?:written |reported |story |report )?by|von|par|por|autor(?:es|a)?|autore|автор(?:ы)?|текст|بقلم|كتب|کتب|"
    r"نویسنده|نوشته|خبرنگار|作者|记者|文|yazan|haber|staff (?:writer|reporter)|correspondent)\b\s?[:：/／]?\s*",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?:with (?:input|reporting|additional reporting|inputs) (?:from|by)|additional reporting by|reporting by|"
    r"editing by|compiled by)\b|[\w' ]{0,40}\b(?:staff and agencies|and agencies|news service|with agencies)$",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"{_PERSON}(?: (?:and|et|und|y|и|و) {_PERSON})?(?:[,/|] ?{_UPPER}[\w .'’&-]*)?")
_MOST_WORDS = 12

_TIME = re.compile(
    r"\d{1,2}[:.h]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?(?:\s?(?:GMT|UTC|EST|EDT|ET|IST|CET|MSK|Uhr|h|мск|[+-]\d{1,2}))*",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LONGEST_DATE = 90
_MOST_OTHER_WORDS = 4
_MOST_CASELESS_WORDS = 2


def is_byline(text: str) -> bool:
    """Whether a short line says who wrote the report."""
    if len(text.split()) > _MOST_WORDS:
        return False
    opened = _BY.match(text)
    rest = text[opened.end() :] if opened else ""
    return bool((rest and (rest[0].isupper() or rest.lower().startswith("our "))) or _CREDIT.match(text))


def is_name_and_outlet(text: str) -> bool:
    """Whether a line may be a person's name, alone or with the outlet: to be trusted only beside a date."""
    return len(text.split()) <= _MOST_WORDS and bool(_NAMED.fullmatch(text))


def authors_in(byline: str) -> tuple[str, ...]:
    """Give the persons that a byline names."""
    opened = _BY.match(byline)
    text = byline[opened.end() :] if opened else byline
    dates = written_dates(text)
    text = text[: dates[0].start] if dates else text
    names = re.split(r"\s+(?:and|et|und|y|и|و)\s+|\s*[,|/·;]\s*", text.strip(" ,|·-–—"))
    people = (name for name in names[:3] if re.fullmatch(_PERSON, name))
    return tuple(name for name in people if not page_words("mastheads") & set(name.lower().split()))


def is_date(text: str, *, strict: bool = False) -> bool:
    """Whether a line is a date: what else it says is a weekday, a time, or (unless strict) a name before or after it."""
    dates = written_dates(text) if len(text) <= _LONGEST_DATE else ()
    if not dates:
        return False
    between = [_others(text[date.end : after.start]) for date, after in itertools.pairwise(dates)]
    before, after = _others(text[: dates[0].start]), _others(text[dates[-1].end :])
    others = [*before, *after]
    if strict or any(between) or not others:
        return not others and not any(between)
    named = len(others) <= _MOST_OTHER_WORDS and all(word[0].isupper() for word in others)
    caseless = len(others) <= _MOST_CASELESS_WORDS and not any(
        word[0].isupper() or word[0].islower() for word in others
    )
    return (not before or not after) and (named or caseless)


def _others(text: str) -> list[str]:
    words = _TOKEN.findall(_TIME.sub(" ", text))
    return [word for word in words if word.casefold() not in page_words("around_dates")]


_PLACE_WORD = rf"{_UPPER}[\w.'’-]*"
_PLACE = rf"{_PLACE_WORD}(?:[ ]{_PLACE_WORD}){{0,3}}"
_PLACES = rf"{_PLACE}(?:(?:,[ ]|[ ]?/[ ]?){_PLACE}){{0,2}}(?:[ ]\[{_PLACE}\])?"
_WHEN = r"(?:[^\W\d_]+\.?[ ]\d{1,2}|\d{1,2}\.?[ ](?:de[ ])?[^\W\d_]+\.?)(?:,?[ ](?:de[ ])?\d{4})?"
_AGENCY = r"\([^()]{2,40}\)|/[^/\n]{2,30}/"
_DASH = r"[ ]?(?:--|[—–-])[ ]"
_OPENINGS = (
    rf"(?:{_WHEN},?[ ])?{_PLACES},?[ ]{_WHEN}(?:\.?[ ](?:{_AGENCY}))?(?:{_DASH}{_PLACE}\.[ ]|{_DASH}|[.:][ ]+)",
    rf"(?:{_WHEN},?[ ])?{_PLACES},?[ ]?(?:{_AGENCY})(?:{_DASH}|[.:][ ]+)",
    rf"{_PLACES}\.?[ ]?(?:--|[—–]|(?<=[ ])-)[ ](?:{_WHEN}[:.][ ]+)?",
    rf"(?:{_AGENCY})(?:{_DASH}|\.[ ]+)",
    rf"\({_PLACES},[ ]{_WHEN}\):?[ ]+",
    r"\S{0,14}?\d{1,2}月\d{1,2}日(?:电|電|讯|訊)(?:[（(][^）)]{1,20}[）)])?[ ]*",
    r"[（(]\S{2,14}?(?:网|网讯|社|报|台)\S{0,4}[）)][ ]*",
    r"(?:\d{1,2}:\d{2}[ ])?\d{1,2}\.\d{1,2}\.\d{4}\.?[ ]+",
)
_OPENING = re.compile("|".join(f"(?:{opening})" for opening in _OPENINGS))
_LONGEST_OPENING = 90


def dateline_of(paragraph: str) -> str:
    """Give the dateline that opens a paragraph (`OSLO, May 3 (Agency) —`), without the blank after it; empty if none."""
    match = _OPENING.match(paragraph[:_LONGEST_OPENING])
    if not match or match.end() >= len(paragraph) or paragraph[match.end()].islower():
        return ""
    return match.group().rstrip()
