"""Small worlds of invented reports in which everything has to do with everything, and what a base made of them."""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from dragoman.knowledge.knowledge_base import KnowledgeBase
from dragoman.model.correction import Correction, Scope
from dragoman.model.mention import Evidence
from dragoman.model.reading import Reading
from dragoman.model.report import Report
from dragoman.pipeline import GivenStages
from dragoman.read.given import GivenReader
from dragoman.settings import Settings

Line = dict[str, Any]
PEOPLE = ("Ada Bergen", "Bo Dahl", "Cy Eklund", "Sergei Lavrov", "Ali Larijani", "Iran", "Russia")
PLACES = ("Baku", "Tehran", "Moscow", "Oslo", None)
DAYS = ("2031-05-04", "2031-05-05", "2031-05-06", "2031-05", "2031-06-20", "2031-05-04/2031-05-07", None)
OUTLETS = ("Hill Herald", "Lake Courier", "Vale Gazette", "")
STORY = "The envoy crossed the lake at dawn and laid the letter of his king before the council of the old harbour town"
TYPES = ("meeting", "visit", "gathering", "call", "transfer", "attack")
STATUSES = ("occurred", "planned", "denied", "alleged", "cancelled")
ACTS = ("state", "deny", "allege", "accuse", "admit")
NAMES = ("the fisheries treaty", "treaty on northern fisheries", "the document", "aviation accord")
OFFICES = ("Foreign Minister of Norway", "President of Iran")


@dataclass
class World:
    """Reports that share their people, days, places and words."""

    dice: random.Random
    numbers: Iterator[int] = field(default_factory=lambda: iter(range(10_000)))

    def line(self) -> Line:
        """Give one more report; now and then with the name of another, or with its text."""
        number = next(self.numbers)
        day = self.dice.choice(("2031-05-05", "2031-05-06", "2031-05-30", "2031-07-01", None))
        words = STORY.split()
        start = self.dice.randrange(8)
        text = " ".join(words[start:]) if self.dice.random() < 0.4 else f"{number} was a number of its own in {number}"
        line: Line = {
            "report": f"r{self.dice.choice((number, number, number, 1))}",
            "language": self.dice.choice(("en", "de")),
            "published": day,
            "outlet": self.dice.choice(OUTLETS),
            "text": f"{text}. {number} {self._credit()}",
            "events": [self._event(each) for each in range(self.dice.randrange(4))],
            "agreements": [self._step(each) for each in range(self.dice.choice((0, 0, 1, 2)))],
            "tenures": [self._tenure(each) for each in range(self.dice.choice((0, 0, 1)))],
        }
        keys = [each["id"] for kind in ("events", "agreements") for each in line[kind]]
        line["statements"] = [self._statement(each, keys) for each in range(self.dice.randrange(3))]
        line["notes"] = self.dice.random() < 0.15
        return line

    def _credit(self) -> str:
        return f"Hill Herald told so. Iran 12 Russia 77 Oslo 5401 Sergei Lavrov {self.dice.choice((9, 8123))}."

    def _some(self, most: int) -> list[str]:
        return self.dice.sample(PEOPLE, self.dice.randint(1, most))

    def _event(self, number: int) -> Line:
        kind = self.dice.choice(TYPES)
        roles = {"visit": ("visitor", "host"), "attack": ("attacker", "target"), "transfer": ("supplier", "recipient")}
        pair = zip(self._some(3), (*roles.get(kind, ()), *["participant"] * 3), strict=False)
        return {
            "id": f"e{number}",
            "type": kind,
            "status": self.dice.choice((*STATUSES, "occurred", "occurred")),
            "date": self.dice.choice(DAYS),
            "place": self.dice.choice(PLACES),
            "participants": [{"name": who, "role": role} for who, role in pair],
            "item": "grain and ships" if kind == "transfer" else None,
            "attributed_to": self._some(1) if self.dice.random() < 0.3 else [],
        }

    def _step(self, number: int) -> Line:
        parties = self.dice.sample(("Iran", "Russia", "Norway"), self.dice.randrange(3))
        stage = self.dice.choice(("signed", "ratified", "discussed", "alleged"))
        name = self.dice.choice(NAMES)
        return {"id": f"a{number}", "name": name, "stage": stage, "date": self.dice.choice(DAYS), "parties": parties}

    def _statement(self, number: int, keys: list[str]) -> Line:
        addressee = self.dice.choice((None, *PEOPLE))
        quote = f"{self.dice.choice(('ships', 'nets'))} of northern waters were never sold claims report confirmed"
        return {
            "id": f"s{number}",
            "speaker": self.dice.choice(PEOPLE),
            "act": self.dice.choice(ACTS),
            "addressee": addressee,
            "quote": quote,
            "date": self.dice.choice(DAYS),
            "about": self.dice.choice(keys) if keys and self.dice.random() < 0.7 else "",
        }

    def _tenure(self, number: int) -> Line:
        person, before = self.dice.sample(PEOPLE[:5], 2)
        dates = {slot: self.dice.choice((None, "2020", "2024-03", "2031-05-04")) for slot in ("held_on", "from", "to")}
        office = self.dice.choice(OFFICES)
        return {"id": f"t{number}", "person": person, "office": office, "before": before, **dates}


