"""Who is who: canonical ids and entities, of all that is kept or of what some new reports bring."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from dragoman.lexicon.entities import listed
from dragoman.model.entity import Entity, EntityId
from dragoman.model.identity import OWN, Identity
from dragoman.model.pointed import entities_in
from dragoman.pipeline.adding_up.merging import merged
from dragoman.pipeline.carrying import carry
from dragoman.pipeline.standing import Withdrawn
from dragoman.store.deriving.desk import Desk
from dragoman.store.deriving.nouns import Judged, Merged

_ASLEEP = "asleep"
"""Among the judgements: there are some about ids that no current reading gives; new reports may wake them."""


class TouchesOthers(Exception):
    """New reports change who somebody is of whom others tell."""


@dataclass(frozen=True)
class Brought:
    """What new reports changed of entities that were known."""

    renamed: bool = False
    moved: tuple[EntityId, ...] = ()
    """Canonical ids of those that have another country now."""


def identify_all(desk: Desk, withdrawn: Withdrawn, corrected: Iterable[EntityId]) -> None:
    """Work out who is who among all of whom readings tell.

    Args:
        desk: with nothing yet of who is who.
        withdrawn: what does not count.
        corrected: ids of the lexicon that corrections name.
    """
    desk.identities.forget_all()
    leaves, tangled = _parted(desk)
    judgements = [each for each in desk.kept.judgements(tangled) if not withdrawn.made(each)]
    desk.identities.put_tangled(each.id for each in judgements)
    if any(not each.is_derived for each in judgements):
        carried = carry(desk.view)
        judgements += [each for each in carried.every if each.carries and not withdrawn.made(each)]
        desk.identities.put_tangled([_ASLEEP] if carried.asleep else [])
    judged = {ident for each in judgements for ident in (each.left, each.right)}
    known = {ident for ident in desk.kept.are_told(judged) if not withdrawn.brought(ident)}
    identity = Identity(judgements, known | {ident for ident in judged if listed(ident)})
    found: dict[EntityId, Merged] = {}

    def told() -> Iterator[tuple[EntityId, list[Entity]]]:
        yield from (each for each in desk.kept.versions() if not withdrawn.brought(each[0]))
        yield from _listed(judged | set(corrected))

    others: dict[EntityId, EntityId] = {}
    for ident, versions in told():
        chief = identity.canonical(leaves.get(ident, ident))
        found[chief] = merged(chief, versions, found.get(chief))
        if chief != ident:
            others[ident] = chief
    desk.identities.put_told(found.items())
    desk.identities.put_canonical(others.items())


def _listed(ids: Iterable[EntityId]) -> Iterator[tuple[EntityId, list[Entity]]]:
    """What the lexicon has of those whom judgements and corrections name, told of or not."""
    yield from ((ident, [known]) for ident in sorted(ids) if (known := listed(ident)))


def _parted(desk: Desk) -> tuple[dict[EntityId, EntityId], set[str]]:
    """Part the judgements that only give a report's own id another one from those that have to be weighed.

    Returns:
        Whom each own id means, and the ids of the other judgements.
    """
    odd: set[EntityId] = set()
    previous = ""
    for each in desk.kept.judged():
        odd.update(ident for ident in (each.right,) if OWN in ident)
        if each.left == previous:
            odd.add(each.left)
        previous = each.left
    leaves: dict[EntityId, EntityId] = {}
    tangled: set[str] = set()
    for each in desk.kept.judged():
        if _may_be_leaf(each) and each.left not in odd:
            leaves[each.left] = each.right
        else:
            tangled.add(each.id)
    return leaves, tangled


def _may_be_leaf(judged: Judged) -> bool:
    return judged.is_derived and OWN in judged.left


def is_judged(desk: Desk) -> bool:
    """Whether somebody judged who is who."""
    return any(not each.is_derived for each in desk.kept.judgements(desk.identities.tangled()))


def identify_new(desk: Desk, reports: Iterable[str], corrected: Iterable[EntityId]) -> Brought:
    """Work out who is who among those of whom some new reports tell.

    Raises:
        TouchesOthers: somebody of whom other reports tell is somebody else now.
    """
    own = {ident for each in desk.kept.ever_told_by(reports) for ident in entities_in(each.attested)}
    rows = {each.id: each for each in desk.kept.judged(own)}
    about: dict[EntityId, list[Judged]] = defaultdict(list)
    for each in rows.values():
        for ident in {each.left, each.right}:
            about[ident].append(each)
    leaves = {
        each.left: each.right
        for each in rows.values()
        if each.left in own and _may_be_leaf(each) and len(about[each.left]) == 1
    }
    touched = own | {ident for each in rows.values() for ident in (each.left, each.right)} | set(corrected)
    identity = _weighed(desk, {each.id for each in rows.values() if each.left not in leaves}, touched)
    told = desk.kept.are_told(touched)
    now = {ident: identity.canonical(leaves.get(ident, ident)) for ident in touched}
    _refuse_changes(desk, now)
    desk.identities.put_canonical((ident, chief) for ident, chief in now.items() if ident in told and ident != chief)
    return _merge(desk, now, told, touched & (identity.judged | set(corrected)))


@dataclass(frozen=True)
class _Weighed:
    identity: Identity
    judged: frozenset[EntityId]

    def canonical(self, ident: EntityId) -> EntityId:
        return self.identity.canonical(ident)


def _weighed(desk: Desk, more: set[str], touched: Container[EntityId]) -> _Weighed:
    """Weigh the judgements that have to be, with those of new reports."""
    if _ASLEEP in desk.identities.tangled():
        raise TouchesOthers
    judgements = list(desk.kept.judgements(desk.identities.tangled() | more))
    judged = frozenset(ident for each in judgements for ident in (each.left, each.right))
    if not more and not any(ident in touched for ident in judged):
        return _Weighed(Identity(()), frozenset())
    known = desk.kept.are_told(judged)
    identity = Identity(judgements, known | {ident for ident in judged if listed(ident)})
    was = desk.identities.canonical(judged)
    told = desk.identities.are_told(judged)
    for ident in judged:
        if (ident in was or ident in told) and was.get(ident, ident) != identity.canonical(ident):
            raise TouchesOthers
    desk.identities.put_tangled(more)
    return _Weighed(identity, judged)


def _refuse_changes(desk: Desk, now: dict[EntityId, EntityId]) -> None:
    was = desk.identities.canonical(now)
    known = desk.identities.are_told(now)
    for ident, chief in now.items():
        if (ident in was or ident in known) and was.get(ident, ident) != chief:
            raise TouchesOthers


def _merge(desk: Desk, now: dict[EntityId, EntityId], told: Iterable[EntityId], lexical: Iterable[EntityId]) -> Brought:
    versions: dict[EntityId, list[Entity]] = defaultdict(list)
    for ident, found in (*desk.kept.versions(told), *_listed(lexical)):
        versions[now[ident]] += found
    before, shown = desk.identities.told(versions), desk.identities.entities(versions)
    every = {chief: merged(chief, found, before.get(chief)) for chief, found in versions.items()}
    desk.identities.put_told((chief, each) for chief, each in every.items() if before.get(chief) != each)
    renamed = any(each.entity.name != shown[chief].name for chief, each in every.items() if chief in shown)
    moved = (chief for chief, each in every.items() if chief in shown and each.entity.country != shown[chief].country)
    return Brought(renamed, tuple(sorted(moved)))
