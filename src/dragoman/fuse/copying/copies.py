"""Copies: which report was printed after which, word for word, in part, in other words or in another language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from dragoman.fuse.base import ReportFacts
from dragoman.fuse.clusters import UnionFind
from dragoman.fuse.copying.retellings import find_retellings
from dragoman.fuse.copying.shingles import containment
from dragoman.fuse.copying.traits import (
    MONTH,
    SAMPLED,
    SHORT,
    are_near,
    later_and_earlier,
    pairs_sharing,
    runs_of_words,
)
from dragoman.model.record import Copy, Relation

COPY = 0.5
"""Share of the shorter text's runs of four words that the other holds: trimmed copies have 0.6 and more, independent
reports of one event 0.15 and less (measured on 74 reports in seven languages)."""
SAME_LENGTH = 0.8
"""Of the longer text, that the copy must have to count as verbatim."""
SHORTEST = 12
"""Runs of words; with fewer, sameness may be chance."""
LEAST = 2
"""Runs of words that are looked up, without which two reports are not compared."""
NEAR = 92
"""Days between a copy and what it copies; what is printed again later is not looked for."""
NEAR_SLOTS = NEAR // MONTH + 1


def find_copies(reports: Mapping[str, ReportFacts]) -> tuple[Copy, ...]:
    """Link each copy to what it was made from: copies by their words first, then retellings of what is left."""
    copies = _find_by_words(reports)
    return tuple(sorted((*copies, *find_retellings(reports, families(copies))), key=lambda link: link.copy))


def _find_by_words(reports: Mapping[str, ReportFacts]) -> tuple[Copy, ...]:
    """Link each copy to the earliest report whose words it holds; of undated ones, to the longer."""
    links: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for left, right, shared in pairs_sharing(reports, runs_of_words, LEAST, NEAR_SLOTS):
        if may_be_copies(shared, _size(reports[left]), _size(reports[right])) and are_copies(
            reports[left], reports[right]
        ):
            copy, original, share = compared(left, right, reports)
            links[copy].append((share, original))
    return tuple(link_of(copy, links[copy], reports) for copy in sorted(links))


def may_be_copies(shared: int, ours: int, theirs: int) -> bool:
    """Whether so many runs that were looked up, of two reports of so many runs, are enough to compare them."""
    share = shared * (2 * SAMPLED if max(ours, theirs) > SHORT else 1) / max(1, min(ours, theirs))
    return shared >= LEAST and share >= COPY


def compared(left: str, right: str, reports: Mapping[str, ReportFacts]) -> tuple[str, str, float]:
    """Give copy, original and the share of the shorter's runs that the longer has, of two reports that are copies."""
    copy, original = later_and_earlier(left, right, reports, _size)
    return copy, original, containment(reports[left].shingles, reports[right].shingles)


def are_copies(left: ReportFacts, right: ReportFacts) -> bool:
    """Whether one of two reports was made from the other's words."""
    if min(len(left.shingles), len(right.shingles)) < SHORTEST or not are_near(left.published, right.published, NEAR):
        return False
    return containment(left.shingles, right.shingles) >= COPY


def _size(told: ReportFacts) -> int:
    return len(told.shingles)


def link_of(copy: str, originals: Iterable[tuple[float, str]], reports: Mapping[str, ReportFacts]) -> Copy:
    """Link a copy to the earliest of those whose words it holds, each with the share of them."""

    def rank(candidate: tuple[float, str]) -> tuple[str, float, str]:
        published = reports[candidate[1]].published
        day = published.first.isoformat() if published and published.first else "~"
        return (day, -candidate[0], candidate[1])

    share, original = min(originals, key=rank)
    sizes = sorted(len(reports[name].shingles) for name in (copy, original))
    relation = Relation.VERBATIM if sizes[0] >= SAME_LENGTH * sizes[1] else Relation.TRIMMED
    return Copy(copy, original, relation, (f"{share:.0%} of the shorter text's runs of four words stand in the other",))


def families(copies: Iterable[Copy]) -> dict[str, str]:
    """Map every report that has a part in copying to the smallest report of its family."""
    forest = UnionFind()
    for link in copies:
        forest.join(link.copy, link.of)
    return {report: forest.root(report) for report in forest.items()}
