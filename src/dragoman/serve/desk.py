"""The desk: the base behind a running server, which many ask at once and one writes at a time."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager

from dragoman import knowledge
from dragoman.knowledge import KnowledgeBase
from dragoman.settings import Settings

PASTS = 4
"""Bases as of some day that are kept at hand; each is a copy in memory."""


class Desk:
    """Hands out the base: as it was last added up, as it was known on some day, or for writing.

    Whoever only asks is never kept waiting by one who adds: he is answered from the records as they stand.
    """

    def __init__(self, address: str, settings: Settings, *, create: bool = False) -> None:
        self._address = address
        self._settings = settings
        self._writing = threading.Lock()
        self._going_back = threading.Lock()
        self._pasts: OrderedDict[tuple[str, str, str], KnowledgeBase] = OrderedDict()
        self._writer = knowledge.open(address, settings, create=create)
        self._writer.settle()
        self.base = knowledge.open(address, settings, create=False, settles=False)
        """For questions."""

    @property
    def edition(self) -> str:
        """What the records were last added up from: while it is the same, every answer is."""
        return self.base.edition

    def known(self, published: str = "", recorded: str = "") -> KnowledgeBase:
        """Give the base for questions, as it was known then.

        Raises:
            ValueError: one of them is no date.
        """
        if not published and not recorded:
            return self.base
        wanted = (self.edition, published, recorded)
        with self._going_back:
            if wanted not in self._pasts:
                self._pasts[wanted] = self.base.as_of(published, recorded)
                while len(self._pasts) > PASTS:
                    self._pasts.popitem(last=False)[1].close()
            self._pasts.move_to_end(wanted)
            return self._pasts[wanted]

    @contextmanager
    def writing(self) -> Iterator[KnowledgeBase]:
        """Give the base for writing, to one at a time; what was written is added up at the end."""
        with self._writing:
            try:
                yield self._writer
            finally:
                self._writer.settle()

    def close(self) -> None:
        """Let go of the base."""
        for past in self._pasts.values():
            past.close()
        self.base.close()
        self._writer.close()
