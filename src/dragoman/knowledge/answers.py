"""What questions are answered with; dates are EDTF text, empty where unknown."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.model.correction import Corrected
from dragoman.model.entity import Entity, EntityId
from dragoman.model.judgement import Judgement
from dragoman.model.link import Link
from dragoman.model.record import Copy, Record
from dragoman.model.report import Skipped


@dataclass(frozen=True)
class Held:
    """One person in one office, from the lexicon, from reports of the base, or from both."""

    person: str
    """Entity id."""
    person_name: str
    office: str
    """Entity id."""
    office_name: str
    start: str = ""
    end: str = ""
    first_attested: str = ""
    """When reports first show it: it had begun by then."""
    last_attested: str = ""
    """When reports last show it: it lasted until then."""
    capacity: str = "full"
    sources: tuple[str, ...] = ()
    """Where the lexicon has it from, with the day on which that was checked."""
    checked: str = ""
    """The last day on which the lexicon can speak for it, ISO 8601; empty for what only reports tell."""
    start_checked: tuple[str, ...] = ()
    """Data sets and pages that give the lexicon's start too; none where nobody compared it."""
    end_checked: tuple[str, ...] = ()
    records: tuple[str, ...] = ()
    """Ids of the base's records that attest it: trace them."""
    reports: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    """The words of these reports."""
    conflicts: tuple[str, ...] = ()
    """What the lexicon has against what reports tell of it, a sentence each."""


@dataclass(frozen=True)
class OfficeQuestion:
    """Who held an office: as a user asks it."""

    office: str
    """A title, an office's id, or a kind's."""
    on: str
    """A day, a month, a year or an interval."""
    country: str = ""
    """Whose office it is, by name, adjective or code, where the title does not tell it."""
    fault: str = ""
    """What is wrong with the question itself; it is answered with that."""


@dataclass(frozen=True)
class OfficeAnswer:
    """Who held an office on some days."""

    id: str
    office: str
    """Its name."""
    on: str
    certain: tuple[Held, ...] = ()
    """Surely held it on every one of these days; more than one where sources differ."""
    possible: tuple[Held, ...] = ()
    """May have held it on one of these days."""
    stale: tuple[Held, ...] = ()
    """Held it when last heard of, before these days."""
    vacant: bool = False
    reason: str = ""
    """Why nobody, or more than one, is certain."""


@dataclass(frozen=True)
class Retracted:
    """A report whose attestations count no longer."""

    report: str
    """Its name."""
    author: str
    """Who decided so."""
    reason: str
    made: str
    """When, ISO 8601."""


@dataclass(frozen=True)
class Dossier:
    """All that is known of one entity; records by date, undated ones last."""

    entity: Entity
    offices: tuple[Held, ...] = ()
    events: tuple[Record, ...] = ()
    agreements: tuple[Record, ...] = ()
    statements: tuple[Record, ...] = ()
    tenures: tuple[Record, ...] = ()
    retracted: tuple[Retracted, ...] = ()
    """Reports that tell of it too, and count no longer."""


@dataclass(frozen=True)
class Quoted:
    """Exact words of a report, with a little of what surrounds them."""

    start: int
    end: int
    before: str
    words: str
    after: str


@dataclass(frozen=True)
class VoiceCited:
    """Somebody cited for it, and the words that cite him."""

    name: str
    words: str


@dataclass(frozen=True)
class DateGiven:
    """A date with the rule, the anchor and the words that gave it, or the rule that refused it."""

    slot: str
    date: str
    rule: str
    anchor: str = ""
    phrase: str = ""


@dataclass(frozen=True)
class Judged:
    """Why somebody in an attestation is taken to be who he is."""

    own: EntityId
    """The id that the report's own words give, to be judged by."""
    told_as: str
    """The name that the report gives."""
    shown_as: str
    judgements: tuple[Judgement, ...]


