"""The dates of records, and their order by them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dragoman.lexicon import agreements
from dragoman.model.attestation import ContentKind
from dragoman.model.days import tenure_period
from dragoman.model.record import Record
from dragoman.model.when import Period

_GENERAL = frozenset(
    {
        *("accord", "addendum", "agreement", "annex", "article", "charter", "contract", "convention", "deal"),
        *("declaration", "document", "law", "memorandum", "mou", "pact", "plan", "preamble", "protocol", "roadmap"),
        *("statement", "the", "thi", "treatie", "treaty"),
    }
)
"""Words for texts; a capital letter, as at the head of a sentence, makes no name of them. Without an s at their ends."""


def in_order(records: Iterable[Record]) -> list[Record]:
    """Sort by the first day, undated ones last, then by id."""
    return sorted(records, key=_order)


def spread(records: Iterable[Record]) -> Iterator[Record]:
    """Put the steps of an agreement in the place of the agreement, and the bounds of a tenure in that of the tenure.

    A step has the name and the parties of its agreement. Steps of a text that has no parties and only a general name
    such as `agreement` are left out: nobody could tell whose or which it is. So are events of nobody, nowhere.
    """
    for record in records:
        if record.kind is ContentKind.AGREEMENT:
            yield from _steps(record) if is_telling(record) else ()
        elif record.kind is ContentKind.TENURE:
            yield from _bounds(record)
        elif record.kind is not ContentKind.EVENT or _is_told(record):
            yield record


def _is_told(event: Record) -> bool:
    """Whether more is told of it than its type and its date."""
    return bool(any(event.entities.values()) or event.headline.get("place") or event.headline.get("item"))


def is_telling(agreement: Record) -> bool:
    """Whether one can tell which text it is: by a party, or by a name that is more than a general word for a text."""
    name = agreement.headline.get("name") or ""
    if agreement.entities.get("parties") or agreements.named(name):
        return True
    own = (word for word in name.split() if word.lower().removesuffix("s") not in _GENERAL)
    return any(word[0].isalpha() and not word[0].islower() for word in own)


def _steps(agreement: Record) -> Iterator[Record]:
    name = {"name": agreement.headline.get("name")}
    for step in agreement.steps:
        yield replace(step, headline={**step.headline, **name}, entities={**agreement.entities, **step.entities})
    if not agreement.steps:
        yield agreement


def _bounds(tenure: Record) -> Iterator[Record]:
    """Give a tenure once for its beginning and once for its end, where both are told."""
    told = [slot for slot in ("from", "to") if tenure.headline.get(slot)]
    if len(told) < len(("from", "to")):
        yield tenure
        return
    for other in reversed(told):
        slots = {slot: values for slot, values in tenure.slots.items() if slot != other}
        yield replace(tenure, headline={**tenure.headline, other: None}, slots=slots)


def date_of(record: Record) -> str:
    """Give the date to show a record by, as EDTF; empty where it has none."""
    return next((date for slot in ("date", "from", "to", "first_attested") if (date := record.headline.get(slot))), "")


def is_dated(record: Record) -> bool:
    """Whether it happened, began or ended at a time that is told; that somebody is seen in office is no happening."""
    slots = ("from", "to") if record.kind is ContentKind.TENURE else ("date",)
    return any(record.headline.get(slot) for slot in slots)


def moments_of(record: Record) -> list[Period]:
    """Give the days by which a row of a timeline is shown: of a tenure its beginning, or its end."""
    date = date_of(record)
    return [Period.parse(date)] if date else []


def periods_of(record: Record) -> list[Period]:
    """Give the days of a record: of each step of an agreement, and from beginning to end of a tenure."""
    if record.steps:
        return [period for step in record.steps for period in periods_of(step)]
    if record.kind is ContentKind.TENURE:
        return [spell] if (spell := tenure_period(record)) else []
    date = record.headline.get("date")
    return [Period.parse(date)] if date else []


def _order(record: Record) -> tuple[bool, str, str, str]:
    date = date_of(record)
    period = Period.parse(date) if date else None
    day = (period.first or period.last) if period else None
    return day is None, day.isoformat() if day else "", date, record.id
