"""Reports of invented happenings, with the truth: `python -m bench.synthetic NUMBER FACTS TRUTH`.

A fixed seed gives the same reports every time, in the form of docs/facts.md. Invented persons of invented and real
countries meet, visit, call and write to each other, again and again in the same pairs; several outlets tell each
happening in their own words, some before it as a plan, some only by its month or without a date, some off by a day,
naming the city, only the country or no place at all; other reports are printed off, whole or trimmed. News comes at a
steady rate, so more of it covers a longer time.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from string import ascii_uppercase
from typing import Any

from bench.wording import FILLER, ITEMS, KINDS, ROLES, SYLLABLES, VERBS
from dragoman.lexicon import countries, places

SEED = 20
DAILY = 40
"""Attestations a day: 100,000 in seven years."""
START = dt.date(2031, 1, 1)
RARELY = 0.3
OUTLETS = 12
MOST = 6
"""Events in a report."""
COPIED = 0.12
"""Share of the reports that are printed off another."""
PLANNED = 0.15
"""Share of the tellings that come before what they tell of."""
PERSONS = 40
"""Attestations for each person there is."""
LATE = (0, 0, 0, 1, 1, 2, 3)
"""Days from a happening to a report of it."""


@dataclass(frozen=True)
class Person:
    """Somebody invented."""

    name: str
    city: str
    country: str
    code: str
    """Of the country: ISO 3166-1 alpha-2, of an invented one among those that are nobody's."""


@dataclass(frozen=True)
class Happening:
    """What truly happened."""

    number: int
    kind: str
    day: dt.date
    first: Person
    second: Person
    home: Person
    """At whose place."""
    item: str


