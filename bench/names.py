"""How well names are told apart, given title, country and date, and given nothing: `python -m bench.names`.

Two tables: the shared one, and our own of other persons (`spellings.csv`, `look_alikes.csv`).
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass

from bench.sets import BENCH, ROOT
from dragoman.lexicon.people import persons
from dragoman.lexicon.people.persons import Person
from dragoman.lexicon.seats import tenures
from dragoman.model.mention import EntityKind, Mention, Span
from dragoman.model.when import Period
from dragoman.resolve.ids import is_provisional
from dragoman.resolve.people import Context, decide_person

SHARED = BENCH / "names.json"
OWN = ROOT / "bench"


@dataclass(frozen=True)
class Table:
    """Persons with spellings of their names, and names of others that look like theirs."""

    name: str
    spellings: dict[str, tuple[str, ...]]
    look_alikes: tuple[str, ...]


@dataclass(frozen=True)
class Score:
    """How many spellings were told rightly."""

    spellings: int
    in_context: int
    """Right, given title, country and date."""
    linked: int
    """Answered without any context."""
    right: int
    """Of those, rightly."""
    confused: tuple[str, ...]
    """Look-alikes that were taken for one of the table's persons."""

    @property
    def figures(self) -> dict[str, float]:
        """What floors pin, by name."""
        return {
            "top_1_in_context": self.in_context / self.spellings,
            "precision_without": self.right / max(1, self.linked),
            "recall_without": self.right / self.spellings,
            "look_alikes_apart": float(not self.confused),
        }


def tables() -> Iterator[Table]:
    """Give the tables that are there."""
    if SHARED.is_file():
        shared = json.loads(SHARED.read_text(encoding="utf-8"))
        spellings = {each["name"]: tuple(each["variants"]) for each in shared["persons"]}
        yield Table("names.json", spellings, tuple(shared["distractors"]))
    with (OWN / "spellings.csv").open(encoding="utf-8", newline="") as file:
        own = {row["name"]: tuple(row["spellings"].split(";")) for row in csv.DictReader(file)}
    with (OWN / "look_alikes.csv").open(encoding="utf-8", newline="") as file:
        yield Table("our own", own, tuple(row["name"] for row in csv.DictReader(file)))


def score(table: Table) -> Score:
    """Ask for every spelling in both ways, and for every look-alike without a context."""
    in_context = linked = right = 0
    known = {name: _the(name) for name in table.spellings}
    asked = [(known[name], spelling) for name, few in table.spellings.items() for spelling in (name, *few)]
    for person, spelling in asked:
        in_context += _decided(_titled(spelling, person), _day(person)) == person.id
        answer = _decided(_mention(spelling), None)
        linked += bool(answer)
        right += answer == person.id
    ids = {person.id for person in known.values()}
    confused = tuple(name for name in table.look_alikes if _decided(_mention(name), None) in ids)
    return Score(len(asked), in_context, linked, right, confused)


def _the(name: str) -> Person:
    (person,) = persons.named(name)
    return person


def _decided(mention: Mention, on: Period | None) -> str:
    decision = decide_person(mention, Context(on))
    return decision.entity.id if decision and not is_provisional(decision.entity.id) else ""


def _mention(name: str, country: str = "", *offices: Mention) -> Mention:
    return Mention(Span(0, len(name)), name, EntityKind.PERSON, name, country, offices=offices)


def _titled(name: str, person: Person) -> Mention:
    """Give a name with the office that its bearer held last, and its country."""
    country = next(iter(person.countries), "")
    held = _last(person)
    seat = Mention(Span(0, 0), "", EntityKind.OFFICE, "the office", country, held.office) if held else None
    return _mention(name, country, *filter(None, (seat,)))


def _last(person: Person) -> tenures.KnownTenure | None:
    dated = [held for held in tenures.of_person(person.id) if held.start and held.start.last]
    return dated[-1] if dated else None


def _day(person: Person) -> Period | None:
    """Give a day in the midst of somebody's last office."""
    held = _last(person)
    if held is None or held.start is None or held.start.last is None:
        return None
    start, end = held.start.last, (held.end and held.end.first) or held.as_of
    return Period.day(start + (max(start, end) - start) / 2)


def section() -> list[str]:
    """Give the part of the page on names."""
    lines = ["| table | spellings | top-1 in context | precision without | recall without | look-alikes confused |"]
    lines.append("| --- | --- | --- | --- | --- | --- |")
    for table in tables():
        found = score(table)
        first, precision, recall, _ = found.figures.values()
        confused = f"{len(found.confused)} of {len(table.look_alikes)}"
        lines.append(
            f"| {table.name} | {found.spellings} | {first:.3f} | {precision:.3f} | {recall:.3f} | {confused} |"
        )
    about = (
        "Spellings of names in many scripts and romanizations. *In context*: title, country and date are given (the bar "
        "is 0.98); *without*: only the name, against the whole lexicon (the bars are 0.97 and 0.80; nobody confused)."
    )
    return ["## names", about, "\n".join(lines)]


def main() -> int:
    """Print the figures."""
    print("\n\n".join(section()))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
