"""The same event told several times in one report: one event with several pieces of evidence.

A reader of events notes a Telling for each verb or noun that tells one. Tellings of one type about the same people at
compatible dates are one event; it takes its date, place and people from where they are said most exactly.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from dragoman.lexicon import places
from dragoman.lexicon.calendar import weekday_of
from dragoman.model.attestation import Attested, ContentKind, Status, Voice, content_hash
from dragoman.model.event import Event, EventType, Participant, Role
from dragoman.model.mention import EntityKind, Evidence, Mention
from dragoman.model.when import Period, When
from dragoman.read.anchors.timing import EARLIER
from dragoman.read.grouping import grouped

CERTAINTY = (
    Status.DENIED,
    Status.CANCELLED,
    Status.OCCURRED,
    Status.ONGOING,
    Status.PLANNED,
    Status.ALLEGED,
    Status.HYPOTHETICAL,
)
"""Where tellings of one event differ in status, the first of these that occurs is the report's."""

Bond = tuple[EventType, str]

WAR = "attacks.war"
"""The rule that tells wars."""


@dataclass(frozen=True)
class Telling:
    """One place in a report that tells an event."""

    type: EventType
    status: Status
    when: When
    participants: tuple[Participant[Mention], ...]
    evidence: Evidence
    rule: str
    place: Mention | None = None
    voices: tuple[Voice[Mention], ...] = ()
    item: str = ""
    topics: tuple[str, ...] = field(default=())

    @property
    def people(self) -> frozenset[str]:
        """Names of all who took part."""
        return frozenset(p.who.name for p in self.participants)


def gather(tellings: list[Telling]) -> list[Attested[Mention]]:
    """Put the tellings of a report together, events in order of their first telling."""
    ordered = sorted(tellings, key=lambda t: t.evidence)
    return [_event(group) for group in grouped(ordered, same_event, _bonds, _look)]


def _bonds(telling: Telling) -> set[Bond]:
    """Give what two tellings of one event share at least one of."""
    people = {text for p in telling.participants for text in (p.who.name, p.who.country) if text}
    return {(telling.type, text) for text in (people | {"item"} if telling.item else people)}


def _look(telling: Telling) -> tuple[object, ...]:
    """Give all by which `same_event` decides."""
    place = (telling.place.known, telling.place.country) if telling.place else None
    people = tuple((p.role, p.who.name, p.who.country, p.who.kind, _is_general(p.who)) for p in telling.participants)
    return telling.status, telling.when.period, _is_earlier(telling), telling.item, place, is_war(telling), people


def same_event(one: Telling, other: Telling) -> bool:
    """Whether two tellings of a report may be one event: type, people and dates agree."""
    if one.type is not other.type or not _dates_agree(one.when, other.when) or not _items_agree(one.item, other.item):
        return False
    if not _places_agree(one.place, other.place) or is_war(one) != is_war(other):
        return False
    if _is_apart(one, other) or _is_apart(other, one):
        return False
    if one.item and other.item and one.type is EventType.TRANSFER:
        return _sides_agree(one, other) and not _statuses_clash(one, other)
    if not (_within(one, other) or _within(other, one)):
        return False
    if not one.people & other.people:
        several = min(len(one.people), len(other.people)) > 1
        return several and one.status is other.status and _states(one) == _states(other)
    return not (_both_single(one, other) and _statuses_clash(one, other))


def _is_earlier(telling: Telling) -> bool:
    return telling.when.rule.startswith(EARLIER)


def _is_apart(one: Telling, other: Telling) -> bool:
    """Whether one was called off or denied, on no day that is told, and the other happened on a day of its own.

    Nor is `he was last here in May` the visit of which the report tells without a date.
    """
    if _is_earlier(one) and other.when.period is None:
        return True
    undone = one.status in {Status.DENIED, Status.CANCELLED} and one.when.period is None
    return undone and other.status is Status.OCCURRED and other.when.period is not None


def _within(one: Telling, other: Telling) -> bool:
    """Whether everybody in one telling is in the other too, or may stand for somebody in it."""
    return all(any(_alike(p.who, q.who) for q in other.participants) for p in one.participants) and bool(
        one.participants
    )


def _alike(one: Mention, other: Mention) -> bool:
    """Whether two may be one: the same name; a country, or an office without a name, for a person of that country."""
    if one.name == other.name:
        return True
    same_country = bool(one.country) and one.country == other.country
    return same_country and EntityKind.PERSON in {one.kind, other.kind} and (_is_general(one) != _is_general(other))


def _is_general(who: Mention) -> bool:
    return who.kind is EntityKind.COUNTRY or (
        who.kind is EntityKind.PERSON and any(o.name == who.name for o in who.offices)
    )


