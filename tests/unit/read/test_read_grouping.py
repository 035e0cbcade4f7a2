"""Putting together what tells one thing, and keys for what is put together."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.attestation import Attested
from dragoman.model.event import Event, EventType
from dragoman.model.mention import Evidence, Mention
from dragoman.model.when import When
from dragoman.read.grouping import grouped
from dragoman.read.keys import set_apart

Item = tuple[int, int]


def _agree(one: Item, other: Item) -> bool:
    return one[0] == other[0] and abs(one[1] - other[1]) <= 2


def _by_comparing_all(items: list[Item], agree: Callable[[Item, Item], bool]) -> list[list[Item]]:
    groups: list[list[Item]] = []
    for item in items:
        home = next((group for group in groups if all(agree(item, other) for other in group)), None)
        if home is None:
            groups.append([item])
        else:
            home.append(item)
    return groups


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 9))))
def test_groups_are_those_that_comparing_everything_would_give(items: list[Item]) -> None:
    found = grouped(items, _agree, bonds=lambda item: [item[0]], look=lambda item: item)
    assert found == _by_comparing_all(items, _agree)


def _attested(key: str) -> Attested[Mention]:
    return Attested(key, Event(EventType.VISIT, When.unknown()), (Evidence(0, 1, "x"),), "rule")


@given(st.lists(st.sampled_from(["a", "a-2", "b"])))
def test_keys_are_set_apart_once_and_for_all(keys: list[str]) -> None:
    apart = set_apart(map(_attested, keys))
    assert len({one.key for one in apart}) == len(keys)
    assert set_apart(apart) == apart


def test_the_first_of_a_key_keeps_it() -> None:
    assert [one.key for one in set_apart(map(_attested, ["a", "b", "a", "a"]))] == ["a", "b", "a-2", "a-3"]
