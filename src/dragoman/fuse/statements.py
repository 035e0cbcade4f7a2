"""Statements: the same words of the same speaker, printed by many, become one record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations

from dragoman.fuse.base import Background
from dragoman.fuse.clusters import Clusters
from dragoman.fuse.copying.shingles import containment, shingles
from dragoman.fuse.making import Made, make_record
from dragoman.fuse.slots import DATES, slot_values
from dragoman.model.attestation import Attestation, ContentKind
from dragoman.model.entity import EntityId
from dragoman.model.record import Join, Record
from dragoman.model.statement import Statement

LONGEST = "the longest"
"""The rule that chooses the quotation."""
ALIKE = 0.6
"""Share of the shorter quotation's runs of three words that the longer holds."""
Meant = Mapping[tuple[str, str], str]
"""Report and key of an event or agreement, to its record's id."""


@dataclass(frozen=True, eq=False)
class ToldStatement:
    """One statement as one report gives it."""

    id: str
    attestation: Attestation
    statement: Statement[EntityId]
    speaker: EntityId

    @property
    def report(self) -> str:
        """Which report gives it."""
        return self.attestation.report

    @cached_property
    def words(self) -> frozenset[int]:
        """Runs of words of the quotation."""
        return shingles(self.statement.quote, 3)

    @property
    def signature(self) -> Hashable:
        """All that clashing depends on."""
        return (self.speaker, self.statement.act, self.statement.when.edtf)

    def clashes(self, other: ToldStatement) -> bool:
        """Whether the two cannot be one statement."""
        first, second = self.statement.when.period, other.statement.when.period
        apart = bool(first and second and first.intersect(second) is None)
        return self.speaker != other.speaker or self.statement.act != other.statement.act or apart


def fuse_statements(attestations: Iterable[Attestation], background: Background, meant: Meant) -> list[Record]:
    """Make one record of each statement; what it is about points to that record's id."""
    told = told_statements(attestations, background)
    clusters = Clusters(told)
    blocks: dict[Hashable, list[ToldStatement]] = defaultdict(list)
    for each in told:
        for key in block_keys(each):
            blocks[key].append(each)
    alike = {(likeness(left, right), left.id, right.id) for left, right in _pairs(blocks)}
    for share, left_id, right_id in sorted(alike, key=lambda pair: (-pair[0], *pair[1:])):
        if share >= ALIKE:
            clusters.join(
                left_id, right_id, f"the same speaker and act, and {share:.0%} of the shorter quotation's words"
            )
    records = ((cluster, clusters.joins(cluster[0].id)) for cluster in clusters.sets())
    return [_record(cluster, joins, background, meant) for cluster, joins in records]


def told_statements(attestations: Iterable[Attestation], background: Background) -> list[ToldStatement]:
    """Prepare the statements among some attestations for comparing."""
    return [
        ToldStatement(each.id, each, each.attested.content, background.canonical(each.attested.content.speaker))
        for each in sorted(attestations, key=lambda each: each.id)
        if isinstance(each.attested.content, Statement)
    ]


def block_keys(told: ToldStatement) -> Iterator[Hashable]:
    """Under these keys a statement meets those that it may be one with."""
    yield from ((told.speaker, told.statement.act, run) for run in sorted(told.words)[:4])


def likeness(left: ToldStatement, right: ToldStatement) -> float:
    """Say what share of the shorter quotation's words the longer has; `ALIKE` is enough for one statement."""
    return containment(left.words, right.words)


def _pairs(blocks: Mapping[Hashable, list[ToldStatement]]) -> Iterable[tuple[ToldStatement, ToldStatement]]:
    return (pair for block in blocks.values() for pair in combinations(block, 2))


def _record(cluster: list[ToldStatement], joins: tuple[Join, ...], background: Background, meant: Meant) -> Record:
    contents = [(told.statement, told.attestation) for told in cluster]
    about = ((meant.get((each.report, said.about)), each) for said, each in contents)
    slots = {
        "act": slot_values(((str(said.act), each) for said, each in contents), background),
        "date": slot_values(((said.when.edtf, each) for said, each in contents if said.when.edtf), background, DATES),
        "quote": slot_values(((said.quote, each) for said, each in contents), background),
        "about": slot_values(((record, each) for record, each in about if record), background),
    }
    # The longest quotation heads the others, which are parts of it; differing lengths are no disagreement.
    quotes = sorted(slots["quote"], key=lambda value: (-len(value.value), value.value))
    slots["quote"] = tuple(
        replace(each, rule="" if at or len(quotes) == 1 else LONGEST) for at, each in enumerate(quotes)
    )
    entities = {
        "speaker": (cluster[0].speaker,),
        "addressee": _named((said.addressee for said, _ in contents), background),
        "via": _named((said.via for said, _ in contents), background),
    }
    parts = {part: who for part, who in entities.items() if who}
    made = Made(slots, parts, whens=tuple(said.when for said, _ in contents), joins=joins)
    return make_record(ContentKind.STATEMENT, [each for _, each in contents], made, background)


def _named(who: Iterable[EntityId | None], background: Background) -> tuple[EntityId, ...]:
    return tuple(sorted({background.canonical(each) for each in who if each}))
