"""Ids of entities that only reports know.

A lexicon id (`person:ali-larijani`) has no tilde. One tilde marks an id that reports share (`person:~3f…`), two the id
that one report's own words gave (`person:~~9c…`); by this order a set of ids that are the same is called.
"""

from __future__ import annotations

from dragoman.model.attestation import content_hash
from dragoman.model.entity import EntityId
from dragoman.model.identity import OWN
from dragoman.model.mention import Mention

_MARK = ":~"


def own_id(report: str, mention: Mention) -> EntityId:
    """Give the id of what a mention names in its own report."""
    # Two lawmakers without names are two; what is named alike is one, as its reader says by giving one mention.
    apart = str(mention.span.start) if mention.unnamed else ""
    parts = (report, mention.kind, mention.name, mention.country, mention.known, apart)
    return f"{mention.kind}{OWN}{content_hash(*parts)}"


def shared_id(kind: str, *features: str) -> EntityId:
    """Give the id that reports share when these features of a thing agree."""
    return f"{kind}{_MARK}{content_hash(kind, *features)}"


def is_provisional(ident: EntityId) -> bool:
    """Whether the lexicon does not know it."""
    return _MARK in ident
