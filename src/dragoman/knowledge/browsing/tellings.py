"""How the reports of a record tell it: their words, and who copied whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from dragoman.knowledge.answers import DateGiven, Quoted, VoiceCited
from dragoman.knowledge.tracing import dates_of, given, quoted
from dragoman.model.attestation import Attestation
from dragoman.model.record import Copy, Record
from dragoman.model.report import Report
from dragoman.store.base import View


@dataclass(frozen=True)
class Telling:
    """One report's attestation of a record."""

    attestation: str
    """Its id."""
    key: str
    report: str
    """Its name."""
    title: str
    outlet: str
    language: str
    published: DateGiven
    status: str
    rule: str
    quotes: tuple[Quoted, ...]
    voices: tuple[VoiceCited, ...]
    dates: tuple[DateGiven, ...]
    copy: Copy | None = None
    """How it came from another report of the record; None for an original."""
    copies: tuple[Telling, ...] = ()
    """The attestations of those who copied it, directly or through others."""


def tellings_of(record: Record, view: View) -> tuple[Telling, ...]:
    """Gather the attestations of a record and fold copies under what they come from, the earliest published first."""
    members = {member.attestation: member.report for part in (record, *record.steps) for member in part.members}
    attestations = view.attestations_by_id(tuple(members))
    reports = view.reports_by_key(tuple({each.report for each in attestations}))
    names = {each.report: members[each.id] for each in attestations}
    voices = view.names(tuple({voice.who for each in attestations for voice in each.attested.voices}))
    copies = {copy.copy: copy for copy in view.copies_among(tuple(names))}
    order = {ident: at for at, ident in enumerate(members)}
    told = [_telling(each, reports[each.report], names[each.report], voices) for each in attestations]
    return tuple(_folded(sorted(told, key=lambda each: order[each.attestation]), copies))


def _telling(each: Attestation, report: Report, name: str, voices: Mapping[str, str]) -> Telling:
    attested = each.attested
    return Telling(
        attestation=each.id,
        key=attested.key,
        report=name,
        title=report.title,
        outlet=report.source.name,
        language=report.language,
        published=given("published", report.published),
        status=attested.status.value,
        rule=attested.rule,
        quotes=tuple(quoted(report.text, words) for words in attested.evidence),
        voices=tuple(VoiceCited(voices.get(voice.who, voice.who), voice.words.quote) for voice in attested.voices),
        dates=tuple(given(slot, when) for slot, when in dates_of(attested)),
    )


def _folded(told: Iterable[Telling], copies: Mapping[str, Copy]) -> list[Telling]:
    """Put each copy under the original that stands at the end of its chain, where that tells the record too."""
    listed = list(told)
    reports = {each.report for each in listed}
    under: dict[str, list[Telling]] = defaultdict(list)
    originals = []
    for each in listed:
        root = _root(each.report, copies)
        if root != each.report and root in reports:
            under[root].append(replace(each, copy=copies[each.report]))
        else:
            originals.append(each)
    return [replace(each, copies=tuple(under.pop(each.report, ()))) for each in originals]


def _root(report: str, copies: Mapping[str, Copy]) -> str:
    seen = {report}
    while report in copies and copies[report].of not in seen:
        report = copies[report].of
        seen.add(report)
    return report
