"""Records learn of each other: all of them, or only those that changed and what has to do with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from dragoman.fuse.link_keys import LinkKeys
from dragoman.fuse.linking import keys_of, linked, relinked
from dragoman.model.attestation import ContentKind
from dragoman.model.record import Record
from dragoman.pipeline.adding_up.filing import cut
from dragoman.store.deriving.desk import Desk

_MOST = 2000
"""Records that are held at once."""


def link_all(desk: Desk) -> None:
    """Link all records, none of which has a link."""
    held: dict[str, Record] = {}
    for some in cut(desk.records.in_order()):
        records = _held(desk, held, some)
        keys = (key for each in records.values() for key in keys_of(each).others)
        others = _held(desk, held, desk.records.sharing(keys) - records.keys())
        fresh = {each.id: each for each in linked([*records.values(), *others.values()])}
        desk.records.put_links(fresh[ident] for ident, before in records.items() if fresh[ident] != before)
        for ident in list(held)[:-_MOST]:
            del held[ident]


def _held(desk: Desk, held: dict[str, Record], ids: Iterable[str]) -> dict[str, Record]:
    """Give records as they are before they are linked."""
    wanted = list(ids)
    held |= desk.records.of(ident for ident in wanted if ident not in held)
    return {ident: held[ident] for ident in wanted}


def link_changed(desk: Desk, changed: Mapping[str, Record], former: Mapping[str, Record]) -> None:
    """Link records that changed, and put the links right of those with which they are or were linked.

    Args:
        desk: where the changed records are already, without links.
        changed: by their ids, as they are now.
        former: those in whose place they came, by their ids, with the links that they had.
    """
    told_of = {about for each in (*changed.values(), *former.values()) if (about := _about(each))}
    gone = (former.keys() - changed.keys()) | told_of
    abouts = frozenset(("about", ident) for ident in told_of)
    keys = {key for each in changed.values() for key in keys_of(each).others} | LinkKeys(abouts, abouts).own
    partners = {ident for each in former.values() for ident in _links(each)}
    others = desk.records.of((desk.records.sharing(keys) | partners | told_of) - changed.keys())
    desk.records.put_links(each for each in relinked(changed, others, gone) if _is_news(each, changed))


def _is_news(record: Record, changed: Mapping[str, Record]) -> bool:
    """Whether a record is not yet so in the base."""
    return record != changed.get(record.id)


def _links(record: Record) -> Iterator[str]:
    yield from (link.id for link in (*record.links, *record.answers, *record.answered_by))


def _about(record: Record) -> str:
    return (record.headline.get("about") or "") if record.kind is ContentKind.STATEMENT else ""
