"""Corrections: what outlets take back of their own reports, mended before anything is added up.

A correction touches only attestations of the same outlet, or where its own is unknown of the one report whose headline and
day it quotes, published no later, whose value is the one that it takes
back, of a thing that its words name, or that its own report tells anew. Where several things fit, nothing is changed
and the note stands beside what it may mean.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from dragoman.fuse.answers.mending import MENDED, matches_day, mended, value_of
from dragoman.fuse.answers.naming import headline_key, headlines_in, is_headline, kind_told, names_in, things_of
from dragoman.fuse.base import UNKNOWN_REPORT, Canonical, ReportFacts
from dragoman.fuse.copying.shingles import words
from dragoman.model.attestation import Attestation, ContentKind
from dragoman.model.correction import Corrected, Correction, Scope
from dragoman.model.entity import EntityId
from dragoman.model.record import Record, SlotValue

_HAPPENINGS = frozenset({ContentKind.EVENT, ContentKind.AGREEMENT})
NameOf = Callable[[EntityId], str]
SHARED = 2
"""Names that a note and an attestation must have in common; one is enough where the note gives the day of the report."""


@dataclass(frozen=True)
class Mended:
    """The attestations that count, and what was done to them."""

    attestations: tuple[Attestation, ...]
    corrections: tuple[Corrected, ...] = ()


def mend(
    attestations: Iterable[Attestation],
    corrections: Mapping[str, Sequence[Correction]],
    facts: Mapping[str, ReportFacts],
    canonical: Canonical,
    name_of: NameOf,
) -> Mended:
    """Take back what outlets took back.

    Args:
        attestations: in any order.
        corrections: by the report that makes them.
        facts: by report; one without an outlet corrects only a report whose headline and day it quotes.
        canonical: gives the canonical id of any entity.
        name_of: gives the name of an entity.
    """
    every = tuple(attestations)
    if not any(corrections.values()):
        return Mended(every)
    desk = _Desk(every, facts, canonical, name_of)
    order = sorted(corrections, key=lambda report: (_day(facts.get(report, UNKNOWN_REPORT)), report))
    done = [each for report in order for note in corrections[report] for each in desk.apply(report, note)]
    return Mended(desk.counting(), tuple(sorted(set(done))))


class _Desk:
    """Holds the attestations while corrections are applied to them."""

    def __init__(
        self,
        every: Sequence[Attestation],
        facts: Mapping[str, ReportFacts],
        canonical: Canonical,
        name_of: NameOf,
    ) -> None:
        self._facts = facts
        self._canonical = canonical
        self._name_of = name_of
        self._now = {each.id: each for each in every}
        self._by_outlet: dict[str, list[str]] = defaultdict(list)
        self._by_report: dict[str, list[str]] = defaultdict(list)
        self._by_headline: dict[str, list[str]] = defaultdict(list)
        for report, told in facts.items():
            self._by_headline[headline_key(words(told.title))].append(report)
        for each in every:
            self._by_report[each.report].append(each.id)
            outlet = self._of(each.report).outlet.casefold()
            if outlet:
                self._by_outlet[outlet].append(each.id)

    def counting(self) -> tuple[Attestation, ...]:
        """Give what is left, mended."""
        return tuple(self._now.values())

    def apply(self, report: str, note: Correction) -> Iterator[Corrected]:
        """Do what a note asks for, and tell what was done."""
        meant = self._meant(report, note)
        for each in meant:
            if note.scope is not Scope.SLOT:
                del self._now[each.id]
                yield Corrected(report, each.report, each.id, words=note.words.quote)
                continue
            old, mend_to = value_of(each, note.slot), mended(each, note)
            self._now[each.id] = mend_to
            new = value_of(mend_to, note.slot)
            yield Corrected(report, each.report, each.id, note.slot, old, new, note.words.quote)
        if not meant:
            yield from self._beside(report, note)

    def _beside(self, report: str, note: Correction) -> Iterator[Corrected]:
        """A note that is not understood stands beside what its own report tells of those whom it names."""
        beside = [each for each in self._told_by(report) if self._shares(note, each, SHARED)]
        for each in beside:
            yield Corrected(report, attestation=each.id, words=note.words.quote)
        if not beside:
            yield Corrected(report, words=note.words.quote)

    def _meant(self, report: str, note: Correction) -> list[Attestation]:
        if note.scope is Scope.NOTE or (note.scope is Scope.SLOT and not note.old):
            return []
        pool = [each for each in self._earlier(report, note) if self._may_be(each, report, note)]
        if note.scope is Scope.REPORT:
            return pool if note.published and len({each.report for each in pool}) == 1 else []
        # What is said of a happening goes with it; a note about a saying alone is told by its words.
        happenings = [each for each in pool if each.attested.kind in _HAPPENINGS]
        chosen = happenings or pool
        others = [each for each in chosen if each.report != report]
        pairs = combinations((things_of(each, self._canonical) for each in others), 2)
        if not others or not all(left.akin(right) for left, right in pairs):
            return []
        return (
            chosen if note.scope is Scope.SLOT else [each for each in pool if each in chosen or _retells(each, others)]
        )

    def _earlier(self, report: str, note: Correction) -> Iterator[Attestation]:
        """What the outlet published before, and what the report tells within the note itself."""
        ours = self._of(report)
        own = self._by_outlet.get(ours.outlet.casefold(), ()) if ours.outlet else self._of_quoted(report, note)
        for ident in own:
            each = self._now.get(ident)
            if each is None:
                continue
            if each.report == report:
                inside = all(
                    note.words.start <= part.start and part.end <= note.words.end for part in each.attested.evidence
                )
                if inside and note.scope is Scope.SLOT:
                    yield each
                continue
            theirs = self._of(each.report).published
            is_later = bool(ours.published and theirs and ours.published.surely_before(theirs))
            is_meant = not note.published or (theirs is not None and matches_day(note.published, theirs))
            if not is_later and is_meant:
                yield each

    def _of_quoted(self, report: str, note: Correction) -> Iterator[str]:
        """What the note's own report tells, and the only one of the day that the note gives whose headline it quotes."""
        headed = (
            other
            for quoted in headlines_in(note.words.quote)
            for other in self._by_headline.get(headline_key(quoted), ())
            if other != report and is_headline(quoted, self._of(other).title)
        )
        days = ((other, self._of(other).published) for other in headed)
        meant = {other for other, day in days if day and note.published and matches_day(note.published, day)}
        if len(meant) == 1:
            yield from (*self._by_report[meant.pop()], *self._by_report[report])

    def _may_be(self, told: Attestation, report: str, note: Correction) -> bool:
        if note.scope is Scope.REPORT:
            return True
        if note.scope is Scope.SLOT and not MENDED[note.slot](told, note.old, self._canonical):
            return False
        kind = kind_told(note.words.quote) if note.scope is Scope.SLOT else ""
        ours = things_of(told, self._canonical)
        if kind and kind != ours.kind:
            return False
        if told.report == report or self._shares(
            note, told, 1 if note.published and note.scope is Scope.SLOT else SHARED
        ):
            return True
        anew = (each for each in self._told_by(report) if value_of(each, note.slot) != value_of(told, note.slot))
        return note.scope is Scope.SLOT and any(things_of(each, self._canonical).is_one(ours) for each in anew)

    def _shares(self, note: Correction, told: Attestation, enough: int) -> bool:
        things = things_of(told, self._canonical)
        words = " ; ".join((*(each.quote for each in told.attested.evidence), *map(self._name_of, things.everybody)))
        return len(names_in(note.words.quote) & names_in(words)) >= enough

    def _told_by(self, report: str) -> Iterator[Attestation]:
        told = (self._now.get(ident) for ident in self._by_report.get(report, ()))
        yield from (each for each in told if each is not None)

    def _of(self, report: str) -> ReportFacts:
        return self._facts.get(report, UNKNOWN_REPORT)


