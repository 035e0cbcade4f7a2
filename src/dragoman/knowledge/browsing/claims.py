"""Claims and denials of one page of records, side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from dragoman.knowledge.disputes import CLAIMING, Dispute, sides
from dragoman.model.attestation import ContentKind
from dragoman.model.record import Record
from dragoman.store.base import View


def disputes_of(view: View, records: Iterable[Record]) -> list[Dispute]:
    """Give what stands for and against some records; a statement about one that is disputed itself is told with that."""
    listed = [each for each in records if each.kind is not ContentKind.STATEMENT or not _is_told_elsewhere(view, each)]
    answers = {link.id for each in listed for link in each.answered_by}
    spoken = {each.id: each for each in view.records_by_id(tuple(answers))}
    told = [each for each in listed if each.kind is not ContentKind.STATEMENT]
    members = {member.attestation for each in told for part in (each, *each.steps) for member in part.members}
    about: dict[str, list[Record]] = defaultdict(list)
    for each in view.statements_beside(sorted(members), [act.value for act in CLAIMING]):
        about[each.headline.get("about") or ""].append(each)
    return sides(listed, spoken, about)


def _is_told_elsewhere(view: View, statement: Record) -> bool:
    about = statement.headline.get("about")
    return bool(about) and any(part.outcome for each in view.records_by_id((about or "",)) for part in _parts(each))


def _parts(record: Record) -> tuple[Record, ...]:
    return (record, *record.steps)
