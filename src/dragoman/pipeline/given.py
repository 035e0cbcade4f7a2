"""Stages for files of facts: what a line says of its report is taken as its reading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dragoman.model.report import Capture, Skipped
from dragoman.pipeline.stages import Stages
from dragoman.read.base import Reader
from dragoman.settings import Settings


@dataclass(frozen=True)
class GivenStages(Stages):
    """Acquires lines, and reads in them what they say already."""

    lines: dict[str, bytes] = field(default_factory=dict)
    """By the hash of their capture."""

    @classmethod
    def of(cls, settings: Settings) -> GivenStages:
        """Load what other stages have, but the cleaner and the readers."""
        # Imported here because they bring the parsing of dates and the lexicon's look-ups, which no question needs.
        from dragoman.clean.given import GivenCleaner  # noqa: PLC0415
        from dragoman.read.given import GivenReader  # noqa: PLC0415

        plain, lines = Stages.of(settings), dict[str, bytes]()
        return cls(plain.acquirers, GivenCleaner(), (GivenReader(lines),), plain.resolver, lines)

    def captures(self, target: str) -> Iterator[Capture | Skipped]:
        """Get the lines of a file, and keep each at hand until it is read."""
        for item in super().captures(target):
            if isinstance(item, Capture):
                self.lines[item.sha256] = item.content
            yield item

    def reader(self, language: str) -> Reader | None:  # noqa: ARG002 -- a given reading may be in any
        """Give the one that takes what the lines say."""
        return self.readers[0]
