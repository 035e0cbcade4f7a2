"""The notes of correction in a base, on their way to fusing and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dragoman.model.correction import Corrected, Correction
from dragoman.model.entity import EntityId
from dragoman.pipeline.standing import Withdrawn
from dragoman.store.base import View

Notes = Mapping[str, Sequence[Correction]]
"""By the key of the report that makes them."""


def notes_of(view: View, withdrawn: Withdrawn) -> Notes:
    """Give the notes in the reports that count."""
    read = (each for each in view.readings() if each.corrections)
    return {each.report: each.corrections for each in read if each.report not in withdrawn.reports}


def values_in(notes: Notes) -> Iterable[EntityId]:
    """Give the ids of the lexicon that notes put in the place of others."""
    return {each.new for made in notes.values() for each in made if each.slot == "place" and each.new}


def called(each: Corrected, names: Mapping[str, str]) -> Corrected:
    """Call its reports by the names to show."""
    return replace(each, report=names[each.report], corrects=names.get(each.corrects, ""))
