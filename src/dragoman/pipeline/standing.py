"""What still counts: nothing that only retracted reports brought."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.model.entity import EntityId
from dragoman.model.judgement import Judgement
from dragoman.model.pointed import entities_in
from dragoman.model.retraction import holding
from dragoman.store.base import View


@dataclass(frozen=True)
class Withdrawn:
    """What retracted reports alone brought into a base."""

    reports: frozenset[str] = frozenset()
    """Keys of these reports."""
    own: frozenset[EntityId] = frozenset()
    """Ids of which no other report tells."""
    shared: frozenset[EntityId] = field(default_factory=frozenset)
    """Ids for which reading takes only these."""

    @classmethod
    def from_view(cls, view: View) -> Withdrawn:
        """Find it; with no retraction, nothing is read."""
        reports = frozenset(holding(view.retractions()))
        if not reports:
            return cls()
        told: dict[bool, set[EntityId]] = {True: set(), False: set()}
        for each in view.attestations():
            told[each.report in reports].update(entities_in(each.attested))
        own = told[True] - told[False]
        derived = [each for each in view.judgements() if each.is_derived]
        shared = {each.right for each in derived if each.left in own}
        kept = {each.right for each in derived if each.left not in own}
        return cls(reports, frozenset(own), frozenset(shared - kept - told[False]))

    def brought(self, ident: EntityId) -> bool:
        """Whether nothing that counts tells of an id."""
        return ident in self.own or ident in self.shared

    def made(self, judgement: Judgement) -> bool:
        """Whether a judgement was derived from these reports alone."""
        return judgement.is_derived and judgement.left in self.own
