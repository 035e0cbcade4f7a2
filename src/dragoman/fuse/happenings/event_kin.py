"""Which told events speak for each other; that depends on their two reports alone, whatever else a base holds."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TypeAlias

from dragoman.fuse.happenings.same_events import ENOUGH, Sameness, sameness
from dragoman.fuse.happenings.told_events import ToldEvent
from dragoman.fuse.happenings.told_times import AHEAD, MONTH, VAGUE, is_denied_plan

Edge: TypeAlias = tuple[ToldEvent, ToldEvent, Sameness]
Kin: TypeAlias = tuple[str, str, int]
"""Two attestations by their ids, and how many other things both reports surely tell; 0 where that is not looked at."""


@dataclass(frozen=True)
class Edges:
    """What speaks for told events being one."""

    alone: list[Edge]
    """By what is told of the two."""
    in_company: list[Edge]
    """By that and by what else both reports tell."""

    @classmethod
    def of(cls, told: Sequence[ToldEvent]) -> Edges:
        """Compare all that can meet."""
        alone = list(edges_between(_pairs(told)))
        return cls(alone, list(edges_in_company(told, alone)))

    @classmethod
    def known(cls, kin: Iterable[Kin], told: Mapping[str, ToldEvent]) -> Edges:
        """Weigh again what was found before."""
        edges = cls([], [])
        for left, right, others in kin:
            evidence = sameness(told[left], told[right], others)
            if evidence:
                (edges.in_company if others else edges.alone).append((told[left], told[right], evidence))
        return edges


def edges_between(pairs: Iterable[tuple[ToldEvent, ToldEvent]]) -> Iterator[Edge]:
    """Weigh pairs that share a key, each once."""
    for one, other in pairs:
        left, right = sorted((one, other), key=_first)
        if left.report != right.report and _may_meet(left, right) and (evidence := sameness(left, right)):
            yield left, right, evidence


def kin_in_company(told: Sequence[ToldEvent], edges: Iterable[Edge]) -> Iterator[tuple[ToldEvent, ToldEvent, int]]:
    """Give the events of two reports that surely tell of others together, and of how many."""
    surely: dict[tuple[str, str], set[str]] = defaultdict(set)
    for left, right, evidence in edges:
        if evidence.points >= ENOUGH:
            first, second = sorted((left, right), key=lambda one: (one.attestation.report, one.id))
            surely[first.attestation.report, second.attestation.report].add(first.id)
    by_report: dict[str, list[ToldEvent]] = defaultdict(list)
    for each in sorted(told, key=lambda one: one.id):
        by_report[each.attestation.report].append(each)
    for reports in sorted(surely):
        for left, right in product(*(by_report[report] for report in reports)):
            others = len(surely[reports] - {left.id})
            if left.report != right.report and others and _may_be_told_again(left, right):
                yield left, right, others


def edges_in_company(told: Sequence[ToldEvent], edges: Iterable[Edge]) -> Iterator[Edge]:
    """Compare the events of two reports anew that surely tell of others together."""
    for left, right, others in kin_in_company(told, edges):
        if together := sameness(left, right, others):
            yield left, right, together


def _may_be_told_again(left: ToldEvent, right: ToldEvent) -> bool:
    """Whether they are of one type, and both ahead or both behind, unless their dates say more or the one denies the other."""
    at_one_time = (left.status in AHEAD) == (right.status in AHEAD) or None not in (left.period, right.period)
    return left.event.type is right.event.type and (at_one_time or is_denied_plan(left, right))


def _pairs(told: Sequence[ToldEvent]) -> Iterator[tuple[ToldEvent, ToldEvent]]:
    blocks: dict[object, list[ToldEvent]] = defaultdict(list)
    for each in sorted(told, key=lambda one: one.id):
        for key in block_keys(each):
            blocks[key].append(each)
    seen: set[tuple[str, str]] = set()
    for block in blocks.values():
        for left, right in _near(block):
            pair = (left.id, right.id) if left.id < right.id else (right.id, left.id)
            if pair not in seen:
                seen.add(pair)
                yield left, right


def _near(block: list[ToldEvent]) -> Iterator[tuple[ToldEvent, ToldEvent]]:
    """Pairs of a block whose dates may meet: sorted by first day, each looks ahead until the dates are past."""
    ordered = sorted(block, key=_first)
    for at, left in enumerate(ordered):
        for right in ordered[at + 1 :]:
            if not _may_meet(left, right):
                break
            yield left, right


def _first(told: ToldEvent) -> tuple[dt.date, str]:
    return (told.window and told.window.first) or dt.date.min, told.id


def _may_meet(left: ToldEvent, right: ToldEvent) -> bool:
    """Whether the later of two begins on the day after the earlier one's last at the latest."""
    last = (left.window and left.window.last) or dt.date.max
    return (_first(right)[0] - last).days <= 1


def block_keys(told: ToldEvent) -> Iterator[object]:
    """Under these keys an event meets those that it may be one with."""
    kind = told.event.type
    about = [*told.people, *told.aside] or [told.place or "nobody"]
    for month in _months(told):
        for name in about:
            yield kind, name, month
        if told.place:
            yield kind, told.place, month
    if told.people:
        yield kind, told.people
    elif not _months(told):
        yield kind, told.place, told.item
    for run in sorted(told.words)[:2]:
        yield kind, "words", run


def _months(told: ToldEvent) -> set[tuple[int, int]]:
    window = told.window
    if window is None or window.first is None or window.last is None or (window.days or 0) > VAGUE:
        return set()
    day = window.first - dt.timedelta(days=1)
    months = set()
    while day <= window.last + dt.timedelta(days=1):
        months.add((day.year, day.month))
        day += dt.timedelta(days=MONTH - 3)
    end = window.last + dt.timedelta(days=1)
    return months | {(end.year, end.month)}