@dataclass(frozen=True)
class TracedAttestation:
    """One attestation laid open, back to the words of its report."""

    id: str
    key: str
    report: str
    title: str
    outlet: str
    address: str
    """Where the report was got; its own address on the web, where it gives one."""
    language: str
    published: DateGiven
    reader: str
    rule: str
    status: str
    quotes: tuple[Quoted, ...]
    voices: tuple[VoiceCited, ...] = ()
    dates: tuple[DateGiven, ...] = ()
    judged: tuple[Judged, ...] = ()
    retracted: Retracted | None = None
    """Where its report counts no longer."""
    corrections: tuple[Corrected, ...] = ()
    """What its outlet took back of it later, and notes that may be about it."""


@dataclass(frozen=True)
class TracedBlock:
    """One stretch of a report, with what was read from it."""

    kind: str
    words: str
    attestations: tuple[str, ...] = ()
    """Ids of those whose first words stand in it."""


@dataclass(frozen=True)
class TracedReport:
    """One report laid open."""

    name: str
    title: str
    outlet: str
    address: str
    language: str
    published: DateGiven
    blocks: tuple[TracedBlock, ...]
    retracted: Retracted | None = None
    """Where it counts no longer."""
    corrections: tuple[Corrected, ...] = ()
    """Those that it makes, and those made of it."""


@dataclass(frozen=True)
class Linked:
    """A record to which another one is linked."""

    how: str
    """Such as `part of`, `denies` or `denied by`."""
    link: Link
    record: Record


@dataclass(frozen=True)
class Trace:
    """From a line, or a report, to the words behind it."""

    id: str
    record: Record | None
    """The record that the attestations stand behind; None for one of an older reading, and for a report."""
    attestations: tuple[TracedAttestation, ...]
    report: TracedReport | None = None
    """Where a report was asked for: it, and the attestations are all that was read from it."""
    linked: tuple[Linked, ...] = ()
    """What the record is a part of, its parts, what it answers and what answers it."""
    copies: tuple[Copy, ...] = ()
    """The links between its reports and what they copy or what copies them, with their reasons."""


@dataclass(frozen=True)
class Logged:
    """A judgement in the log."""

    judgement: Judgement
    left_name: str
    right_name: str
    withdrawn_by: str = ""
    """Id of the judgement that withdrew it."""
    is_refused: bool = False
    """It has no effect: others contradict it."""
    is_asleep: bool = False
    """It has no effect yet, or no longer: no current reading tells of one of its ids, nor evidently of whom it meant."""
    carried_to: tuple[EntityId, ...] = ()
    """Ids that stand now where reports stood that told of one of its own ids, and for which it holds."""


@dataclass(frozen=True)
class Imported:
    """What an import of judgements came to."""

    new: int = 0
    known: int = 0
    """Those that were there already."""
    unknown_ids: tuple[EntityId, ...] = ()
    """Ids of which neither the base nor the lexicon knows; their judgements are kept, and hold once the ids turn up."""
    refused: tuple[Logged, ...] = ()
    """Judgements without effect, since others contradict them."""


@dataclass(frozen=True)
class BaseStatus:
    """What is in a base."""

    path: str
    schema: int
    counts: dict[str, int] = field(default_factory=dict)
    """Rows by table."""
    kinds: dict[str, int] = field(default_factory=dict)
    """Records by kind."""
    readers: dict[str, int] = field(default_factory=dict)
    """Reports by the version of the reader whose reading is current."""
    languages: dict[str, int] = field(default_factory=dict)
    """Reports by language."""
    lexicon: str = ""
    """Digest of the lexicon that is in use now."""
    stale: int = 0
    """Reports that were read with another lexicon; `rebuild` reads them again."""
    skipped: tuple[Skipped, ...] = ()
    retracted: tuple[Retracted, ...] = ()
    """Reports that count no longer."""
    corrections: tuple[Corrected, ...] = ()
    """What outlets took back of their own reports, and their notes of correction that are not understood."""
