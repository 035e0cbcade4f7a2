"""What a cleaner must be."""

from __future__ import annotations

from typing import Protocol

from dragoman.model.report import Capture, Report


class Cleaner(Protocol):
    """Turns the bytes of one kind of page into a report."""

    def clean(self, capture: Capture) -> Report:
        """Keep only the article, with its date, outlet, language and blocks.

        Raises:
            UnreadableReport: there is no article in these bytes.
        """
        ...
