from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from toys import toy_stages

import dragoman
from dragoman.errors import AmbiguousName, NotFound, PluginError, StoreError
from dragoman.knowledge import KnowledgeBase, Query
from dragoman.model.report import Skipped
from dragoman.store.base import Derived

REPORTS = [
    {
        "id": "oslo",
        "outlet": "The Fjord",
        "published": "2024-03-13",
        "text": "It snowed. Ada met Bob in Oslo on 2024-03-12. Ada said hello to everybody.",
    },
    {"id": "again", "outlet": "Daily Ink", "published": "2024-03-14", "text": "Bob met Ada in Oslo on 2024-03-12."},
    {"id": "rome", "published": "2024-06-02", "text": "Ada met Zoe in Rome on 2024-06-01."},
    {"id": "crown", "published": "2024-05-02", "text": "Ada became queen on 2024-05-01. Zoe said goodbye."},
    {"id": "farsi", "language": "fa", "text": "x"},
]


@pytest.fixture
def kb(tmp_path: Path):
    with dragoman.open(tmp_path / "base.db") as kb:
        add(kb, tmp_path, REPORTS)
        yield kb


def add(kb: KnowledgeBase, folder: Path, reports: list[dict]):
    path = folder / "reports.jsonl"
    path.write_text("\n".join(map(json.dumps, reports)))
    return kb.add(path, stages=toy_stages())


def places(kb: KnowledgeBase, **filters: str) -> list[str]:
    return [kb.name(record.headline["place"]) for record in kb.events(**filters)]


def test_the_public_names_are_few() -> None:
    assert dragoman.__all__ == ["KnowledgeBase", "Query", "errors", "open", "read"]


def test_reading_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ada met Bob in Oslo on 2024-03-12.")
    found, skipped = dragoman.read(tmp_path / "a.txt", "missing.txt", stages=toy_stages())
    assert found.report.id == "a"
    assert isinstance(skipped, Skipped)


def test_events_come_by_date(kb: KnowledgeBase) -> None:
    assert places(kb) == ["Oslo", "Rome"]
    assert [record.headline["date"] for record in kb.events()] == ["2024-03-12", "2024-06-01"]


def test_a_query_and_its_fields_ask_the_same(kb: KnowledgeBase) -> None:
    assert kb.events(Query(who="Zoe")) == kb.events(who="Zoe") == kb.events(Query(who="Bob"), who="Zoe")
    with pytest.raises(TypeError, match="whom"):
        kb.events(whom="Zoe")


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"who": "zoe"}, ["Rome"]),
        ({"who": "ADA"}, ["Oslo", "Rome"]),
        ({"who": "person:bob"}, ["Oslo"]),
        ({"place": "Oslo"}, ["Oslo"]),
        ({"type": "meeting"}, ["Oslo", "Rome"]),
        ({"type": "visit"}, []),
        ({"status": "occurred", "who": "Bob"}, ["Oslo"]),
        ({"status": "denied"}, []),
        ({"since": "2024-06"}, ["Rome"]),
        ({"since": "2024-03-12", "until": "2024-03-12"}, ["Oslo"]),
        ({"until": "2024-05"}, ["Oslo"]),
        ({"since": "2025"}, []),
        ({"report": "again"}, ["Oslo"]),
        ({"report": "rome"}, ["Rome"]),
        ({"report": "crown"}, []),
        ({"as_of": "2024-04"}, ["Oslo"]),
        ({"as_of": "2024-03-13", "report": "oslo"}, ["Oslo"]),
        ({"as_of": "2024-03-12"}, []),
    ],
    ids=str,
)
def test_filters_keep_what_is_wanted(kb: KnowledgeBase, filters: dict[str, str], found: list[str]) -> None:
    assert places(kb, **filters) == found


