"""How a base stands: what is in it, what was skipped, what counts no longer."""

from __future__ import annotations

from dragoman.knowledge.answers import BaseStatus
from dragoman.knowledge.retracting import retracted_in
from dragoman.lexicon import tables
from dragoman.pipeline import stale
from dragoman.store.base import Store


def status_of(store: Store, path: str) -> BaseStatus:
    """Say what is in a base whose records are up to date."""
    return BaseStatus(
        path=path,
        schema=store.schema,
        counts=store.counts(),
        kinds=store.kinds(),
        readers=store.readers(),
        languages=store.languages(),
        lexicon=tables.digest(),
        stale=len(stale(store, tables.digest())),
        skipped=tuple(store.skipped()),
        retracted=retracted_in(store),
        corrections=tuple(store.corrections()),
    )
