"""One event as one report tells it, prepared for comparing, and the evidence that two of them are one event."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable
from dataclasses import dataclass
from functools import cached_property

from dragoman.fuse.base import Background
from dragoman.fuse.places import countries_of_person, country_of, place_covers
from dragoman.fuse.shingles import containment, shingles, words
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
MONTH = 31


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

        def who(roles: frozenset[Role]) -> frozenset[EntityId]:
            return frozenset(background.canonical(each.who) for each in event.participants if each.role in roles)

        period = None if event.when.period == ALWAYS else event.when.period
        published = background.of(attestation.report).published
        told = _window(published, attestation.attested.status)
        return cls(
            id=attestation.id,
            attestation=attestation,
            event=event,
            people=who(frozenset(Role) - _ASIDE),
            aside=who(_ASIDE),
            giving=who(_GIVING),
            taking=who(_TAKING),
            offices=frozenset(background.canonical(each.office) for each in event.participants if each.office)
            if event.type is EventType.APPOINTMENT
            else frozenset(),
            place=background.canonical(event.place) if event.place else "",
            family=background.family.get(attestation.report, attestation.report),
            published=published,
            period=period,
            window=_narrowed(period, told) if _is_vague(period) else period,
        )

    @property
    def report(self) -> str:
        """Which report tells it."""
        return self.attestation.report

    @property
    def status(self) -> Status:
        """How the report presents it."""
        return self.attestation.attested.status

    @cached_property
    def signature(self) -> Hashable:
        """All that clashing depends on."""
        window = (self.window.first, self.window.last) if self.window else None
        sides = (self.people, self.aside, self.giving, self.taking, self.offices)
        return (self.event.type, *sides, self.place, self.period is None, window, self.item, self.status in AHEAD)

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
            or _places_clash(self.place, other.place)
            or bool(self.item and other.item and not self.item & other.item)
            or bool(self.offices and other.offices and not self.offices & other.offices)
        )


def _window(published: Period | None, status: Status) -> Period | None:
    if published is None or published.first is None or published.last is None:
        return None
    if status in AHEAD or status is Status.CANCELLED:
        return Period(published.first, published.last + BEFORE)
    return Period(published.first - BEHIND, published.last)


def _is_vague(period: Period | None) -> bool:
    return period is None or period.days is None or period.days > VAGUE


def _narrowed(period: Period | None, told: Period | None) -> Period | None:
    """What a vague date and the date of publication leave together."""
    return (period.intersect(told) or period) if period and told else period or told


def dates_clash(left: ToldEvent, right: ToldEvent) -> bool:
    """Whether no day, nor the next one, may belong to both; both without a date clash when one is ahead, one behind."""
    if left.period is None and right.period is None and (left.status in AHEAD) != (right.status in AHEAD):
        return True
    if left.window is None or right.window is None:
        return False
    return left.window.intersect(_widened(right.window)) is None


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
    if left.giving & right.taking or right.giving & left.taking:
        return True
    if len(left.people & right.people) > 1 and left.event.type is not EventType.MESSAGE:
        return False
    everybody_left, everybody_right = left.people | left.aside, right.people | right.aside
    only_left = [one for one in left.people if not stands_for(one, everybody_right)]
    only_right = [one for one in right.people if not stands_for(one, everybody_left)]
    return bool(only_left and only_right)


def _places_clash(left: EntityId, right: EntityId) -> bool:
    if not left or not right or left == right or place_covers(left, right) or place_covers(right, left):
        return False
    homes = country_of(left), country_of(right)
    return all(homes) and homes[0] != homes[1]


@dataclass(frozen=True)
class Sameness:
    """The evidence that two told events are one: points, and the reasons for them."""

    points: float
    decides: bool
    """Enough by itself; otherwise it holds only where no other event fits as well."""
    reasons: tuple[str, ...]


ENOUGH = 6.0
PERHAPS = 4.0
TELLING = 6
"""Runs of three words; in fewer, the same words prove little."""
SAME_WORDS = 0.6


def sameness(left: ToldEvent, right: ToldEvent) -> Sameness | None:
    """Weigh whether two told events are one; `None` where they clash or too little speaks for it."""
    if left.clashes(right):
        return None
    date_points, dates_decide, date_reason = _date_points(left, right)
    parts = (
        _people_points(left, right),
        _place_points(left, right),
        _words_points(left, right),
        (date_points, date_reason),
        (2.0, "the reports are copies") if left.family == right.family else (0.0, ""),
    )
    points = sum(each for each, _ in parts)
    reasons = tuple(reason for _, reason in parts if reason)
    return Sameness(points, points >= ENOUGH and dates_decide, reasons) if points >= PERHAPS else None


def _people_points(left: ToldEvent, right: ToldEvent) -> tuple[float, str]:
    shared = left.people & right.people
    if not left.people and not right.people:
        return 1.0, "nobody is named in either"
    if not shared:
        met = any(stands_for(one, right.people | right.aside) for one in left.people)
        return (1.5, "one stands for the other") if met else (0.0, "")
    if left.people == right.people:
        return (4.0 if len(shared) > 1 else 3.0), "the same people"
    return (4.0 if len(shared) > 1 else 2.0), f"{len(shared)} of the people shared"


def _place_points(left: ToldEvent, right: ToldEvent) -> tuple[float, str]:
    if not left.place or not right.place:
        return 0.0, ""
    if left.place == right.place:
        return 2.0, "the same place"
    if place_covers(left.place, right.place) or place_covers(right.place, left.place):
        return 1.0, "one place lies in the other"
    return -1.0, "another place, as far as known in the same country"


def _words_points(left: ToldEvent, right: ToldEvent) -> tuple[float, str]:
    if min(len(left.words), len(right.words)) >= TELLING and containment(left.words, right.words) >= SAME_WORDS:
        return 4.0, "told in the same words"
    return (2.0, "the same things supplied") if left.item & right.item else (0.0, "")


def _date_points(left: ToldEvent, right: ToldEvent) -> tuple[float, bool, str]:
    """Points, whether the dates leave no choice among the events of a series, and the reason."""
    first, second = left.period, right.period
    if first is None or second is None:
        near = _are_near(first or left.published, second or right.published)
        return (1.0, False, "told within days of it") if near else (0.0, False, "")
    longest = max(first.days or 10**6, second.days or 10**6)
    if first == second:
        return (3.0 if longest <= WEEK else 2.0 if longest <= MONTH else 1.0), longest <= MONTH, "the same date"
    if first.covers(second) or second.covers(first):
        points = 2.5 if longest <= WEEK else 2.0 if longest <= MONTH else 1.0
        return points, longest <= WEEK, "one date holds the other"
    if first.intersect(second):
        return 1.5, False, "the dates overlap"
    return 1.5, longest == 1, "the dates differ by a day"


def _are_near(first: Period | None, second: Period | None) -> bool:
    if first is None or second is None or first.days is None or first.days > MONTH:
        return False
    widened = Period(first.first and first.first - 2 * WEEK * DAY, first.last and first.last + 2 * WEEK * DAY)
    return second.days is not None and second.days <= MONTH and widened.intersect(second) is not None
