"""As known on some day: the base as it was, by what had been published, or by what had been added."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from dragoman.model.when import Period, When
from dragoman.pipeline import refresh
from dragoman.store.base import Store


@dataclass(frozen=True)
class Known:
    """As known when: an empty field sets no limit."""

    published: str = ""
    """EDTF: what had surely been published by its last day."""
    recorded: str = ""
    """EDTF, or a moment such as `2024-05-03T12:00`, UTC where no zone is told: what had been added to the base by then."""

    def __post_init__(self) -> None:
        """Refuse what is no date."""
        _ = Period.parse(self.published) if self.published else None
        _ = moment(self.recorded)

    def had_been_published(self, published: When) -> bool:
        """Whether a report counts, by its publication."""
        limit = Period.parse(self.published).last if self.published else None
        last = published.period.last if published.period else None
        return not self.published or (last is not None and (limit is None or last <= limit))

    def may_have_been_published(self, published: When) -> bool:
        """Whether a report may count, for all that is known of its publication."""
        limit = Period.parse(self.published).last if self.published else None
        first = published.period.first if published.period else None
        return limit is None or first is None or first <= limit


@dataclass(frozen=True)
class Past:
    """A base as it was."""

    store: Store
    """In memory; it takes nothing new."""
    left_out: int = 0
    """Reports that may have been published by then, but not surely: those without a known day of publication."""


def go_back(store: Store, known: Known) -> Past:
    """Give a base as it was, with its records; nothing is written."""
    recorded = moment(known.recorded)
    chosen: set[str] | None = None
    left_out = 0
    if known.published:
        reports = {report.id: report.published for report in store.reports()}
        chosen = {key for key, published in reports.items() if known.had_been_published(published)}
        left_out = sum(known.may_have_been_published(reports[key]) for key in reports.keys() - chosen)
    past = store.past(chosen, recorded)
    refresh(past)
    return Past(past, left_out)


def span(since: str, until: str = "", *, recorded: bool = False) -> tuple[Known, Known]:
    """Give what was known before the first of some days, and what was known on the last of them.

    Raises:
        ValueError: one of them is no date.
    """
    if recorded:
        return Known(recorded=_before(since)), Known(recorded=until or dt.date.max.isoformat())
    first = Period.parse(since).first
    eve = first - dt.timedelta(days=1) if first and first > dt.date.min else dt.date.min
    return Known(eve.isoformat()), Known(until or dt.date.max.isoformat())


def _before(text: str) -> str:
    """The last moment before a day; a moment as it is."""
    try:
        first = Period.parse(text).first or dt.date.min
    except ValueError:
        return moment(text)
    eve = first - dt.timedelta(days=1) if first > dt.date.min else first
    return eve.isoformat()


def moment(text: str) -> str:
    """Give the last moment of a day, or a moment as it is, as the store writes it; empty for nothing.

    Raises:
        ValueError: the text is neither.
    """
    if not text:
        return ""
    try:
        last = Period.parse(text).last
    except ValueError:
        given = dt.datetime.fromisoformat(text)
        told = given if given.tzinfo else given.replace(tzinfo=dt.UTC)
    else:
        told = dt.datetime.combine(last or dt.date.max, dt.time.max, dt.UTC)
    return told.astimezone(dt.UTC).isoformat(timespec="microseconds")
