"""Records: what all attestations of one thing add up to."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from dragoman.model.attestation import ContentKind
from dragoman.model.correction import Corrected
from dragoman.model.link import Claim, Link, Outcome, outcome

COPIES = "copies"
"""Of reports: one stems from the other."""
UNSAID = "not said"
"""In the place of a slot's last value: these reports tell of the thing without it."""
REFUSED = "date_refused"
"""In a headline: the rules that refused a date; `None` where one is given."""
UNDATED = "~"
"""In the order of records, in the place of a date; it comes after all of them."""
WORDINGS = frozenset({"name", "quote", "item"})
"""Slots in which reports word one thing differently; that is no dissent."""
EARLIER = "earlier_status"
"""The slot of what a later status has overtaken: no dissent either."""


@dataclass(frozen=True)
class SlotValue:
    """One value of one slot, with the attestations that give it."""

    value: str
    attestations: tuple[str, ...]
    reports: tuple[str, ...]
    rule: str = ""
    """Of a headline's value: what put it before the next one, as `fuse/slots.py` says; empty where none differs."""


@dataclass(frozen=True)
class Member:
    """An attestation that stands behind a record."""

    report: str
    key: str
    """The content's key in its reading: what FACTS prints as the fact's id."""
    attestation: str


@dataclass(frozen=True, order=True)
class Join:
    """Why two attestations are held to tell one thing."""

    left: str
    """Attestation id."""
    right: str
    reasons: tuple[str, ...]
    """The pieces of evidence, a few words each."""


@dataclass(frozen=True, order=True)
class Tie:
    """What several reports of one thing have in common, so that they count as one origin."""

    reports: tuple[str, ...]
    what: str
    """`copies`, or the id of the voice that all cite or are."""


@dataclass(frozen=True)
class Record:
    """What all attestations of one happening, agreement, statement or tenure add up to."""

    id: str
    kind: ContentKind
    headline: dict[str, str | None]
    """The chosen value per slot (`type`, `status`, `date`, `place`, `name`, `stage`, `act`, `from` …).

    A tenure has `from`, `to`, and `first_attested` and `last_attested`: it had begun by the one and lasted to the other; `ended_within`
    where others bound an end that nobody gives.
    A place's value is its canonical entity id; dates are EDTF.
    """
    entities: dict[str, tuple[str, ...]]
    """Canonical entity ids per part (`participants`, `host`, `carrier`, `parties`, `speaker`, `person`, `office` …)."""
    members: tuple[Member, ...]
    slots: dict[str, tuple[SlotValue, ...]] = field(default_factory=dict)
    """Every value of every slot: the first is the headline's (support); more than one is dissent."""
    origins: int = 1
    """How many independent origins at most stand behind it."""
    steps: tuple[Record, ...] = ()
    """Of an agreement: its steps in order."""
    ties: tuple[Tie, ...] = ()
    """Why there are fewer origins than reports."""
    joins: tuple[Join, ...] = ()
    """Why its members are one, a link for each member but the first; none where that goes without saying."""
    links: tuple[Link, ...] = ()
    """Of an event: what it is a part of, and its parts."""
    answers: tuple[Link, ...] = ()
    """Of a statement: what it denies, confirms, repeats or withdraws."""
    answered_by: tuple[Link, ...] = ()
    """The same from the other side: which statements deny it, confirm it, repeat it or withdraw it."""
    claims: tuple[Claim, ...] = ()
    """Of what some report denies or only alleges: who says so and who does not, by the day of publication."""

    corrections: tuple[Corrected, ...] = ()
    """What outlets took back of it; a value that only they gave stands last among its slot's, and counts for nothing."""

    def taken_back(self, slot: str) -> frozenset[str]:
        """Give the values of a slot that only those gave who took them back."""
        back = {(each.old, each.attestation) for each in self.corrections if each.slot == slot}
        values = self.slots.get(slot, ())
        return frozenset(each.value for each in values if {(each.value, one) for one in each.attestations} <= back)

    @property
    def sort(self) -> str:
        """Its place among all records, as text: by kind, by date, undated ones last, then by id."""
        dates = (self.headline.get(slot) for slot in ("date", "from", "to", "first_attested"))
        # A space comes before all that dates are written with, so that a month stands before its days.
        return f"{self.kind.rank} {next(filter(None, dates), UNDATED)} {self.id}"

    @property
    def has_dissent(self) -> bool:
        """Whether values differ that count, of it or of one of its steps."""
        slots = self.slots.keys() - WORDINGS - {EARLIER}
        return any(map(self.differs, slots)) or any(step.has_dissent for step in self.steps)

    def differs(self, slot: str) -> bool:
        """Whether more than one value of a slot is said and counts; who is silent says nothing else."""
        return len({each.value for each in self.slots.get(slot, ())} - self.taken_back(slot) - {UNSAID}) > 1

    @property
    def reports(self) -> tuple[str, ...]:
        """Which reports tell it, each once."""
        return tuple(dict.fromkeys(member.report for member in self.members))

    @property
    def outcome(self) -> Outcome | None:
        """What has become of it, where it is denied, only alleged, or answered."""
        return outcome(self.claims, self.answered_by)


class Relation(StrEnum):
    """How a copy comes from what it copies."""

    VERBATIM = "verbatim"
    TRIMMED = "trimmed"
    REWRITE = "rewrite"
    TRANSLATION = "translation"


@dataclass(frozen=True)
class Copy:
    """A report that stems from another one, with the evidence for it."""

    copy: str
    """Report id."""
    of: str
    """Report id of what it was copied from."""
    relation: Relation
    reasons: tuple[str, ...]
    """The pieces of evidence, a sentence each."""
