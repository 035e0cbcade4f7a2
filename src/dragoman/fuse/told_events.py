"""One event as one report tells it, prepared for comparing, and the evidence that two of them are one event."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from functools import cached_property

from dragoman.fuse.appointments import course_of
from dragoman.fuse.base import Background
from dragoman.fuse.copying.shingles import shingles, words
from dragoman.fuse.places import countries_of_person, country_of, place_covers
from dragoman.fuse.seats import holder
from dragoman.lexicon.calendar import month_day_of, weekday_of
from dragoman.model.attestation import Attestation, Status
from dragoman.model.entity import EntityId
from dragoman.model.event import Event, EventType, Role
from dragoman.model.when import ALWAYS, Period

AHEAD = frozenset({Status.PLANNED, Status.HYPOTHETICAL})
_ASIDE = frozenset({Role.HOST, Role.CARRIER, Role.MEDIATOR})
_GIVING = frozenset({Role.SUPPLIER, Role.SENDER, Role.ATTACKER})
_TAKING = frozenset({Role.RECIPIENT, Role.RECEIVER, Role.TARGET})
_ITEMISED = frozenset({EventType.TRANSFER, EventType.PLEDGE})
BEHIND = dt.timedelta(days=45)
"""How far back news without a date of its own may reach."""
BEFORE = dt.timedelta(days=120)
"""How far ahead a plan without a date may reach."""
DAY = dt.timedelta(days=1)
VAGUE = 400
"""Days; a date of so long a period says too little to be looked up by month."""
WEEK = 7
MONTH_LEAST, MONTH = 28, 31
LONG = dt.timedelta(days=180)
"""After so long a month is easily remembered wrong."""


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
        told = _window(published, attestation.attested.status)
        window = _narrowed(period, told) if _is_vague(period) else period

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
    def status(self) -> Status:
        """How the report presents it."""
        return self.attestation.attested.status

    @cached_property
    def signature(self) -> Hashable:
        """All that clashing depends on."""
        window = (self.window.first, self.window.last) if self.window else None
        sides = (self.people, self.aside, self.giving, self.taking, self.offices, self.course)
        dated = (self.period is None, window, self.weekday, self.month_day)
        issued = (self.published.first, self.published.last) if self.published and self.period is None else None
        return (self.event.type, *sides, self.place, *dated, issued, self.item, self.status in AHEAD)

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


def _window(published: Period | None, status: Status) -> Period | None:
    if published is None or published == ALWAYS:
        return None
    if status in AHEAD or status is Status.CANCELLED:
        return Period(published.first, published.last and published.last + BEFORE)
    until = published.last and published.last + BEFORE if status is Status.DENIED else published.last
    return Period(published.first and published.first - BEHIND, until)


def _is_vague(period: Period | None) -> bool:
    return period is None or period.days is None or period.days > VAGUE


def _narrowed(period: Period | None, told: Period | None) -> Period | None:
    """What a vague date and the date of publication leave together."""
    return (period.intersect(told) or period) if period and told else period or told


def dates_clash(left: ToldEvent, right: ToldEvent) -> bool:
    """Whether no day, nor the next one, may belong to both; both without a date clash when one is ahead, one behind."""
    if left.period is None and right.period is None and _is_another_time(left, right):
        return True
    if None in (left.period, right.period) and (_weekdays_clash(left, right) or _month_days_clash(left, right)):
        return True
    if left.window is None or right.window is None or left.event.type is EventType.PROJECT:
        return False  # of one project, each report may tell another day of completion
    if is_denied_plan(left, right) or is_slip_of_memory(left, right):
        return False
    return left.window.intersect(_widened(right.window)) is None


def is_denied_plan(left: ToldEvent, right: ToldEvent) -> bool:
    """Whether one denies without a date what the other, published within days, tells to be ahead: however far ahead."""
    denial, plan = (left, right) if left.status is Status.DENIED else (right, left)
    if denial.status is not Status.DENIED or denial.period is not None or plan.status not in AHEAD:
        return False
    return bool(denial.published and plan.published and _in_days(denial.published).intersect(plan.published))


def is_slip_of_memory(left: ToldEvent, right: ToldEvent) -> bool:
    """Whether both tell, long after, that the same met at the same place, the one in a month and the other in the next."""
    months = [told.period for told in (left, right) if told.period and MONTH_LEAST <= (told.period.days or 0) <= MONTH]
    if len(months) < len((left, right)) or months[0].intersect(months[1]) or not left.place:
        return False
    if (left.event.type, left.place, left.people) != (right.event.type, right.place, right.people):
        return False
    # So many days hold two neighbouring months, and no third.
    span = [day for month in months for day in (month.first, month.last) if day]
    return max(span) - min(span) < 2 * MONTH * DAY and all(_is_long_after(told, max(span)) for told in (left, right))


def _is_long_after(told: ToldEvent, day: dt.date) -> bool:
    return bool(told.published and told.published.first and told.published.first - day > LONG)


def _in_days(published: Period) -> Period:
    return Period(published.first and published.first - WEEK * DAY, published.last and published.last + WEEK * DAY)


def _is_another_time(left: ToldEvent, right: ToldEvent) -> bool:
    """Whether one is ahead and the other behind, unless the plan came before the news by a few days at most."""
    if (left.status in AHEAD) == (right.status in AHEAD):
        return False
    plan, news = (left, right) if left.status in AHEAD else (right, left)
    if not plan.published or not news.published:
        return True
    soon = Period(plan.published.first, plan.published.last and plan.published.last + WEEK * DAY)
    return soon.intersect(news.published) is None


def _weekdays_clash(left: ToldEvent, right: ToldEvent) -> bool:
    return None not in (left.weekday, right.weekday) and left.weekday != right.weekday


def _month_days_clash(left: ToldEvent, right: ToldEvent) -> bool:
    return None not in (left.month_day, right.month_day) and left.month_day != right.month_day


def _widened(period: Period) -> Period:
    # A day's slip between two reports is a disagreement about one event; between months it is another event.
    if period.days is None or period.days > WEEK:
        return period
    return Period(period.first and period.first - DAY, period.last and period.last + DAY)


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
