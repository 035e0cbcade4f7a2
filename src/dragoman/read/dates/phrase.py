"""What a date phrase is: its place in the text and the parts that were read out of it."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class DatePhrase:
    """Words that speak of a date, found but not yet resolved.

    The parts that the words give are set, the others are empty: "early on Tuesday" has a weekday, "in the spring of
    last year" a month (the season's first), a qualifier and a unit.
    """

    start: int
    end: int
    text: str
    form: str
    """Which kind of phrase it is, such as `weekday`, `month-day`, `period` or `vague`; see `grammar`."""
    weekday: int | None = None
    """0 is Monday."""
    day: int | None = None
    month: int | None = None
    year: int | None = None
    qualifier: str = ""
    """`last`, `this`, `next`, `same` and the like."""
    unit: str = ""
    """`day`, `week`, `weekend`, `month`, `year` …"""
    count: int | None = None
    """How many units; days from publication for `relative-day`."""
    part: str = ""
    """`early`, `mid`, `late`, `start`, `end`, or `half-1`, `quarter-3`."""
    direction: str = ""
    """`earlier` or `later`, for what is counted from another date; `moved` for what is moved to this date."""
    bound: str = ""
    """`since`, `until`, `by`, `before` or `after`, where it stands before the date."""
    other: DatePhrase | None = None
    """The last date of a range; the date counted from in "a day after Monday"."""

    @property
    def point(self) -> DatePhrase:
        """The same date without "since", "until" and the like."""
        return replace(self, bound="")
