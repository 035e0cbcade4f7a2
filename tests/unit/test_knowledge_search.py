from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from toys import toy_stages

import dragoman
from dragoman.knowledge import KnowledgeBase
from dragoman.model.entity import Entity
from dragoman.model.mention import EntityKind
from dragoman.store.base import Derived
from dragoman.store.finding.found import Words
from dragoman.store.migrations import MIGRATIONS, migrate
from dragoman.store.sqlite import SqliteStore

REPORTS = [
    {"id": "oslo", "published": "2024-03-13", "text": "It snowed. Ada met Bob in Oslo on 2024-03-12."},
    {"id": "treaty", "published": "2024-03-14", "text": "Bob met Ada in Zürich on 2024-03-12. The treaty waits."},
    {"id": "rome", "published": "2024-06-02", "text": "Ada met Zoe in Rome on 2024-06-01. <b>Snow</b> fell on it."},
    {"id": "farsi", "language": "fa", "text": "برف در تهران بارید"},
]
PEOPLE = (
    Entity("person:sergei-shoigu", EntityKind.PERSON, "Sergei Shoigu", ("Сергей Шойгу", "شويغو")),
    Entity("person:wang-yi", EntityKind.PERSON, "Wang Yi", ("王毅",)),
    Entity("person:ali-larijani", EntityKind.PERSON, "Ali Larijani", ("علی لاریجانی",)),
    Entity("place:shoigur", EntityKind.PLACE, "Shoigur"),
    Entity("person:~1", EntityKind.PERSON, "Recep Tayyip Erdoğan"),
)


@pytest.fixture
def kb(tmp_path: Path):
    with dragoman.open(tmp_path / "base.db") as kb:
        add(kb, tmp_path, REPORTS)
        yield kb


@pytest.fixture
def named(tmp_path: Path):
    """A base that knows some names and nothing else."""
    with SqliteStore.open(str(tmp_path / "base.db")) as store:
        store.derive(Derived(entities=PEOPLE), "test", "")
        yield KnowledgeBase(store, settles=False)


def add(kb: KnowledgeBase, folder: Path, reports: list[dict]) -> None:
    path = folder / "reports.jsonl"
    path.write_text("\n".join(map(json.dumps, reports)))
    kb.add(path, stages=toy_stages())


def found(kb: KnowledgeBase, words: str) -> list[str]:
    return sorted(each.report for each in kb.browsing.search.reports(words).reports)


@pytest.mark.parametrize(
    ("words", "reports"),
    [
        ("treaty", ["treaty"]),
        ("TREATIES", ["treaty"]),
        ("zurich", ["treaty"]),
        ("ada met", ["oslo", "rome", "treaty"]),
        ('"met ada"', ["treaty"]),
        ("ada -bob", ["rome"]),
        ("sno*", ["oslo", "rome"]),
        ("تهران", ["farsi"]),
        ("tomorrow", []),
        ("-ada", []),
        ("", []),
        ('"', []),
        ("* - ( NEAR", []),
        ('ada" OR "x', []),
        ("text:ada", []),
    ],
)
def test_reports_are_found_by_their_words(kb: KnowledgeBase, words: str, reports: list[str]) -> None:
    assert found(kb, words) == reports


def test_a_snippet_marks_the_words_by_their_places_and_holds_the_text_as_it_is(kb: KnowledgeBase) -> None:
    (rome,) = kb.browsing.search.reports("snow -oslo").reports
    assert "<b>Snow</b> fell" in rome.snippet.text
    assert [rome.snippet.text[start:end] for start, end in rome.snippet.marks] == ["Snow"]
    assert rome.published.date == "2024-06-02"


def test_a_retracted_report_is_not_found_until_it_counts_again(kb: KnowledgeBase) -> None:
    kb.retractions.retract("treaty", "a hoax")
    assert found(kb, "treaty") == []
    kb.retractions.undo("treaty", "it was none")
    assert found(kb, "treaty") == ["treaty"]


