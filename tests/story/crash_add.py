"""Adds a reports file to a base, saying `ready` before the work begins; run by test_story_crash.py, which kills it.

usage: crash_add.py BASE REPORTS (light|real)
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import dragoman
from dragoman.model.attestation import Attested, Voice
from dragoman.model.event import Event, EventType, Participant
from dragoman.model.mention import EntityKind, Evidence, Mention, Span
from dragoman.model.reading import Reading
from dragoman.model.report import Report
from dragoman.model.statement import Act, Statement
from dragoman.model.when import When
from dragoman.pipeline import Stages
from dragoman.settings import Settings

SENTENCE = re.compile(r"[^.!?؟。]+[.!?؟。]?")
NAME = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)+")


class LightReader:
    """Reads a meeting in every sentence with two names, a statement in every sentence with one."""

    name = "light@1"
    languages = frozenset({"en", "de", "es", "fr", "it", "pt"})

    def read(self, reports: Iterable[Report]) -> Iterator[Reading]:
        for report in reports:
            attested = tuple(_attested(report))
            yield Reading(report.id, self.name, report.published, attested=attested)


def _attested(report: Report) -> Iterator[Attested[Mention]]:
    for number, sentence in enumerate(SENTENCE.finditer(report.text)):
        people = [_person(found) for found in NAME.finditer(report.text, *sentence.span())]
        evidence = (Evidence.of(report.text, *sentence.span()),)
        when = replace(report.published, rule="published")
        if len(people) > 1:
            event = Event(EventType.MEETING, when, tuple(map(Participant, dict.fromkeys(people))))
            yield Attested(f"e{number}", event, evidence, "light.two-names")
        elif people:
            statement = Statement(people[0], Act.STATE, When.unknown(), sentence[0])
            voices = (Voice(people[0], Evidence(people[0].span.start, people[0].span.end, people[0].text)),)
            yield Attested(f"s{number}", statement, evidence, "light.one-name", voices=voices)


def _person(found: re.Match[str]) -> Mention:
    return Mention(Span(*found.span()), found[0], EntityKind.PERSON, found[0], country="XX")


def main(base: str, reports: str, reader: str) -> None:
    stages = Stages.of(Settings())
    if reader == "light":
        stages = replace(stages, readers=(LightReader(),))
    with dragoman.open(Path(base)) as kb:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        kb.add(reports, stages=stages)


if __name__ == "__main__":
    main(*sys.argv[1:])
