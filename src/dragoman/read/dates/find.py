"""Finds the date phrases of a text, without resolving them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from dragoman.read.dates.grammar import rules
from dragoman.read.dates.match import Match
from dragoman.read.dates.phrase import DatePhrase
from dragoman.read.dates.ranges import RANGE_READERS
from dragoman.read.dates.readers import READERS, Reader
from dragoman.read.dates.words import words_of

_READERS: Mapping[str, Reader] = {**READERS, **RANGE_READERS}
_FORMS = {"overnight": "weekday"}
_UNBOUND = frozenset({"vague", "event-offset", "ahead", "narrated", "same-time", "same-day"})
_LOOK_BACK = 8
"""How many words back may stand the verb that moves something to a date."""
_BOUNDS = {"since": "since", "until": "until", "till": "until", "by": "by", "before": "before", "after": "after"}


def find_dates(text: str, start: int = 0, end: int | None = None) -> tuple[DatePhrase, ...]:
    """Find the phrases that speak of dates, in order, none overlapping another, the longest where several fit.

    Leading "on" and "in" are no part of a phrase; "since", "until", "by", "before" and "after" are, as its bound.
    """
    words = words_of(text, start, len(text) if end is None else end)
    classes = "".join(word.kind for word in words)
    matches = [Match(rule.form, found, words, text) for rule in rules() for found in rule.pattern.finditer(classes)]
    matches.sort(key=lambda match: (match.core[0] - match.core[1], match.core[0]))
    taken: set[int] = set()
    found: list[tuple[DatePhrase, Match]] = []
    for match in matches:
        core = range(*match.core)
        if taken.isdisjoint(core):
            read = _READERS[match.form](match)
            found.extend((phrase, match) for phrase in read)
            taken.update(core if read else ())
    # "Two days after July 4": the "after" is no bound of July 4.
    phrases = [phrase if match.core[0] - 1 in taken else _bounded(phrase, match) for phrase, match in found]
    return _with_bases(sorted(phrases, key=lambda phrase: phrase.start), text)


def _bounded(phrase: DatePhrase, match: Match) -> DatePhrase:
    """Take in a "since" or "until" that stands before the phrase."""
    phrase = replace(phrase, form=_FORMS.get(phrase.form, phrase.form))
    if not phrase.other and not phrase.direction and _is_moved_to(match):
        return replace(phrase, direction="moved")
    before, follower = match.core[0] - 1, match.kind(match.core[1])
    if match.kind(before) != "B" or phrase.form in _UNBOUND or phrase.other or follower == "'":
        return phrase
    word = match.words[before]
    bound = _BOUNDS[str(word.value)]
    # "After Tuesday talks", "before July 4 celebrations": the event bounds, not the day.
    if bound in ("before", "after") and follower == "x":
        return phrase
    return replace(phrase, bound=bound, start=word.start, text=match.text[word.start : phrase.end])


def _is_moved_to(match: Match) -> bool:
    """Whether something is "moved to" or "postponed until" this date."""
    before = match.core[0] - 1
    joint = match.words[before] if before >= 0 else None
    if joint is None or (joint.kind != ">" and joint.value not in ("until", "till")):
        return False
    since_sentence = "".join(match.kind(index) for index in range(max(0, before - _LOOK_BACK), before)).split(";")[-1]
    return "m" in since_sentence


def _with_bases(phrases: list[DatePhrase], text: str) -> tuple[DatePhrase, ...]:
    """Give "a day after" the date that follows it at once, if one does."""
    based = list(phrases)
    for index, (phrase, following) in enumerate(pairwise(phrases)):
        if phrase.form == "event-offset" and text[phrase.end : following.start].strip() in ("", "the"):
            based[index] = replace(phrase, other=following)
    return tuple(based)
