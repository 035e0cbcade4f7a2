"""What stands behind a line, what changed, and what is disputed."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query
from fastapi.encoders import jsonable_encoder
from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response

from dragoman.knowledge import Dispute, KnowledgeBase, Trace, TracedAttestation, TracedReport
from dragoman.knowledge.browsing import Selection
from dragoman.knowledge.times.changes import Change, ChangeKind
from dragoman.model.attestation import ContentKind
from dragoman.model.link import Outcome
from dragoman.model.record import Copy, Join, Tie
from dragoman.serve.rest.answers import AgreementRecord, AnyRecord, EventRecord, Form, Json, Page, StatementRecord
from dragoman.serve.rest.asked import Asked, PageQuery, PastQuery
from dragoman.serve.rest.described import READING
from dragoman.serve.rest.documents import record_document, record_documents
from dragoman.serve.rest.records import RecordsQuery, selection

router = APIRouter(responses=READING)


class TraceForm(Form):
    """From a line, or a report, to the words behind it."""

    id: str
    record: AnyRecord | Json | None = Field(description="A record, or a step of an agreement.")
    attestations: list[TracedAttestation]
    report: TracedReport | None = Field(description="Where a report was asked for.")
    ties: list[Tie]
    joins: list[Join]
    copies: list[Copy]


class ChangesQuery(PageQuery):
    """From when to when."""

    since: Annotated[
        str, Field(description="EDTF: what was published then or later makes the changes.", examples=["2024-06"])
    ]
    until: Annotated[str, Field(description="EDTF: up to then; up to now where not given.", examples=["2024-07"])] = ""
    clock: Annotated[
        Literal["published", "added"], Field(description="By publication, or by when it was added to the base.")
    ] = "published"
    statements: Annotated[bool, Field(description="What was newly said, too.")] = False


class ChangeForm(Form):
    """One change of one record."""

    change: ChangeKind
    slot: str | None
    old: list[str]
    new: list[str]
    reports: list[str]
    record: AnyRecord


class ClaimsQuery(RecordsQuery):
    """Which claims are wanted."""

    kind: Annotated[Literal["event", "agreement", "statement"], Field(description="About what.")] = "event"
    outcome: Annotated[Outcome | Literal["any"], Field(description="What has become of them.")] = "any"


class StanceForm(Form):
    """Where somebody stands to it."""

    stance: str
    scope: str | None = Field(description="What of it a denial denies.")
    who: list[str] = Field(description="Names; empty where a report speaks for itself.")
    date: str | None
    words: str
    reports: list[str]
    id: str = Field(description="Of a statement, else of an attestation.")


class DisputeForm(Form):
    """Something told, with all that stand for and against it."""

    outcome: Outcome
    stances: list[StanceForm]
    record: EventRecord | AgreementRecord | StatementRecord


@router.get("/trace/{ident:path}", response_model=TraceForm, tags=["sources"])
def trace(
    request: Request,
    ident: Annotated[
        str,
        Path(
            description="The id of a record, a step or an attestation, or its beginning; REPORT%23FACT; or a report's name.",
            examples=["c6a455aabfa0f829"],
        ),
    ],
    query: Annotated[PastQuery, Query()],
) -> Response:
    """Open a line: the exact words it came from, the rules, the dates, and why names are taken for whom."""
    asked = Asked.of(request, query)
    return asked.answer(_trace(asked.base, asked.base.trace(ident)))


@router.get("/changes", response_model=Page[ChangeForm], tags=["base"])
def changes(request: Request, query: Annotated[ChangesQuery, Query()]) -> Response:
    """Tell what the reports of some days changed; on a large base this takes a while."""
    asked = Asked.of(request, query)
    found = asked.base.changes(query.since, query.until, recorded=query.clock == "added")
    order = list(ChangeKind)
    told = [each for each in found if query.statements or each.record.kind is not ContentKind.STATEMENT]
    shown, after = asked.sliced(sorted(told, key=lambda each: order.index(each.kind)), query)
    return asked.page([_change(asked.base, each) for each in shown], after)


@router.get("/claims", response_model=Page[DisputeForm], tags=["records"])
def claims(request: Request, query: Annotated[ClaimsQuery, Query()]) -> Response:
    """List what is denied, only alleged, confirmed or taken back, with all that stand for and against it."""
    asked = Asked.of(request, query)
    wanted: Selection = selection(asked, query, ContentKind(query.kind))
    leaf = asked.base.browsing.page(wanted, query.after, query.limit, newest_first=query.order == "newest")
    disputes = asked.base.subjects.disputes_of(leaf.records)
    return asked.page([_dispute(asked.base, each) for each in disputes], leaf.following)


def _trace(base: KnowledgeBase, traced: Trace) -> Json:
    record = traced.record
    is_step = record is not None and ":" not in record.id
    return {
        "id": traced.id,
        "record": None if record is None else jsonable_encoder(record) if is_step else record_document(base, record),
        "attestations": jsonable_encoder(traced.attestations),
        "report": jsonable_encoder(traced.report),
        "ties": jsonable_encoder(record.ties if record else ()),
        "joins": jsonable_encoder(record.joins if record else ()),
        "copies": jsonable_encoder(traced.copies),
    }


def _change(base: KnowledgeBase, change: Change) -> Json:
    names = base.browsing.names((*change.old, *change.new))
    return {
        "change": change.kind.value,
        "slot": change.slot or None,
        "old": [names[value] for value in change.old],
        "new": [names[value] for value in change.new],
        "reports": list(change.reports),
        "record": record_document(base, change.record),
    }


def _dispute(base: KnowledgeBase, dispute: Dispute) -> Json:
    names = base.browsing.names(who for each in dispute.stances for who in each.who)
    stances = []
    for each in dispute.stances:
        told = asdict(each)
        told |= {"who": [names[who] for who in each.who], "scope": each.scope or None, "date": each.date or None}
        stances.append({**told, "reports": list(each.reports)})
    (record,) = record_documents(base, [dispute.record])
    return {"outcome": dispute.outcome.value, "stances": stances, "record": record}
