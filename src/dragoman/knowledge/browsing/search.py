"""Searching: entities by their names, in any script and in spite of typing errors; reports by their words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from dragoman.errors import AmbiguousName, NotFound
from dragoman.knowledge.answers import DateGiven
from dragoman.knowledge.tracing import given
from dragoman.lexicon.scripts import fold
from dragoman.model.entity import EntityId
from dragoman.model.identity import is_listed
from dragoman.model.retraction import holding
from dragoman.store.base import Store
from dragoman.store.finding.found import NameFound, Snippet, Words

MOST_CANDIDATES = 8
MOST_ENTITIES = 200
"""Of entities nobody looks through more."""
_WRITTEN = re.compile(r'(-?)(?:"([^"]*)"|([^\s"]+))')
_ERRORS = ((8, 2), (4, 1), (0, 0))
"""From so many letters on a word may differ by so many: one left out, put in, put for another, or changed places."""


class Likeness(StrEnum):
    """How a name fits what is sought, the best first."""

    NAME = "name"
    """It is the name."""
    WORDS = "words"
    """All its words are words of the name."""
    PART = "part"
    """The name holds it."""
    NEAR = "near"
    """Words of the name are spelled nearly so."""


@dataclass(frozen=True)
class EntityFound:
    """Somebody or something whose name fits."""

    id: EntityId
    """Canonical."""
    kind: str
    name: str
    """The canonical name."""
    told_as: str
    """The name that fits."""
    likeness: Likeness
    records: int
    """In how many records it has a part."""


@dataclass(frozen=True)
class ReportFound:
    """A report that holds the words."""

    report: str
    """Its name."""
    title: str
    outlet: str
    language: str
    published: DateGiven
    snippet: Snippet


@dataclass(frozen=True)
class ReportsFound:
    """One page of such reports."""

    reports: tuple[ReportFound, ...] = ()
    after: str = ""
    """From where to go on; empty where these are the last."""


def written(text: str) -> Words:
    """Take apart what somebody wrote: words, "several that stand side by side", `begin*`, and -words that may not be there."""
    found: dict[str, list[str]] = {"": [], "-": []}
    for sign, quoted, plain in _WRITTEN.findall(text):
        found[sign].append(quoted or plain)
    return Words(tuple(found[""]), tuple(found["-"]))


class Search:
    """Searches a base whose records are up to date."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def entities(self, text: str, kinds: Collection[str] = ()) -> tuple[EntityFound, ...]:
        """Give those whose names fit best, first; of those that fit alike, whom most records tell of.

        Args:
            text: a name, a part of it, or a spelling near it.
            kinds: only of these kinds; of all where not given.
        """
        plain = " ".join(text.replace('"', " ").replace("*", " ").split())
        fits = {} if not plain else self._fitting(plain, kinds)
        best = sorted(fits.values(), key=lambda fit: (fit.rank, fit.found.entity))[: 2 * MOST_ENTITIES]
        told = self._store.told_counts([fit.found.entity for fit in best])
        names = self._store.names([fit.found.entity for fit in best])
        ranked = sorted(best, key=lambda fit: (fit.rank, -told.get(fit.found.entity, 0), fit.found.entity))
        return tuple(
            EntityFound(
                id=ident,
                kind=_kind(ident),
                name=names.get(ident, fit.found.name),
                told_as=fit.found.name,
                likeness=fit.likeness,
                records=told.get(ident, 0),
            )
            for fit in ranked[:MOST_ENTITIES]
            for ident in (fit.found.entity,)
        )

    def one(self, text: str, kinds: Collection[str] = ()) -> EntityId:
        """Give the one whom an id or a name means; of several who are called so, the one whom the lexicon knows.

        Raises:
            NotFound: nobody in the base has such an id or name.
            AmbiguousName: several have.
        """
        known = self._store.canonical_entity(text)
        if known:
            return known.id
        found = [each for each in self.entities(text, kinds) if each.likeness in (Likeness.NAME, Likeness.WORDS)]
        best = [each for each in found if each.likeness is found[0].likeness]
        meant = [each for each in best if is_listed(each.id)] if len(best) > 1 else best
        if not found:
            raise NotFound(f"nobody and nothing in the base is called {text!r}")
        if len(meant) != 1:
            raise AmbiguousName(text, tuple(f"{each.name} ({each.id})" for each in best[:MOST_CANDIDATES]))
        return meant[0].id

    def reports(self, text: str, after: str = "", limit: int = 20) -> ReportsFound:
        """Give the reports that hold some words and that nobody retracted, one page of them.

        Args:
            text: as `written` takes it.
            after: from where to go on.
            limit: how many at most.

        Raises:
            ValueError: `after` is no such place.
        """
        words = written(text)
        bound, start = _place(after) if after else (self._store.newest_report(), 0)
        hidden = holding(self._store.retractions())
        found = [(number, key) for number, key in self._store.reports_with(words, bound) if key not in hidden]
        chosen = found[start : start + limit]
        keys = [key for _, key in chosen]
        names, reports = self._store.names_of_reports(keys), self._store.reports_by_key(keys)
        snippets = self._store.snippets(words, [number for number, _ in chosen])
        shown = tuple(
            ReportFound(
                report=names[key],
                title=reports[key].title,
                outlet=reports[key].source.name,
                language=reports[key].language,
                published=given("published", reports[key].published),
                snippet=snippets[key],
            )
            for key in keys
        )
        more = start + limit < len(found)
        return ReportsFound(shown, f"{bound}.{start + limit}" if more else "")

    def _fitting(self, text: str, kinds: Collection[str]) -> dict[EntityId, _Fit]:
        """The best name of each that fits; names spelled nearly so only where nobody has the very words."""
        wanted = fold(text)
        found = _best(_fits(wanted, self._store.names_with(text), kinds))
        if all(fit.likeness is Likeness.PART for fit in found.values()):
            found = _best((*found.values(), *_near(wanted, self._store.names_near(text), kinds)))
        return found