@dataclass
class World:
    """All that is invented, from one seed."""

    wanted: int
    """Attestations."""
    rarely: float = RARELY
    """The higher, the fewer outlets tell one happening: from 4.3 on average down to one."""
    dice: random.Random = field(default_factory=lambda: random.Random(SEED))  # noqa: S311 -- no secret
    truth: dict[str, int] = field(default_factory=dict)
    """`report#fact` to the number of what happened."""

    def lines(self) -> Iterator[dict[str, Any]]:
        """Give the reports in the order of their days, with as many events in all as are wanted, or a few less."""
        told: dict[tuple[dt.date, str], list[tuple[Happening, bool]]] = {}
        outlets = [f"{self._name(1)} {self.dice.choice(('Courier', 'Herald', 'Gazette'))}" for _ in range(OUTLETS)]
        for happening in self._happenings():
            for outlet in self.dice.sample(outlets, min(OUTLETS, 1 + int(self.dice.expovariate(self.rarely)))):
                is_plan = self.dice.random() < PLANNED
                days = -self.dice.randint(2, 12) if is_plan else self.dice.choice(LATE)
                told.setdefault((happening.day + dt.timedelta(days=days), outlet), []).append((happening, is_plan))
        number = 0
        for (day, outlet), tellings in sorted(told.items(), key=lambda each: each[0]):
            for part in self._parted(tellings):
                for line, of in self._printed(f"r{number:06}", day, (outlet, outlets), part):
                    if len(self.truth) + len(of) > self.wanted:
                        return
                    self.truth |= {f"{line['report']}#e{at}": each.number for at, (each, _) in enumerate(of, 1)}
                    yield line
                    number += 1

    def _happenings(self) -> Iterator[Happening]:
        """Give what happens, pair by pair, over the time that the wanted number takes; enough and a little more."""
        people = self._people()
        span = max(30, self.wanted // DAILY)
        number = 0
        for _ in range(self.wanted // (12 if self.rarely <= RARELY else 3) + 8):
            first, second = self.dice.sample(people, 2)
            kind, day = self.dice.choice(KINDS), START + dt.timedelta(days=self.dice.randrange(span))
            for _ in range(self.dice.choice((1, 2, 4, 7))):
                item = self.dice.choice(ITEMS.get(kind, ("",)))
                home = first if kind == "meeting" and self.dice.random() < 0.5 else second
                yield Happening(number, kind, day, first, second, home, item)
                number += 1
                day += dt.timedelta(days=self.dice.randint(20, 90))

    def _people(self) -> list[Person]:
        names = {country.code: country.name for country in countries.countries()}
        capitals = [place for place in places.places() if place.is_capital and place.country in names]
        seats = [(place.name, names[place.country], place.country) for place in capitals]
        seats += [(self._name(1), self._name(2), f"X{letter}") for letter in ascii_uppercase] * 3
        named = {self._name(2) for _ in range(max(30, self.wanted // PERSONS))}
        return [Person(name, *self.dice.choice(seats)) for name in sorted(named)]

    def _name(self, words: int) -> str:
        return " ".join("".join(self.dice.choices(SYLLABLES, k=3)).title() for _ in range(words))

    def _parted(self, tellings: list[tuple[Happening, bool]]) -> Iterator[list[tuple[Happening, bool]]]:
        rest = iter(tellings)
        while part := list(islice(rest, self.dice.randint(1, MOST))):
            yield part

    def _printed(
        self, name: str, day: dt.date, by: tuple[str, list[str]], part: list[tuple[Happening, bool]]
    ) -> Iterator[tuple[dict[str, Any], list[tuple[Happening, bool]]]]:
        """Give a report and, now and then, another outlet's copy of it; each with what it tells."""
        sentences = [self._fact(number, *telling) for number, telling in enumerate(part, 1)]
        own, others = by
        yield _line(name, day, own, sentences), part
        if self.dice.random() < COPIED:
            kept = sentences if self.dice.random() < 0.5 else sentences[: len(sentences) // 2 + 1]
            later = day + dt.timedelta(days=self.dice.randint(0, 1))
            outlet = self.dice.choice([each for each in others if each != own])
            yield _line(f"{name}c", later, outlet, kept), part[: len(kept)]

    def _fact(self, number: int, happening: Happening, is_plan: bool) -> tuple[str, dict[str, Any]]:  # noqa: FBT001
        kind, place = happening.kind, self._place(happening)
        verb = self.dice.choice(VERBS[kind])
        where = f" in {place}" if place else ""
        words = " ".join(self.dice.sample(FILLER, 9))
        due = "Due soon: " if is_plan else ""
        sentence = f"{due}{happening.first.name} {verb} {happening.second.name}{where}, {words}."
        roles = ROLES.get(kind, ("participant", "participant"))
        people = ((happening.first, roles[0]), (happening.second, roles[1]))
        fact = {
            "id": f"e{number}",
            "type": kind,
            "status": "planned" if is_plan else "occurred",
            "date": self._date(happening.day),
            "place": place,
            "participants": [{"name": who.name, "role": role, "country": who.code} for who, role in people],
            "item": happening.item or None,
            "evidence": [{"quote": sentence}],
        }
        return sentence, fact

    def _place(self, happening: Happening) -> str | None:
        if happening.kind == "call":
            return None
        return self.dice.choices((happening.home.city, happening.home.country, None), (5, 3, 2))[0]

    def _date(self, day: dt.date) -> str | None:
        off = day + dt.timedelta(days=self.dice.choice((-1, 1)))
        return self.dice.choices((day.isoformat(), off.isoformat(), day.isoformat()[:7], None), (74, 8, 6, 12))[0]


def _line(name: str, day: dt.date, outlet: str, facts: list[tuple[str, dict[str, Any]]]) -> dict[str, Any]:
    text = "\n".join(sentence for sentence, _ in facts)
    events = [fact for _, fact in facts]
    about = {"report": name, "language": "en", "published": day.isoformat(), "outlet": outlet}
    return {**about, "text": text, "events": events, "agreements": [], "statements": [], "tenures": []}


def write(number: int, facts: Path, rarely: float = RARELY) -> dict[str, int]:
    """Write a file of facts, a report a line, and give the truth."""
    world = World(number, rarely)
    with facts.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in world.lines())
    return world.truth


def main(number: str, facts: str, truth: str) -> int:
    """Write the reports and the truth."""
    Path(truth).write_text(json.dumps(write(int(number), Path(facts))) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
