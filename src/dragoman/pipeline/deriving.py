"""From all that is kept to the records: what every attestation adds up to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import version

from dragoman.model.record import Member, Record, SlotValue
from dragoman.model.report import Report
from dragoman.model.when import When
from dragoman.pipeline.register import Register
from dragoman.store.base import Derived, Store, View

Wanted = Callable[[When], bool]


def derive(store: Store) -> None:
    """Derive the records of a base anew."""
    state = store.state()
    store.derive(add_up(store), _maker(), state)


def is_fresh(view: View) -> bool:
    """Whether the records were derived by this dragoman from all that is kept now."""
    return view.is_derived(_maker())


def add_up(view: View, wanted: Wanted = lambda _: True) -> Derived:
    """Fuse what the reports attest whose publication is wanted; reports are called by the names to show."""
    # Imported here because a question that finds the records fresh needs none of it.
    from dragoman.fuse.base import ReportFacts  # noqa: PLC0415
    from dragoman.fuse.origins import find_copies  # noqa: PLC0415
    from dragoman.fuse.records import fuse  # noqa: PLC0415

    def told(report: Report) -> ReportFacts:
        return ReportFacts.of(report.text, report.published.period, report.source.name, report.language)

    reports = {report.id: told(report) for report in view.reports() if wanted(report.published)}
    attestations = (each for each in view.attestations() if each.report in reports)
    register = Register(view.entities(), view.judgements())
    names = view.report_names()
    records = fuse(attestations, register.identity.canonical, reports)
    copies = (replace(copy, copy=names[copy.copy], of=names[copy.of]) for copy in find_copies(reports))
    return Derived(
        tuple(_named(record, names) for record in records), tuple(copies), tuple(register), register.canonical_ids()
    )


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
    )
