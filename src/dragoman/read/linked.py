"""Dates that one event of a report lends another: a visit to the meeting it was made for, a letter to its carrier's visit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dragoman.model.attestation import Attested
from dragoman.model.event import Event, EventType, Role
from dragoman.model.mention import Mention
from dragoman.model.when import When

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
    return None


def _of_carrier(message: Told, events: list[Told]) -> When | None:
    carriers = {p.who.name for p in message[1].participants if p.role is Role.CARRIER}
    whens = {
        event.when
        for _, event in events
        if event.type in {EventType.VISIT, EventType.MEETING}
        and carriers & {p.who.name for p in event.participants}
        and event.when.period
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