@pytest.mark.parametrize(
    "filters",
    [{"who": "Nobody Atall"}, {"report": "lost"}, {"type": "meetings"}, {"status": "true"}, {"country": "Atlantis"}],
    ids=str,
)
def test_a_filter_that_names_nothing_says_so(kb: KnowledgeBase, filters: dict[str, str]) -> None:
    with pytest.raises(NotFound, match=next(iter(filters.values()))):
        kb.events(**filters)


def test_somebody_whom_only_the_lexicon_knows_is_in_no_event(kb: KnowledgeBase) -> None:
    assert kb.events(country="Norway") == []
    assert kb.events(place="Nairobi") == []


def test_what_was_published_later_does_not_count_as_of_then(kb: KnowledgeBase) -> None:
    (event,) = kb.events(as_of="2024-03-13")
    assert event.reports == ("oslo",)
    assert kb.events(who="Bob")[0].reports == ("oslo", "again")


def test_statements_and_tenures_are_asked_alike(kb: KnowledgeBase) -> None:
    assert [record.headline["quote"] for record in kb.statements(who="Zoe")] == ["Zoe said goodbye"]
    (tenure,) = kb.tenures(since="2030")
    assert tenure.headline["from"] == "2024-05-01"
    assert kb.tenures(until="2024-04") == []
    assert kb.agreements() == []


def test_a_timeline_holds_what_has_a_date(kb: KnowledgeBase) -> None:
    assert [record.kind for record in kb.timeline()] == ["event", "tenure", "event"]


def test_the_holder_of_an_office_comes_with_his_evidence(kb: KnowledgeBase) -> None:
    answer = kb.who("queen", "2024-05-03")
    (held,) = answer.stale
    assert (answer.office, held.person_name, held.reports) == ("Queen", "Ada", ("crown",))
    assert held.quotes == ("Ada became queen on 2024-05-01.",)
    assert answer.reason == "reports last tell of it on 2024-05-01"
    assert kb.trace(held.records[0]).attestations[0].quotes[0].words == held.quotes[0]


def test_before_anybody_is_told_to_hold_an_office_nobody_does(kb: KnowledgeBase) -> None:
    answer = kb.who("queen", "2024-04-30")
    assert not [*answer.certain, *answer.possible, *answer.stale]
    assert answer.reason


def test_an_office_that_nobody_knows_is_not_found(kb: KnowledgeBase) -> None:
    with pytest.raises(NotFound, match="Grand Panjandrum"):
        kb.who("Grand Panjandrum", "2024")


def test_a_dossier_holds_all_of_a_person(kb: KnowledgeBase) -> None:
    dossier = kb.show("ada")
    assert dossier.entity.name == "Ada"
    assert len(dossier.events) == 2
    assert [held.office_name for held in dossier.offices] == ["Queen"]
    assert len(dossier.statements) == len(dossier.tenures) == 1


def test_a_name_that_nobody_bears_is_not_found(kb: KnowledgeBase) -> None:
    with pytest.raises(NotFound, match="Nobody Atall"):
        kb.show("Nobody Atall")


def test_a_name_that_several_bear_gives_the_candidates(kb: KnowledgeBase, tmp_path: Path) -> None:
    add(kb, tmp_path, [{"id": "more", "text": "Eve-Smith met Kim-Smith in Bonn on 2024-01-01."}])
    with pytest.raises(AmbiguousName) as caught:
        kb.show("Smith")
    assert caught.value.candidates == ("Eve-Smith", "Kim-Smith")
    assert kb.show("Eve Smith").entity.name == "Eve-Smith"


