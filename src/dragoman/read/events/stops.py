"""The stops of one clause: places and days that are listed, each a happening of its own."""

from __future__ import annotations

import re
from itertools import pairwise

from dragoman.model.mention import EntityKind, Mention
from dragoman.model.when import When
from dragoman.read.ground import Dated, Ground
from dragoman.read.parsing import Sentence
from dragoman.read.places import as_place

LISTED = re.compile(r"\W*(?:,|and|,\s*and|,?\s*then|and\s+then)\s+(?:in\s+)?")
"""What may stand between the places of a list, their dates aside."""
AFTER = re.compile(r"\s*\(?(?:in|on|since|for)?\s*")
"""What may stand between a place and its date."""

Stop = tuple[Mention, When | None]


def listed_stops(ground: Ground, sentence: Sentence, spots: list[Mention]) -> list[Stop]:
    """Give the places that are listed with the first one, each with the date that is said of it alone.

    `in Vienna, Malta and Bangkok`; `in Vienna (May 2023), Malta (September 2023) and Bangkok`.

    Args:
        ground: the report.
        sentence: where they stand.
        spots: the places of a clause, the nearest first.
    """
    found, near = [spots[0]], set(spots)
    dates = ground.dates.get(sentence.number, [])
    for before, after in pairwise(sorted({*spots, *_named(ground, sentence)}, key=lambda p: p.span)):
        gap, bare = _gap(ground, sentence, before, after)
        dated = gap != bare and _date_beside(ground, dates, after) is not None  # a place beyond the clause
        if LISTED.fullmatch(bare) and (dated or {before, after} <= near) and (before in found or after in found):
            found += [p for p in (before, after) if p not in found]
    own = [(place, _date_beside(ground, dates, place)) for place in sorted(found, key=lambda p: p.span)]
    each = sum(when is not None for _, when in own) > 1
    return [(place, when if each else None) for place, when in own]


def _named(ground: Ground, sentence: Sentence) -> list[Mention]:
    named = [f for f in ground.named[sentence.number] if f.kind is EntityKind.PLACE or f.sense == "name"]
    return [as_place(f) for f in named if f.kind in {EntityKind.PLACE, EntityKind.COUNTRY}]


def _gap(ground: Ground, sentence: Sentence, before: Mention, after: Mention) -> tuple[str, str]:
    """Give the text between two places, and what is left of it without dates."""
    gap = bare = ground.text[before.span.end : after.span.start]
    for dated in ground.dates.get(sentence.number, []):
        if before.span.end <= dated.phrase.start and dated.phrase.end <= after.span.start:
            bare = AFTER.sub("", bare.replace(ground.text[dated.phrase.start : dated.phrase.end], ""), count=1)
    return gap, bare


def _date_beside(ground: Ground, dates: list[Dated], place: Mention) -> When | None:
    """Give the date right after a place: `Vienna (May 2023)`, `Malta in October`."""
    for dated in dates:
        between = ground.text[place.span.end : dated.phrase.start] if dated.phrase.start >= place.span.end else "?"
        if AFTER.fullmatch(between):
            return dated.when
    return None


def listed_dates(ground: Ground, sentence: Sentence, when: When) -> list[When]:
    """Give the dates that are listed with one: `in October 2007, November 2015 and July 2022`."""
    dates = ground.dates.get(sentence.number, [])
    first = next((d for d in dates if d.when is when or d.when == when), None)
    if first is None:
        return [when]
    joined = [d for d in dates if d.token != first.token and _is_listed(ground, dates, first, d)]
    return [when, *(d.when for d in joined if d.when.period is not None)]


def _is_listed(ground: Ground, dates: list[Dated], first: Dated, other: Dated) -> bool:
    """Whether nothing but further dates, commas and `and` stand between two dates."""
    low, high = sorted((first.phrase, other.phrase), key=lambda p: p.start)
    gap = ground.text[low.end : high.start]
    for dated in dates:
        if low.end <= dated.phrase.start and dated.phrase.end <= high.start:
            gap = gap.replace(ground.text[dated.phrase.start : dated.phrase.end], "")
    return bool(re.fullmatch(r"(?:[\s,]|\band\b|\bin\b|\bon\b)*", gap)) and bool(gap.strip())
