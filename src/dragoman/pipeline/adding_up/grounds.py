"""Attestations on their way to records, with all that is looked up of them; only so many are held at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dragoman.fuse.base import Background, ReportFacts
from dragoman.fuse.kinship import Told, told_by
from dragoman.model.agreement import AgreementStep
from dragoman.model.attestation import Attestation
from dragoman.model.entity import EntityId
from dragoman.model.pointed import entities_in
from dragoman.store.deriving.desk import Desk

_MOST = 20_000


class Grounds:
    """Looks attestations up, in the form in which they count."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._canonical: dict[EntityId, EntityId] = {}
        self._reports: dict[str, ReportFacts] = {}
        self._families: dict[str, str] = {}
        self._held: dict[str, Attestation] = {}
        self._told: dict[str, Told] = {}
        self.names: dict[str, str] = {}
        """By the key of a report, the name by which it is shown."""
        self.background = Background(self.canonical, self._reports, self._families)

    def canonical(self, ident: EntityId) -> EntityId:
        """Give the canonical id of one that a held attestation tells of."""
        return self._canonical.get(ident, ident)

    def attestations(self, ids: Iterable[str]) -> list[Attestation]:
        """Give those of some ids that count, in order."""
        wanted = sorted(set(ids))
        self._hold(self._desk.kept.attestations(each for each in wanted if each not in self._held))
        return [self._held[each] for each in wanted if each in self._held]

    def whole(self, reports: Iterable[str]) -> list[Attestation]:
        """Give all that some reports tell."""
        ids = [ident for _, ident in self._desk.kept.ids_told_by(reports)]
        return self.attestations(ids)

    def told(self, ids: Iterable[str]) -> dict[str, Told]:
        """Give attestations prepared for comparing."""
        wanted = set(ids)
        loaded = self.attestations(wanted - self._told.keys())
        in_company = {each.report for each in loaded if isinstance(each.attested.content, AgreementStep)}
        self._told |= told_by([each for each in loaded if each.report not in in_company], self.background)
        self._told |= told_by(self.whole(in_company), self.background) if in_company else {}
        return {ident: self._told[ident] for ident in wanted if ident in self._told}

    def all_told(self, reports: Iterable[str]) -> list[Told]:
        """Give all that some reports tell, prepared for comparing."""
        wanted = list(reports)
        return list(self.told(ident for _, ident in self._desk.kept.ids_told_by(wanted)).values()) if wanted else []

    def trim(self) -> None:
        """Let go of what was held longest."""
        if len(self._held) > _MOST:
            for ident in list(self._held)[: _MOST // 2]:
                del self._held[ident]
                self._told.pop(ident, None)

    def _hold(self, attestations: Iterable[Attestation]) -> None:
        found = {each.id: each for each in attestations}
        forms = self._desk.mending.forms(found) if found and self._desk.mending.any() else {}
        for ident, attested in forms.items():
            if attested is None:
                del found[ident]
            else:
                found[ident] = replace(found[ident], attested=attested, mends=ident)
        self._held |= found
        ids = {ident for each in found.values() for ident in entities_in(each.attested)} - self._canonical.keys()
        canonical = self._desk.identities.canonical(ids)
        self._canonical |= {ident: canonical.get(ident, ident) for ident in ids}
        for known in self._desk.copying.known({each.report for each in found.values()} - self._reports.keys()):
            self._reports[known.report] = ReportFacts(known.published, known.outlet, known.language)
            self.names[known.report] = known.shown
            if known.family:
                self._families[known.report] = known.family
