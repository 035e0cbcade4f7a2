from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from judging_base import MEMORY, add, base_of, exported
from toys import ToyReader

from dragoman.errors import AmbiguousName, NotFound, RefusedJudgement
from dragoman.knowledge import KnowledgeBase
from dragoman.model.identity import Identity
from dragoman.model.judgement import Decision

ADA, ADDA, BOB, ZOE = "person:ada", "person:adda", "person:bob", "person:zoe"


@pytest.fixture
def kb(tmp_path: Path):
    with base_of(tmp_path) as kb:
        yield kb


def own_id(kb: KnowledgeBase, name: str, known: str) -> str:
    """The id that a report gave to somebody."""
    return next(
        each.judgement.left
        for each in kb.judgements.log(derived=True)
        if each.judgement.right == known and each.left_name == name
    )


def test_a_merge_shows_in_every_record_at_once(kb: KnowledgeBase) -> None:
    assert len(kb.events(place="Oslo")) == 2
    kb.judgements.judge(ADA, Decision.SAME, ADDA, "one spelling")
    (meeting,) = kb.events(place="Oslo")
    assert meeting.entities["participants"] == (ADA, BOB)
    assert kb.tenures()[0].entities["person"] == (ADA,)
    assert len(kb.show("Adda").statements) == len(kb.show("Ada").tenures) == 1
    assert kb.show(ADA).entity.aliases == ("Adda",)
    assert {record.id for record in kb.events(who="Adda")} == {meeting.id}


def test_withdrawing_restores_exactly_what_was(kb: KnowledgeBase) -> None:
    before = exported(kb)
    made = kb.judgements.judge(ADA, Decision.SAME, ADDA, "one spelling")
    assert exported(kb) != before
    kb.judgements.withdraw(made.id[:6], "two sisters")
    assert exported(kb) == before


def test_a_judgement_survives_rebuilding_and_reading_anew(kb: KnowledgeBase, tmp_path: Path) -> None:
    kb.judgements.judge(ADA, Decision.SAME, ADDA, "one spelling")
    kb.judgements.judge(own_id(kb, "Zoe", ZOE), Decision.DIFFERENT, ZOE, "another Zoe")
    merged = [record.entities for record in kb.events()]
    kb.rebuild()
    assert [record.entities for record in kb.events()] == merged
    add(kb, tmp_path, reader=ToyReader("toy@2"))
    assert [record.entities for record in kb.events()] == merged


def test_a_person_can_part_what_reading_joined(kb: KnowledgeBase) -> None:
    before = exported(kb)
    own = own_id(kb, "Zoe", ZOE)
    made = kb.judgements.judge(own, Decision.DIFFERENT, ZOE, "another Zoe")
    assert kb.events(place="Rome")[0].entities["participants"] == ("person:cleo", own)
    assert kb.show(ZOE).events == ()
    kb.judgements.withdraw(made.id, "it is she after all")
    assert exported(kb) == before


def test_ids_may_be_short_but_must_name_one(kb: KnowledgeBase) -> None:
    own = own_id(kb, "Zoe", ZOE)
    digits = own.rpartition("~")[2]
    for words in (own, own[:-4], digits[:8]):
        made = kb.judgements.judge(words, Decision.UNSURE, ADA, f"a test of {words}")
        assert made.left == own
    with pytest.raises(AmbiguousName, match="Ad"):
        kb.judgements.judge("person:~", Decision.SAME, ADA, "x")
    for unknown in ("person:~nobody", "ad", "", "person:nobody", "~"):
        with pytest.raises((NotFound, AmbiguousName)):
            kb.judgements.judge(unknown, Decision.SAME, ADA, "x")


def test_a_dossier_opens_by_any_id_of_its_person(kb: KnowledgeBase) -> None:
    own = own_id(kb, "Zoe", ZOE)
    assert kb.show(own).entity.id == kb.show(own[:-4]).entity.id == ZOE
    assert kb.events(who=own) == kb.events(who="Zoe")


