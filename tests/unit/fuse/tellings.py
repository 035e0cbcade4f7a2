"""Attestations built in a line, as reports of invented persons would give them."""

from __future__ import annotations

from typing import Any

from dragoman.fuse.base import ReportFacts
from dragoman.fuse.records import fuse
from dragoman.model.agreement import AgreementStep, Stage
from dragoman.model.attestation import Attestation, Attested, Content, Status, Voice
from dragoman.model.event import Event, EventType, Participant, Role
from dragoman.model.mention import Evidence
from dragoman.model.record import Record
from dragoman.model.statement import Act, Statement
from dragoman.model.tenure import Capacity, Tenure
from dragoman.model.when import Period, When

READER = "test@1"


def when(edtf: str | None) -> When:
    return When(Period.parse(edtf), "given") if edtf else When.unknown()


def person(name: str) -> str:
    return f"person:~{name}"


def attest(report: str, content: Content[str], *, key: str = "e1", words: str = "", **more: Any) -> Attestation:
    status, voices = more.get("status", Status.OCCURRED), more.get("voices", ())
    evidence = Evidence(0, 0, words or f"{report} {key}")
    heard = tuple(Voice(who, evidence) for who in voices)
    return Attestation(report, READER, Attested(key, content, (evidence,), "test", status, heard))


def event(report: str, date: str | None, *people: str, **more: Any) -> Attestation:
    """A meeting unless `type` says otherwise; `place` is a place's id without its prefix."""
    who = [Participant(person(name)) for name in people]
    who += [Participant(person(more[role.value]), role) for role in Role if role.value in more]
    who += [Participant(f"country:{code}") for code in more.get("countries", ())]
    place = f"place:{more['place']}" if "place" in more else None
    kind = more.get("type", EventType.MEETING)
    told = when(date) if date else When.unknown("no-anchor", more.get("phrase", ""))
    content: Event[str] = Event(kind, told, tuple(who), place, more.get("item", ""))
    kept = {name: more[name] for name in ("key", "words", "status", "voices") if name in more}
    return attest(report, content, **kept)


def meeting(report: str, date: str, *ids: str) -> Attestation:
    """A meeting of entities of the lexicon."""
    return attest(report, Event(EventType.MEETING, when(date), tuple(map(Participant, ids))))


def step(report: str, name: str, stage: Stage, date: str | None, *parties: str, key: str = "a1") -> Attestation:
    content = AgreementStep(name, stage, when(date), tuple(f"country:{code}" for code in parties))
    return attest(report, content, key=key)


def said(report: str, speaker: str, act: Act, quote: str, date: str | None = None, **more: Any) -> Attestation:
    addressee = person(more["addressee"]) if "addressee" in more else None
    content = Statement(person(speaker), act, when(date), quote, addressee, about=more.get("about", ""))
    return attest(report, content, key=more.get("key", "s1"), words=quote)


def tenure(report: str, who: str, key: str = "t1", **dates: str) -> Attestation:
    content = Tenure(
        person(who),
        "office:ZZ:foreign_minister",
        capacity=Capacity(dates.get("capacity", "full")),
        held_on=when(dates.get("held_on")),
        start=when(dates.get("start")),
        end=when(dates.get("end")),
        before=person(dates["before"]) if "before" in dates else None,
        after=person(dates["after"]) if "after" in dates else None,
    )
    return attest(report, content, key=key)


def add_up(*attestations: Attestation, **published: str) -> tuple[Record, ...]:
    """Fuse; `published` gives the reports' days."""
    facts = {report: ReportFacts(Period.parse(day)) for report, day in published.items()}
    return fuse(attestations, lambda ident: ident, facts)


def members(record: Record) -> list[str]:
    return sorted(f"{member.report}/{member.key}" for member in record.members)


def together(records: tuple[Record, ...]) -> list[list[str]]:
    """Which attestations each record joins."""
    return sorted(members(record) for record in records)
