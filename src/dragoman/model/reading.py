"""A Reading: all that a reader found in one report."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.model.attestation import Attested
from dragoman.model.correction import Correction
from dragoman.model.mention import Mention
from dragoman.model.when import When


@dataclass(frozen=True)
class Reading:
    """All that a reader found in one report."""

    report: str
    reader: str
    """`name@version`."""
    published: When
    """The report's date of publication, or bounds on it that the reader worked out from the text."""
    mentions: tuple[Mention, ...] = ()
    attested: tuple[Attested[Mention], ...] = ()
    corrections: tuple[Correction, ...] = ()
    """Where the outlet says that it published something wrongly."""
    notes: tuple[str, ...] = ()
    """What could not be read, a sentence each."""
