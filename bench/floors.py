"""The floors that the scores may not fall under: `python -m bench.floors [--raise | --lower]`.

Without an option it compares. `--raise` lifts every floor to just under today's figure and never lowers one;
`--lower` also lowers, which needs a reason in the changelog. New input files get new floors either way.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import tomllib
from pathlib import Path

from bench import dates
from bench.scores import score
from bench.sets import BENCH, ROOT, SETS, GoldSet, read_facts

FLOORS = ROOT / "tests" / "gold" / "floors.toml"
SLACK = 0.005
"""How far under today's figure a floor lies, so that a last digit does not break the build."""
PINNED = (("macro", "f1"), ("macro", "exact_f1"), ("all", "precision"), ("all", "f1"))
Floor = dict[str, str | float]


def figures(gold: GoldSet, predicted: Path) -> dict[str, float]:
    """Give the scores of a set that floors pin, by name, such as `macro_f1`."""
    result = score(gold, predicted)
    scores = {f"{kind}_{measure}": result[kind][measure] for kind, measure in PINNED}
    return {**scores, **dates.figures(list(dates.judge(gold, predicted)))}


def load() -> dict[str, Floor]:
    """Give the floors of every set; none where the file is missing."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}


def adjust(old: Floor, today: dict[str, float], digest: str, *, lower: bool) -> Floor:
    """Give the floors that today's figures allow: higher where they rose, lower only on demand."""
    new: Floor = {"digest": digest}
    for name, figure in today.items():
        proposed = max(0.0, round(figure - SLACK, 3))
        kept = old.get(name) if old.get("digest") == digest and not lower else None
        new[name] = max(proposed, kept) if isinstance(kept, float) else proposed
    return new


def save(floors: dict[str, Floor]) -> None:
    """Write the floors, one table a set."""
    lines = [
        "# Floors of the scores; `python -m bench.floors --raise` lifts them. A floor goes down only with a reason"
    ]
    lines.append("# in CHANGELOG.md. The digest is of the input files: other files, other floors.")
    for name, floor in floors.items():
        lines += ["", f"[{name}]"]
        lines += [
            f'{key} = "{value}"' if isinstance(value, str) else f"{key} = {value:.3f}" for key, value in floor.items()
        ]
    FLOORS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> int:
    """Compare today's scores with the floors, or move the floors."""
    parser = argparse.ArgumentParser(description=__doc__)
    move = parser.add_mutually_exclusive_group()
    move.add_argument("--raise", dest="lift", action="store_true", help="lift floors to just under today's figures")
    move.add_argument("--lower", action="store_true", help="move floors to just under today's figures, down too")
    options = parser.parse_args()
    if not BENCH.is_dir():
        print(f"no benches: {BENCH} is missing", file=sys.stderr)
        return 1
    floors, below = load(), 0
    with tempfile.TemporaryDirectory() as folder:
        for gold in SETS:
            today, old = figures(gold, read_facts(gold, Path(folder))), floors.get(gold.name, {})
            for name, figure in today.items():
                under = figure < float(old.get(name, 0.0))
                below += under
                print(f"{gold.name:10}{name:18}{figure:.3f}  floor {old.get(name, '–')}{'  BELOW' if under else ''}")
            floors[gold.name] = adjust(old, today, gold.digest, lower=options.lower)
    if options.lift or options.lower:
        save(floors)
    return 1 if below and not options.lower else 0


if __name__ == "__main__":
    raise SystemExit(main())
