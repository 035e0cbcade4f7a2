"""Sets that grow together: plain ones, and ones that refuse a member that clashes with another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import Generic, Protocol, Self, TypeVar

from dragoman.model.record import Join


class UnionFind:
    """Disjoint sets of texts; a set is called by its smallest member, so that order does not matter."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def root(self, item: str) -> str:
        """The smallest member of the item's set."""
        self._parent.setdefault(item, item)
        path = []
        while self._parent[item] != item:
            path.append(item)
            item = self._parent[item]
        for passed in path:
            self._parent[passed] = item
        return item

    def join(self, left: str, right: str) -> str:
        """Make one set of two; gives its root."""
        smaller, larger = sorted((self.root(left), self.root(right)))
        self._parent[larger] = smaller
        return smaller

    def items(self) -> list[str]:
        """All items seen, in order."""
        return sorted(self._parent)


class Told(Protocol):
    """One attestation, prepared for comparing."""

    @property
    def id(self) -> str:
        """The attestation's id."""
        ...

    @property
    def report(self) -> str:
        """Which report tells it; a report's reader has already joined what is one thing in it."""
        ...

    @property
    def signature(self) -> Hashable:
        """What clashing depends on; equal for those that clash with the same others."""
        ...

    def clashes(self, other: Self) -> bool:
        """Whether the two cannot be one thing."""
        ...


T = TypeVar("T", bound=Told)


class Clusters(Generic[T]):
    """Attestations in disjoint sets; two sets join only where no members clash.

    Unless told otherwise, a set holds at most one attestation of each report.
    """

    def __init__(self, items: Iterable[T], *, one_per_report: bool = True) -> None:
        self._one_per_report = one_per_report
        self._forest = UnionFind()
        self._members: dict[str, list[T]] = {}
        self._kinds: dict[str, dict[Hashable, T]] = {}
        self._reports: dict[str, set[str]] = {}
        self._joins: dict[str, list[Join]] = defaultdict(list)
        for item in items:
            root = self._forest.root(item.id)
            self._members[root] = [item]
            self._kinds[root] = {item.signature: item}
            self._reports[root] = {item.report}

    def root(self, ident: str) -> str:
        """The name of the set that an attestation is in."""
        return self._forest.root(ident)

    def members(self, ident: str) -> list[T]:
        """What is in the attestation's set."""
        return self._members[self.root(ident)]

    def may_join(self, left: str, right: str) -> bool:
        """Whether the sets of two attestations could be one."""
        first, second = self.root(left), self.root(right)
        if first == second:
            return True
        if self._one_per_report and not self._reports[first].isdisjoint(self._reports[second]):
            return False
        return not any(
            one.clashes(other) for one in self._kinds[first].values() for other in self._kinds[second].values()
        )

    def joins(self, ident: str) -> tuple[Join, ...]:
        """Why the attestation's set is one."""
        return tuple(sorted(self._joins[self.root(ident)]))

    def join(self, left: str, right: str, *reasons: str) -> bool:
        """Make one set of two if they may; gives whether they are one now."""
        if not self.may_join(left, right):
            return False
        first, second = self.root(left), self.root(right)
        if first != second:
            root = self._forest.join(first, second)
            other = second if root == first else first
            self._members[root] += self._members.pop(other)
            self._kinds[root].update(self._kinds.pop(other))
            self._reports[root] |= self._reports.pop(other)
            self._joins[root] += self._joins.pop(other, [])
            self._joins[root].append(Join(min(left, right), max(left, right), reasons))
        return True

    def sets(self) -> list[list[T]]:
        """All sets, by their names; the members of each by their ids."""
        return [sorted(self._members[root], key=lambda item: item.id) for root in sorted(self._members)]
