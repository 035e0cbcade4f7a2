"""Which reports are copies, and of what, where some were filed: only as far as these have to do with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace

from dragoman.fuse.base import ReportFacts
from dragoman.fuse.copying import retellings
from dragoman.fuse.copying.copies import families, link_of
from dragoman.model.record import Copy, Relation
from dragoman.pipeline.adding_up.filing import Filings, cut
from dragoman.pipeline.adding_up.texts import MARKS, WORDS, Texts
from dragoman.store.deriving.desk import Desk
from dragoman.store.deriving.nouns import Alike

_BY_WORDS = frozenset({Relation.VERBATIM, Relation.TRIMMED})
Links = dict[str, Copy]
"""By the copy."""


def settle_copies(desk: Desk, filings: Filings, texts: Texts) -> frozenset[str]:
    """Link copies anew where they may have changed, and give the reports whose family of copies did."""
    words, before = _links(desk, texts, texts.unsettled, WORDS), _kept_links(desk, texts.unsettled)
    regrouped = _regroup_by_words(desk, filings.told, words, before)
    unsettled = _compare_marks(desk, texts, frozenset(filings.told | regrouped))
    anew = texts.unsettled | unsettled
    links = [*_links(desk, texts, anew, WORDS).values(), *_links(desk, texts, anew, MARKS).values()]
    former = [*before, *_kept_links(desk, unsettled - texts.unsettled)]
    desk.copying.drop_copies(anew)
    _put(desk, links)
    rename_copies(desk, filings.renamed)
    desk.copying.list_reports(filings.filed, anew)
    ends = {end for link in {*links} ^ {*former} for end in (link.copy, link.of)}
    return _regroup(desk, ends, by_words=False)


def rename_copies(desk: Desk, reports: Iterable[str]) -> None:
    """Put the names right in all links at some reports."""
    _put(desk, [replace(each, copy=copy, of=of) for copy, of, each in desk.copying.linked(reports)])


def _put(desk: Desk, links: Iterable[Copy]) -> None:
    for some in cut(links):
        names = {
            each.report: each.shown
            for each in desk.copying.known({end for each in some for end in (each.copy, each.of)})
        }
        desk.copying.put_copies((each, replace(each, copy=names[each.copy], of=names[each.of])) for each in some)


def _kept_links(desk: Desk, reports: Iterable[str]) -> list[Copy]:
    """The links of some copies, by keys."""
    wanted = set(reports)
    return [replace(each, copy=copy, of=of) for copy, of, each in desk.copying.linked(wanted) if copy in wanted]


def _links(desk: Desk, texts: Texts, reports: Iterable[str], sort: int) -> Links:
    """Link each of some reports to what it was made from."""
    links: Links = {}
    for some in cut(sorted(reports)):
        found: dict[str, list[Alike]] = defaultdict(list)
        for each in desk.copying.alikes(some):
            if each.sort == sort:
                found[each.copy].append(each)
        known = texts.of({end for every in found.values() for each in every for end in (each.copy, each.original)})
        links |= {copy: _link(copy, every, known) for copy, every in found.items()}
    return links


def _link(copy: str, every: Iterable[Alike], known: Mapping[str, ReportFacts]) -> Copy:
    if any(each.sort == WORDS for each in every):
        return link_of(copy, [(each.share, each.original) for each in every], known)
    return retellings.retelling_of(copy, [(each.share, each.original, each.credit) for each in every], known)


def _regroup_by_words(desk: Desk, told: Iterable[str], links: Links, before: Iterable[Copy]) -> frozenset[str]:
    """Form the families of copies by their words anew, and give all reports of those that changed."""
    anew = set(links.values()) ^ {each for each in before if each.relation in _BY_WORDS}
    desk.copying.drop_copies({each.copy for each in before})
    _put(desk, links.values())
    ends = {end for link in anew for end in (link.copy, link.of)}
    return frozenset(_regroup(desk, ends, by_words=True) | _families_with(desk, {*told} & ends))


def _families_with(desk: Desk, reports: Iterable[str]) -> frozenset[str]:
    families_ = {each.by_words for each in desk.copying.known(reports)} - {""}
    return desk.copying.members(families_, by_words=True)


def _regroup(desk: Desk, ends: Iterable[str], *, by_words: bool) -> frozenset[str]:
    """Form the families at the ends of changed links anew, and give the reports whose family changed."""
    start = frozenset(ends)
    if not start:
        return start
    was = {each.report: each.by_words if by_words else each.family for each in desk.copying.known(start)}
    every = start | desk.copying.members({*was.values()} - {""}, by_words=by_words)
    was |= {each.report: each.by_words if by_words else each.family for each in desk.copying.known(every)}
    found = {(copy, of): each for copy, of, each in desk.copying.linked(every)}
    links = [
        replace(each, copy=copy, of=of)
        for (copy, of), each in found.items()
        if not by_words or each.relation in _BY_WORDS
    ]
    now = families(links)
    changed = {
        report: now.get(report, "") for report in every | now.keys() if now.get(report, "") != was.get(report, "")
    }
    desk.copying.put_families(changed.items(), by_words=by_words)
    touched = {family.get(report, "") for report in changed for family in (was, now)} - {""}
    return frozenset(report for report in every | now.keys() if {was.get(report), now.get(report)} & touched)


def _compare_marks(desk: Desk, texts: Texts, reports: frozenset[str]) -> frozenset[str]:
    """Find retellings anew of some reports and by them, and give all that may be retellings of others than before."""
    unsettled = {*reports, *desk.copying.alike_to(reports)}
    desk.copying.drop_alikes(reports, MARKS)
    done: set[str] = set()
    for some in cut(sorted(reports)):
        alike = list(_retellings(desk, texts, some, done))
        done.update(some)
        desk.copying.put_alikes(alike)
        unsettled |= {each.copy for each in alike}
    return frozenset(unsettled)


def _retellings(desk: Desk, texts: Texts, reports: Iterable[str], done: Container[str]) -> Iterator[Alike]:
    found = desk.copying.sharing(reports, MARKS, retellings.NEAR_SLOTS)
    pairs = {(min(pair), max(pair)) for *pair, _ in found if pair[1] not in done}
    ends = {end for pair in pairs for end in pair}
    families_ = {each.report: each.by_words for each in desk.copying.known(ends)}
    outlets: dict[str, set[str]] = defaultdict(set)
    for each in desk.copying.known(ends | desk.copying.members({*families_.values()} - {""}, by_words=True)):
        outlets[each.by_words or each.report].add(each.outlet)
    facts = texts.of(ends)
    for left, right in sorted(pairs):
        ours, theirs = families_[left] or left, families_[right] or right
        if ours == theirs:
            continue
        alike = retellings.likeness(left, right, facts, lambda name: outlets[families_[name] or name])
        if alike:
            copy, original = retellings.direction(left, right, facts, alike.credit)
            yield Alike(copy, original, MARKS, alike.share, alike.credit)
