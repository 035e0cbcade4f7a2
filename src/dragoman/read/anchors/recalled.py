"""What a report tells with a date that needs its day of publication, and whose true day the lexicon knows.

`Last month's twelve-day war` was written in July 2025; `on Monday he made X secretary` in the week after the day on
which X took that office. Each gives a bound, and only where the words and the known day agree.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.lexicon import agreements, happenings
from dragoman.model.agreement import AgreementStep
from dragoman.model.report import BlockKind
from dragoman.model.when import Period, When
from dragoman.read.agreements import find_agreements
from dragoman.read.agreements.known import is_named
from dragoman.read.anchors.timing import date_sentences, when_of
from dragoman.read.bounds import Bound, holder_of, known_person, spells
from dragoman.read.dates import DatePhrase, publication_for
from dragoman.read.ground import Dated, Ground
from dragoman.read.mentions.found import Found
from dragoman.read.tenures.changes import changes_of

if TYPE_CHECKING:
    from spacy.tokens import Token

KILLING = frozenset(
    {"assassination", "assassinate", "killing", "kill", "murder", "death", "martyrdom", "slaying", "die"}
)
SOME_DAY = When(Period.day(dt.date(2024, 5, 15)), "provisional")
"""Any day: with it the words that need one can be read before it is known; their dates are thrown away."""
HIT = frozenset({"pobj", "dobj", "nsubjpass", "nsubj", "poss", "compound"})


def recalled(ground: Ground) -> Iterator[Bound]:
    """Give the bounds that what is recalled sets to the day of publication; the report's dates are left unread."""
    given, ground.published = ground.published, SOME_DAY
    try:
        date_sentences(ground)
        phrases = {dated.when: dated.phrase for found in ground.dates.values() for dated in found}
        killings = list(_killings(ground))
        told = [*_changes(ground), *_steps(ground), *killings, *_happenings(ground)]
        news = _news(ground)
    finally:
        ground.published = given
        ground.dates.clear()
    for when, known, rests_on in told:
        period = _publication(phrases.get(when), known)
        if period is not None:
            yield Bound(period, "recalled-day", f"{when.phrase}: {rests_on} {known.edtf}")
    for when, known, rests_on in killings:
        phrase = phrases.get(when)
        if news is not None and phrase is not None and phrase.start > news.phrase.end and phrase.qualifier == "last":
            yield _later_than(news, known, rests_on)


def _news(ground: Ground) -> Dated | None:
    """Give the bare weekday of the first sentence of running text: the day of the news."""
    lead = next((s for s in ground.sentences if s.block.kind is BlockKind.BODY), None)
    dated = ground.dates.get(lead.number, []) if lead is not None else []
    bare = [d for d in dated if d.phrase.form == "weekday" and not d.phrase.qualifier and not d.phrase.bound]
    return bare[0] if len(bare) == 1 and len(dated) == 1 and "not-after" in bare[0].when.rule else None


def _later_than(news: Dated, known: Period, rests_on: str) -> Bound:
    """Bound by the news, which is younger than what it recalls: `on Monday he condemned the killing of last Wednesday`."""
    last = known.last or dt.date.max
    days = [last + dt.timedelta(days=n) for n in range(1, 8)]
    first = next(day for day in days if day.weekday() == news.phrase.weekday)
    return Bound(Period(first, None), "news-after-what-it-recalls", f"{news.phrase.text} after {rests_on} {known.edtf}")


def _publication(phrase: DatePhrase | None, known: Period) -> Period | None:
    return publication_for(phrase, known) if phrase is not None else None


def _changes(ground: Ground) -> Iterator[tuple[When, Period, str]]:
    """Give who took or left an office, with the day on which the lexicon knows him to have done so."""
    for change in changes_of(ground):
        person = holder_of(change.person, change.office) if change.office is not None else None
        if person is None or change.office is None:
            continue
        for spell in spells(person, change.office):
            ends = ((change.start, spell.start), (change.end, spell.end))
            for said, known in ends:
                if said.period is not None and known is not None:
                    yield said, known, f"{person.name}, {change.office.name}"


def _steps(ground: Ground) -> Iterator[tuple[When, Period, str]]:
    """Give what became of a treaty on a day that an official page gives."""
    codes = {f.country for found in ground.named.values() for f in found if f.country}
    for one in find_agreements(ground, []):
        step = one.content
        if not isinstance(step, AgreementStep) or step.when.period is None:
            continue
        for known in agreements.agreements():
            if known.parties and set(known.parties) <= codes and is_named(known, step.name):
                for stage, day, _ in known.steps:
                    if stage == step.stage:
                        yield step.when, Period.parse(day), known.name


def _killings(ground: Ground) -> Iterator[tuple[When, Period, str]]:
    """Give who was killed, with the day on which the lexicon knows him to have died."""
    for mention, person in ground.persons:
        known = known_person(mention)
        if known is None or not known.died:
            continue
        for found in person.founds:
            for killing in killings_of(found):
                when = when_of(ground, found.sentence, killing)
                if when.period is not None:
                    yield when, Period.parse(known.died), f"death of {known.name}"


def killings_of(found: Found) -> list[Token]:
    """Give the words that tell somebody's death where he is named."""
    head = found.head
    while head.dep_ == "appos":
        head = head.head
    if head.dep_ not in HIT:
        return []
    own = [c for c in found.head.children if c.dep_ == "relcl"]
    return [t for t in (*own, head.head, head.head.head) if t.lemma_.lower() in KILLING]


def _happenings(ground: Ground) -> Iterator[tuple[When, Period, str]]:
    """Give wars and blows that everybody remembers, where their sentence has one date."""
    for sentence in ground.sentences:
        dated = ground.dates.get(sentence.number, [])
        if len(dated) == 1:
            codes = {f.country for f in ground.named[sentence.number] if f.country}
            for known in happenings.recalled(sentence.span.text, codes):
                yield dated[0].when, Period.parse(known.period), known.name
