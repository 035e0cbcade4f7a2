"""A stage of an agreement as words tell it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.model.agreement import Stage
from dragoman.model.when import When

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True)
class Told:
    """A stage that words tell, with the word that tells it."""

    stage: Stage
    carrier: Token
    rule: str
    is_ahead: bool = False
    """The words speak of a later stage, still to come; its date is not the date of this one."""
    is_wished: bool = False
    """The words only call for the stage."""
    when: When | None = None
    """The date, where the name gives it."""
