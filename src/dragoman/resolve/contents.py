"""From contents that point to mentions to contents that point to entities."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from dragoman.model.agreement import AgreementStep
from dragoman.model.attestation import Attested, Content, Voice
from dragoman.model.entity import EntityId
from dragoman.model.event import Event, Participant
from dragoman.model.mention import Mention
from dragoman.model.statement import Statement
from dragoman.model.tenure import Tenure

IdOf: TypeAlias = Callable[[Mention], EntityId]


def with_entities(attested: Attested[Mention], id_of: IdOf) -> Attested[EntityId]:
    """Put the id of its entity in the place of every mention."""
    return Attested(
        key=attested.key,
        content=_content(attested.content, id_of),
        evidence=attested.evidence,
        rule=attested.rule,
        status=attested.status,
        voices=tuple(Voice(id_of(voice.who), voice.words) for voice in attested.voices),
    )


def mentions_in(attested: Attested[Mention]) -> Iterator[Mention]:
    """Give every mention that a content or its voices point to, in order, as often as they do."""
    found: list[Mention] = []

    def note(mention: Mention) -> EntityId:
        found.append(mention)
        return ""

    with_entities(attested, note)
    yield from found


def _content(content: Content[Mention], id_of: IdOf) -> Content[EntityId]:
    if isinstance(content, Event):
        return _event(content, id_of)
    if isinstance(content, AgreementStep):
        return _step(content, id_of)
    return _statement(content, id_of) if isinstance(content, Statement) else _tenure(content, id_of)


def _event(event: Event[Mention], id_of: IdOf) -> Event[EntityId]:
    people = (Participant(id_of(each.who), each.role, _if_any(each.office, id_of)) for each in event.participants)
    return Event(event.type, event.when, tuple(people), _if_any(event.place, id_of), event.item, event.topics)


def _step(step: AgreementStep[Mention], id_of: IdOf) -> AgreementStep[EntityId]:
    return AgreementStep(
        name=step.name,
        stage=step.stage,
        when=step.when,
        parties=tuple(id_of(party) for party in step.parties),
        signatories=tuple(id_of(signatory) for signatory in step.signatories),
    )


def _statement(said: Statement[Mention], id_of: IdOf) -> Statement[EntityId]:
    return Statement(
        speaker=id_of(said.speaker),
        act=said.act,
        when=said.when,
        quote=said.quote,
        addressee=_if_any(said.addressee, id_of),
        via=_if_any(said.via, id_of),
        about=said.about,
    )


def _tenure(tenure: Tenure[Mention], id_of: IdOf) -> Tenure[EntityId]:
    return Tenure(
        person=id_of(tenure.person),
        office=id_of(tenure.office),
        capacity=tenure.capacity,
        held_on=tenure.held_on,
        start=tenure.start,
        end=tenure.end,
        before=_if_any(tenure.before, id_of),
        after=_if_any(tenure.after, id_of),
        is_new=tenure.is_new,
    )


def _if_any(mention: Mention | None, id_of: IdOf) -> EntityId | None:
    return id_of(mention) if mention else None
