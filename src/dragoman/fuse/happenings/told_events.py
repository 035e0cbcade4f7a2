"""One event as one report tells it, prepared for comparing, and the evidence that two of them are one event."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from functools import cached_property

from dragoman.fuse.base import Background
from dragoman.fuse.copying.shingles import shingles, words
from dragoman.fuse.happenings.appointments import course_of
from dragoman.fuse.happenings.told_times import AHEAD, dates_clash, is_month, window_of
from dragoman.fuse.places import countries_of_person, country_of, place_covers
from dragoman.fuse.seats import holder
from dragoman.lexicon.calendar import month_day_of, weekday_of
from dragoman.model.attestation import Attestation, Status
from dragoman.model.entity import EntityId
from dragoman.model.event import Event, EventType, Role
from dragoman.model.when import ALWAYS, Period

_ASIDE = frozenset({Role.HOST, Role.CARRIER, Role.MEDIATOR})
_GIVING = frozenset({Role.SUPPLIER, Role.SENDER, Role.ATTACKER})
_TAKING = frozenset({Role.RECIPIENT, Role.RECEIVER, Role.TARGET})
_ITEMISED = frozenset({EventType.TRANSFER, EventType.PLEDGE})


@dataclass(frozen=True, eq=False)
class ToldEvent:
    """One event as one report tells it."""

    id: str
    attestation: Attestation
    event: Event[EntityId]
    people: frozenset[EntityId]
    """Who it is about, canonical: everybody but hosts, carriers and mediators."""
    aside: frozenset[EntityId]
    giving: frozenset[EntityId]
    taking: frozenset[EntityId]
    offices: frozenset[EntityId]
    """Of an appointment: which office is taken or left."""
    course: str
    """Of an appointment: whether the words tell of taking an office or of leaving one; empty where they do not."""
    place: EntityId
    """Canonical; empty where none is named."""
    family: str
    """Of copies, to which the report belongs; the report itself if it is no copy."""
    published: Period | None
    period: Period | None
    """As told."""
    window: Period | None
    """As told, else what the date of publication and the status allow."""

    @classmethod
    def of(cls, attestation: Attestation, event: Event[EntityId], background: Background) -> ToldEvent:
        """Look up the canonical ids and the report's date."""
        period = None if event.when.period == ALWAYS else event.when.period
        published = background.of(attestation.report).published
        window = window_of(period, published, attestation.attested.status)

        def who(roles: frozenset[Role]) -> frozenset[EntityId]:
            names = (background.canonical(each.who) for each in event.participants if each.role in roles)
            return frozenset(holder(name, window) or name for name in names)

        people, is_appointment = who(frozenset(Role) - _ASIDE), event.type is EventType.APPOINTMENT
        return cls(
            id=attestation.id,
            attestation=attestation,
            event=event,
            people=people,
            aside=who(_ASIDE),
            giving=who(_GIVING),
            taking=who(_TAKING),
            offices=frozenset(background.canonical(each.office) for each in event.participants if each.office)
            if is_appointment
            else frozenset(),
            course=course_of(attestation, people, background) if is_appointment else "",
            place=background.canonical(event.place) if event.place else "",
            family=background.family.get(attestation.report, attestation.report),
            published=published,
            period=period,
            window=window,
        )

    @property
    def report(self) -> str:
        """Which report tells it; of a gathering that day and place settle, which attestation.

        A text comes back to a forum again and again, now with one guest and now with another; other things that it
        keeps apart are several.
        """
        return self.attestation.id if self.is_settled else self.attestation.report

    @cached_property
    def is_settled(self) -> bool:
        """Whether it is a gathering of one day at one place within a country: there is seldom another one there."""
        is_day = self.period is not None and self.period.days == 1
        return self.event.type is EventType.GATHERING and is_day and self.place.startswith("place:")

    @cached_property
    def bodies(self) -> frozenset[EntityId]:
        """The organizations that have a part in it: of a gathering, whose it is."""
        return frozenset(who for who in self.people | self.aside if who.startswith("org:"))

    @property
    def type(self) -> EventType:
        """What happens."""
        return self.event.type

    @property
    def status(self) -> Status:
        """How the report presents it."""
        return self.attestation.attested.status

    @cached_property
    def signature(self) -> Hashable:
        """All that clashing depends on."""
        window = (self.window.first, self.window.last) if self.window else None
        sides = (self.people, self.aside, self.giving, self.taking, self.offices, self.course)
        dated = (self.period is None, window, self.weekday, self.month_day)
        is_dated_well = self.period is not None and not is_month(self.period)
        issued = (self.published.first, self.published.last) if self.published and not is_dated_well else None
        standing = self.status in AHEAD, self.status is Status.DENIED
        return (self.event.type, *sides, self.place, *dated, issued, self.item, *standing)

    @cached_property
    def weekday(self) -> int | None:
        """The day of the week on which it happened, Monday 0: told even where the date is refused; else `None`."""
        if self.period is None:
            return weekday_of(self.event.when.phrase)
        return self.period.first.weekday() if self.period.first and self.period.days == 1 else None

    @cached_property
    def month_day(self) -> int | None:
        """The day of the month on which it happened, told even where nobody says of which month; else `None`."""
        if self.period is None:
            return month_day_of(self.event.when.phrase)
        return self.period.first.day if self.period.first and self.period.days == 1 else None

    @cached_property
    def words(self) -> frozenset[int]:
        """Runs of words of its evidence."""
        return frozenset().union(*(shingles(each.quote, 3) for each in self.attestation.attested.evidence))

    @cached_property
    def item(self) -> frozenset[str]:
        """Words of what is supplied."""
        return frozenset(words(self.event.item)) if self.event.type in _ITEMISED else frozenset()

    def clashes(self, other: ToldEvent) -> bool:
        """Whether the two cannot be one event."""
        return (
            self.event.type != other.event.type
            or dates_clash(self, other)
            or _people_clash(self, other)
            or _bodies_clash(self, other)
            or _places_clash(self.place, other.place)
            or bool(self.item and other.item and not self.item & other.item)
            or _appointments_clash(self, other)
        )


