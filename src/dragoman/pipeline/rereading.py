"""Reading kept reports anew where the lexicon says something else than when they were read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count, islice

from dragoman.model.identity import standing
from dragoman.model.judgement import Decision, Judgement
from dragoman.model.reading import Reading
from dragoman.model.report import Skipped
from dragoman.pipeline.adding import Outcome, Progress, Step
from dragoman.pipeline.reading import BATCH, ReadReport, Task, read_all
from dragoman.pipeline.stages import JOINED, Stages
from dragoman.settings import Settings
from dragoman.store.base import Filing, Store, View

LEXICON = f"{JOINED}lexicon."


def stale(view: View, digest: str) -> list[Reading]:
    """Give the current readings that were made with another lexicon than the one with this digest."""
    found = (each for each in view.readings() if LEXICON in each.reader)
    return [each for each in found if not each.reader.partition(LEXICON)[2].startswith(digest)]


def read_again(
    store: Store, settings: Settings, digest: str, progress: Progress | None = None, stages: Stages | None = None
) -> int:
    """Read again what was read with another lexicon, by the same reader, and give how many reports that were.

    The older readings are kept; what their resolver judged and the new one does not is withdrawn.
    """
    waiting = stale(store, digest)
    if not waiting:
        return 0
    stages = stages or Stages.of(settings)
    done = 0
    tasks = (task for task in (_task(store, reading, stages) for reading in waiting) if task)
    while batch := list(islice(tasks, BATCH)):
        for task, result in zip(batch, read_all(batch, stages), strict=True):
            if isinstance(result, Skipped):
                store.skip(result, task.capture)
            else:
                _keep(store, task, result)
                done += 1
            if progress:
                progress(Step(task.capture.address, Outcome.SKIPPED if isinstance(result, Skipped) else Outcome.NEW))
    return done


def _task(store: Store, reading: Reading, stages: Stages) -> Task | None:
    """Find the kept text of a reading; None where its reader is not installed, or takes no kept text."""
    report, capture = store.cleaned(reading.report), store.capture(reading.report)
    if report is None or capture is None:
        return None
    reader = stages.reader(report.language)
    same = reader is not None and reader.name.partition("@")[0] == reading.reader.partition("@")[0]
    return Task(capture, report, reading.report) if same else None


def _keep(store: Store, task: Task, result: ReadReport) -> None:
    label = _free_label(store, task.label, result.reading.reader)
    resolved = result.resolved
    attestations = tuple(replace(each, reader=label) for each in resolved.attestations)
    judgements = tuple(_judged(store.judgements(), resolved.judgements, {each.id for each in resolved.entities}, label))
    reading = replace(result.reading, reader=label)
    store.keep(Filing(task.capture, task.report, reading, attestations, resolved.entities, judgements))


def _free_label(store: Store, key: str, label: str) -> str:
    """Tell a reading from an older one with the same lexicon, to which the user has come back."""
    every = (label if number == 1 else f"{label}.{number}" for number in count(1))
    return next(each for each in every if not store.is_read(key, each))


def _judged(
    before: Iterable[Judgement], now: Iterable[Judgement], entities: set[str], label: str
) -> Iterator[Judgement]:
    """Give what is judged now, and withdraw what was derived of the same ids before and is not any more."""
    every, judged = list(before), list(now)
    withdrawn = {each.withdraws for each in every if each.decision is Decision.WITHDRAWN}
    again = f"resolved again by {label}"
    for each in judged:
        yield replace(each, reasons=(*each.reasons, again)) if each.id in withdrawn else each
    kept = {each.pair for each in judged}
    for each in standing(every):
        if each.is_derived and each.left in entities and each.decision is Decision.SAME and each.pair not in kept:
            yield Judgement(each.left, each.right, Decision.WITHDRAWN, each.author, (again,), withdraws=each.id)
