"""One agreement as one report tells it, prepared for comparing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable
from dataclasses import dataclass
from functools import cached_property

from dragoman.fuse.base import Background
from dragoman.fuse.texts import agreement_names as naming
from dragoman.fuse.texts.claimed_stages import claimed_stage
from dragoman.fuse.texts.parties import Company
from dragoman.lexicon import agreements as known_agreements
from dragoman.lexicon.scripts import script_of
from dragoman.model.agreement import AgreementStep, Stage
from dragoman.model.attestation import Attestation, Status
from dragoman.model.entity import EntityId
from dragoman.model.when import ALWAYS, Period

_ONCE = frozenset({Stage.SIGNED, Stage.INITIALLED})
"""A text is signed once: other dates for it, within a month, are disagreement."""
SETTLED = frozenset({Stage.AGREED, *_ONCE})
"""Stations to which a text comes once, so that a month and a day of that month are one."""
_UNSIGNED = frozenset({Stage.PROPOSED, Stage.NEGOTIATING, Stage.AGREED, Stage.INITIALLED})
_SIGNED = frozenset({Stage.SIGNED, Stage.RATIFIED, Stage.IN_FORCE})
_AHEAD = frozenset({Status.PLANNED, Status.HYPOTHETICAL, Status.CANCELLED})
VAGUE = 400
"""Days; a longer date says too little."""
_SLIP = dt.timedelta(days=1)
_MONTH = dt.timedelta(days=31)


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
        parties = frozenset(background.canonical(party) for party in step.parties)
        likely = parties or company.parties(attestation, step.when.period)
        content = naming.content_of(step.name)
        known = known_agreements.named(step.name) or naming.described(content, parties)
        return cls(
            id=attestation.id,
            attestation=attestation,
            step=step,
            parties=parties,
            likely=likely,
            known=known.id if known else "",
            content=content,
            instrument=naming.instrument_of(step.name),
        )

    @property
    def report(self) -> str:
        """Which report tells it."""
        return self.attestation.report

    @cached_property
    def stage(self) -> Stage:
        """The stage that it tells; of what is only alleged the stage that its words claim, if they claim one."""
        return claimed_stage(self.attestation) if self.step.stage is Stage.ALLEGED else self.step.stage

    @property
    def status(self) -> Status:
        """How the report presents it."""
        return Status.ALLEGED if self.step.stage is Stage.ALLEGED else self.attestation.attested.status

    @property
    def signature(self) -> Hashable:
        """All that clashing depends on."""
        station = (self.stage, self.step.when.edtf, self.status in _AHEAD)
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
        return bool(self.likely) and self._is_unnamed and not naming.is_new(self.step.name)

    @property
    def month(self) -> str:
        """In which month it was at that stage, as EDTF; empty where the date does not say."""
        period = self.step.when.period
        ends = {day.isoformat()[:7] for day in (period.first, period.last) if day} if period and period.days else set()
        return ends.pop() if len(ends) == 1 else ""

    @property
    def is_the_same(self) -> bool:
        """Whether it is what the report speaks of: "the same text"."""
        return self._is_unnamed and naming.is_the_same(self.step.name)

    @property
    def _is_unnamed(self) -> bool:
        return not self.content and not self.known

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Years and ordinals in the name."""
        return naming.numbers_in(self.step.name)

    def clashes(self, other: ToldText) -> bool:
        """Whether the two cannot be one text."""
        if self.known and other.known:
            return self.known != other.known
        if self._is_told_by_another_party(other) or other._is_told_by_another_party(self):
            return True
        if self._is_signed_another_time(other):
            return True
        if self.instrument and other.instrument and self.instrument != other.instrument:
            return True
        if self.numbers and other.numbers and not self.numbers & other.numbers:
            return True
        return self.report == other.report and self._is_kept_apart(other)

    def _is_signed_another_time(self, other: ToldText) -> bool:
        # A signing that was only planned may have been put off.
        is_done = not _AHEAD & {self.status, other.status}
        return is_done and self.stage in _ONCE and self.stage is other.stage and ToldStep(self).clashes(ToldStep(other))

    def comes_before(self, other: ToldText) -> bool:
        """Whether a text that is at this stage then was not yet at the other's: so it is another one, if that was earlier."""
        period, later = self.step.when.period, other.step.when.period
        if self.stage not in _UNSIGNED or other.stage not in _SIGNED or _AHEAD & {self.status, other.status}:
            return True
        return not (period and later and later.surely_before(period))

    def announces(self, other: ToldText) -> bool:
        """Whether the report settles it, as in a headline, before it comes to the other, of which it tells another stage."""
        first, then = (each.attestation.attested.evidence[0].start for each in (self, other))
        return self.stage in SETTLED and other.stage is not self.stage and first < then

    def _is_kept_apart(self, other: ToldText) -> bool:
        """Whether one report tells two texts by unlike names, or two at one stage; "the treaty" may come later in it."""
        if self._shared(other) >= 0.5:  # noqa: PLR2004  (half of the shorter name)
            return False
        if self.content and other.content:
            return True
        # Chamber after chamber may ratify one text, and round after round discuss it.
        is_again = self.stage not in SETTLED and self.step.when.edtf != other.step.when.edtf
        return self.stage is other.stage and not is_again

    def _is_told_by_another_party(self, other: ToldText) -> bool:
        """Whether one report names parties that do not belong to the other's text.

        Who ratifies is one party after the other.
        """
        if self.stage is other.stage is Stage.RATIFIED and len(self.parties) == len(other.parties) == 1:
            return False
        listed = naming.parties_of(self.known) or self.parties
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
        if self._rejects(other) or other._rejects(self):
            return 0.5
        return 0.5 if self._same_station(other) and self._unlike_names_say_nothing(other) else 0.0

    def _rejects(self, other: ToldText) -> bool:
        """Whether it says that there is no such text as the other tells of by no more than its kind."""
        is_denied = self.stage is Stage.REJECTED or self.status is Status.DENIED
        is_told = other.stage in SETTLED and other.status not in {*_AHEAD, Status.DENIED}
        if not (is_denied and is_told and self._is_unnamed and other._is_unnamed and self.month == other.month != ""):
            return False
        return bool(self.instrument) and (self.instrument, self.likely) == (other.instrument, other.likely)

    def reason(self, other: ToldText) -> str:
        """Say what speaks for one text."""
        if self.known and self.known == other.known:
            return "the same listed agreement"
        if self.content and self._shared(other) >= 0.6:  # noqa: PLR2004  (as above)
            return f"names alike: {', '.join(sorted(self.content & other.content))}"
        if self._rejects(other) or other._rejects(self):
            return f"the one rejects such a {self.instrument} of the same month as the other tells"
        return f"{self.stage} by the same on {self.step.when.edtf}"

    def _shared(self, other: ToldText) -> float:
        if not self.content or not other.content:
            return 1.0 if self.content == other.content else 0.0
        return len(self.content & other.content) / min(len(self.content), len(other.content))

    def _same_station(self, other: ToldText) -> bool:
        # A report that tells of one side only names one party.
        nested = self.likely <= other.likely or other.likely <= self.likely
        return nested and self.stage is other.stage and self._same_date(other)

    def _same_date(self, other: ToldText) -> bool:
        """Whether the dates are one; or of a station that a text comes to once, the one holds the other."""
        first, second = self.step.when, other.step.when
        if first.edtf is None or second.edtf is None or first.period is None or second.period is None:
            return False
        holds = first.period.covers(second.period) or second.period.covers(first.period)
        bounded = max(first.period.days or VAGUE, second.period.days or VAGUE) < VAGUE
        return first.edtf == second.edtf or (holds and bounded and self.stage in SETTLED)

    def _unlike_names_say_nothing(self, other: ToldText) -> bool:
        scripts = {script_of(each.step.name) for each in (self, other)}
        return len(scripts) > 1 or not self.content or not other.content


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
        return (self.text.stage, self.period and self.period.edtf)

    def clashes(self, other: ToldStep) -> bool:
        """Whether the two cannot be one station."""
        if self.period is None or other.period is None:
            return False
        return _widened(self.period, self._slip).intersect(other.period) is None

    @property
    def is_once(self) -> bool:
        """Whether a text comes to such a station once only."""
        return self.text.stage in _ONCE

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
