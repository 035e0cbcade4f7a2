"""What new reports change: only records that hang together with what they tell are derived anew."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.model.record import Record
from dragoman.model.retraction import holding
from dragoman.model.statement import Statement
from dragoman.pipeline.adding_up.copies import settle_copies
from dragoman.pipeline.adding_up.filing import file_reports
from dragoman.pipeline.adding_up.fusing import Fuser, is_statement, unlinked
from dragoman.pipeline.adding_up.grounds import Grounds
from dragoman.pipeline.adding_up.identities import TouchesOthers, identify_new, is_judged
from dragoman.pipeline.adding_up.kinship import find_kin
from dragoman.pipeline.adding_up.linking import link_changed
from dragoman.pipeline.adding_up.mending import mend_outlets
from dragoman.pipeline.adding_up.texts import Texts
from dragoman.pipeline.adding_up.wholes import is_attestation
from dragoman.store.deriving.desk import Desk


def add_up_new(desk: Desk, reports: Iterable[str]) -> None:
    """Derive what new reports change, and what other readings of old ones do.

    Raises:
        TouchesOthers: they change who somebody is of whom others tell; then all has to be derived anew.
    """
    fresh = frozenset(reports)
    if list(desk.copying.known(fresh)) and is_judged(desk):
        raise TouchesOthers  # other readings of what somebody judged about
    retracted = holding(desk.view.retractions())
    before = {ident for _, ident in desk.kept.ids_told_by(fresh)}
    texts = Texts(desk)
    filings = file_reports(desk, sorted(fresh), retracted, texts)
    regrouped = settle_copies(desk, filings, texts)
    brought = identify_new(desk, fresh - retracted.keys(), filings.values)
    if desk.mending.is_across():
        raise TouchesOthers
    noting = desk.mending.outlets() | desk.mending.corrected_outlets()
    every_name = brought.renamed or bool(filings.renamed)
    mended = mend_outlets(desk, noting if every_name else noting & filings.outlets) if noting else frozenset()
    dirty = fresh | regrouped | filings.renamed | mended
    before |= {ident for _, ident in desk.kept.ids_told_by(dirty - fresh)}
    grounds = Grounds(desk)
    start = before | desk.kinship.neighbours(before)
    desk.kinship.forget(before)
    find_kin(desk, grounds, sorted(dirty))
    now = {ident for _, ident in desk.kept.ids_told_by(dirty)}
    touched = desk.kinship.closure(start | now)
    _Replacing(desk, grounds).replace({each for each in touched if is_attestation(each)}, dead=before - now)
    Fuser(desk, grounds).move(brought.moved)
    desk.identities.drop_unnamed()


class _Replacing:
    """Puts records in the place of those that some attestations stood behind."""

    def __init__(self, desk: Desk, grounds: Grounds) -> None:
        self._desk = desk
        self._grounds = grounds
        self._fuser = Fuser(desk, grounds)
        self._changed: dict[str, Record] = {}
        self._former: dict[str, Record] = {}

    def replace(self, touched: set[str], dead: set[str]) -> None:
        """Derive the records of some attestations anew, and of what is said of them; then link them.

        Args:
            touched: ids of attestations, all that hang together.
            dead: those among them that count no longer.
        """
        attestations = self._grounds.attestations(touched - dead)
        said = {each.id for each in attestations if is_statement(each)}
        stood = self._desk.records.behind(touched)
        self._put(touched - said, self._fuser.happenings([each for each in attestations if each.id not in said]))
        moved = touched - said
        stand = self._desk.records.behind(moved)
        shifted = {ident for ident in moved if stood.get(ident) != stand.get(ident)}
        said |= self._desk.kinship.closure(self._said_of(shifted) | said) - dead
        self._put(said, self._fuser.statements(self._grounds.attestations(said)))
        link_changed(self._desk, self._changed, self._former)

    def _said_of(self, happenings: set[str]) -> set[str]:
        """Give the statements of their own reports about some happenings."""
        told = self._grounds.whole(self._desk.kept.reports_of(happenings))
        keys = {(each.report, each.attested.key) for each in told if each.id in happenings}
        said = ((each, each.attested.content) for each in told)
        return {
            each.id for each, content in said if isinstance(content, Statement) and (each.report, content.about) in keys
        }

    def _put(self, attestations: Iterable[str], records: list[Record]) -> None:
        stood = set(self._desk.records.behind(attestations).values())
        former = self._desk.records.of(stood)
        kept = {each.id for each in records if each.id in former and unlinked(former[each.id]) == each}
        self._desk.records.drop(former.keys() - kept)
        fresh = [each for each in records if each.id not in kept]
        self._fuser.put(fresh)
        self._changed |= {each.id: each for each in fresh}
        self._former |= {ident: each for ident, each in former.items() if ident not in kept}
