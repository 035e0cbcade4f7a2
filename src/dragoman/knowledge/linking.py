"""From a record to those that it is linked to."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.knowledge.answers import Linked
from dragoman.model.link import Link, Relation
from dragoman.model.record import Record
from dragoman.store.base import View

_PASSIVE = {
    Relation.DENIES: "denied by",
    Relation.CONFIRMS: "confirmed by",
    Relation.REPEATS: "repeated by",
    Relation.WITHDRAWS: "withdrawn by",
}


def linked_to(record: Record, view: View) -> tuple[Linked, ...]:
    """Give what a record is a part of, its parts, what it answers and what answers it."""
    return tuple(
        Linked(how, link, other)
        for how, link in links_of(record)
        for other in view.find_records(link.id)
        if other.id == link.id
    )


def links_of(record: Record) -> Iterator[tuple[str, Link]]:
    """Give all links of a record, each with words for how it stands to the other."""
    for link in (*record.links, *record.answers):
        yield link.relation.replace("_", " "), link
    for link in record.answered_by:
        yield _PASSIVE[Relation(link.relation)], link
