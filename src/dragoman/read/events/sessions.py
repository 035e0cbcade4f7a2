"""One clause that tells of people talking: it may tell one meeting, or one for each partner or place."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import chain, combinations, product

from dragoman.model.event import EventType, Participant
from dragoman.model.mention import EntityKind, Mention
from dragoman.read.events.told import Clause, Details, tell
from dragoman.read.places import nested, place_of, places_of
from dragoman.read.tellings import Telling

GROUP = 3
"""So many partners in one clause make one group session; fewer are met one by one."""


Sides = tuple[tuple[Mention, ...], tuple[Mention, ...]]


def people_only(doers: tuple[Mention, ...], met: Collection[Mention]) -> bool:
    """Whether both sides are persons: `received a letter` and `saw growth` are no meetings."""
    return bool(doers and met) and all(m.kind is EntityKind.PERSON for m in (*doers, *met))


def session(clause: Clause, sides: Sides, rule: str) -> Iterator[Telling]:
    """Make the tellings of one clause: one for a group, one for each of two partners who are met one by one."""
    ground, sentence, token = clause.ground, clause.sentence, clause.token
    doers, met = _without_duplicates(*sides)
    if len(doers) + len(met) < 2:  # noqa: PLR2004  nobody meets himself
        return
    named = [m for m in met if m.kind is EntityKind.PERSON]
    one_by_one = len(doers) == 1 and 1 < len(met) < GROUP and len(named) == len(met)
    groups = [(m,) for m in met] if one_by_one else [met]
    spots = places_of(ground, sentence, token)
    listed = len(spots) > 1 and not any(nested(one, other) for one, other in combinations(spots, 2))
    cities: list[Mention | None] = [p for p in spots if listed or not p.known.startswith("country:")]
    for group, place in product(groups, cities or [place_of(ground, sentence, token)]):
        yield from tell(clause, EventType.MEETING, (Participant(m) for m in chain(doers, group)), rule, Details(place))


def _without_duplicates(doers: tuple[Mention, ...], met: tuple[Mention, ...]) -> Sides:
    """Leave out who stands on both sides, and a country beside its own people."""
    others = tuple(m for m in dict.fromkeys(met) if m not in doers)
    countries = {m.country for m in (*doers, *others) if m.kind is EntityKind.PERSON}
    one, other = (
        [m for m in side if not (m.kind is EntityKind.COUNTRY and m.country in countries)] for side in (doers, others)
    )
    return tuple(one), tuple(other)
