"""The day of publication where the page does not give it: pinned or bounded by what the text itself says.

Each bound names its rule and what it rests on: a caption's full date that meets the lead's weekday; the days on which
the persons of the report held the offices that it gives them; the death of somebody whose killing it tells; the day a
treaty that it calls in force entered into force; the days of a gathering that it places on a weekday.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from dragoman.lexicon import agreements, gatherings, persons, picking, tenures
from dragoman.lexicon.calendar import weekday_of
from dragoman.model.mention import EntityKind, Mention
from dragoman.model.when import ALWAYS, Period, When
from dragoman.read.dates import find_dates, pin_publication, resolve
from dragoman.read.ground import Ground
from dragoman.read.mentions.found import Found
from dragoman.read.parsing import Sentence

KILLING = frozenset(
    {"assassination", "assassinate", "killing", "kill", "murder", "death", "martyrdom", "slaying", "die"}
)
FORCE = frozenset({"force", "effect"})
UPDATE_STAMP = "update stamp"
"""The reason with which cleaning removes a page's stamp of its last update."""
LEAD = 4
"""How many sentences of body text make the lead."""
WEEK = dt.timedelta(days=6)


@dataclass(frozen=True)
class Bound:
    """Days on one of which the report must have been published, with the reason."""

    period: Period
    rule: str
    rests_on: str


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
    for pin in (_pinned, _dateline):
        pinned = pin(ground, period)
        if pinned.period is not None and pinned.period.days == 1:
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
    return pin_publication(days, weekdays, bounds) if days and weekdays else When.unknown("no-date-of-publication")


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
        if (day := _day(year, phrase.month, phrase.day)) is not None and bounds.covers(Period.day(day))
    ]
    if len(days) > 1:
        said = _lead_weekdays(ground)
        days = [day for day in days if day.weekday() in said or (day - dt.timedelta(days=1)).weekday() in said]
    if len(days) != 1:
        return When.unknown("no-date-of-publication")
    return When(Period.day(days[0]), "dateline-within-bounds", bounds.edtf, ground.published.phrase)


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _lead_weekdays(ground: Ground) -> set[int]:
    lead = ground.sentences[: LEAD + 3]
    phrases = [p for s in lead for p in find_dates(ground.text, s.start, s.end)]
    return {p.weekday for p in phrases if p.weekday is not None and p.form == "weekday"}


def _stamped(ground: Ground) -> Iterator[Bound]:
    """Bound by the page's stamp of its last update, which never comes before publication."""
    for removed in ground.report.removed:
        if removed.reason == UPDATE_STAMP:
            for phrase in find_dates(removed.text):
                day = resolve(phrase, None, "past", None).period
                if day is not None and day.days == 1:
                    yield Bound(Period(None, day.last), "not-after-update", removed.text)


def _bounds(ground: Ground) -> Iterator[Bound]:
    yield from _stamped(ground)
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


def _acts(found: Found) -> bool:
    """Whether somebody does something here: the dead are still named by their offices, but do nothing."""
    return found.head.dep_ == "nsubj" and found.head.head.lemma_.lower() not in KILLING


def _in_office(mention: Mention, left: Collection[str], *, acts: bool) -> Iterator[Bound]:
    """Bound by the offices that the report gives to a person whom the lexicon knows in them, but not by those he left."""
    for office in mention.offices:
        if office.name in left:
            continue
        holder = _holder(mention, office)
        if holder is None:
            continue
        known = tenures.of_office(office.known)
        spells = [t for t in known if t.person == holder.id and t.capacity != "designate"]
        first = min((t.start.first for t in spells if t.start and t.start.first), default=None)
        ends = [t.end.last if t.end else None for t in spells]
        last = max((e for e in ends if e), default=None) if all(ends) else None
        if holder.died and not acts:
            last = None
        if first or last:
            yield Bound(Period(first, last), "in-office", f"{holder.name}, {office.name}: {Period(first, last).edtf}")


def _holder(mention: Mention, office: Mention) -> persons.Person | None:
    """Give whom the lexicon knows to have held an office under a name like this one."""
    known = tenures.of_office(office.known) if office.known else ()
    pool = dict.fromkeys(p for t in known if (p := persons.by_id(t.person)) is not None)
    picked = picking.pick(mention.name, list(pool))
    return picked[0] if picked is not None else None


def _deaths(ground: Ground) -> Iterator[tuple[Mention, Bound]]:
    """Bound by the day on which somebody died whose killing the report tells."""
    for mention, person in ground.persons:
        known = _lexicon_person(mention)
        if known is None or not known.died:
            continue
        told = any(_is_killed(found) for found in person.founds)
        if told:
            yield (
                mention,
                Bound(Period(Period.parse(known.died).first, None), "after-death", f"{known.name} died {known.died}"),
            )


def _lexicon_person(mention: Mention) -> persons.Person | None:
    exact = persons.named(mention.name)
    if len(exact) == 1:
        return exact[0]
    for office in mention.offices:
        holder = _holder(mention, office)
        if holder is not None:
            return holder
    return None


def _is_killed(found: Found) -> bool:
    head = found.head
    above = [head.head, head.head.head]
    return any(t.lemma_.lower() in KILLING for t in above) and head.dep_ in {
        "pobj",
        "dobj",
        "nsubjpass",
        "nsubj",
        "poss",
        "compound",
    }


def _in_force(ground: Ground, sentence: Sentence) -> Iterator[Bound]:
    """Bound by the day on which an agreement entered into force that the report says has done so."""
    if not any(t.lower_ in FORCE and t.head.lower_ == "into" and t.head.head.tag_ in {"VBD", "VBN"} for t in sentence):
        return
    codes = {f.country for found in ground.named.values() for f in found if f.country}
    text = sentence.span.text
    for known in agreements.agreements():
        steps = [s for s in known.steps if s[0] == "in_force"]
        if steps and set(known.parties) <= codes and _is_named(known, text):
            day = Period.parse(steps[0][1])
            yield Bound(Period(day.first, None), "after-entry-into-force", f"{known.name}: {day.edtf}")


def _is_named(known: agreements.KnownAgreement, text: str) -> bool:
    """Whether a text names an agreement, in full or by all its words but its parties' names."""
    folded = text.casefold()
    for name in (known.name, *known.aliases):
        words = [
            w
            for w in name.casefold().replace("–", " ").replace("-", " ").split()
            if w not in {"the", "of", "between", "and"}
        ]
        said = [w for w in words if w in folded or (w == "treaty" and "agreement" in folded)]
        if len(words) > 2 and len(said) >= len(words) - len(known.parties) and len(said) > 2:  # noqa: PLR2004  two words fit too much
            return True
    return False


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
