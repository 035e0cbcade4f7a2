from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import permutations
from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from dragoman.model.entity import Entity
from dragoman.model.identity import Identity, merge_entities, standing
from dragoman.model.judgement import Decision, Judgement
from dragoman.model.mention import EntityKind

START = dt.datetime(2025, 1, 1, tzinfo=dt.UTC)


def judged(left: str, right: str, decision: Decision = Decision.SAME, day: int | None = None) -> Judgement:
    made = None if day is None else START + dt.timedelta(days=day)
    return Judgement(left, right, decision, "an analyst", ("a reason",), made)


def withdrawn(judgement: Judgement) -> Judgement:
    return Judgement(
        judgement.left, judgement.right, Decision.WITHDRAWN, "an analyst", ("an error",), START, judgement.id
    )


IDS = ("person:zoe", "person:zelda", "person:~1", "person:~2", "person:~~3", "person:~~4")
DECIDED = (Decision.SAME, Decision.DIFFERENT, Decision.UNSURE)
ids = st.sampled_from(IDS)
made = st.none() | st.integers(0, 9)
decisions = st.builds(judged, ids, ids, st.sampled_from(DECIDED), made)


@st.composite
def logs(draw: st.DrawFn) -> list[Judgement]:
    """Judgements with some of them withdrawn."""
    every = draw(st.lists(decisions, max_size=12, unique_by=lambda each: each.id))
    return [*every, *map(withdrawn, draw(st.lists(st.sampled_from(every), unique=True)) if every else [])]


def groups(judgements: list[Judgement]) -> set[frozenset[str]]:
    identity = Identity(judgements)
    return {identity.group(ident) for ident in IDS}


def test_without_judgements_everybody_is_himself() -> None:
    identity = Identity([])
    assert identity.canonical("person:~1") == "person:~1"
    assert identity.group("person:~1") == {"person:~1"}


def test_a_chain_of_same_ends_at_the_lexicons_id() -> None:
    identity = Identity([judged("person:~1", "person:~2"), judged("person:zoe", "person:~2")])
    assert {identity.canonical(ident) for ident in ("person:~1", "person:~2", "person:zoe")} == {"person:zoe"}


def test_unsure_joins_nobody() -> None:
    assert Identity([judged("a", "b", Decision.UNSURE)]).canonical("b") == "b"


def test_a_withdrawal_undoes_the_judgement_that_it_names_and_no_other() -> None:
    first, second = judged("person:~1", "person:~2", day=1), judged("person:~2", "person:~1", day=2)
    assert Identity([first, withdrawn(first)]).canonical("person:~2") == "person:~2"
    assert Identity([first, second, withdrawn(first)]).canonical("person:~2") == "person:~1"


def test_what_a_withdrawn_judgement_overruled_holds_again() -> None:
    derived, apart = judged("person:~~3", "person:zoe"), judged("person:~~3", "person:zoe", Decision.DIFFERENT, day=1)
    assert Identity([derived, apart]).canonical("person:~~3") == "person:~~3"
    assert Identity([derived, apart, withdrawn(apart)]).canonical("person:~~3") == "person:zoe"


def test_a_person_who_says_different_overrules_the_resolver() -> None:
    overruled = [judged("a", "b"), judged("b", "a", Decision.DIFFERENT, day=1)]
    assert Identity(overruled).canonical("b") == "b"


def test_a_person_who_says_same_leads_away_from_what_the_resolver_derived() -> None:
    derived, said = judged("person:~~3", "person:zoe"), judged("person:~~3", "person:zelda", day=1)
    identity = Identity([derived, said])
    assert identity.canonical("person:~~3") == "person:zelda"
    assert identity.refused == (derived,)


def test_two_of_the_lexicon_are_one_only_where_a_judgement_names_just_these_two() -> None:
    chain = [judged("person:~1", "person:zoe", day=1), judged("person:~1", "person:zelda", day=2)]
    assert Identity(chain).refused == (chain[1],)
    direct = judged("person:zelda", "person:zoe", day=3)
    assert Identity([*chain, direct]).group("person:~1") == {"person:zoe", "person:zelda", "person:~1"}


