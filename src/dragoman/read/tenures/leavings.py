"""Leaving an office, and the heirs of those who left."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.model.attestation import Status
from dragoman.model.mention import Mention
from dragoman.model.tenure import Capacity
from dragoman.read.syntax import child, is_passive, subject
from dragoman.read.tenures.change import Change
from dragoman.read.tenures.clause import Clause
from dragoman.read.tenures.seats import POINTING

REMOVING = frozenset(
    [
        "dismiss",
        "fire",
        "sack",
        "remove",
        "oust",
        "release",
        "relieve",
        "impeach",
        "topple",
        "overthrow",
        "depose",
        "suspend",
        "axe",
    ]
)
"""Verbs whose object leaves an office."""
LEAVING = frozenset(["resign", "quit", "leave", "retire", "depart", "vacate", "step", "stand"])
"""Verbs whose subject leaves an office."""
HEIRS = frozenset({"predecessor", "successor"})
VAGUE = frozenset({"release", "suspend", "relieve", "remove", "dismiss", "fire"})
"""Verbs that mean much else where no office is known."""


def read_removing(clause: Clause) -> Iterator[Change]:
    """Read `Z was dismissed (as O)`, `X removed Z from office`."""
    verb = clause.verb
    person = clause.person(subject(verb) if is_passive(verb) else child(verb, "dobj"))
    if person is None:
        return
    office = _office(clause, person)
    if office is not None or clause.lemma not in VAGUE:
        yield _left(clause, person, office)


def read_leaving(clause: Clause) -> Iterator[Change]:
    """Read `Z resigned as O`, `Z stepped down`, `Z left the post of O`."""
    verb = clause.verb
    particles = {c.lower_ for c in verb.children}
    if clause.lemma in {"step", "stand"} and not particles & {"down", "aside"}:
        return
    goal = child(verb, "dobj")
    if clause.lemma in {"leave", "quit", "vacate"} and (goal is None or goal.lemma_.lower() not in POINTING):
        return
    if clause.lemma in {"depart", "retire"} and "as" not in particles:
        return
    person = clause.person(subject(verb))
    if person is not None and not is_passive(verb):
        yield _left(clause, person, _office(clause, person))


def _office(clause: Clause, person: Mention) -> Mention | None:
    """Give the office that somebody leaves: named after `as` or `the post of`, else the one that he is said to hold."""
    doc, first = clause.sentence.span.doc, clause.verb.i + 1
    for index in range(first, min(first + 11, clause.sentence.span.end)):
        lower = doc[index].lower_
        if lower == "as" or (lower == "of" and doc[index - 1].lemma_.lower() in POINTING):
            seat = clause.seat(index + 1, person.country)
            return seat.office if seat is not None else None
    return clause.spoken.of_person(person)


def _left(clause: Clause, person: Mention, office: Mention | None) -> Change:
    status = clause.status or Status.DENIED
    return Change(
        person,
        office,
        clause.words,
        clause.rule,
        status,
        end=clause.when,
        when=clause.when,
        capacity=Capacity.FORMER,
        is_event=True,
        is_subordinate=clause.is_subordinate,
        voices=clause.voices,
    )


def read_heir(clause: Clause) -> Iterator[Change]:
    """Read `Y's predecessor, Z` and `Z, Y's successor`: one held the only office that the other is said to hold."""
    noun = clause.verb
    owner, named = child(noun, "poss"), child(noun, "appos")
    named = named or (noun.head if noun.dep_ == "appos" else None)
    holder, other = clause.person(owner), clause.person(named)
    office = clause.spoken.of_person(holder) if holder is not None else None
    if owner is None or named is None or other is None or other == holder or office is None:
        return
    first, last = sorted((owner, named), key=lambda t: t.i)
    words = clause.sentence.evidence(first, last, clause.ground.text)
    if clause.lemma == "predecessor":
        yield Change(other, office, words, clause.rule, Status.OCCURRED, after=holder, capacity=Capacity.FORMER)
    else:
        yield Change(other, office, words, clause.rule, Status.OCCURRED, before=holder)
