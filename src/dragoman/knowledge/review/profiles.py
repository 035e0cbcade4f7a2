"""Profiles: all that reports tell of one entity, gathered for comparing it with others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from dragoman.knowledge.review.points import Side, Words
from dragoman.lexicon.entities import listed
from dragoman.lexicon.people import persons
from dragoman.lexicon.seats import tenures
from dragoman.model.attestation import Attestation, ContentKind
from dragoman.model.entity import Entity, EntityId
from dragoman.model.event import Event
from dragoman.model.identity import Identity
from dragoman.model.mention import EntityKind
from dragoman.model.pointed import entities_in
from dragoman.model.record import Record
from dragoman.model.tenure import Tenure
from dragoman.model.when import Period
from dragoman.store.base import View

COMPARED = frozenset({EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.OFFICE})
MOST_WORDS = 3
"""Reports whose words are shown of each side."""

Company = tuple[str, str, EntityId]
"""A type of event, its date, and somebody else who took part in it."""


@dataclass(frozen=True)
class Profile:
    """What is told of one entity, under its canonical id."""

    entity: Entity
    told: dict[str, str] = field(default_factory=dict)
    """By report, by name, the words that tell of it first."""
    published: tuple[Period, ...] = ()
    """When these reports were published, as far as known."""
    seats: dict[EntityId, tuple[Period, ...]] = field(default_factory=dict)
    """Of a person, the offices; of an office, the persons; with the days for which reports say so."""
    company: frozenset[Company] = frozenset()

    @cached_property
    def names(self) -> tuple[str, ...]:
        """All that it is called; where the lexicon knows it, only there, since reports may have been misread."""
        known = listed(self.entity.id) or self.entity
        return (known.name, *known.aliases)

    @property
    def countries(self) -> tuple[str, ...]:
        """Codes of the countries it may belong to."""
        person = persons.by_id(self.entity.id)
        return person.countries if person else (self.entity.country,) if self.entity.country else ()

    @property
    def known_seats(self) -> tuple[EntityId, ...]:
        """The offices of a person, or the persons in an office: told by reports, or known to the lexicon."""
        of_person = (held.office for held in tenures.of_person(self.entity.id))
        of_office = (held.person for held in tenures.of_office(self.entity.id))
        known = of_person if self.entity.kind is EntityKind.PERSON else of_office
        return tuple(dict.fromkeys((*self.seats, *known)))


class Profiles:
    """The profiles of a base, by canonical id."""

    def __init__(self, view: View, identity: Identity) -> None:
        self._id = identity.canonical
        self._names = view.report_names()
        self._published = {report.id: report.published.period for report in view.reports()}
        self._own_names = {entity.id: entity.name for entity in view.entities()}
        self._entities = {entity.id: entity for entity in view.canonical_entities()}
        self._told: dict[EntityId, dict[str, str]] = defaultdict(dict)
        self._seats: dict[EntityId, dict[EntityId, list[Period]]] = defaultdict(lambda: defaultdict(list))
        self._days: dict[EntityId, set[Period]] = defaultdict(set)
        for attestation in view.attestations():
            self._note(attestation)
        self._company = _company(view.records(ContentKind.EVENT))

    def __iter__(self) -> Iterator[Profile]:
        """Give the profile of every person, organization and office, by id."""
        return (self._profile(entity) for entity in self._entities.values() if entity.kind in COMPARED)

    def name(self, ident: EntityId) -> str:
        """Give the name to show for an id."""
        entity = self._entities.get(ident) or listed(ident)
        return entity.name if entity else ident

    def side(self, profile: Profile) -> Side:
        """Show a profile as one side of a pair."""
        first = min((period.edtf for period in profile.published if period.first), default="")
        last = max((period.edtf for period in profile.published if period.first), default="")
        entity = profile.entity
        return Side(
            id=entity.id,
            name=entity.name,
            country=entity.country,
            reports=tuple(sorted(profile.told)),
            first=first,
            last=last,
            offices=tuple(dict.fromkeys(map(self.name, profile.known_seats))),
            words=tuple(Words(report, profile.told[report]) for report in sorted(profile.told)[:MOST_WORDS]),
        )

    def _profile(self, entity: Entity) -> Profile:
        seats = {ident: tuple(dict.fromkeys(days)) for ident, days in self._seats.get(entity.id, {}).items()}
        return Profile(
            entity,
            self._told.get(entity.id, {}),
            tuple(self._days.get(entity.id, ())),
            seats,
            self._company.get(entity.id, frozenset()),
        )

    def _note(self, attestation: Attestation) -> None:
        attested, report = attestation.attested, self._names[attestation.report]
        published = self._published.get(attestation.report)
        for own in entities_in(attested):
            ident = self._id(own)
            quote = attested.evidence[0].quote
            known = self._told[ident].setdefault(report, quote)
            name = self._own_names.get(own, "")
            if name in quote and name not in known:  # the words that name it tell more
                self._told[ident][report] = quote
            self._days[ident].update([published] if published else [])
        for own_person, own_office, days in _held(attestation, published):
            person, office = self._id(own_person), self._id(own_office)
            self._seats[person][office].extend(days)
            self._seats[office][person].extend(days)


def _held(
    attestation: Attestation, published: Period | None
) -> Iterator[tuple[EntityId, EntityId, tuple[Period, ...]]]:
    """Who is told to hold which office, and for which days."""
    content = attestation.attested.content
    if isinstance(content, Tenure):
        told = (when.period for when in (content.held_on, content.start, content.end))
        yield content.person, content.office, tuple(period for period in told if period)
    elif isinstance(content, Event):
        days = (published,) if published else ()
        yield from ((each.who, each.office, days) for each in content.participants if each.office)


def _company(events: Iterator[Record]) -> dict[EntityId, frozenset[Company]]:
    found: dict[EntityId, set[Company]] = defaultdict(set)
    for event in events:
        what, date = event.headline.get("type"), event.headline.get("date")
        people = sorted({ident for who in event.entities.values() for ident in who})
        if what and date:
            for ident in people:
                found[ident].update((what, date, other) for other in people if other != ident)
    return {ident: frozenset(company) for ident, company in found.items()}
