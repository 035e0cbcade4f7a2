"""Lines that say who wrote a report and when: bylines, and lines that are a date."""

from __future__ import annotations

import itertools
import re

from dragoman.clean.dates import written_dates
from dragoman.clean.phrases import page_words

UPPER = r"[^\W\d_a-zа-яёіїєґà-öø-ÿα-ω]"
"""Pattern of a capital, or of a letter of a script that has none."""
_PARTICLE = r"(?:(?:al|el|bin|ben|van|von|de|da|del|di|la|le|ibn|abu)[ -])?"
_PERSON = rf"{UPPER}[\w.'’-]*(?: {_PARTICLE}{UPPER}[\w.'’-]*){{1,3}}"
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
_NAMED = re.compile(rf"{_PERSON}(?: (?:and|et|und|y|и|و) {_PERSON})?(?:[,/|] ?{UPPER}[\w .'’&-]*)?")
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


def is_author(text: str) -> bool:
    """Whether a line may be a person's name, alone or with the outlet: to be trusted only beside a date."""
    if text.isupper() or len(text.split()) > _MOST_WORDS or not _NAMED.fullmatch(text):
        return False
    name = re.split(r"[,/|]", text)[0].casefold().split()
    return not any(word in page_words("sections") or word in page_words("mastheads") for word in name)


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
    dates = written_dates(text, month_first=False) if len(text) <= _LONGEST_DATE else ()
    if not dates:
        return False
    between = [_others(text[date.end : after.start]) for date, after in itertools.pairwise(dates)]
    before, after = _others(text[: dates[0].start]), _others(text[dates[-1].end :])
    others = [*before, *after]
    if strict or any(between) or not others:
        return not others and not any(between)
    cased = any(word[0].isupper() for word in others)
    few = len(others) <= (_MOST_OTHER_WORDS if cased else _MOST_CASELESS_WORDS)
    return few and (not before or not after) and not any(word[0].islower() for word in others)


def _others(text: str) -> list[str]:
    words = _TOKEN.findall(_TIME.sub(" ", text))
    return [word for word in words if word.casefold() not in page_words("around_dates")]