def test_somebody_whom_only_the_lexicon_knows_can_be_judged(kb: KnowledgeBase) -> None:
    kb.judgements.judge(own_id(kb, "Zoe", ZOE), Decision.DIFFERENT, ZOE, "another Zoe")
    kb.judgements.judge(own_id(kb, "Zoe", ZOE), Decision.SAME, "person:angela-merkel", "a test")
    entity = kb.show("Angela Merkel").entity
    assert (entity.id, entity.provisional, entity.country) == ("person:angela-merkel", False, "DE")
    assert len(kb.events(who="Angela Merkel")) == 1


@pytest.mark.parametrize(
    ("one", "other", "why", "said"),
    [
        (ADA, ADA, "x", "both are person:ada"),
        (ADA, "office:queen", "x", "another kind"),
        (ADA, ADDA, "  ", "needs a reason"),
    ],
)
def test_a_judgement_that_says_nothing_is_refused(kb: KnowledgeBase, one: str, other: str, why: str, said: str) -> None:
    with pytest.raises(RefusedJudgement, match=said):
        kb.judgements.judge(one, Decision.SAME, other, why)


def test_reading_signs_alone_with_its_own_name(kb: KnowledgeBase) -> None:
    with pytest.raises(RefusedJudgement, match="another name"):
        kb.judgements.judge(ADA, Decision.SAME, ADDA, "x", "dragoman")


def test_saying_the_same_twice_is_saying_it_once(kb: KnowledgeBase) -> None:
    first = kb.judgements.judge(ADA, Decision.SAME, ADDA, "one spelling")
    assert kb.judgements.judge(ADDA, Decision.SAME, ADA, "once more") == first
    assert kb.judgements.judge(ADDA, Decision.SAME, ADA, "I think so too", "B. Analyst") != first
    assert len(kb.judgements.log()) == 2


def test_different_against_a_chain_of_same_is_refused_with_the_chain(kb: KnowledgeBase) -> None:
    links = [kb.judgements.judge(ADA, Decision.SAME, ADDA, "one spelling")]
    links.append(kb.judgements.judge(ADDA, Decision.SAME, ZOE, "one face"))
    with pytest.raises(RefusedJudgement, match="judged the same") as refused:
        kb.judgements.judge(ADA, Decision.DIFFERENT, ZOE, "two faces")
    assert all(link.id[:8] in str(refused.value) for link in links)
    assert "one face" in str(refused.value)
    kb.judgements.withdraw(links[1].id, "I mixed them up")
    kb.judgements.judge(ADA, Decision.DIFFERENT, ZOE, "two faces")


def test_same_against_different_is_refused_through_a_chain_too(kb: KnowledgeBase) -> None:
    apart = kb.judgements.judge(ADA, Decision.DIFFERENT, ZOE, "two faces")
    kb.judgements.judge(ADA, Decision.SAME, ADDA, "one spelling")
    with pytest.raises(RefusedJudgement, match=f"judged different: {apart.id[:8]}"):
        kb.judgements.judge(ADDA, Decision.SAME, ZOE, "one face")


def test_two_of_the_lexicon_are_not_joined_through_a_third(kb: KnowledgeBase) -> None:
    own = own_id(kb, "Zoe", ZOE)
    kb.judgements.judge(own, Decision.SAME, ADA, "one face")
    with pytest.raises(RefusedJudgement, match="keeps apart"):
        kb.judgements.judge(own, Decision.SAME, BOB, "one face")
    kb.judgements.judge(ADA, Decision.SAME, BOB, "one indeed")
    kb.judgements.judge(own, Decision.SAME, BOB, "one face")


def test_unsure_is_refused_where_it_was_decided(kb: KnowledgeBase) -> None:
    kb.judgements.judge(ADA, Decision.SAME, ADDA, "one spelling")
    with pytest.raises(RefusedJudgement, match="decided already"):
        kb.judgements.judge(ADA, Decision.UNSURE, ADDA, "hm")


