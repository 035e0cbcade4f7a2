"""All records at once, a few of what hangs together at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from dragoman.fuse.clusters import UnionFind
from dragoman.fuse.kinship import TOGETHER
from dragoman.model.retraction import holding
from dragoman.pipeline.adding_up.copies import settle_copies
from dragoman.pipeline.adding_up.filing import file_reports
from dragoman.pipeline.adding_up.fusing import Fuser, is_statement
from dragoman.pipeline.adding_up.grounds import Grounds
from dragoman.pipeline.adding_up.identities import identify_all
from dragoman.pipeline.adding_up.kinship import find_kin
from dragoman.pipeline.adding_up.linking import link_all
from dragoman.pipeline.adding_up.mending import mend_across, mend_outlets
from dragoman.pipeline.adding_up.texts import Texts
from dragoman.pipeline.correcting import values_in
from dragoman.pipeline.standing import Withdrawn
from dragoman.store.deriving.desk import Desk

_TOGETHER = 500
"""Attestations that are fused at once, or as many as hang together."""


def add_up_all(desk: Desk, arrived: Iterable[str] | None) -> None:
    """Derive all records anew.

    Args:
        desk: where they are put.
        arrived: keys of reports that came or changed since copies were looked for; None where they never were.
    """
    if arrived is None:
        desk.copying.forget_all()
        desk.mending.forget_all()
    texts = Texts(desk)
    keys = desk.kept.keys() if arrived is None else sorted(set(arrived))
    settle_copies(desk, file_reports(desk, keys, holding(desk.view.retractions()), texts), texts)
    desk.records.forget_all()
    desk.kinship.forget_all()
    corrected = values_in({each.report.id: each.notes for each in desk.kept.filed(desk.mending.noted())})
    identify_all(desk, Withdrawn.from_view(desk.view), corrected)
    for outlet in desk.mending.corrected_outlets():
        desk.mending.drop(outlet)
    if desk.mending.is_across():
        mend_across(desk)
    else:
        mend_outlets(desk, desk.mending.outlets())
    grounds = Grounds(desk)
    reports = desk.copying.in_order()
    find_kin(desk, grounds, reports)
    _fuse_all(desk, grounds, reports)
    link_all(desk)


def _fuse_all(desk: Desk, grounds: Grounds, reports: Iterable[str]) -> None:
    fuser = Fuser(desk, grounds)
    said: list[list[str]] = []
    for some in _together(desk, reports):
        attestations = grounds.attestations(some)
        fuser.put(fuser.happenings([each for each in attestations if not is_statement(each)]))
        said.append([each.id for each in attestations if is_statement(each)])
        grounds.trim()
    for ids in said:
        fuser.put(fuser.statements(grounds.attestations(ids)))
        grounds.trim()


def _together(desk: Desk, reports: Iterable[str]) -> Iterator[list[str]]:
    """Give the ids of all attestations, those that hang together at once."""
    forest = UnionFind()
    for left, right in desk.kinship.every():
        forest.join(left, right)
    sets: dict[str, list[str]] = defaultdict(list)
    for _, ident in desk.kept.ids_told_by(reports):
        sets[forest.root(ident)].append(ident)
    waiting: list[str] = []
    for members in sets.values():
        waiting += members
        if len(waiting) >= _TOGETHER:
            yield waiting
            waiting = []
    if waiting:
        yield waiting


def is_attestation(ident: str) -> bool:
    """Whether what is kin to something is an attestation, and not a thing that several have to do with."""
    return not ident.startswith(TOGETHER)
