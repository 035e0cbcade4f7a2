"""Retracting reports: what they attest counts no longer, is kept all the same, and can be made to count again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from dragoman.errors import AmbiguousName, NotFound, RefusedJudgement
from dragoman.knowledge.answers import Retracted
from dragoman.knowledge.signing import plain, signed
from dragoman.knowledge.times.clock import Clock
from dragoman.model.retraction import Retraction, holding
from dragoman.store.base import Store, View


class Retractions:
    """The retractions of a base.

    Args:
        store: where they are kept.
        author: who retracts, unless a retraction says otherwise; the login name where empty.
        clock: gives the moment.
    """

    def __init__(self, store: Store, author: str, clock: Clock) -> None:
        self._store = store
        self._author = author
        self._clock = clock

    def retract(self, report: str, why: str, author: str = "") -> Retraction:
        """Keep that what a report attests counts no longer.

        Raises:
            NotFound: no report in the base has such a name.
            AmbiguousName: several have it.
            RefusedJudgement: it is retracted already, or there is no reason.
        """
        key = report_of(report, self._store.report_names())
        standing = holding(self._store.retractions()).get(key)
        if standing:
            raise RefusedJudgement(f"{report} is retracted already, by {standing.author}: {standing.reason}")
        return self._keep(key, why, author)

    def undo(self, report: str, why: str, author: str = "") -> Retraction:
        """Take a retraction back by a new row that names it; the report counts again exactly as before.

        Raises:
            NotFound: no report in the base has such a name.
            AmbiguousName: several have it.
            RefusedJudgement: it is not retracted, or there is no reason.
        """
        key = report_of(report, self._store.report_names())
        made = None
        while standing := holding(self._store.retractions()).get(key):  # two processes may have retracted it at once
            made = self._keep(key, why, author, standing.id)
        if made is None:
            raise RefusedJudgement(f"{report} is not retracted")
        return made

    def _keep(self, key: str, why: str, author: str, undoes: str = "") -> Retraction:
        reason = plain(why)
        if not reason:
            raise RefusedJudgement("a retraction needs a reason")
        name, moment = signed(author, self._author), self._clock().astimezone(dt.UTC)
        made = Retraction(key, name, reason, moment, undoes)
        self._store.retract(made)
        return made


def retracted_in(view: View) -> tuple[Retracted, ...]:
    """Give the reports of a base that count no longer, by name."""
    names = view.report_names()
    held = holding(view.retractions())
    found = (Retracted(names[key], each.author, each.reason, each.made.isoformat()) for key, each in held.items())
    return tuple(sorted(found, key=lambda each: each.report))


def report_of(name: str, names: dict[str, str]) -> str:
    """Give the key of the report that has this name, or this key.

    Raises:
        NotFound: no report in the base has such a name.
        AmbiguousName: several have it.
    """
    found = [key for key, shown in names.items() if name in (shown, key)] or _sharing(name, names)
    if not found:
        raise NotFound(f"no report in the base is called {name!r}")
    if len(found) > 1:
        raise AmbiguousName(name, tuple(sorted(found)))
    return found[0]


def _sharing(name: str, names: Iterable[str]) -> list[str]:
    """The keys of several reports that were given one name."""
    return [key for key in names if key.rpartition("~")[0] == name]
