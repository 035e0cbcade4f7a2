"""The English reader: parses, finds who and what is named, dates what it can, and lets each subject be read in turn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from dragoman.model.attestation import Attested
from dragoman.model.mention import Mention
from dragoman.model.reading import Reading
from dragoman.model.report import Report
from dragoman.read.ground import Ground, prepare
from dragoman.read.parsing import parse
from dragoman.read.publication import publication
from dragoman.read.timing import date_sentences

Subject = Callable[[Ground, list[Attested[Mention]]], list[Attested[Mention]]]
"""Reads one subject; is given what the subjects before it found."""


class EnglishReader:
    """Reads English reports by rules over a dependency parse, led by the lexicon."""

    name = "english@1"
    languages = frozenset({"en"})

    def read(self, reports: Iterable[Report]) -> Iterator[Reading]:
        """Give one Reading a report, in the same order.

        Raises:
            PluginError: no English language model is installed.
        """
        for report, sentences in parse(reports):
            ground = prepare(report, sentences, report.published)
            ground.published = publication(ground)
            date_sentences(ground)
            yield self._reading(ground)

    def _reading(self, ground: Ground) -> Reading:
        attested: list[Attested[Mention]] = []
        for subject in SUBJECTS:
            attested.extend(subject(ground, attested))
        mentions = tuple(mention for mention, _ in ground.persons)
        return Reading(ground.report.id, self.name, ground.published, mentions, tuple(attested))


SUBJECTS: tuple[Subject, ...] = ()
