"""What changed between two days: asked one at a time, since each compares two whole bases, and kept for a while."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass

from dragoman.knowledge import KnowledgeBase
from dragoman.knowledge.times.changes import Change, ChangeKind
from dragoman.knowledge.times.past import span
from dragoman.model.attestation import ContentKind

KEPT = 8


@dataclass(frozen=True)
class Asked:
    """Which days are compared."""

    since: str
    until: str = ""
    recorded: bool = False
    """By when it was added to the base, not by its publication."""


@dataclass(frozen=True)
class Compared:
    """What changed, what was said included."""

    changes: tuple[Change, ...]
    left_out: int
    """Reports whose day of publication is not known, so that they may belong to these days or not."""

    def shown(self, *, statements: bool) -> list[Change]:
        """Give the changes in the order of their kinds, statements left out unless wanted."""
        kinds = list(ChangeKind)
        found = (each for each in self.changes if statements or each.record.kind is not ContentKind.STATEMENT)
        return sorted(found, key=lambda each: kinds.index(each.kind))


class Comparisons:
    """Compares, and keeps the last answers while the records stay as they are."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: OrderedDict[tuple[str, str, Asked], Compared] = OrderedDict()

    def compare(self, base: KnowledgeBase, as_of: str, asked: Asked) -> Compared:
        """Say what changed.

        Raises:
            ValueError: something asked is no date.
        """
        wanted = (base.edition, as_of, asked)
        with self._lock:
            if wanted not in self._kept:
                self._kept[wanted] = _compared(base, asked)
                while len(self._kept) > KEPT:
                    self._kept.popitem(last=False)
            self._kept.move_to_end(wanted)
            return self._kept[wanted]


def _compared(base: KnowledgeBase, asked: Asked) -> Compared:
    changes = tuple(base.changes(asked.since, asked.until, recorded=asked.recorded))
    _, after = span(asked.since, asked.until, recorded=asked.recorded)
    left_out = 0 if asked.recorded else base.as_of(after.published).left_out
    return Compared(changes, left_out)
