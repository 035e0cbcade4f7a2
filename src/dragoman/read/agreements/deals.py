"""Which places of a report name the same agreement."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.model.mention import Mention
from dragoman.model.report import BlockKind
from dragoman.read.agreements.names import Naming

NEW = frozenset({"new", "another", "other", "separate", "further", "second"})
"""Words that set an agreement off from those named before."""


@dataclass
class Deal:
    """One agreement of a report, with its names."""

    namings: list[Naming] = field(default_factory=list)
    """The first place of each of its names."""
    parties: tuple[Mention, ...] = ()
    """Those that its names tell."""
    is_list: bool = False
    """It only sums up others that are listed after it: `bilateral agreements, including …`."""
    latest: Naming | None = None
    """The last place that names it."""

    @property
    def known(self) -> str:
        """The lexicon's id, where one of its names decides it."""
        return next((n.known for n in self.namings if n.known), "")

    @property
    def family(self) -> str:
        """Which sort of text it is; empty where its names leave that open."""
        return next((n.family for n in self.namings if n.family not in {"", "paper"}), "")

    @property
    def is_one_sided(self) -> bool:
        """Whether its names tell the other side only: `the agreement with X`."""
        after = [t.lower_ for n in self.namings for t in n.sentence.span.doc[n.noun.i + 1 : n.last]]
        return len(self.parties) == 1 and "with" in after

    @property
    def name(self) -> str:
        """The first of its names that tells which one it is."""
        if self.family == "truce":
            return self.namings[0].name
        return next((n for n in self.namings if n.content or n.known), self.namings[0]).name

    def add(self, naming: Naming, parties: tuple[Mention, ...]) -> None:
        """Take in another place that names it."""
        self.latest = naming
        if all(
            (n.head, n.content, n.dates, n.known) != (naming.head, naming.content, naming.dates, naming.known)
            for n in self.namings
        ):
            self.namings.append(naming)
        if len(parties) > len(self.parties):
            self.parties = parties

    def is_meant_by(self, naming: Naming, parties: tuple[Mention, ...]) -> bool:
        """Whether a later name means this agreement."""
        if naming.known and self.known:
            return naming.known == self.known
        if self._contradicts(naming, parties):
            return False
        if naming.is_generic or self._is_only_announced:
            return True
        if naming.family == self.family and naming.family in {"truce", "loan"}:
            return True
        return any(_same(naming, other) for other in self.namings)

    @property
    def _is_only_announced(self) -> bool:
        """Whether only a headline has named it, and said no more than that there is one: `X and Y sign deal`."""
        blocks = {n.sentence.block.kind for n in self.namings}
        return blocks <= {BlockKind.HEADLINE, BlockKind.SUBHEAD} and not any(n.content or n.known for n in self.namings)

    def _contradicts(self, naming: Naming, parties: tuple[Mention, ...]) -> bool:
        families = {naming.family, self.family} - {"", "paper"}
        if len(families) > 1:
            return True
        dates = [n.dated.period for n in self.namings if n.dated is not None and n.dated.period is not None]
        own = naming.dated.period if naming.dated is not None else None
        if own is not None and any(own.intersect(other) is None for other in dates):
            return True
        return bool(parties and self.parties) and not {_id(p) for p in parties} & {_id(p) for p in self.parties}


def _id(party: Mention) -> str:
    return party.known or party.name


def _same(naming: Naming, other: Naming) -> bool:
    if naming.content and other.content:
        return naming.content <= other.content or other.content <= naming.content or _describes(naming, other)
    if not naming.content and not other.content:
        return (
            naming.head == other.head or naming.family == other.family != "" or bool(naming.dates and other.dates)
        ) and not naming.words & NEW
    return _describes(naming, other) if naming.is_definite else False


def _describes(naming: Naming, other: Naming) -> bool:
    """Whether `the peace pact` describes what was named by proper names before: `the Doha agreement`."""
    if not naming.is_definite or naming.last > naming.noun.i + 1 or naming.sentence.number - other.sentence.number > 2:  # noqa: PLR2004
        return False
    own = [t for t in naming.sentence.span.doc[naming.first : naming.noun.i] if t.lemma_.lower() in naming.content]
    before = [t for t in other.sentence.span.doc[other.first : other.noun.i] if t.lemma_.lower() in other.content]
    return (
        bool(own and before)
        and all(t.is_lower for t in own)
        and all(t.text[:1].isupper() for t in before)
        and other.last == other.noun.i + 1
    )
