"""How many persons and offices of the benches are resolved, how rightly, and at what cost: `python -m bench.resolving`."""

from __future__ import annotations

import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from bench.sets import BENCH, ROOT, SETS, GoldSet
from bench.speed import best_of
from dragoman.lexicon.people import names
from dragoman.lexicon.seats import offices
from dragoman.model.entity import Entity
from dragoman.model.mention import EntityKind, Mention
from dragoman.pipeline import ReadReport, Stages, read_targets
from dragoman.resolve.contents import mentions_in
from dragoman.resolve.ids import is_provisional, own_id
from dragoman.settings import Settings

_WORDS = frozenset({"quote", "quotes", "text", "about", "item", "note", "comment"})
"""Fields of a gold file that hold words of the report and no name."""
LOADING = """
import pathlib, time
from dragoman.lexicon import countries, organizations, outlets, places
from dragoman.lexicon.people import persons
from dragoman.lexicon.seats import kinds, tenures
start = time.perf_counter()
for ask in (persons.named, persons.sharing_surname, persons.resembling, countries.named, organizations.named,
            kinds.find, places.named, outlets.named, tenures.of_office, tenures.of_person):
    ask("nobody")
took = time.perf_counter() - start
status = pathlib.Path("/proc/self/status").read_text()
print(took, int(status.split("VmHWM:")[1].split()[0]) / 1024)
"""


@dataclass
class Found:
    """What became of the persons or offices of a set."""

    known: int = 0
    """Resolved to the lexicon."""
    right: int = 0
    wrong: list[str] = field(default_factory=list)
    """Whose surname the gold file has, under another full name."""
    unknown: Counter[str] = field(default_factory=Counter)
    """Not resolved, by reason."""


def measure(gold: GoldSet) -> dict[EntityKind, Found]:
    """Resolve a set and compare with the names of its gold files, report by report."""
    found = {EntityKind.PERSON: Found(), EntityKind.OFFICE: Found()}
    wanted = _gold_names(gold)
    for item in read_targets(map(str, gold.paths), Settings()):
        if not isinstance(item, ReadReport):
            continue
        reading = item.reading
        for mention in dict.fromkeys(m for each in reading.attested for m in mentions_in(each)):
            if mention.kind in found:
                entity = item.entity(own_id(reading.report, mention))
                _count(found[mention.kind], mention, entity, wanted.get(reading.report, set()))
    return found


def _count(found: Found, mention: Mention, entity: Entity, wanted: set[str]) -> None:
    if is_provisional(entity.id):
        found.unknown[_why(mention, entity)] += 1
        return
    found.known += 1
    if entity.name in wanted or (entity.id.startswith("office:") and _is_called(entity, wanted)):
        found.right += 1
    elif entity.id.startswith("person:"):
        family = names.surname(entity.name)
        near = [name for name in wanted if names.surname(name) == family and " " in name]
        if any(names.compare(name, entity.name).score >= names.SAME for name in near):
            found.right += 1
        else:
            found.wrong += [f"{entity.name}: {name}" for name in near]


def _is_called(office: Entity, wanted: set[str]) -> bool:
    """Whether a title of the gold file, in whatever wording, is read as this very office."""
    return any(each.id == office.id for name in wanted for each in offices.find(name))


def _why(mention: Mention, entity: Entity) -> str:
    if mention.unnamed:
        return "not named"
    if ":~~" in entity.id:
        return "a surname, or nothing that tells whose" if " " not in mention.name else "no country, no office"
    return "not in the lexicon, known by name and country"


def _gold_names(gold: GoldSet) -> dict[str, set[str]]:
    """Give all names in the gold file of each report, with all accepted spellings of them."""
    own = gold.folder / "entities.yaml"
    listed = yaml.safe_load((own if own.is_file() else BENCH / "entities.yaml").read_text(encoding="utf-8"))
    found: dict[str, set[str]] = {}
    for path in sorted(gold.folder.rglob("*.facts.yaml")):
        told = {each for each in _texts(yaml.safe_load(path.read_text(encoding="utf-8"))) if each in listed}
        entries = [listed[entity] for entity in told if isinstance(listed[entity], dict)]
        spelled = {str(name) for entry in entries for name in (entry["name"], *entry.get("aliases", ()))}
        found[path.name.removesuffix(".facts.yaml")] = spelled
    return found


def _texts(node: Any) -> Iterator[str]:  # noqa: ANN401 -- whatever a YAML file holds
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict | list):
        parts = [each for key, each in node.items() if key not in _WORDS] if isinstance(node, dict) else node
        for each in parts:
            yield from _texts(each)


def share() -> float:
    """Give what resolving the seeds costs, as a share of reading them."""
    stages, seeds = Stages.of(Settings()), next(gold for gold in SETS if gold.name == "seeds")
    read = [item for item in read_targets(map(str, seeds.paths), Settings(), stages) if isinstance(item, ReadReport)]
    reports, readings = [item.report for item in read], [item.reading for item in read]
    reader = stages.readers[0]
    reading = best_of(lambda: list(reader.read(reports)))
    return best_of(lambda: [stages.resolver.resolve(each) for each in readings]) / reading


def loading() -> tuple[float, float]:
    """Give the seconds that a new process takes to make every look-up of the lexicon, and its memory in MB."""
    runs = [_run(LOADING) for _ in range(3)]
    return min(seconds for seconds, _ in runs), max(megabytes for _, megabytes in runs)


def _run(code: str) -> tuple[float, float]:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    seconds, megabytes = done.stdout.split()
    return float(seconds), float(megabytes)


def section() -> list[str]:
    """Give the part of the page on resolving."""
    lines = ["| set | what | in the lexicon | named so in gold | another of the surname in gold | unresolved, why |"]
    lines.append("| --- | --- | --- | --- | --- | --- |")
    for gold in SETS:
        for kind, found in measure(gold).items():
            why = "; ".join(f"{reason} {count}" for reason, count in found.unknown.most_common())
            lines.append(f"| {gold.name} | {kind} | {found.known} | {found.right} | {len(found.wrong)} | {why} |")
    seconds, megabytes = loading()
    cost = (
        f"Resolving the seeds takes {share():.1%} of the time of reading them (the bar is 15 %). The lexicon's look-ups "
        f"load in {seconds * 1000:.0f} ms (the bar is 150), in a process of {megabytes:.0f} MB (the bar is 150)."
    )
    return ["## resolving", "\n".join(lines), cost]


def main() -> int:
    """Print the figures, and whom gold calls otherwise."""
    start = time.perf_counter()
    print("\n\n".join(section()))
    for gold in SETS:
        print(gold.name, *measure(gold)[EntityKind.PERSON].wrong, sep="\n  ")
    print(f"{time.perf_counter() - start:.0f} s", Path(sys.argv[0]).name)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
