"""Dates that one event of a report lends another: a visit to the meeting it was made for, a letter to its carrier's visit."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from dragoman.model.attestation import Attested, Status
from dragoman.model.event import Event, EventType, Role
from dragoman.model.mention import Mention
from dragoman.model.statement import Act, Statement
from dragoman.model.when import When
from dragoman.read.anchors.timing import EARLIER

ANOTHER = re.compile(r"\b(?:previous|previously|earlier|former|formerly|past|ago|since|before|again|every)\b", re.I)
"""Words that tell another visit than the one that is the news."""

BRINGING = frozenset({EventType.VISIT, EventType.MEETING})
"""At which a message is handed over."""

Told = tuple[Attested[Mention], Event[Mention]]


def lend_dates(found: list[Attested[Mention]]) -> list[Attested[Mention]]:
    """Date what is undated by what it is bound to in the same words.

    A visit takes the date of a meeting told in the same sentence in which the visitor took part; a message takes the
    date of its carrier's only visit or meeting in the report.
    """
    events = [(a, a.content) for a in found if isinstance(a.content, Event)]
    lenders: dict[EventType, Callable[[Told, list[Told]], When | None]] = {
        EventType.VISIT: _of_meeting,
        EventType.MESSAGE: _of_carrier,
    }
    dated = []
    for one in _placed(found, events):
        event = one.content
        if isinstance(event, Event) and event.type in lenders and event.when.period is None:
            when = lenders[event.type]((one, event), events)
            dated.append(replace(one, content=replace(event, when=when)) if when is not None else one)
        else:
            dated.append(one)
    return dated


def date_pledges(found: list[Attested[Mention]]) -> list[Attested[Mention]]:
    """Date an undated pledge by the statement in which it was made: the same words, the same speaker."""
    said = [(a, a.content) for a in found if isinstance(a.content, Statement) and a.content.when.period is not None]
    dated = []
    for one in found:
        when = _of_saying(one, said)
        pledge = one.content
        if when is not None and isinstance(pledge, Event):
            dated.append(replace(one, content=replace(pledge, when=when)))
        else:
            dated.append(one)
    return dated


def _of_saying(one: Attested[Mention], said: list[tuple[Attested[Mention], Statement[Mention]]]) -> When | None:
    pledge = one.content
    if not isinstance(pledge, Event) or pledge.type is not EventType.PLEDGE or pledge.when.period is not None:
        return None
    people = {p.who.name for p in pledge.participants}
    for other, statement in said:
        within = any(a.start <= b.start and b.end <= a.end for a in one.evidence for b in other.evidence) or any(
            b.start <= a.start and a.end <= b.end for a in one.evidence for b in other.evidence
        )
        if within and statement.act is Act.PLEDGE and statement.speaker.name in people:
            return replace(statement.when, rule=f"date-of-its-saying:{statement.when.rule}")
    return None


def _of_meeting(visit: Told, events: list[Told]) -> When | None:
    people = {p.who.name for p in visit[1].participants}
    for other, event in events:
        shared = people & {p.who.name for p in event.participants}
        same_words = {(e.start, e.end) for e in visit[0].evidence} & {(e.start, e.end) for e in other.evidence}
        if (
            event.type is EventType.MEETING
            and shared
            and same_words
            and event.when.period is not None
            and other.status is visit[0].status
        ):
            return replace(event.when, rule=f"date-of-its-meeting:{event.when.rule}")
    return _of_meetings_there(visit, events)


def _of_meetings_there(visit: Told, events: list[Told]) -> When | None:
    """Give the one day on which the visitor met people in the country that he is told to visit, wherever it is told."""
    one, trip = visit
    if trip.place is None or one.status not in {Status.OCCURRED, Status.ONGOING}:
        return None
    if trip.when.rule.startswith(EARLIER) or any(ANOTHER.search(e.quote) for e in one.evidence):
        return None
    visitors = {p.who.name for p in trip.participants if p.role is Role.VISITOR}
    whens = [
        event.when
        for other, event in events
        if event.type is EventType.MEETING
        and other.status is Status.OCCURRED
        and visitors & {p.who.name for p in event.participants}
        and event.when.period is not None
        and _is_there(event, trip.place, visitors)
    ]
    if not whens or len({w.period for w in whens}) > 1 or whens[0].period is None or whens[0].period.days != 1:
        return None
    return replace(whens[0], rule=f"date-of-its-meeting:{whens[0].rule}")


def _is_there(event: Event[Mention], place: Mention, visitors: set[str]) -> bool:
    """Whether people met in the country of a place: there, or, where no place is told, with somebody of it."""
    if event.place is not None:
        return event.place.country == place.country
    return any(p.who.country == place.country for p in event.participants if p.who.name not in visitors)


def _of_carrier(message: Told, events: list[Told]) -> When | None:
    carriers = {p.who.name for p in message[1].participants if p.role is Role.CARRIER}
    homes = {p.who.country for p in message[1].participants if p.role is Role.RECEIVER and p.who.country}
    words = {(e.start, e.end) for e in message[0].evidence}
    beside = [t for t in events if t[1] is not message[1] and words & {(e.start, e.end) for e in t[0].evidence}]
    brought = [t for t in beside if t[1].type in BRINGING and carriers & {p.who.name for p in t[1].participants}]
    whens = {
        event.when
        for _, event in brought or events
        if event.type in BRINGING
        and carriers & {p.who.name for p in event.participants}
        and event.when.period
        and not (homes and event.place is not None and event.place.country and event.place.country not in homes)
    }
    periods = {w.period for w in whens}
    if len(periods) != 1:
        return None
    when = min(whens, key=lambda w: w.rule)
    return replace(when, rule=f"date-of-its-carrier:{when.rule.removeprefix('date-of-its-meeting:')}")


def _placed(found: list[Attested[Mention]], events: list[Told]) -> list[Attested[Mention]]:
    """Place a visit that names no place where its visitor met somebody abroad, if that is one place."""
    placed = []
    for one in found:
        event = one.content
        if isinstance(event, Event) and event.type is EventType.VISIT and event.place is None:
            place = _where_met(event, events)
            placed.append(replace(one, content=replace(event, place=place)))
        else:
            placed.append(one)
    return placed


def _where_met(visit: Event[Mention], events: list[Told]) -> Mention | None:
    visitors = {p.who.name: p.who.country for p in visit.participants if p.role is Role.VISITOR}
    places = {
        event.place.name: event.place
        for _, event in events
        if event.type is EventType.MEETING and event.place is not None
        for p in event.participants
        if visitors.get(p.who.name, "") not in {"", event.place.country}
    }
    return next(iter(places.values())) if len(places) == 1 else None
