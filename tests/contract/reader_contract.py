"""What every reader must do. Subclass ReaderContract and say how to make yours, and what it can read."""

from __future__ import annotations

import re

from dragoman.model.report import Block, BlockKind, Report
from dragoman.model.when import When
from dragoman.read.base import Reader


def report_of(text: str, language: str, name: str = "a") -> Report:
    return Report(name, text, (Block(BlockKind.BODY, 0, len(text)),), language, When.unknown("no-date"))


class ReaderContract:
    """Run these on a reader."""

    texts: tuple[str, ...]
    """At least two reports in a language of the reader; the first says something that it reads."""

    def make(self) -> Reader:
        raise NotImplementedError

    def reports(self) -> list[Report]:
        language = min(self.make().languages)
        return [report_of(text, language, f"r{number}") for number, text in enumerate(self.texts)]

    def test_its_name_carries_a_version(self) -> None:
        assert re.fullmatch(r"[\w-]+@[\w.]+", self.make().name)

    def test_its_languages_are_primary_tags(self) -> None:
        languages = self.make().languages
        assert languages
        assert all(re.fullmatch(r"[a-z]{2,3}", language) for language in languages)

    def test_it_gives_one_reading_a_report_in_the_same_order(self) -> None:
        reports = self.reports()
        readings = list(self.make().read(reports))
        assert [reading.report for reading in readings] == [report.id for report in reports]
        assert {reading.reader for reading in readings} == {self.make().name}
        assert readings[0].attested

    def test_the_same_reports_give_the_same_readings(self) -> None:
        reports = self.reports()
        assert list(self.make().read(reports)) == list(self.make().read(reports))

    def test_a_report_is_read_alike_alone_and_in_company(self) -> None:
        reports = self.reports()
        together = list(self.make().read(reports))
        assert [next(iter(self.make().read([report]))) for report in reports] == together

    def test_every_evidence_quotes_its_report_exactly(self) -> None:
        reports = self.reports()
        for report, reading in zip(reports, self.make().read(reports), strict=True):
            for attested in reading.attested:
                quoted = [*attested.evidence, *(voice.words for voice in attested.voices)]
                assert attested.evidence
                assert all(report.text[each.start : each.end] == each.quote for each in quoted)

    def test_every_key_is_there_once_in_its_reading(self) -> None:
        for reading in self.make().read(self.reports()):
            keys = [attested.key for attested in reading.attested]
            assert len(keys) == len(set(keys))

    def test_an_empty_or_odd_text_is_read_without_an_error(self) -> None:
        language = min(self.make().languages)
        odd = ["", " ", "\u202e\u0007?!", "x" * 5_000, "A. " * 500]
        reports = [report_of(text, language, f"odd{number}") for number, text in enumerate(odd)]
        assert len(list(self.make().read(reports))) == len(odd)