def test_what_cannot_be_withdrawn_is_refused_with_what_to_do(kb: KnowledgeBase) -> None:
    derived = kb.judgements.log(derived=True)[0].judgement
    with pytest.raises(RefusedJudgement, match=f"dragoman judge {derived.left} different {derived.right}"):
        kb.judgements.withdraw(derived.id, "x")
    made = kb.judgements.judge(ADA, Decision.SAME, ADDA, "one spelling")
    undone = kb.judgements.withdraw(made.id, "two sisters")
    for ident, said in ((made.id, "withdrawn already"), (undone.id, "judge anew")):
        with pytest.raises(RefusedJudgement, match=said):
            kb.judgements.withdraw(ident, "x")
    with pytest.raises(NotFound):
        kb.judgements.withdraw("0123456789abcdef", "x")


def test_the_log_keeps_everything_with_author_moment_and_standing(kb: KnowledgeBase) -> None:
    made = kb.judgements.judge(ADA, Decision.SAME, ADDA, "one spelling")
    undone = kb.judgements.withdraw(made.id, "two sisters", "B. Analyst")
    first, second = kb.judgements.log()
    assert (first.judgement, first.withdrawn_by, first.left_name) == (made, undone.id, "Ada")
    assert (second.judgement.author, second.judgement.made.day) == ("B. Analyst", 3)
    assert not kb.judgements.log(ZOE)
    assert kb.judgements.log(ZOE, derived=True)


def test_a_trace_shows_the_judgements_by_which_somebody_is_who_he_is(kb: KnowledgeBase) -> None:
    kb.judgements.judge(ADA, Decision.SAME, ADDA, "one spelling")
    (tenure,) = kb.tenures()
    judged = next(each for each in kb.trace(tenure.id).attestations[0].judged if each.told_as == "Adda")
    assert (judged.shown_as, judged.own) == ("Ada", own_id(kb, "Adda", ADDA))
    assert [each.reasons for each in judged.judgements] == [("called Adda",), ("one spelling",)]


def test_judgements_go_to_another_base_and_do_there_what_they_did_here(kb: KnowledgeBase, tmp_path: Path) -> None:
    made = kb.judgements.judge(ADA, Decision.SAME, ADDA, "one spelling")
    kb.judgements.judge(own_id(kb, "Zoe", ZOE), Decision.DIFFERENT, ZOE, "another Zoe")
    kb.judgements.withdraw(made.id, "two sisters")
    kb.judgements.judge(ADDA, Decision.SAME, ADA, "one after all")
    lines = list(kb.judgements.lines())
    with base_of(tmp_path, "other.db") as other:
        assert other.judgements.take(lines).new == 4
        again = other.judgements.take(reversed([*lines, ""]))
        assert (again.new, again.known, again.unknown_ids) == (0, 4, ())
        assert list(other.judgements.lines()) == lines
        assert exported(other) == exported(kb)


def test_judgements_about_unknown_ids_are_kept_and_hold_once_the_ids_turn_up(kb: KnowledgeBase, tmp_path: Path) -> None:
    kb.judgements.judge(ADA, Decision.SAME, ADDA, "one spelling")
    lines = list(kb.judgements.lines())
    with base_of(tmp_path, "other.db", reports=()) as other:
        taken = other.judgements.take(lines)
        assert (taken.new, taken.unknown_ids) == (1, (ADA, ADDA))
        add(other, tmp_path)
        assert exported(other) == exported(kb)


def test_of_judgements_that_contradict_each_other_across_bases_different_holds(
    kb: KnowledgeBase, tmp_path: Path
) -> None:
    kb.judgements.judge(ADA, Decision.SAME, ADDA, "one spelling")
    with base_of(tmp_path, "other.db") as other:
        other.judgements.judge(ADA, Decision.DIFFERENT, ADDA, "two sisters")
        taken = other.judgements.take(kb.judgements.lines())
        assert [each.judgement.reasons for each in taken.refused] == [("one spelling",)]
        assert len(other.events(place="Oslo")) == 2


def test_a_judgement_is_asleep_while_no_reading_tells_of_its_ids(kb: KnowledgeBase, tmp_path: Path) -> None:
    made = kb.judgements.judge(ADA, Decision.SAME, ADDA, "one spelling")
    with base_of(tmp_path, "other.db", reports=()) as other:
        other.judgements.take(kb.judgements.lines())
        assert [each.is_asleep for each in other.judgements.log()] == [True]
        add(other, tmp_path)
        assert [(each.judgement, each.is_asleep) for each in other.judgements.log()] == [(made, False)]


