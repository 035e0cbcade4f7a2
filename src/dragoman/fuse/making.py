"""The making of a record from its attestations, alike for all kinds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.fuse.answers.claims import claims_of
from dragoman.fuse.base import Background
from dragoman.fuse.origins import origin_groups, ties_of
from dragoman.fuse.slots import headline
from dragoman.model.attestation import Attestation, ContentKind, content_hash
from dragoman.model.record import REFUSED, Join, Member, Record, SlotValue
from dragoman.model.when import When

NOT_SAID = When.unknown().rule
_CLAIMED = frozenset({ContentKind.EVENT, ContentKind.AGREEMENT})


@dataclass(frozen=True)
class Made:
    """The parts of a record that its subject works out."""

    slots: dict[str, tuple[SlotValue, ...]]
    """By slot, the headline's value first; empty where nobody gives one."""
    entities: dict[str, tuple[str, ...]]
    steps: tuple[Record, ...] = ()
    whens: tuple[When, ...] = ()
    """The dates that its attestations give or refuse."""
    joins: tuple[Join, ...] = ()
    part: str = ""
    """Tells records with the same earliest member apart, such as an agreement and its first step."""


def make_record(kind: ContentKind, attestations: Sequence[Attestation], made: Made, background: Background) -> Record:
    """Join what the subject worked out with members, origins and an id.

    The id is a hash of the earliest published member, so that news added later leaves it as it is.
    """
    ordered = sorted(attestations, key=background.seniority)
    first = ordered[0]
    return Record(
        id=f"{kind}:{content_hash(kind, made.part, first.report, _name(first.reader), first.attested.key)}",
        kind=kind,
        headline={slot: headline(values) for slot, values in made.slots.items()} | {REFUSED: _why_undated(made.whens)},
        entities=made.entities,
        members=tuple(Member(each.report, each.attested.key, each.id) for each in ordered),
        slots={slot: values for slot, values in made.slots.items() if values},
        origins=len(origin_groups(ordered, background)),
        ties=ties_of(ordered, background),
        joins=made.joins,
        steps=made.steps,
        claims=() if made.steps or kind not in _CLAIMED else claims_of(ordered, background),
    )


def _why_undated(whens: Sequence[When]) -> str | None:
    """The rules that refused a date; `None` where one is given. Silence says nothing where another rule speaks."""
    if any(when.edtf for when in whens):
        return None
    return "; ".join(sorted({when.rule for when in whens} - {NOT_SAID})) or NOT_SAID


def _name(reader: str) -> str:
    # Without the version: a better reader should not rename the records.
    return reader.partition("@")[0]
