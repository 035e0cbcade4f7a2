"""Readings that somebody else made: lines in the form of docs/facts.md become contents, as if our reader had read them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from dragoman.errors import UnreadableReport
from dragoman.lexicon import countries, organizations, outlets, places
from dragoman.lexicon.people import persons
from dragoman.lexicon.seats import kinds, offices
from dragoman.model.agreement import AgreementStep, Stage
from dragoman.model.attestation import Attested, Status, Voice
from dragoman.model.event import Event, EventType, Participant, Role
from dragoman.model.mention import EntityKind, Evidence, Mention, Span
from dragoman.model.reading import Reading
from dragoman.model.report import Report
from dragoman.model.statement import Act, Statement
from dragoman.model.tenure import Capacity, Tenure
from dragoman.model.when import Period, When

Fact: TypeAlias = Mapping[str, Any]
RULE = "given"
"""The rule behind every given content and date."""


class GivenReader:
    """Reads reports whose facts came with them."""

    name = "given@1"
    languages: frozenset[str] = frozenset()
    """A given reading may be of a report in any language."""

    def __init__(self, lines: Mapping[str, bytes]) -> None:
        """Take the lines, by the hash of their capture; more may be put there while reading goes on."""
        self._lines = lines

    def read(self, reports: Iterable[Report]) -> Iterator[Reading]:
        """Give each report's facts as its reading.

        Raises:
            UnreadableReport: a fact is not in the form of docs/facts.md.
        """
        for report in reports:
            try:
                yield _GivenFacts(report, json.loads(self._lines[report.capture])).reading(self.name)
            except (KeyError, TypeError, ValueError, AttributeError) as error:
                why = f"its facts are not in the form of docs/facts.md: {type(error).__name__}: {error}"
                raise UnreadableReport(why) from error


class _GivenFacts:
    """The facts of one report."""

    def __init__(self, report: Report, record: Fact) -> None:
        self._report = report
        self._record = record
        self._mentions: dict[str, Mention] = {}
        self._titles = {str(each["person"]): str(each["office"]) for each in record.get("tenures") or ()}

    def reading(self, reader: str) -> Reading:
        """Give all of them, in the order of the kinds."""
        attested = tuple(self._attested())
        return Reading(self._report.id, reader, self._report.published, tuple(self._mentions.values()), attested)

    def _attested(self) -> Iterator[Attested[Mention]]:
        makers = (("events", self._event), ("agreements", self._step), ("statements", self._statement))
        for kind, make in (*makers, ("tenures", self._tenure)):
            for number, fact in enumerate(self._record.get(kind) or (), 1):
                evidence = self._evidence(fact)
                yield Attested(
                    key=str(fact.get("id") or f"{kind[0]}{number}"),
                    content=make(fact, evidence),
                    evidence=evidence,
                    rule=RULE,
                    status=Status(fact.get("status") or Status.OCCURRED),
                    voices=tuple(
                        Voice(self._mention(name, evidence, EntityKind.PERSON), evidence[0])
                        for name in fact.get("attributed_to") or ()
                    ),
                )

    def _event(self, fact: Fact, evidence: tuple[Evidence, ...]) -> Event[Mention]:
        return Event(
            type=EventType(fact["type"]),
            when=_when(fact.get("date")),
            participants=tuple(
                Participant(self._participant(each, evidence), Role(each.get("role") or "participant"))
                for each in fact.get("participants") or ()
            ),
            place=self._if_any(fact.get("place"), evidence, EntityKind.PLACE),
            item=fact.get("item") or "",
            topics=tuple(fact.get("topics") or ()),
        )

    def _step(self, fact: Fact, evidence: tuple[Evidence, ...]) -> AgreementStep[Mention]:
        return AgreementStep(
            name=fact["name"],
            stage=Stage(fact["stage"]),
            when=_when(fact.get("date")),
            parties=tuple(self._mention(name, evidence, EntityKind.ORGANIZATION) for name in fact.get("parties") or ()),
            signatories=tuple(
                self._mention(name, evidence, EntityKind.PERSON) for name in fact.get("signatories") or ()
            ),
        )

    def _statement(self, fact: Fact, evidence: tuple[Evidence, ...]) -> Statement[Mention]:
        return Statement(
            speaker=self._mention(fact["speaker"], evidence, EntityKind.PERSON),
            act=Act(fact["act"]),
            when=_when(fact.get("date")),
            quote=fact["quote"],
            addressee=self._if_any(fact.get("addressee"), evidence, EntityKind.PERSON),
            via=self._if_any(fact.get("via"), evidence, EntityKind.ORGANIZATION),
            about=fact.get("about") or "",
        )

    def _tenure(self, fact: Fact, evidence: tuple[Evidence, ...]) -> Tenure[Mention]:
        return Tenure(
            person=self._mention(fact["person"], evidence, EntityKind.PERSON),
            office=self._mention(fact["office"], evidence, EntityKind.OFFICE),
            capacity=Capacity(fact.get("capacity") or Capacity.FULL),
            held_on=_when(fact.get("held_on")),
            start=_when(fact.get("from")),
            end=_when(fact.get("to")),
            before=self._if_any(fact.get("before"), evidence, EntityKind.PERSON),
            after=self._if_any(fact.get("after"), evidence, EntityKind.PERSON),
        )

    def _evidence(self, fact: Fact) -> tuple[Evidence, ...]:
        """Quote what the fact points to where the text has it; all of the first line where it points to nothing."""
        text = self._report.text
        found = []
        for each in fact.get("evidence") or ():
            start = each.get("start", -1)
            if text[start : start + len(each["quote"])] != each["quote"]:
                start = text.find(each["quote"])
            if start >= 0 and each["quote"]:
                found.append(Evidence.of(text, start, start + len(each["quote"])))
        if not found:
            first = self._report.blocks[0]
            found.append(Evidence.of(text, first.start, first.end))
        return tuple(sorted(set(found)))

    def _if_any(self, name: str | None, evidence: tuple[Evidence, ...], kind: EntityKind) -> Mention | None:
        return self._mention(name, evidence, kind) if name else None

    def _participant(self, told: Fact, evidence: tuple[Evidence, ...]) -> Mention:
        """Point to who takes part; the country that the facts give to him tells him from others of his name."""
        name, country = told["name"], told.get("country")
        mention = self._mention(name, evidence, EntityKind.PERSON)
        if country and mention.kind is EntityKind.PERSON and not mention.country:
            self._mentions[name] = replace(mention, country=str(country))
        return self._mentions[name]

    def _mention(self, name: str, evidence: tuple[Evidence, ...], expected: EntityKind) -> Mention:
        """Point to what is called so: one mention a name, where the text has the name, else where its fact was found."""
        if name not in self._mentions:
            start = self._report.text.find(name)
            span = Span(start, start + len(name)) if start >= 0 else Span(evidence[0].start, evidence[0].end)
            self._mentions[name] = _named(name, span, self._report.text[span.start : span.end], expected)
            if self._mentions[name].kind is EntityKind.PERSON and name in self._titles:
                self._mentions[name] = self._with_office(self._mentions[name], evidence)
        return self._mentions[name]

    def _with_office(self, person: Mention, evidence: tuple[Evidence, ...]) -> Mention:
        office = self._mention(self._titles[person.name], evidence, EntityKind.OFFICE)
        return Mention(
            person.span,
            person.text,
            person.kind,
            person.name,
            person.country,
            offices=(office,),
            unnamed=person.unnamed,
        )


def _when(edtf: str | None) -> When:
    return When(Period.parse(edtf), RULE) if edtf else When.unknown()


def _named(name: str, span: Span, text: str, expected: EntityKind) -> Mention:
    """Find what a name alone means; what the lexicon does not know is of the expected kind."""
    if expected is EntityKind.OFFICE or (expected is EntityKind.PERSON and _is_title(name)):
        return _by_title(name, span, text, expected)
    if country := countries.named(name):
        return Mention(span, text, EntityKind.COUNTRY, country.name, country.code, country.id)
    if place := places.named(name) if expected is EntityKind.PLACE else None:
        return Mention(span, text, EntityKind.PLACE, place.name, place.country, place.id)
    if body := None if persons.named(name) else organizations.named(name) or outlets.named(name):
        return Mention(span, text, EntityKind.ORGANIZATION, body.name, body.country, body.id)
    return Mention(span, text, expected, name, unnamed=name.islower())


def _is_title(name: str) -> bool:
    return bool(not persons.named(name) and offices.find(name))


def _by_title(name: str, span: Span, text: str, kind: EntityKind) -> Mention:
    (office,) = offices.find(name) or (None,)
    country = office.of if office and kinds.is_country(office.of) else ""
    title = Mention(
        span, text, EntityKind.OFFICE, office.name if office else name, country, office.id if office else ""
    )
    if kind is EntityKind.OFFICE:
        return title
    return Mention(span, text, kind, title.name, country, offices=(title,), unnamed=True)
