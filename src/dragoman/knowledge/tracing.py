"""From any line back to the words: the reports, the voices, the rules, the dates and the judgements behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from dragoman.errors import AmbiguousName, NotFound
from dragoman.knowledge.answers import (
    DateGiven,
    Judged,
    Quoted,
    Trace,
    TracedAttestation,
    TracedBlock,
    TracedReport,
    VoiceCited,
)
from dragoman.knowledge.judgements.contradictions import chain
from dragoman.knowledge.linking import linked_to
from dragoman.knowledge.retracting import retracted_in
from dragoman.model.agreement import AgreementStep
from dragoman.model.attestation import Attestation, Attested, ContentKind
from dragoman.model.entity import EntityId
from dragoman.model.event import Event
from dragoman.model.identity import Identity, standing
from dragoman.model.judgement import Judgement
from dragoman.model.mention import Evidence
from dragoman.model.pointed import entities_in
from dragoman.model.record import COPIES, Copy, Record
from dragoman.model.report import Report
from dragoman.model.statement import Statement
from dragoman.model.when import When
from dragoman.pipeline.carrying import judgements_in
from dragoman.store.base import View

CONTEXT = 60
"""Characters shown on either side of the quoted words."""
MOST_CANDIDATES = 8
KEY_MARK = "#"
NOT_SAID = "not-said"
DATE = "date"
"""Every happening has one, and a reason where it is not known; of a tenure's dates only those that are told show."""


