"""Judgements about somebody whom a later reading calls otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from judging_base import add, base_of, exported
from toys import ToyReader

from dragoman.errors import RefusedJudgement
from dragoman.knowledge import KnowledgeBase, Logged
from dragoman.model.attestation import Attested
from dragoman.model.judgement import Decision
from dragoman.model.mention import Mention
from dragoman.model.reading import Reading
from dragoman.model.report import Report
from dragoman.resolve.contents import with_entities

ADA, ADDA, BOB, ZOE, CLEO = "person:ada", "person:adda", "person:bob", "person:zoe", "person:cleo"


class Renaming(ToyReader):
    """Calls some otherwise than they are called in the text."""

    def __init__(self, names: Mapping[str, str], name: str = "toy@2") -> None:
        super().__init__(name)
        self._names = names

    def read(self, reports: Iterable[Report]) -> Iterator[Reading]:
        for reading in super().read(reports):
            yield replace(reading, attested=tuple(map(self._renamed, reading.attested)))

    def _renamed(self, attested: Attested[Mention]) -> Attested[Mention]:
        return with_entities(attested, lambda who: replace(who, name=self._names.get(who.name, who.name)))


@pytest.fixture
def kb(tmp_path: Path):
    with base_of(tmp_path) as kb:
        yield kb


def own_id(kb: KnowledgeBase, name: str, known: str) -> str:
    made = (each.judgement for each in kb.judgements.log(derived=True) if each.judgement.right == known)
    return next(each.left for each in made if kb.judgements.name(each.left) == name)


def only(kb: KnowledgeBase) -> Logged:
    (logged,) = kb.judgements.log()
    return logged


def test_what_was_judged_of_somebody_holds_for_him_whom_the_same_words_call_more_fully(
    kb: KnowledgeBase, tmp_path: Path
) -> None:
    kb.judgements.judge(ADA, Decision.SAME, ADDA, "one spelling")
    assert len(kb.events(place="Oslo")) == 1
    add(kb, tmp_path, reader=Renaming({"Ada": "Sara Ada"}))
    assert len(kb.events(place="Oslo")) == 1
    assert not only(kb).is_asleep
    assert [kb.judgements.name(ident) for ident in only(kb).carried_to] == ["Sara Ada"]
    kb.rebuild()
    assert len(kb.events(place="Oslo")) == 1


def test_a_carried_judgement_ends_with_the_one_that_it_carries(kb: KnowledgeBase, tmp_path: Path) -> None:
    reader = Renaming({"Ada": "Sara Ada"})
    with base_of(tmp_path, "other.db") as other:
        add(other, tmp_path, reader=reader)
        unjudged = exported(other)
    made = kb.judgements.judge(ADA, Decision.SAME, ADDA, "one spelling")
    add(kb, tmp_path, reader=reader)
    assert exported(kb) != unjudged
    kb.judgements.withdraw(made.id, "two sisters")
    assert exported(kb) == unjudged
    assert [each.carried_to for each in kb.judgements.log()] == [(), ()]


def test_who_was_parted_stays_parted_under_a_fuller_name(kb: KnowledgeBase, tmp_path: Path) -> None:
    kb.judgements.judge(own_id(kb, "Zoe", ZOE), Decision.DIFFERENT, CLEO, "two friends")
    add(kb, tmp_path, reader=Renaming({"Zoe": "Ann Zoe", "Cleo": "Ann Cleo"}))
    cleo, zoe = (own_id(kb, name, f"person:{name.lower()}") for name in ("Ann Cleo", "Ann Zoe"))
    assert kb.judgements.is_decided(cleo, zoe)


def test_a_judgement_sleeps_where_the_same_words_name_another(kb: KnowledgeBase, tmp_path: Path) -> None:
    kb.judgements.judge(ADA, Decision.SAME, ADDA, "one spelling")
    add(kb, tmp_path, reader=Renaming({"Ada": "Gudrun Moe"}))
    assert len(kb.events(place="Oslo")) == 2
    assert only(kb).is_asleep
    assert only(kb).carried_to == ()


def test_a_judgement_sleeps_where_two_in_the_same_words_may_be_meant(kb: KnowledgeBase, tmp_path: Path) -> None:
    kb.judgements.judge(own_id(kb, "Zoe", ZOE), Decision.SAME, BOB, "one face")
    add(kb, tmp_path, reader=Renaming({"Zoe": "Ann Zoe", "Cleo": "Mia Zoe"}))
    assert only(kb).is_asleep


def test_a_judgement_wakes_when_an_earlier_name_comes_back(kb: KnowledgeBase, tmp_path: Path) -> None:
    kb.judgements.judge(ADA, Decision.SAME, ADDA, "one spelling")
    before = exported(kb)
    add(kb, tmp_path, reader=Renaming({"Ada": "Gudrun Moe"}))
    assert exported(kb) != before
    add(kb, tmp_path, reader=Renaming({}, "toy@3"))
    assert not only(kb).is_asleep
    assert len(kb.events(place="Oslo")) == 1


def test_what_contradicts_a_carried_judgement_is_refused_by_the_id_of_the_kept_one(
    kb: KnowledgeBase, tmp_path: Path
) -> None:
    made = kb.judgements.judge(ADA, Decision.SAME, ADDA, "one spelling")
    add(kb, tmp_path, reader=Renaming({"Ada": "Sara Ada"}))
    fuller = only(kb).carried_to[0]
    with pytest.raises(RefusedJudgement, match=made.id[:8]):
        kb.judgements.judge(fuller, Decision.DIFFERENT, ADDA, "two sisters")


def test_in_a_base_as_it_was_on_some_day_judgements_are_carried_too(kb: KnowledgeBase, tmp_path: Path) -> None:
    kb.judgements.judge(ADA, Decision.SAME, ADDA, "one spelling")
    add(kb, tmp_path, reader=Renaming({"Ada": "Sara Ada"}))
    assert len(kb.as_of(published="2024-03-20").events(place="Oslo")) == 1
