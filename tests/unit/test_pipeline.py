from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from toys import ToyReader, toy_stages

from dragoman.errors import PluginError
from dragoman.model.report import Skipped
from dragoman.pipeline import ReadReport, Stages, add_targets, derive, is_fresh, read_targets
from dragoman.settings import Settings
from dragoman.store.base import Derived
from dragoman.store.sqlite import SqliteStore

SETTINGS = Settings()
MEETING = "Ada met Bob in Oslo on 2024-03-12."
AGAIN = "Yesterday, people say, Bob met Ada in Oslo on 2024-03-12. Ada said hello"
CROWN = "Ada became queen on 2024-05-01."


@pytest.fixture
def store():
    with SqliteStore.open(":memory:") as store:
        yield store


def write(folder: Path, **texts: str) -> list[str]:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text)
    return [str(folder / f"{name}.txt") for name in texts]


def add(store: SqliteStore, *targets: str, stages: Stages | None = None):
    return add_targets(store, targets, SETTINGS, stages=stages or toy_stages())


def test_reading_keeps_the_order_of_the_targets_and_names_what_was_skipped(tmp_path: Path) -> None:
    targets = write(tmp_path, first=MEETING, empty="", page="UNREADABLE", poison="POISON", last=AGAIN)
    found = list(read_targets(targets, SETTINGS, toy_stages()))
    assert [type(each) for each in found] == [ReadReport, Skipped, Skipped, Skipped, ReadReport]
    assert [each.stage for each in found[1:4]] == ["acquire", "clean", "read"]
    assert found[2].reason == "there is no article in it"
    assert found[3].reason == "the reader toy@1 failed: ValueError: poisoned"
    assert found[3].capture


def test_a_read_report_is_a_shelf_of_one(tmp_path: Path) -> None:
    (found,) = read_targets(write(tmp_path, first=MEETING), SETTINGS, toy_stages())
    (report,) = found.reports()
    (attestation,) = found.attestations(report.id)
    assert report.id == "first"
    assert found.entity(attestation.attested.content.place).id == "place:oslo"
    assert not [*found.attestations("other"), *found.records(), *found.copies()]


def test_what_was_added_is_added_up(store: SqliteStore, tmp_path: Path) -> None:
    added = add(store, *write(tmp_path, first=MEETING, second=AGAIN))
    assert (added.new, added.known, added.skipped) == (2, 0, ())
    assert added.reports == ("first", "second")
    event = next(record for record in store.records() if record.kind == "event")
    assert set(event.reports) == {"first", "second"}
    assert set(event.entities["participants"]) == {"person:ada", "person:bob"}
    assert is_fresh(store)


def test_adding_twice_is_adding_once(store: SqliteStore, tmp_path: Path) -> None:
    targets = write(tmp_path, first=MEETING, second=AGAIN, page="UNREADABLE")
    add(store, *targets)
    before = store.counts(), list(store.records())
    reader = ToyReader()
    added = add(store, *targets, stages=toy_stages(reader))
    assert (added.new, added.known, len(added.skipped)) == (0, 2, 1)
    assert (store.counts(), list(store.records())) == before
    assert reader.batches == []


def test_reports_go_to_the_reader_many_at_a_time(store: SqliteStore, tmp_path: Path) -> None:
    reader = ToyReader()
    targets = write(tmp_path, **{f"n{number}": f"{MEETING} {number}" for number in range(20)})
    add(store, *targets, stages=toy_stages(reader))
    assert reader.batches == [16, 4]


def test_one_bad_report_does_not_spoil_its_batch(store: SqliteStore, tmp_path: Path) -> None:
    added = add(store, *write(tmp_path, a=MEETING, b=f"POISON {MEETING}", c=AGAIN, d="Ada said CHAOS"))
    assert added.new == 2
    assert [(row.stage, row.reason) for row in added.skipped] == [
        ("read", "the reader toy@1 failed: ValueError: poisoned"),
        ("resolve", "resolving failed: KeyError: 'chaos'"),
    ]
    assert sorted(store.skipped(), key=lambda row: row.address) == list(added.skipped)
    assert store.counts()["reports"] == 4


