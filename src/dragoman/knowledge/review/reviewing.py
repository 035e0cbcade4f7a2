"""The review: all its points, duplicates first."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dragoman.knowledge.review.candidates import Candidates
from dragoman.knowledge.review.conflicts import Conflicts
from dragoman.knowledge.review.merges import doubtful
from dragoman.knowledge.review.points import PAIRS, Candidate, Conflict, ReviewKind
from dragoman.knowledge.review.profiles import Profiles
from dragoman.model.identity import Identity, standing
from dragoman.pipeline.carrying import judgements_in
from dragoman.store.base import View


class Review:
    """What a person should look at in a base whose records are up to date."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._judgements = judgements_in(view)
        known = {entity.id for entity in (*view.entities(), *view.canonical_entities())}
        self._identity = Identity(self._judgements, known)
        self._profiles = Profiles(view, self._identity)

    def candidates(self, kinds: Collection[ReviewKind] = PAIRS) -> Iterator[Candidate]:
        """Give the pairs that may be one and that nobody judged yet, the likeliest first."""
        found = Candidates(self._profiles, self._identity, standing(self._judgements))
        yield from (each for each in found if each.kind in kinds)

    def conflicts(self, kinds: Collection[ReviewKind] = tuple(ReviewKind)) -> Iterator[Conflict]:
        """Give the conflicts: titles first, then offices of two holders, doubtful merges, and dissent."""
        conflicts = Conflicts(self._view, self._profiles)
        finders = {
            ReviewKind.TITLE: conflicts.titles,
            ReviewKind.HOLDERS: conflicts.holders,
            ReviewKind.MERGE: self._merges,
            ReviewKind.DISSENT: conflicts.dissent,
        }
        for kind, find in finders.items():
            if kind in kinds:
                yield from find()

    def _merges(self) -> Iterator[Conflict]:
        return doubtful(self._view, self._profiles, self._identity, standing(self._judgements))
