"""Visits: an official or a delegation goes to another country or city on business."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.model.attestation import Status
from dragoman.model.mention import EntityKind, Mention
from dragoman.read.events.journeys.stays import being_there, in_for, visiting
from dragoman.read.events.journeys.travel import Journey, officials, places_at, tell_journey
from dragoman.read.events.journeys.trips import TRIPS, from_trip
from dragoman.read.events.sides import doers_of, objects_of
from dragoman.read.events.states import is_abroad
from dragoman.read.events.told import Clause
from dragoman.read.ground import Ground
from dragoman.read.places import place_of
from dragoman.read.syntax import child, children, is_passive, prepositional, subject
from dragoman.read.tellings import Telling

if TYPE_CHECKING:
    from spacy.tokens import Token

ARRIVING = frozenset({"arrive", "land", "reach"})
GOING = frozenset({"travel", "fly", "go", "come", "head", "journey", "return", "depart", "leave", "jet", "pass"})
"""Verbs of travelling that need an official as subject and a place after `to` or `for`."""
DESTINATIONS = {
    "arrive": ("in", "at", "to"),
    "land": ("in", "at"),
    "leave": ("for",),
    "depart": ("for",),
    "head": ("to", "for"),
    "return": ("to",),
    "pass": ("through",),
    "stop": ("in",),
    "turn": ("in", "at"),
}
OCCASIONS = frozenset(
    {
        "summit",
        "meeting",
        "conference",
        "talk",
        "forum",
        "session",
        "ceremony",
        "inauguration",
        "funeral",
        "event",
        "assembly",
    }
)
"""What one travels to: the place is that of the occasion."""
STAYING = frozenset({"day", "days", "hours", "night", "nights", "visit", "talks"})
"""What a stay is measured in: `came on Tuesday for three days`."""


def find_visits(ground: Ground) -> list[Telling]:
    """Find every telling of a visit in a report."""
    found: list[Telling] = []
    for sentence in ground.sentences:
        for token in sentence:
            found += list(_tellings(Clause(ground, sentence, token), found))
    return found


def _tellings(clause: Clause, found: list[Telling]) -> Iterator[Telling]:
    token, lemma = clause.token, clause.token.lemma_.lower()
    if token.pos_ in {"NOUN", "PROPN"} and lemma in TRIPS:
        yield from from_trip(clause, found)
    elif token.lower_ == "visiting" and token.dep_ in {"amod", "xcomp", "compound"}:
        yield from visiting(clause)
    elif token.pos_ == "AUX" and lemma == "be":
        yield from _due(clause)
    elif token.pos_ == "VERB":
        yield from _by_verb(clause, lemma)
    elif token.lower_ == "in" and token.dep_ == "prep":
        yield from in_for(clause)


def _by_verb(clause: Clause, lemma: str) -> Iterator[Telling]:
    if lemma == "visit":
        yield from _visiting(clause)
    elif lemma in ARRIVING or lemma in GOING or _drops_in(clause.token):
        yield from _going(clause, lemma)
    elif lemma in {"expect", "await"}:
        yield from _expected(clause)
    elif lemma in {"send", "dispatch"}:
        yield from _sent(clause)
    elif lemma == "invite":
        yield from _invited(clause)
    elif lemma in {"receive", "welcome", "greet", "host"}:
        yield from _received(clause)
    elif lemma in {"lead", "head"}:
        yield from _leading(clause)


def _visiting(clause: Clause) -> Iterator[Telling]:
    """Read `X visited Tehran`, `Shoigu visits Iran`, `who visited Moscow`."""
    if is_passive(clause.token):
        return
    places = places_at(clause, children(clause.token, "dobj"))
    if places:
        yield from tell_journey(clause, Journey(_subject(clause), places), "visits.visited")


def _subject(clause: Clause) -> tuple[Mention, ...]:
    """Give which officials are the subject of a verb of travelling."""
    found = officials(clause, subject(clause.token))
    return found or tuple(
        m for m in doers_of(clause.ground, clause.sentence, clause.token) if m.kind is EntityKind.PERSON
    )


def _going(clause: Clause, lemma: str) -> Iterator[Telling]:
    """Read `X arrived in Moscow`, `a delegation led by X arrived in`, `X will travel to`, `X came for three days`."""
    verb = clause.token
    targets = prepositional(verb, *DESTINATIONS.get(lemma, ("to",)))
    targets += children(verb, "dobj") if lemma == "reach" else []
    places = places_at(clause, targets) or _of_occasion(clause, prepositional(verb, "to", "for"))
    doers = _subject(clause)
    if is_passive(verb) or not doers:
        return
    arrives = (lemma in ARRIVING and lemma != "reach") or _comes_in(verb)
    if places or (arrives and _is_foreigner(clause.ground, doers)):
        yield from tell_journey(clause, Journey(doers, places), f"visits.{lemma}")


def _drops_in(verb: Token) -> bool:
    """Whether somebody comes without much ado: `turned up in Moscow`, `stopped over in Doha`."""
    if verb.lemma_ not in {"turn", "stop"}:
        return False
    return any(c.lower_ in {"up", "over", "off"} and c.dep_ in {"prt", "advmod", "prep"} for c in verb.children)


def _comes_in(verb: Token) -> bool:
    """Whether somebody comes though no place is named: `flew in that morning`, `came for three days`, `came to town`."""
    if any(c.lower_ in {"in", "here"} and c.dep_ in {"prt", "advmod"} for c in verb.children):
        return True
    if verb.lemma_ == "fly" and any(o.ent_type_ in {"DATE", "TIME"} for o in prepositional(verb, "in")):
        return True
    stay = any(o.lower_ in STAYING for o in prepositional(verb, "for"))
    return verb.lemma_ == "come" and (
        stay or any(o.lower_ in {"town", "head"} for o in prepositional(verb, "to", "at"))
    )


def _of_occasion(clause: Clause, targets: list[Token]) -> list[Mention]:
    """Give the place of what somebody travels to: `leaves for the summit in Johannesburg`."""
    for occasion in targets:
        if occasion.lemma_.lower() in OCCASIONS:
            place = place_of(clause.ground, clause.sentence, occasion)
            if place is not None:
                return [place]
    return []


def _sent(clause: Clause) -> Iterator[Telling]:
    """Read `sent Foreign Minister X to Moscow`, `dispatched an envoy to`."""
    whom = objects_of(clause.ground, clause.sentence, children(clause.token, "dobj", "nsubjpass"))
    doers = tuple(m for m in whom if m.kind is EntityKind.PERSON)
    places = places_at(clause, prepositional(clause.token, "to"))
    if doers and places:
        yield from tell_journey(clause, Journey(doers, places), "visits.sent")


def _invited(clause: Clause) -> Iterator[Telling]:
    """Read `has invited X to Riyadh`: a visit that is only offered."""
    verb = clause.token
    whom = objects_of(clause.ground, clause.sentence, children(verb, "nsubjpass" if is_passive(verb) else "dobj"))
    guests = tuple(m for m in whom if m.kind is EntityKind.PERSON)
    hosts = () if is_passive(verb) else doers_of(clause.ground, clause.sentence, verb)[:1]
    places = places_at(clause, prepositional(verb, "to"))
    if guests and places:
        yield from tell_journey(clause, Journey(guests, places, Status.HYPOTHETICAL, hosts), "visits.invited")


def _received(clause: Clause) -> Iterator[Telling]:
    """Read `X was received in Tehran on July 4`: whoever is received abroad is on a visit."""
    if not is_passive(clause.token):
        return
    doers = officials(clause, child(clause.token, "nsubjpass"))
    places = places_at(clause, prepositional(clause.token, "in"))
    if places and doers and all(is_abroad(m, places[0]) for m in doers):
        yield from tell_journey(clause, Journey(doers, places), "visits.received")


def _leading(clause: Clause) -> Iterator[Telling]:
    """Read `X led a delegation to Beijing`."""
    led = child(clause.token, "dobj")
    if led is None or led.lemma_.lower() not in {"delegation", "team", "group", "mission"}:
        return
    places = places_at(clause, [*prepositional(led, "to"), *prepositional(clause.token, "to")])
    if places:
        yield from tell_journey(clause, Journey(_subject(clause), places), "visits.led")


def _is_foreigner(ground: Ground, doers: tuple[Mention, ...]) -> bool:
    """Whether somebody who `flew in` or `arrived`, no place named, comes from abroad: others of the report do not."""
    homes = {m.country for m, _ in ground.persons if m.country}
    return all(m.country for m in doers) and len(homes) > 1


def _due(clause: Clause) -> Iterator[Telling]:
    """Read `X is due in Moscow on Friday`."""
    verb = clause.token
    due = next((c for c in children(verb, "acomp", "attr") if c.lower_ in {"due", "expected"}), None)
    if due is None:
        yield from being_there(clause)
        return
    places = places_at(clause, [*prepositional(due, "in"), *prepositional(verb, "in")])
    if places:
        yield from tell_journey(clause, Journey(officials(clause, subject(verb)), places, Status.PLANNED), "visits.due")


def _expected(clause: Clause) -> Iterator[Telling]:
    """Read `X is expected in Baghdad and Beirut`, `Iran expects X in Tehran soon`."""
    verb = clause.token
    if is_passive(verb):
        places = places_at(clause, prepositional(verb, "in", "at"))
        doers = officials(clause, child(verb, "nsubjpass"))
    else:
        goal = next((c for c in children(verb, "dobj", "ccomp") if c.pos_ in {"NOUN", "PROPN"}), None)
        places = places_at(
            clause, [*prepositional(verb, "in"), *(prepositional(goal, "in") if goal is not None else [])]
        )
        whom = officials(clause, goal)
        doers = tuple(m for m in whom if m.kind is EntityKind.PERSON and places and is_abroad(m, places[0]))
    if places:
        yield from tell_journey(clause, Journey(doers, places, Status.PLANNED), "visits.expected")
