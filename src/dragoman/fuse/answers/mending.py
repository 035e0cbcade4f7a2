"""The slots that a correction can mend: reading their values, and setting others."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from dragoman.fuse.base import Canonical
from dragoman.fuse.places import place_covers
from dragoman.lexicon.calendar import WEEKDAYS
from dragoman.model.agreement import AgreementStep, Stage
from dragoman.model.attestation import Attestation
from dragoman.model.correction import Correction
from dragoman.model.event import Event
from dragoman.model.statement import Statement
from dragoman.model.when import Period, When

RULE = "corrected-by-outlet"
_YEARLESS = re.compile(r"--(\d\d-\d\d)")
_WEEK = 7
_NEAR = 3
"""Days: the nearest such day of the week."""


def matches_day(told: str, period: Period) -> bool:
    """Whether words for a day (EDTF, without its year, or a weekday) may mean just this one."""
    if period.first is None or period.days != 1:
        return False
    if told in WEEKDAYS:
        return period.first.weekday() == WEEKDAYS[told]
    if match := _YEARLESS.fullmatch(told):
        return period.first.isoformat().endswith(match[1])
    return told == period.edtf


def value_of(told: Attestation, slot: str) -> str:
    """Give the value of a slot as text; empty where there is none."""
    content = told.attested.content
    if slot == "place":
        return (isinstance(content, Event) and content.place) or ""
    if slot == "stage":
        return content.stage.value if isinstance(content, AgreementStep) else ""
    when = content.when if isinstance(content, Event | AgreementStep | Statement) else None
    return (when and when.edtf) or ""


def mended(told: Attestation, note: Correction) -> Attestation:
    """Give an attestation with the new value in the slot, or with none where the note gives none."""
    content = told.attested.content
    if isinstance(content, Event) and note.slot == "place":
        content = replace(content, place=note.new or None)
    elif isinstance(content, AgreementStep) and note.slot == "stage" and note.new:
        content = replace(content, stage=Stage(note.new))
    elif isinstance(content, Event | AgreementStep | Statement):
        content = replace(content, when=_when(content.when, note))
    return replace(told, attested=replace(told.attested, content=content), mends=told.id)


def _when(was: When, note: Correction) -> When:
    old = was.period.first if was.period else None
    day = _resolved(note.new, old) if old and note.new else None
    if day is None:
        return When.unknown(RULE, note.words.quote)
    return When(Period.day(day), RULE, was.edtf or "", note.words.quote)


def _resolved(told: str, old: dt.date) -> dt.date | None:
    """Find the day that is meant, by the day that it takes the place of."""
    if told in WEEKDAYS:
        ahead = (WEEKDAYS[told] - old.weekday()) % _WEEK
        return old + dt.timedelta(days=ahead if ahead <= _NEAR else ahead - _WEEK)
    if match := _YEARLESS.fullmatch(told):
        days = filter(None, (_day(f"{year}-{match[1]}") for year in (old.year - 1, old.year, old.year + 1)))
        return min(days, key=lambda day: abs(day - old), default=None)
    return _day(told)


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def _has_date(told: Attestation, old: str, _: Canonical) -> bool:
    content = told.attested.content
    period = content.when.period if isinstance(content, Event | AgreementStep | Statement) else None
    return period is not None and matches_day(old, period)


def _has_place(told: Attestation, old: str, canonical: Canonical) -> bool:
    content = told.attested.content
    place = canonical(content.place) if isinstance(content, Event) and content.place else ""
    return bool(place) and (place == old or place_covers(old, place))


def _has_stage(told: Attestation, old: str, _: Canonical) -> bool:
    return isinstance(told.attested.content, AgreementStep) and told.attested.content.stage.value == old


MENDED: Mapping[str, Callable[[Attestation, str, Canonical], bool]] = {
    "date": _has_date,
    "place": _has_place,
    "stage": _has_stage,
}
"""By slot, whether an attestation has the value that is taken back."""
