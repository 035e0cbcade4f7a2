"""What an acquirer must be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from dragoman.model.report import Capture, Skipped


class Acquirer(Protocol):
    """Turns what a user names (a path, an address) into captures."""

    def accepts(self, target: str) -> bool:
        """Whether this acquirer is the one for the target."""
        ...

    def captures(self, target: str) -> Iterator[Capture | Skipped]:
        """Give the captures one by one; what cannot be had comes as Skipped, never as an error."""
        ...
