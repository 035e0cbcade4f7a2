"""Fusing the gold readings of the stories: how well the happenings come together."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml
from facts_loading import attestations_of

from dragoman.fuse.base import ReportFacts
from dragoman.fuse.copying.copies import find_copies
from dragoman.fuse.records import fuse
from dragoman.lexicon import countries, places
from dragoman.lexicon.people import persons
from dragoman.model.when import Period

FLOOR_COPIES = 0.8
FLOOR_MEMBERSHIP = 0.88
"""B-cubed F1 over all stories; where two stories tell one event, the scorer counts joining it as an error."""


@pytest.fixture(scope="module")
def gold(shared: Path) -> list[dict[str, Any]]:
    script = shared / "bench" / "score_stories.py"
    command = [sys.executable, "-B", str(script), "--emit-gold-facts"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in printed.splitlines()]


@pytest.fixture(scope="module")
def entity_ids(shared: Path) -> dict[str, str]:
    listed = yaml.safe_load((shared / "bench" / "stories" / "entities.yaml").read_text(encoding="utf-8"))
    return {entry["name"]: _entity_id(ident, entry) for ident, entry in listed.items()}


def _entity_id(ident: str, entry: dict[str, Any]) -> str:
    name, kind = entry["name"], entry["kind"]
    if kind == "person":
        found = persons.named(name)
        return found[0].id if len(found) == 1 else f"person:~{ident}"
    if kind in {"country", "place"}:
        thing = countries.named(name) or places.named(name)
        return thing.id if thing else f"{kind}:~{ident}"
    return f"{kind}:~{ident}"


def _facts(record: dict[str, Any]) -> ReportFacts:
    published = Period.parse(record["published"]) if record["published"] else None
    return ReportFacts.of(record["text"], published, record["outlet"] or "", record["language"] or "")


def _b_cubed(shared: Path, record_of: dict[tuple[str, str], str]) -> float:
    """Mean of precision and recall per mention, harmonically."""
    cluster_of: dict[tuple[str, str], str] = {}
    for path in sorted((shared / "bench" / "stories").glob("*/story.yaml")):
        for happening in yaml.safe_load(path.read_text(encoding="utf-8"))["events"]:
            for report, keys in happening["members"].items():
                for key in keys if isinstance(keys, list) else [keys]:
                    cluster_of[report, str(key)] = f"{path.parent.name}/{happening['id']}"
    precision = recall = 0.0
    for mention, cluster in cluster_of.items():
        same_cluster = {other for other, its in cluster_of.items() if its == cluster}
        same_record = {other for other in cluster_of if record_of[other] == record_of[mention]}
        precision += len(same_cluster & same_record) / len(same_record)
        recall += len(same_cluster & same_record) / len(same_cluster)
    precision, recall = precision / len(cluster_of), recall / len(cluster_of)
    return 2 * precision * recall / (precision + recall)


@pytest.mark.shared
def test_the_reports_of_one_happening_come_together(
    shared: Path, gold: list[dict[str, Any]], entity_ids: dict[str, str]
) -> None:
    told = [each for record in gold for each in attestations_of(record, entity_ids.__getitem__)]
    records = fuse(told, lambda ident: ident, {record["report"]: _facts(record) for record in gold})
    record_of = {(member.report, member.key): record.id for record in records for member in record.members}
    assert _b_cubed(shared, record_of) >= FLOOR_MEMBERSHIP


@pytest.mark.shared
def test_copies_of_every_kind_are_found_and_no_others(shared: Path, gold: list[dict[str, Any]]) -> None:
    links = {(link.copy, link.of) for link in find_copies({r["report"]: _facts(r) for r in gold})}
    listed = [
        link
        for path in sorted((shared / "bench" / "stories").glob("*/story.yaml"))
        for link in yaml.safe_load(path.read_text(encoding="utf-8"))["copies"]
    ]
    found, true = _pairs(links), _pairs({(link["copy"], link["of"]) for link in listed})
    assert found <= true
    assert len(found) / len(true) >= FLOOR_COPIES


def _pairs(links: set[tuple[str, str]]) -> set[frozenset[str]]:
    families: dict[str, set[str]] = {}
    for copy, original in sorted(links):
        family = families.get(copy, {copy}) | families.get(original, {original})
        families |= dict.fromkeys(family, family)
    return {frozenset(pair) for family in families.values() for pair in combinations(sorted(family), 2)}
