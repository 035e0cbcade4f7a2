"""Judgements: taking them, refusing those that contradict what stands, withdrawing them, and their whole log."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from dragoman.errors import RefusedJudgement
from dragoman.knowledge.answers import Imported, Logged
from dragoman.knowledge.judgements.contradictions import against, told
from dragoman.knowledge.judgements.identifiers import entity_id, judgement_id
from dragoman.knowledge.judgements.judgement_lines import judgement_of, line_of
from dragoman.knowledge.signing import plain, signed
from dragoman.knowledge.times.clock import Clock
from dragoman.lexicon.entities import kind_of, listed
from dragoman.model.entity import EntityId
from dragoman.model.identity import Identity, standing
from dragoman.model.judgement import Decision, Judgement
from dragoman.pipeline.carrying import carry, judgements_in
from dragoman.store.base import Store


class Judgements:
    """The judgements of a base.

    Args:
        store: where they are kept.
        author: who judges, unless a judgement says otherwise; the login name where empty.
        clock: gives the moment.
    """

    def __init__(self, store: Store, author: str, clock: Clock) -> None:
        self._store = store
        self._author = author
        self._clock = clock

    def judge(self, left: str, decision: Decision, right: str, why: str, author: str = "") -> Judgement:
        """Keep a decision about two ids, or beginnings of ids; one that is there already is given back as it was made.

        Raises:
            NotFound: nothing has such an id.
            AmbiguousName: several ids begin so.
            RefusedJudgement: it says nothing, or others stand against it.
        """
        first, second = entity_id(left, self._store), entity_id(right, self._store)
        if decision is Decision.WITHDRAWN:
            raise RefusedJudgement("name the judgement to withdraw, not two ids")
        if first == second:
            raise RefusedJudgement(f"both are {first}")
        if kind_of(first) is not kind_of(second):
            raise RefusedJudgement(f"{first} is of another kind than {second}")
        made = Judgement(first, second, decision, signed(author, self._author), _reasons(why), self._now())
        held = standing(judgements_in(self._store))
        for each in held:
            if (each.pair, each.decision, each.author) == (made.pair, made.decision, made.author):
                return each
        if why_not := against(made, held, self.name):
            names = f"{self.name(first)} and {self.name(second)}"
            raise RefusedJudgement(f"{names} cannot be judged {decision}: {why_not}")
        self._store.judge([made])
        return made

    def withdraw(self, ident: str, why: str, author: str = "") -> Judgement:
        """Withdraw a judgement by a new one that names it; what held before it holds again.

        Raises:
            NotFound: no judgement has such an id.
            AmbiguousName: several ids begin so.
            RefusedJudgement: it is withdrawn already, a withdrawal, or no person's.
        """
        every = {each.id: each for each in self._store.judgements()}
        former = every[judgement_id(ident, every)]
        if former.is_derived:
            pair = f"{former.left} different {former.right}"
            raise RefusedJudgement(f"no person made it, and reading would derive it again; dragoman judge {pair}")
        if former.decision is Decision.WITHDRAWN:
            raise RefusedJudgement("it is a withdrawal; to undo it, judge anew")
        for each in every.values():
            if each.withdraws == former.id:
                raise RefusedJudgement(f"it is withdrawn already: {told(each, self.name)}")
        made = Judgement(
            *(former.left, former.right, Decision.WITHDRAWN, signed(author, self._author), _reasons(why), self._now()),
            withdraws=former.id,
        )
        self._store.judge([made])
        return made

    def log(self, about: str = "", *, derived: bool = False) -> list[Logged]:
        """Give all judgements in the order they were made.

        Args:
            about: an id, or its beginning; only what bears on this entity.
            derived: those of the resolver too.
        """
        now = carry(self._store)
        every = [each for each in now.every if not each.carries]
        identity = Identity(now.every)
        refused = {each.id for each in identity.refused}
        withdrawn = {each.withdraws: each.id for each in every if each.withdraws}
        group = identity.group(entity_id(about, self._store)) if about else frozenset()
        chosen = [
            each
            for each in every
            if (derived or not each.is_derived) and (not about or not group.isdisjoint(each.pair))
        ]
        return [
            Logged(
                *(each, self.name(each.left), self.name(each.right), withdrawn.get(each.id, ""), each.id in refused),
                is_asleep=not each.is_derived and not now.carried(each.id) and not now.asleep.isdisjoint(each.pair),
                carried_to=tuple(sorted({ident for other in now.carried(each.id) for ident in other.pair - each.pair})),
            )
            for each in chosen
        ]

    def is_decided(self, left: EntityId, right: EntityId) -> bool:
        """Whether two ids are the same or different by now."""
        identity = Identity(judgements_in(self._store))
        return right in identity.group(left) or identity.apart(left, right)

    def lines(self) -> Iterator[str]:
        """Give what persons judged as JSON Lines, withdrawals too; the resolver's come from the reports themselves."""
        yield from (line_of(each) for each in self._store.judgements() if not each.is_derived)

    def take(self, lines: Iterable[str]) -> Imported:
        """Keep what another base gave as lines, all or nothing; taking it twice is taking it once.

        Raises:
            RefusedJudgement: a line is no judgement, or was changed.
        """
        given = {made.id: made for number, line in enumerate(lines, 1) if (made := judgement_of(line, number))}
        here = {each.id for each in self._store.judgements()}
        new = [each for ident, each in given.items() if ident not in here]
        self._store.judge(new)
        known = {entity.id for entity in self._store.entities()}
        ids = {ident for each in given.values() for ident in each.pair}
        unknown = sorted(ident for ident in ids if ident not in known and listed(ident) is None)
        without = tuple(each for each in self.log() if each.is_refused and each.judgement.id in given)
        return Imported(len(new), len(given) - len(new), tuple(unknown), without)

    def name(self, ident: EntityId) -> str:
        """Give the name that an id has by itself, as its own report or the lexicon tells it."""
        entity = self._store.entity(ident) or listed(ident)
        return entity.name if entity else ident

    def _now(self) -> dt.datetime:
        return self._clock().astimezone(dt.UTC)


def _reasons(why: str) -> tuple[str, ...]:
    reason = plain(why)
    if not reason:
        raise RefusedJudgement("a judgement needs a reason")
    return (reason,)