def test_two_judged_different_are_not_joined_by_a_chain() -> None:
    chain = [judged("a", "b", day=1), judged("b", "c", day=2), judged("a", "c", Decision.DIFFERENT)]
    identity = Identity(chain)
    assert identity.canonical("c") != identity.canonical("a")
    assert identity.refused == (chain[1],)
    assert identity.apart("a", "c")
    assert identity.apart("c", "b")
    assert not identity.apart("a", "b")


def test_an_entity_is_called_by_an_id_that_the_base_knows_where_there_is_one() -> None:
    through = [judged("person:~1", "person:~~3", day=1), judged("person:~1", "person:~~4", day=2)]
    assert Identity(through).canonical("person:~~4") == "person:~1"
    assert Identity(through, known={"person:~~3", "person:~~4"}).canonical("person:~~4") == "person:~~3"


@given(logs(), st.randoms(use_true_random=False))
def test_the_order_in_which_judgements_come_does_not_matter(log: list[Judgement], random: Random) -> None:
    shuffled = random.sample(log, len(log))
    identity, other = Identity(log), Identity(shuffled)
    for ident in IDS:
        assert identity.group(ident) == other.group(ident)
        assert identity.canonical(ident) == other.canonical(ident)


@given(logs())
def test_judgements_are_symmetric_and_groups_are_whole(log: list[Judgement]) -> None:
    turned = [replace(each, left=each.right, right=each.left) for each in log]
    identity = Identity(log)
    assert [each.id for each in turned] == [each.id for each in log]
    for ident in IDS:
        assert identity.group(ident) == Identity(turned).group(ident)
        assert ident in identity.group(ident)
        assert {identity.canonical(other) for other in identity.group(ident)} == {identity.canonical(ident)}


@given(logs())
def test_whatever_stands_as_the_same_is_one_unless_it_is_refused(log: list[Judgement]) -> None:
    identity = Identity(log)
    for each in standing(log):
        if each.decision is Decision.SAME and each not in identity.refused:
            assert identity.canonical(each.left) == identity.canonical(each.right)


@given(logs())
def test_two_that_stand_judged_different_are_never_one(log: list[Judgement]) -> None:
    identity = Identity(log)
    for each in standing(log):
        if each.decision is Decision.DIFFERENT and len(each.pair) == 2:
            assert identity.canonical(each.left) != identity.canonical(each.right)
            assert identity.apart(each.left, each.right)


@given(logs(), decisions)
def test_a_judgement_made_and_withdrawn_leaves_everything_as_it_was(log: list[Judgement], late: Judgement) -> None:
    assume(late.id not in {each.id for each in log})
    assert groups([*log, late, withdrawn(late)]) == groups(log)


@given(st.lists(decisions, max_size=8, unique_by=lambda each: each.id), st.permutations(range(8)))
def test_when_decisions_that_agree_were_made_does_not_matter(every: list[Judgement], days: list[int]) -> None:
    assume(not Identity(every).refused and all(each.made for each in every))
    later = [replace(each, made=START + dt.timedelta(days=day)) for each, day in zip(every, days, strict=False)]
    assert groups(every) == groups(later)


def test_the_lexicons_name_stands_and_the_others_become_aliases() -> None:
    known = Entity("person:zoe", EntityKind.PERSON, "Zoe Ann", ("Z. Ann",))
    told = [
        Entity("person:~1", EntityKind.PERSON, "Zoë Elizabeth Ann", country="NO", provisional=True),
        Entity("person:~2", EntityKind.PERSON, "Ann", provisional=True),
    ]
    merged = {repr(merge_entities("person:zoe", order)) for order in permutations([known, *told])}
    assert len(merged) == 1
    one = merge_entities("person:zoe", [*told, known])
    assert (one.name, one.country, one.provisional) == ("Zoe Ann", "NO", False)
    assert one.aliases == ("Ann", "Z. Ann", "Zoë Elizabeth Ann")
