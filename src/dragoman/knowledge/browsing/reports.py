"""A report opened: its text, what was read from it and by which words, and where it came from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.errors import AmbiguousName, NotFound
from dragoman.knowledge.answers import DateGiven, Retracted, VoiceCited
from dragoman.knowledge.tracing import DATE, NOT_SAID, dates_of, given
from dragoman.model.agreement import AgreementStep
from dragoman.model.attestation import Attestation, Attested
from dragoman.model.correction import Corrected
from dragoman.model.entity import EntityId
from dragoman.model.event import Event
from dragoman.model.mention import Evidence
from dragoman.model.record import Copy, Record
from dragoman.model.report import Capture, Report
from dragoman.model.retraction import holding
from dragoman.model.statement import Statement
from dragoman.store.base import View
from dragoman.store.shelved import Listing


@dataclass(frozen=True)
class Told:
    """One thing that a report says, with the words."""

    attestation: str
    """Its id."""
    key: str
    kind: str
    what: str
    """An event's type, a stage, an act or a capacity."""
    status: str
    rule: str
    reader: str
    words: tuple[Evidence, ...]
    voices: tuple[VoiceCited, ...]
    dates: tuple[DateGiven, ...]
    record: Record | None
    """To what it adds up; None where the report counts no longer."""


@dataclass(frozen=True)
class OpenedReport:
    """A report with all that is known of it."""

    listing: Listing
    report: Report
    capture: Capture
    """Without its bytes."""
    published: DateGiven
    told: tuple[Told, ...]
    """In the order of the text."""
    copy_of: tuple[Copy, ...]
    copied_by: tuple[Copy, ...]
    retracted: Retracted | None
    corrections: tuple[Corrected, ...]
    """Those that it makes, and those made of it."""


def opened(name: str, view: View) -> OpenedReport:
    """Open the report of this name.

    Raises:
        NotFound: there is none.
        AmbiguousName: several were given it.
    """
    listing = _one(name, view.listing(name))
    report, capture = view.report(listing.key), view.capture(listing.key)
    if report is None or capture is None:
        raise NotFound(f"no report in the base is called {name!r}")
    copies = view.copies_with(listing.key)
    return OpenedReport(
        listing=listing,
        report=report,
        capture=capture,
        published=given("published", report.published),
        told=tuple(_told(view.told_in(listing.key), view)),
        copy_of=tuple(each for each in copies if each.copy == listing.name),
        copied_by=tuple(each for each in copies if each.of == listing.name),
        retracted=_retracted(listing, view),
        corrections=tuple(each for each in view.corrections() if listing.name in (each.report, each.corrects)),
    )


def _one(name: str, found: tuple[Listing, ...]) -> Listing:
    if not found:
        raise NotFound(f"no report in the base is called {name!r}")
    if len(found) > 1:
        raise AmbiguousName(name, tuple(each.key for each in found))
    return found[0]


def _told(attestations: tuple[Attestation, ...], view: View) -> Iterable[Told]:
    behind = view.records_behind([each.id for each in attestations])
    records = {record.id: record for record in view.records_by_id(tuple(set(behind.values())))}
    names = view.names(tuple({voice.who for each in attestations for voice in each.attested.voices}))
    for each in sorted(attestations, key=lambda each: each.attested.evidence[0].start):
        attested = each.attested
        dates = (given(slot, when) for slot, when in dates_of(attested) if slot == DATE or when.rule != NOT_SAID)
        yield Told(
            attestation=each.id,
            key=attested.key,
            kind=attested.kind.value,
            what=_what(attested),
            status=attested.status.value,
            rule=attested.rule,
            reader=each.reader,
            words=attested.evidence,
            voices=tuple(VoiceCited(names.get(voice.who, voice.who), voice.words.quote) for voice in attested.voices),
            dates=tuple(dates),
            record=records.get(behind.get(each.id, "")),
        )


def _what(attested: Attested[EntityId]) -> str:
    content = attested.content
    if isinstance(content, Event):
        return content.type.value
    if isinstance(content, AgreementStep):
        return content.stage.value
    return content.act.value if isinstance(content, Statement) else content.capacity.value


def _retracted(listing: Listing, view: View) -> Retracted | None:
    made = holding(view.retractions_of(listing.key)).get(listing.key)
    return Retracted(listing.name, made.author, made.reason, made.made.isoformat()) if made else None
