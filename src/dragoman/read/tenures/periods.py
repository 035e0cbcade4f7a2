"""Since when and until when an office is said to be held."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.model.tenure import NOT_SAID
from dragoman.model.when import When
from dragoman.read.dates import resolve
from dragoman.read.ground import Dated, Ground
from dragoman.read.parsing import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from dragoman.read.dates import DatePhrase

NEAR = 4
"""Tokens after an office within which a date belongs to it."""
SINCE = frozenset({"since", "from"})
UNTIL = frozenset({"until", "till", "to", "through"})


def date_after(ground: Ground, sentence: Sentence, last: Token) -> When:
    """Give the date that follows an office at once: `the role of secretary in May 2023`."""
    following = [d.when for d in ground.dates.get(sentence.number, []) if 0 <= d.token.i - last.i <= NEAR]
    return following[0] if following else NOT_SAID


def period_of(ground: Ground, sentence: Sentence, verb: Token | None, last: Token) -> tuple[When, When]:
    """Give since when and until when an office is held, from the dates that follow it or belong to its verb.

    Args:
        ground: the report.
        sentence: where it is told.
        verb: the verb of holding; None for a title.
        last: the last token of the words that name the office.
    """
    start, end = NOT_SAID, NOT_SAID
    for dated, span in _near(ground, sentence, verb, last):
        phrase = dated.phrase
        link = span.doc[span.start - 1].lower_ if span.start > sentence.span.start else ""
        if phrase.other is not None and phrase.form.endswith("range"):
            first = replace(phrase, other=None, form=phrase.other.form)
            return _resolved(ground, first), _resolved(ground, phrase.other)
        if (phrase.bound or link) in SINCE:
            start = _resolved(ground, phrase.point)
        elif (phrase.bound or link) in UNTIL:
            end = _resolved(ground, phrase.point)
    return start, end


def _near(ground: Ground, sentence: Sentence, verb: Token | None, last: Token) -> Iterator[tuple[Dated, Span]]:
    """Give the dates after an office up to a comma, and those that depend on its verb."""
    doc = sentence.span.doc
    for dated in ground.dates.get(sentence.number, []):
        start, end = dated.phrase.start - sentence.offset, dated.phrase.end - sentence.offset
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is None:
            continue
        between = doc[last.i + 1 : span.start]
        follows = (
            span.start > last.i
            and len(between) <= NEAR * 2
            and not any(t.text in {",", ";"} or t.pos_ in {"VERB", "AUX"} for t in between)
        )
        if follows or (verb is not None and verb.is_ancestor(dated.token) and _is_own(dated.token, verb)):
            yield dated, span


def _is_own(token: Token, verb: Token) -> bool:
    """Whether no other verb stands between a date and the one it would bound."""
    above = token.head
    while above not in (verb, above.head):
        if above.pos_ in {"VERB", "AUX"}:
            return False
        above = above.head
    return True


def _resolved(ground: Ground, phrase: DatePhrase) -> When:
    return resolve(phrase, ground.published, "past", None)