def test_a_language_without_a_reader_is_kept_and_read_when_one_comes(store: SqliteStore, tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_text(json.dumps({"id": "fa-1", "text": MEETING, "language": "fa-IR"}))
    added = add(store, str(path))
    assert added.skipped[0].reason == "no reader for language fa-IR; installed readers read: en"
    assert added.skipped[0].stage == "read"
    assert store.counts()["reports"] == 1
    persian = ToyReader("toy-fa@1")
    persian.languages = frozenset({"fa"})
    stages = replace(toy_stages(), readers=(ToyReader(), persian))
    assert add(store, str(path), stages=stages).reports == ("fa-1",)
    assert list(store.skipped()) == []


def test_a_target_that_nothing_can_get_is_a_row(store: SqliteStore) -> None:
    (row,) = add(store, "gopher://old.example/1").skipped
    assert (row.stage, row.reason) == ("acquire", "nothing that is installed can get such a target")


def test_a_newer_reader_reads_what_is_kept_and_replaces_nothing(store: SqliteStore, tmp_path: Path) -> None:
    targets = write(tmp_path, first=MEETING)
    add(store, *targets)
    added = add(store, *targets, stages=toy_stages(ToyReader("toy@2")))
    assert added.new == 1
    assert {each.reader for each in store.attestations()} == {"toy@2"}
    assert store.counts()["attestations"] == 2
    (event,) = store.records()
    assert event.reports == ("first",)


def test_a_reader_without_its_model_stops_the_run(store: SqliteStore, tmp_path: Path) -> None:
    class Lost(ToyReader):
        def read(self, reports):  # noqa: ARG002
            raise PluginError("install the model")

    with pytest.raises(PluginError, match="install the model"):
        add(store, *write(tmp_path, first=MEETING), stages=toy_stages(Lost()))


def test_a_reader_that_gives_too_few_readings_is_found_out(store: SqliteStore, tmp_path: Path) -> None:
    class Lazy(ToyReader):
        def read(self, reports):
            yield from list(super().read(reports))[1:]

    added = add(store, *write(tmp_path, first=MEETING, second=CROWN), stages=toy_stages(Lazy()))
    assert [row.reason for row in added.skipped] == ["the reader toy@1 gave no reading of it"] * 2


def test_two_pages_of_one_name_are_two_reports(store: SqliteStore, tmp_path: Path) -> None:
    for folder, text in (("one", MEETING), ("two", AGAIN)):
        (tmp_path / folder).mkdir()
        write(tmp_path / folder, index=text)
    add(store, str(tmp_path / "one"), str(tmp_path / "two"))
    added = add(store, str(tmp_path / "two"))
    assert (added.new, added.known) == (0, 1)
    event = next(record for record in store.records() if record.kind == "event")
    assert len(event.reports) == 2
    assert all(report.startswith("index~") for report in event.reports)


def test_progress_hears_of_every_item(store: SqliteStore, tmp_path: Path) -> None:
    steps = []
    targets = write(tmp_path, first=MEETING, empty="")
    add_targets(store, targets, SETTINGS, steps.append, toy_stages())
    add_targets(store, targets, SETTINGS, steps.append, toy_stages())
    assert [step.outcome for step in steps] == ["skipped", "new", "known", "skipped"]
    assert steps[0].reason == "The file is empty."


def test_records_are_stale_until_they_are_derived_again(store: SqliteStore, tmp_path: Path) -> None:
    add(store, *write(tmp_path, first=MEETING))
    before = list(store.records())
    store.derive(Derived(), "somebody@0", store.state())
    assert not is_fresh(store)
    derive(store)
    assert is_fresh(store)
    assert list(store.records()) == before


@given(order=st.permutations(range(6)), cut=st.integers(0, 6))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_order_in_which_reports_come_does_not_matter(tmp_path: Path, order: list[int], cut: int) -> None:
    texts = (MEETING, AGAIN, CROWN, "Ada met Bob in Rome on 2024-03-12.", f"{CROWN} {AGAIN}", "Bob said hello")
    targets = write(tmp_path, **{f"n{number}": text for number, text in enumerate(texts)})
    with SqliteStore.open(":memory:") as plain, SqliteStore.open(":memory:") as mixed:
        add(plain, *targets)
        add(mixed, *(targets[number] for number in order[:cut]))
        add(mixed, *(targets[number] for number in order[cut:]))
        assert list(plain.records()) == list(mixed.records())
        assert list(plain.entities()) == list(mixed.entities())