def test_a_record_traces_to_the_words_of_every_report(kb: KnowledgeBase) -> None:
    event = kb.events(who="Bob")[0]
    trace = kb.trace(event.id)
    assert trace.record == event
    first, second = trace.attestations
    assert (first.report, first.outlet, second.report) == ("oslo", "The Fjord", "again")
    assert first.quotes[0].words == "Ada met Bob in Oslo on 2024-03-12."
    assert first.quotes[0].before == "It snowed. "
    assert first.quotes[0].after == " Ada said hello to everybody."
    assert (first.rule, first.reader, first.status) == ("toy.met", "toy@1", "occurred")
    assert first.published.date == "2024-03-13"
    assert [(date.slot, date.date, date.rule) for date in first.dates] == [("date", "2024-03-12", "day")]
    assert first.address.endswith("reports.jsonl#1")
    told = {judged.told_as: judged for judged in first.judged}
    assert told["Bob"].judgements[0].reasons == ("called Bob",)


def test_a_voice_is_traced_by_name_and_words(kb: KnowledgeBase) -> None:
    (statement,) = kb.statements(who="Zoe")
    (voice,) = kb.trace(statement.id).attestations[0].voices
    assert (voice.name, voice.words) == ("Zoe", "Zoe")


def test_the_beginning_of_an_id_is_enough_if_it_is_the_only_one(kb: KnowledgeBase) -> None:
    event = kb.events(who="Bob")[0]
    digits = event.id.rpartition(":")[2]
    assert kb.trace(event.id[:-6]).record == kb.trace(digits[:8]).record == event
    attestation = event.members[0].attestation
    assert kb.trace(attestation[:10]).id == attestation
    with pytest.raises(AmbiguousName):
        kb.trace("event:")


def test_a_fact_is_traced_by_its_report_and_key(kb: KnowledgeBase) -> None:
    trace = kb.trace("again#e0")
    assert trace.attestations[0].report == "again"
    assert trace.record == kb.events(who="Bob")[0]


@pytest.mark.parametrize("ident", ["event:ffffffffffffffff", "zzz", "again#e9", "lost#e0"])
def test_an_id_that_is_not_there_is_not_found(kb: KnowledgeBase, ident: str) -> None:
    with pytest.raises(NotFound):
        kb.trace(ident)


def test_a_rebuild_gives_identical_records(kb: KnowledgeBase) -> None:
    before = [kb.timeline(), kb.statements(), kb.tenures(), *kb.show("Ada").events]
    kb._store.derive(Derived(), "nobody@0", "")
    kb.rebuild()
    assert [kb.timeline(), kb.statements(), kb.tenures(), *kb.show("Ada").events] == before


def test_records_that_a_cut_off_run_left_behind_are_made_when_asked_for(kb: KnowledgeBase) -> None:
    before = kb.timeline()
    kb._store.derive(Derived(), "nobody@0", "")
    assert kb.timeline() == before


def test_status_says_what_is_there_and_what_was_skipped(kb: KnowledgeBase) -> None:
    status = kb.status()
    assert status.kinds == {"event": 2, "statement": 2, "tenure": 1}
    assert status.readers == {"toy@1": 4}
    assert status.languages == {"en": 4, "fa": 1}
    assert status.counts["reports"] == 5
    (row,) = status.skipped
    assert row.reason == "no reader for language fa; installed readers read: en"
    assert status.path.endswith("base.db")
    assert status.schema > 0


def test_an_export_gives_every_report_or_record_a_line(kb: KnowledgeBase) -> None:
    facts = [json.loads(line) for line in kb.export("facts")]
    assert [each["report"] for each in facts] == ["again", "crown", "oslo", "rome"]
    assert facts[2]["events"][0]["participants"][0]["name"] == "Ada"
    records = [json.loads(line) for line in kb.export("records")]
    assert {"report": "again", "fact": "e0"} in records[0]["members"]
    with pytest.raises(PluginError, match="papyrus"):
        list(kb.export("papyrus"))


def test_a_base_that_is_not_there_is_not_made_by_asking(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no base"):
        dragoman.open(tmp_path / "typo.db", create=False)
    assert list(tmp_path.iterdir()) == []


def test_the_library_is_loaded_without_what_only_work_needs() -> None:
    program = "import sys, dragoman; print(*{'sqlalchemy', 'spacy', 'rapidfuzz', 'trafilatura'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
