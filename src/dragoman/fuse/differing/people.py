"""People whom reports put in one another's place: who sends what somebody carries, and who appoints."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from dragoman.fuse.base import Background
from dragoman.fuse.places import countries_of_person
from dragoman.fuse.slots import Given, slot_values
from dragoman.lexicon.people.multilingual import names_in
from dragoman.model.attestation import Attestation
from dragoman.model.entity import EntityId
from dragoman.model.event import Event, EventType, Role
from dragoman.model.record import SlotValue

_PERSON = "person:"
_APPOINTS = re.compile(
    r"(?<!was )(?<!were )(?<!is )(?<!are )(?<!been )(?<!being )(?<!newly )(?<!be )"
    r"\b(appoint(?:s|ed)?|nam(?:es|ed)|nominat(?:es|ed)|designat(?:es|ed)|install(?:s|ed)|pick(?:s|ed)|tapp(?:s|ed)|chose|chooses"
    r"|made (?:him|her)|put (?:him|her)|promot(?:es|ed)|назначил[аи]?|утвердил[аи]?|nombró|designó|nomeou|a nommé|ernannte|berief|nominò|ha nominato"
    r"|منصوب (?:کرد|نمود)|برگزید|عيّن|عيَّن|任命)\b",
    re.IGNORECASE,
)
"""Who does it is named before, in these languages."""
_APPOINTED_BY = re.compile(
    r"\b(?:appointed|named|nominated|designated|installed|picked|chosen|promoted)\b[^.;]*?\bby\b|\b(?:appointment|nomination|promotion) by\b"
    r"|\b(?:decree|order|edict|appointee|nominee) (?:of|by|from)\b|назначен\w* (?:указом|приказом)?|nombrad[oa] por|nommée? par|ernannt von",
    re.IGNORECASE,
)
"""Who does it is named after."""
_DAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:January|March|April|May|June|July|August)\b")
"""Days and months are surnames too."""
Named = frozenset[EntityId]


def differing_people(attestations: Sequence[Attestation], background: Background) -> tuple[SlotValue, ...]:
    """Give whom reports name in one another's place, each with who names him; nothing where they do not differ."""
    kind = next((each.attested.content.type for each in attestations if isinstance(each.attested.content, Event)), None)
    named = _NAMED_IN.get(kind) if kind else None
    if named is None:
        return ()
    told = {attestation: named(attestation, background) for attestation in attestations}
    by_names: dict[Named, set[str]] = defaultdict(set)
    for attestation, who in told.items():
        by_names[who].add(attestation.report)
    replaced = {
        who
        for ours, theirs in combinations(by_names, 2)
        if len(by_names[ours] | by_names[theirs]) > 1
        for pair in _in_place_of(ours, theirs)
        for who in pair
    }
    given: list[Given] = [(who, attestation) for attestation, names in told.items() for who in sorted(names & replaced)]
    return slot_values(given, background)


def _in_place_of(ours: Named, theirs: Named) -> Iterator[tuple[EntityId, EntityId]]:
    """Give each two of one state of whom the one side names only the one and the other side only the other."""
    for left in ours - theirs:
        for right in theirs - ours:
            if countries_of_person(left) & countries_of_person(right):
                yield left, right


def _correspondents(attestation: Attestation, background: Background) -> Named:
    """Who sends and who receives, as far as no role says which: roles are compared by themselves."""
    content = attestation.attested.content
    who = content.participants if isinstance(content, Event) else ()
    names = (background.canonical(each.who) for each in who if each.role is Role.PARTICIPANT)
    return frozenset(name for name in names if name.startswith(_PERSON))


def _appointers(attestation: Attestation, background: Background) -> Named:
    """Who appoints, by the words."""
    content = attestation.attested.content
    if not isinstance(content, Event):
        return frozenset()
    appointed = {background.canonical(each.who) for each in content.participants}
    found = (
        who for evidence in attestation.attested.evidence for who in _named_as_appointer(evidence.quote, appointed)
    )
    return frozenset(map(background.canonical, found)) - appointed


def _named_as_appointer(words: str, appointed: set[EntityId]) -> Iterator[EntityId]:
    """Give the nearest person of the same state before a verb that says so, or after its passive."""
    states = frozenset().union(*map(countries_of_person, appointed))
    people = [
        (at, who)
        for at, who in names_in(words)
        if who.startswith(_PERSON) and who not in appointed and not _DAY.match(words, at)
        if not states or states & countries_of_person(who)
    ]
    for match in _APPOINTS.finditer(words):
        yield from [who for at, who in people if at < match.start()][-1:]
    for match in _APPOINTED_BY.finditer(words):
        yield from [who for at, who in people if at >= match.end()][:1]


_NAMED_IN: dict[EventType, Callable[[Attestation, Background], Named]] = {
    EventType.MESSAGE: _correspondents,
    EventType.APPOINTMENT: _appointers,
}
