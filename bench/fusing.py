"""How merging grows with what there is to merge: `python -m bench.fusing [NUMBER …]`.

Of reports from `bench.synthetic`, whose truth is known: how well and how fast they are put together by `fuse` alone and
through a base, with how much memory, and what adding one more report costs beside adding it to an empty base.
"""

from __future__ import annotations

import json
import math
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

import dragoman
from bench import synthetic
from dragoman.fuse.base import ReportFacts
from dragoman.fuse.records import fuse
from dragoman.model.identity import Identity
from dragoman.pipeline.given import GivenStages
from dragoman.pipeline.reading import ReadReport, read_targets
from dragoman.settings import Settings

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)
ROUNDS = 5
"""Of adding one report; the best counts."""


@dataclass(frozen=True)
class Run:
    """What merging so many attestations came to."""

    number: int
    pairs: float
    """F1 of the pairs put together."""
    cubed: float
    """B-cubed F1."""
    fusing: float
    """Seconds of the processor that `fuse` takes, copies included."""
    adding: float
    """Seconds of the processor that a base takes to keep and merge them all."""
    one: float
    """Seconds that adding one more report to that base takes."""
    one_alone: float
    """Seconds that adding it to an empty base takes."""
    memory: int
    """MiB at most."""

    def row(self) -> str:
        """Give its line of a table."""
        growth = self.fusing / (self.number * math.log(self.number)) * 1e6
        cells = (
            f"{self.number:,}",
            f"{self.pairs:.3f}",
            f"{self.cubed:.3f}",
            f"{self.fusing:.1f}",
            f"{growth:.1f}",
            f"{self.adding:.1f}",
            str(self.memory),
            f"{self.one_alone:.3f}",
            f"{self.one:.3f}",
            f"{self.one / self.one_alone:.2f}",
        )
        return f"| {' | '.join(cells)} |"


HEAD = (
    "| attestations | F1 of pairs | B-cubed F1 | fuse, s | µs per n log n | through a base, s | MiB | one to none, s "
    "| one more, s | ratio |",
    "| ---: |" + " ---: |" * 9,
)


def measure(number: int, *, alone: bool = True) -> Run:
    """Merge so many attestations, in this process.

    Args:
        number: attestations.
        alone: whether `fuse` is timed by itself too.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        facts = folder / "facts.jsonl"
        truth = synthetic.write(number, facts)
        fusing = _fusing(facts) if alone else math.nan
        start = time.process_time()
        with dragoman.open(folder / "base.db") as base:
            base.add_facts(facts)
            adding = time.process_time() - start
            found = [[f"{each.report}#{each.key}" for each in record.members] for record in base.events()]
        one_more, one_alone = _one(folder, folder / "base.db"), _one(folder, None)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    pairs, cubed = f1_by_pairs(truth, found), b_cubed(truth, found)
    return Run(number, pairs, cubed, fusing, adding, one_more, one_alone, memory)


def _fusing(facts: Path) -> float:
    """Time `fuse` alone on what is read out of a file of facts, the facts of its reports included."""
    settings = Settings()
    read = read_targets([str(facts)], settings, GivenStages.of(settings))
    reports = [each for each in read if isinstance(each, ReadReport)]
    attestations = [attestation for each in reports for attestation in each.resolved.attestations]
    identity = Identity(judgement for each in reports for judgement in each.resolved.judgements)
    start = time.process_time()
    told = {
        each.report.id: ReportFacts.of(
            each.report.text, each.report.published.period, each.report.source.name, each.report.language
        )
        for each in reports
    }
    fuse(attestations, identity.canonical, told)
    return time.process_time() - start


def _one(folder: Path, base: Path | None) -> float:
    """Time adding one report that tells what the base knows already, the best of several such."""
    extra = folder / "extra.jsonl"
    lines = (folder / "facts.jsonl").read_text(encoding="utf-8").splitlines()
    told = json.loads(lines[len(lines) // 2])
    times = []
    for number in range(ROUNDS + 1):
        extra.write_text(
            json.dumps({**told, "report": f"extra{number}", "outlet": f"Extra {number}"}) + "\n", encoding="utf-8"
        )
        path = base or folder / f"empty{number}.db"
        with dragoman.open(path):
            pass  # laying the tables of a new base is no part of adding
        start = time.perf_counter()
        with dragoman.open(path) as opened:
            opened.add_facts(extra)
        times.append(time.perf_counter() - start)
    return min(times[1:])


def f1_by_pairs(truth: dict[str, int], found: Iterable[Iterable[str]]) -> float:
    """Say how many of the pairs that are one event were put together, and how many of those put together are one."""
    sets = [list(members) for members in found]
    together = sum(_pairs(len(members)) for members in sets)
    right = sum(_pairs(size) for members in sets for size in _sizes(truth[each] for each in members).values())
    wanted = sum(_pairs(size) for size in _sizes(truth.values()).values())
    return 2 * right / (together + wanted)


def b_cubed(truth: dict[str, int], found: Iterable[Iterable[str]]) -> float:
    """Give the F1 of the mean, over all attestations, of how much of their set is one with them and how much of it is there."""
    sizes, precision, recall = _sizes(truth.values()), 0.0, 0.0
    for members in map(list, found):
        for number, size in _sizes(truth[each] for each in members).items():
            precision += size * size / len(members)
            recall += size * size / sizes[number]
    return 2 * precision * recall / (precision + recall) / len(truth)


def _pairs(size: int) -> int:
    return size * (size - 1) // 2


def _sizes(numbers: Iterable[int]) -> dict[int, int]:
    sizes: dict[int, int] = {}
    for number in numbers:
        sizes[number] = sizes.get(number, 0) + 1
    return sizes


def measure_apart(number: int) -> Run:
    """Do the same in a process of its own, so that its memory is its own."""
    command = [sys.executable, "-m", "bench.fusing", "--one", str(number)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    return Run(**json.loads(done.stdout))


def main(arguments: list[str]) -> int:
    """Print a table, a line a size."""
    if arguments[:1] == ["--one"]:
        print(json.dumps(asdict(measure(int(arguments[1])))))
        return 0
    print(*HEAD, sep="\n")
    for number in map(int, arguments or SIZES):
        print(measure_apart(number).row(), flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
