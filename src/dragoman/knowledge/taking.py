"""Taking in what a visitor hands over or names: his files, his texts, pages of the open web, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.acquire.offered import Offer, OfferedAcquirer
from dragoman.acquire.web import WebAcquirer
from dragoman.pipeline import Added, Progress, Stages, add_targets
from dragoman.settings import Settings
from dragoman.store.base import Store

__all__ = ["Offer", "take"]
Handed = tuple[Sequence[Offer], Sequence[str]]


def take(
    store: Store, handed: Handed, settings: Settings, progress: Progress | None = None, stages: Stages | None = None
) -> Added:
    """Read offers and pages into a base; `stages` may bring an acquirer of the web of their own."""
    offers, addresses = handed
    stages = stages or Stages.of(settings)
    own = (each for each in stages.acquirers if isinstance(each, WebAcquirer))
    web = next(own, None) or WebAcquirer(settings.max_bytes)
    offered = OfferedAcquirer(offers, settings.max_bytes)
    return add_targets(store, (*offered.targets, *addresses), settings, progress, stages.only(offered, web))
