"""How far a long run has come: one line on stderr, for a terminal only."""

from __future__ import annotations

import sys
from collections import Counter
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

from dragoman.pipeline import Step


class Progress:
    """Shows how many items came to what; nothing where nobody looks at stderr."""

    def __init__(self) -> None:
        columns = (BarColumn(bar_width=20), TextColumn("{task.description}"), TimeElapsedColumn())
        self._bar = Bar(*columns, console=Console(file=sys.stderr), transient=True, disable=not sys.stderr.isatty())
        self._task = self._bar.add_task("starting", total=None)
        self._counts: Counter[str] = Counter()

    def advance(self, step: Step) -> None:
        """Take note of an item that is done."""
        self.count(step.outcome.value)

    def count(self, outcome: str) -> None:
        """Take note of what an item came to."""
        self._counts[outcome] += 1
        told = ", ".join(f"{count} {outcome}" for outcome, count in self._counts.items())
        self._bar.update(self._task, description=told)

    def __enter__(self) -> Self:
        """Begin to show it."""
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Clear the line."""
        self._bar.stop()
