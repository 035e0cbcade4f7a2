"""Meetings told by what people do who sit face to face: they sit down together, one is with the other, one tells him."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.model.mention import EntityKind
from dragoman.read.events.contacts.sessions import people_only, session
from dragoman.read.events.sides import doers_of, objects_of, partners, people_of, right_of
from dragoman.read.events.states import is_abroad
from dragoman.read.events.told import Clause
from dragoman.read.places import place_of
from dragoman.read.syntax import child, children, prepositional
from dragoman.read.tellings import Telling

SITTING = {"call": ("on",), "sit": ("with", "opposite", "across"), "drop": ("on",), "spend": ("with",)}
"""Verbs that mean a meeting with these prepositions: `called on the president`."""


def speaking_at(clause: Clause) -> Iterator[Telling]:
    """Read `X and Y spoke in Moscow`: with a city it is no call."""
    ground, sentence, verb = clause.ground, clause.sentence, clause.token
    doers, met = doers_of(ground, sentence, verb), partners(ground, sentence, verb)
    place = place_of(ground, sentence, verb)
    both = people_only(doers, list(met)) or (len(doers) == 2 and all(m.kind is EntityKind.PERSON for m in doers))  # noqa: PLR2004
    if both and place is not None and any(is_abroad(m, place) for m in (*doers, *met)):
        yield from session(clause, (doers, met), "meetings.spoke-in")


def being_with(clause: Clause) -> Iterator[Telling]:
    """Read `X was with Y in Moscow`, where one of them is abroad there, and `X was Y's guest`."""
    ground, sentence, verb = clause.ground, clause.sentence, clause.token
    met = partners(ground, sentence, verb)
    guest = child(verb, "attr")
    if guest is not None and guest.lemma_ == "guest" and place_of(ground, sentence, verb) is None:
        yield from session(
            clause,
            (doers_of(ground, sentence, verb), people_of(ground, sentence, child(guest, "poss"))),
            "meetings.guest",
        )
        return
    if not met or child(verb, "attr", "acomp") is not None:
        return
    doers, place = doers_of(ground, sentence, verb), place_of(ground, sentence, verb)
    if people_only(doers, list(met)) and any(is_abroad(m, place) for m in doers):
        yield from session(clause, (doers, met), "meetings.was-with")


def telling_face_to_face(clause: Clause) -> Iterator[Telling]:
    """Read `President X told (visiting) Minister Y`, where X and Y act for different countries."""
    ground, sentence, verb = clause.ground, clause.sentence, clause.token
    doers = doers_of(ground, sentence, verb)
    heard = objects_of(ground, sentence, children(verb, "dobj", "dative"))
    after = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else None
    if not heard and after is not None and after.lower_ == "visiting":
        heard = right_of(ground, sentence, verb)
    if len(doers) != 1 or len(heard) != 1 or not people_only(doers, list(heard)):
        return
    one, other = doers[0], heard[0]
    if one.country and other.country and one.country != other.country and one.offices and other.offices:
        yield from session(clause, ((one,), (other,)), "meetings.told")


def sitting(clause: Clause) -> Iterator[Telling]:
    """Read `called on the president`, `sat down with the minister`, `the two men sat down`."""
    ground, sentence, verb = clause.ground, clause.sentence, clause.token
    doers = doers_of(ground, sentence, verb)
    met = objects_of(ground, sentence, prepositional(verb, *SITTING[verb.lemma_]))
    met = met or tuple(
        m for c in verb.children if c.lower_ == "across" for m in objects_of(ground, sentence, prepositional(c, "from"))
    )
    together = verb.lemma_ == "sit" and len(doers) > 1 and any(c.lower_ in {"down", "together"} for c in verb.children)
    asked = any(c.dep_ in {"xcomp", "advcl"} and c.tag_ == "VB" for c in verb.children) and verb.lemma_ != "sit"
    if (people_only(doers, list(met)) or (together and not met)) and not asked:
        yield from session(clause, (doers, met), f"meetings.{verb.lemma_}")
