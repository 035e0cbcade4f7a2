"""The English reader: parses, finds who and what is named, dates what it can, and lets each subject be read in turn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from dragoman.model.attestation import Attested
from dragoman.model.mention import Mention
from dragoman.model.reading import Reading
from dragoman.model.report import Report
from dragoman.read.agreements import find_agreements
from dragoman.read.anchors.publication import publication
from dragoman.read.anchors.timing import date_sentences
from dragoman.read.corrections import find_corrections
from dragoman.read.events.contacts.calls import find_calls
from dragoman.read.events.contacts.gatherings import find_gatherings
from dragoman.read.events.contacts.meetings import find_meetings
from dragoman.read.events.contacts.messages import find_messages
from dragoman.read.events.force.attacks import find_attacks
from dragoman.read.events.force.exercises import find_exercises
from dragoman.read.events.journeys.visits import find_visits
from dragoman.read.events.measures.accessions import find_accessions
from dragoman.read.events.measures.appointments import find_appointments
from dragoman.read.events.measures.pledges import find_pledges
from dragoman.read.events.measures.projects import find_projects
from dragoman.read.events.measures.sanctions import find_sanctions
from dragoman.read.events.measures.transfers import find_transfers
from dragoman.read.ground import Ground, prepare
from dragoman.read.keys import set_apart
from dragoman.read.linked import date_pledges, lend_dates
from dragoman.read.parsing import parse
from dragoman.read.statements import find_statements
from dragoman.read.tellings import Telling, gather
from dragoman.read.tenures import find_tenures

EVENTS: tuple[Callable[[Ground], list[Telling]], ...] = (
    find_meetings,
    find_visits,
    find_calls,
    find_messages,
    find_gatherings,
    find_attacks,
    find_transfers,
    find_sanctions,
    find_projects,
    find_pledges,
    find_accessions,
    find_exercises,
    find_appointments,
)
"""One finder for each type of event; each looks at the whole report."""

SUBJECTS: tuple[Callable[[Ground, list[Attested[Mention]]], list[Attested[Mention]]], ...] = (
    find_agreements,
    find_statements,
    find_tenures,
)
"""What is read after the events, in this order; each is given what was found before it."""


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
        found = set_apart(lend_dates(gather([telling for find in EVENTS for telling in find(ground)])))
        for find in SUBJECTS:
            found = set_apart([*found, *find(ground, found)])
        found = date_pledges(found)
        mentions = tuple(mention for mention, _ in ground.persons)
        contents, corrections = tuple(found), find_corrections(ground.report)
        return Reading(
            ground.report.id, self.name, ground.published, mentions, contents, corrections, tuple(ground.notes)
        )