def _states(telling: Telling) -> frozenset[str]:
    return frozenset(p.who.country for p in telling.participants)


def is_war(telling: Telling) -> bool:
    """Whether a war is told, of which single strikes are no part."""
    return telling.rule == WAR


def _sides_agree(one: Telling, other: Telling) -> bool:
    """Whether neither supplier nor recipient differ, where both tellings name one."""
    for role in (Role.SUPPLIER, Role.RECIPIENT):
        first, second = ({p.who.country or p.who.name for p in t.participants if p.role is role} for t in (one, other))
        if first and second and not first & second:
            return False
    return True


def _both_single(one: Telling, other: Telling) -> bool:
    return len(one.people) == 1 or len(other.people) == 1


def _statuses_clash(one: Telling, other: Telling) -> bool:
    ahead = {Status.PLANNED, Status.HYPOTHETICAL}
    return (one.status in ahead) != (other.status in ahead)


def _places_agree(one: Mention | None, other: Mention | None) -> bool:
    """Whether two places may be one: a city lies in its country, and two cities apart are two places."""
    if one is None or other is None or one.known == other.known:
        return True
    nested = _is_wide(one) or _is_wide(other)
    return one.country == other.country and (nested or not (one.known and other.known))


def _is_wide(place: Mention) -> bool:
    """Whether a city may lie in it."""
    listed = places.named(place.name)
    return place.known.startswith("country:") or (listed is not None and listed.kind == "region")


def _items_agree(one: str, other: str) -> bool:
    return not one or not other or one.casefold() in other.casefold() or other.casefold() in one.casefold()


def _dates_agree(one: When, other: When) -> bool:
    if one.period is None or other.period is None:
        days = weekday_of(one.phrase), weekday_of(other.phrase)
        return None in days or days[0] == days[1]
    return one.period.intersect(other.period) is not None


def _event(group: list[Telling]) -> Attested[Mention]:
    status = min((t.status for t in group), key=CERTAINTY.index)
    leading = [t for t in group if t.status is status]
    first = group[0]
    participants = _participants(group)
    event = Event(
        type=first.type,
        when=_best_date([t.when for t in _dating(leading, group)]),
        participants=participants,
        place=_best_place(group),
        item=max((t.item for t in group), key=len),
        topics=tuple(dict.fromkeys(topic for t in group for topic in t.topics)),
    )
    voices = {v.who.name: v for t in group for v in t.voices}
    evidence = tuple(sorted({t.evidence for t in group}))
    return Attested(event_key(first.type, evidence[0]), event, evidence, first.rule, status, tuple(voices.values()))


def _dating(leading: list[Telling], group: list[Telling]) -> list[Telling]:
    """Give the tellings whose dates count: those of the status; what goes on lends its day to what has happened."""
    undated = all(t.when.period is None for t in leading)
    going_on = [t for t in group if t.status is Status.ONGOING]
    return [*leading, *going_on] if undated and leading[0].status is Status.OCCURRED else leading


def event_key(kind: EventType, evidence: Evidence) -> str:
    """Give an event's key in its reading: its type and first words, hashed."""
    return f"{ContentKind.EVENT}-{content_hash(kind, str(evidence.start), evidence.quote)[:10]}"


def _participants(group: list[Telling]) -> tuple[Participant[Mention], ...]:
    """Keep everybody once, in his most telling role; a country, or an office, only where nobody of it is named."""
    best: dict[str, Participant[Mention]] = {}
    for participant in (p for t in group for p in t.participants):
        known = best.get(participant.who.name)
        if known is None or (known.role == "participant" and participant.role != "participant"):
            best[participant.who.name] = participant
    named = {
        p.who.country
        for p in best.values()
        if p.who.kind is EntityKind.PERSON and p.who.country and not _is_general(p.who)
    }
    kept = [p for p in best.values() if not (_is_general(p.who) and p.who.country in named)]
    return tuple(_with_office(p) for p in kept)


def _with_office(participant: Participant[Mention]) -> Participant[Mention]:
    offices = participant.who.offices
    return participant if participant.office or not offices else replace(participant, office=offices[0])


def _best_date(dates: list[When]) -> When:
    """Take the narrowest date that was said; a refusal only where nothing was."""
    known = [w for w in dates if w.period is not None]
    return min(known, key=lambda w: _width(w.period), default=dates[0] if dates else When.unknown())


def _width(period: Period | None) -> int:
    days = period.days if period is not None else None
    return days if days is not None else 10**6


def _best_place(group: list[Telling]) -> Mention | None:
    places = [t.place for t in group if t.place is not None]
    exact = [p for p in places if not p.known.startswith("country:")]
    return next(iter(exact or places), None)