def test_a_chain_decides_a_pair_that_nobody_judged(kb: KnowledgeBase) -> None:
    kb.judgements.judge(ADA, Decision.SAME, ADDA, "one spelling")
    kb.judgements.judge(ADDA, Decision.DIFFERENT, ZOE, "two faces")
    assert kb.judgements.is_decided(ADDA, ADA)
    assert kb.judgements.is_decided(ZOE, ADA)
    assert not kb.judgements.is_decided(BOB, ADA)


@pytest.mark.parametrize(
    "line",
    [
        "no JSON",
        "[]",
        '{"left": "person:ada"}',
        '{"left": "person:ada", "right": "person:bob", "decision": "perhaps", "author": "A", "reasons": ["x"], "made": "2025-01-01T00:00:00+00:00"}',
        '{"left": "person:ada", "right": "person:bob", "decision": "same", "author": "A", "reasons": ["x"], "made": null}',
        '{"left": "person:ada", "right": "person:bob", "decision": "same", "author": "", "reasons": ["x"], "made": "2025-01-01T00:00:00+00:00"}',
        '{"left": "person:ada", "right": "person:bob", "decision": "withdrawn", "author": "A", "reasons": ["x"], "made": "2025-01-01T00:00:00+00:00"}',
        '{"id": "0", "left": "person:ada", "right": "person:bob", "decision": "same", "author": "A", "reasons": ["x"], "made": "2025-01-01T00:00:00+00:00"}',
    ],
)
def test_a_file_with_one_bad_line_is_refused_as_a_whole(kb: KnowledgeBase, line: str) -> None:
    kb.judgements.judge(ADA, Decision.SAME, ADDA, "one spelling")
    good = [each.replace("one spelling", "another") for each in kb.judgements.lines()]
    with pytest.raises(RefusedJudgement, match="line 2"):
        kb.judgements.take(["", line, *good])
    assert len(kb.judgements.log()) == 1


steps = st.tuples(
    st.sampled_from((ADA, ADDA, BOB, ZOE)),
    st.sampled_from((Decision.SAME, Decision.DIFFERENT, Decision.UNSURE)),
    st.sampled_from((ADA, ADDA, BOB, ZOE)),
)


def groups(kb: KnowledgeBase) -> set[frozenset[str]]:
    identity = Identity([each.judgement for each in kb.judgements.log()])
    return {identity.group(ident) for ident in (ADA, ADDA, BOB, ZOE)}


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(steps, max_size=6), st.randoms(use_true_random=False))
def test_whatever_is_accepted_holds_in_any_order_and_in_any_base(tmp_path: Path, tried, random) -> None:
    with base_of(tmp_path, MEMORY) as kb, base_of(tmp_path, MEMORY) as other:
        accepted = []
        for one, decision, another in tried:
            try:
                kb.judgements.judge(one, decision, another, "a reason")
                accepted.append((one, decision, another))
            except RefusedJudgement:
                continue
        assert not any(each.is_refused for each in kb.judgements.log())
        decided = [each for each in accepted if each[1] is not Decision.UNSURE]
        for one, decision, another in random.sample(decided, len(decided)):
            other.judgements.judge(another, decision, one, "a reason")
        assert groups(other) == groups(kb)
        lines = list(kb.judgements.lines())
        with base_of(tmp_path, MEMORY) as third:
            third.judgements.take(random.sample(lines, len(lines)))
            assert list(third.judgements.lines()) == lines


def test_offices_of_two_of_the_lexicon_judged_the_same_are_those_of_one(kb: KnowledgeBase) -> None:
    one, other = "person:angela-merkel", "person:olaf-scholz"
    kb.judgements.judge(one, Decision.SAME, other, "for a test")
    held = {each.start[:4] for each in kb.show(one).offices}
    assert {"2005", "2021"} <= held
    (holder,) = kb.who("Chancellor of Germany", "2022-05-05").certain
    assert (holder.person, holder.person_name) == (one, "Angela Merkel")
