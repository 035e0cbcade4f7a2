"""Attestations that hang together become records, which are put in the place of others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dragoman.fuse.answers.corrections import with_corrections
from dragoman.fuse.linking import keys_of
from dragoman.fuse.records import fuse_kin
from dragoman.fuse.statements import fuse_statements
from dragoman.lexicon.entities import listed
from dragoman.model.agreement import AgreementStep
from dragoman.model.attestation import Attestation, ContentKind
from dragoman.model.entity import EntityId
from dragoman.model.event import Event
from dragoman.model.record import Record
from dragoman.model.statement import Statement
from dragoman.pipeline.adding_up.grounds import Grounds
from dragoman.pipeline.correcting import shown_as
from dragoman.pipeline.inferred import named_in
from dragoman.store.deriving.desk import Desk


class Fuser:
    """Makes records, and puts them into the base."""

    def __init__(self, desk: Desk, grounds: Grounds) -> None:
        self._desk = desk
        self._grounds = grounds
        self._countries: dict[EntityId, str] = {}

    def happenings(self, attestations: Sequence[Attestation]) -> list[Record]:
        """Give the records of events, agreements and tenures that hang together."""
        ids = {each.id for each in attestations}
        events = {each.id for each in attestations if isinstance(each.attested.content, Event)}
        kin = [each for each in self._desk.kinship.of(events) if each[1] in events]
        steps = {each.report for each in attestations if isinstance(each.attested.content, AgreementStep)}
        company = [each for each in self._grounds.whole(steps) if each.id not in ids] if steps else []
        return self._shown(fuse_kin(attestations, self._grounds.background, sorted(kin), company))

    def statements(self, attestations: Sequence[Attestation]) -> list[Record]:
        """Give the records of statements that hang together, when those of what they are about are there."""
        about = {each.report for each in attestations if _is_about_something(each)}
        by_key = {(each.report, each.attested.key): each.id for each in self._grounds.whole(about)} if about else {}
        wanted = {by_key[key] for each in attestations if (key := (each.report, _about(each))) in by_key}
        behind = self._desk.records.behind(wanted)
        meant = {key: behind[ident] for key, ident in by_key.items() if ident in behind}
        return self._shown(fuse_statements(attestations, self._grounds.background, meant))

    def put(self, records: Sequence[Record]) -> None:
        """Put records into the base, with whom only they name; no such are there."""
        naming: dict[EntityId, list[str]] = defaultdict(list)
        for record in records:
            for ident in named_in(record):
                naming[ident].append(record.id)
        unknown = naming.keys() - self._desk.identities.are_told(naming)
        only_named = {ident: known for ident in sorted(unknown) if (known := listed(ident))}
        self._desk.identities.put_only_named(only_named.values(), {ident: naming[ident] for ident in only_named})
        keys = {record.id: keys_of(record).own for record in records}
        self._desk.records.put(records, self._countries_of(records), keys)

    def move(self, entities: Iterable[EntityId]) -> None:
        """Put the countries right of the records with entities that have another country now."""
        records = self._desk.records.of(self._desk.records.ids_with(entities)).values()
        self._desk.records.put_countries(records, self._countries_of(records))

    def _countries_of(self, records: Iterable[Record]) -> Mapping[EntityId, str]:
        missing = {ident for record in records for ident in named_in(record)} - self._countries.keys()
        found = self._desk.identities.entities(missing)
        self._countries |= {ident: found[ident].country if ident in found else "" for ident in missing}
        return self._countries

    def _shown(self, records: Iterable[Record]) -> list[Record]:
        """Call their reports by the names to show, and set beside them what was taken back."""
        named = [shown_as(each, self._grounds.names) for each in records]
        members = {
            member.attestation for record in named for part in (record, *record.steps) for member in part.members
        }
        taken_back = list(self._desk.mending.corrections(members)) if self._desk.mending.any() else []
        return list(with_corrections(named, taken_back))


def unlinked(record: Record) -> Record:
    """Give a record as it is before others are looked at."""
    return replace(record, links=(), answers=(), answered_by=())


def _about(attestation: Attestation) -> str:
    content = attestation.attested.content
    return content.about or "" if isinstance(content, Statement) else ""


def _is_about_something(attestation: Attestation) -> bool:
    return bool(_about(attestation))


def is_statement(attestation: Attestation) -> bool:
    """Whether it is one."""
    return attestation.attested.kind is ContentKind.STATEMENT
