"""Slots: every value with those who give it, and the rule that chooses the headline.

The rule: the value with the most independent origins; among equals the more precise; then the one published closest after
the event; then the one of an official readout; then the earliest published; then the smallest text. The first of these that
tells the headline's value from the next one stands beside it. A coarser value that a finer one refines is support for
it, not dissent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from dragoman.fuse.base import Background
from dragoman.fuse.copying.shingles import words
from dragoman.fuse.official import is_official
from dragoman.fuse.origins import origin_groups
from dragoman.fuse.places import place_covers, place_depth
from dragoman.model.agreement import AgreementStep
from dragoman.model.attestation import Attestation
from dragoman.model.event import Event
from dragoman.model.record import SlotValue
from dragoman.model.statement import Statement
from dragoman.model.when import Period

LASTING = 10
"""Days up to which an interval is taken for the length of a meeting or visit, not for an uncertain day."""
DAYS_OF_WEEK = 7
RULES = (
    "most origins",
    "more precise",
    "published closest after the event",
    "official readout first",
    "earliest published",
    "first in the order of letters",
)
Rank = tuple[int, float, float, bool, tuple[str, str, str], str]
"""A value's place among the others, by each of the rules; the smaller goes first."""
Given = tuple[str, Attestation]
"""A value, and an attestation that gives it."""


@dataclass(frozen=True)
class SlotRule:
    """How the values of one slot compare."""

    covers: Callable[[str, str], bool]
    """Whether the first is a coarser way to say the second."""
    coarseness: Callable[[str], float]
    """Smaller is more precise."""


def _date_covers(coarse: str, fine: str) -> bool:
    first, second = Period.parse(coarse), Period.parse(fine)
    return coarse != fine and (first.covers(second) or _bounds_as_well(first, second))


def _bounds_as_well(longer: Period, shorter: Period) -> bool:
    """Whether both only bound a day, and some days hold both: neither says that the other is wrong."""
    if min(longer.days or 0, shorter.days or 0) <= LASTING or shorter.covers(longer):
        return False
    return longer.intersect(shorter) is not None and _vagueness(longer) > _vagueness(shorter)


def _vagueness(period: Period) -> tuple[int, bool, str]:
    """Of equally long ones, a month or a year by name is less vague than what begins and ends on some days."""
    return (period.days or 0, "/" in period.edtf, period.edtf)


def _length_covers(coarse: str, fine: str) -> bool:
    return _date_covers(coarse, fine) and not _is_other_length(Period.parse(coarse), Period.parse(fine))


def _is_other_length(longer: Period, shorter: Period) -> bool:
    """Whether both say how long something lasted, and differ: one end is the same, and neither is a week or a month."""
    if longer.days is None or longer.days > LASTING or longer.days % DAYS_OF_WEEK == 0:
        return False
    return (longer.first == shorter.first) != (longer.last == shorter.last)


def _item_covers(coarse: str, fine: str) -> bool:
    """Whether two phrases name one thing by a word or number in common; the longer says more."""
    shared = set(words(coarse)) & set(words(fine))
    return bool(shared) and (len(coarse), coarse) < (len(fine), fine)


def _date_coarseness(value: str) -> float:
    days = Period.parse(value).days
    return float("inf") if days is None else days


PLAIN = SlotRule(covers=lambda _coarse, _fine: False, coarseness=lambda _value: 0)
DATES = SlotRule(covers=_date_covers, coarseness=_date_coarseness)
LENGTHS = SlotRule(covers=_length_covers, coarseness=_date_coarseness)
"""Dates of what takes some days as a whole, such as a meeting; of a visit or a gathering one may tell a single day."""
ITEMS = SlotRule(covers=_item_covers, coarseness=lambda value: -len(value))
PLACES = SlotRule(covers=place_covers, coarseness=lambda value: -place_depth(value))


def slot_values(given: Iterable[Given], background: Background, rule: SlotRule = PLAIN) -> tuple[SlotValue, ...]:
    """Group what is given by value, the headline's first."""
    by_value: dict[str, list[Attestation]] = defaultdict(list)
    for value, attestation in given:
        by_value[value].append(attestation)
    chosen = {
        value: (by_value[value], [each for other in by_value if rule.covers(other, value) for each in by_value[other]])
        for value in _finest(by_value, rule)
    }

    def rank(value: str) -> Rank:
        own, coarser = chosen[value]
        return (
            -len(origin_groups([*own, *coarser], background)),
            rule.coarseness(value),
            min(_closeness(attestation, background) for attestation in own),
            not any(is_official(attestation, background) for attestation in own),
            min(background.seniority(attestation) for attestation in own),
            value,
        )

    ranked = sorted(map(rank, chosen)) if len(chosen) > 1 else []
    order = [each[-1] for each in ranked] or list(chosen)
    values = [_slot_value(value, [*chosen[value][0], *chosen[value][1]]) for value in order]
    if ranked:
        values[0] = replace(values[0], rule=_deciding(*ranked[:2]))
    return tuple(values)


def _finest(values: Iterable[str], rule: SlotRule) -> list[str]:
    """Leave out the values that one of the others refines; what only refines a value left out stays."""
    left, finest = list(values), list[str]()
    while left:
        # Two ways to write one interval refine each other.
        finest += [value for value in left if not any(rule.covers(value, other) for other in left)] or left
        left = [value for value in left if not any(value == each or rule.covers(value, each) for each in finest)]
    return finest


def _deciding(first: Rank, second: Rank) -> str:
    return next(rule for rule, ours, theirs in zip(RULES, first, second, strict=True) if ours != theirs)


def _closeness(attestation: Attestation, background: Background) -> float:
    """Days from what it tells to its publication; infinite where it was published before, or one of the days is unknown."""
    content, published = attestation.attested.content, background.of(attestation.report).published
    told = content.when.period if isinstance(content, Event | AgreementStep | Statement) else None
    if not told or not told.last or not published or not published.first or published.first < told.last:
        return float("inf")
    return (published.first - told.last).days


def _slot_value(value: str, attestations: list[Attestation]) -> SlotValue:
    return SlotValue(
        value,
        tuple(sorted({attestation.id for attestation in attestations})),
        tuple(sorted({attestation.report for attestation in attestations})),
    )


def headline(values: tuple[SlotValue, ...]) -> str | None:
    """The chosen value; `None` where nobody gives one."""
    return values[0].value if values else None
