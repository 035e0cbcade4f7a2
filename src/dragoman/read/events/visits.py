"""Visits: an official or a delegation goes to another country or city on business."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.model.attestation import Status
from dragoman.model.event import EventType, Participant, Role
from dragoman.model.mention import EntityKind, Mention
from dragoman.model.when import When
from dragoman.read.actors import actors
from dragoman.read.events.sides import people_of
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.places import as_place
from dragoman.read.speech import voices_of
from dragoman.read.status import status_of
from dragoman.read.syntax import child, children, clause_head, conjuncts, is_passive, prepositional, subject
from dragoman.read.tellings import Telling
from dragoman.read.timing import when_of

if TYPE_CHECKING:
    from spacy.tokens import Token

TRIPS = frozenset({"visit", "trip", "tour", "journey", "arrival"})
"""Nouns of travelling."""
ARRIVING = frozenset({"arrive", "land", "reach"})
GOING = frozenset({"travel", "fly", "go", "come", "head", "journey", "return", "depart", "leave"})
"""Verbs of travelling that need an official as subject and a place after `to` or `for`."""
DESTINATIONS = {"arrive": ("in", "at", "to"), "land": ("in", "at"), "leave": ("for",), "depart": ("for",), "head": ("to", "for"), "return": ("to",)}
PAYING = frozenset({"pay", "make", "begin", "start", "undertake", "conclude", "end", "wrap", "complete", "cancel", "postpone", "plan", "announce"})


def find_visits(ground: Ground) -> list[Telling]:
    """Find every telling of a visit in a report."""
    return [t for sentence in ground.sentences for token in sentence for t in _tellings(ground, sentence, token)]


def _tellings(ground: Ground, sentence: Sentence, token: Token) -> Iterator[Telling]:
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB" and lemma == "visit":
        yield from _visiting(ground, sentence, token)
    elif token.pos_ == "VERB" and (lemma in ARRIVING or lemma in GOING):
        yield from _going(ground, sentence, token, lemma)
    elif token.pos_ == "VERB" and lemma in {"expect", "await"} and is_passive(token):
        yield from _expected(ground, sentence, token)
    elif token.pos_ == "VERB" and lemma in {"send", "dispatch"}:
        yield from _sent(ground, sentence, token)
    elif token.pos_ == "VERB" and lemma in {"receive", "welcome", "greet", "host"}:
        yield from _received(ground, sentence, token)
    elif token.pos_ in {"NOUN", "PROPN"} and lemma in TRIPS:
        yield from _trip(ground, sentence, token)
    elif token.pos_ == "AUX" and lemma == "be":
        yield from _due(ground, sentence, token)


def _visiting(ground: Ground, sentence: Sentence, verb: Token) -> Iterator[Telling]:
    """Read `X visited Tehran`, `Shoigu visits Iran`, `who visited Moscow`."""
    if is_passive(verb):
        return
    places = [p for t in children(verb, "dobj") for p in _places(ground, sentence, t)]
    doers = _officials(ground, sentence, subject(verb))
    if places and doers:
        yield from _telling(ground, sentence, verb, doers, places, "visits.visited")


def _going(ground: Ground, sentence: Sentence, verb: Token, lemma: str) -> Iterator[Telling]:
    """Read `X arrived in Moscow`, `a delegation led by X arrived in`, `X will travel to`."""
    targets = prepositional(verb, *DESTINATIONS.get(lemma, ("to",)))
    targets += children(verb, "dobj") if lemma == "reach" else []
    places = [p for t in targets for p in _places(ground, sentence, t)]
    doers = _officials(ground, sentence, subject(verb))
    arrives = lemma in ARRIVING or any(c.lower_ == "in" and c.dep_ in {"prt", "advmod"} for c in verb.children)
    if doers and not is_passive(verb) and (places or (arrives and lemma != "reach" and _is_foreigner(ground, doers))):
        yield from _telling(ground, sentence, verb, doers, places, f"visits.{lemma}")


def _being(ground: Ground, sentence: Sentence, verb: Token) -> Iterator[Telling]:
    """Read `X was in Moscow on Friday`, where X is of another country."""
    doers = _officials(ground, sentence, subject(verb))
    places = [p for t in prepositional(verb, "in") for p in _places(ground, sentence, t)]
    if not places or any(c.dep_ in {"attr", "acomp", "oprd"} for c in verb.children):
        return
    guests = tuple(m for m in doers if m.kind is EntityKind.PERSON and m.country and m.country != places[0].country)
    if guests:
        status = status_of(verb)
        at_work = Status.ONGOING if status is Status.OCCURRED and verb.tag_ in {"VBZ", "VBP"} else status
        yield from _telling(ground, sentence, verb, guests, places, "visits.being-there", at_work)


def _sent(ground: Ground, sentence: Sentence, verb: Token) -> Iterator[Telling]:
    """Read `sent Foreign Minister X to Moscow`, `dispatched an envoy to`."""
    doers = tuple(m for t in children(verb, "dobj", "nsubjpass") for m in people_of(ground, sentence, t) if m.kind is EntityKind.PERSON)
    places = [p for t in prepositional(verb, "to") for p in _places(ground, sentence, t)]
    if doers and places:
        yield from _telling(ground, sentence, verb, doers, places, "visits.sent")


def _received(ground: Ground, sentence: Sentence, verb: Token) -> Iterator[Telling]:
    """Read `X was received in Tehran on July 4`: whoever is received abroad is on a visit."""
    if not is_passive(verb):
        return
    doers = _officials(ground, sentence, child(verb, "nsubjpass"))
    places = [p for t in prepositional(verb, "in") for p in _places(ground, sentence, t)]
    if places and all(m.country and m.country != places[0].country for m in doers):
        yield from _telling(ground, sentence, verb, doers, places, "visits.received")


def _is_foreigner(ground: Ground, doers: tuple[Mention, ...]) -> bool:
    """Whether somebody who `flew in` or `arrived`, no place named, comes from abroad: others of the report do not."""
    homes = {m.country for m, _ in ground.persons if m.country}
    return all(m.offices and m.country for m in doers) and len(homes) > 1


def _due(ground: Ground, sentence: Sentence, verb: Token) -> Iterator[Telling]:
    """Read `X is due in Moscow on Friday`."""
    due = next((c for c in children(verb, "acomp", "attr") if c.lower_ in {"due", "expected"}), None)
    if due is None:
        yield from _being(ground, sentence, verb)
        return
    places = [p for t in (*prepositional(due, "in"), *prepositional(verb, "in")) for p in _places(ground, sentence, t)]
    doers = _officials(ground, sentence, subject(verb))
    if places and doers:
        yield from _telling(ground, sentence, verb, doers, places, "visits.due", Status.PLANNED)


def _expected(ground: Ground, sentence: Sentence, verb: Token) -> Iterator[Telling]:
    """Read `X is expected in Baghdad and Beirut`."""
    places = [p for t in prepositional(verb, "in", "at") for p in _places(ground, sentence, t)]
    doers = _officials(ground, sentence, child(verb, "nsubjpass"))
    if places and doers:
        yield from _telling(ground, sentence, verb, doers, places, "visits.expected", Status.PLANNED)


def _trip(ground: Ground, sentence: Sentence, noun: Token) -> Iterator[Telling]:
    """Read `his third visit to the Kremlin`, `X's trip to Tehran`, `a visit by X to Y`, `X paid a visit to Y`."""
    places = [p for t in prepositional(noun, "to", "in") for p in _places(ground, sentence, t)]
    if not places and noun.head.pos_ == "VERB":
        places = [p for t in prepositional(noun.head, "to") for p in _places(ground, sentence, t)]
    doers = _travellers(ground, sentence, noun)
    if doers and (places or child(noun, "poss") is not None):
        yield from _telling(ground, sentence, noun, doers, places, "visits.trip")


def _travellers(ground: Ground, sentence: Sentence, noun: Token) -> tuple[Mention, ...]:
    possessor = child(noun, "poss")
    if possessor is not None:
        return _officials(ground, sentence, possessor)
    by = prepositional(noun, "by", "of")
    found = _officials(ground, sentence, by[0]) if by else ()
    if found:
        return found
    verb = clause_head(noun)
    return _officials(ground, sentence, subject(verb)) if verb.pos_ == "VERB" and verb.lemma_ in PAYING | {"be", "mark"} else ()


def _officials(ground: Ground, sentence: Sentence, token: Token | None) -> tuple[Mention, ...]:
    """Give who travels: persons, or the country of an unnamed delegation."""
    if token is None:
        return ()
    whom = people_of(ground, sentence, token)
    persons = tuple(m for m in whom if m.kind is EntityKind.PERSON)
    if persons:
        return persons
    delegation = token.lemma_.lower() in {"delegation", "team", "official", "envoy", "minister"}
    return tuple(m for m in whom if m.kind is EntityKind.COUNTRY) if delegation else ()


def _places(ground: Ground, sentence: Sentence, token: Token) -> list[Mention]:
    """Give the places that a noun phrase names, coordination included."""
    found = []
    for one in conjuncts(token):
        thing = ground.thing(sentence, one)
        if thing is None:
            thing = next((t for c in one.children if c.dep_ in {"appos", "compound"} and (t := ground.thing(sentence, c)) is not None), None)
        if thing is not None and thing.kind in {EntityKind.PLACE, EntityKind.COUNTRY} and thing.sense != "demonym":
            found.append(as_place(thing))
    return found


def _telling(  # noqa: PLR0913, PLR0917  the parts of a visit
    ground: Ground, sentence: Sentence, token: Token, doers: tuple[Mention, ...], places: list[Mention], rule: str, status: Status | None = None
) -> Iterator[Telling]:
    presented = status or status_of(token)
    if presented is None:
        return
    abroad = tuple(m for m in doers if not (places and m.country and places[0].country == m.country))
    if not abroad:
        return
    hosts = _hosts(ground, sentence, token)
    for place in places[:3] or [None]:
        yield Telling(
            type=EventType.VISIT,
            status=presented,
            when=_date(ground, sentence, token),
            participants=(*(Participant(m, Role.VISITOR) for m in abroad), *(Participant(m, Role.HOST) for m in hosts if m not in abroad)),
            evidence=sentence.whole(ground.text),
            rule=rule,
            place=place,
            voices=voices_of(ground, sentence, token),
        )


def _date(ground: Ground, sentence: Sentence, token: Token) -> When:
    """Give the visit's date; `his third trip this year` counts the year's trips and dates none."""
    when = when_of(ground, sentence, token)
    counted = any(c.ent_type_ == "ORDINAL" or c.lower_ in {"first", "second", "third", "latest", "last"} for c in token.children)
    wide = when.period is not None and (when.period.days or 0) > 300  # noqa: PLR2004  a year
    return When.unknown("counts-the-year", when.phrase) if counted and wide else when


def _hosts(ground: Ground, sentence: Sentence, token: Token) -> tuple[Mention, ...]:
    """Give at whose invitation: `at the invitation of X`, `upon Patrushev's invitation`, `invited by X`."""
    for word in sentence:
        if word.lemma_.lower() == "invitation" and clause_head(word) in {clause_head(token), token, clause_head(token).head}:
            by = child(word, "poss")
            whom = actors(ground, sentence, by) if by is not None else ()
            whom = whom or tuple(m for t in prepositional(word, "of", "from") for m in actors(ground, sentence, t))
            if whom:
                return whom[:1]
    return ()


