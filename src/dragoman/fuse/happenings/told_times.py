"""When one report tells an event to be: which days that may be, and whether two such times clash."""

from __future__ import annotations

import datetime as dt
from typing import Protocol

from dragoman.model.attestation import Status
from dragoman.model.entity import EntityId
from dragoman.model.event import EventType
from dragoman.model.when import ALWAYS, Period

AHEAD = frozenset({Status.PLANNED, Status.HYPOTHETICAL})
BEHIND = dt.timedelta(days=45)
"""How far back news without a date of its own may reach."""
BEFORE = dt.timedelta(days=120)
"""How far ahead a plan without a date may reach."""
DAY = dt.timedelta(days=1)
VAGUE = 400
"""Days; a date of so long a period says too little to be looked up by month."""
WEEK = 7
MONTH_LEAST, MONTH = 28, 31
LONG = dt.timedelta(days=180)
"""After so long a month is easily remembered wrong."""


class Timed(Protocol):
    """What of a told event its time is compared by, as `ToldEvent` has it."""

    @property
    def type(self) -> EventType:
        """What happens."""

    @property
    def status(self) -> Status:
        """How the report presents it."""

    @property
    def place(self) -> EntityId:
        """Where; empty where no place is named."""

    @property
    def people(self) -> frozenset[EntityId]:
        """Who it is about."""

    @property
    def published(self) -> Period | None:
        """When the report was published."""

    @property
    def period(self) -> Period | None:
        """When it is, as told."""

    @property
    def window(self) -> Period | None:
        """The same, else what the date of publication and the status allow."""

    @property
    def weekday(self) -> int | None:
        """The day of the week, Monday 0."""

    @property
    def month_day(self) -> int | None:
        """The day of the month."""


def window_of(period: Period | None, published: Period | None, status: Status) -> Period | None:
    """Give the date as told, else what the date of publication and the status allow."""
    return _narrowed(period, _window(published, status)) if _is_vague(period) else period


def _window(published: Period | None, status: Status) -> Period | None:
    if published is None or published == ALWAYS:
        return None
    if status in AHEAD or status is Status.CANCELLED:
        return Period(published.first, published.last and published.last + BEFORE)
    until = published.last and published.last + BEFORE if status is Status.DENIED else published.last
    return Period(published.first and published.first - BEHIND, until)


def _is_vague(period: Period | None) -> bool:
    return period is None or period.days is None or period.days > VAGUE


def _narrowed(period: Period | None, told: Period | None) -> Period | None:
    """What a vague date and the date of publication leave together."""
    return (period.intersect(told) or period) if period and told else period or told


def dates_clash(left: Timed, right: Timed) -> bool:
    """Whether no day, nor the next one, may belong to both; both without a date clash when one is ahead, one behind."""
    if left.period is None and right.period is None and _is_another_time(left, right):
        return True
    if None in (left.period, right.period) and (_weekdays_clash(left, right) or _month_days_clash(left, right)):
        return True
    if left.window is None or right.window is None or left.type is EventType.PROJECT:
        return False  # of one project, each report may tell another day of completion
    if left.window.intersect(_widened(right.window)):
        return False
    return not (is_denied_plan(left, right) or is_slip_of_memory(left, right))


def is_denied_plan(left: Timed, right: Timed) -> bool:
    """Whether one denies without a date what the other, published within days, tells to be ahead: however far ahead."""
    denial, plan = (left, right) if left.status is Status.DENIED else (right, left)
    if denial.status is not Status.DENIED or denial.period is not None or plan.status not in AHEAD:
        return False
    return bool(denial.published and plan.published and _in_days(denial.published).intersect(plan.published))


def is_slip_of_memory(left: Timed, right: Timed) -> bool:
    """Whether both tell, long after, that the same met at the same place, the one in a month and the other in the next."""
    months = [told.period for told in (left, right) if told.period and is_month(told.period)]
    if len(months) < len((left, right)) or months[0].intersect(months[1]) or not left.place:
        return False
    if (left.type, left.place, left.people) != (right.type, right.place, right.people):
        return False
    # So many days hold two neighbouring months, and no third.
    span = [day for month in months for day in (month.first, month.last) if day]
    return max(span) - min(span) < 2 * MONTH * DAY and all(_is_long_after(told, max(span)) for told in (left, right))


def is_month(period: Period) -> bool:
    """Whether it is as long as a month."""
    return MONTH_LEAST <= (period.days or 0) <= MONTH


def _is_long_after(told: Timed, day: dt.date) -> bool:
    return bool(told.published and told.published.first and told.published.first - day > LONG)


def _in_days(published: Period) -> Period:
    return Period(published.first and published.first - WEEK * DAY, published.last and published.last + WEEK * DAY)


def _is_another_time(left: Timed, right: Timed) -> bool:
    """Whether one is ahead and the other behind, unless the plan came before the news by a few days at most."""
    if (left.status in AHEAD) == (right.status in AHEAD):
        return False
    plan, news = (left, right) if left.status in AHEAD else (right, left)
    if not plan.published or not news.published:
        return True
    soon = Period(plan.published.first, plan.published.last and plan.published.last + WEEK * DAY)
    return soon.intersect(news.published) is None


def _weekdays_clash(left: Timed, right: Timed) -> bool:
    """Whether the days of the week differ; from a day that is dated by no more than its neighbour, as two dated days may."""
    if left.weekday is None or right.weekday is None:
        return False
    apart = (left.weekday - right.weekday) % WEEK
    return apart not in (0, 1, WEEK - 1) if left.period or right.period else apart != 0


def _month_days_clash(left: Timed, right: Timed) -> bool:
    return None not in (left.month_day, right.month_day) and left.month_day != right.month_day


def _widened(period: Period) -> Period:
    # A day's slip between two reports is a disagreement about one event; between months it is another event.
    if period.days is None or period.days > WEEK:
        return period
    return Period(period.first and period.first - DAY, period.last and period.last + DAY)
