"""Traits of a report, by which it meets those that it may be a copy or a retelling of; only reports of near days meet."""

from __future__ import annotations

import datetime as dt
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from dragoman.fuse.base import ReportFacts
from dragoman.model.when import Period

MONTH = 31
"""Days in one slot of the calendar."""
LONGEST = 12
"""Slots; who was published within a longer time may have been published whenever."""
SHORT = 200
"""Runs of words; of a longer text every fourth run is looked up."""
SAMPLED = 4
Traits = Callable[[ReportFacts], frozenset[int]]
Slot = int | None
"""A month; None where nothing is known of it."""


def slots_of(published: Period | None) -> tuple[Slot, ...]:
    """Give the months in which a report may have been published; None alone where that could be any."""
    if published is None or published.first is None or published.last is None:
        return (None,)
    first, last = (day.toordinal() // MONTH for day in (published.first, published.last))
    return tuple(range(first, last + 1)) if last - first < LONGEST else (None,)


def runs_of_words(told: ReportFacts) -> frozenset[int]:
    """Give the runs of words that a report is looked up by: all of a short one, a fixed sample of a long one."""
    if len(told.shingles) <= SHORT:
        return told.shingles
    return frozenset(run for run in told.shingles if run % SAMPLED == 0)


def runs_of_marks(told: ReportFacts) -> frozenset[int]:
    """Hash each two neighbouring marks."""
    return frozenset(zlib.crc32("\x1f".join(run).encode()) for run in pairwise(told.marks))


def pairs_sharing(
    reports: Mapping[str, ReportFacts], traits: Traits, least: int, near: int
) -> Iterator[tuple[str, str, int]]:
    """Give each two reports that share traits and were published in near months, by their names, and how many.

    Args:
        reports: by their names.
        traits: what is looked at.
        least: how many they share at least.
        near: months that may lie between.
    """
    holders: dict[int, dict[Slot, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name in sorted(reports):
        shared: Counter[str] = Counter()
        slots = slots_of(reports[name].published)
        around = slots_around(slots, near)
        for trait in traits(reports[name]):
            held = holders[trait]
            met = (held[slot] for slot in (held.keys() if None in slots else held.keys() & around))
            shared.update({other for others in met for other in others})
            for slot in slots:
                held[slot].append(name)
        yield from ((other, name, shared[other]) for other in sorted(shared) if shared[other] >= least)


def slots_around(slots: tuple[Slot, ...], near: int) -> set[Slot]:
    """Give the months that lie near some months, and the one of which nothing is known."""
    return {None, *(slot + away for slot in slots if slot is not None for away in range(-near, near + 1))}


def are_near(left: Period | None, right: Period | None, days: int) -> bool:
    """Whether so many days lie between two days of publication at most, as far as known."""
    if left is None or right is None:
        return True
    apart = dt.timedelta(days=days)
    if left.last and right.first and right.first - left.last > apart:
        return False
    return not (right.last and left.first and left.first - right.last > apart)


def later_and_earlier(
    left: str, right: str, reports: Mapping[str, ReportFacts], size: Callable[[ReportFacts], int]
) -> tuple[str, str]:
    """Give copy and original: by the days of publication; where they do not say, the smaller is the copy."""
    first, second = reports[left].published, reports[right].published
    if first and second and first.surely_before(second):
        return right, left
    if first and second and second.surely_before(first):
        return left, right
    shorter, longer = sorted((left, right), key=lambda name: (size(reports[name]), name))
    return shorter, longer
