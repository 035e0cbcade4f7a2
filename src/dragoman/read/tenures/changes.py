"""Words of taking, holding and leaving an office, and of following somebody in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.model.attestation import Status, Voice
from dragoman.model.mention import EntityKind, Evidence, Mention
from dragoman.model.tenure import NOT_SAID, Capacity
from dragoman.model.when import When
from dragoman.read.actors import actors
from dragoman.read.clause_dates import clause_date
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.speech import voices_of
from dragoman.read.status import status_of
from dragoman.read.syntax import agent, child, children, is_passive, prepositional, subject
from dragoman.read.tenures.periods import date_after, period_of
from dragoman.read.tenures.seats import POINTING, Seat, Spoken, led_by, pointed_at, seat_after

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
LEAVING = frozenset(["resign", "quit", "leave", "retire", "depart", "vacate"])
"""Verbs whose subject leaves an office."""
STEPPING = frozenset({"step", "stand"})
FOLLOWING = frozenset({"succeed", "replace", "follow"})
"""Verbs whose subject takes the office of their object."""
HOLDING = frozenset(["hold", "serve", "act", "sit", "occupy", "be"])
LEADING = frozenset(["head", "lead", "chair", "run", "direct", "command"])
HEIRS = frozenset({"predecessor", "successor"})


@dataclass(frozen=True)
class Change:
    """Somebody takes, holds or leaves an office, as one clause tells it."""

    person: Mention
    office: Mention | None
    """None where the report does not say which."""
    evidence: Evidence
    rule: str
    status: Status
    start: When = NOT_SAID
    end: When = NOT_SAID
    when: When = NOT_SAID
    """Of the change itself."""
    before: Mention | None = None
    after: Mention | None = None
    capacity: Capacity = Capacity.FULL
    is_event: bool = False
    """Whether the clause tells the taking or leaving itself, and not only that the office was held."""
    voices: tuple[Voice[Mention], ...] = ()


def changes_of(ground: Ground) -> list[Change]:
    """Find every clause that tells of taking, holding or leaving an office, in order of the text."""
    spoken, found = Spoken.of(ground), []
    for sentence in ground.sentences:
        for token in sentence:
            for change in _changes(ground, sentence, token, spoken):
                found.append(change)
                if change.office is not None:
                    spoken.note(change.office)
    return found


def _changes(ground: Ground, sentence: Sentence, token: Token, spoken: Spoken) -> Iterator[Change]:
    lemma = token.lemma_.lower()
    if token.pos_ in {"VERB", "AUX"}:
        reader = _READERS.get(lemma)
        if reader is not None:
            yield from reader(ground, sentence, token, spoken)
    elif lemma in HEIRS:
        yield from _heir(ground, sentence, token, spoken)


def _giving(ground: Ground, sentence: Sentence, verb: Token, spoken: Spoken) -> Iterator[Change]:
    """Read `X appointed Y (as) O`, `Y was named O`, `Y, elected O in May`."""
    passive = is_passive(verb)
    whom = subject(verb) if passive else child(verb, "dobj")
    if verb.dep_ == "amod":
        return
    if verb.lemma_ == "swear" and not any(c.lower_ == "in" for c in verb.children):
        return
    person = _person(ground, sentence, whom) or (None if passive else _first_named(ground, sentence, verb))
    if person is None:
        return
    seat = seat_after(ground, sentence, verb.i + 1, person.country, spoken)
    if seat is None and verb.lemma_ in {"make", "name", "choose", "pick", "confirm", "win", "get", "release"}:
        return
    yield from _taken(ground, sentence, verb, person, seat)


def _taking(ground: Ground, sentence: Sentence, verb: Token, spoken: Spoken) -> Iterator[Change]:
    """Read `Y became O`, `Y assumed the role of O`, `Y took over O from Z`, `Y took Z's place as O`."""
    person = _person(ground, sentence, subject(verb))
    if person is None or is_passive(verb):
        return
    goal = child(verb, "dobj")
    place = goal is not None and goal.lower_ == "place"
    if place and goal is not None:
        yield from _in_place_of(ground, sentence, verb, person, spoken)
        return
    seat = seat_after(ground, sentence, verb.i + 1 + _particle(verb), person.country, spoken)
    if seat is None and goal is not None and verb.lemma_ in {"take", "assume", "inherit", "get"}:
        seat = (
            led_by(ground, sentence, goal)
            if _particle(verb) or verb.lemma_ == "inherit"
            else pointed_at(sentence, goal, spoken)
        )
    if seat is None or (
        verb.lemma_ in {"take", "get"} and seat.title is not None and not _particle(verb) and not _after_seat_word(verb)
    ):
        return
    yield from _taken(ground, sentence, verb, person, seat)


def _particle(verb: Token) -> int:
    """Give 1 where `over` follows a verb at once: `took over`."""
    return int(verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "over")


def _after_seat_word(verb: Token) -> bool:
    return any(t.lemma_.lower() in POINTING | {"helm", "rein", "oath"} for t in verb.doc[verb.i + 1 : verb.i + 5])


def _in_place_of(ground: Ground, sentence: Sentence, verb: Token, person: Mention, spoken: Spoken) -> Iterator[Change]:
    goal = child(verb, "dobj")
    if goal is None:
        return
    owners = [child(goal, "poss"), *prepositional(goal, "of")]
    other = next((p for o in owners if (p := _person(ground, sentence, o)) is not None), None)
    if other is None or other == person:
        return
    seat = seat_after(ground, sentence, goal.i + 1, person.country, spoken)
    office = seat.office if seat is not None else _office_of(other, spoken, sentence.position(verb))
    yield from _succession(ground, sentence, verb, (person, other), office)


def _following(ground: Ground, sentence: Sentence, verb: Token, spoken: Spoken) -> Iterator[Change]:
    """Read `Y succeeded Z as O`, `Y replaces Z`, `Z was replaced as O`."""
    if is_passive(verb):
        other, person = _person(ground, sentence, subject(verb)), _person(ground, sentence, agent(verb))
    else:
        person, other = _person(ground, sentence, subject(verb)), _person(ground, sentence, child(verb, "dobj"))
    if verb.lemma_ == "follow" and not (person and other):
        return
    named = [c for c in verb.children if c.dep_ == "prep" and c.lower_ == "as"]
    country = (person or other).country if (person or other) is not None else ""  # type: ignore[union-attr]
    seat = seat_after(ground, sentence, named[0].i + 1, country, spoken) if named else None
    if person is not None and other is not None:
        office = seat.office if seat is not None else _office_of(other, spoken, sentence.position(verb))
        if office is not None or verb.lemma_ != "follow":
            yield from _succession(ground, sentence, verb, (person, other), office)
    elif other is not None and is_passive(verb) and seat is not None:
        yield _left(ground, sentence, verb, other, seat.office)


def _succession(
    ground: Ground, sentence: Sentence, verb: Token, pair: tuple[Mention, Mention], office: Mention | None
) -> Iterator[Change]:
    person, other = pair
    status = status_of(verb)
    if status is None:
        return
    when = clause_date(ground, sentence, verb) or NOT_SAID
    words, voices = sentence.whole(ground.text), voices_of(ground, sentence, verb)
    yield Change(
        person,
        office,
        words,
        f"tenures.{verb.lemma_}",
        status,
        start=when,
        when=when,
        before=other,
        is_event=True,
        voices=voices,
    )
    yield Change(
        other,
        office,
        words,
        f"tenures.{verb.lemma_}",
        status,
        end=when,
        when=when,
        after=person,
        capacity=Capacity.FORMER,
        voices=voices,
    )


def _telling(office: Mention | None, *holders: Mention) -> Mention | None:
    """Give an office without a country as one of its holders has it with one."""
    if office is None or office.country:
        return office
    fitting = [o for holder in holders for o in holder.offices if o.country and o.name.startswith(office.name)]
    return fitting[0] if fitting else office


def _taken(ground: Ground, sentence: Sentence, verb: Token, person: Mention, seat: Seat | None) -> Iterator[Change]:
    status = status_of(verb)
    if status is None:
        return
    when = clause_date(ground, sentence, verb) or NOT_SAID
    if when.period is None and seat is not None:
        when = date_after(ground, sentence, seat.last)
    office = seat.office if seat is not None else None
    capacity = Capacity(seat.title.office.capacity) if seat is not None and seat.title is not None else Capacity.FULL
    if verb.lemma_ in {"nominate", "designate"} or status not in {Status.OCCURRED, Status.ONGOING}:
        capacity = Capacity.DESIGNATE
    start = when if capacity is not Capacity.DESIGNATE else NOT_SAID
    other = _predecessor(ground, sentence, verb, person)
    words, voices = sentence.whole(ground.text), voices_of(ground, sentence, verb)
    if verb.lemma_ == "nominate" and status is Status.OCCURRED:
        status = Status.PLANNED
    yield Change(
        person,
        office,
        words,
        f"tenures.{verb.lemma_}",
        status,
        start=start,
        when=when,
        before=other,
        capacity=capacity,
        is_event=True,
        voices=voices,
    )
    if other is not None:
        end = start
        yield Change(
            other,
            office,
            words,
            f"tenures.{verb.lemma_}",
            status,
            end=end,
            when=when,
            after=person,
            capacity=Capacity.FORMER,
            voices=voices,
        )


def _predecessor(ground: Ground, sentence: Sentence, verb: Token, person: Mention) -> Mention | None:
    """Find `in place of Z`, `in succession to Z`, `replacing Z`, `from Z` after a verb of taking."""
    doc = sentence.span.doc
    for index in range(verb.i + 1, sentence.span.end):
        lower = doc[index].lower_
        links = (
            (lower == "of" and doc[index - 1].lower_ == "place")
            or (lower == "to" and doc[index - 1].lower_ in {"succession", "successor"})
            or lower in {"replacing", "succeeding"}
            or (lower in {"replace", "succeed"} and doc[index - 1].lower_ == "to")
            or (lower == "from" and _particle(verb) == 1)
        )
        if links:
            named = next(
                (
                    m
                    for t in doc[index + 1 : index + 8]
                    if (m := ground.person(sentence, t)) is not None and not m.unnamed
                ),
                None,
            )
            if named is not None and named != person:
                return named
    return None


def _removing(ground: Ground, sentence: Sentence, verb: Token, spoken: Spoken) -> Iterator[Change]:
    """Read `Z was dismissed (as O)`, `X removed Z from office`."""
    whom = subject(verb) if is_passive(verb) else child(verb, "dobj")
    person = _person(ground, sentence, whom)
    if person is None:
        return
    office = _left_office(ground, sentence, verb, person, spoken)
    if office is None and verb.lemma_ in {"release", "suspend", "relieve"}:
        return
    yield _left(ground, sentence, verb, person, office)


def _leaving(ground: Ground, sentence: Sentence, verb: Token, spoken: Spoken) -> Iterator[Change]:
    """Read `Z resigned as O`, `Z stepped down`, `Z left the post of O`."""
    if verb.lemma_ in STEPPING and not any(c.lower_ in {"down", "aside"} for c in verb.children):
        return
    person = _person(ground, sentence, subject(verb))
    if person is None or is_passive(verb):
        return
    goal = child(verb, "dobj")
    if verb.lemma_ in {"leave", "quit", "vacate"} and (goal is None or goal.lemma_.lower() not in POINTING):
        return
    if verb.lemma_ in {"depart", "retire"} and not any(c.lower_ == "as" for c in verb.children):
        return
    yield _left(ground, sentence, verb, person, _left_office(ground, sentence, verb, person, spoken))


def _left_office(ground: Ground, sentence: Sentence, verb: Token, person: Mention, spoken: Spoken) -> Mention | None:
    """Give the office that somebody leaves: named after `as` or `the post of`, else the one that he is said to hold."""
    doc = sentence.span.doc
    for index in range(verb.i + 1, min(verb.i + 12, sentence.span.end)):
        lower = doc[index].lower_
        if lower == "as" or (lower == "of" and doc[index - 1].lemma_.lower() in POINTING):
            seat = seat_after(ground, sentence, index + 1, person.country, spoken)
            return seat.office if seat is not None else None
    sorts = {(o.known or o.name).split(":")[-1] for o in person.offices}
    told = [o for o in person.offices if o.country] or list(person.offices)
    return (
        told[0] if told and (len(sorts) == 1 or len({o.name.split(" of ")[0] for o in person.offices}) == 1) else None
    )


def _left(ground: Ground, sentence: Sentence, verb: Token, person: Mention, office: Mention | None) -> Change:
    when = clause_date(ground, sentence, verb) or NOT_SAID
    status = status_of(verb) or Status.DENIED
    words, voices = sentence.whole(ground.text), voices_of(ground, sentence, verb)
    return Change(
        person,
        office,
        words,
        f"tenures.{verb.lemma_}",
        status,
        end=when,
        when=when,
        capacity=Capacity.FORMER,
        is_event=True,
        voices=voices,
    )


def _holding(ground: Ground, sentence: Sentence, verb: Token, spoken: Spoken) -> Iterator[Change]:
    """Read `Y has served as O since 2020`, `who had held the post since May`, `Y was O from 2012 to 2024`."""
    person = _person(ground, sentence, subject(verb))
    if person is None or status_of(verb) is not Status.OCCURRED:
        return
    lemma = verb.lemma_.lower()
    seat = None
    if lemma == "be":
        attribute = child(verb, "attr")
        if attribute is not None:
            seat = seat_after(ground, sentence, verb.i + 1, person.country, spoken)
    if seat is None and lemma in {"serve", "act"}:
        yield from _serving(ground, sentence, verb, person, spoken)
        return
    if seat is None and lemma != "act":
        goals = [*children(verb, "dobj"), *prepositional(verb, "in")]
        seat = next((s for g in goals if (s := pointed_at(sentence, g, spoken)) is not None), None)
    if seat is None:
        return
    start, end = period_of(ground, sentence, verb, seat.last)
    is_past = verb.tag_ == "VBD"
    if start.period is None and end.period is None and lemma in {"be", "hold", "sit"} and is_past:
        return
    capacity = Capacity(seat.title.office.capacity) if seat.title is not None else Capacity.FULL
    if end.period is not None:
        capacity = Capacity.FORMER
    yield Change(
        person,
        seat.office,
        sentence.whole(ground.text),
        f"tenures.{lemma}",
        Status.OCCURRED,
        start=start,
        end=end,
        capacity=capacity,
    )


def _serving(ground: Ground, sentence: Sentence, verb: Token, person: Mention, spoken: Spoken) -> Iterator[Change]:
    """Read `served as president from 1992 to 1997, and as prime minister from 2005 to 2013`."""
    for word in sentence.span.doc[verb.i + 1 : sentence.span.end]:
        if word.lower_ != "as" or word.head.pos_ not in {"VERB", "ADP"}:
            continue
        seat = seat_after(ground, sentence, word.i + 1, person.country, spoken)
        if seat is None:
            continue
        start, end = period_of(ground, sentence, None, seat.last)
        is_over = end.period is not None or (verb.tag_ == "VBD" and start.period is None)
        capacity = (
            Capacity.FORMER
            if is_over
            else Capacity(seat.title.office.capacity)
            if seat.title is not None
            else Capacity.FULL
        )
        yield Change(
            person,
            seat.office,
            sentence.whole(ground.text),
            f"tenures.{verb.lemma_}",
            Status.OCCURRED,
            start=start,
            end=end,
            capacity=capacity,
        )


def _leading(ground: Ground, sentence: Sentence, verb: Token, spoken: Spoken) -> Iterator[Change]:  # noqa: ARG001  all readers take it
    """Read `Y, who heads the council`, `Y ran the ministry until May`."""
    person = _person(ground, sentence, subject(verb))
    body = child(verb, "dobj")
    if person is None or body is None or is_passive(verb) or status_of(verb) is not Status.OCCURRED:
        return
    seat = led_by(ground, sentence, body)
    if seat is None:
        return
    start, end = period_of(ground, sentence, verb, seat.last)
    is_past = verb.tag_ == "VBD"
    if is_past and start.period is None and end.period is None:
        return
    capacity = Capacity.FORMER if end.period is not None else Capacity.FULL
    yield Change(
        person,
        seat.office,
        sentence.whole(ground.text),
        f"tenures.{verb.lemma_}",
        Status.OCCURRED,
        start=start,
        end=end,
        capacity=capacity,
    )


def _heir(ground: Ground, sentence: Sentence, noun: Token, spoken: Spoken) -> Iterator[Change]:
    """Read `Y's predecessor, Z` and `Z, Y's predecessor`: Z held Y's office before him."""
    owner, named = child(noun, "poss"), child(noun, "appos")
    named = named or (noun.head if noun.dep_ == "appos" else None)
    holder, other = _person(ground, sentence, owner), _person(ground, sentence, named)
    if holder is None or other is None or holder == other:
        return
    office = _office_of(holder, spoken, sentence.position(noun))
    if office is None:
        return
    first, last = sorted((owner or noun, named or noun), key=lambda t: t.i)
    words = sentence.evidence(first, last, ground.text)
    rule = f"tenures.{noun.lemma_.lower()}"
    if noun.lemma_.lower() == "predecessor":
        yield Change(other, office, words, rule, Status.OCCURRED, after=holder, capacity=Capacity.FORMER)
    else:
        yield Change(other, office, words, rule, Status.OCCURRED, before=holder)


