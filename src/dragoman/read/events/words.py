"""Word lists of the event readers, written as running text."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Give the words of a running text as a set."""
    return frozenset(text.split())
