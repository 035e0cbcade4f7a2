"""Taking an office: being given it, assuming it, following somebody in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.lexicon.seats.tenures import CHIEF_KINDS
from dragoman.model.attestation import Status
from dragoman.model.mention import EntityKind, Mention
from dragoman.model.tenure import NOT_SAID, Capacity
from dragoman.read.reference.actors import actors
from dragoman.read.syntax import agent, child, is_passive, prepositional, subject
from dragoman.read.tenures.change import Change
from dragoman.read.tenures.clause import Clause
from dragoman.read.tenures.periods import date_after
from dragoman.read.tenures.seats import POINTING, Seat, led_by

if TYPE_CHECKING:
    from spacy.tokens import Token

GIVING = frozenset(
    [
        "appoint",
        "name",
        "make",
        "elect",
        "designate",
        "nominate",
        "choose",
        "pick",
        "install",
        "inaugurate",
        "promote",
        "confirm",
        "swear",
        "reelect",
        "reappoint",
    ]
)
"""Verbs whose object takes an office."""
TAKING = frozenset(["become", "assume", "take", "inherit", "get", "win"])
"""Verbs whose subject takes an office."""
FOLLOWING = frozenset({"succeed", "replace", "follow"})
"""Verbs whose subject takes the office of their object."""
NEEDING_OFFICE = frozenset({"make", "name", "choose", "pick", "confirm", "promote", "install"})
"""Verbs that mean much else where no office follows."""


def read_giving(clause: Clause) -> Iterator[Change]:
    """Read `X appointed Y (as) O`, `Y was named O`, `Y, elected O in May`."""
    verb, passive = clause.verb, is_passive(clause.verb)
    if any(c.lower_ in {"here", "there"} for c in verb.children):  # "named here as": what a text calls him
        return
    if verb.dep_ == "amod" or (clause.lemma == "swear" and not any(c.lower_ == "in" for c in verb.children)):
        return
    whom = subject(verb) if passive else child(verb, "dobj")
    person = clause.person(whom) or (None if passive else clause.named_after())
    if person is None:
        return
    seat = clause.seat(verb.i + 1, person.country or _country_of_giver(clause))
    if seat is not None or clause.lemma not in NEEDING_OFFICE:
        yield from _taken(clause, person, seat)


def _country_of_giver(clause: Clause) -> str:
    """Give the country whose head or parliament gives an office: `President X named Y finance minister`."""
    giver = agent(clause.verb) if is_passive(clause.verb) else subject(clause.verb)
    found = actors(clause.ground, clause.sentence, giver) if giver is not None else ()
    if len(found) != 1 or not found[0].country:
        return ""
    heads = any(o.country == found[0].country and o.known.rpartition(":")[2] in CHIEF_KINDS for o in found[0].offices)
    return found[0].country if heads or found[0].kind is not EntityKind.PERSON else ""


def read_taking(clause: Clause) -> Iterator[Change]:
    """Read `Y became O`, `Y assumed the role of O`, `Y took over O from Z`, `Y took Z's place as O`."""
    verb = clause.verb
    person = clause.person(subject(verb))
    goal = child(verb, "dobj")
    if person is None or is_passive(verb):
        return
    if goal is not None and goal.lower_ == "place":
        yield from _in_place_of(clause, person, goal)
        return
    over = _is_over(verb)
    seat = clause.seat(verb.i + 1 + over, person.country)
    names_a_seat = any(t.lemma_.lower() in POINTING | {"helm", "rein"} for t in verb.doc[verb.i + 1 : verb.i + 5])
    if seat is None and goal is not None and (over or clause.lemma == "inherit"):
        seat = led_by(clause.ground, clause.sentence, goal, person.country)
    elif seat is None and goal is not None and clause.lemma != "become":
        seat = clause.pointed(goal)
    elif clause.lemma in {"take", "get", "win"} and not over and not names_a_seat:
        return
    if seat is not None:
        yield from _taken(clause, person, seat)


def _is_over(verb: Token) -> int:
    """Give 1 where `over` follows a verb at once: `took over`."""
    return int(verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "over")


def _in_place_of(clause: Clause, person: Mention, place: Token) -> Iterator[Change]:
    """Read `took Z's place as O` and `takes the place of Z`."""
    owners = [child(place, "poss"), *prepositional(place, "of")]
    other = next((p for owner in owners if (p := clause.person(owner)) is not None), None)
    if other is not None and other != person:
        seat = clause.seat(place.i + 1, person.country)
        yield from _succession(clause, person, other, seat)


def read_following(clause: Clause) -> Iterator[Change]:
    """Read `Y succeeded Z as O`, `Y replaces Z`, `Z was replaced as O`."""
    verb = clause.verb
    if _goes_with_giving(verb):
        return
    taker, leaver = (agent(verb), subject(verb)) if is_passive(verb) else (subject(verb), child(verb, "dobj"))
    person, other = clause.given_before(taker) or clause.person(taker), clause.person(leaver)
    named = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ == "as"), None)
    country = next((p.country for p in (person, other) if p is not None and p.country), "")
    seat = clause.seat(named.i + 1, country) if named is not None else None
    if person is not None and other is not None and (seat is not None or clause.lemma != "follow"):
        yield from _succession(clause, person, other, seat)
    elif person is None and other is not None and is_passive(verb) and seat is not None and clause.status is not None:
        yield Change(
            other,
            seat.office,
            clause.words,
            clause.rule,
            clause.status,
            end=clause.when,
            when=clause.when,
            capacity=Capacity.FORMER,
            is_event=True,
            is_subordinate=clause.is_subordinate,
            voices=clause.voices,
        )


def _goes_with_giving(verb: Token) -> bool:
    """Whether it tells whom one replaces who is given the office: `appointed Y minister, replacing Z`."""
    above = verb.head
    bare = child(verb, "nsubj", "nsubjpass") is None and not is_passive(verb)
    hangs = verb.dep_ in {"advcl", "xcomp", "acl", "ccomp"} or (
        verb.dep_ == "conj" and verb.tag_ in {"VB", "VBG", "VBP"}
    )
    return bare and hangs and above != verb and above.lemma_.lower() in GIVING


def _succession(clause: Clause, person: Mention, other: Mention, seat: Seat | None) -> Iterator[Change]:
    """Make the two changes of one who follows another."""
    status, when = clause.status, clause.when
    office = (
        seat.office if seat is not None else clause.spoken.of_person(other) or clause.spoken.lately(clause.position)
    )
    if status is None:
        return
    office = _with_country(office, other, person)
    yield Change(
        person,
        office,
        clause.words,
        clause.rule,
        status,
        start=when,
        when=when,
        before=other,
        is_event=True,
        is_subordinate=clause.is_subordinate,
        voices=clause.voices,
    )
    yield _left_to(clause, other, person, office, status)


def _left_to(clause: Clause, other: Mention, person: Mention, office: Mention | None, status: Status) -> Change:
    """Make the change of one whom another follows."""
    when = clause.when
    return Change(
        other,
        office,
        clause.words,
        clause.rule,
        status,
        end=when,
        when=when,
        after=person,
        capacity=Capacity.FORMER,
        voices=clause.voices,
    )


def _with_country(office: Mention | None, *holders: Mention) -> Mention | None:
    """Give an office without a country as one of its holders has it with one."""
    if office is None or office.country:
        return office
    fitting = [o for holder in holders for o in holder.offices if o.country and o.name.startswith(office.name)]
    return fitting[0] if fitting else office


def _taken(clause: Clause, person: Mention, seat: Seat | None) -> Iterator[Change]:
    """Make the change of one who takes an office, and of one whom he is said to follow in it."""
    status, when = clause.status, clause.when
    if status is None:
        return
    if when.period is None and seat is not None:
        when = date_after(clause.ground, clause.sentence, seat.last)
    office = seat.office if seat is not None else None
    capacity = Capacity(seat.title.office.capacity) if seat is not None and seat.title is not None else Capacity.FULL
    if clause.lemma in {"nominate", "designate"} or status not in {Status.OCCURRED, Status.ONGOING}:
        capacity = Capacity.DESIGNATE
        status = Status.PLANNED if status is Status.OCCURRED else status
    start = when if capacity is not Capacity.DESIGNATE else NOT_SAID
    other = _predecessor(clause, person)
    yield Change(
        person,
        office,
        clause.words,
        clause.rule,
        status,
        start=start,
        when=when,
        before=other,
        capacity=capacity,
        is_event=True,
        is_subordinate=clause.is_subordinate,
        voices=clause.voices,
    )
    if other is not None:
        yield _left_to(clause, other, person, office, status)


def _predecessor(clause: Clause, person: Mention) -> Mention | None:
    """Find Z in `in place of Z`, `in succession to Z`, `replacing Z`, `to succeed Z`, `took over from Z`."""
    doc, verb = clause.sentence.span.doc, clause.verb
    for index in range(verb.i + 1, clause.sentence.span.end):
        lower, before = doc[index].lower_, doc[index - 1].lower_
        follows = (
            (lower == "of" and before == "place")
            or (lower == "to" and before in {"succession", "successor"})
            or lower in {"replacing", "succeeding"}
            or (lower in {"replace", "succeed"} and before == "to")
            or (lower == "from" and _is_over(verb) == 1)
        )
        if follows:
            after = doc[index + 1 : min(index + 8, clause.sentence.span.end)]
            named = [m for t in after if (m := clause.ground.person(clause.sentence, t)) is not None and not m.unnamed]
            if named and named[0] != person:
                return named[0]
    return None
