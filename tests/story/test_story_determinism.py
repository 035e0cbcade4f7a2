"""Two runs print the same bytes, whatever Python's hashes are, and in whatever company a report is read."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("dragoman.read.english", reason="no reader yet")
pytest.importorskip("dragoman.serve.cli")

DRAGOMAN = [sys.executable, "-c", "from dragoman.serve.cli import main; main()"]
SKIPPED = 3
"""Exit code where something was skipped, such as a report in a language without a reader."""


def _read(*paths: Path, seed: int) -> bytes:
    """Print the facts in a process with this seed of its hashes, on which the order of sets depends."""
    done = subprocess.run(
        [*DRAGOMAN, "read", *map(str, paths), "--to", "facts"],
        capture_output=True,
        env=os.environ | {"PYTHONHASHSEED": str(seed)},
        timeout=600,
        check=False,
    )
    assert done.returncode in (0, SKIPPED), done.stderr.decode()
    return done.stdout


def _differing(one: bytes, other: bytes) -> list[str]:
    """Name the reports, by the beginnings of their lines, that two runs print differently."""
    pairs = zip(one.splitlines(), other.splitlines(), strict=True)
    return [first[:40].decode(errors="replace") for first, second in pairs if first != second]


@pytest.fixture(scope="module")
def once(examples: Path) -> bytes:
    return _read(examples, seed=1)


def test_two_runs_print_identical_bytes_whatever_the_order_of_sets(once: bytes, examples: Path) -> None:
    again = _read(examples, seed=2)
    assert _differing(again, once) == []
    assert again == once


def test_a_report_says_the_same_in_any_company(once: bytes, examples: Path, tmp_path: Path) -> None:
    backwards = tmp_path / "backwards.jsonl"
    backwards.write_bytes(b"\n".join(reversed(examples.read_bytes().splitlines())) + b"\n")
    assert sorted(_read(backwards, seed=1).splitlines()) == sorted(once.splitlines())


@pytest.mark.shared
def test_two_runs_over_the_benches_print_identical_bytes(shared: Path) -> None:
    paths = sorted((shared / "bench").rglob("*.txt"))[::6]
    assert _differing(_read(*paths, seed=1), _read(*paths, seed=2)) == []
