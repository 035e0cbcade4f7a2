"""From targets into a base: what is known already is not read again, and each report is kept in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from dragoman.model.report import Capture, Skipped
from dragoman.pipeline.deriving import refresh
from dragoman.pipeline.reading import ReadReport, Task, batches, captures, clean, read_all
from dragoman.pipeline.stages import Stages
from dragoman.settings import Settings
from dragoman.store.base import Filing, Store, report_key

_ASKED = 500
"""Names of so many reports at once."""


class Outcome(StrEnum):
    """What became of one item."""

    NEW = "new"
    KNOWN = "known"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class Step:
    """One item is done."""

    address: str
    outcome: Outcome
    reason: str = ""
    """Why it was skipped."""
    report: str = ""
    """Key of a new report."""


Progress = Callable[[Step], None]


@dataclass(frozen=True)
class Added:
    """What an addition came to."""

    new: int = 0
    """Reports that were read now."""
    known: int = 0
    """Reports that this version of their reader had read before."""
    skipped: tuple[Skipped, ...] = ()
    reports: tuple[str, ...] = ()
    """Names of the new reports."""


def add_targets(
    store: Store,
    targets: Iterable[str],
    settings: Settings,
    progress: Progress | None = None,
    stages: Stages | None = None,
) -> Added:
    """Read what the targets name into a base, and derive its records once at the end.

    A run that was cut off loses the batch in work and nothing else; the next one goes on from there.
    """
    stages = stages or Stages.of(settings)
    added, keys = Added(), []
    for batch in batches(captures(targets, stages)):
        for step, skipped in _add(store, batch, stages):
            added = _counted(added, step, skipped)
            keys.extend([step.report] if step.report else [])
            if progress:
                progress(step)
    refresh(store)
    names: dict[str, str] = {}
    for start in range(0, len(keys), _ASKED):
        names |= store.report_names(keys[start : start + _ASKED])
    return replace(added, reports=tuple(names[key] for key in keys))


def _counted(added: Added, step: Step, skipped: Skipped | None) -> Added:
    if skipped:
        return replace(added, skipped=(*added.skipped, skipped))
    if step.outcome is Outcome.NEW:
        return replace(added, new=added.new + 1)
    return replace(added, known=added.known + 1)


def _add(store: Store, batch: list[Capture | Skipped], stages: Stages) -> Iterator[tuple[Step, Skipped | None]]:
    tasks = []
    for item in batch:
        found = item if isinstance(item, Skipped) else _task(store, item, stages)
        if found is None:
            yield Step(item.address, Outcome.KNOWN), None
        elif isinstance(found, Skipped):
            yield _skip(store, found, item if isinstance(item, Capture) else None)
        else:
            tasks.append(found)
    for task, result in zip(tasks, read_all(tasks, stages), strict=True):
        yield _keep(store, task, result)


def _task(store: Store, capture: Capture, stages: Stages) -> Task | Skipped | None:
    """Find what is to be read in a capture; None where it was read before."""
    key = report_key(capture.name, capture.sha256)
    kept = store.cleaned(key)
    if kept is None:
        task = clean(capture, stages)
        return task if isinstance(task, Skipped) else replace(task, label=report_key(task.report.id, capture.sha256))
    reader = stages.reader(kept.language)
    return None if reader and store.is_read(key, stages.label(reader)) else Task(capture, kept, key)


def _keep(store: Store, task: Task, result: ReadReport | Skipped) -> tuple[Step, Skipped | None]:
    """Keep a report; one that could not be read is kept without a reading, so that a later reader finds it."""
    if isinstance(result, Skipped):
        store.keep(Filing(task.capture, task.report))
        return _skip(store, result, task.capture)
    resolved = result.resolved
    is_new = store.keep(
        Filing(task.capture, task.report, result.reading, resolved.attestations, resolved.entities, resolved.judgements)
    )
    outcome = Outcome.NEW if is_new else Outcome.KNOWN
    return Step(task.capture.address, outcome, report=task.label if is_new else ""), None


def _skip(store: Store, skipped: Skipped, capture: Capture | None) -> tuple[Step, Skipped]:
    store.skip(skipped, capture)
    return Step(skipped.address, Outcome.SKIPPED, skipped.reason), skipped
