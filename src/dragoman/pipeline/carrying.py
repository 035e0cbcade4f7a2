"""Judgements about ids that no current reading gives any more, carried over to those who stand in their place.

The ids of whom only reports know are made of the report and of the words by which it calls him. Where a later reading
calls him otherwise, what a person had judged of him holds for him who is told by the same words: he alone there has a
name that fits, and the earlier reading did not know him beside the other. Nothing of this is kept: it follows from the
readings and the judgements, and ends with the judgement that is withdrawn.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain, product

from dragoman.model.attestation import Attestation
from dragoman.model.entity import UNNAMED, Entity, EntityId
from dragoman.model.identity import standing
from dragoman.model.judgement import Decision, Judgement
from dragoman.model.mention import EntityKind, Evidence
from dragoman.model.pointed import entities_in
from dragoman.store.base import View

Replaced = Mapping[EntityId, frozenset[EntityId]]
NEAR = 0.8
"""From this score on two wordings in the same words of a report are of one thing: a word or two more or less."""


@dataclass(frozen=True)
class Carried:
    """All judgements of a base, and what became of those about ids that are told no more."""

    every: tuple[Judgement, ...]
    """As they are kept, and those that are carried over."""
    asleep: frozenset[EntityId] = frozenset()
    """Judged ids that no current reading gives."""

    def carried(self, ident: str) -> tuple[Judgement, ...]:
        """Give what a kept judgement, by its id, is carried over to; nothing where it is not."""
        return tuple(each for each in self.every if each.carries == ident)


def judgements_in(view: View) -> tuple[Judgement, ...]:
    """Give all judgements of a base, and those that are carried over; this is what holds."""
    return carry(view).every


def carry(view: View) -> Carried:
    """Find which judged ids are told no more, and carry the judgements over where it is evident to whom."""
    every = tuple(view.judgements())
    made = [each for each in standing(every) if not each.is_derived]
    judged = {ident for each in made for ident in each.pair}
    if not judged:
        return Carried(every)
    told = view.told_ids()
    told |= {each.right for each in standing(every) if each.is_derived and each.left in told}
    asleep = _unknown(judged - told)
    if not asleep:
        return Carried(every)
    replaced = _replaced(asleep, every, told, view)
    return Carried((*every, *chain.from_iterable(_over(each, asleep, replaced) for each in made)), asleep)


def _unknown(idents: Iterable[EntityId]) -> frozenset[EntityId]:
    # Imported here because a base without judgements needs none of it.
    from dragoman.lexicon.entities import listed  # noqa: PLC0415

    return frozenset(ident for ident in idents if listed(ident) is None)


def _over(judgement: Judgement, asleep: frozenset[EntityId], replaced: Replaced) -> Iterator[Judgement]:
    gone = judgement.pair & asleep
    if not gone or not gone <= replaced.keys():
        return
    sides = (sorted(replaced.get(ident, {ident})) for ident in (judgement.left, judgement.right))
    former = ", ".join(sorted(gone))
    for left, right in product(*sides):
        if left != right:
            reasons = (*judgement.reasons, f"carried over from {former}, told no more: the same words tell of him")
            yield replace(judgement, left=left, right=right, reasons=reasons, carries=judgement.id)


def _replaced(asleep: Iterable[EntityId], every: Iterable[Judgement], told: set[EntityId], view: View) -> Replaced:
    """Find who stands now where each of these ids stood; for one that reports share, where its reports' own did."""
    own: dict[EntityId, set[EntityId]] = {ident: {ident} for ident in asleep}
    for each in every:
        if each.is_derived and each.decision is Decision.SAME and each.right in own:
            own[each.right].add(each.left)
    gone = set().union(*own.values()) - told
    followers = _followers(gone, told, view)
    found = {}
    for ident, stood in own.items():
        now = {*(stood & told), *(followers[each] for each in stood if each in followers)}
        if now:
            found[ident] = frozenset(now)
    return found


def _followers(gone: set[EntityId], told: set[EntityId], view: View) -> dict[EntityId, EntityId]:
    """Find the one id for each that is told no more whom the same words of its report tell of instead."""
    former: dict[str, list[Attestation]] = defaultdict(list)
    for each in view.former_attestations(gone):
        former[each.report].append(each)
    found: dict[EntityId, EntityId] = {}
    for report, earlier in former.items():
        now = tuple(view.attestations(report))
        known, here = _ids(earlier), _ids(now)
        lost, fresh = _Told.of(earlier, known - told, view), _Told.of(now, here - known, view)
        for ident in sorted(gone & known):
            follower = lost.one_like(ident, fresh)
            if follower and fresh.one_like(follower, lost) == ident:
                found[ident] = follower
    return found


@dataclass(frozen=True)
class _Told:
    """Some of those of whom a reading of one report tells, with the words."""

    entities: Mapping[EntityId, Entity]
    words: Mapping[EntityId, tuple[Evidence, ...]]

    @classmethod
    def of(cls, attestations: Iterable[Attestation], idents: Iterable[EntityId], view: View) -> _Told:
        """Look up some of those whom attestations name."""
        words: dict[EntityId, tuple[Evidence, ...]] = defaultdict(tuple)
        for each in attestations:
            for ident in entities_in(each.attested):
                words[ident] += each.attested.evidence
        entities = {ident: entity for ident in sorted(idents) if (entity := view.entity(ident))}
        return cls(entities, words)

    def one_like(self, ident: EntityId, others: _Told) -> EntityId | None:
        """Give the only one among others who is told of in the same words and may be called so."""
        mine = self.words[ident]
        fitting = [
            other.id
            for other in others.entities.values()
            if _is_alike(self.entities[ident], other) and _share(mine, others.words[other.id])
        ]
        return fitting[0] if len(fitting) == 1 else None


def _ids(attestations: Iterable[Attestation]) -> set[EntityId]:
    return {ident for each in attestations for ident in entities_in(each.attested)}


def _share(ours: Iterable[Evidence], theirs: Iterable[Evidence]) -> bool:
    return any(one.start < other.end and other.start < one.end for one, other in product(ours, theirs))


def _is_alike(one: Entity, other: Entity) -> bool:
    """Whether two entities of one report may be the same as far as kind, country and name tell."""
    # Imported here because it is seldom needed, and brings the comparing of names.
    from dragoman.lexicon.people import picking  # noqa: PLC0415
    from dragoman.lexicon.seats import wordings  # noqa: PLC0415

    if one.kind is not other.kind or len({one.country, other.country} - {""}) > 1:
        return False
    unnamed = [each.name.startswith(UNNAMED) for each in (one, other)]
    if one.kind is EntityKind.PERSON and not any(unnamed):
        return picking.best_match(one.name, other).score >= picking.IN_POOL
    return all(unnamed) == any(unnamed) and wordings.compare(one.name, other.name).score >= NEAR
