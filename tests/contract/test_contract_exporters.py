from __future__ import annotations

from exporter_contract import ExporterContract

from dragoman.export.facts import FactsExporter
from dragoman.export.records import RecordsExporter


class TestFactsExporter(ExporterContract):
    def make(self) -> FactsExporter:
        return FactsExporter()


class TestRecordsExporter(ExporterContract):
    def make(self) -> RecordsExporter:
        return RecordsExporter()
