"""Score what dragoman reads out of the benches: `python -m bench.scores [SET …]`.

The measuring itself is done by `score.py` beside the benches; this only runs it.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench.sets import BENCH, SETS, GoldSet, dragoman, read_facts

KINDS = ("event", "agreement", "statement", "tenure", "all", "macro")
MEASURES = ("precision", "recall", "f1", "exact_f1")


def score(gold: GoldSet, predicted: Path) -> dict[str, Any]:
    """Give what `score.py --json` says of a file of facts."""
    language = ["--language", gold.language] if gold.language else []
    result: dict[str, Any] = json.loads(_run("score.py", str(predicted), str(gold.folder), "--json", *language))
    return result


def score_merging(facts: Path, folder: Path) -> dict[str, dict[str, float]]:
    """Add the stories to a fresh base in `folder` and give what `score_stories.py --json` says of its records."""
    stories = next(gold for gold in SETS if gold.name == "stories")
    return _score_records(facts, folder / "stories.db", *stories.paths)


def score_merging_alone(folder: Path) -> dict[str, dict[str, float]]:
    """Do the same with the gold readings, so that merging is measured apart from reading."""
    facts = folder / "gold-facts.jsonl"
    facts.write_text(_run("score_stories.py", "--emit-gold-facts"), encoding="utf-8")
    return _score_records(facts, folder / "gold.db", "--facts", facts)


def _score_records(facts: Path, base: Path, *targets: str | Path) -> dict[str, dict[str, float]]:
    dragoman("add", *targets, "--db", base)
    records = base.with_suffix(".records.jsonl")
    records.write_text(dragoman("export", "--to", "records", "--db", base), encoding="utf-8")
    told = _run("score_stories.py", "--facts", str(facts), "--records", str(records), "--json")
    result: dict[str, dict[str, float]] = json.loads(told)
    return result


def _run(script: str, *arguments: str) -> str:
    command = [sys.executable, str(BENCH / script), *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout


def table(result: dict[str, Any]) -> list[str]:
    """Give the lines of a Markdown table of one set's scores."""
    lines = ["| | precision | recall | F1 | exact F1 | found | extra | missed |", "| --- |" + " --- |" * 7]
    for kind in KINDS:
        if kind in result:
            figures = [f"{result[kind][measure]:.3f}" for measure in MEASURES]
            counts = [str(result[kind].get(key, "")) for key in ("tp", "fp", "fn")]
            lines.append(f"| {' | '.join([kind, *figures, *counts])} |")
    return lines


def main(names: list[str]) -> int:
    """Print the scores of the sets named, or of all."""
    if not BENCH.is_dir():
        print(f"no benches: {BENCH} is missing", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        for gold in SETS:
            if not names or gold.name in names:
                print(f"\n{gold.name}", *table(score(gold, read_facts(gold, Path(folder)))), sep="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
