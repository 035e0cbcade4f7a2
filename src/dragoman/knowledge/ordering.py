"""The dates of records, and their order by them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dragoman.model.attestation import ContentKind
from dragoman.model.record import Record
from dragoman.model.when import Period


def in_order(records: Iterable[Record]) -> list[Record]:
    """Sort by the first day, undated ones last, then by id."""
    return sorted(records, key=_order)


def spread(records: Iterable[Record]) -> Iterator[Record]:
    """Put the steps of an agreement in the place of the agreement, each with its name and parties."""
    for record in records:
        if record.kind is ContentKind.AGREEMENT and record.steps:
            name = {"name": record.headline.get("name")}
            for step in record.steps:
                yield replace(step, headline={**step.headline, **name}, entities={**record.entities, **step.entities})
        else:
            yield record


def date_of(record: Record) -> str:
    """Give the date to show a record by, as EDTF; empty where it has none."""
    return next((date for slot in ("date", "from", "to", "first_attested") if (date := record.headline.get(slot))), "")


def is_dated(record: Record) -> bool:
    """Whether it happened, began or ended at a time that is told; that somebody is seen in office is no happening."""
    slots = ("from", "to") if record.kind is ContentKind.TENURE else ("date",)
    return any(record.headline.get(slot) for slot in slots)


def attested_period(record: Record) -> Period | None:
    """Give the days from the first to the last on which reports show a tenure; None where none does."""
    first, last = (_period(record.headline.get(slot)) for slot in ("first_attested", "last_attested"))
    return Period(first.first if first else None, last.last if last else None) if first or last else None


def periods_of(record: Record) -> list[Period]:
    """Give the days of a record: of each step of an agreement, and from beginning to end of a tenure."""
    if record.steps:
        return [period for step in record.steps for period in periods_of(step)]
    if record.kind is ContentKind.TENURE:
        return [spell] if (spell := tenure_period(record)) else []
    date = record.headline.get("date")
    return [Period.parse(date)] if date else []


def tenure_period(record: Record) -> Period | None:
    """Give the days on which an office may have been held; None where no date is known."""
    start, end = (_period(record.headline.get(slot)) for slot in ("from", "to"))
    held = attested_period(record)
    if not (start or held or end):
        return None
    first = (start or held or Period(None, None)).first
    last = end.last if end else None if start else held.last if held else None
    return Period(first, last) if not (first and last and last < first) else Period(last, first)


def _period(edtf: str | None) -> Period | None:
    return Period.parse(edtf) if edtf else None


def _order(record: Record) -> tuple[bool, str, str, str]:
    date = date_of(record)
    period = _period(date)
    day = (period.first or period.last) if period else None
    return day is None, day.isoformat() if day else "", date, record.id
