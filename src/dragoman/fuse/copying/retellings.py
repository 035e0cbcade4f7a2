"""Retellings: copies in other words or in another language, told by what survives both.

Independent reports of one happening share its names and numbers too, but each sets them in an order of its own.
Thresholds were measured on 2,701 pairs of 74 reports in seven languages, 33 of which are of one family: without a credit
no pair of strangers has both, with one none has.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from dragoman.fuse.base import ReportFacts
from dragoman.fuse.copying.marks import in_order, shared, total
from dragoman.fuse.copying.traits import MONTH, are_near, later_and_earlier, pairs_sharing, runs_of_marks
from dragoman.model.record import Copy, Relation

LIKE = 0.72
"""Share of the shorter report's marks that stand in the same order in the other."""
RUNS = 4
"""Pairs of neighbouring marks that both reports have."""
LIKE_CREDITED = 0.35
RUNS_CREDITED = 2
"""As above, where one report names the other's publisher as its source; strangers of one month have 0.25 and less."""
LEAST = 10.0
"""Weight of the shorter report's marks; with less, their order may be chance."""
NEAR = 31
"""Days between the days of publication."""
NEAR_SLOTS = NEAR // MONTH + 1


Publishers = Callable[[str], Set[str]]


@dataclass(frozen=True)
class Likeness:
    """How like two reports are."""

    share: float
    credit: str
    """Whose publisher the other names as its source: the original; empty where neither does."""

    def reasons(self) -> tuple[str, ...]:
        """Say it in words."""
        order = f"{self.share:.0%} of the shorter text's names and numbers stand in the same order in the other"
        return (order, "the one names the other's publisher") if self.credit else (order,)


def find_retellings(reports: Mapping[str, ReportFacts], family: Mapping[str, str]) -> Iterator[Copy]:
    """Link each retelling to the report that it follows most closely, and each once.

    Args:
        reports: by their ids.
        family: of copies by their words, for those that have one; inside a family nothing is looked for.
    """
    of_family: dict[str, set[str]] = defaultdict(set)
    for name, told in reports.items():
        of_family[family.get(name, name)].add(told.outlet)

    def publishers(report: str) -> Set[str]:
        return of_family[family.get(report, report)]

    found: dict[str, list[tuple[float, str, str]]] = defaultdict(list)
    for left, right, _ in pairs_sharing(reports, runs_of_marks, RUNS_CREDITED, NEAR_SLOTS):
        if family.get(left, left) != family.get(right, right):
            alike = likeness(left, right, reports, publishers)
            if alike:
                copy, original = direction(left, right, reports, alike.credit)
                found[copy].append((alike.share, original, alike.credit))
    yield from (retelling_of(copy, found[copy], reports) for copy in sorted(found))


def retelling_of(copy: str, originals: Iterable[tuple[float, str, str]], reports: Mapping[str, ReportFacts]) -> Copy:
    """Link a retelling to the report that it follows most closely.

    Args:
        copy: the retelling.
        originals: the share of marks in the same order, the report that it may follow, and whose publisher is named.
        reports: by their ids.
    """
    share, original, credit = max(originals)
    same = reports[copy].language == reports[original].language
    relation = Relation.REWRITE if same else Relation.TRANSLATION
    return Copy(copy, original, relation, Likeness(share, credit).reasons())


def likeness(left: str, right: str, reports: Mapping[str, ReportFacts], publishers: Publishers) -> Likeness | None:
    """Say how like two reports are; `None` where neither can be the other retold.

    Args:
        left: one of them.
        right: the other.
        reports: by their ids.
        publishers: of each report and of its copies by their words.
    """
    ours, theirs = reports[left], reports[right]
    if not are_near(ours.published, theirs.published, NEAR) or min(total(ours.marks), total(theirs.marks)) < LEAST:
        return None
    credit = _credited(left, right, reports, publishers(right)) or _credited(right, left, reports, publishers(left))
    if len(runs_of_marks(ours) & runs_of_marks(theirs)) < (RUNS_CREDITED if credit else RUNS):
        return None
    enough = LIKE_CREDITED if credit else LIKE
    if shared(ours.marks, theirs.marks) < enough:
        return None
    share = in_order(ours.marks, theirs.marks)
    return Likeness(share, credit) if share >= enough else None


def _credited(citing: str, cited: str, reports: Mapping[str, ReportFacts], publishers: Set[str]) -> str:
    """The cited report's id where the other names a publisher of it that is not its own."""
    others = publishers - {reports[citing].outlet, ""}
    return cited if any(reports[citing].names(outlet) for outlet in others) else ""


def direction(left: str, right: str, reports: Mapping[str, ReportFacts], credit: str) -> tuple[str, str]:
    """Copy and original: by credit, else by the days of publication, else the one with fewer marks is the copy."""
    if credit:
        return (left, right) if credit == right else (right, left)
    return later_and_earlier(left, right, reports, lambda told: len(told.marks))
