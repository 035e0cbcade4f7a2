"""One agreement as one report tells it, prepared for comparing."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Hashable
from dataclasses import dataclass
from functools import cache, cached_property

from dragoman.fuse.base import Background
from dragoman.fuse.copying.shingles import words
from dragoman.fuse.parties import Company
from dragoman.lexicon import agreements as known_agreements
from dragoman.lexicon import countries
from dragoman.lexicon.agreement_words import english_words
from dragoman.lexicon.scripts import script_of
from dragoman.model.agreement import AgreementStep, Stage
from dragoman.model.attestation import Attestation
from dragoman.model.entity import EntityId
from dragoman.model.when import ALWAYS, Period

_EMPTY = frozenset(
    words(
        "a an the of on for in to with between and by its their this that both two new joint bilateral draft document "
        "text texts agreement accord deal pact treaty convention memorandum memoranda understanding mou protocol contract "
        "addendum annex communique declaration statement roadmap plan arrangement arrangements cooperation s paper "
        "successor declare point points item items article articles papers full complete old present same instrument instruments ratification dated what was agreed signed large big "
        "de la el los las del un una le les des une der die das ein eine einen und y et e o и о между в договора "
        "completo documento texto papier dokument document документ "
        "january february march april may june july august september october november december"
    )
)
_INSTRUMENTS = {
    "treaty": "treaty",
    "convention": "treaty",
    "memorandum": "memorandum",
    "memoranda": "memorandum",
    "mou": "memorandum",
    "protocol": "protocol",
    "contract": "contract",
    "addendum": "addendum",
    "annex": "addendum",
    "communique": "communique",
    "declaration": "communique",
    "statement": "communique",
    "roadmap": "roadmap",
}
_ONCE = frozenset({Stage.SIGNED, Stage.INITIALLED})
"""A text is signed once: other dates for it, within a month, are disagreement."""
SETTLED = frozenset({Stage.AGREED, *_ONCE})
"""Stations to which a text comes once, so that a month and a day of that month are one."""
VAGUE = 400
"""Days; a longer date says too little."""
_SLIP = dt.timedelta(days=1)
_MONTH = dt.timedelta(days=31)
_NEW = re.compile(r"(an?|another|un|una|une|ein|eine|um|uma|several|two|some)\b|(?!instruments).*s$", re.IGNORECASE)
"""A name that begins so, or is a plural, tells of a text that was not named before."""
_NUMBER = re.compile(r"\d+")
_FOR_YEARS = re.compile(r"\b\w+(-\w+)?[- ]years?\b", re.IGNORECASE)
"""How long a text holds is no subject: "the 20-year treaty"."""


@dataclass(frozen=True, eq=False)
class ToldText:
    """What one report calls a text, whose it is, and the stage that it tells."""

    id: str
    attestation: Attestation
    step: AgreementStep[EntityId]
    parties: frozenset[EntityId]
    likely: frozenset[EntityId]
    """The parties, or where none is named those whom the report's company suggests."""
    known: str
    """The lexicon's id, where the name decides it."""
    content: frozenset[str]
    """Words of the name that tell it from other texts of the same parties."""
    instrument: str
    """Such as `treaty`; empty where the name does not say or says no more than "agreement"."""

    @classmethod
    def of(
        cls, attestation: Attestation, step: AgreementStep[EntityId], background: Background, company: Company
    ) -> ToldText:
        """Take the name apart."""
        found = english_words(step.name)
        parties = frozenset(background.canonical(party) for party in step.parties)
        likely = parties or company.parties(attestation, step.when.period)
        content = content_of(step.name)
        known = known_agreements.named(step.name) or _described(content, parties)
        return cls(
            id=attestation.id,
            attestation=attestation,
            step=step,
            parties=parties,
            likely=likely,
            known=known.id if known else "",
            content=content,
            instrument=next((_INSTRUMENTS[word] for word in found if word in _INSTRUMENTS), ""),
        )

    @property
    def report(self) -> str:
        """Which report tells it."""
        return self.attestation.report

    @property
    def signature(self) -> Hashable:
        """All that clashing depends on."""
        station = (self.step.stage, self.step.when.edtf)
        return (
            self.report,
            self.parties,
            self.likely,
            self.known,
            self.content,
            self.numbers,
            self.instrument,
            station,
        )

    @cached_property
    def refers_back(self) -> bool:
        """Whether the name says no more than that its text was named before: "the document", "ratification"."""
        return bool(self.likely and not self.content and not self.known and not _NEW.match(self.step.name))

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Years and ordinals in the name."""
        return frozenset(_NUMBER.findall(self.step.name))

    def clashes(self, other: ToldText) -> bool:
        """Whether the two cannot be one text."""
        if self.known and other.known:
            return self.known != other.known
        if self._is_told_by_another_party(other) or other._is_told_by_another_party(self):
            return True
        if self.step.stage in _ONCE and self.step.stage is other.step.stage and ToldStep(self).clashes(ToldStep(other)):
            return True
        if self.instrument and other.instrument and self.instrument != other.instrument:
            return True
        if self.numbers and other.numbers and not self.numbers & other.numbers:
            return True
        return self.report == other.report and self._is_kept_apart(other)

    def _is_kept_apart(self, other: ToldText) -> bool:
        """Whether one report tells two texts by unlike names, or two at one stage; "the treaty" may come later in it."""
        if self._shared(other) >= 0.5:  # noqa: PLR2004  (half of the shorter name)
            return False
        if self.content and other.content:
            return True
        # Chamber after chamber may ratify one text, and round after round discuss it.
        is_again = self.step.stage not in SETTLED and self.step.when.edtf != other.step.when.edtf
        return self.step.stage is other.step.stage and not is_again

    def _is_told_by_another_party(self, other: ToldText) -> bool:
        """Whether one report names parties that do not belong to the other's text.

        Who ratifies is one party after the other.
        """
        if self.step.stage is other.step.stage is Stage.RATIFIED and len(self.parties) == len(other.parties) == 1:
            return False
        listed = _parties_of(self.known) or self.parties
        return bool(self.parties and other.parties) and not (other.parties <= listed or listed <= other.parties)

    def likeness(self, other: ToldText) -> float:
        """How much speaks for one text: 0 where too little does."""
        if self.known and self.known == other.known:
            return 3.0
        shared = self._shared(other)
        if not self.likely or not other.likely:
            # Without parties only a telling name can say that it is the same text, or the same name and day.
            telling = min(len(self.content), len(other.content))
            return 1.0 if shared == 1.0 and telling and (telling > 1 or self._same_station(other)) else 0.0
        if not self.likely & other.likely:
            return 0.0
        if self.content and other.content and shared >= 0.6:  # noqa: PLR2004  (most of the shorter name)
            return 1.0 + shared
        return 0.5 if self._same_station(other) and self._unlike_names_say_nothing(other) else 0.0

    def reason(self, other: ToldText) -> str:
        """Say what speaks for one text."""
        if self.known and self.known == other.known:
            return "the same listed agreement"
        if self.content and self._shared(other) >= 0.6:  # noqa: PLR2004  (as above)
            return f"names alike: {', '.join(sorted(self.content & other.content))}"
        return f"{self.step.stage} by the same on {self.step.when.edtf}"

    def _shared(self, other: ToldText) -> float:
        if not self.content or not other.content:
            return 1.0 if self.content == other.content else 0.0
        return len(self.content & other.content) / min(len(self.content), len(other.content))

    def _same_station(self, other: ToldText) -> bool:
        # A report that tells of one side only names one party.
        nested = self.likely <= other.likely or other.likely <= self.likely
        return nested and self.step.stage is other.step.stage and self._same_date(other)

    def _same_date(self, other: ToldText) -> bool:
        """Whether the dates are one; or of a station that a text comes to once, the one holds the other."""
        first, second = self.step.when, other.step.when
        if first.edtf is None or second.edtf is None or first.period is None or second.period is None:
            return False
        holds = first.period.covers(second.period) or second.period.covers(first.period)
        bounded = max(first.period.days or VAGUE, second.period.days or VAGUE) < VAGUE
        return first.edtf == second.edtf or (holds and bounded and self.step.stage in SETTLED)

    def _unlike_names_say_nothing(self, other: ToldText) -> bool:
        scripts = {script_of(each.step.name) for each in (self, other)}
        return len(scripts) > 1 or not self.content or not other.content


@cache
def content_of(name: str) -> frozenset[str]:
    """Give the words of a name that tell it from other texts of the same parties."""
    told = english_words(_FOR_YEARS.sub(" ", name))
    return frozenset(word for word in told if word not in _EMPTY and not word.isdigit() and not _is_of_country(word))


@cache
def _described(content: frozenset[str], parties: frozenset[EntityId]) -> known_agreements.KnownAgreement | None:
    """The known agreement of these parties that one of its names describes in just these words."""
    fitting = [
        deal
        for deal in known_agreements.agreements()
        if content and parties and parties <= _parties_of(deal.id)
        if content in {content_of(name) for name in (deal.name, *deal.aliases)}
    ]
    return fitting[0] if len(fitting) == 1 else None


@cache
def _parties_of(known: str) -> frozenset[EntityId]:
    deal = known_agreements.by_id(known)
    return frozenset(f"country:{code}" for code in deal.parties) if deal else frozenset()


@cache
def _is_of_country(word: str) -> bool:
    return bool(countries.named(word) or countries.of_demonym(word) or countries.of_metonym(word))


@dataclass(frozen=True, eq=False)
class ToldStep:
    """The station that one report tells of a text already put together."""

    text: ToldText

    @property
    def id(self) -> str:
        """The attestation's id."""
        return self.text.id

    @property
    def report(self) -> str:
        """Which report tells it."""
        return self.text.report

    @property
    def period(self) -> Period | None:
        """When, if anything is known of it."""
        return None if self.text.step.when.period == ALWAYS else self.text.step.when.period

    @property
    def days(self) -> float:
        """How vague the date is."""
        days = self.period.days if self.period else None
        return float("inf") if days is None else days

    @property
    def signature(self) -> Hashable:
        """All that clashing depends on."""
        return (self.text.step.stage, self.period and self.period.edtf)

    def clashes(self, other: ToldStep) -> bool:
        """Whether the two cannot be one station."""
        if self.period is None or other.period is None:
            return False
        return _widened(self.period, self._slip).intersect(other.period) is None

    @property
    def is_once(self) -> bool:
        """Whether a text comes to such a station once only."""
        return self.text.step.stage in _ONCE

    @property
    def _slip(self) -> dt.timedelta:
        return _MONTH if self.is_once else _SLIP

    def is_surely(self, other: ToldStep) -> bool:
        """Whether the dates leave no doubt: the same, or nearly so and both days."""
        if self.period is None or other.period is None or self.clashes(other):
            return False
        return self.period == other.period or self.days == other.days == 1


def _widened(period: Period, slip: dt.timedelta) -> Period:
    return Period(period.first and period.first - slip, period.last and period.last + slip)
