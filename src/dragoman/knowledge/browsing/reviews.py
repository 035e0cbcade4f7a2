"""The review of a base, worked out beside all else, since a large one takes a while; kept until the records change."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from concurrent.futures import TimeoutError as Late
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from dragoman.knowledge.review.points import Candidate, Conflict
from dragoman.knowledge.review.reviewing import Review
from dragoman.store.base import View


@dataclass(frozen=True)
class Points:
    """What a person should look at."""

    candidates: tuple[Candidate, ...]
    """Pairs that may be one, the likeliest first."""
    conflicts: tuple[Conflict, ...]


_LOCK = threading.Lock()
_BEGUN: WeakKeyDictionary[View, tuple[str, Future[Points]]] = WeakKeyDictionary()


def points(view: View, patience: float) -> Points | None:
    """Give the points of a base as it stands; None where they are not found yet after so many seconds."""
    edition = view.edition()
    with _LOCK:
        begun = _BEGUN.get(view)
        if begun is None or begun[0] != edition:
            begun = _BEGUN[view] = (edition, Future())
            threading.Thread(target=_find, args=(view, begun[1]), daemon=True).start()
    try:
        return begun[1].result(patience)
    except Late:
        return None


def _find(view: View, found: Future[Points]) -> None:
    try:
        review = Review(view)
        found.set_result(Points(tuple(review.candidates()), tuple(review.conflicts())))
    except BaseException as error:  # noqa: BLE001 -- whoever waits is told
        found.set_exception(error)
