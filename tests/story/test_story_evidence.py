"""Every fact opens the words that it came from: over the shipped examples, and the benches where they are there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

pytest.importorskip("dragoman.read.english", reason="no reader yet")
cli = pytest.importorskip("dragoman.serve.cli")

KINDS = ("events", "agreements", "statements", "tenures")
SKIPPED = 3
"""Exit code where something was skipped, such as a report in a language without a reader."""


def _records(*paths: Path) -> list[dict]:
    result = CliRunner().invoke(cli.app, ["read", *map(str, paths), "--to", "facts"])
    assert result.exit_code in (0, SKIPPED), result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def _facts(record: dict) -> Iterator[tuple[str, dict]]:
    for kind in KINDS:
        for fact in record[kind]:
            yield kind, fact


def _misquoted(record: dict) -> list[str]:
    text = record["text"]
    found = []
    for kind, fact in _facts(record):
        named = f"{record['report']} {kind} {fact['id']}"
        if not fact["evidence"]:
            found.append(f"{named}: no evidence")
        found += [
            f"{named}: {e}" for e in fact["evidence"] if not e["quote"] or text[e["start"] : e["end"]] != e["quote"]
        ]
        if kind == "statements" and fact["quote"] not in text:
            found.append(f"{named}: the quote is not in the report")
    return found


def _without_own_key(record: dict) -> list[str]:
    keys = [fact["id"] for _, fact in _facts(record)]
    meant = [said["about"] for said in record["statements"] if said["about"]]
    return [key for key in keys if keys.count(key) > 1] + [key for key in meant if key not in keys]


@pytest.fixture(scope="module")
def shipped(examples: Path) -> list[dict]:
    return _records(examples)


@pytest.fixture(scope="module")
def benched(shared: Path) -> list[dict]:
    folder = shared / "bench"
    return _records(*sorted(folder.rglob("*.txt")), *sorted(folder.rglob("reports.jsonl")))


def test_every_example_has_something_to_say_about(shipped: list[dict]) -> None:
    told = [record["report"] for record in shipped if any(_facts(record))]
    assert len(told) > len(shipped) / 2


def test_every_fact_of_the_examples_quotes_its_report_exactly(shipped: list[dict]) -> None:
    assert [line for record in shipped for line in _misquoted(record)] == []


def test_every_fact_of_the_examples_has_a_key_of_its_own(shipped: list[dict]) -> None:
    assert [key for record in shipped for key in _without_own_key(record)] == []


@pytest.mark.shared
def test_every_fact_of_the_benches_quotes_its_report_exactly(benched: list[dict]) -> None:
    assert any(any(_facts(record)) for record in benched)
    assert [line for record in benched for line in _misquoted(record)] == []


@pytest.mark.shared
def test_every_fact_of_the_benches_has_a_key_of_its_own(benched: list[dict]) -> None:
    assert [key for record in benched for key in _without_own_key(record)] == []
