"""What the English reader finds in a few lines of text."""

from __future__ import annotations

from dragoman.model.attestation import Attested
from dragoman.model.mention import Mention
from dragoman.model.report import Block, BlockKind, Report
from dragoman.model.when import Period, When
from dragoman.read.english import EnglishReader


def read_text(text: str, published: str | None = "2024-08-05") -> list[Attested[Mention]]:
    """Read a text as the body of a report that was published on a day; `None`: nobody knows when."""
    day = When(Period.parse(published), published, "published") if published else When.unknown()
    report = Report("a-report", text, (Block(BlockKind.BODY, 0, len(text)),), "en", day)
    (reading,) = EnglishReader().read([report])
    return list(reading.attested)
