"""Ids as people type them: whole, or their beginning, with or without the kind in front."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.errors import AmbiguousName, NotFound
from dragoman.lexicon.entities import listed
from dragoman.model.entity import EntityId
from dragoman.model.identity import PROVISIONAL
from dragoman.store.base import View

MOST_CANDIDATES = 8
FEWEST_DIGITS = 4
"""Of an id, so that a slip does not name somebody."""


def entity_id(words: str, view: View) -> EntityId:
    """Find the entity that an id, or the beginning of one, names in the base or the lexicon.

    Raises:
        NotFound: no entity has such an id.
        AmbiguousName: several ids begin so.
    """
    names = {entity.id: entity.name for entity in view.entities()}
    if words in names or listed(words):
        return words
    person = f"person:{words}"
    if person in names or listed(person):
        return person
    found = sorted(ident for ident in names if _begins(ident, words))
    if not found:
        raise NotFound(f"nothing in the base or the lexicon has the id {words!r}")
    return _only(words, found, {ident: f"{ident} ({names[ident]})" for ident in found})


def canonical_id(words: str, view: View) -> EntityId:
    """Find under which id the entity is shown that an id, or the beginning of one, names.

    Raises:
        NotFound: no entity has such an id.
        AmbiguousName: several ids begin so.
    """
    ident = entity_id(words, view)
    entity = view.canonical_entity(ident)
    return entity.id if entity else ident


def judgement_id(words: str, known: Iterable[str]) -> str:
    """Find the judgement that an id, or the beginning of one, names.

    Raises:
        NotFound: no judgement has such an id.
        AmbiguousName: several ids begin so.
    """
    every = set(known)
    found = [words] if words in every else sorted(ident for ident in every if _is_enough(words, ident))
    if not found:
        raise NotFound(f"no judgement in the base has the id {words!r}")
    return _only(words, found, {ident: ident for ident in found})


def _begins(ident: EntityId, words: str) -> bool:
    """Whether an id begins so; the kind and the marks of a provisional one may be left out."""
    if ":" in words:
        return ident.startswith(words)
    return PROVISIONAL in ident and _is_enough(words.lstrip(PROVISIONAL), _digits(ident))


def _is_enough(words: str, digits: str) -> bool:
    return len(words) >= FEWEST_DIGITS and digits.startswith(words)


def _digits(ident: EntityId) -> str:
    return ident.rpartition(PROVISIONAL)[2]


def _only(words: str, found: list[str], told: dict[str, str]) -> str:
    if len(found) > 1:
        more = len(found) - MOST_CANDIDATES
        shown = [told[ident] for ident in found[:MOST_CANDIDATES]]
        raise AmbiguousName(words, (*shown, *([f"{more} more"] if more > 0 else [])))
    return found[0]
