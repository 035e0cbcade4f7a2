"""Entities: what mentions turn out to stand for."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.model.mention import EntityKind

UNNAMED = "unnamed "
"""Begins what somebody is called whose name his report does not give."""
EntityId = str
"""`country:IR`, `office:IR:foreign_minister`, `person:ali-larijani` for the lexicon's; `kind:~hash` for provisional ones."""


@dataclass(frozen=True)
class Entity:
    """A person, office, organization, country, place, agreement, project or materiel in the base."""

    id: EntityId
    kind: EntityKind
    name: str
    """The canonical name, as FACTS prints it."""
    aliases: tuple[str, ...] = ()
    country: str = ""
    """ISO 3166-1 alpha-2 code; empty where unknown or none."""
    provisional: bool = False
    """Known only from reports, not from the lexicon."""
