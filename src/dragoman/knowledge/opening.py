"""Opening a base; and what needs none: reading without keeping, and saying who is meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman import plugins
from dragoman.knowledge.knowledge_base import KnowledgeBase, Target
from dragoman.lexicon import tables
from dragoman.model.asked import Identified, Question
from dragoman.model.report import Skipped
from dragoman.pipeline import ReadReport, Stages, read_targets
from dragoman.settings import Settings
from dragoman.store.base import Store


def open(
    path: Target = "", settings: Settings | None = None, *, create: bool = True, settles: bool = True
) -> KnowledgeBase:
    """Open a base, or lay a new one.

    Args:
        path: its file; without one, the settings' `database`.
        settings: the defaults where not given.
        create: whether to lay a new base where there is none.
        settles: whether a question adds up first what was kept since; otherwise it is answered from the records as they stand.

    Raises:
        StoreError: it cannot be opened, is no base, or is not there.
        ConfigError: the folder of the user's own lexicon is not there, or wrong.
        PluginError: the store that the settings name is not installed.
    """
    settings = settings or Settings()
    tables.use(settings.lexicon)
    address = str(path) or settings.database
    store: Store = plugins.load(plugins.STORES, settings.store).open(address, create=create)
    return KnowledgeBase(store, address, settings, settles=settles)


def read(
    *targets: Target, settings: Settings | None = None, stages: Stages | None = None
) -> Iterator[ReadReport | Skipped]:
    """Read files and folders and keep nothing; each ReadReport is a shelf that exporters take."""
    tables.use(settings.lexicon if settings else "")
    return read_targets(map(str, targets), settings or Settings(), stages)


def resolve(lines: Iterable[str], settings: Settings | None = None) -> Iterator[tuple[Question, Identified]]:
    """Say who is meant by the mention in each question, a JSON object with `text`, `published` and `mention`, in order.

    Raises:
        PluginError: no English language model is installed.
    """
    # Imported here because it brings the reader and the lexicon, which no question to a base needs.
    from dragoman.pipeline.asking import answer  # noqa: PLC0415

    tables.use(settings.lexicon if settings else "")
    yield from answer(map(Question.of, lines))