class Tracer:
    """Lays open what stands behind the lines of a base."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._names = view.report_names()
        self._corrections = tuple(view.corrections())
        self._retracted = {each.report: each for each in retracted_in(view)}

    def trace(self, ident: str) -> Trace:
        """Find a record, a step of an agreement or an attestation by its id, by the beginning of it, or as `report#key`.

        The name of a report opens the report.

        Raises:
            NotFound: nothing has such an id.
            AmbiguousName: several ids begin so.
        """
        if KEY_MARK in ident:
            return self._of_attestation(self._by_key(ident))
        if keys := [key for key, name in self._names.items() if ident in (name, key)]:
            return self._of_report(keys[0])
        records = self._records(ident)
        attestations = () if records else self._view.find_attestations(ident)
        found = sorted({*(each.id for each in records), *(each.id for each in attestations)})
        if not found:
            raise NotFound(f"nothing in the base has the id {ident!r}")
        if len(found) > 1:
            more = len(found) - MOST_CANDIDATES
            raise AmbiguousName(ident, (*found[:MOST_CANDIDATES], *([f"{more} more"] if more > 0 else [])))
        if attestations:
            return self._of_attestation(attestations[0])
        members = [self._attestation(member.attestation) for member in records[0].members]
        linked = linked_to(records[0], self._view)
        opened = tuple(map(self.open, members))
        return Trace(records[0].id, records[0], opened, linked=linked, copies=tuple(self._copies(records[0])))

    def open(self, attestation: Attestation) -> TracedAttestation:
        """Lay one attestation open."""
        attested = attestation.attested
        report = self._report(attestation.report)
        return TracedAttestation(
            id=attestation.id,
            key=attested.key,
            report=self._names[attestation.report],
            title=report.title,
            outlet=report.source.name,
            address=self._address(report),
            language=report.language,
            published=given("published", report.published),
            reader=attestation.reader,
            rule=attested.rule,
            status=attested.status.value,
            quotes=tuple(quoted(report.text, each) for each in attested.evidence),
            voices=tuple(VoiceCited(self._shown(voice.who), voice.words.quote) for voice in attested.voices),
            dates=tuple(
                given(slot, when) for slot, when in dates_of(attested) if slot == DATE or when.rule != NOT_SAID
            ),
            judged=tuple(self._judged(entity) for entity in entities_in(attested)),
            retracted=self._retracted.get(self._names[attestation.report]),
            corrections=tuple(each for each in self._corrections if each.attestation == attestation.id),
        )

    def _of_report(self, key: str) -> Trace:
        report, name, told = self._report(key), self._names[key], tuple(self._view.attestations(key))
        opened = TracedReport(
            name=name,
            title=report.title,
            outlet=report.source.name,
            address=self._address(report),
            language=report.language,
            published=given("published", report.published),
            blocks=tuple(_blocks(report, told)),
            retracted=self._retracted.get(name),
            corrections=tuple(each for each in self._corrections if name in (each.report, each.corrects)),
        )
        return Trace(name, None, tuple(map(self.open, told)), opened)

    def _report(self, key: str) -> Report:
        report = self._view.report(key)
        if report is None:
            raise NotFound(f"the base has no report {key!r}")
        return report

    def _address(self, report: Report) -> str:
        return report.url or self._view.address(report.id)

    def _of_attestation(self, attestation: Attestation) -> Trace:
        records = self._view.records_of(attestation.id)
        linked = linked_to(records[0], self._view) if records else ()
        copies = tuple(self._copies(records[0])) if records else ()
        opened = (self.open(attestation),)
        return Trace(attestation.id, records[0] if records else None, opened, linked=linked, copies=copies)

    def _copies(self, record: Record) -> Iterator[Copy]:
        """Why some of its reports count as one origin: how they stem from each other, or from others."""
        tied = {report for tie in record.ties if tie.what == COPIES for report in tie.reports}
        yield from (link for link in self._view.copies() if tied & {link.copy, link.of}) if tied else ()

    def _attestation(self, ident: str) -> Attestation:
        return next(each for each in self._view.find_attestations(ident) if each.id == ident)

    def _records(self, ident: str) -> tuple[Record, ...]:
        """Records whose id is this one or begins so, the kind in front of it given or not; else steps of agreements."""
        full = [ident] if ":" in ident else [ident, *(f"{kind}:{ident}" for kind in ContentKind)]
        found = [record for prefix in full for record in self._view.find_records(prefix)]
        steps = (step for record in self._view.records(ContentKind.AGREEMENT) for step in record.steps)
        exact = [record for record in found if record.id in full]
        return tuple(exact or found or [step for step in steps if any(step.id.startswith(prefix) for prefix in full)])

    def _by_key(self, ident: str) -> Attestation:
        name, _, key = ident.rpartition(KEY_MARK)
        reports = [report for report, shown in self._names.items() if name in (shown, report)]
        found = [each for report in reports for each in self._view.attestations(report) if each.attested.key == key]
        if not found:
            raise NotFound(f"no report {name!r} in the base says anything under the key {key!r}")
        return found[0]

    def _judged(self, ident: EntityId) -> Judged:
        own, shown = self._view.entity(ident), self._view.canonical_entity(ident)
        links = chain(self._holding, ident, shown.id) if shown else []
        judgements = {each.id: each for each in (*self._view.judgements_of(ident), *links)}
        told_as = own.name if own else ident
        return Judged(ident, told_as, shown.name if shown else told_as, tuple(judgements.values()))

    @cached_property
    def _holding(self) -> list[Judgement]:
        """The judgements that have an effect."""
        every = judgements_in(self._view)
        refused = {each.id for each in Identity(every).refused}
        return [each for each in standing(every) if each.id not in refused]

    def _shown(self, ident: EntityId) -> str:
        # Of somebody whom only retracted reports know, their own name is left.
        entity = self._view.canonical_entity(ident) or self._view.entity(ident)
        return entity.name if entity else ident


def _blocks(report: Report, told: Iterable[Attestation]) -> Iterator[TracedBlock]:
    starts = [(each.attested.evidence[0].start, each.id) for each in told if each.attested.evidence]
    for block in report.blocks:
        read = tuple(ident for start, ident in starts if block.start <= start < block.end)
        yield TracedBlock(block.kind.value, report.text[block.start : block.end], read)


def dates_of(attested: Attested[EntityId]) -> Iterable[tuple[str, When]]:
    """Give the dates that an attestation gives or refuses, by their slots."""
    content = attested.content
    if isinstance(content, Event | AgreementStep | Statement):
        return [(DATE, content.when)]
    return [("held_on", content.held_on), ("from", content.start), ("to", content.end)]


def given(slot: str, when: When) -> DateGiven:
    """Lay a date open."""
    return DateGiven(slot, when.edtf or "", when.rule, when.anchor, when.phrase)


def quoted(text: str, words: Evidence) -> Quoted:
    """Give words with what surrounds them."""
    before, after = text[max(0, words.start - CONTEXT) : words.start], text[words.end : words.end + CONTEXT]
    return Quoted(words.start, words.end, before, words.quote, after)
