"""From attestations to records: a pure function, in which order does not matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

from dragoman.fuse.base import Background, Canonical, ReportFacts
from dragoman.fuse.copying.copies import families, find_copies
from dragoman.fuse.happenings.event_kin import Kin
from dragoman.fuse.happenings.events import fuse_events
from dragoman.fuse.linking import linked
from dragoman.fuse.statements import fuse_statements
from dragoman.fuse.tenures import fuse_tenures
from dragoman.fuse.texts.agreements import fuse_agreements
from dragoman.model.attestation import Attestation
from dragoman.model.record import Copy, Record


def fuse(
    attestations: Iterable[Attestation],
    canonical: Canonical,
    facts_about_reports: Mapping[str, ReportFacts],
    copies: Iterable[Copy] | None = None,
) -> tuple[Record, ...]:
    """Add up what all reports attest.

    Args:
        attestations: in any order; doubles count once.
        canonical: gives the canonical id of any entity.
        facts_about_reports: by report id; a report that is missing counts as undated and nobody's copy.
        copies: what `find_copies` gave for these reports, if it was asked already.

    Returns:
        Events, agreements, statements, tenures; each kind by date, undated ones last, then by id.
    """
    unique = list({attestation.id: attestation for attestation in attestations}.values())
    links = find_copies(facts_about_reports) if copies is None else copies
    background = Background(canonical, facts_about_reports, families(links))
    happenings = [*fuse_events(unique, background), *fuse_agreements(unique, background)]
    meant = {(member.report, member.key): record.id for record in happenings for member in record.members}
    records = [*happenings, *fuse_statements(unique, background, meant), *fuse_tenures(unique, background)]
    return tuple(sorted(linked(records), key=attrgetter("sort")))


def fuse_kin(
    attestations: Sequence[Attestation], background: Background, kin: Iterable[Kin], company: Sequence[Attestation]
) -> list[Record]:
    """Make the records of events, agreements and tenures that hang together; the same as in the whole they come from.

    Args:
        attestations: all that chains of kin connect, of one such set or of several.
        background: knows the reports and who is who.
        kin: which of their events speak for each other.
        company: all else that the reports of their agreements tell.
    """
    only = {each.id for each in attestations}
    return [
        *fuse_events(attestations, background, kin),
        *fuse_agreements([*attestations, *company], background, only),
        *fuse_tenures(attestations, background),
    ]
