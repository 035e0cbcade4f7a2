"""Which acquirers, cleaner, readers and resolver a run works with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dragoman import plugins
from dragoman.acquire.base import Acquirer
from dragoman.clean.base import Cleaner
from dragoman.model.report import Capture, Skipped
from dragoman.read.base import Reader
from dragoman.resolve.base import Resolver
from dragoman.settings import Settings

JOINED = "+"
"""Between the version of a reader and the state of the lexicon."""


@dataclass(frozen=True)
class Stages:
    """What a run works with, up to the attestations."""

    acquirers: tuple[Acquirer, ...]
    cleaner: Cleaner
    readers: tuple[Reader, ...]
    resolver: Resolver

    @classmethod
    def of(cls, settings: Settings) -> Stages:
        """Load every acquirer and reader that is installed; acquirers are made with `max_bytes`, readers plainly.

        Raises:
            PluginError: a package that one of them needs is missing.
        """
        # Imported here because they bring page parsing and the lexicon's look-ups, which no question needs.
        from dragoman.clean.pages import PageCleaner  # noqa: PLC0415
        from dragoman.resolve.resolver import LexiconResolver  # noqa: PLC0415

        acquirers = plugins.load_all(plugins.ACQUIRERS).values()
        readers = plugins.load_all(plugins.READERS).values()
        return cls(
            tuple(acquirer(max_bytes=settings.max_bytes) for acquirer in acquirers),
            PageCleaner(),
            tuple(reader() for reader in readers),
            LexiconResolver(),
        )

    def only(self, *acquirers: Acquirer) -> Stages:
        """Give the same stages with these acquirers alone, so that nothing else is got."""
        return replace(self, acquirers=acquirers)

    def captures(self, target: str) -> Iterator[Capture | Skipped]:
        """Get what a target names, by the first acquirer that accepts it."""
        acquirer = next((each for each in self.acquirers if each.accepts(target)), None)
        if acquirer is None:
            yield Skipped(target, "acquire", "nothing that is installed can get such a target")
            return
        yield from acquirer.captures(target)

    def reader(self, language: str) -> Reader | None:
        """Give the first reader of a language; None where there is none."""
        primary = language.partition("-")[0].lower()
        return next((reader for reader in self.readers if primary in reader.languages), None)

    def label(self, reader: Reader) -> str:
        """Name what a reading is made with: the reader, and the state of what its names were resolved with."""
        return f"{reader.name}{JOINED}{self.resolver.version}" if self.resolver.version else reader.name

    def why_unread(self, language: str) -> str:
        """Say why no reader takes a language."""
        installed = ", ".join(sorted({language for reader in self.readers for language in reader.languages}))
        if language == "und":
            return f"its language could not be told; installed readers read: {installed or 'nothing'}"
        return f"no reader for language {language}; installed readers read: {installed or 'nothing'}"
