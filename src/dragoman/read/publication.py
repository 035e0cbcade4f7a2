"""The day of publication, where the page does not give it: pinned or bounded by what the text itself says."""

from __future__ import annotations

from dragoman.model.when import When
from dragoman.read.ground import Ground


def publication(ground: Ground) -> When:
    """Give the page's own date, else what the text supports."""
    return ground.published
