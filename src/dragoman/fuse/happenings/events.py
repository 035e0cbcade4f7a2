"""Events: the reports of one happening become one record."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from dragoman.fuse.base import Background
from dragoman.fuse.clusters import Clusters
from dragoman.fuse.differing.amounts import differing_amounts
from dragoman.fuse.differing.item_counts import counts_told_by_some
from dragoman.fuse.differing.people import differing_people
from dragoman.fuse.differing.roles import differing_roles
from dragoman.fuse.happenings.event_kin import Edge, Edges, Kin
from dragoman.fuse.happenings.same_events import Sameness
from dragoman.fuse.happenings.told_events import ToldEvent
from dragoman.fuse.making import Made, make_record
from dragoman.fuse.places import countries_of_person
from dragoman.fuse.seats import holder
from dragoman.fuse.slots import DATES, ITEMS, LENGTHS, PLACES, PLAIN, Given, SlotRule, slot_values
from dragoman.fuse.statuses import split_statuses
from dragoman.model.attestation import Attestation, ContentKind
from dragoman.model.entity import EntityId
from dragoman.model.event import Event, EventType, Role
from dragoman.model.record import Join, Record, SlotValue

_UNRIVALLED = "no other event fits as well"


def fuse_events(
    attestations: Iterable[Attestation], background: Background, kin: Iterable[Kin] | None = None
) -> list[Record]:
    """Make one record of each set of attestations that tell one event.

    Args:
        attestations: in any order.
        background: knows the reports and who is who.
        kin: which of them speak for each other, where that is known.
    """
    told = told_events(attestations, background)
    edges = Edges.of(told) if kin is None else Edges.known(kin, {each.id: each for each in told})
    clusters = cluster_events(told, edges)
    return [_record(cluster, clusters.joins(cluster[0].id), background) for cluster in clusters.sets()]


def told_events(attestations: Iterable[Attestation], background: Background) -> list[ToldEvent]:
    """Prepare the events among some attestations for comparing."""
    return [
        ToldEvent.of(attestation, attestation.attested.content, background)
        for attestation in attestations
        if isinstance(attestation.attested.content, Event)
    ]


def cluster_events(told: Sequence[ToldEvent], edges: Edges) -> Clusters[ToldEvent]:
    """Put together what is one event: sure pairs first, then those that fit one event only.

    A report's own events stay apart, as its reader left them.
    """
    clusters = Clusters(told)
    _join(edges.alone, clusters)
    _join([edge for edge in edges.in_company if not _are_one(edge, clusters)], clusters)
    return clusters


def _are_one(edge: Edge, clusters: Clusters[ToldEvent]) -> bool:
    return clusters.root(edge[0].id) == clusters.root(edge[1].id)


def _join(edges: list[Edge], clusters: Clusters[ToldEvent]) -> None:
    for left, right, evidence in sorted((edge for edge in edges if edge[2].decides), key=_rank):
        clusters.join(left.id, right.id, *evidence.reasons)
    _join_unrivalled([edge for edge in edges if not edge[2].decides], clusters)


def _rank(edge: Edge) -> tuple[float, str, str]:
    return (-edge[2].points, min(edge[0].id, edge[1].id), max(edge[0].id, edge[1].id))


def _join_unrivalled(edges: list[Edge], clusters: Clusters[ToldEvent]) -> None:
    """Join the vaguer event with the one that fits it best; where two fit equally well it stays apart.

    Unless nothing keeps those two apart either, and something speaks for it: then all are one.
    """
    fitting: dict[str, dict[str, Sameness]] = defaultdict(dict)
    vague: dict[str, ToldEvent] = {}
    for left, right, evidence in edges:
        for one, other in ((left, right), (right, left)):
            fitting[one.id][other.id] = evidence
            if _vagueness(one) >= _vagueness(other):
                vague[one.id] = one
    for ident in sorted(vague, key=lambda each: (_vagueness(vague[each]), each)):
        best: dict[str, tuple[float, str]] = {}
        for candidate, evidence in sorted(fitting[ident].items()):
            if clusters.may_join(ident, candidate):
                root = clusters.root(candidate)
                best[root] = max((evidence.points, candidate), best.get(root, (0.0, "")))
        best.pop(clusters.root(ident), None)
        most = max((points for points, _ in best.values()), default=0.0)
        top = sorted(candidate for points, candidate in best.values() if points == most)
        if all(_may_be_one(pair, clusters, fitting) for pair in combinations(top, 2)):
            for candidate in top:
                clusters.join(ident, candidate, *fitting[ident][candidate].reasons, _UNRIVALLED)


def _may_be_one(pair: tuple[str, str], clusters: Clusters[ToldEvent], fitting: Mapping[str, Container[str]]) -> bool:
    left, right = (clusters.members(one) for one in pair)
    linked = any(other.id in fitting[one.id] for one in left for other in right)
    return linked and clusters.may_join(*pair)


def _vagueness(told: ToldEvent) -> float:
    if told.period is None or told.period.days is None:
        return float("inf")
    return told.period.days


_AS_A_WHOLE = frozenset({EventType.MEETING, EventType.CALL, EventType.MESSAGE, EventType.EXERCISE})


def _record(cluster: list[ToldEvent], joins: tuple[Join, ...], background: Background) -> Record:
    attestations = [told.attestation for told in cluster]
    status, earlier = split_statuses([(told.status, told.attestation) for told in cluster])
    slots: dict[str, tuple[SlotValue, ...]] = {
        "type": _slot(((told.event.type, told.attestation) for told in cluster), background),
        "status": _slot(status, background),
        "earlier_status": _slot(earlier, background),
        "date": _slot(_dates(cluster), background, LENGTHS if cluster[0].event.type in _AS_A_WHOLE else DATES),
        "place": _slot(((told.place, told.attestation) for told in cluster if told.place), background, PLACES),
        "item": _slot(((told.event.item, told.attestation) for told in cluster if told.event.item), background, ITEMS),
        "number": _slot(differing_amounts(attestations), background) or counts_told_by_some(attestations, background),
        **differing_roles(attestations, background),
        "participants": differing_people(attestations, background),
    }
    whens = tuple(told.event.when for told in cluster)
    made = Made(slots, _entities(cluster, background), whens=whens, joins=joins)
    return make_record(ContentKind.EVENT, attestations, made, background)


def _slot(given: Iterable[Given], background: Background, rule: SlotRule = PLAIN) -> tuple[SlotValue, ...]:
    return slot_values(((str(value), attestation) for value, attestation in given), background, rule)


def _dates(cluster: list[ToldEvent]) -> Iterator[Given]:
    for told in cluster:
        if edtf := told.event.when.edtf:
            yield edtf, told.attestation


def _entities(cluster: list[ToldEvent], background: Background) -> dict[str, tuple[str, ...]]:
    """Who took part: `participants` are all but hosts and carriers; every role but the plain one has its own entry."""
    counts: dict[str, Counter[EntityId]] = defaultdict(Counter)
    holders: dict[EntityId, EntityId] = {}
    for told in cluster:
        for each in told.event.participants:
            who = background.canonical(each.who)
            counts[each.role][who] += 1
            holders[who] = holder(who, told.window) or holders.get(who, "")
            if each.office:
                counts["offices"][background.canonical(each.office)] += 1
    for role in set(Role) & set(counts):
        counts[role] = _undoubled(counts[role], holders)
    counts["participants"] = sum((counts[role] for role in Role if role not in _BESIDE and role in counts), Counter())
    counts.pop(Role.PARTICIPANT, None)
    return {
        str(part): tuple(sorted(found, key=lambda who: (-found[who], who))) for part, found in sorted(counts.items())
    }


_BESIDE = frozenset({Role.HOST, Role.CARRIER})


def _undoubled(counts: Counter[EntityId], holders: Mapping[EntityId, EntityId]) -> Counter[EntityId]:
    """Leave out offices whose holder, and countries whose official, another report names in the same role."""
    spoken_for = {country for who in counts for country in countries_of_person(who)}
    kept = (who for who in counts if holders[who] not in counts and who not in spoken_for)
    return Counter({who: counts[who] for who in kept})
