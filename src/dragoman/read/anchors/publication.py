"""The day of publication where the page does not give it: pinned or bounded by what the text itself says.

Each bound names its rule and what it rests on: a caption's full date that meets the lead's weekday; the days on which
the persons of the report held the offices that it gives them; the death of somebody whose killing it tells; the day a
treaty that it calls in force entered into force; the days of a gathering that it places on a weekday.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import replace

from dragoman.lexicon import agreements, gatherings
from dragoman.lexicon.calendar import weekday_of
from dragoman.model.mention import EntityKind, Mention
from dragoman.model.when import ALWAYS, Period, When
from dragoman.read.agreements.known import is_named
from dragoman.read.anchors.recalled import KILLING, killings_of, recalled
from dragoman.read.anchors.stamps import day_of, live_day, stamped, updated_within
from dragoman.read.bounds import Bound, holder_of, known_person, span_of, spells
from dragoman.read.dates import find_dates, pin_publication, resolve
from dragoman.read.ground import Ground
from dragoman.read.mentions.found import Found
from dragoman.read.parsing import Sentence
from dragoman.read.syntax import child
from dragoman.read.tenures.holdings import LEADING
from dragoman.read.tenures.seats import led_by

FORCE = frozenset({"force", "effect"})
LEAD = 4
"""How many sentences of body text make the lead."""
WIDE = 10**6
"""Days: of what has no end."""
WEEK = dt.timedelta(days=6)


def publication(ground: Ground) -> When:
    """Give the page's own date, else the narrowest that the text supports; a refusal where nothing bounds it."""
    own = ground.published.period
    if own is not None and own.days == 1:
        return ground.published
    bounds = list(_bounds(ground))
    period: Period = own or ALWAYS
    used: list[Bound] = []
    for bound in sorted(bounds, key=lambda b: b.period.days or 10**6):
        narrower = period.intersect(bound.period)
        if narrower is not None and narrower != period:
            period, used = narrower, [*used, bound]
    update = updated_within(ground, period)
    if update is not None and (narrower := period.intersect(update.period)) not in {None, period}:
        period, used = narrower or period, [*used, update]
    for pin in (_pinned, _dateline, live_day):
        pinned = pin(ground, period)
        if pinned.period is not None and (pinned.period.days or WIDE) <= WEEK.days + 1:
            return pinned
    if period == ALWAYS or not used:
        return ground.published
    rule = "+".join(dict.fromkeys(b.rule for b in used))
    return When(period, rule, "; ".join(b.rests_on for b in used), ground.published.phrase)


def _pinned(ground: Ground, bounds: Period) -> When:
    """Pin the day by full dates in captions and leads and the bare weekdays of the lead."""
    lead = ground.sentences[: LEAD + 3]
    days, weekdays = [], set()
    for sentence in lead:
        for phrase in find_dates(ground.text, sentence.start, sentence.end):
            when = resolve(phrase, None, "past", None)
            if when.period is not None and when.period.days == 1 and when.period.first is not None:
                days.append(when.period.first)
            elif phrase.weekday is not None:
                weekdays.add(phrase.weekday)
    if not days or not weekdays:
        return When.unknown("no-date-of-publication")
    pinned = pin_publication(days, weekdays, bounds)
    return _after_caption(pinned, _lead_weekdays(ground)) if pinned.period and pinned.period.days == 1 else pinned


def _after_caption(pinned: When, weekdays: list[int]) -> When:
    """Give the day of the news, or the next, where the lead opens with a later weekday than that of the caption."""
    day = pinned.period.first if pinned.period else None
    if day is None or not weekdays or weekdays[0] == day.weekday():
        return pinned
    news = day + dt.timedelta(days=(weekdays[0] - day.weekday()) % 7)
    return replace(pinned, period=Period(news, news + dt.timedelta(days=1)), rule="lead-weekday-after-caption")


def _dateline(ground: Ground, bounds: Period) -> When:
    """Find the year of a dateline that gives day and month: the only one, within the bounds, that its weekdays allow."""
    phrase = next(iter(find_dates(ground.published.phrase)), None)
    if (
        phrase is None
        or not (phrase.day and phrase.month)
        or phrase.year
        or bounds.first is None
        or bounds.last is None
    ):
        return When.unknown("no-date-of-publication")
    years = range(bounds.first.year, bounds.last.year + 1)
    days = [
        day
        for year in years
        if (day := day_of(year, phrase.month, phrase.day)) is not None and bounds.covers(Period.day(day))
    ]
    if len(days) > 1:
        said = _lead_weekdays(ground)[:1]
        days = [day for day in days if day.weekday() in said or (day - dt.timedelta(days=1)).weekday() in said]
    if len(days) != 1:
        return When.unknown("no-date-of-publication")
    return When(Period.day(days[0]), "dateline-within-bounds", bounds.edtf, ground.published.phrase)


