"""Tenures told by the titles that stand with names."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.model.attestation import Status
from dragoman.model.mention import Evidence
from dragoman.model.tenure import NOT_SAID, Capacity, Tenure
from dragoman.model.when import When
from dragoman.read.ground import Ground
from dragoman.read.mentions.found import Found, TitlePhrase
from dragoman.read.mentions.referents import office_mention
from dragoman.read.parsing import Sentence
from dragoman.read.status import status_of
from dragoman.read.syntax import clause_head, tense
from dragoman.read.tenures.periods import period_of
from dragoman.read.tenures.told import Told

BACKGROUND_DAYS = 45
"""A title in a sentence dated so long before publication tells who held the office then."""


def titles_of(ground: Ground) -> Iterator[Told]:
    """Read the titles that stand with names."""
    for mention, person in ground.persons:
        if mention.unnamed:
            continue
        for title, found in person.titles:
            if found.unnamed and not person.is_named:
                continue
            if _is_one_of_many(title, found):
                continue
            capacity = Capacity(title.office.capacity)
            start, end = period_of(ground, found.sentence, None, found.sentence.span.doc[title.last - 1])
            if end.period is not None:
                capacity = Capacity.FORMER
            is_now = capacity not in {Capacity.FORMER, Capacity.DESIGNATE} and start.period is None
            held = held_on(ground, found.sentence) if is_now else NOT_SAID
            tenure = Tenure(mention, office_mention(title, found), capacity, held, start, end, is_new=title.is_new)
            yield Told(tenure, _words(ground, title, found), "tenures.title")


def _is_one_of_many(title: TitlePhrase, found: Found) -> bool:
    """Whether an article says that there are more such: `an X commander` is not its commander-in-chief."""
    doc, before = found.sentence.span.doc, title.first - 1
    return (
        "commander" in title.office.kind and before >= found.sentence.span.start and doc[before].lower_ in {"a", "an"}
    )


def _words(ground: Ground, title: TitlePhrase, found: Found) -> Evidence:
    doc = found.sentence.span.doc
    first, last = min(title.first, found.first), max(title.last, found.last)
    return found.sentence.evidence(doc[first], doc[last - 1], ground.text)


def held_on(ground: Ground, sentence: Sentence) -> When:
    """Give the day on which the title is said to be held: of publication, or of the old happening that its sentence tells."""
    dated = [
        d.when
        for d in ground.dates.get(sentence.number, [])
        if d.when.period is not None
        and d.when.period.days is not None
        and clause_head(d.token).dep_ not in {"acl", "relcl"}
        and tense(clause_head(d.token)) != "future"
        and status_of(clause_head(d.token)) not in {Status.PLANNED, Status.HYPOTHETICAL}
    ]
    published = ground.published.period
    if published is None or published.days != 1 or published.first is None:
        return dated[0] if dated else NOT_SAID
    for when in dated:
        last = when.period.last if when.period else None
        if last is not None and (published.first - last).days > BACKGROUND_DAYS:
            return when
    return ground.published
