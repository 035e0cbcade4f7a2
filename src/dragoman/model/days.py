"""The days of a record, by its headline."""

from __future__ import annotations

from dragoman.model.attestation import ContentKind
from dragoman.model.record import Record
from dragoman.model.when import Period


def days_of(record: Record) -> Period | None:
    """Give the days by its headline's date, of a tenure those on which the office may have been held; None for none."""
    return tenure_period(record) if record.kind is ContentKind.TENURE else _period(record.headline.get("date"))


def attested_period(record: Record) -> Period | None:
    """Give the days from the first to the last on which reports show a tenure; None where none does."""
    first, last = (_period(record.headline.get(slot)) for slot in ("first_attested", "last_attested"))
    return Period(first.first if first else None, last.last if last else None) if first or last else None


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
