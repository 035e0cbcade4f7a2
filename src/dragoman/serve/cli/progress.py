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

    def __init__(self, *, visible: bool = True) -> None:
        columns = (BarColumn(bar_width=20), TextColumn("{task.description}"), TimeElapsedColumn())
        hidden = not (visible and sys.stderr.isatty())
        console = Console(file=sys.stderr)
        # Without redirection: rich would send to its own console what we print to stdout meanwhile.
        self._bar = Bar(
            *columns, console=console, transient=True, disable=hidden, redirect_stdout=False, redirect_stderr=False
        )
        self._task = self._bar.add_task("starting", total=None)
        self._counts: Counter[str] = Counter()

    def advance(self, step: Step) -> None:
        """Take note of an item that is done."""
        self.count(step.outcome.value)

    def count(self, outcome: str) -> None:
        """Take note of what an item came to."""
        self._counts[outcome] += 1
        told = ", ".join(f"{count} {outcome}" for outcome, count in self._counts.items())
        self.say(told)

    def say(self, what: str) -> None:
        """Show what is being done."""
        self._bar.update(self._task, description=what)

    def __enter__(self) -> Self:
        """Begin to show it."""
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Clear the line."""
        self._bar.stop()
