"""What attestations are looked up by, and which of them speak for each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from sqlalchemy import select

from dragoman.store import workings
from dragoman.store.deriving.tables import Tables

Kin: TypeAlias = tuple[str, str, int]
_KIN = workings.kin.c


class Kinship(Tables):
    """Finds what attestations may be one with, and keeps what was found."""

    def forget_all(self) -> None:
        """Empty it."""
        self._empty((workings.sought, workings.kin))

    def forget(self, attestations: Iterable[str]) -> None:
        """Forget some attestations and who was kin to them."""
        wanted = list(attestations)
        self._drop(workings.sought, workings.sought.c.attestation, wanted)
        self._drop(workings.kin, _KIN.left, wanted)
        self._drop(workings.kin, _KIN.right, wanted)

    def put_sought(self, every: Iterable[tuple[str, Iterable[int], int, int]]) -> None:
        """Let attestations be found under some keys, on days between two."""
        rows = (
            {"key": key, "first": first, "last": last, "attestation": attestation}
            for attestation, keys, first, last in every
            for key in keys
        )
        self._put(workings.sought, rows)

    def meeting(self, attestations: Iterable[str]) -> frozenset[tuple[str, str]]:
        """Give each two attestations, by their ids, that share a key and lie a day apart at most, of some with all."""
        mine, other = workings.sought.alias("mine"), workings.sought.alias("other")
        near = (other.c.first <= mine.c.last + 1, mine.c.first <= other.c.last + 1)
        query = select(mine.c.attestation, other.c.attestation).join(other, other.c.key == mine.c.key)
        query = query.where(*near, mine.c.attestation != other.c.attestation).distinct()
        pairs = self._among(query, mine.c.attestation, attestations)
        return frozenset((min(pair), max(pair)) for pair in map(tuple, pairs))

    def put_kin(self, kin: Iterable[Kin]) -> None:
        """Keep who speaks for whom."""
        self._put(workings.kin, ({"left": left, "right": right, "others": others} for left, right, others in kin))

    def every(self) -> Iterator[tuple[str, str]]:
        """Give all pairs."""
        yield from ((left, right) for left, right in self._stream(select(_KIN.left, _KIN.right)))

    def of(self, attestations: Iterable[str]) -> Iterator[Kin]:
        """Give the pairs of which the first is among some attestations."""
        query = select(_KIN.left, _KIN.right, _KIN.others)
        yield from (tuple(row) for row in self._among(query, _KIN.left, attestations))

    def neighbours(self, attestations: Iterable[str]) -> frozenset[str]:
        """Give all that are kin to some attestations."""
        wanted = list(attestations)
        found = {each for (each,) in self._among(select(_KIN.right), _KIN.left, wanted)}
        return frozenset(found | {each for (each,) in self._among(select(_KIN.left), _KIN.right, wanted)})

    def closure(self, attestations: Iterable[str]) -> frozenset[str]:
        """Give all that chains of kin connect with some attestations, these included."""
        found = set(attestations)
        edge = frozenset(found)
        while edge:
            edge = self.neighbours(edge) - found
            found |= edge
        return frozenset(found)
