"""What goes wrong most often: every miss, extra and wrong slot of a set, sorted into classes.

`python -m bench.errors [SET …]` prints them. Pairing is `score.py`'s own. Only the restated reports, written for
this project, are quoted, and briefly; of the others the class, the report and the gold fact are named.
"""

from __future__ import annotations

import importlib.util
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import yaml

from bench.sets import BENCH, SETS, GoldSet, read_facts

Fact = dict[str, Any]
Slots = Callable[[Fact, Fact], Iterable[tuple[str, bool | None]]]
PLURALS = {"event": "events", "agreement": "agreements", "statement": "statements", "tenure": "tenures"}
FINE = {"event": "type", "agreement": "stage", "statement": "act"}
LONGEST_QUOTE = 12
"""Words of a report that may be quoted in an example."""


def load_score_module() -> ModuleType:
    """Give the module `score.py` beside the benches."""
    spec = importlib.util.spec_from_file_location("score", BENCH / "score.py")
    if spec is None or spec.loader is None:
        raise ImportError(f"{BENCH / 'score.py'} is missing")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Ledger:
    """Sorts the errors of one set into classes, each with the places where it happens."""

    def __init__(self, gold: GoldSet) -> None:
        self.gold = gold
        self.examples: dict[str, list[str]] = defaultdict(list)
        self.module = load_score_module()
        own = gold.folder / "entities.yaml"
        self.names = self.module.Names(own if own.exists() else BENCH / "entities.yaml")

    def pairs(self, kind: str, predicted: Fact, gold: Fact) -> list[tuple[Fact, Fact]]:
        """Give what was found in one report, each with the gold fact that it answers for."""
        if gold.get("distractor") and kind in ("statement", "tenure"):
            return []
        scorer, plural = self.module.Scorer(self.names), PLURALS[kind]
        pairs: list[tuple[Fact, Fact]] = []
        slots = _noting(getattr(scorer, f"{kind}_slots"), pairs)
        ours, wanted = predicted.get(plural) or [], gold.get(plural) or []
        scorer.match(kind, ours, wanted, getattr(scorer, f"{kind}_affinity"), slots)
        return pairs

    def compare(self, predicted: Fact, gold: Fact) -> None:
        """Note every error of one report."""
        scorer = self.module.Scorer(self.names)
        for kind, plural in PLURALS.items():
            if gold.get("distractor") and kind in ("statement", "tenure"):
                continue
            affinity, slots = getattr(scorer, f"{kind}_affinity"), getattr(scorer, f"{kind}_slots")
            ours, wanted = predicted.get(plural) or [], gold.get(plural) or []
            pairs = self.pairs(kind, predicted, gold)
            for fact, goal in pairs:
                for slot in [name for name, right in slots(fact, goal) if right is False]:
                    self._note(gold, f"{kind}: {slot} wrong{_confusion(slot, fact, goal)}", goal)
            for goal in _left(wanted, [goal for _, goal in pairs]):
                if not goal.get("optional"):
                    self._note(gold, f"{kind} missed: {_fine(kind, goal)}", goal)
            for fact in _left(ours, [fact for fact, _ in pairs]):
                near = [goal for goal in wanted if affinity(fact, goal) > 0]
                if not any(goal.get("optional") for goal in near):
                    self._note(gold, f"{kind} {'told twice' if near else 'not in gold'}: {_fine(kind, fact)}", fact)

    def _note(self, gold: Fact, name: str, fact: Fact) -> None:
        place = f"{gold['report']} {fact.get('id', '')}".strip()
        if self.gold.quotable:
            said = self.module.quote_of(fact) or " – ".join(str(fact.get(slot, "")) for slot in ("person", "office"))
            words = str(said).split()
            place += f" “{' '.join(words[:LONGEST_QUOTE])}{' …' if len(words) > LONGEST_QUOTE else ''}”"
        self.examples[name].append(place)


def _noting(slots: Slots, pairs: list[tuple[Fact, Fact]]) -> Slots:
    def note(fact: Fact, goal: Fact) -> Iterable[tuple[str, bool | None]]:
        pairs.append((fact, goal))
        return slots(fact, goal)

    return note


def _left(facts: list[Fact], used: list[Fact]) -> Iterator[Fact]:
    seen = {id(fact) for fact in used}
    return (fact for fact in facts if id(fact) not in seen)


def _fine(kind: str, fact: Fact) -> str:
    value = fact.get(FINE.get(kind, ""), "any")
    return "/".join(value) if isinstance(value, list) else str(value)


def _confusion(slot: str, fact: Fact, goal: Fact) -> str:
    if slot in ("status", "act", "stage"):
        wanted = goal.get(slot)
        return f" ({'/'.join(wanted) if isinstance(wanted, list) else wanted} read as {fact.get(slot)})"
    return " (none given)" if slot in ("date", "place") and not fact.get(slot) else ""


def records(gold: GoldSet, predicted: Path) -> Iterator[tuple[Fact, Fact]]:
    """Give what was read out of each report of a set, with its gold record."""
    lines = map(json.loads, predicted.read_text(encoding="utf-8").splitlines())
    found = {str(record["report"]): record for record in lines}
    for path in sorted(gold.folder.rglob("*.facts.yaml")):
        wanted = yaml.safe_load(path.read_text(encoding="utf-8"))
        if not gold.language or wanted.get("language", "en") == gold.language:
            yield found.get(wanted["report"], {}), wanted


def errors(gold: GoldSet, predicted: Path) -> dict[str, list[str]]:
    """Give the classes of errors of a file of facts, the commonest first, each with its places."""
    ledger = Ledger(gold)
    for found, wanted in records(gold, predicted):
        ledger.compare(found, wanted)
    return dict(sorted(ledger.examples.items(), key=lambda item: (-len(item[1]), item[0])))


def table(classes: dict[str, list[str]], rows: int = 12, places: int = 2) -> list[str]:
    """Give the lines of a Markdown table of the commonest classes."""
    lines = ["| class | times | for instance |", "| --- | --- | --- |"]
    for name, examples in list(classes.items())[:rows]:
        lines.append(f"| {name} | {len(examples)} | {'; '.join(examples[:places]).replace('|', '/')} |")
    return lines


def main(names: list[str]) -> int:
    """Print the classes of errors of the sets named, or of all."""
    with tempfile.TemporaryDirectory() as folder:
        for gold in SETS:
            if not names or gold.name in names:
                found = errors(gold, read_facts(gold, Path(folder)))
                print(f"\n{gold.name}", *table(found, rows=40, places=4), sep="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
