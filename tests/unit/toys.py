"""Stages small enough to see through, for tests of what joins the real ones.

The toy reader reads `Ada met Bob in Oslo on 2024-03-12.`, `Ada became queen on 2024-03-12.` and `Ada said hello.`; it
fails at the word POISON. The toy cleaner finds nothing to read in UNREADABLE.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from dragoman.acquire.files import FileAcquirer
from dragoman.errors import UnreadableReport
from dragoman.model.attestation import Attestation, Attested, Voice, content_hash
from dragoman.model.entity import Entity
from dragoman.model.event import Event, EventType, Participant
from dragoman.model.judgement import Decision, Judgement
from dragoman.model.mention import EntityKind, Evidence, Mention, Span
from dragoman.model.reading import Reading
from dragoman.model.report import Block, BlockKind, Capture, Report, Source
from dragoman.model.statement import Act, Statement
from dragoman.model.tenure import Tenure
from dragoman.model.when import Period, When
from dragoman.pipeline import Stages
from dragoman.resolve.base import Resolved

MET = re.compile(r"([\w-]+) met ([\w-]+) in (\w+) on ([\d-]+)\.")
BECAME = re.compile(r"(\w+) became (\w+) on ([\d-]+)\.")
SAID = re.compile(r"(\w+) said (\w+)")


class ToyCleaner:
    def clean(self, capture: Capture) -> Report:
        fields = {"text": capture.content.decode()}
        if capture.media_type == "application/json":
            fields = json.loads(capture.content)
        text = fields["text"]
        if "UNREADABLE" in text:
            raise UnreadableReport("there is no article in it")
        published = fields.get("published")
        return Report(
            id=capture.name,
            text=text,
            blocks=(Block(BlockKind.BODY, 0, len(text)),),
            language=fields.get("language", "en"),
            published=When(Period.parse(published), "given") if published else When.unknown(),
            capture=capture.sha256,
            source=Source(fields.get("outlet", "")),
        )


class ToyReader:
    languages = frozenset({"en"})

    def __init__(self, name: str = "toy@1") -> None:
        self.name = name
        self.batches: list[int] = []

    def read(self, reports: Iterable[Report]) -> Iterator[Reading]:
        batch = list(reports)
        self.batches.append(len(batch))
        for report in batch:
            if "POISON" in report.text:
                raise ValueError("poisoned")
            yield Reading(report.id, self.name, report.published, attested=tuple(_attested(report.text)))


def _mention(found: re.Match[str], group: int, kind: EntityKind = EntityKind.PERSON) -> Mention:
    return Mention(Span(*found.span(group)), found[group], kind, found[group])


def _attested(text: str) -> Iterator[Attested[Mention]]:
    for number, found in enumerate(MET.finditer(text)):
        when = When(Period.parse(found[4]), "day", phrase=found[4])
        people = tuple(Participant(_mention(found, group)) for group in (1, 2))
        event = Event(EventType.MEETING, when, people, _mention(found, 3, EntityKind.PLACE))
        yield Attested(f"e{number}", event, (_evidence(text, found),), "toy.met")
    for number, found in enumerate(BECAME.finditer(text)):
        start = When(Period.parse(found[3]), "day", phrase=found[3])
        tenure = Tenure(_mention(found, 1), _mention(found, 2, EntityKind.OFFICE), start=start)
        yield Attested(f"t{number}", tenure, (_evidence(text, found),), "toy.became")
    for number, found in enumerate(SAID.finditer(text)):
        speaker = _mention(found, 1)
        statement = Statement(speaker, Act.STATE, When.unknown(), found[0])
        voices = (Voice(speaker, Evidence.of(text, *found.span(1))),)
        yield Attested(f"s{number}", statement, (_evidence(text, found),), "toy.said", voices=voices)


def _evidence(text: str, found: re.Match[str]) -> Evidence:
    return Evidence.of(text, *found.span())


class ToyResolver:
    """Everybody has a name of his own, so that the same name is the same person."""

    version = ""

    def resolve(self, reading: Reading) -> Resolved:
        if any(
            isinstance(each.content, Statement) and each.content.quote.endswith("CHAOS") for each in reading.attested
        ):
            raise KeyError("chaos")
        seen: dict[str, Mention] = {}

        def ident(mention: Mention | None) -> str | None:
            if mention is None:
                return None
            own = f"{mention.kind}:~{content_hash(reading.report, mention.name)}"
            seen[own] = mention
            return own

        attestations = tuple(
            Attestation(reading.report, reading.reader, _pointing(each, ident)) for each in reading.attested
        )
        return Resolved(
            attestations,
            tuple(entity for own, mention in sorted(seen.items()) for entity in _entities(own, mention)),
            tuple(
                Judgement(own, _known(mention), Decision.SAME, "toy", (f"called {mention.name}",))
                for own, mention in sorted(seen.items())
            ),
        )


def _known(mention: Mention) -> str:
    return f"{mention.kind}:{mention.name.lower()}"


def _entities(own: str, mention: Mention) -> Iterator[Entity]:
    yield Entity(own, mention.kind, mention.name, provisional=True)
    yield Entity(_known(mention), mention.kind, mention.name.title())


def _pointing(attested: Attested[Mention], ident) -> Attested[str]:
    content = attested.content
    match content:
        case Event():
            people = tuple(Participant(ident(each.who), each.role) for each in content.participants)
            content = replace(content, participants=people, place=ident(content.place))
        case Tenure():
            content = replace(content, person=ident(content.person), office=ident(content.office))
        case Statement():
            content = replace(content, speaker=ident(content.speaker))
    return replace(
        attested, content=content, voices=tuple(Voice(ident(each.who), each.words) for each in attested.voices)
    )


def toy_stages(reader: ToyReader | None = None, max_bytes: int = 10_000) -> Stages:
    return Stages((FileAcquirer(max_bytes),), ToyCleaner(), (reader or ToyReader(),), ToyResolver())


def fixed_clock() -> dt.datetime:
    return dt.datetime(2025, 1, 1, tzinfo=dt.UTC)
