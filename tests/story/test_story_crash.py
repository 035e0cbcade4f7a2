"""Power cuts: `add` is killed for real at random moments, and the base neither breaks nor loses its way."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dragoman.pipeline import is_fresh
from dragoman.store.sqlite import SqliteStore, faults

HERE = Path(__file__).resolve().parent
EXAMPLES = HERE.parents[1] / "examples" / "reports.jsonl"
COPIES = 500
KILLS = 10
PATIENCE = 120


def write_changed_copies(path: Path, count: int) -> None:
    """Copy the examples again and again, each copy with a sentence and a word of its own."""
    lines = [json.loads(line) for line in EXAMPLES.read_text(encoding="utf-8").splitlines()]
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            report = lines[number % len(lines)]
            text = f"{report['text']} Anna Nr{number} said so to Berta Nummer."
            text = text.replace("Russia", f"Russia ({number // len(lines)})", 1)
            file.write(json.dumps({**report, "id": f"{report['id']}-{number}", "text": text}) + "\n")


@contextmanager
def adding(base: Path, reports: Path, reader: str) -> Iterator[subprocess.Popen[str]]:
    """Start `add` and wait until it has opened its base."""
    command = [sys.executable, str(HERE / "crash_add.py"), str(base), str(reports), reader]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        yield process


def finish(base: Path, reports: Path, reader: str) -> float:
    """Let it end undisturbed, and give the seconds it worked."""
    with adding(base, reports, reader) as process:
        start = time.monotonic()
        assert process.wait(PATIENCE) == 0
        return time.monotonic() - start


def was_killed(base: Path, reports: Path, reader: str, after: float) -> bool:
    """Kill it after some seconds, as `kill -9` does; False where it had ended by then."""
    with adding(base, reports, reader) as process:
        try:
            process.wait(after)
        except subprocess.TimeoutExpired:
            process.kill()
            return True
        return False


def contents(base: Path) -> dict[str, list[object]]:
    with SqliteStore.open(str(base)) as store:
        assert is_fresh(store)
        return {
            "records": list(store.records()),
            "attestations": list(store.attestations()),
            "entities": list(store.entities()),
            "canonical": list(store.canonical_entities()),
            "judgements": list(store.judgements()),
            "skipped": list(store.skipped()),
            "reports": list(store.reports()),
            "copies": list(store.copies()),
        }


def survives(folder: Path, reader: str, copies: int, kills: int) -> None:
    reports, undisturbed = folder / "reports.jsonl", folder / "undisturbed.db"
    write_changed_copies(reports, copies)
    seconds = finish(undisturbed, reports, reader)
    expected = contents(undisturbed)
    assert len(expected["reports"]) == copies
    assert expected["records"] or reader == "real"
    moments = random.Random(20240424)  # noqa: S311 -- moments, not secrets
    base, bases, done = folder / "killed-0.db", 1, 0
    while done < kills:
        if was_killed(base, reports, reader, moments.uniform(0, seconds)):
            done += 1
            assert faults(str(base)) == ()
        else:
            assert contents(base) == expected
            base, bases = folder / f"killed-{bases}.db", bases + 1
    finish(base, reports, reader)
    assert faults(str(base)) == ()
    assert contents(base) == expected


@pytest.mark.skipif(not EXAMPLES.exists(), reason="the example reports are not here")
def test_a_base_survives_ten_kills_and_ends_as_if_undisturbed(tmp_path: Path) -> None:
    survives(tmp_path, "light", COPIES, KILLS)


@pytest.mark.skipif(not EXAMPLES.exists(), reason="the example reports are not here")
def test_a_base_survives_kills_while_the_english_reader_reads(tmp_path: Path) -> None:
    pytest.importorskip("dragoman.read.english")
    survives(tmp_path, "real", 96, 2)