def test_pages_of_a_search_hold_though_reports_are_added_meanwhile(kb: KnowledgeBase, tmp_path: Path) -> None:
    whole = [each.report for each in kb.browsing.search.reports("ada").reports]
    first = kb.browsing.search.reports("ada", limit=1)
    add(kb, tmp_path, [{"id": "later", "text": "Ada. Ada and Ada again."}])
    second = kb.browsing.search.reports("ada", first.after, limit=1)
    third = kb.browsing.search.reports("ada", second.after, limit=1)
    assert [page.reports[0].report for page in (first, second, third)] == whole
    assert third.after == ""


@pytest.mark.parametrize("after", ["x", "1", "-1.2", "1.x", "9" * 40 + ".1", "²." + "²"])
def test_a_place_that_no_page_gave_is_refused(kb: KnowledgeBase, after: str) -> None:
    with pytest.raises(ValueError, match=r"no place in a list|no list is as long"):
        kb.browsing.search.reports("ada", after)


@pytest.mark.parametrize(
    ("words", "name", "likeness"),
    [
        ("Sergei Shoigu", "Sergei Shoigu", "name"),
        ("sergei shoigu", "Sergei Shoigu", "name"),
        ("шойгу", "Сергей Шойгу", "words"),
        ("شويغو", "شويغو", "name"),
        ("王毅", "王毅", "name"),
        ("王", "王毅", "part"),
        ("Shoygu", "Sergei Shoigu", "near"),
        ("Shoigu Sergei", "Sergei Shoigu", "words"),
        ("Sergey Shoygu", "Sergei Shoigu", "near"),
        ("Larjani", "Ali Larijani", "near"),
        ("Lariajni", "Ali Larijani", "near"),
        ("Erdogan", "Recep Tayyip Erdoğan", "words"),
        ("lari", "Ali Larijani", "part"),
    ],
)
def test_a_name_is_found_in_any_script_and_in_spite_of_typing_errors(
    named: KnowledgeBase, words: str, name: str, likeness: str
) -> None:
    best = named.browsing.search.entities(words)[0]
    assert (best.told_as, best.likeness) == (name, likeness)


@pytest.mark.parametrize("words", ["Petrov", "Shergill", "xyz", "", '"', "%", "_"])
def test_nobody_is_found_by_another_name(named: KnowledgeBase, words: str) -> None:
    assert named.browsing.search.entities(words) == ()


def test_only_the_kinds_that_are_asked_for_are_found(named: KnowledgeBase) -> None:
    assert [each.id for each in named.browsing.search.entities("shoigu")] == ["person:sergei-shoigu", "place:shoigur"]
    assert [each.id for each in named.browsing.search.entities("shoigu", ["place"])] == ["place:shoigur"]


def test_whom_more_records_tell_of_comes_first(kb: KnowledgeBase) -> None:
    ada = kb.browsing.search.entities("ada")[0]
    assert (ada.id, ada.kind, ada.records) == ("person:ada", "person", 2)


def test_names_follow_the_entities_when_they_are_derived_anew(tmp_path: Path) -> None:
    with SqliteStore.open(str(tmp_path / "base.db")) as store:
        store.derive(Derived(entities=PEOPLE), "test", "")
        store.derive(Derived(entities=PEOPLE[1:2]), "test", "")
        assert {each.entity for each in store.names_with("wang")} == {"person:wang-yi"}
        assert store.names_with("shoigu") == store.names_near("shoigu") == ()


def test_an_older_base_is_filled_with_what_it_holds(tmp_path: Path, kb: KnowledgeBase) -> None:
    kb.settle()
    engine = create_engine(f"sqlite:///{tmp_path / 'base.db'}")
    with engine.begin() as connection:
        for name in ("report_is_kept", "entity_is_put", "entity_is_changed", "entity_is_gone"):
            connection.execute(text(f"DROP TRIGGER {name}"))
        connection.execute(text("DROP VIEW report_texts"))
        for name in ("report_words", "report_numbers", "entity_gram_counts", "entity_grams", "entity_names"):
            connection.execute(text(f"DROP TABLE {name}"))
        connection.execute(text("DELETE FROM migrations WHERE name = 'lay_search'"))
    engine.dispose()
    with SqliteStore.open(str(tmp_path / "base.db")) as store:
        assert migrate(store._engine) == len(MIGRATIONS)
        assert len(store.reports_with(Words(("treaty",)), store.newest_report())) == 1
        assert {each.entity for each in store.names_with("zoe")} == {"person:zoe"}
