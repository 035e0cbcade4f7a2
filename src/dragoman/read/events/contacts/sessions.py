"""One clause that tells of people talking: it may tell one meeting, or one for each partner or place."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import combinations, product

from dragoman.model.event import EventType, Participant, Role
from dragoman.model.mention import EntityKind, Mention
from dragoman.model.when import When
from dragoman.read.events.stops import listed_stops
from dragoman.read.events.told import Clause, Details, tell
from dragoman.read.places import nested, places_of
from dragoman.read.syntax import is_passive
from dragoman.read.tellings import Telling

GROUP = 3
"""So many partners in one clause make one group session; fewer are met one by one."""

Sides = tuple[tuple[Mention, ...], tuple[Mention, ...]]


def people_only(doers: tuple[Mention, ...], met: Collection[Mention]) -> bool:
    """Whether both sides are persons: `received a letter` and `saw growth` are no meetings."""
    return bool(doers and met) and all(m.kind is EntityKind.PERSON for m in (*doers, *met))


def session(clause: Clause, sides: Sides, rule: str) -> Iterator[Telling]:
    """Make the tellings of one clause: one for a group, one for each of two partners who are met one by one."""
    token = clause.token
    doers, met = _without_duplicates(*sides)
    if len(doers) + len(met) < 2:  # noqa: PLR2004  nobody meets himself
        return
    named = [m for m in met if m.kind is EntityKind.PERSON]
    one_by_one = len(doers) == 1 and 1 < len(met) < GROUP and len(named) == len(met)
    hosting = Role.HOST if token.lemma_ in {"host", "convene"} and not is_passive(token) else Role.PARTICIPANT
    groups = [(m,) for m in met] if one_by_one else [met]
    for group, (place, when) in product(groups, _stops(clause, (*doers, *met))):
        yield from tell(
            clause,
            EventType.MEETING,
            [*(Participant(m, hosting) for m in doers), *(Participant(m) for m in group)],
            rule,
            Details(place, when=when),
        )


def _stops(clause: Clause, people: Collection[Mention]) -> Sequence[tuple[Mention | None, When | None]]:
    """Give the nearest place, and those listed with it: `in Vienna, Malta and Bangkok` are three meetings."""
    spots = places_of(clause.ground, clause.sentence, clause.token)
    who = {m.span for m in people}
    spots = [
        p for p in spots if p.span not in who or len(spots) == 1
    ]  # `After talks in Geneva, China and Japan agreed`
    if not spots or any(nested(one, other) for one, other in combinations(spots, 2)):
        return [(next((p for p in spots if not p.known.startswith("country:")), next(iter(spots), None)), None)]
    return listed_stops(clause.ground, clause.sentence, spots)


def _without_duplicates(doers: tuple[Mention, ...], met: tuple[Mention, ...]) -> Sides:
    """Leave out who stands on both sides, and a country beside its own people."""
    others = tuple(m for m in dict.fromkeys(met) if m not in doers)
    countries = {m.country for m in (*doers, *others) if m.kind is EntityKind.PERSON}
    one, other = (
        [m for m in side if not (m.kind is EntityKind.COUNTRY and m.country in countries)] for side in (doers, others)
    )
    return tuple(one), tuple(other)
