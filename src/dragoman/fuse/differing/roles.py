"""Roles that reports give to different people; and of an attack, an attacker whom only some of them name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from dragoman.fuse.base import Background
from dragoman.fuse.places import countries_of_person
from dragoman.fuse.seats import government_of, holder
from dragoman.fuse.slots import PLAIN, Given, slot_values
from dragoman.lexicon import countries
from dragoman.model.attestation import Attestation
from dragoman.model.entity import EntityId
from dragoman.model.event import Event, EventType, Role
from dragoman.model.record import UNSAID, SlotValue

_COMPARED = frozenset(Role) - {Role.PARTICIPANT, Role.VISITOR, Role.TARGET}
"""Roles that mostly one has; of those who meet, travel or are hit each report may name its own."""
_STRIKES = r"airstrikes?|strikes?|attacks?|raids?|bombings?|bombardments?|shelling|drones?|missiles?|rockets?|warplanes|jets|forces|troops|army"
_BY_ADJECTIVE = re.compile(rf"\b([A-Z]\w+)(?: [a-z]+)?[ -](?:{_STRIKES})\b")
Named = frozenset[EntityId]


def differing_roles(attestations: Sequence[Attestation], background: Background) -> dict[str, tuple[SlotValue, ...]]:
    """Give for each role in which reports name different people every value, the headline's first.

    Of an attack it is told, besides, where some name the attacker and others do not; silence is never the headline's value.
    """
    differing: dict[str, tuple[SlotValue, ...]] = {}
    for role in sorted(_COMPARED):
        named = [(attestation, _named(attestation, role, background)) for attestation in attestations]
        told = [(attestation, who) for attestation, who in named if who]
        silent = [attestation for attestation, who in named if not who] if role is Role.ATTACKER else []
        if _differ(told):
            differing[str(role)] = slot_values(_given(told), background, PLAIN)
        if told and silent and _is_attack(attestations):
            values = differing.get(str(role)) or slot_values(_given(told), background, PLAIN)
            differing[str(role)] = (*values, unsaid(silent))
    return differing


def unsaid(silent: Iterable[Attestation]) -> SlotValue:
    """Say who tells of the thing without this."""
    found = list(silent)
    reports = tuple(sorted({each.report for each in found}))
    return SlotValue(UNSAID, tuple(sorted({each.id for each in found})), reports)


def _is_attack(attestations: Iterable[Attestation]) -> bool:
    contents = (each.attested.content for each in attestations)
    return any(isinstance(content, Event) and content.type is EventType.ATTACK for content in contents)


def _given(told: Iterable[tuple[Attestation, Named]]) -> Iterator[Given]:
    return ((who, attestation) for attestation, names in told for who in sorted(names))


def _named(attestation: Attestation, role: Role, background: Background) -> Named:
    content = attestation.attested.content
    if not isinstance(content, Event):
        return frozenset()
    names = (background.canonical(each.who) for each in content.participants if each.role is role)
    told = frozenset(holder(name, content.when.period) or name for name in names)
    return told or (_by_adjective(attestation) if role is Role.ATTACKER and _is_attack([attestation]) else frozenset())


def _by_adjective(attestation: Attestation) -> Named:
    """Whose strike it is by its words: "an Israeli strike"."""
    words = " ".join(evidence.quote for evidence in attestation.attested.evidence)
    found = (countries.of_demonym(match.group(1)) for match in _BY_ADJECTIVE.finditer(words))
    return frozenset(country.id for country in found if country)


def _differ(told: Sequence[tuple[Attestation, Named]]) -> bool:
    by_names: dict[Named, set[str]] = defaultdict(set)
    for attestation, who in told:
        by_names[who].add(attestation.report)
    # However many report it, only so many names are compared as there are.
    return any(
        len(by_names[ours] | by_names[theirs]) > 1
        and not any(_may_be_one(left, right) for left in ours for right in theirs)
        for ours, theirs in combinations(by_names, 2)
    )


def _may_be_one(left: EntityId, right: EntityId) -> bool:
    """Whether two names may mean one: the same, or one acts for the state that the other is or acts for."""
    if left == right:
        return True
    persons = [each.startswith("person:") for each in (left, right)]
    return not all(persons) and bool(_states(left) & _states(right))


def _states(who: EntityId) -> Named:
    return countries_of_person(who) | frozenset({government_of(who), who if who.startswith("country:") else ""}) - {""}
