"""What attestations are looked up by, and which of them speak for each other.

Who is kin is told by two reports alone, whatever else a base holds. What no chain of kin connects has no part in each
other's records: so a report that is added later touches only what it is linked with.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from dragoman.fuse import statements
from dragoman.fuse.base import Background
from dragoman.fuse.digests import digest
from dragoman.fuse.happenings import event_kin
from dragoman.fuse.happenings.event_kin import Kin, edges_between, kin_in_company
from dragoman.fuse.happenings.events import told_events
from dragoman.fuse.happenings.same_events import ENOUGH, sameness
from dragoman.fuse.happenings.told_events import ToldEvent
from dragoman.fuse.statements import ToldStatement, told_statements
from dragoman.fuse.texts import agreements
from dragoman.fuse.texts.agreements import told_texts
from dragoman.fuse.texts.told_agreements import ToldText
from dragoman.model.attestation import Attestation
from dragoman.model.tenure import Tenure
from dragoman.model.when import Period

Told: TypeAlias = ToldEvent | ToldText | ToldStatement
Pair: TypeAlias = tuple[Told, Told]
TOGETHER = "together:"
"""Begins the name of something that all of some attestations have to do with, such as an office; it is kin to all."""
_EVER = (dt.date.min.toordinal(), dt.date.max.toordinal())


@dataclass(frozen=True)
class Sought:
    """Under which keys an attestation is looked up, and the first and last day on which it can have been."""

    keys: frozenset[int]
    first: int = _EVER[0]
    last: int = _EVER[1]


def told_by(attestations: Sequence[Attestation], background: Background) -> dict[str, Told]:
    """Prepare attestations for comparing, by their ids; whole reports are to be given. Tenures are not compared."""
    told: list[Told] = [*told_events(attestations, background)]
    told += [*told_texts(attestations, background), *told_statements(attestations, background)]
    return {each.id: each for each in told}


def sought(told: Told) -> Sought:
    """Say how an attestation finds what it may be one with."""
    if isinstance(told, ToldEvent):
        return Sought(_keys(event_kin.block_keys(told)), *_days(told.window))
    if isinstance(told, ToldText):
        return Sought(_keys(("text", key) for key in agreements.block_keys(told)))
    return Sought(_keys(("said", key) for key in statements.block_keys(told)))


def kin_of(pairs: Iterable[Pair], whole: Callable[[Iterable[str]], Iterable[Told]]) -> Iterator[Kin]:
    """Give those of some pairs that speak for each other, and what their reports tell besides in such company.

    Args:
        pairs: all that share a key, of some reports with all others; each once.
        whole: gives all that some reports tell.
    """
    events: list[tuple[ToldEvent, ToldEvent]] = []
    for left, right in pairs:
        if isinstance(left, ToldEvent) and isinstance(right, ToldEvent):
            events.append((left, right))
        elif isinstance(left, ToldText) and isinstance(right, ToldText):
            first, second = sorted((left, right), key=lambda each: each.id)
            yield from [(first.id, second.id, 0)] if first.likeness(second) > 0 else []
        elif isinstance(left, ToldStatement) and isinstance(right, ToldStatement):
            yield from [(left.id, right.id, 0)] if statements.likeness(left, right) >= statements.ALIKE else []
    edges = list(edges_between(events))
    yield from ((left.id, right.id, 0) for left, right, _ in edges)
    sure = [edge for edge in edges if edge[2].points >= ENOUGH]
    told = whole({each.attestation.report for left, right, _ in sure for each in (left, right)})
    for left, right, others in kin_in_company([each for each in told if isinstance(each, ToldEvent)], sure):
        if sameness(left, right, others):
            yield left.id, right.id, others


def kin_within(attestations: Sequence[Attestation], background: Background, told: Iterable[Told]) -> Iterator[Kin]:
    """Give what hangs together within reports, and by the office of which they tell."""
    for left, right in agreements.back_references(each for each in told if isinstance(each, ToldText)):
        yield left, right, 0
    for each in attestations:
        if isinstance(each.attested.content, Tenure):
            yield each.id, f"{TOGETHER}{background.canonical(each.attested.content.office)}", 0


def _days(period: Period | None) -> tuple[int, int]:
    if period is None:
        return _EVER
    return (period.first or dt.date.min).toordinal(), (period.last or dt.date.max).toordinal()


def _keys(blocks: Iterable[object]) -> frozenset[int]:
    return frozenset(map(digest, blocks))
