"""The forms of records in answers, for the description; what they hold is written by `documents`."""

from __future__ import annotations

from typing import Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from dragoman.knowledge.browsing.tellings import Telling
from dragoman.model.agreement import Stage
from dragoman.model.attestation import Status
from dragoman.model.event import EventType
from dragoman.model.link import Outcome, Side
from dragoman.model.statement import Act
from dragoman.model.tenure import Capacity

T = TypeVar("T")


class Form(BaseModel):
    """A part of an answer; later versions may put more into it."""

    model_config = ConfigDict(extra="allow")


class Page(Form, Generic[T]):
    """One page of a list."""

    items: list[T]
    next: str | None = Field(description="The address of the page that follows; null on the last one.")


class MemberForm(Form):
    """A report that tells it."""

    report: str
    fact: str = Field(description="The fact's id in that report: `/trace/REPORT%23FACT` opens it.")


class LinkForm(Form):
    """A record to which it is linked."""

    relation: str
    id: str
    reasons: list[str]


class ClaimForm(Form):
    """How one report tells what others deny or only allege."""

    side: Side
    who: list[str]
    report: str
    published: str | None
    words: str
    origin: int


class RecordForm(Form):
    """What all records have."""

    id: str
    ids: dict[str, list[str]] = Field(description="The ids of those whom it names, by their part in it.")
    sort: str = Field(description="Its place among all records.")
    href: str = Field(description="Its address here.")
    page: str = Field(description="The address of its page.")


class StandingForm(Form):
    """Who tells it, from how many origins, and where they differ."""

    members: list[MemberForm]
    origins: int = Field(description="How many independent origins at most stand behind it.")
    dissent: dict[str, dict[str, list[str]]] = Field(
        description="Slots of which reports give more than one value: the values, the first one holding, each with its reports."
    )
    chosen_by: dict[str, str]


class EventRecord(RecordForm, StandingForm):
    """Something that happened, is planned, or is denied."""

    kind: Literal["event"]
    type: EventType
    status: Status
    date: str | None = Field(description="EDTF.")
    place: str | None
    participants: list[str]
    links: list[LinkForm]
    outcome: Outcome | None
    answered_by: list[LinkForm]
    claims: list[ClaimForm]


class StepForm(StandingForm):
    """One station of an agreement."""

    id: str
    stage: Stage
    status: Status | None
    date: str | None
    claims: list[ClaimForm]


class AgreementRecord(RecordForm):
    """An agreement with its steps."""

    kind: Literal["agreement"]
    name: str | None
    stage: Stage = Field(description="The last one that was reached.")
    status: Status | None
    date: str | None
    parties: list[str]
    steps: list[StepForm]
    origins: int


class StatementRecord(RecordForm, StandingForm):
    """What somebody is reported to have said."""

    kind: Literal["statement"]
    act: Act
    date: str | None
    quote: str | None
    speaker: str | None
    outcome: Outcome | None
    answers: list[LinkForm]
    answered_by: list[LinkForm]


class TenureRecord(RecordForm, StandingForm):
    """Somebody in an office, as reports attest it."""

    kind: Literal["tenure"]
    person: str
    office: str
    capacity: Capacity | None
    from_: str | None = Field(alias="from")
    to: str | None
    first_attested: str | None
    last_attested: str | None


class Told(Form):
    """How the reports of a record tell it."""

    tellings: list[Telling] = Field(description="Originals first; the copies of one stand within it.")


class EventTold(EventRecord, Told):
    """An event with the words behind it."""


class AgreementTold(AgreementRecord, Told):
    """An agreement with the words behind it."""


class StatementTold(StatementRecord, Told):
    """A statement with the words behind it."""


class TenureTold(TenureRecord, Told):
    """A tenure with the words behind it."""

    conflicts: list[str] = Field(description="What the lexicon has against it.")


AnyRecord = EventRecord | AgreementRecord | StatementRecord | TenureRecord
Json = dict[str, Any]
