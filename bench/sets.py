"""The benches beside the checkout: which files each set holds, and what dragoman reads out of them."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BENCH = ROOT.parent / "shared" / "bench"
SKIPPED = 3
"""Exit code of a run that was carried out but skipped something, such as a language without a reader."""


@dataclass(frozen=True)
class GoldSet:
    """One folder of gold files with the reports they annotate."""

    name: str
    inputs: str
    """Pattern of what is read, relative to the set's folder."""
    language: str = ""
    """Only gold of this language counts; empty: all."""
    quotable: bool = False
    """Whether a few words of it may stand in our documentation."""

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return BENCH / self.name

    @property
    def paths(self) -> list[Path]:
        """What is handed to `dragoman read`, sorted."""
        return sorted(self.folder.glob(self.inputs))

    @property
    def digest(self) -> str:
        """A hash over its reports, its gold files and the accepted spellings; a floor holds for one digest only."""
        total = hashlib.sha256()
        spellings = [self.folder / "entities.yaml", BENCH / "entities.yaml"]
        for path in [*self.paths, *sorted(self.folder.rglob("*.facts.yaml")), *filter(Path.is_file, spellings)]:
            total.update(path.relative_to(BENCH).as_posix().encode() + b"\0" + path.read_bytes())
        return total.hexdigest()[:16]


SETS = (
    GoldSet("seeds", "*.txt"),
    GoldSet("voa", "*.txt", language="en"),
    GoldSet("stories", "*/*.txt", language="en"),
    GoldSet("restated", "reports.jsonl", language="en", quotable=True),
)


def dragoman(*arguments: str | Path) -> str:
    """Run the command line of this environment and give what it prints; skipped reports are no failure.

    Raises:
        RuntimeError: the command failed.
    """
    command = [str(Path(sys.executable).with_name("dragoman")), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=ROOT, check=False)
    if done.returncode not in (0, SKIPPED):
        raise RuntimeError(f"dragoman {' '.join(map(str, arguments))[:80]} … failed: {done.stderr.strip()[-800:]}")
    return done.stdout


def read_facts(gold: GoldSet, target: Path) -> Path:
    """Read a set with `dragoman read … --to facts` and keep what it prints in a file of the folder `target`."""
    path = target / f"{gold.name}.jsonl"
    path.write_text(dragoman("read", *gold.paths, "--to", "facts"), encoding="utf-8")
    return path