def _appointments_clash(left: ToldEvent, right: ToldEvent) -> bool:
    if left.offices and right.offices:
        return not left.offices & right.offices
    return bool(left.course and right.course and left.course != right.course)


def stands_for(one: EntityId, names: frozenset[EntityId]) -> bool:
    """Whether some name is the same, or a person of that country, or the country of that person."""
    if one in names or countries_of_person(one) & names:
        return True
    return any(one in countries_of_person(name) for name in names)


def _people_clash(left: ToldEvent, right: ToldEvent) -> bool:
    if left.event.type is EventType.GATHERING:
        return False  # of the many who come, each report names its own
    if left.giving & right.taking or right.giving & left.taking:
        return True
    if len(left.people & right.people) > 1 and left.event.type is not EventType.MESSAGE:
        return False
    everybody_left, everybody_right = left.people | left.aside, right.people | right.aside
    only_left = [one for one in left.people if not stands_for(one, everybody_right)]
    only_right = [one for one in right.people if not stands_for(one, everybody_left)]
    if left.event.type is EventType.MESSAGE and left.aside & right.aside and _are_of_one_state(only_left, only_right):
        return False  # who carries it is the same: whose it is may be in dispute
    return bool(only_left and only_right)


def _are_of_one_state(left: Iterable[EntityId], right: Iterable[EntityId]) -> bool:
    return any(countries_of_person(one) & countries_of_person(other) for one in left for other in right)


def _bodies_clash(left: ToldEvent, right: ToldEvent) -> bool:
    """Whether two gatherings are told to be of different bodies."""
    is_gathering = left.event.type is EventType.GATHERING
    return is_gathering and bool(left.bodies and right.bodies and not left.bodies & right.bodies)


def _places_clash(left: EntityId, right: EntityId) -> bool:
    if not left or not right or left == right or place_covers(left, right) or place_covers(right, left):
        return False
    homes = country_of(left), country_of(right)
    return all(homes) and homes[0] != homes[1]
