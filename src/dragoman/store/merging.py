"""One entity out of what several reports kept of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from dragoman.model.entity import Entity


def merged(entities: Iterable[Entity]) -> Iterator[Entity]:
    """Give each id once, in the order of ids; the order in which they were kept does not matter."""
    for _, group in groupby(sorted(entities, key=lambda entity: entity.id), key=lambda entity: entity.id):
        yield _one(list(group))


def _one(versions: list[Entity]) -> Entity:
    """The fullest name stands; all others become aliases."""
    best = min(versions, key=lambda entity: (entity.provisional, -len(entity.name), entity.name, repr(entity)))
    names = {name for entity in versions for name in (entity.name, *entity.aliases)} - {best.name}
    return Entity(
        id=best.id,
        kind=best.kind,
        name=best.name,
        aliases=tuple(sorted(names)),
        country=best.country or min((entity.country for entity in versions if entity.country), default=""),
        provisional=best.provisional,
    )
