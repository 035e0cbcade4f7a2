"""Whose a text probably is that a report names without its parties: the report's own company tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from dragoman.fuse.base import Background
from dragoman.fuse.places import countries_of_person
from dragoman.lexicon.agreement_words import english_words
from dragoman.lexicon.people.multilingual import names_in
from dragoman.model.agreement import AgreementStep, Stage
from dragoman.model.attestation import Attestation
from dragoman.model.entity import EntityId
from dragoman.model.event import Event, EventType, Role
from dragoman.model.when import Period

_MEETING = frozenset({EventType.MEETING, EventType.VISIT, EventType.GATHERING})
_FEW = range(2, 4)
"""Of so many states a text may be; of more it is not said who signed."""
_ADDED = frozenset({"addendum", "annex"})
_COUNTRY, _PERSON = "country:", "person:"
_SIGNING = frozenset({Stage.SIGNED, Stage.INITIALLED})
Parties = frozenset[EntityId]


@dataclass
class Company:
    """Which states each report brings together, and in which texts."""

    _met: dict[str, list[tuple[Period, Parties]]] = field(default_factory=lambda: defaultdict(list))
    _bound: dict[str, set[Parties]] = field(default_factory=lambda: defaultdict(set))
    _one_side: dict[str, set[EntityId]] = field(default_factory=lambda: defaultdict(set))
    """Of texts of which a report names one party."""

    @classmethod
    def of(cls, attestations: Iterable[Attestation], background: Background) -> Company:
        """Note who meets whom on which day, and who is named as a party."""
        company = cls()
        for attestation in attestations:
            content = attestation.attested.content
            if isinstance(content, Event) and content.type in _MEETING and content.when.period:
                company._met[attestation.report].append((content.when.period, _states(content, background)))
            elif isinstance(content, AgreementStep) and len(content.parties) == 1:
                company._one_side[attestation.report].update(map(background.canonical, content.parties))
            elif isinstance(content, AgreementStep) and content.parties:
                company._bound[attestation.report].add(frozenset(map(background.canonical, content.parties)))
        return company

    def parties(self, attestation: Attestation, on: Period | None) -> Parties:
        """Give the states that met on the day of a step, else those of all other texts of the report, else those who sign.

        Empty for none of these.
        """
        met = {
            states for day, states in self._met[attestation.report] if on and on.intersect(day) and len(states) in _FEW
        }
        if len(met) == 1:
            return met.pop()
        bound = self._bound[attestation.report]
        if len(bound) == 1 and not met:
            return next(iter(bound))
        side = self._one_side[attestation.report]
        if _adds(attestation) and len(side) == 1 and not bound:
            return frozenset(side)
        return frozenset() if met else _signers(attestation)


def _adds(attestation: Attestation) -> bool:
    """Whether it is an addendum: it belongs to a text that the report names."""
    content = attestation.attested.content
    return isinstance(content, AgreementStep) and not _ADDED.isdisjoint(english_words(content.name))


def _signers(attestation: Attestation) -> Parties:
    """The states of those who sign, by the words: "the presidents A and B signed a declaration"."""
    content = attestation.attested.content
    if not isinstance(content, AgreementStep) or content.stage not in _SIGNING:
        return frozenset()
    named = (who for evidence in attestation.attested.evidence for _, who in names_in(evidence.quote))
    states = frozenset().union(*(countries_of_person(who) for who in named if who.startswith(_PERSON)))
    return states if len(states) in _FEW else frozenset()


def _states(event: Event[EntityId], background: Background) -> Parties:
    """The states of those who take part, hosts aside."""
    people = [background.canonical(each.who) for each in event.participants if each.role is not Role.HOST]
    states = (frozenset({who}) if who.startswith(_COUNTRY) else countries_of_person(who) for who in people)
    return frozenset().union(*states)
