"""Lists that go on over several pages; the next one begins where the last one ended, whatever was added since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from dragoman.knowledge.browsing import Selection
from dragoman.model.record import Record
from dragoman.serve.web.lines import Line, lines_of
from dragoman.serve.web.rendering import Visit

T = TypeVar("T")
EACH = 50
AFTER = "after"


@dataclass(frozen=True)
class Listing:
    """One page of records."""

    records: tuple[Record, ...]
    lines: list[Line]
    more: str
    """The address of the next page; empty on the last one."""
    start: str
    """The address of the first page; empty on it."""


@dataclass(frozen=True)
class Part(Generic[T]):
    """One page of something else."""

    items: Sequence[T]
    count: int
    """How many there are on all pages."""
    more: str
    start: str


def asked(visit: Visit, name: str) -> str:
    """Give what the address asks for under a name; empty where it does not."""
    return visit.request.query_params.get(name, "").strip()


def listing(visit: Visit, wanted: Selection, limit: int = EACH) -> Listing:
    """Give the page of records that is asked for, the newest first."""
    after = asked(visit, AFTER)
    leaf = visit.base.browsing.page(wanted, after, limit, newest_first=True)
    more = visit.here(after=leaf.following) if leaf.following else ""
    return Listing(leaf.records, lines_of(visit.base, leaf.records), more, visit.here(after=None) if after else "")


def part(visit: Visit, items: Sequence[T], limit: int = EACH) -> Part[T]:
    """Give the page of a whole list that is asked for."""
    given = asked(visit, AFTER)
    after = int(given) if given.isdecimal() and len(given) < 10 else 0  # noqa: PLR2004 -- digits of a place
    end = after + limit
    more = visit.here(after=end) if end < len(items) else ""
    return Part(items[after:end], len(items), more, visit.here(after=None) if after else "")
