"""Reports are filed: by what copies are told, under which name they are shown, and what they correct."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TypeVar

from dragoman.fuse.answers.naming import headlines_in
from dragoman.fuse.base import ReportFacts
from dragoman.fuse.copying.traits import runs_of_marks, runs_of_words, slots_of
from dragoman.model.entity import EntityId
from dragoman.pipeline.adding_up.texts import MARKS, WORDS, Texts
from dragoman.pipeline.correcting import values_in
from dragoman.store.deriving.desk import Desk
from dragoman.store.deriving.nouns import Filed, KnownReport, Text, Traits

BATCH = 100
T = TypeVar("T")


@dataclass
class Filings:
    """What came of filing some reports."""

    filed: set[str] = field(default_factory=set)
    """All of them."""
    told: set[str] = field(default_factory=set)
    """Of which a copy can be told now, or by another day."""
    renamed: set[str] = field(default_factory=set)
    """Shown by another name than before."""
    outlets: set[str] = field(default_factory=set)
    """In small letters: who published them."""
    values: set[EntityId] = field(default_factory=set)
    """Ids of the lexicon that their notes put in the place of others."""


def cut(values: Iterable[T], size: int = BATCH) -> Iterator[list[T]]:
    """Cut a stream into pieces."""
    stream = iter(values)
    while some := list(islice(stream, size)):
        yield some


def file_reports(desk: Desk, keys: Iterable[str], retracted: Container[str], texts: Texts) -> Filings:
    """File reports, new ones and those with another reading; what is alike to them is noted by `texts`."""
    filings = Filings()
    for some in cut(keys):
        known = {each.report: each for each in desk.copying.known(some)}
        every = list(desk.kept.filed(some))
        shown = _names(desk, every, filings)
        told: dict[str, ReportFacts] = {}
        filed: list[tuple[KnownReport, Text]] = []
        for each in every:
            now = _known(each, shown[each.report.id], retracted)
            _note(desk, each, now, filings, is_known=now.report in known)
            if facts := _told(desk, each, now, known.get(now.report), texts):
                told[now.report] = facts
                filed.append((now, Text(facts.shingles, facts.called, facts.marks)))
        desk.copying.put(filed)
        desk.copying.put_traits((key, each) for key, facts in told.items() for each in traits_of(facts))
        texts.meet(told)
        filings.told |= told.keys()
        filings.filed.update(some)
    return filings


def _known(filed: Filed, shown: str, retracted: Container[str]) -> KnownReport:
    report = filed.report
    reader = "" if report.id in retracted else filed.reader
    return KnownReport(report.id, shown, reader, report.published.period, report.source.name, report.language)


def _note(desk: Desk, filed: Filed, now: KnownReport, filings: Filings, *, is_known: bool) -> None:
    outlet = now.outlet.casefold()
    filings.outlets.add(outlet)
    filings.values |= set(values_in({now.report: filed.notes}))
    if filed.notes or is_known:
        quotes = not outlet and any(headlines_in(each.words.quote) for each in filed.notes)
        desk.mending.note(now.report, outlet, corrects=bool(filed.notes and now.reader), quotes=quotes)


def _told(desk: Desk, filed: Filed, now: KnownReport, before: KnownReport | None, texts: Texts) -> ReportFacts | None:
    """What copies of a report are told by, where that is new or it was published at another time than was thought."""
    if before is None:
        return ReportFacts.of(filed.report.text, now.published, now.outlet, now.language)
    if before.reader != now.reader:
        desk.copying.stands_for([now.report], reader=now.reader)
    if before.published == now.published:
        return None
    return replace(texts.part(now.report), published=now.published)


def traits_of(told: ReportFacts) -> tuple[Traits, Traits]:
    """Say by what a report finds its copies and its retellings."""
    slots = tuple(slot for slot in slots_of(told.published) if slot is not None)
    return Traits(WORDS, runs_of_words(told), slots), Traits(MARKS, runs_of_marks(told), slots)


def _names(desk: Desk, every: Iterable[Filed], filings: Filings) -> dict[str, str]:
    """The given names, by the key; of several reports that share one the keys, and those filed before are called so too."""
    given = {each.report.id: each.given for each in every}
    namesakes = desk.kept.namesakes(given.values())
    shared = {key for keys in namesakes.values() for key in keys if len(keys) > 1}
    for other in desk.copying.known(shared):
        if other.shown != other.report:
            desk.copying.put_shown(other.report, other.report)
            filings.renamed.add(other.report)
    return {key: key if key in shared else name for key, name in given.items()}
