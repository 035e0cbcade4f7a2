"""Claims: of what some report denies or only alleges, who says so, who does not, on which day and with which words."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.fuse.base import Background
from dragoman.fuse.origins import origin_groups
from dragoman.model.agreement import AgreementStep, Stage
from dragoman.model.attestation import Attestation, Status
from dragoman.model.link import Claim, Side

_SAYING = frozenset({Status.OCCURRED, Status.ONGOING, Status.PLANNED})


def claims_of(attestations: Sequence[Attestation], background: Background) -> tuple[Claim, ...]:
    """Give the claims behind a record by their days; none where all say that it is so, and nobody only alleges it.

    Args:
        attestations: the record's, earliest publication first.
        background: knows the reports and who is who.
    """
    sides = [(side, each) for each in attestations if (side := _side(each))]
    if all(side is Side.SAYS for side, _ in sides):
        return ()
    groups = origin_groups(attestations, background)
    origin = {report: number for number, group in enumerate(groups, 1) for report in group}
    return tuple(
        Claim(
            side,
            tuple(dict.fromkeys(background.canonical(voice.who) for voice in each.attested.voices)),
            _published(each, background),
            " … ".join(evidence.quote for evidence in each.attested.evidence),
            each.id,
            origin[each.report],
        )
        for side, each in sides
    )


def _side(attestation: Attestation) -> Side | None:
    """Where a report stands; `None` where it calls for it, or says that it was called off."""
    status, content = attestation.attested.status, attestation.attested.content
    if status is Status.DENIED:
        return Side.DENIES
    if status is Status.ALLEGED or (isinstance(content, AgreementStep) and content.stage is Stage.ALLEGED):
        return Side.ALLEGES
    return Side.SAYS if status in _SAYING else None


def _published(attestation: Attestation, background: Background) -> str:
    published = background.of(attestation.report).published
    return published.edtf if published and (published.first or published.last) else ""
