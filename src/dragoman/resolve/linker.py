"""Who is who, according to the judgements: a reading face that can only look up."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from dragoman.model.entity import EntityId
from dragoman.model.judgement import Decision, Judgement
from dragoman.resolve.ids import rank

RESOLVER = "dragoman"
"""The author of the resolver's own judgements; a person's go before them."""
_LONG_AGO = dt.datetime.min.replace(tzinfo=dt.UTC)
_CAUTION = {Decision.SAME: 0, Decision.UNSURE: 1, Decision.DIFFERENT: 2, Decision.WITHDRAWN: 3}
Pair = tuple[EntityId, EntityId]


class Linker:
    """Joins ids that were judged the same, and never two that were judged different.

    The latest judgement of a pair counts; of undated ones a person's before the resolver's, the more cautious before
    the bolder. The order in which judgements are given does not matter.
    """

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        standing = _standing(judgements)
        self._root: dict[EntityId, EntityId] = {}
        self._sets: dict[EntityId, set[EntityId]] = {}
        self._enemies: dict[EntityId, set[EntityId]] = defaultdict(set)
        for left, right in (pair for pair, said in standing.items() if said.decision is Decision.DIFFERENT):
            self._enemies[left].add(right)
            self._enemies[right].add(left)
        same = [(said.author == RESOLVER, pair) for pair, said in standing.items() if said.decision is Decision.SAME]
        for _, (left, right) in sorted(same):
            self._join(left, right)

    def canonical(self, ident: EntityId) -> EntityId:
        """Give the id by which all that are the same are called: the lexicon's, if one of them is in it."""
        return self._root.get(ident, ident)

    def same_as(self, ident: EntityId) -> tuple[EntityId, ...]:
        """Give all ids that are the same as one, itself included, the canonical first."""
        return tuple(sorted(self._members(self.canonical(ident)), key=rank))

    def _members(self, root: EntityId) -> set[EntityId]:
        return self._sets.get(root, {root})

    def _join(self, left: EntityId, right: EntityId) -> None:
        first, second = self.canonical(left), self.canonical(right)
        if first == second or self._are_enemies(self._members(first), self._members(second)):
            return
        joined = self._members(first) | self._members(second)
        self._sets.pop(first, None)
        self._sets.pop(second, None)
        root = min(joined, key=rank)
        self._sets[root] = joined
        for member in joined:
            self._root[member] = root

    def _are_enemies(self, left: set[EntityId], right: set[EntityId]) -> bool:
        few, many = sorted((left, right), key=len)
        return any(not self._enemies[each].isdisjoint(many) for each in few if each in self._enemies)


def _standing(judgements: Iterable[Judgement]) -> dict[Pair, Judgement]:
    """The judgement that counts for each pair."""
    latest: dict[Pair, Judgement] = {}
    for judgement in sorted(judgements, key=_weight):
        left, right = sorted((judgement.left, judgement.right))
        latest[left, right] = judgement
    return latest


def _weight(judgement: Judgement) -> tuple[dt.datetime, bool, int, str]:
    made = judgement.made or _LONG_AGO
    aware = made if made.tzinfo else made.replace(tzinfo=dt.UTC)
    return aware, judgement.author != RESOLVER, _CAUTION[judgement.decision], judgement.id
