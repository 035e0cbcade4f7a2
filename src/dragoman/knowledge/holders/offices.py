"""Who held which office: what the lexicon knows, joined with what the reports of a base attest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from dragoman.errors import AmbiguousName, NotFound
from dragoman.knowledge.answers import Held, OfficeAnswer, OfficeQuestion
from dragoman.knowledge.holders.asked_days import parse_days
from dragoman.knowledge.holders.conflicts import conflicts
from dragoman.knowledge.holders.office_doubts import beside, reason
from dragoman.knowledge.holders.spells import Spell, Sureness, last_of
from dragoman.lexicon.people import persons
from dragoman.lexicon.seats import asking, checks, offices, tenures
from dragoman.lexicon.seats.tenures import KnownTenure
from dragoman.model.attestation import Attestation, ContentKind
from dragoman.model.entity import Entity, EntityId
from dragoman.model.identity import Identity, is_listed
from dragoman.model.mention import EntityKind
from dragoman.model.record import Record
from dragoman.model.tenure import Capacity
from dragoman.model.when import Period
from dragoman.pipeline.carrying import judgements_in
from dragoman.store.base import View
from dragoman.store.browsed import Selection

_EVERY = 100_000
"""Tenures of one person or office; a bound that nobody reaches."""


class Known(Protocol):
    """What tells who and what is in the base: the whole directory, or one that looks up what it is asked for."""

    def get(self, ident: EntityId) -> Entity | None:
        """Give a canonical entity; None where the base does not have it."""
        ...

    def called(self, words: str) -> list[Entity]:
        """Find those of whom the words are a whole name."""
        ...


class Offices:
    """Answers who held an office, and which offices somebody held."""

    def __init__(self, view: View, directory: Known) -> None:
        self._view = view
        self._directory = directory

    def who(self, words: str, on: str, country: str = "") -> OfficeAnswer:
        """Say who held the office that some words mean.

        Raises:
            NotFound: neither the lexicon nor the base knows such an office.
            AmbiguousName: the words mean several.
            ValueError: `on` is no date.
        """
        days = parse_days(on)
        return self._held(*self._office(words, country), days)

    def who_held(self, office: EntityId, on: str) -> OfficeAnswer:
        """Say who held the office of an id, whether the lexicon knows it or reports alone.

        Raises:
            ValueError: `on` is no date.
        """
        return self._held(office, self._name(office), "", parse_days(on))

    def _held(self, ident: EntityId, name: str, remark: str, days: Period) -> OfficeAnswer:
        known = tenures.holders(ident, days)
        spells = list(self._spells(ident))
        told = list(beside(known, self._attested_on(spells, known, days)))
        stale = [held for held in known.stale if not _is_outdated(held, spells, days)]
        found = [
            *((Sureness.CERTAIN, self._known(held)) for held in known.certain),
            *((Sureness.POSSIBLE, self._known(held)) for held in known.possible),
            *((Sureness.STALE, self._known(held)) for held in stale),
            *((sureness, held) for sureness, held in told if not (known.vacant and sureness is Sureness.STALE)),
        ]
        by_sureness = _merged(found)
        certain = by_sureness[Sureness.CERTAIN]
        return OfficeAnswer(
            id=ident,
            office=name,
            on=days.edtf,
            certain=certain,
            possible=by_sureness[Sureness.POSSIBLE],
            stale=() if certain else by_sureness[Sureness.STALE],
            vacant=known.vacant and not found,
            reason="; ".join(filter(None, (remark, reason(certain, known, found)))),
        )

    def answer(self, question: OfficeQuestion) -> OfficeAnswer:
        """Say the same, or why it cannot be said; never fails on what is asked."""
        if question.fault:
            return OfficeAnswer(id="", office=question.office, on=question.on, reason=question.fault)
        try:
            return self.who(question.office, question.on, question.country)
        except (NotFound, AmbiguousName, ValueError) as error:
            return OfficeAnswer(id="", office=question.office, on=question.on, reason=str(error))

    def of_person(self, person: EntityId) -> tuple[Held, ...]:
        """Give all offices that somebody is known or told to have held, in order."""
        told = [self._told(record) for record in self._tenures(person, "person")]
        known = [held for ident in self._listed_as(person) for held in tenures.of_person(ident)]
        found = [*map(self._known, known), *told]
        return _in_order(found)

    def of_office(self, office: EntityId) -> tuple[Held, ...]:
        """Give all who are known or told to have held an office, in order; what both know of one spell is told once."""
        return self._together(tenures.of_office(office), self._tenures(office, "office"))

    def spells_of(self, person: EntityId) -> tuple[Held, ...]:
        """Give all offices that somebody held, as `of_person` does, but what both know of one spell once."""
        lines = [held for ident in self._listed_as(person) for held in tenures.of_person(ident)]
        return self._together(lines, self._tenures(person, "person"))

    def _together(self, lines: Sequence[KnownTenure], records: Iterable[Record]) -> tuple[Held, ...]:
        held, told = [self._known(line) for line in lines], []
        for record in records:
            spell, here = self._spell(record), (self._shown_as(_person(record)), record.entities["office"][0])
            fitting = [
                place
                for place, line in enumerate(lines)
                if spell and (held[place].person, line.office) == here and spell.fits(line.start, line.end)
            ]
            if fitting:
                held[fitting[-1]] = _joined(held[fitting[-1]], self._told(record))
            else:
                told.append(self._told(record))
        return _in_order((*held, *told))

    def _spell(self, record: Record) -> Spell | None:
        """What reports tell of its dates, even where they tell that it is over."""
        found, is_former = Spell.of(record, self._attestations(record)), record.headline.get("capacity") == "former"
        told = (record.headline.get("from"), last_of(record))
        begun, ended = (Period.parse(edtf) if edtf else None for edtf in told)
        return found or (Spell(begun, ended, None, ()) if is_former and any(told) else None)

    def _office(self, words: str, country: str) -> tuple[EntityId, str, str]:
        """Give the id and the name of the office that is asked for, and for what the words were taken, if not plain."""
        asked = asking.office(words, country)
        found = {} if asked.office and not asked.remark else self._called(words, asking.owner(country))
        if len(found) > 1:
            raise AmbiguousName(words, tuple(sorted(found.values())))
        if found:
            ident, name = next(iter(found.items()))
            return ident, name, ""
        if asked.office is None:
            raise NotFound(asked.remark)
        return asked.office.id, asked.office.name, asked.remark

    def _called(self, words: str, of: str) -> dict[EntityId, str]:
        """Find offices that the base alone knows under such a name."""
        called = [entity for entity in self._directory.called(words) if entity.kind is EntityKind.OFFICE]
        read = {office.id: office.name for office in offices.find(words)}
        told = {ident: name for ident, name in read.items() if self._directory.get(ident)}
        return {entity.id: entity.name for entity in called if of in {"", entity.country}} or told

    def _spells(self, office: EntityId) -> Iterator[tuple[Record, Spell]]:
        for record in self._tenures(office, "office"):
            spell = Spell.of(record, self._attestations(record))
            if spell:
                yield record, spell

    def _attested_on(
        self, spells: Iterable[tuple[Record, Spell]], known: tenures.Holders, days: Period
    ) -> Iterator[tuple[Sureness, Held]]:
        """Give whom reports show in an office; what the lexicon tells of him more exactly stands as the lexicon has it."""
        there = {held.person for held in (*known.certain, *known.possible, *known.stale)}
        for record, spell in spells:
            sureness, person = spell.on(days), _person(record)
            exact = [] if sureness is Sureness.CERTAIN or person in there else _lines(record, spell)
            if sureness is not None and not exact and (spell.is_dated or not _lines(record)):
                yield sureness, self._told(record)

    def _tenures(self, entity: EntityId, part: str) -> list[Record]:
        wanted = Selection(ContentKind.TENURE, entity=entity)
        found = (record for _, record in self._view.page(wanted, limit=_EVERY))
        return [record for record in found if entity in record.entities.get(part, ())]

    def _known(self, held: KnownTenure) -> Held:
        checked = checks.of(held)
        return Held(
            person=self._shown_as(held.person),
            person_name=self._name(self._shown_as(held.person)),
            office=held.office,
            office_name=self._name(held.office),
            start=held.start.edtf if held.start else "",
            end=held.end.edtf if held.end else "",
            capacity=held.capacity,
            sources=(f"{held.source} (as of {held.as_of})",),
            checked=held.as_of.isoformat(),
            start_checked=checked.start,
            end_checked=checked.end,
        )

    def _shown_as(self, person: EntityId) -> EntityId:
        entity = self._directory.get(person) or self._view.canonical_entity(person)
        return entity.id if entity else person

    def _listed_as(self, person: EntityId) -> tuple[EntityId, ...]:
        """The ids under which the lexicon knows somebody: several where people judged them the same."""
        if all(each.is_derived for each in self._view.judgements_of(person)):
            return (person,)
        return tuple(sorted(ident for ident in Identity(judgements_in(self._view)).group(person) if is_listed(ident)))

    def _told(self, record: Record) -> Held:
        person, office = record.entities["person"][0], record.entities["office"][0]
        say = {slot: value or "" for slot, value in record.headline.items()}
        told = self._attestations(record)
        return Held(
            person=person,
            person_name=self._name(person),
            office=office,
            office_name=self._name(office),
            start=say.get("from", ""),
            end=last_of(record) or "",
            first_attested=say.get("first_attested", ""),
            last_attested=say.get("last_attested", ""),
            capacity=say.get("capacity", "") or Capacity.FULL.value,
            records=(record.id,),
            reports=record.reports,
            quotes=tuple(dict.fromkeys(words.quote for each in told for words in each.attested.evidence)),
            conflicts=conflicts(record),
        )

    def _attestations(self, record: Record) -> list[Attestation]:
        idents = [member.attestation for member in record.members]
        found = {each.id: each for each in self._view.attestations_by_id(idents)}
        return [found[ident] for ident in dict.fromkeys(idents) if ident in found]

    def _name(self, ident: EntityId) -> str:
        entity, person, office = self._directory.get(ident), persons.by_id(ident), offices.known(ident)
        return entity.name if entity else person.name if person else office.name if office else ident


def _in_order(found: Iterable[Held]) -> tuple[Held, ...]:
    return tuple(sorted(found, key=lambda held: (held.start or held.first_attested or held.end or "~", held.office)))


def _person(record: Record) -> EntityId:
    return record.entities["person"][0]


def _lines(record: Record, spell: Spell | None = None) -> list[KnownTenure]:
    """The lexicon's lines of this person in this office, or those that may mean the same spell."""
    office = record.entities["office"][0]
    lines = [held for held in tenures.of_person(_person(record)) if held.office == office]
    return [held for held in lines if spell is None or spell.fits(held.start, held.end)]