def _lead_weekdays(ground: Ground) -> list[int]:
    """Give the bare weekdays of the lead in their order: the first is that of the news."""
    lead = ground.sentences[: LEAD + 3]
    phrases = [p for s in lead for p in find_dates(ground.text, s.start, s.end)]
    return [p.weekday for p in phrases if p.weekday is not None and p.form == "weekday"]


def _bounds(ground: Ground) -> Iterator[Bound]:
    yield from stamped(ground)
    if ground.published.period is None:
        yield from recalled(ground)
    killed = set()
    for mention, bound in _deaths(ground):
        killed.add(mention)
        yield bound
    for mention, person in ground.persons:
        if mention not in killed:
            left = {t.office.name for t, _ in person.titles if t.office.capacity == "former"}
            yield from _in_office(mention, left, acts=any(_acts(f) for f in person.founds))
    for sentence in ground.sentences:
        yield from _in_force(ground, sentence)
        yield from _gathered(ground, sentence)
        yield from _led(ground, sentence)


def _acts(found: Found) -> bool:
    """Whether somebody does something here: the dead are still named by their offices, but do nothing."""
    return found.head.dep_ == "nsubj" and found.head.head.lemma_.lower() not in KILLING


def _in_office(mention: Mention, left: Collection[str], *, acts: bool) -> Iterator[Bound]:
    """Bound by the offices that the report gives to a person whom the lexicon knows in them, but not by those he left."""
    for office in mention.offices:
        if office.name in left:
            continue
        holder = holder_of(mention, office)
        if holder is None:
            continue
        span = span_of(spells(holder, office))
        if holder.died and not acts:
            span = Period(span.first, None)
        if span != ALWAYS:
            yield Bound(span, "in-office", f"{holder.name}, {office.name}: {span.edtf}")


def _led(ground: Ground, sentence: Sentence) -> Iterator[Bound]:
    """Bound by the only person of the report who ever held the office of leading a body, where somebody leads it now."""
    for verb in sentence:
        body = child(verb, "dobj") if verb.lemma_ in LEADING and verb.tag_ in {"VBZ", "VBP"} else None
        thing = ground.thing(sentence, body) if body is not None else None
        if body is None or thing is None or not thing.country:
            continue
        seat = led_by(ground, sentence, body, thing.country)
        if seat is None:
            continue
        held = {p: spells(p, seat.office) for m, _ in ground.persons if (p := holder_of(m, seat.office)) is not None}
        if len(held) == 1:
            ((person, known),) = held.items()
            yield Bound(span_of(known), "in-office", f"{person.name}, {seat.office.name}: {span_of(known).edtf}")


def _deaths(ground: Ground) -> Iterator[tuple[Mention, Bound]]:
    """Bound by the day on which somebody died whose killing the report tells."""
    for mention, person in ground.persons:
        known = known_person(mention)
        if known is None or not known.died:
            continue
        told = any(killings_of(found) for found in person.founds)
        if told:
            yield (
                mention,
                Bound(Period(Period.parse(known.died).first, None), "after-death", f"{known.name} died {known.died}"),
            )


def _in_force(ground: Ground, sentence: Sentence) -> Iterator[Bound]:
    """Bound by the day on which an agreement entered into force that the report says has done so."""
    if not any(t.lower_ in FORCE and t.head.lower_ == "into" and t.head.head.tag_ in {"VBD", "VBN"} for t in sentence):
        return
    codes = {f.country for found in ground.named.values() for f in found if f.country}
    text = sentence.span.text
    for known in agreements.agreements():
        steps = [s for s in known.steps if s[0] == "in_force"]
        if steps and set(known.parties) <= codes and is_named(known, text):
            day = Period.parse(steps[0][1])
            yield Bound(Period(day.first, None), "after-entry-into-force", f"{known.name}: {day.edtf}")


def _gathered(ground: Ground, sentence: Sentence) -> Iterator[Bound]:
    """Bound by a known gathering that a sentence tells of, on a weekday that falls in its days."""
    places = [f.name for f in ground.named[sentence.number] if f.kind is EntityKind.PLACE]
    found = gatherings.matching(sentence.span.text)
    if len(found) != 1 or not any(found[0].place == place for place in places):
        return
    known, span = found[0], Period.parse(found[0].period)
    weekdays = {
        w for p in find_dates(ground.text, sentence.start, sentence.end) if (w := weekday_of(p.text)) is not None
    }
    days = [d for d in _days(span) if d.weekday() in weekdays]
    if len(days) == 1:
        yield Bound(Period(days[0], days[0] + WEEK), "weekday-of-known-gathering", f"{known.name}: {known.period}")
    elif span.first is not None:
        yield Bound(Period(span.first, None), "after-known-gathering", f"{known.name}: {known.period}")


def _days(span: Period) -> list[dt.date]:
    if span.first is None or span.days is None:
        return []
    return [span.first + dt.timedelta(days=n) for n in range(min(span.days, 15))]
