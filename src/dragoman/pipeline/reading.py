"""From targets to resolved readings, a batch at a time; one bad report never ends a run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

from dragoman.errors import ConfigError, DragomanError, PluginError
from dragoman.model.attestation import Attestation
from dragoman.model.entity import Entity, EntityId
from dragoman.model.reading import Reading
from dragoman.model.record import Copy, Record
from dragoman.model.report import Capture, Report, Skipped
from dragoman.pipeline.register import Register
from dragoman.pipeline.stages import Stages
from dragoman.read.base import Reader
from dragoman.resolve.base import Resolved
from dragoman.settings import Settings

BATCH = 16
"""Reports that a reader gets at once, so that its parser can work on several texts; what a power cut may cost."""
LONGEST_REASON = 300


@dataclass(frozen=True)
class Task:
    """A cleaned report on its way through reading and resolving."""

    capture: Capture
    report: Report
    label: str
    """The report's id in its attestations: its own, or in a base its key."""


@dataclass(frozen=True)
class ReadReport:
    """A report with all that was read in it; a shelf of one report, that any exporter takes."""

    capture: Capture
    report: Report
    """Published when its reading says."""
    reading: Reading
    resolved: Resolved

    def reports(self) -> Iterator[Report]:
        """Give the one report."""
        yield self.report

    def attestations(self, report: str) -> tuple[Attestation, ...]:
        """All that it attests, in the order of its text."""
        return self.resolved.attestations if report == self.report.id else ()

    def entity(self, ident: EntityId) -> Entity:
        """Give the canonical entity for any id in the attestations."""
        return self._register.entity(ident)

    def records(self) -> Iterator[Record]:
        """One report alone is not added up."""
        yield from ()

    def copies(self) -> Iterator[Copy]:
        """One report alone has no copies."""
        yield from ()

    @cached_property
    def _register(self) -> Register:
        return Register(self.resolved.entities, self.resolved.judgements)


def read_targets(
    targets: Iterable[str], settings: Settings, stages: Stages | None = None
) -> Iterator[ReadReport | Skipped]:
    """Read what the targets name, in their order, and keep nothing."""
    stages = stages or Stages.of(settings)
    for batch in batches(captures(targets, stages)):
        cleaned = [item if isinstance(item, Skipped) else clean(item, stages) for item in batch]
        done = iter(read_all([item for item in cleaned if isinstance(item, Task)], stages))
        yield from (next(done) if isinstance(item, Task) else item for item in cleaned)


def captures(targets: Iterable[str], stages: Stages) -> Iterator[Capture | Skipped]:
    """Get what the targets name."""
    for target in targets:
        try:
            yield from stages.captures(target)
        except Exception as error:  # noqa: BLE001 -- one bad target must not end the run
            yield Skipped(target, "acquire", reason(error, "it could not be got"))


def batches(items: Iterable[Capture | Skipped]) -> Iterator[list[Capture | Skipped]]:
    """Cut a stream into batches."""
    stream = iter(items)
    while batch := list(islice(stream, BATCH)):
        yield batch


def clean(capture: Capture, stages: Stages) -> Task | Skipped:
    """Find the report in a capture."""
    try:
        report = stages.cleaner.clean(capture)
    except Exception as error:  # noqa: BLE001 -- one bad page must not end the run
        return Skipped(capture.address, "clean", reason(error, "cleaning failed"), capture.sha256)
    return Task(capture, report, report.id)


def read_all(tasks: Sequence[Task], stages: Stages) -> list[ReadReport | Skipped]:
    """Read and resolve some reports, each reader getting all of its own at once; results in the order of the tasks."""
    results: dict[int, ReadReport | Skipped] = {}
    by_reader: dict[str, tuple[Reader, list[int]]] = {}
    for place, task in enumerate(tasks):
        reader = stages.reader(task.report.language)
        if reader is None:
            results[place] = _skipped(task, "read", stages.why_unread(task.report.language))
        else:
            by_reader.setdefault(reader.name, (reader, []))[1].append(place)
    for reader, places in by_reader.values():
        for place, reading in zip(places, _readings(reader, [tasks[place] for place in places]), strict=True):
            results[place] = (
                reading if isinstance(reading, Skipped) else _resolve(tasks[place], reader, reading, stages)
            )
    return [results[place] for place in range(len(tasks))]


def reason(error: Exception, otherwise: str) -> str:
    """Say in one line what went wrong: our own errors are sentences already."""
    text = " ".join(str(error).split())
    line = text if isinstance(error, DragomanError) else f"{otherwise}: {type(error).__name__}: {text}".rstrip(": ")
    return line if len(line) <= LONGEST_REASON else f"{line[:LONGEST_REASON]} …"


def _readings(reader: Reader, tasks: Sequence[Task]) -> list[Reading | Skipped]:
    """Read a batch; where it fails, read what is left one by one to find the report that is to blame."""
    done: list[Reading | Skipped] = []
    fault = "gave no reading of it"
    try:
        for task, reading in zip(tasks, reader.read([task.report for task in tasks]), strict=False):
            if reading.report != task.report.id:
                break
            done.append(reading)
    except (PluginError, ConfigError):
        raise  # what the reader lacks, it lacks for every report
    except Exception as error:  # noqa: BLE001 -- one bad report must not end the run
        fault = f"refused it: {error}" if isinstance(error, DragomanError) else reason(error, "failed")
    rest = tasks[len(done) :]
    if len(tasks) == 1 and rest:
        return [_skipped(tasks[0], "read", f"the reader {reader.name} {fault}")]
    return done + [found for task in rest for found in _readings(reader, [task])]


def _resolve(task: Task, reader: Reader, reading: Reading, stages: Stages) -> ReadReport | Skipped:
    labelled = replace(reading, report=task.label, reader=stages.label(reader))
    try:
        resolved = stages.resolver.resolve(labelled)
    except Exception as error:  # noqa: BLE001 -- one bad report must not end the run
        return _skipped(task, "resolve", reason(error, "resolving failed"))
    report = replace(task.report, id=task.label, published=reading.published)
    return ReadReport(task.capture, report, labelled, resolved)


def _skipped(task: Task, stage: str, why: str) -> Skipped:
    return Skipped(task.capture.address, stage, why, task.capture.sha256)
