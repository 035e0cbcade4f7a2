"""Dossiers: all that is known of one person or body."""

from __future__ import annotations

from dragoman.knowledge.answers import Dossier, Retracted
from dragoman.knowledge.holders.offices import Offices
from dragoman.knowledge.ordering import in_order
from dragoman.knowledge.retracting import retracted_in
from dragoman.model.attestation import ContentKind
from dragoman.model.entity import Entity, EntityId
from dragoman.model.identity import Identity
from dragoman.model.pointed import entities_in
from dragoman.model.retraction import holding
from dragoman.pipeline.carrying import judgements_in
from dragoman.store.base import View


def dossier_of(entity: Entity, view: View, offices: Offices) -> Dossier:
    """Gather the records of an entity, by kind and date, and name the retracted reports that tell of it too."""
    records = in_order(view.records_with([entity.id]))
    by_kind = {kind: tuple(record for record in records if record.kind is kind) for kind in ContentKind}
    return Dossier(
        entity,
        offices.of_person(entity.id),
        by_kind[ContentKind.EVENT],
        by_kind[ContentKind.AGREEMENT],
        by_kind[ContentKind.STATEMENT],
        by_kind[ContentKind.TENURE],
        _retracted(entity.id, view),
    )


def _retracted(ident: EntityId, view: View) -> tuple[Retracted, ...]:
    keys = holding(view.retractions())
    if not keys:
        return ()
    meant, names = Identity(judgements_in(view)).group(ident), view.report_names()
    told = {
        names[key]
        for key in keys
        if any(not meant.isdisjoint(entities_in(each.attested)) for each in view.attestations(key))
    }
    return tuple(each for each in retracted_in(view) if each.report in told)
