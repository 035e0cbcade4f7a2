"""Retellings: copies in other words or in another language, told by what survives both.

Independent reports of one happening share its names and numbers too, but each sets them in an order of its own.
Thresholds were measured on 2,701 pairs of 74 reports in seven languages, 33 of which are of one family: without a credit
no pair of strangers has both, with one none has.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, pairwise

from dragoman.fuse.base import ReportFacts
from dragoman.fuse.marks import in_order, total
from dragoman.model.record import Copy, Relation

LIKE = 0.72
"""Share of the shorter report's marks that stand in the same order in the other."""
RUNS = 4
"""Pairs of neighbouring marks that both reports have."""
LIKE_CREDITED = 0.4
RUNS_CREDITED = 2
"""As above, where one report names the other's publisher as its source."""
LEAST = 10.0
"""Weight of the shorter report's marks; with less, their order may be chance."""
NEAR = dt.timedelta(days=31)
"""Between the days of publication."""
COMMONPLACE = 60
"""Pairs of neighbouring marks that stand in more reports than that do not make two reports worth comparing."""


@dataclass(frozen=True)
class _Likeness:
    """How like two reports are."""

    share: float
    credit: str
    """Whose publisher the other names as its source: the original; empty where neither does."""

    def reasons(self) -> tuple[str, ...]:
        order = f"{self.share:.0%} of the shorter text's names and numbers stand in the same order in the other"
        return (order, "the one names the other's publisher") if self.credit else (order,)


def find_retellings(reports: Mapping[str, ReportFacts], family: Mapping[str, str]) -> Iterator[Copy]:
    """Link each retelling to the report that it follows most closely, and each once.

    Args:
        reports: by their ids.
        family: of copies by their words, for those that have one; inside a family nothing is looked for.
    """
    publishers: dict[str, set[str]] = defaultdict(set)
    for name, told in reports.items():
        publishers[family.get(name, name)].add(told.outlet)
    found: dict[str, list[tuple[float, str, _Likeness]]] = defaultdict(list)
    for left, right in _candidates(reports):
        if family.get(left, left) != family.get(right, right) and _are_near(reports[left], reports[right]):
            credit = _credited(left, right, reports, publishers[family.get(right, right)]) or _credited(
                right, left, reports, publishers[family.get(left, left)]
            )
            likeness = _likeness(left, right, reports, credit)
            if likeness:
                copy, original = _direction(left, right, reports, credit)
                found[copy].append((likeness.share, original, likeness))
    for copy in sorted(found):
        _, original, likeness = max(found[copy], key=lambda each: (each[0], each[1]))
        same = reports[copy].language == reports[original].language
        yield Copy(copy, original, Relation.REWRITE if same else Relation.TRANSLATION, likeness.reasons())


def _candidates(reports: Mapping[str, ReportFacts]) -> list[tuple[str, str]]:
    holders: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in sorted(reports):
        if total(reports[name].marks) >= LEAST:
            for run in set(pairwise(reports[name].marks)):
                holders[run].append(name)
    shared = Counter(pair for names in holders.values() if len(names) <= COMMONPLACE for pair in combinations(names, 2))
    return sorted(pair for pair, count in shared.items() if count >= RUNS_CREDITED)


def _are_near(left: ReportFacts, right: ReportFacts) -> bool:
    if left.published is None or right.published is None:
        return True
    first, second = left.published, right.published
    if first.last and second.first and second.first - first.last > NEAR:
        return False
    return not (second.last and first.first and first.first - second.last > NEAR)


def _credited(citing: str, cited: str, reports: Mapping[str, ReportFacts], publishers: set[str]) -> str:
    """The cited report's id where the other names a publisher of it that is not its own."""
    others = publishers - {reports[citing].outlet, ""}
    return cited if any(reports[citing].names(outlet) for outlet in others) else ""


def _likeness(left: str, right: str, reports: Mapping[str, ReportFacts], credit: str) -> _Likeness | None:
    ours, theirs = reports[left].marks, reports[right].marks
    runs = len(set(pairwise(ours)) & set(pairwise(theirs)))
    if runs < (RUNS_CREDITED if credit else RUNS):
        return None
    share = in_order(ours, theirs)
    return _Likeness(share, credit) if share >= (LIKE_CREDITED if credit else LIKE) else None


def _direction(left: str, right: str, reports: Mapping[str, ReportFacts], credit: str) -> tuple[str, str]:
    """Copy and original: by credit, else by the days of publication, else the one with fewer marks is the copy."""
    if credit:
        return (left, right) if credit == right else (right, left)
    first, second = reports[left].published, reports[right].published
    if first and second and first.surely_before(second):
        return right, left
    if first and second and second.surely_before(first):
        return left, right
    shorter, longer = sorted((left, right), key=lambda name: (len(reports[name].marks), name))
    return shorter, longer
