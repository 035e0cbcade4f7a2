"""Answers that take a while, remembered until the records change."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from dragoman.store.base import View

A = TypeVar("A")


class Remembered(Generic[A]):
    """Remembers the last answer that each base gave to each question; one thread works it out, the others wait."""

    def __init__(self, answer: Callable[..., A]) -> None:
        self._answer = answer
        self._lock = threading.Lock()
        self._known: WeakKeyDictionary[View, dict[Hashable, tuple[str, A]]] = WeakKeyDictionary()

    def __call__(self, view: View, *asked: Hashable) -> A:
        """Give the answer, worked out from the base as it stands now."""
        edition = view.edition()
        with self._lock:
            known = self._known.setdefault(view, {})
            found = known.get(asked)
            if found is None or found[0] != edition:
                found = known[asked] = (edition, self._answer(view, *asked))
            return found[1]