def _office_of(other: Mention, spoken: Spoken, position: int) -> Mention | None:
    """Give the office in which one follows another: the only one that he is said to hold, else the one spoken of last."""
    return other.offices[0] if len(other.offices) == 1 else spoken.last_before(position)


def _person(ground: Ground, sentence: Sentence, token: Token | None) -> Mention | None:
    """Give the one named person that a noun phrase stands for."""
    if token is None:
        return None
    found = [m for m in actors(ground, sentence, token) if m.kind is EntityKind.PERSON and not m.unnamed]
    return found[0] if len(found) == 1 else None


def _first_named(ground: Ground, sentence: Sentence, verb: Token) -> Mention | None:
    """Give the person named right after a verb, whose object the parser missed."""
    for token in verb.doc[verb.i + 1 : min(verb.i + 5, sentence.span.end)]:
        person = ground.person(sentence, token)
        if person is not None and not person.unnamed and sentence.position(token) not in ground.title_at:
            return person
        if token.pos_ in {"VERB", "ADP", "PUNCT"}:
            return None
    return None


_READERS = {
    **dict.fromkeys(GIVING, _giving),
    **dict.fromkeys(TAKING, _taking),
    **dict.fromkeys(REMOVING, _removing),
    **dict.fromkeys(LEAVING | STEPPING, _leaving),
    **dict.fromkeys(FOLLOWING, _following),
    **dict.fromkeys(HOLDING, _holding),
    **dict.fromkeys(LEADING, _leading),
}
