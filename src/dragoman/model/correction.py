"""Corrections: what an outlet says that it published wrongly, as far as its words tell."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dragoman.model.mention import Evidence


class Scope(StrEnum):
    """How much is taken back."""

    REPORT = "report"
    """A whole earlier report."""
    CONTENT = "content"
    """One thing that an earlier report told."""
    SLOT = "slot"
    """One value, with or without another in its place."""
    NOTE = "note"
    """The words do not tell, or tell what no slot holds."""


@dataclass(frozen=True)
class Correction:
    """An outlet's note that something it published was wrong."""

    scope: Scope
    words: Evidence
    rule: str
    """Which wording gave it, such as `corrections.earlier-version`."""
    slot: str = ""
    """`date`, `place` or `stage`."""
    old: str = ""
    """A weekday, a day as EDTF or without its year (`--01-24`), the lexicon's id of a place, a stage; empty where not told."""
    new: str = ""
    published: str = ""
    """When what it corrects was published, in the same forms; empty where not told."""


@dataclass(frozen=True, order=True)
class Corrected:
    """What a correction did to a record, or that it stands beside it."""

    report: str
    """Which report corrects."""
    corrects: str = ""
    """Which report is corrected; empty where it is not clear what is meant: the note changes nothing."""
    attestation: str = ""
    slot: str = ""
    old: str = ""
    """A value that no longer counts."""
    new: str = ""
    """The value in its place; empty where none is given."""
    words: str = ""
    """The note."""
