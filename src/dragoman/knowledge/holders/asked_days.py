"""Days as a user may write them in a question: EDTF, a date with a time, or with the month's English name."""

from __future__ import annotations

import re

from dragoman.model.when import Period

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TIMED = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d?:\d\d.*")
_NUMBERS = re.compile(r"(\d{4})([/.-])(\d\d?)(?:\2(\d\d?))?")
_PACKED = re.compile(r"(\d{4})(\d\d)(\d\d)")
_NAMED = (
    re.compile(r"(?:(?P<day>\d\d?)(?:st|nd|rd|th)?[\s.-]+(?:of\s+)?)?(?P<month>[a-z]{3,9})\.?[\s,-]+(?P<year>\d{4})"),
    re.compile(r"(?P<month>[a-z]{3,9})\.?\s+(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})"),
)


def parse_days(text: str) -> Period:
    """Read the days that a question is about.

    What could be two days is refused: "03/05/2024".

    Raises:
        ValueError: the text is no date.
    """
    plain = " ".join(text.split())
    if not plain:
        raise ValueError("no date is given; write 2024, 2024-05 or 2024-05-03")
    try:
        return Period.parse(_edtf(plain))
    except ValueError as error:
        raise ValueError(f"{text!r} is no date; write 2024, 2024-05 or 2024-05-03") from error


def _edtf(text: str) -> str:
    if match := _TIMED.fullmatch(text):
        return match[1]
    if match := _NUMBERS.fullmatch(text):
        return "-".join((match[1], *(f"{int(part):02d}" for part in (match[3], match[4]) if part)))
    if match := _PACKED.fullmatch(text):
        return "-".join(match.groups())
    for pattern in _NAMED:
        if match := pattern.fullmatch(text.lower()):
            month = _MONTHS.index(match["month"][:3]) + 1
            day = f"-{int(match['day']):02d}" if match["day"] else ""
            return f"{match['year']}-{month:02d}{day}"
    return text
