"""Conflicts: titles against the lexicon's tenures, two holders at once, and reports of one thing that differ."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from dragoman.knowledge.holders.spells import Spell
from dragoman.knowledge.review.points import Conflict, ReviewKind, Words
from dragoman.knowledge.review.profiles import Profiles
from dragoman.lexicon.seats import tenures
from dragoman.lexicon.seats.tenures import KnownTenure
from dragoman.model.attestation import ContentKind
from dragoman.model.entity import EntityId
from dragoman.model.record import Record
from dragoman.model.tenure import Capacity
from dragoman.model.when import Period
from dragoman.store.base import View

MOST_WORDS = 4
MOST_NAMES = 4
"""Of those who have a part, to say what a record is of."""
DISSENTING = ("type", "status", "stage", "date", "place", "from", "to", "capacity", "act")
"""Slots in which a difference between reports is worth a look; others are wordings."""


class Conflicts:
    """Finds where the records of a base contradict each other, or the lexicon."""

    def __init__(self, view: View, profiles: Profiles) -> None:
        self._view = view
        self._name = profiles.name
        self._tenures = [each for each in view.records(ContentKind.TENURE) if _is_in_office(each)]

    def titles(self) -> Iterator[Conflict]:
        """Give those whom reports show in an office that, as the lexicon has it, surely another held then."""
        for record in self._tenures:
            person, office = record.entities["person"][0], record.entities["office"][0]
            days = _days(record)
            if days is None or _is_shared(office):
                continue
            known = tenures.holders(office, days)
            fitting = {held.person for held in (*known.certain, *known.possible, *known.stale)}
            if known.certain and person not in fitting:
                yield self._title(record, days, known.certain)

    def holders(self) -> Iterator[Conflict]:
        """Give pairs whom reports surely show in one office at one time."""
        seats: dict[EntityId, list[tuple[Record, list[Period]]]] = defaultdict(list)
        for record in self._tenures:
            office = record.entities["office"][0]
            if not _is_shared(office) and record.headline.get("capacity") == Capacity.FULL:
                seats[office].append((record, self._runs(record)))
        for office, held in sorted(seats.items()):
            for (one, ours), (other, theirs) in combinations(held, 2):
                both = _overlap(ours, theirs)
                if both and one.entities["person"] != other.entities["person"]:
                    yield self._both(office, (one, other), both)

    def dissent(self) -> Iterator[Conflict]:
        """Give the records, and steps of agreements, of which reports tell different things."""
        for record in self._view.records():
            for part in (record, *record.steps):
                for slot in DISSENTING:
                    back = part.taken_back(slot)
                    values = [each for each in part.slots.get(slot, ()) if each.value not in back]
                    if len(values) > 1:
                        told = tuple(f"{self._name(each.value)} ({', '.join(each.reports)})" for each in values)
                        what = f"{self._subject(part)}: reports differ in its {slot}"
                        members = [each.attestations[0] for each in values]
                        yield Conflict(
                            ReviewKind.DISSENT, what, told, _entities(part), (part.id,), self._words(members)
                        )

    def _runs(self, record: Record) -> list[Period]:
        """The times through which reports surely show somebody in office."""
        found = (each for member in record.members for each in self._view.find_attestations(member.attestation))
        spell = Spell.of(record, found)
        return [Period(begun, until) for begun, until in (spell.runs if spell else ()) if begun <= until]

    def _title(self, record: Record, days: Period, certain: Iterable[KnownTenure]) -> Conflict:
        person, office = record.entities["person"][0], record.entities["office"][0]
        known = [
            f"the lexicon has {self._name(held.person)} ({_spell(held)}; {held.source}, as of {held.as_of})"
            for held in certain
        ]
        own = [
            f"and {self._name(person)} there {_spell(held)}"
            for held in tenures.of_office(office)
            if held.person == person
        ]
        never = [] if own else [f"and nobody called {self._name(person)} in this office"]
        what = f"{self._name(person)} is told as {self._name(office)} on {days.edtf}"
        return Conflict(
            *(ReviewKind.TITLE, what, (*known, *(own or never)), (person, office), (record.id,)),
            words=self._words(member.attestation for member in record.members),
        )

    def _both(self, office: EntityId, records: tuple[Record, Record], both: Period) -> Conflict:
        people = [record.entities["person"][0] for record in records]
        what = f"{' and '.join(map(self._name, people))} are both told as {self._name(office)} on {both.edtf}"
        reasons = tuple(
            f"{self._name(person)}: {', '.join(record.reports)}" for person, record in zip(people, records, strict=True)
        )
        members = [member.attestation for record in records for member in record.members[: MOST_WORDS // 2]]
        ids = tuple(record.id for record in records)
        return Conflict(ReviewKind.HOLDERS, what, reasons, (*people, office), ids, self._words(members))

    def _subject(self, record: Record) -> str:
        """Tell in a few words what a record is of."""
        say = record.headline
        what = next(filter(None, (say.get(slot) for slot in ("type", "name", "act", "stage"))), record.kind.value)
        who = [self._name(ident) for people in record.entities.values() for ident in people]
        few = list(dict.fromkeys(who))[:MOST_NAMES]
        return f"{what} of {', '.join(few)}" if few else what

    def _words(self, attestations: Iterable[str]) -> tuple[Words, ...]:
        names = self._view.report_names()
        ids = list(dict.fromkeys(attestations))[:MOST_WORDS]
        found = [each for ident in ids for each in self._view.find_attestations(ident)]
        return tuple(Words(names[each.report], each.attested.evidence[0].quote) for each in found)


def _is_in_office(record: Record) -> bool:
    return record.headline.get("capacity") in (None, Capacity.FULL, Capacity.ACTING)


def _is_shared(office: EntityId) -> bool:
    """Whether several hold such an office at once; of one that only reports know, nobody can tell."""
    parts = office.split(":")
    return parts[1].startswith("~") or parts[2:3] in [[kind] for kind in tenures.SHARED_KINDS]


def _days(record: Record) -> Period | None:
    """The days on which reports surely show somebody in office, else one on which they may."""
    sure = _sure(record)
    if sure:
        return sure
    date = record.headline.get("first_attested") or record.headline.get("last_attested")
    return Period.parse(date) if date else None


def _sure(record: Record) -> Period | None:
    first, last = (record.headline.get(slot) for slot in ("first_attested", "last_attested"))
    begin: dt.date | None = Period.parse(first).last if first else None
    end: dt.date | None = Period.parse(last).first if last else None
    return Period(begin, end) if begin and end and begin <= end else None


def _overlap(ours: Iterable[Period], theirs: Iterable[Period]) -> Period | None:
    found = (one.intersect(other) for one in ours for other in theirs)
    return next(filter(None, found), None)


def _spell(held: KnownTenure) -> str:
    return f"{held.start.edtf if held.start else '?'} – {held.end.edtf if held.end else ''}".strip()


def _entities(record: Record) -> tuple[EntityId, ...]:
    return tuple(dict.fromkeys(ident for people in record.entities.values() for ident in people))
