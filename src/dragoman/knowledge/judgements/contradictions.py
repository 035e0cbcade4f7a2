"""What stands against a judgement: other judgements, told with their authors and reasons."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Sequence

from dragoman.model.entity import EntityId
from dragoman.model.identity import PROVISIONAL, Identity
from dragoman.model.judgement import Decision, Judgement

SHORT = 8
NameOf = Callable[[EntityId], str]


def against(new: Judgement, held: Sequence[Judgement], name_of: NameOf) -> str:
    """Say why a person's judgement cannot stand beside those that hold already; empty where it can.

    What the resolver derived never stands against a person's word.
    """
    said = [each for each in held if not each.is_derived]
    if new.decision is Decision.SAME:
        return _against_same(new, said, name_of)
    links = chain(said, new.left, new.right)
    if new.decision is Decision.DIFFERENT:
        broken = _newly_refused(new, said)
        return _told("they were judged the same", links or broken, name_of) if broken else ""
    apart = [each for each in said if each.decision is Decision.DIFFERENT and each.pair == new.pair]
    if links or apart:
        return _told("it was decided already", links or apart, name_of)
    return ""


def chain(judgements: Iterable[Judgement], left: EntityId, right: EntityId) -> list[Judgement]:
    """Give the shortest chain of judgements by which two ids are the same; nothing where there is none."""
    links: dict[EntityId, list[Judgement]] = defaultdict(list)
    for each in judgements:
        if each.decision is Decision.SAME:
            links[each.left].append(each)
            links[each.right].append(each)
    came_by: dict[EntityId, tuple[EntityId, Judgement] | None] = {left: None}
    waiting = deque([left])
    while waiting and right not in came_by:
        here = waiting.popleft()
        for link in links[here]:
            there = link.right if link.left == here else link.left
            if there not in came_by:
                came_by[there] = (here, link)
                waiting.append(there)
    path: list[Judgement] = []
    step = came_by.get(right)
    while step:
        path.append(step[1])
        step = came_by[step[0]]
    return path[::-1]


def told(judgement: Judgement, name_of: NameOf) -> str:
    """Tell a judgement in one line, with its author, day and reasons."""
    day = judgement.made.date().isoformat() if judgement.made else "derived"
    names = f"{name_of(judgement.left)} {judgement.decision} {name_of(judgement.right)}"
    return f"{(judgement.carries or judgement.id)[:SHORT]} ({names}; {judgement.author}, {day}: {'; '.join(judgement.reasons)})"


def _against_same(new: Judgement, said: Sequence[Judgement], name_of: NameOf) -> str:
    broken = _newly_refused(new, said)
    if not broken:
        return ""
    identity = Identity(said)
    ours, theirs = identity.group(new.left), identity.group(new.right)
    apart = [each for each in said if each.decision is Decision.DIFFERENT and _is_across(each, ours, theirs)]
    if apart:
        return _told("they were judged different", apart, name_of)
    known = sorted(ident for ident in ours | theirs if PROVISIONAL not in ident)
    names = " and ".join(f"{name_of(ident)} ({ident})" for ident in known)
    return f"it would make one of {names}, whom the lexicon keeps apart; if they are one, judge just these two"


def _newly_refused(new: Judgement, said: Sequence[Judgement]) -> list[Judgement]:
    before = {each.id for each in Identity(said).refused}
    return [each for each in Identity([*said, new]).refused if each.id not in before]


def _is_across(judgement: Judgement, ours: frozenset[EntityId], theirs: frozenset[EntityId]) -> bool:
    left, right = judgement.left, judgement.right
    return (left in ours and right in theirs) or (left in theirs and right in ours)


def _told(why: str, others: Iterable[Judgement], name_of: NameOf) -> str:
    return f"{why}: {', '.join(told(each, name_of) for each in others)}; withdraw that first"
