"""The resolver: from a reading to attestations about entities, with the judgements that say who they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from dragoman.lexicon import tables
from dragoman.lexicon.people import names, persons
from dragoman.model.attestation import Attestation
from dragoman.model.entity import Entity, EntityId
from dragoman.model.judgement import Decision, Judgement
from dragoman.model.mention import EntityKind, Mention
from dragoman.model.reading import Reading
from dragoman.model.when import When
from dragoman.resolve.base import Resolved
from dragoman.resolve.contents import mentions_in, with_entities
from dragoman.resolve.decision import Decided, as_article_free
from dragoman.resolve.ids import own_id
from dragoman.resolve.offices import decide_office, titles_in
from dragoman.resolve.people import Context, decide_person, is_full
from dragoman.resolve.things import decide_thing

LEXICON = "lexicon."
"""Before the digest of the lexicon in a version."""
RESOLVER = "dragoman"
"""The author of the resolver's judgements."""


class LexiconResolver:
    """Decides by the lexicon who is meant; who is not in it is known by name, or only to his report."""

    @property
    def version(self) -> str:
        """The state of the lexicon."""
        return f"{LEXICON}{tables.digest()}"

    def resolve(self, reading: Reading) -> Resolved:
        """Give every mention that a content points to an id of the report's own, and judge what it is the same as."""
        mentions = _in_order(reading)
        decided = _decide(mentions, reading)
        entities: dict[EntityId, Entity] = {}
        judgements: dict[str, Judgement] = {}
        for mention in mentions:
            own = _own_entity(reading.report, mention)
            entities.setdefault(own.id, own)
            decision = decided[mention]
            if decision:
                entities.setdefault(decision.entity.id, decision.entity)
                made = Judgement(own.id, decision.entity.id, Decision.SAME, RESOLVER, decision.reasons)
                judgements.setdefault(made.id, made)
        attestations = (
            Attestation(reading.report, reading.reader, with_entities(each, lambda m: own_id(reading.report, m)))
            for each in reading.attested
        )
        return Resolved(tuple(attestations), tuple(entities.values()), tuple(judgements.values()))


def _in_order(reading: Reading) -> list[Mention]:
    return list(dict.fromkeys(mention for attested in reading.attested for mention in mentions_in(attested)))


def _decide(mentions: Iterable[Mention], reading: Reading) -> dict[Mention, Decided | None]:
    decided = decide_all(mentions, reading.published, reading.report)
    titles = _bearers(reading, decided)
    for mention in mentions:
        if mention.kind is EntityKind.OFFICE:
            decided[mention] = decide_office(mention, titles[mention]) or decide_thing(mention)
        elif mention.kind is not EntityKind.PERSON:
            decided[mention] = decide_thing(mention)
    return decided


def decide_all(mentions: Iterable[Mention], published: When, report: str = "") -> dict[Mention, Decided | None]:
    """Decide who the persons of a report are: those named in full first, so that a bare surname can lean on them."""
    decided: dict[Mention, Decided | None] = {}
    people = [mention for mention in mentions if mention.kind is EntityKind.PERSON]
    named: dict[EntityId, persons.Person] = {}
    others: dict[EntityId, Entity] = {}
    for mention in sorted(people, key=lambda each: not is_full(each.name)):
        decision = decide_person(mention, Context(published.period, tuple(named.values()), others))
        decided[mention] = decision
        entity = decision.entity if decision else _own_entity(report, mention)
        known = persons.by_id(entity.id)
        if not known and is_full(mention.name) and not mention.unnamed:
            others[entity.id] = entity
        if known or entity.id in others:
            named.setdefault(entity.id, known or _as_told(entity))
    return decided


def _as_told(entity: Entity) -> persons.Person:
    """Somebody of whom only the report knows, to compare names with."""
    countries = (entity.country,) if entity.country else ()
    return persons.Person(entity.id, entity.name, entity.aliases, countries, "", "", "")


def _bearers(reading: Reading, decided: Mapping[Mention, Decided | None]) -> dict[Mention, list[persons.Person]]:
    """The persons of the lexicon to whom the report gives each title."""
    found: dict[Mention, list[persons.Person]] = defaultdict(list)
    for attested in reading.attested:
        for person, office in titles_in(attested):
            decision = decided.get(person)
            known = persons.by_id(decision.entity.id) if decision else None
            if known:
                found[office].append(known)
    return found


def _own_entity(report: str, mention: Mention) -> Entity:
    is_named_person = mention.kind is EntityKind.PERSON and not mention.unnamed
    name = names.strip_honorifics(mention.name) if is_named_person else as_article_free(mention.name)
    return Entity(own_id(report, mention), mention.kind, name, country=mention.country, provisional=True)
