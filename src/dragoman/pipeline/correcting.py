"""What is called by the names to show once it is fused; and whom notes of correction name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dragoman.model.correction import Corrected, Correction
from dragoman.model.entity import EntityId
from dragoman.model.record import Member, Record, SlotValue

Notes = Mapping[str, Sequence[Correction]]
"""By the key of the report that makes them."""


def values_in(notes: Notes) -> Iterable[EntityId]:
    """Give the ids of the lexicon that notes put in the place of others."""
    return {each.new for made in notes.values() for each in made if each.slot == "place" and each.new}


def shown_as(record: Record, names: Mapping[str, str]) -> Record:
    """Call a record's reports by the names to show instead of their keys."""

    def member(each: Member) -> Member:
        return replace(each, report=names[each.report])

    def value(each: SlotValue) -> SlotValue:
        return replace(each, reports=tuple(names[report] for report in each.reports))

    return replace(
        record,
        members=tuple(map(member, record.members)),
        slots={slot: tuple(map(value, values)) for slot, values in record.slots.items()},
        ties=tuple(replace(each, reports=tuple(names[report] for report in each.reports)) for each in record.ties),
        steps=tuple(shown_as(step, names) for step in record.steps),
    )


def called(each: Corrected, names: Mapping[str, str]) -> Corrected:
    """Call its reports by the names to show."""
    return replace(each, report=names[each.report], corrects=names.get(each.corrects, ""))
