"""To whom and what a content points."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.model.agreement import AgreementStep
from dragoman.model.attestation import Attested
from dragoman.model.entity import EntityId
from dragoman.model.event import Event
from dragoman.model.statement import Statement


def entities_in(attested: Attested[EntityId]) -> tuple[EntityId, ...]:
    """Give the ids that a content and its voices point to, each once, in order."""
    pointed = (*_pointed(attested), *(voice.who for voice in attested.voices))
    return tuple(dict.fromkeys(ident for ident in pointed if ident))


def _pointed(attested: Attested[EntityId]) -> Iterator[EntityId | None]:
    content = attested.content
    if isinstance(content, Event):
        for each in content.participants:
            yield from (each.who, each.office)
        yield content.place
    elif isinstance(content, AgreementStep):
        yield from (*content.parties, *content.signatories)
    elif isinstance(content, Statement):
        yield from (content.speaker, content.addressee, content.via)
    else:
        yield from (content.person, content.office, content.before, content.after)
