"""A journey of somebody to a place, and its telling as a visit: who travels, where to, who invited him, when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dragoman.lexicon.countries import by_code
from dragoman.model.attestation import Status
from dragoman.model.event import EventType, Participant, Role
from dragoman.model.mention import EntityKind, Mention
from dragoman.model.when import When
from dragoman.read.anchors.clause_dates import begun
from dragoman.read.events.sides import people_of
from dragoman.read.events.stops import listed_dates
from dragoman.read.events.told import Clause, Details, tell
from dragoman.read.ground import country_mention
from dragoman.read.places import as_place, capital, dateline, is_building, spoken_of
from dragoman.read.reference.actors import actors
from dragoman.read.reference.descriptions import modifiers
from dragoman.read.syntax import agent, child, clause_head, conjuncts, prepositional
from dragoman.read.tellings import Telling

if TYPE_CHECKING:
    from spacy.tokens import Token

DELEGATIONS = frozenset(
    {
        "delegation",
        "team",
        "official",
        "envoy",
        "minister",
        "specialist",
        "inspector",
        "expert",
        "mission",
        "group",
        "president",
        "leader",
    }
)
"""Nouns of travellers who stand for their country where nobody is named."""
AT_HOME = frozenset({"visits.trip", "visits.visited"})
"""Wordings that say it is a visit, wherever it leads."""
MOST = 3
"""Places of one clause that are visits of their own."""
YEAR = 300
"""Days: about a year, and wider than any visit."""


@dataclass(frozen=True)
class Journey:
    """Who travels where, as a clause tells it."""

    who: tuple[Mention, ...]
    places: list[Mention] = field(default_factory=list)
    status: Status | None = None
    """Where it is not what the clause's words tell."""
    hosts: tuple[Mention, ...] = ()


def tell_journey(clause: Clause, journey: Journey, rule: str) -> Iterator[Telling]:
    """Give the tellings of a journey, one for each place; none where nobody leaves his country."""
    first = journey.places[0] if journey.places else None
    within = rule in AT_HOME and first is not None and _is_provincial(first)
    abroad = tuple(m for m in journey.who if within or not (first and m.country and first.country == m.country))
    if not abroad:
        return
    hosts = journey.hosts or _hosts(clause)
    people = (
        *(Participant(m, Role.VISITOR) for m in abroad),
        *(Participant(m, Role.HOST) for m in hosts if m not in abroad),
    )
    places: list[Mention | None] = [*journey.places[:MOST]] or [None]
    for place, when in _stops(clause, places):
        yield from tell(clause, EventType.VISIT, people, rule, Details(place, journey.status, when))


def _stops(clause: Clause, places: list[Mention | None]) -> list[tuple[Mention | None, When]]:
    """Give where and when: one place in several months, or several places at one time, each a visit."""
    when = _date(clause)
    if len(places) > 1 or when.period is None:
        return [(place, when) for place in places]
    return [(places[0], one) for one in listed_dates(clause.ground, clause.sentence, when)]


def _is_provincial(place: Mention) -> bool:
    """Whether it is a town away from the capital: one's own country is visited there."""
    if not place.country or place.known.startswith("country:"):
        return False
    return by_code(place.country).capital != place.name


def officials(clause: Clause, token: Token | None) -> tuple[Mention, ...]:
    """Give who travels: persons, or the country of an unnamed delegation."""
    if token is None:
        return ()
    whom = people_of(clause.ground, clause.sentence, token)
    persons = tuple(m for m in whom if m.kind is EntityKind.PERSON)
    if persons or token.lemma_.lower() not in DELEGATIONS:
        return persons
    found = tuple(m for m in whom if m.kind is EntityKind.COUNTRY)
    return found or tuple(country_mention(f) for f in modifiers(clause.ground, clause.sentence, token))


def places_at(clause: Clause, tokens: list[Token]) -> list[Mention]:
    """Give the places that noun phrases name, coordination, `the Chinese capital`, `there` and `here` included."""
    found = [_place_at(clause, one) for token in tokens for one in conjuncts(token)]
    return [place for place in dict.fromkeys(found) if place is not None]


def _place_at(clause: Clause, token: Token) -> Mention | None:
    ground, sentence = clause.ground, clause.sentence
    if token.lower_ == "there":
        return spoken_of(ground, sentence, token)
    if token.lower_ == "here":
        return dateline(ground)
    thing = ground.thing(sentence, token)
    if thing is None and token.lemma_ == "capital":
        return capital(ground, sentence, token)
    if thing is None:
        thing = next(
            (
                t
                for c in token.children
                if c.dep_ in {"appos", "compound"} and (t := ground.thing(sentence, c)) is not None
            ),
            None,
        )
    if thing is None or thing.sense == "demonym":
        return None
    if thing.kind not in {EntityKind.PLACE, EntityKind.COUNTRY} and not is_building(thing):
        return None
    return as_place(thing)


def _date(clause: Clause) -> When:
    """Give the visit's date; `his third trip this year` counts the year's trips and dates none."""
    when = begun(clause.ground, clause.sentence, clause.when)
    counted = any(
        c.ent_type_ == "ORDINAL" or c.lower_ in {"first", "second", "third", "latest", "last"}
        for c in clause.token.children
    )
    wide = when.period is not None and (when.period.days or 0) > YEAR
    return When.unknown("counts-the-year", when.phrase) if counted and wide else when


def _hosts(clause: Clause) -> tuple[Mention, ...]:
    """Give at whose invitation: `at the invitation of X`, `upon X's invitation`, `invited by X`, `as X's guest`."""
    ground, sentence, token = clause.ground, clause.sentence, clause.token
    near = {clause_head(token), token, clause_head(token).head}
    for word in sentence:
        lemma = word.lemma_.lower()
        if lemma == "invite" and word.dep_ in {"acl", "advcl", "relcl"} and near & set(word.ancestors):
            by = agent(word)
            whom = actors(ground, sentence, by) if by is not None else ()
        elif (lemma == "invitation" and clause_head(word) in near) or (lemma == "guest" and word.head.lower_ == "as"):
            by = child(word, "poss")
            whom = actors(ground, sentence, by) if by is not None else ()
            whom = whom or tuple(
                m for t in prepositional(word, "of", "from", "by") for m in actors(ground, sentence, t)
            )
        else:
            continue
        if whom:
            return whom[:1]
    return ()
