"""Mentions and readings built in a line."""

from __future__ import annotations

from dragoman.model.attestation import Attested
from dragoman.model.entity import Entity
from dragoman.model.event import Event, EventType, Participant
from dragoman.model.identity import Identity
from dragoman.model.mention import EntityKind, Evidence, Mention, Span
from dragoman.model.reading import Reading
from dragoman.model.when import Period, When
from dragoman.resolve.base import Resolved
from dragoman.resolve.resolver import LexiconResolver

MINISTER = "office:NO:foreign_minister"


def mention(name: str, kind: EntityKind = EntityKind.PERSON, at: int = 0, **more: object) -> Mention:
    return Mention(Span(at, at + len(name)), name, kind, name, **more)  # type: ignore[arg-type]


def minister(name: str, country: str = "NO", **more: object) -> Mention:
    office = mention("Minister of Foreign Affairs of Norway", EntityKind.OFFICE, known=MINISTER, country="NO")
    return mention(name, country=country, offices=(office,), **more)


def reading(*people: Mention, published: str | None = "2031-05-04", report: str = "a") -> Reading:
    date = When(Period.parse(published), "given") if published else When.unknown()
    who = tuple(Participant(each) for each in people)
    met = Attested("e1", Event(EventType.MEETING, date, who), (Evidence(0, 3, "met"),), "test")
    return Reading(report, "test@1", date, people, (met,))


def resolved(*people: Mention, published: str | None = "2031-05-04", report: str = "a") -> Resolved:
    return LexiconResolver().resolve(reading(*people, published=published, report=report))


def canonical(*results: Resolved) -> list[str]:
    """The canonical ids of all participants."""
    identity = Identity([judgement for each in results for judgement in each.judgements])
    contents = [one.attested.content for each in results for one in each.attestations]
    return [
        identity.canonical(p.who) for content in contents if isinstance(content, Event) for p in content.participants
    ]


def who(name: Mention, published: str | None = "2031-05-04") -> str:
    """The canonical id of one person."""
    return canonical(resolved(name, published=published))[0]


def reasons(result: Resolved) -> str:
    return " | ".join(reason for judgement in result.judgements for reason in judgement.reasons)


def entities(result: Resolved) -> dict[str, Entity]:
    return {entity.id: entity for entity in result.entities}
