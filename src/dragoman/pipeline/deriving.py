"""From all that is kept to the records: what every attestation adds up to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from importlib.metadata import version

from dragoman.model.entity import EntityId
from dragoman.model.record import Copy, Member, Record, SlotValue
from dragoman.model.report import Report
from dragoman.pipeline.carrying import judgements_in
from dragoman.pipeline.correcting import called, notes_of, values_in
from dragoman.pipeline.register import Register
from dragoman.pipeline.standing import Withdrawn
from dragoman.store.base import Derived, Store, View


def derive(store: Store) -> None:
    """Derive the records of a base anew."""
    state = store.state()
    store.derive(add_up(store), _maker(), state)


def refresh(store: Store) -> None:
    """Derive the records anew where something was kept since.

    Where it was nothing but judgements, what copies what stays as it was found.
    """
    if is_fresh(store):
        return
    state = store.state()
    known = tuple(store.copies()) if store.is_derived(_maker(), but_for_judgements=True) else None
    store.derive(add_up(store, copies=known), _maker(), state)


def is_fresh(view: View) -> bool:
    """Whether the records were derived by this dragoman from all that is kept now."""
    return view.is_derived(_maker())


def add_up(view: View, copies: Iterable[Copy] | None = None) -> Derived:
    """Fuse what the reports attest that nobody retracted; reports are called by the names to show.

    Args:
        view: the base.
        copies: the copies among these reports, if they were found before.
    """
    # Imported here because a question that finds the records fresh needs none of it.
    from dragoman.fuse.answers.corrections import mend, with_corrections  # noqa: PLC0415
    from dragoman.fuse.base import ReportFacts  # noqa: PLC0415
    from dragoman.fuse.copying.copies import find_copies  # noqa: PLC0415
    from dragoman.fuse.records import fuse  # noqa: PLC0415
    from dragoman.pipeline.inferred import inferred  # noqa: PLC0415

    def told(report: Report) -> ReportFacts:
        text = report.text if copies is None else ""  # the words serve only to find copies
        return ReportFacts.of(text, report.published.period, report.source.name, report.language, report.title)

    names = view.report_names()
    keys = {name: key for key, name in names.items()}
    reports = {report.id: told(report) for report in view.reports()}
    withdrawn = Withdrawn.from_view(view)
    attestations = (each for each in view.attestations() if each.report not in withdrawn.reports)
    notes = notes_of(view, withdrawn)
    register = _register(view, withdrawn, values_in(notes))
    if copies is None:
        links = find_copies(reports)
    else:
        links = tuple(replace(each, copy=keys[each.copy], of=keys[each.of]) for each in copies)
    mended = mend(attestations, notes, reports, register.identity.canonical, register.name)
    fused = fuse(mended.attestations, register.identity.canonical, reports, links)
    records = with_corrections(fused, mended.corrections)
    shown = (replace(link, copy=names[link.copy], of=names[link.of]) for link in links)
    known = tuple(register)
    entities = tuple(sorted((*known, *inferred(records, known)), key=lambda entity: entity.id))
    return Derived(
        tuple(_named(record, names) for record in records),
        tuple(shown),
        entities,
        register.canonical_ids(),
        tuple(called(each, names) for each in mended.corrections),
    )


def _register(view: View, withdrawn: Withdrawn, corrected: Iterable[EntityId]) -> Register:
    """All entities that reports tell of, and those of the lexicon that only judgements or corrections name."""
    from dragoman.lexicon.entities import listed  # noqa: PLC0415 -- as above

    entities = [each for each in view.entities() if not withdrawn.brought(each.id)]
    judgements = [each for each in judgements_in(view) if not withdrawn.made(each)]
    told = {entity.id for entity in entities}
    judged = {*(ident for each in judgements for ident in (each.left, each.right)), *corrected} - told
    return Register([*entities, *filter(None, map(listed, sorted(judged)))], judgements)


def _maker() -> str:
    return f"dragoman@{version('dragoman')}"


def _named(record: Record, names: dict[str, str]) -> Record:
    """Call a record's reports by the names to show instead of their keys."""

    def member(each: Member) -> Member:
        return replace(each, report=names[each.report])

    def value(each: SlotValue) -> SlotValue:
        return replace(each, reports=tuple(names[report] for report in each.reports))

    return replace(
        record,
        members=tuple(map(member, record.members)),
        slots={slot: tuple(map(value, values)) for slot, values in record.slots.items()},
        ties=tuple(replace(each, reports=tuple(names[report] for report in each.reports)) for each in record.ties),
        steps=tuple(_named(step, names) for step in record.steps),
        corrections=tuple(called(each, names) for each in record.corrections),
    )
