"""What a resolver must be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from dragoman.model.attestation import Attestation
from dragoman.model.entity import Entity
from dragoman.model.judgement import Judgement
from dragoman.model.reading import Reading


@dataclass(frozen=True)
class Resolved:
    """A reading, with its mentions turned into entities."""

    attestations: tuple[Attestation, ...]
    """They keep the ids that their own report gave its entities."""
    entities: tuple[Entity, ...]
    """The report's own entities, and the lexicon's that they were judged to be."""
    judgements: tuple[Judgement, ...]
    """Which of the report's own ids is the same as which of the lexicon's or of other reports', with reasons."""


class Resolver(Protocol):
    """Decides who is meant."""

    @property
    def version(self) -> str:
        """What its decisions rest on, where they change with it; empty where nothing does."""
        ...

    def resolve(self, reading: Reading) -> Resolved:
        """Turn mentions into entity ids; who is not known becomes a provisional entity."""
        ...
