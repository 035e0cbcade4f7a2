from __future__ import annotations

import datetime as dt
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.entity import Entity
from dragoman.model.identity import Identity, merge_entities
from dragoman.model.judgement import Decision, Judgement
from dragoman.model.mention import EntityKind

START = dt.datetime(2025, 1, 1, tzinfo=dt.UTC)


def judged(left: str, right: str, decision: Decision = Decision.SAME, day: int | None = None) -> Judgement:
    made = None if day is None else START + dt.timedelta(days=day)
    return Judgement(left, right, decision, "an analyst", ("a reason",), made)


judgements = st.lists(
    st.builds(
        judged,
        st.sampled_from("abcdef"),
        st.sampled_from("abcdef"),
        st.sampled_from(Decision),
        st.none() | st.integers(0, 9),
    ),
    max_size=12,
    unique_by=lambda each: each.id,
)


def test_without_judgements_everybody_is_himself() -> None:
    identity = Identity([])
    assert identity.canonical("person:~1") == "person:~1"
    assert identity.group("person:~1") == {"person:~1"}


def test_a_chain_of_same_ends_at_the_lexicons_id() -> None:
    identity = Identity([judged("person:~1", "person:~2"), judged("person:zoe", "person:~2")])
    assert {identity.canonical(ident) for ident in ("person:~1", "person:~2", "person:zoe")} == {"person:zoe"}


def test_unsure_joins_nobody() -> None:
    assert Identity([judged("a", "b", Decision.UNSURE)]).canonical("b") == "b"


def test_a_judgement_can_be_withdrawn() -> None:
    joined = judged("a", "b", day=1)
    assert Identity([judged("a", "b", Decision.WITHDRAWN, day=2), joined]).canonical("b") == "b"
    assert Identity([judged("a", "b", Decision.WITHDRAWN, day=0), joined]).canonical("b") == "a"


def test_a_person_who_says_different_overrules_the_resolver() -> None:
    assert Identity([judged("a", "b"), judged("b", "a", Decision.DIFFERENT, day=1)]).canonical("b") == "b"


def test_two_judged_different_are_not_joined_by_a_chain() -> None:
    chain = [judged("a", "b", day=1), judged("b", "c", day=2), judged("a", "c", Decision.DIFFERENT)]
    identity = Identity(chain)
    assert identity.canonical("c") != identity.canonical("a")
    assert identity.refused == (chain[1],)


@given(judgements)
def test_the_order_in_which_judgements_come_does_not_matter(given_judgements: list[Judgement]) -> None:
    identity, reverse = Identity(given_judgements), Identity(given_judgements[::-1])
    for ident in "abcdef":
        assert identity.group(ident) == reverse.group(ident)
        assert identity.canonical(ident) == reverse.canonical(ident)


@given(judgements)
def test_judgements_are_symmetric_and_groups_are_whole(given_judgements: list[Judgement]) -> None:
    turned = [Judgement(j.right, j.left, j.decision, j.author, j.reasons, j.made) for j in given_judgements]
    identity = Identity(given_judgements)
    for ident in "abcdef":
        assert identity.group(ident) == Identity(turned).group(ident)
        assert ident in identity.group(ident)
        assert {identity.canonical(other) for other in identity.group(ident)} == {identity.canonical(ident)}


@given(judgements)
def test_two_that_stand_judged_different_are_never_one(given_judgements: list[Judgement]) -> None:
    identity = Identity(given_judgements)
    last = {}
    for each in sorted(given_judgements, key=lambda j: (j.made is not None, j.made or START, j.id)):
        last[frozenset((each.left, each.right))] = each
    for pair, each in last.items():
        if each.decision is Decision.DIFFERENT and len(pair) == 2:
            assert identity.canonical(each.left) != identity.canonical(each.right)


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
