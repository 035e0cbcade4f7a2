"""What records are looked up by to be linked: some seek, others are found."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from dragoman.fuse.digests import digest


@dataclass(frozen=True)
class LinkKeys:
    """Two records may be linked where a key that one of them seeks is one by which the other is found."""

    seeks: frozenset[Hashable] = frozenset()
    found: frozenset[Hashable] = frozenset()

    def __or__(self, other: LinkKeys) -> LinkKeys:
        """Give the keys of both."""
        return LinkKeys(self.seeks | other.seeks, self.found | other.found)

    @property
    def own(self) -> frozenset[int]:
        """What a record is kept under."""
        return frozenset(
            {*(digest(("seeks", key)) for key in self.seeks), *(digest(("found", key)) for key in self.found)}
        )

    @property
    def others(self) -> frozenset[int]:
        """What those are kept under with which it may be linked."""
        return LinkKeys(self.found, self.seeks).own
