"""The day that a report speaks of while it goes on: what `the next day`, `in the afternoon`, `in October` lean on.

A report opens with the day of its news, which holds until another day is told; what is told in passing changes
nothing. A correction speaks from the day of the article that it corrects.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from dragoman.model.when import ALWAYS, Period, When
from dragoman.read.dates import DatePhrase, resolve
from dragoman.read.ground import Dated
from dragoman.read.parsing import Sentence
from dragoman.read.syntax import auxiliaries, clause_head

if TYPE_CHECKING:
    from spacy.tokens import Token

MONTH = 31
"""Days."""
WEEK = 7
"""Days."""
OF_WEEK = "weekday-of-the-week-named"
"""The rule of a weekday of the week that was named just before."""
NEAR = 6
"""So many words lie between a week and the day of it that is meant."""
REACH = 2
"""How many sentences after a date `the next day` may still lean on it."""
OPENING = 3
"""How many sentences, the headline among them, make the opening, whose day holds until another is told."""
WITHOUT_YEAR = frozenset({"month", "month-day"})
WRITINGS = frozenset({"article", "story", "edition", "issue", "column", "dispatch", "editorial", "piece"})
"""What is dated by its day of print."""
CORRECTED = WRITINGS | {"report", "item", "version"}
"""What a correction speaks of: `our report of 20 April`."""
OURS = frozenset({"our", "earlier", "previous"})


class Scene:
    """Where a report's telling stands in time, moved on sentence by sentence."""

    def __init__(self, published: When) -> None:
        """Begin at the head of a report that was published then."""
        self._published = published
        self._block: object = None
        self._corrected: When | None = None
        self._context: Period | None = None
        self._spoken = 0
        self._is_opening: bool | None = None
        self._told: Period | None = None

    def enter(self, sentence: Sentence) -> None:
        """Go on to a sentence."""
        if sentence.block != self._block:
            self._block, self._corrected = sentence.block, None
        if sentence.number - self._spoken > REACH and not self._is_opening:
            self._context = None

    @property
    def anchor(self) -> When:
        """From which day weekdays and the like are counted: publication, or that of the article corrected."""
        return self._corrected or self._published

    @property
    def context(self) -> Period | None:
        """The date last spoken of, as long as it holds."""
        return self._context

    def speak_of(self, sentence: Sentence, token: Token, when: When, *, in_passing: bool) -> None:
        """Take up a date that was told."""
        if when.period is None:
            return
        if when.period.days == 1 and _is_day_of_print(token):
            self._corrected = when
        if _can_be_leant_on(when) and not in_passing:
            if self._is_opening is None:
                self._is_opening = when.period.days == 1 and sentence.number <= OPENING
            self._is_opening = self._is_opening and when.period == (self._context or when.period)
            self._context, self._spoken = when.period, sentence.number
        if self._told is None and when.period.days == 1 and not in_passing:
            self._told = when.period

    def before_the_news(self, phrase: DatePhrase, token: Token) -> When | None:
        """Read `had already met in October` where nobody knows the day of publication: before the first day told."""
        published = self.anchor.period
        if phrase.form not in WITHOUT_YEAR or phrase.bound or phrase.qualifier or self._told is None:
            return None
        known = published is not None and published.first is not None and published.last is not None
        if known or not _is_pluperfect(clause_head(token)):
            return None
        when = resolve(phrase, self._told, "past")
        sure = when.period is not None and "not-after" in when.rule
        return When(when.period, "before-the-day-told", self._told.edtf, phrase.text) if sure else None


def in_that_week(phrase: DatePhrase, token: Token, before: list[Dated]) -> When | None:
    """Read `two killings last week, of X on Tuesday and of Y on Wednesday`: the days of the week that was named."""
    if phrase.form != "weekday" or phrase.qualifier or phrase.bound or phrase.weekday is None:
        return None
    for week in reversed(before):
        period = week.when.period
        if week.phrase.form != "period" or period is None or period.first is None or period.days != WEEK:
            continue
        of_noun = any(t.pos_ == "NOUN" and t.is_ancestor(token) for t in _phrase_above(week.token))
        if of_noun or _is_in_one_breath(week.token, token):
            day = period.first + dt.timedelta(days=phrase.weekday)
            return When(Period.day(day), OF_WEEK, period.edtf, phrase.text)
    return None


def _phrase_above(token: Token) -> list[Token]:
    """Give the words above a token up to the verb of its clause."""
    above = list(token.ancestors)
    verb = next((n for n, t in enumerate(above) if t.pos_ in {"VERB", "AUX"}), len(above))
    return above[:verb]


def _is_in_one_breath(week: Token, day: Token) -> bool:
    """Whether a weekday only says which day of the week just named is meant: `met last week in Rome, on Tuesday`."""
    between = week.doc[week.i + 1 : day.i]
    near = len(between) <= NEAR and clause_head(week) == clause_head(day)
    return near and not any(t.pos_ in {"CCONJ", "VERB", "AUX", "SCONJ"} for t in between)


def _is_pluperfect(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(a.lower_ in {"had", "'d", "’d"} for a in auxiliaries(verb))


def _is_day_of_print(token: Token) -> bool:
    """Whether a date is that of an article of one's own: `our article of 26 January`, `an earlier version of 3 May`."""
    above = token.head
    holder = above.head
    words = {c.lower_ for c in holder.children}
    return above.lower_ in {"of", "from", "on"} and holder.lemma_.lower() in CORRECTED and bool(words & OURS)


def _can_be_leant_on(when: When) -> bool:
    """Whether a later `the same day` may mean this date: it is a month at most, or one day that is only bounded."""
    if when.period is None or when.period.days is None or when.period == ALWAYS:
        return False
    return when.period.days <= MONTH or "within-bounds" in when.rule
