"""The last of fusing: records learn of each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dragoman.fuse.answers.answering import find_answers
from dragoman.fuse.linked_events import link_events
from dragoman.model.record import Record


def linked(records: Iterable[Record]) -> Iterator[Record]:
    """Give the records with their links, answers and what answers them.

    Each link depends on the two records that it joins and on what both are about, on nothing else.
    """
    known = list(records)
    links, (answers, answered) = link_events(known), find_answers(known)
    for record in known:
        found = links.get(record.id, ()), answers.get(record.id, ()), answered.get(record.id, ())
        yield replace(record, links=found[0], answers=found[1], answered_by=found[2]) if any(found) else record
