"""Visits told by where somebody is: `was in Moscow`, `had been X's guest in Tehran`, `in Egypt for a summit`, `visiting Minister X`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.model.attestation import Status
from dragoman.model.mention import EntityKind
from dragoman.read.events.journeys.travel import Journey, officials, places_at, tell_journey
from dragoman.read.events.sides import people_of, right_of
from dragoman.read.events.states import is_abroad
from dragoman.read.events.told import Clause
from dragoman.read.places import place_of
from dragoman.read.status import status_of
from dragoman.read.syntax import child, children, prepositional, subject
from dragoman.read.tellings import Telling

if TYPE_CHECKING:
    from spacy.tokens import Token


def being_there(clause: Clause) -> Iterator[Telling]:
    """Read `X was in Moscow on Friday`, `has been to Beijing`, `was last there in May`, where X is of another country."""
    verb = clause.token
    guest = next((t for c in children(verb, "attr") for t in (c, *children(c, "appos")) if t.lemma_ == "guest"), None)
    if guest is not None:
        yield from _as_guest(clause, guest)
        return
    said = [c for c in verb.children if c.dep_ in {"attr", "acomp", "oprd"} and c.lower_ != "last"]
    if said or prepositional(verb, "with"):
        return
    adverbs = [
        c
        for c in verb.children
        if c.lower_ in {"there", "here"} and c.dep_ == "advmod" and not any(k.lower_ == "for" for k in c.children)
    ]
    been = prepositional(verb, "to") if verb.tag_ == "VBN" else []
    places = places_at(clause, [*prepositional(verb, "in"), *been, *adverbs])
    guests = tuple(m for m in officials(clause, subject(verb)) if places and (is_abroad(m, places[0])))
    if guests:
        status = status_of(verb)
        at_work = Status.ONGOING if status is Status.OCCURRED and verb.tag_ in {"VBZ", "VBP"} else status
        yield from tell_journey(clause, Journey(guests, places, at_work), "visits.being-there")


def _as_guest(clause: Clause, guest: Token) -> Iterator[Telling]:
    """Read `he had been X's guest in Tehran in November 2022`; where no place is said it is their meeting."""
    ground, sentence, verb = clause.ground, clause.sentence, clause.token
    places = places_at(clause, [*prepositional(verb, "in"), *prepositional(guest, "in")])
    hosts = tuple(m for m in people_of(ground, sentence, child(guest, "poss")) if m.kind is not EntityKind.PLACE)
    travellers = tuple(m for m in officials(clause, subject(verb)) if places and is_abroad(m, places[0]))
    if travellers and hosts:
        yield from tell_journey(clause, Journey(travellers, places, None, hosts[:1]), "visits.guest-of")


def in_for(clause: Clause) -> Iterator[Telling]:
    """Read `X, in Egypt for a summit, met Y`."""
    preposition = clause.token
    before = preposition.doc[preposition.i - 1] if preposition.i > clause.sentence.span.start else None
    if (
        before is None
        or before.text != ","
        or not any(t.lower_ == "for" for t in preposition.doc[preposition.i + 1 : preposition.i + 5])
    ):
        return
    places = places_at(clause, children(preposition, "pobj"))
    traveller = (
        clause.ground.person(clause.sentence, preposition.doc[before.i - 1])
        if before.i > clause.sentence.span.start
        else None
    )
    if traveller is not None and places and is_abroad(traveller, places[0]):
        yield from tell_journey(clause, Journey((traveller,), places), "visits.in-for")


def visiting(clause: Clause) -> Iterator[Telling]:
    """Read `visiting Foreign Minister X`: whoever is visiting is on a visit, where his hosts' clause has its place."""
    guests = tuple(m for m in right_of(clause.ground, clause.sentence, clause.token)[:1] if m.country and m.offices)
    around = clause.at(clause.token.head) if clause.token.dep_ == "xcomp" else clause
    place = place_of(clause.ground, clause.sentence, around.token)
    if place is not None and guests and is_abroad(guests[0], place):
        yield from tell_journey(around, Journey(guests, [place], Status.OCCURRED), "visits.visiting")
