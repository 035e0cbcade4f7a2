"""Holding an office: serving in it, being it, leading a body, with since when and until when."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.model.attestation import Status
from dragoman.model.mention import Mention
from dragoman.model.tenure import Capacity
from dragoman.read.syntax import child, children, is_passive, prepositional, subject
from dragoman.read.tenures.change import Change
from dragoman.read.tenures.clause import Clause
from dragoman.read.tenures.periods import period_of
from dragoman.read.tenures.seats import Seat, led_by

HOLDING = frozenset(["hold", "sit", "occupy", "be", "remain"])
SERVING = frozenset({"serve", "act", "stay"})
GOING_ON = frozenset({"remain", "stay"})
"""Verbs of holding an office that tell of today only: `remained minister` may have gone on."""
LEADING = frozenset(["head", "lead", "chair", "run", "direct", "command"])


def read_holding(clause: Clause) -> Iterator[Change]:
    """Read `who had held the post since May`, `Y was O from 2012 to 2024`, `Y is the O`."""
    verb = clause.verb
    seat = None
    if clause.lemma == "be" and child(verb, "attr") is None:
        goals = prepositional(verb, "in")
    else:
        goals = [*children(verb, "dobj"), *prepositional(verb, "in")]
    if not goals and child(verb, "attr") is None:
        return
    person = clause.person(subject(verb))
    if person is None or not _is_told(clause):
        return
    if child(verb, "attr") is not None:
        seat = clause.seat(verb.i + 1, person.country)
    seat = seat or next((s for g in goals if (s := clause.pointed(g)) is not None), None)
    if seat is not None:
        yield from _held(clause, person, seat)


def _is_told(clause: Clause) -> bool:
    """Whether somebody is said to hold it, or to have held it."""
    past = clause.lemma in GOING_ON and clause.verb.tag_ not in {"VBZ", "VBP"}
    return clause.status in {Status.OCCURRED, Status.ONGOING} and not past


def read_serving(clause: Clause) -> Iterator[Change]:
    """Read `served as president from 1992 to 1997, and as prime minister from 2005 to 2013`."""
    person = clause.person(subject(clause.verb))
    if person is None or not _is_told(clause):
        return
    for word in clause.sentence.span.doc[clause.verb.i + 1 : clause.sentence.span.end]:
        if word.lower_ == "as" and word.head.pos_ in {"VERB", "ADP"}:
            seat = clause.seat(word.i + 1, person.country)
            if seat is not None:
                yield from _held(clause, person, seat)


def read_leading(clause: Clause) -> Iterator[Change]:
    """Read `Y, who heads the council`, `Y ran the ministry until May`."""
    body = child(clause.verb, "dobj")
    if body is None or is_passive(clause.verb):
        return
    person = clause.person(subject(clause.verb))
    if person is None or clause.status is not Status.OCCURRED:
        return
    seat = led_by(clause.ground, clause.sentence, body, person.country)
    if seat is not None:
        yield from _held(clause, person, seat)


def _held(clause: Clause, person: Mention, seat: Seat) -> Iterator[Change]:
    """Make the change of one who holds or held an office."""
    verb = clause.verb if clause.lemma not in SERVING else None  # of several offices each has its own dates
    start, end = period_of(clause.ground, clause.sentence, verb, seat.last)
    is_over = end.period is not None or (clause.verb.tag_ == "VBD" and start.period is None)
    if is_over and end.period is None and clause.lemma not in {"serve", "be"}:
        return
    capacity = Capacity(seat.title.office.capacity) if seat.title is not None else Capacity.FULL
    capacity = Capacity.FORMER if is_over else capacity
    if clause.lemma == "act" and not is_over:
        capacity = Capacity.ACTING
    yield Change(
        person,
        seat.office,
        clause.words,
        clause.rule,
        Status.OCCURRED,
        start=start,
        end=end,
        capacity=capacity,
        voices=clause.voices,
    )