def _retells(told: Attestation, others: Iterable[Attestation]) -> bool:
    """Whether an attestation rests on words of another of the same report."""
    spans = [(part.start, part.end) for part in told.attested.evidence]
    same = (part for each in others if each.report == told.report for part in each.attested.evidence)
    return any(start < part.end and part.start < end for part in same for start, end in spans)


def _day(facts: ReportFacts) -> str:
    return facts.published.first.isoformat() if facts.published and facts.published.first else "~"


def with_corrections(records: Iterable[Record], corrections: Iterable[Corrected]) -> tuple[Record, ...]:
    """Set beside each record what was taken back of it; the old values come last in their slots."""
    by_attestation: dict[str, list[Corrected]] = defaultdict(list)
    for each in corrections:
        if each.attestation:
            by_attestation[each.attestation].append(each)
    return tuple(_beside(record, by_attestation) if by_attestation else record for record in records)


def _beside(record: Record, by_attestation: Mapping[str, Sequence[Corrected]]) -> Record:
    found = [each for member in record.members for each in by_attestation.get(member.attestation, ())]
    steps = tuple(_beside(step, by_attestation) for step in record.steps)
    if not found:
        return replace(record, steps=steps) if steps != record.steps else record
    slots = dict(record.slots)
    for each in found:
        known = {value.value for value in slots.get(each.slot, ())}
        if each.old and each.slot in slots and each.old not in known and not record.steps:
            slots[each.slot] = (*slots[each.slot], SlotValue(each.old, (each.attestation,), (each.corrects,)))
    return replace(record, slots=slots, steps=steps, corrections=tuple(sorted(set(found))))