@dataclass(frozen=True)
class _Fit:
    found: NameFound
    likeness: Likeness
    errors: int = 0

    @property
    def rank(self) -> tuple[int, int]:
        return list(Likeness).index(self.likeness), self.errors


def _kind(ident: EntityId) -> str:
    # Imported here because it brings the lexicon, which no start-up should wait for.
    from dragoman.lexicon.entities import kind_of  # noqa: PLC0415

    return kind_of(ident) or ""


def _place(after: str) -> tuple[int, int]:
    bound, _, start = after.partition(".")
    if not (bound.isascii() and bound.isdecimal() and start.isascii() and start.isdecimal()):
        raise ValueError(f"{after!r} is no place in a list")
    if len(after) > len("9999999999.9999"):
        raise ValueError("no list is as long as that")
    return int(bound), int(start)


def _best(fits: Iterable[_Fit]) -> dict[EntityId, _Fit]:
    best: dict[EntityId, _Fit] = {}
    for fit in fits:
        known = best.get(fit.found.entity)
        if known is None or fit.rank < known.rank:
            best[fit.found.entity] = fit
    return best


def _fits(wanted: str, found: Iterable[NameFound], kinds: Collection[str]) -> Iterator[_Fit]:
    words = set(wanted.split())
    for each in found:
        if not kinds or _kind(each.entity) in kinds:
            # A name in other letters was found by its Latin form.
            is_name = wanted in (each.folded, fold(each.name))
            has_words = words <= set(each.folded.split())
            likeness = Likeness.NAME if is_name else Likeness.WORDS if has_words else Likeness.PART
            yield _Fit(each, likeness)


def _near(wanted: str, found: Iterable[NameFound], kinds: Collection[str]) -> Iterator[_Fit]:
    words = wanted.split()
    for each in found:
        if not kinds or _kind(each.entity) in kinds:
            errors = _errors(words, each.folded.split())
            if errors is not None:
                yield _Fit(each, Likeness.NEAR if errors else Likeness.WORDS, errors)


def _errors(words: Iterable[str], name: Collection[str]) -> int | None:
    """How many typing errors would make the words words of a name; None where they are others."""
    # Imported here because only a search compares spellings.
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    errors = 0
    for word in words:
        most = next(errors for letters, errors in _ERRORS if len(word) >= letters)
        least = min((OSA.distance(word, other, score_cutoff=most) for other in name), default=most + 1)
        if least > most:
            return None
        errors += least
    return errors
