"""Claims and denials side by side: what is denied, only alleged, confirmed or taken back, and by whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dragoman.knowledge.query import Query
from dragoman.model.attestation import ContentKind
from dragoman.model.entity import EntityId
from dragoman.model.link import Claim, Outcome, Relation
from dragoman.model.record import Record
from dragoman.model.statement import Act

if TYPE_CHECKING:
    from dragoman.knowledge.knowledge_base import KnowledgeBase

CLAIMING = frozenset({Act.ALLEGE, Act.ACCUSE})


@dataclass(frozen=True)
class Stance:
    """Where somebody stands to something."""

    stance: str
    """`says`, `alleges`, `denies`, `confirms` or `withdraws`, or the act of the statement that is answered."""
    who: tuple[EntityId, ...]
    """Empty where a report speaks for itself."""
    date: str
    """EDTF: of a statement when it was made, else when the report was published; empty where unknown."""
    words: str
    reports: tuple[str, ...]
    id: str
    """Of the statement's record, else of the attestation: trace it."""
    scope: str = ""
    """What a denial denies; empty where its words do not tell."""


@dataclass(frozen=True)
class Dispute:
    """Something told, with all that stand for and against it."""

    record: Record
    """The event, the agreement, or the statement."""
    outcome: Outcome
    stances: tuple[Stance, ...]
    """By date, undated ones last."""


def disputes(base: KnowledgeBase, query: Query | None = None, **filters: str) -> list[Dispute]:
    """Give what is denied, only alleged, confirmed or taken back: events, agreements, then statements of no event.

    Args:
        base: the base to ask.
        query: which records are wanted.
        filters: the query's fields.
    """
    wanted = replace(query or Query(), **filters)
    spoken = {record.id: record for record in base.statements(Query(as_of=wanted.as_of))}
    about: dict[str, list[Record]] = defaultdict(list)
    for record in spoken.values():
        about[record.headline.get("about") or ""].append(record)
    told = [each for each in (*base.events(wanted), *base.agreements(wanted)) if _outcome(each)]
    shown = {each.id for each in told}
    said = [each for each in base.statements(wanted) if each.outcome and each.headline.get("about") not in shown]
    return sides((*told, *said), spoken, about)


def sides(
    records: Iterable[Record], spoken: Mapping[str, Record], about: Mapping[str, Sequence[Record]]
) -> list[Dispute]:
    """Put what stands for and against some records side by side.

    Args:
        records: what is denied, only alleged or answered.
        spoken: the statements that answer them, by their ids.
        about: by the id of an event or agreement, the statements that are about it.
    """
    return [Dispute(each, _outcome(each) or Outcome.DISPUTED, _in_order(_of(each, spoken, about))) for each in records]


def _of(record: Record, spoken: Mapping[str, Record], about: Mapping[str, Sequence[Record]]) -> Iterable[Stance]:
    if record.kind is ContentKind.STATEMENT:
        return (_as_made(record), *_answers(record, spoken))
    return _of_told(record, spoken, about.get(record.id, ()))


def _outcome(record: Record) -> Outcome | None:
    return record.outcome or next(filter(None, (step.outcome for step in record.steps)), None)


def _in_order(stances: Iterable[Stance]) -> tuple[Stance, ...]:
    return tuple(sorted(stances, key=lambda each: (each.date or "~", each.stance, each.id)))


def _of_told(record: Record, spoken: Mapping[str, Record], about: Iterable[Record]) -> tuple[Stance, ...]:
    """Who says so by a statement or through a report; a report's words for its own statement count once."""
    claims = (_as_made(each) for each in about if each.headline.get("act") in CLAIMING)
    stated = (*claims, *_answers(record, spoken))
    reported = [each for part in (record, *record.steps) for claim in part.claims for each in _reported(part, claim)]
    return (*stated, *(each for each in reported if not any(_is_its_own(each, other) for other in stated)))


def _is_its_own(reported: Stance, stated: Stance) -> bool:
    """Whether a report tells a statement once more: by the same speaker, or in the same words."""
    same_words = reported.words in stated.words or stated.words in reported.words
    in_one_report = not set(reported.reports).isdisjoint(stated.reports)
    return in_one_report and (same_words or not set(reported.who).isdisjoint(stated.who))


def _reported(record: Record, claim: Claim) -> Iterator[Stance]:
    reports = [member.report for member in record.members if member.attestation == claim.attestation]
    yield Stance(claim.side.value, claim.who, claim.published, claim.words, tuple(reports), claim.attestation)


def _answers(record: Record, spoken: Mapping[str, Record]) -> tuple[Stance, ...]:
    links = (link for link in record.answered_by if link.relation != Relation.REPEATS and link.id in spoken)
    return tuple(_stated(spoken[link.id], str(link.relation), link.scope) for link in links)


def _as_made(record: Record) -> Stance:
    act = record.headline.get("act") or ""
    return _stated(record, {Act.ALLEGE: "alleges", Act.ACCUSE: "accuses"}.get(Act(act), act))


def _stated(record: Record, stance: str, scope: str = "") -> Stance:
    date, words = (record.headline.get(slot) or "" for slot in ("date", "quote"))
    return Stance(stance, record.entities["speaker"], date, words, record.reports, record.id, scope)
