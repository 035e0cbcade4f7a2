"""Searching by words: reports by their texts, entities by their names, in any script and in spite of typing errors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import bindparam, column, func, select, table, text

from dragoman.model.entity import EntityId
from dragoman.store import schema
from dragoman.store.finding.found import NameFound, Snippet, Words, quoted
from dragoman.store.finding.search_tables import searched_forms
from dragoman.store.lookups import SqlLookups

MOST_REPORTS = 1000
"""Of reports with the words, those added last are weighed; more nobody looks through."""
MOST_NAMES = 400
MOST_NEAR = 1500
"""Names that share letters with what is sought, to be compared."""
_GRAM = 3
_IN_SNIPPET = 32
"""Words."""
_OPEN, _CLOSE, _CUT = "\ufdd0", "\ufdd1", "…"
"""Characters that no text holds, around the words that are found."""
_LAST = "\U0010ffff"

_NAMED: Any = select(column("entity"), column("name"), column("folded")).select_from(table("entity_names"))
_FOLDED: Any = column("folded")
_LIKE = text(
    """SELECT entity, name, entity_names.folded FROM entity_grams
    JOIN entity_names ON entity_names.number = entity_grams.rowid
    WHERE entity_grams MATCH :query LIMIT :most"""
)
_GRAMS = text("SELECT term, doc FROM entity_gram_counts WHERE term IN :grams").bindparams(
    bindparam("grams", expanding=True)
)
_FOUND = text(
    """SELECT number, report FROM (SELECT rowid AS number, bm25(report_words, 6.0, 1.0) AS weight FROM report_words
    WHERE report_words MATCH :query AND rowid <= :bound ORDER BY rowid DESC LIMIT :most)
    JOIN report_numbers USING (number) ORDER BY weight, number DESC"""
)
_SNIPPETS = """SELECT report, CAST(snippet(report_words, 1, :open, :close, :cut, :words) AS BLOB) FROM report_words
    JOIN report_numbers ON report_numbers.number = report_words.rowid WHERE report_words MATCH :query AND """
_SHOWN, _SHOWN_AT_ONCE = (
    text(_SNIPPETS + which).bindparams(bindparam("numbers", expanding=True))
    for which in ("report_words.rowid IN :numbers", "+report_words.rowid IN :numbers")
)
"""The one looks up each report, the other looks through all that hold the words: for beginnings, which take long to gather."""
_NEWEST = text("SELECT coalesce(max(number), 0) FROM report_numbers")


class SqlSearch(SqlLookups):
    """Searches through one engine."""

    def newest_report(self) -> int:
        """The number of the report that was added last; 0 in an empty base."""
        return int(self._rows(_NEWEST)[0][0])

    def reports_with(self, words: Words, bound: int) -> tuple[tuple[int, str], ...]:
        """Numbers and keys of the reports that hold some words, those first that they tell most of.

        Args:
            words: the words.
            bound: the last number that counts, so that what is added meanwhile moves nothing.
        """
        if not words.query:
            return ()
        asked = _FOUND.bindparams(query=words.query, bound=bound, most=MOST_REPORTS)
        return tuple((number, report) for number, report in self._rows(asked))

    def snippets(self, words: Words, numbers: Sequence[int]) -> dict[str, Snippet]:
        """Where some reports, by their numbers, hold the words; by key."""
        asked = {"open": _OPEN, "close": _CLOSE, "cut": _CUT, "words": _IN_SNIPPET, "query": words.query}
        shown = _SHOWN_AT_ONCE if "*" in words.query else _SHOWN
        rows = self._rows(shown.bindparams(**asked, numbers=list(numbers)))
        return {report: _snippet(found.decode(errors="replace")) for report, found in rows}

    def names_with(self, words: str) -> tuple[NameFound, ...]:
        """Names that hold some words, or begin so where these are shorter than three letters."""
        found: dict[tuple[str, str], NameFound] = {}
        for form in searched_forms(words):
            begins = _NAMED.where(form <= _FOLDED, form + _LAST > _FOLDED).order_by(_FOLDED).limit(MOST_NAMES)
            inside = _LIKE.bindparams(query=quoted(form), most=MOST_NAMES)
            for query in (begins, inside) if len(form) >= _GRAM else (begins,):
                found.update(((row[0], row[2]), NameFound(*row)) for row in self._rows(query))
        return tuple(found.values())

    def names_near(self, words: str) -> tuple[NameFound, ...]:
        """Names that share the rarest of their letters with some words; to be compared by whoever asks."""
        grams = list(dict.fromkeys(gram for form in searched_forms(words) for gram in _grams(form)))
        if not grams:
            return ()
        counts: dict[str, int] = dict(self._rows(_GRAMS.bindparams(grams=grams)))
        rarest: list[str] = []
        taken = 0
        for gram in sorted(counts, key=lambda each: (counts[each], each)):
            if rarest and taken + counts[gram] > MOST_NEAR:
                break
            rarest.append(gram)
            taken += counts[gram]
        query = _LIKE.bindparams(query=" OR ".join(map(quoted, rarest)), most=MOST_NEAR)
        return tuple(NameFound(*row) for row in self._rows(query)) if rarest else ()

    def told_counts(self, entities: Sequence[EntityId]) -> dict[EntityId, int]:
        """In how many records each of some entities has a part; those without any are left out."""
        parts = schema.record_entities.c
        query = select(parts.entity, func.count()).group_by(parts.entity)
        rows = self._chunked(entities, lambda few: query.where(parts.entity.in_(few)))
        return dict(rows)


def _grams(form: str) -> Iterator[str]:
    yield from (form[at : at + _GRAM] for at in range(len(form) - _GRAM + 1))


def _snippet(shown: str) -> Snippet:
    text, marks = "", []
    for number, part in enumerate(shown.split(_OPEN)):
        words, _, rest = part.partition(_CLOSE) if number else ("", "", part)
        if words:
            marks.append((len(text), len(text) + len(words)))
        text += words + rest
    return Snippet(text, tuple(marks))
