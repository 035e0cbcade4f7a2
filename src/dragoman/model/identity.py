"""Who is who: an overlay of judgements over the ids that reports gave, computed anew whenever it is asked.

Judgements are symmetric and transitive, and can be withdrawn: of one pair, the last judgement holds; those without a
moment (the resolver's own) come before all that have one. Pairs judged the same form groups; a pair judged different
is never in one group, whatever chain would join it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from dragoman.model.entity import Entity, EntityId
from dragoman.model.judgement import Decision, Judgement

PROVISIONAL = "~"
"""Marks the ids of entities that only reports know."""


class Identity:
    """Canonical ids, as some judgements have it."""

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        standing = _standing(judgements)
        self._groups: dict[EntityId, list[EntityId]] = {}
        self._apart: dict[EntityId, set[EntityId]] = defaultdict(set)
        for judgement in standing:
            if judgement.decision is Decision.DIFFERENT:
                self._apart[judgement.left].add(judgement.right)
                self._apart[judgement.right].add(judgement.left)
        refused = [each for each in standing if each.decision is Decision.SAME and not self._join(each)]
        self.refused: tuple[Judgement, ...] = tuple(refused)
        """Judgements that two ids are the same which others contradict; they have no effect."""
        chiefs = {id(group): _chief(group) for group in self._groups.values()}
        self._canonical = {ident: chiefs[id(group)] for ident, group in self._groups.items()}

    def canonical(self, ident: EntityId) -> EntityId:
        """Give the id under which an entity is shown: the lexicon's, else the first of its group's."""
        return self._canonical.get(ident, ident)

    def group(self, ident: EntityId) -> frozenset[EntityId]:
        """Give all ids that mean the same entity, this one included."""
        return frozenset(self._groups.get(ident, (ident,)))

    def _join(self, judgement: Judgement) -> bool:
        """Pour the smaller group into the larger, unless somebody in them is judged different from another."""
        groups = [self._groups.setdefault(ident, [ident]) for ident in (judgement.left, judgement.right)]
        small, large = sorted(groups, key=len)
        if small is large:
            return True
        if any(self._groups.get(other) is large for ident in small for other in self._apart.get(ident, ())):
            return False
        large.extend(small)
        self._groups.update(dict.fromkeys(small, large))
        return True


def merge_entities(ident: EntityId, versions: Iterable[Entity]) -> Entity:
    """Make one entity of what several reports, and the lexicon, know of it; their order does not matter.

    The lexicon's name stands, else the fullest; all others become aliases.
    """
    known = list(versions)
    best = min(known, key=_rank)
    names = {name for entity in known for name in (entity.name, *entity.aliases)} - {best.name}
    country = best.country or min((entity.country for entity in known if entity.country), default="")
    return replace(best, id=ident, aliases=tuple(sorted(names)), country=country)


def _rank(entity: Entity) -> tuple[bool, str, int, str, str]:
    return entity.provisional, "" if entity.provisional else entity.id, -len(entity.name), entity.name, repr(entity)


def _standing(judgements: Iterable[Judgement]) -> list[Judgement]:
    """The last judgement of each pair, in the order they were made."""
    last: dict[frozenset[EntityId], Judgement] = {}
    for judgement in sorted(judgements, key=_moment):
        last[frozenset((judgement.left, judgement.right))] = judgement
    return sorted(last.values(), key=_moment)


def _moment(judgement: Judgement) -> tuple[bool, float, str]:
    return judgement.made is not None, judgement.made.timestamp() if judgement.made else 0.0, judgement.id


def _chief(group: Iterable[EntityId]) -> EntityId:
    return min(group, key=lambda ident: (PROVISIONAL in ident, ident))