def _is_outdated(held: KnownTenure, spells: Iterable[tuple[Record, Spell]], days: Period) -> bool:
    """Whether reports say that somebody left before these days, or that another took it since the lexicon was checked."""
    checked, is_shared = Period.day(held.as_of), tenures.is_shared(held.office)

    def ends(record: Record, spell: Spell) -> bool:
        if _person(record) == held.person:
            return spell.is_over(days) and spell.fits(held.start, held.end)
        is_full = record.headline.get("capacity") in (None, Capacity.FULL)
        return is_full and not is_shared and spell.begun_between(checked, days)

    return any(ends(record, spell) for record, spell in spells)


def _merged(found: Iterable[tuple[Sureness, Held]]) -> dict[Sureness, tuple[Held, ...]]:
    """Put what is known of one person together, as sure as the surest of it; the lexicon's dates come first."""
    merged: dict[EntityId, tuple[Sureness, Held]] = {}
    for sureness, held in found:
        surest, known = merged.get(held.person, (sureness, held))
        merged[held.person] = (min(surest, sureness), known if known is held else _joined(known, held))
    ranks = {rank: [held for surest, held in merged.values() if surest is rank] for rank in Sureness}
    return {rank: tuple(sorted(held, key=lambda each: each.person_name)) for rank, held in ranks.items()}


def _joined(known: Held, told: Held) -> Held:
    return replace(
        known,
        first_attested=min(filter(None, (known.first_attested, told.first_attested)), default=""),
        last_attested=max(known.last_attested, told.last_attested),
        sources=tuple(dict.fromkeys((*known.sources, *told.sources))),
        records=(*known.records, *told.records),
        reports=tuple(dict.fromkeys((*known.reports, *told.reports))),
        quotes=tuple(dict.fromkeys((*known.quotes, *told.quotes))),
        conflicts=tuple(dict.fromkeys((*known.conflicts, *told.conflicts))),
    )
