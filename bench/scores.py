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
    command = [sys.executable, str(BENCH / "score.py"), str(predicted), str(gold.folder), "--json"]
    if gold.language:
        command += ["--language", gold.language]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def score_merging(facts: Path, folder: Path) -> dict[str, dict[str, float]]:
    """Add the stories to a fresh base in `folder` and give what `score_stories.py --json` says of its records."""
    stories = next(gold for gold in SETS if gold.name == "stories")
    base, records = folder / "stories.db", folder / "records.jsonl"
    dragoman("add", *stories.paths, "--db", base)
    records.write_text(dragoman("export", "--to", "records", "--db", base), encoding="utf-8")
    command = [
        sys.executable,
        str(BENCH / "score_stories.py"),
        "--facts",
        str(facts),
        "--records",
        str(records),
        "--json",
    ]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    result: dict[str, dict[str, float]] = json.loads(done.stdout)
    return result


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
