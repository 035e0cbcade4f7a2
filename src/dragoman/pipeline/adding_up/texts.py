"""The texts of reports, as far as copies are told by them: which are alike by their words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dragoman.fuse.base import ReportFacts
from dragoman.fuse.copying import copies
from dragoman.store.deriving.desk import Desk
from dragoman.store.deriving.nouns import Alike

WORDS, MARKS = 0, 1
"""Sorts of traits, and of likeness."""
_MOST = 2000
"""Texts that are held at once."""


class Texts:
    """Looks texts up, and notes which are alike."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._held: dict[str, ReportFacts] = {}
        self.unsettled: set[str] = set()
        """Reports that may be copies of others than before."""

    def of(self, reports: Iterable[str]) -> dict[str, ReportFacts]:
        """Give what is known of some reports."""
        wanted = set(reports)
        missing = wanted - self._held.keys()
        found = {report: self._held[report] for report in wanted - missing}
        for each, text in self._desk.copying.texts(missing):
            told = ReportFacts(each.published, each.outlet, each.language, text.runs, text.marks, text.called)
            found[each.report] = self._held[each.report] = told
        while len(self._held) > _MOST:
            del self._held[next(iter(self._held))]
        return found

    def part(self, report: str) -> ReportFacts:
        """Forget what was alike to a report by their words, and give what was known of it."""
        self.unsettled |= {report, *self._desk.copying.alike_to([report])}
        self._desk.copying.drop_alikes([report], WORDS)
        self._desk.copying.drop_traits([report])
        return self.of([report])[report]

    def meet(self, reports: Mapping[str, ReportFacts]) -> None:
        """Find which reports that are filed already, these included, are alike to some by their words."""
        self._held |= reports
        pairs = self._desk.copying.sharing(reports, WORDS, copies.NEAR_SLOTS)
        shared = {(min(pair), max(pair)): count for *pair, count in pairs}
        known = self.of({report for pair in shared for report in pair})
        alike = []
        for (left, right), count in shared.items():
            ours, theirs = known[left], known[right]
            enough = copies.may_be_copies(count, len(ours.shingles), len(theirs.shingles))
            if enough and copies.are_copies(ours, theirs):
                copy, original, share = copies.compared(left, right, known)
                alike.append(Alike(copy, original, WORDS, share))
        self._desk.copying.put_alikes(alike)
        self.unsettled |= {*reports, *(each.copy for each in alike)}
