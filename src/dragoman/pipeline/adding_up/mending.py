"""What outlets take back of what they published, worked out outlet by outlet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dragoman.fuse.answers.corrections import mend
from dragoman.fuse.base import ReportFacts
from dragoman.model.pointed import entities_in
from dragoman.pipeline.correcting import called
from dragoman.store.deriving.desk import Desk


def mend_outlets(desk: Desk, outlets: Iterable[str]) -> frozenset[str]:
    """Apply the notes of outlets anew, and give the reports for which something else came of it than before."""
    changed: set[str] = set()
    for outlet in sorted(outlets):
        before = desk.mending.of_outlet(outlet)
        desk.mending.drop(outlet)
        _mend(desk, outlet)
        changed |= {ident for ident, _ in before ^ desk.mending.of_outlet(outlet) if ident}
    return desk.kept.reports_of(changed)


def mend_across(desk: Desk) -> None:
    """Apply all notes at once, since one of them may be about what another outlet published."""
    titles = {report.id: report.title for report in desk.view.reports()}
    known = {each.report: each for each in desk.copying.known(desk.copying.in_order())}
    facts = {
        key: ReportFacts(each.published, each.outlet, each.language, title=titles[key]) for key, each in known.items()
    }
    _apply(desk, "", desk.mending.noted(), facts, {key: each.shown for key, each in known.items()})


def _mend(desk: Desk, outlet: str) -> None:
    reports = {each.report: each for each in desk.copying.published_by(outlet)}
    facts = {key: ReportFacts(each.published, each.outlet, each.language) for key, each in reports.items()}
    shown = {key: each.shown for key, each in reports.items()}
    _apply(desk, outlet, desk.mending.correcting(outlet), facts, shown)


def _apply(
    desk: Desk, outlet: str, correcting: Iterable[str], facts: Mapping[str, ReportFacts], shown: Mapping[str, str]
) -> None:
    notes = {each.report.id: each.notes for each in desk.kept.filed(correcting)}
    told = list(desk.kept.told_by(facts))
    ids = {ident for each in told for ident in entities_in(each.attested)}
    canonical = desk.identities.canonical(ids)
    names = desk.identities.entities({canonical.get(ident, ident) for ident in ids})

    def name_of(ident: str) -> str:
        return names[ident].name if ident in names else ident

    mended = mend(told, notes, facts, lambda ident: canonical.get(ident, ident), name_of)
    now = {each.id: each for each in mended.attestations}
    forms = ((each.id, now.get(each.id)) for each in told if now.get(each.id) is not each)
    desk.mending.put(outlet, forms, (called(each, shown) for each in mended.corrections))
