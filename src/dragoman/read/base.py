"""What a reader must be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from dragoman.model.reading import Reading
from dragoman.model.report import Report


class Reader(Protocol):
    """Finds what reports of some languages say."""

    name: str
    """`name@version`; goes into every attestation."""
    languages: frozenset[str]
    """BCP 47 primary tags that it reads."""

    def read(self, reports: Iterable[Report]) -> Iterator[Reading]:
        """Give one Reading a report, in the same order; the same bytes in, the same Reading out."""
        ...
