"""Adding in the background: jobs that wait for each other, tell how far they are, and never end the server."""

from __future__ import annotations

import logging
import queue
import secrets
import threading
from collections import Counter, OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from dragoman.errors import DragomanError
from dragoman.knowledge import Added, Outcome, Step
from dragoman.knowledge.taking import Offer
from dragoman.serve.desk import Desk

if TYPE_CHECKING:
    from dragoman.pipeline import Stages

_LOG = logging.getLogger("dragoman.serve")
KEPT = 100
"""Jobs; of those that are done the oldest gives way."""
WAITING = 20
MOST_BYTES = 100_000_000
"""Of all that waits."""
MOST_STEPS = 2000
"""That one job tells; the rest is counted."""
BROKEN = "Something broke here; what was read before is kept."


class JobState(StrEnum):
    """How far a job is."""

    WAITING = "waiting"
    READING = "reading"
    DONE = "done"
    FAILED = "failed"


class TooMuchWaits(Exception):
    """No further job is taken just now."""


@dataclass
class Job:
    """One addition."""

    id: str
    offers: Sequence[Offer]
    addresses: Sequence[str]
    items: int = 0
    """How many files, texts and addresses it was given; a file may hold many reports."""
    state: JobState = JobState.WAITING
    steps: list[Step] = field(default_factory=list)
    counts: Counter[Outcome] = field(default_factory=Counter)
    fault: str = ""
    events: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    """What happened, in order; only ever appended to."""

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen."""
        return self.state in (JobState.DONE, JobState.FAILED)

    @property
    def size(self) -> int:
        """Bytes that it holds."""
        return sum(len(each.content) for each in self.offers)

    def begin(self) -> None:
        """Note that it is being read."""
        self.state = JobState.READING
        self._tell("state")

    def note(self, step: Step) -> None:
        """Note that an item is done."""
        self.counts[step.outcome] += 1
        if len(self.steps) < MOST_STEPS:
            self.steps.append(step)
            self._tell("step", **asdict(step))

    def end(self, fault: str = "") -> None:
        """Note that it is over, and let its bytes go."""
        self.offers, self.fault = (), fault
        self.state = JobState.FAILED if fault else JobState.DONE
        self._tell("state")

    def since(self, number: int) -> Iterator[tuple[int, str, dict[str, Any]]]:
        """Give what happened after the event of this number, each with its own, counted from 1."""
        for place in range(max(number, 0), len(self.events)):
            yield place + 1, *self.events[place]

    def document(self) -> dict[str, Any]:
        """Give it in a form for programs."""
        return {**self._standing(), "id": self.id, "steps": [asdict(step) for step in self.steps]}

    def _standing(self) -> dict[str, Any]:
        counts = {outcome.value: self.counts[outcome] for outcome in Outcome}
        return {"state": self.state.value, "items": self.items, **counts, "fault": self.fault}

    def _tell(self, kind: str, **told: Any) -> None:  # noqa: ANN401 -- whatever JSON holds
        self.events.append((kind, {**self._standing(), **told}))


class Jobs:
    """The jobs of a server: one writes at a time, the others wait in their order.

    Args:
        desk: where to write.
        stages: what to read with, in the place of what is installed.
    """

    def __init__(self, desk: Desk, stages: Stages | None = None) -> None:
        self._desk = desk
        self._stages = stages
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._queue: queue.Queue[Job | None] = queue.Queue()
        self._lock = threading.Lock()
        self._worker: threading.Thread | None = None

    def submit(self, offers: Sequence[Offer], addresses: Sequence[str] = ()) -> Job:
        """Take a job.

        Raises:
            TooMuchWaits: too many wait already, or they hold too much.
        """
        job = Job(secrets.token_urlsafe(12), offers, addresses, len(offers) + len(addresses))
        with self._lock:
            waiting = [each for each in self._jobs.values() if not each.is_over]
            if len(waiting) >= WAITING or sum(each.size for each in waiting) + job.size > MOST_BYTES:
                raise TooMuchWaits
            self._jobs[job.id] = job
            self._forget()
            if self._worker is None:
                self._worker = threading.Thread(target=self._work, name="adding", daemon=True)
                self._worker.start()
        self._queue.put(job)
        return job

    def job(self, ident: str) -> Job | None:
        """Give a job; None where there is none of this id, or no longer."""
        return self._jobs.get(ident)

    def latest(self, number: int = 10) -> list[Job]:
        """Give the last jobs, the latest first."""
        with self._lock:
            return list(reversed(self._jobs.values()))[:number]

    def close(self) -> None:
        """Let the job in work come to its end, and begin no other."""
        if self._worker is not None:
            with self._lock:
                while not self._queue.empty():
                    self._queue.get_nowait()
            self._queue.put(None)
            self._worker.join()

    def _forget(self) -> None:
        over = [each.id for each in self._jobs.values() if each.is_over]
        for ident in over[: max(0, len(self._jobs) - KEPT)]:
            del self._jobs[ident]

    def _work(self) -> None:
        while (job := self._queue.get()) is not None:
            job.begin()
            try:
                self._add(job)
                job.end()
            except DragomanError as error:
                job.end(str(error) or BROKEN)
            except Exception:  # noqa: BLE001 -- a job that fails must not end the server
                _LOG.exception("adding failed")
                job.end(BROKEN)

    def _add(self, job: Job) -> Added:
        with self._desk.writing() as kb:
            return kb.take(job.offers, job.addresses, job.note, self._stages)
