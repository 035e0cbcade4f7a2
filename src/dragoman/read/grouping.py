"""Putting together what tells one thing, in long reports too: without comparing everything with everything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

T = TypeVar("T")


def grouped(
    items: Iterable[T],
    agree: Callable[[T, T], bool],
    bonds: Callable[[T], Iterable[Hashable]],
    look: Callable[[T], Hashable],
) -> list[list[T]]:
    """Give each item to the first group with all of whose members it agrees, or a group of its own.

    Args:
        items: in the order in which they are to be placed.
        agree: whether two items may be in one group.
        bonds: of which any two that agree share at least one.
        look: all of an item that `agree` looks at.
    """
    groups: list[list[T]] = []
    looks: list[dict[Hashable, T]] = []
    bound: dict[Hashable, set[int]] = defaultdict(set)
    for item in items:
        own = list(bonds(item))
        near = sorted({number for bond in own for number in bound[bond]})
        home = next((n for n in near if all(agree(item, other) for other in looks[n].values())), None)
        if home is None:
            home = len(groups)
            groups.append([])
            looks.append({})
        groups[home].append(item)
        looks[home].setdefault(look(item), item)
        for bond in own:
            bound[bond].add(home)
    return groups
