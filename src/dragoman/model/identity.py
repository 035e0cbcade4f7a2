"""Who is who: an overlay of judgements over the ids that reports gave, computed anew whenever it is asked.

Judgements are symmetric, those of `same` transitive, and all can be withdrawn. Which came first does not matter:
`different` beats any `same`, and a person's word beats what the resolver derived. Pairs judged the same form groups; a
pair judged different is never in one group, whatever chain would join it. Nor are two ids of the lexicon, unless a
judgement names just these two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable
from dataclasses import dataclass, replace

from dragoman.model.entity import Entity, EntityId
from dragoman.model.judgement import Decision, Judgement

PROVISIONAL = "~"
"""Marks the ids of entities that only reports know."""
OWN = ":~~"
"""Marks the ids that a report's own words gave."""


@dataclass(eq=False)
class _Group:
    """Ids that mean one entity."""

    ids: list[EntityId]
    is_listed: bool
    """Whether one of them is the lexicon's."""


class Identity:
    """Canonical ids, as some judgements have it.

    Args:
        judgements: in any order.
        known: ids that the base has something to tell of; where given, an entity is called by one of them if it can be.
    """

    def __init__(self, judgements: Iterable[Judgement], known: Container[EntityId] | None = None) -> None:
        held = standing(judgements)
        self._groups: dict[EntityId, _Group] = {}
        self._apart: dict[EntityId, set[EntityId]] = defaultdict(set)
        for judgement in held:
            if judgement.decision is Decision.DIFFERENT:
                self._apart[judgement.left].add(judgement.right)
                self._apart[judgement.right].add(judgement.left)
        same = sorted((each for each in held if each.decision is Decision.SAME), key=_precedence)
        self.refused: tuple[Judgement, ...] = tuple(each for each in same if not self._join(each))
        """Judgements that two ids are the same which others contradict; they have no effect."""
        groups = {id(group): group for group in self._groups.values()}
        chiefs = {key: _chief(group.ids, known) for key, group in groups.items()}
        self._canonical = {ident: chiefs[id(group)] for ident, group in self._groups.items()}

    def canonical(self, ident: EntityId) -> EntityId:
        """Give the id under which an entity is shown: the lexicon's, else the first of its group's."""
        return self._canonical.get(ident, ident)

    def group(self, ident: EntityId) -> frozenset[EntityId]:
        """Give all ids that mean the same entity, this one included."""
        found = self._groups.get(ident)
        return frozenset(found.ids) if found else frozenset((ident,))

    def apart(self, left: EntityId, right: EntityId) -> bool:
        """Whether somebody judged the two different, or others that mean the same as they do."""
        theirs = self.group(right)
        return any(not theirs.isdisjoint(self._apart.get(ident, ())) for ident in self.group(left))

    def _join(self, judgement: Judgement) -> bool:
        """Pour the smaller group into the larger, unless somebody in them is held apart from another."""
        groups = [self._group(ident) for ident in (judgement.left, judgement.right)]
        small, large = sorted(groups, key=lambda group: len(group.ids))
        if small is large:
            return True
        if small.is_listed and large.is_listed and not _is_between_listed(judgement):
            return False
        if any(self._groups.get(other) is large for ident in small.ids for other in self._apart.get(ident, ())):
            return False
        large.ids.extend(small.ids)
        large.is_listed |= small.is_listed
        self._groups.update(dict.fromkeys(small.ids, large))
        return True

    def _group(self, ident: EntityId) -> _Group:
        return self._groups.setdefault(ident, _Group([ident], is_listed=is_listed(ident)))


def standing(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Give the judgements that nobody withdrew, each once, without the withdrawals; in the order they were made."""
    every = {judgement.id: judgement for judgement in judgements}
    withdrawn = {each.withdraws for each in every.values() if each.decision is Decision.WITHDRAWN}
    held = (each for each in every.values() if each.id not in withdrawn and each.decision is not Decision.WITHDRAWN)
    return sorted(held, key=_moment)


def merge_entities(ident: EntityId, versions: Iterable[Entity]) -> Entity:
    """Make one entity of what several reports, and the lexicon, know of it; their order does not matter.

    The lexicon's name stands, else the fullest; all others become aliases.
    """
    known = list(versions)
    best = min(known, key=rank_of)
    names = {name for entity in known for name in (entity.name, *entity.aliases)} - {best.name}
    country = best.country or min((entity.country for entity in known if entity.country), default="")
    return replace(best, id=ident, aliases=tuple(sorted(names)), country=country)


def rank_of(entity: Entity) -> tuple[bool, str, int, str, str]:
    """Sort key of the versions of one entity: the lexicon's first, then by the fullest name."""
    return entity.provisional, "" if entity.provisional else entity.id, -len(entity.name), entity.name, repr(entity)


def _precedence(judgement: Judgement) -> tuple[bool, bool, float, str]:
    """Persons before the resolver; among them first those that name two ids of the lexicon."""
    _, moment, ident = _moment(judgement)
    return judgement.is_derived, not _is_between_listed(judgement), moment, ident


def _moment(judgement: Judgement) -> tuple[bool, float, str]:
    return judgement.made is not None, judgement.made.timestamp() if judgement.made else 0.0, judgement.id


def _is_between_listed(judgement: Judgement) -> bool:
    return is_listed(judgement.left) and is_listed(judgement.right)


def is_listed(ident: EntityId) -> bool:
    """Whether an id is the lexicon's."""
    return PROVISIONAL not in ident


def _chief(group: Iterable[EntityId], known: Container[EntityId] | None) -> EntityId:
    return min(group, key=lambda ident: (known is not None and ident not in known, not is_listed(ident), ident))
