"""The desk: the base behind a running server, which many ask at once and one writes at a time."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from typing import TypeVar, cast

from dragoman import knowledge
from dragoman.knowledge import KnowledgeBase
from dragoman.settings import Settings

T = TypeVar("T")
REMEMBERED = 256
"""Answers that are kept at hand; the one longest unasked gives way."""


class Desk:
    """Hands out the base: as it was last added up, as it was known on some day, or for writing.

    Whoever only asks is never kept waiting by one who adds: he is answered from the records as they stand.
    """

    def __init__(self, address: str, settings: Settings, *, create: bool = False) -> None:
        self._address = address
        self._settings = settings
        self._writing = threading.Lock()
        self._remembering = threading.Lock()
        self._answers: OrderedDict[tuple[str, Hashable], object] = OrderedDict()
        self._writer = knowledge.open(address, settings, create=create)
        self._writer.settle()
        self.base = knowledge.open(address, settings, create=False, settles=False)
        """For questions."""

    @property
    def edition(self) -> str:
        """What the records were last added up from: while it is the same, every answer is."""
        return self.base.edition

    def remembered(self, asked: Hashable, make: Callable[[], T]) -> T:
        """Give an answer that takes a while, made once for each edition of the records.

        Args:
            asked: what is asked, and as of when.
            make: works it out.
        """
        key = (self.edition, asked)
        with self._remembering:
            if key in self._answers:
                self._answers.move_to_end(key)
                return cast("T", self._answers[key])
        made = make()
        with self._remembering:
            self._answers[key] = made
            while len(self._answers) > REMEMBERED:
                self._answers.popitem(last=False)
        return made

    def known(self, published: str = "", recorded: str = "") -> KnowledgeBase:
        """Give the base for questions, as it was known then.

        Raises:
            ValueError: one of them is no date.
        """
        return self.base.as_of(published, recorded) if published or recorded else self.base

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
        self.base.close()
        self._writer.close()
