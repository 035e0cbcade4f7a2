"""The evidence that two told events are one."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.fuse.copying.shingles import containment
from dragoman.fuse.happenings.told_events import ToldEvent, stands_for
from dragoman.fuse.happenings.told_times import DAY, MONTH, WEEK, is_denied_plan, is_slip_of_memory
from dragoman.fuse.places import place_covers
from dragoman.model.event import EventType
from dragoman.model.when import Period

_RECURRING = frozenset(
    {
        EventType.MEETING,
        EventType.VISIT,
        EventType.CALL,
        EventType.MESSAGE,
        EventType.GATHERING,
        EventType.ATTACK,
        EventType.EXERCISE,
    }
)
"""The same people do these again and again: only time tells which is meant."""


@dataclass(frozen=True)
class Sameness:
    """The evidence that two told events are one: points, and the reasons for them."""

    points: float
    decides: bool
    """Enough by itself; otherwise it holds only where no other event fits as well."""
    reasons: tuple[str, ...]


ENOUGH = 6.0
PERHAPS = 4.0
RECALLED = 2
"""Other things that two reports tell together, without which a month told otherwise is another event."""
TELLING = 6
"""Runs of three words; in fewer, the same words prove little."""
SAME_WORDS = 0.6


def sameness(left: ToldEvent, right: ToldEvent, others: int = 0) -> Sameness | None:
    """Weigh whether two told events are one; `None` where they clash or too little speaks for it.

    Args:
        left: one of them.
        right: the other, of another report.
        others: how many other events both reports tell.
    """
    if left.clashes(right) or (is_slip_of_memory(left, right) and others < RECALLED):
        return None
    date_points, dates_decide, date_reason = _date_points(left, right)
    parts: tuple[tuple[float, str], ...] = (
        _people_points(left, right),
        _place_points(left, right),
        _words_points(left, right),
        (date_points, date_reason),
        _settled_points(left, right),
        (2.0, "the reports are copies") if left.family == right.family else (0.0, ""),
    )
    if others:
        parts += ((2.0, f"both reports tell of {others} more things"),)
    is_told_together = others and len(left.people & right.people) > 1
    if left.event.type in _RECURRING and not is_told_together and not any(each for each, _ in parts[2:6]):
        return None
    points = sum(each for each, _ in parts)
    reasons = tuple(reason for _, reason in parts if reason)
    return Sameness(points, points >= ENOUGH and dates_decide, reasons) if points >= PERHAPS else None


def _people_points(left: ToldEvent, right: ToldEvent) -> tuple[float, str]:
    shared = left.people & right.people
    if not left.people and not right.people:
        return 1.0, "nobody is named in either"
    if not shared:
        if left.event.type is EventType.GATHERING and left.people and right.people:
            return -1.0, ""
        if left.event.type is EventType.MESSAGE and left.aside & right.aside:
            return 3.0, "carried by the same"
        met = any(stands_for(one, right.people | right.aside) for one in left.people)
        return (1.5, "one stands for the other") if met else (0.0, "")
    if left.people == right.people:
        return (4.0 if len(shared) > 1 else 3.0), "the same people"
    return (4.0 if len(shared) > 1 else 2.0), f"{len(shared)} of the people shared"


def _settled_points(left: ToldEvent, right: ToldEvent) -> tuple[float, str]:
    """Of two gatherings at one place on one day, that is enough, whoever is said to have come."""
    same = left.is_settled and right.is_settled and (left.place, left.period) == (right.place, right.period)
    return (2.0, "gatherings of one day at one place") if same else (0.0, "")


def _place_points(left: ToldEvent, right: ToldEvent) -> tuple[float, str]:
    if not left.place or not right.place:
        return 0.0, ""
    if left.place == right.place:
        return 2.0, "the same place"
    if place_covers(left.place, right.place) or place_covers(right.place, left.place):
        return 1.0, "one place lies in the other"
    return -1.0, "another place, as far as known in the same country"


def _words_points(left: ToldEvent, right: ToldEvent) -> tuple[float, str]:
    if min(len(left.words), len(right.words)) >= TELLING and containment(left.words, right.words) >= SAME_WORDS:
        return 4.0, "told in the same words"
    return (2.0, "the same things supplied") if left.item & right.item else (0.0, "")


def _date_points(left: ToldEvent, right: ToldEvent) -> tuple[float, bool, str]:
    """Points, whether the dates leave no choice among the events of a series, and the reason."""
    first, second = left.period, right.period
    if first is None or second is None:
        return _undated_points(left, right)
    longest = max(first.days or 10**6, second.days or 10**6)
    if first == second:
        return (3.0 if longest <= WEEK else 2.0 if longest <= MONTH else 1.0), longest <= MONTH, "the same date"
    if first.covers(second) or second.covers(first):
        points = 2.5 if longest <= WEEK else 2.0 if longest <= MONTH else 1.0
        return points, longest <= WEEK, "one date holds the other"
    if first.intersect(second):
        return 1.5, False, "the dates overlap"
    if is_slip_of_memory(left, right):
        return 1.0, False, "in neighbouring months, told long after"
    return 1.5, longest == 1, "the dates differ by a day"


def _undated_points(left: ToldEvent, right: ToldEvent) -> tuple[float, bool, str]:
    if left.month_day is not None and left.month_day == right.month_day:
        return 2.5, False, f"both on day {left.month_day} of a month"
    if is_denied_plan(left, right):
        return 1.0, False, "denied within days of the news that it is ahead"
    if _are_near(left.period or left.published, right.period or right.published):
        return 1.0, False, "told within days of it"
    if left.weekday is not None and left.weekday == right.weekday:
        return 1.0, False, "on the same day of the week"
    return 0.0, False, ""


def _are_near(first: Period | None, second: Period | None) -> bool:
    if first is None or second is None or first.days is None or first.days > MONTH:
        return False
    widened = Period(first.first and first.first - 2 * WEEK * DAY, first.last and first.last + 2 * WEEK * DAY)
    return second.days is not None and second.days <= MONTH and widened.intersect(second) is not None
