"""Appointments: somebody takes or leaves an office."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.model.event import EventType, Participant, Role
from dragoman.read.ground import Ground
from dragoman.read.tellings import Telling
from dragoman.read.tenures.change import Change
from dragoman.read.tenures.changes import changes_of


def find_appointments(ground: Ground) -> list[Telling]:
    """Find every telling that somebody took or left an office, or is to."""
    return [telling for change in changes_of(ground) for telling in _telling(change)]


def _telling(change: Change) -> Iterator[Telling]:
    if change.is_event:
        yield Telling(
            type=EventType.APPOINTMENT,
            status=change.status,
            when=change.when,
            participants=(Participant(change.person, Role.PARTICIPANT, change.office),),
            evidence=change.evidence,
            rule=f"appointments.{change.rule.partition('.')[2]}",
            voices=change.voices,
        )