class NotingReader:
    """Takes what lines say, and that some of them correct something."""

    name = "noting@1"
    languages = GivenReader({}).languages

    def __init__(self, lines: dict[str, bytes]) -> None:
        self._lines = lines

    def read(self, reports: Iterable[Report]) -> Iterator[Reading]:
        """Read them, and add a note to some."""
        for report in reports:
            (reading,) = GivenReader(self._lines).read([report])
            notes = json.loads(self._lines[report.capture]).get("notes")
            words = Evidence(0, len(report.text), "Correction: the meeting of Ada Bergen and Bo Dahl was not in Baku")
            note = Correction(Scope.SLOT, words, "test", "place", "place:baku", "place:tehran")
            yield replace(reading, reader=self.name, corrections=(note,) if notes else ())


def add(base: KnowledgeBase, lines: Iterable[Line], folder: Path) -> None:
    """Add reports to a base."""
    file = folder / "batch.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    given = GivenStages.of(Settings())
    assert not base.add(file, stages=replace(given, readers=(NotingReader(given.lines),))).skipped


DERIVED = {
    "records": "SELECT * FROM records",
    "entities": "SELECT * FROM record_entities",
    "countries": "SELECT * FROM record_countries",
    "pairs": "SELECT * FROM record_pairs",
    "catalogue": "SELECT report, given, name, place, published, rule, last, outlet, language, title, told, copied FROM catalogue",
    "names": "SELECT entity, folded, name FROM entity_names",
    "members": "SELECT * FROM record_members",
    "keys": "SELECT * FROM record_keys",
    "canonical": "SELECT * FROM canonical_ids",
    "who": "SELECT * FROM canonical_entities",
    "copies": "SELECT * FROM copies",
    "corrections": "SELECT outlet, attestation, contents FROM corrections",
    "mended": "SELECT * FROM mended",
    "notes": "SELECT * FROM notes",
    "alike": "SELECT * FROM alikes",
    "tangled": "SELECT * FROM tangled",
    "sought": "SELECT * FROM sought",
    "kin": "SELECT * FROM kin",
    "facts": "SELECT report, shown, reader, published, outlet, by_words, family FROM report_facts",
    "traits": "SELECT sort, trait, slot, f.report FROM traits t JOIN report_facts f ON f.number = t.report",
}


def derived(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Give all that was derived in a base, table by table."""
    with closing(sqlite3.connect(path)) as connection:
        return {name: sorted(connection.execute(query).fetchall(), key=repr) for name, query in DERIVED.items()}
