"""What a search asks for, and what it finds."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.model.entity import EntityId


@dataclass(frozen=True)
class Words:
    """Which words a report is to hold."""

    all: tuple[str, ...]
    """Words, or several words that stand side by side; with `*` at the end, words that begin so."""
    none: tuple[str, ...] = ()
    """Those that it may not hold."""

    @property
    def query(self) -> str:
        """What to ask the index for; empty where nothing is left to ask for."""
        wanted, unwanted = (tuple(filter(None, map(_phrase, each))) for each in (self.all, self.none))
        held = " AND ".join(wanted)
        return f"({held}) NOT ({' OR '.join(unwanted)})" if held and unwanted else held


@dataclass(frozen=True)
class Snippet:
    """Some words of a text, with those that were sought."""

    text: str
    marks: tuple[tuple[int, int], ...]
    """Half-open character ranges in it."""


@dataclass(frozen=True)
class NameFound:
    """A name of an entity."""

    entity: EntityId
    """Canonical."""
    name: str
    folded: str
    """As it is compared."""


def quoted(words: str) -> str:
    """Write words so that nothing in them is taken for an operator."""
    return '"' + words.replace('"', '""').replace("\0", " ") + '"'


def _phrase(words: str) -> str:
    """Write words so that nothing in them is taken for an operator; empty where there is no letter to look for."""
    bare = words.rstrip("*")
    if not any(map(str.isalnum, bare)):
        return ""
    return quoted(bare) + ("*" if words.endswith("*") and bare[-1:].isalnum() else "")
