"""The last of fusing: records learn of each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace

from dragoman.fuse.answers.answer_keys import answer_keys
from dragoman.fuse.answers.answering import find_answers
from dragoman.fuse.happenings.linked_events import link_events, link_keys
from dragoman.fuse.link_keys import LinkKeys
from dragoman.model.link import Link
from dragoman.model.record import Record

Links = tuple[Link, ...]


def linked(records: Iterable[Record]) -> Iterator[Record]:
    """Give the records with their links, answers and what answers them.

    Each link depends on the two records that it joins and on what both are about, on nothing else.
    """
    known = list(records)
    links, (answers, answered) = link_events(known), find_answers(known)
    for record in known:
        found = links.get(record.id, ()), answers.get(record.id, ()), answered.get(record.id, ())
        yield _with(record, *found)


def keys_of(record: Record) -> LinkKeys:
    """Give what a record finds those by with which it may be linked."""
    return link_keys(record) | answer_keys(record)


def relinked(changed: Mapping[str, Record], others: Mapping[str, Record], gone: Set[str]) -> Iterator[Record]:
    """Give changed records with their links, and those others of which a link changed.

    Args:
        changed: by their ids, as they are now.
        others: unchanged ones, with the links that they had: all with which the changed ones may be or were linked, and
            whatever is about the same as a statement that changed or is gone, with that itself.
        gone: ids of records that there are no longer, and of what was or is newly told about.
    """
    fresh = {record.id: record for record in linked([*changed.values(), *others.values()])}
    yield from (fresh[ident] for ident in changed)
    touched = changed.keys() | gone
    for ident, before in others.items():
        now = fresh[ident]
        record = _with(
            before,
            _mixed(before.links, now.links, touched),
            _mixed(before.answers, now.answers, touched),
            now.answered_by if ident in gone else _mixed(before.answered_by, now.answered_by, touched),
        )
        if record != before:
            yield record


def _mixed(before: Links, now: Links, touched: Set[str]) -> Links:
    kept = (link for link in before if link.id not in touched)
    return tuple(sorted((*kept, *(link for link in now if link.id in touched))))


def _with(record: Record, links: Links, answers: Links, answered: Links) -> Record:
    if (record.links, record.answers, record.answered_by) == (links, answers, answered):
        return record
    return replace(record, links=links, answers=answers, answered_by=answered)
