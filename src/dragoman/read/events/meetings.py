"""Meetings: two or more people or delegations talk face to face."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, combinations, product
from typing import TYPE_CHECKING

from dragoman.model.attestation import Status
from dragoman.model.event import EventType, Participant
from dragoman.model.mention import EntityKind, Mention
from dragoman.model.report import BlockKind
from dragoman.read.events.again import tell_again
from dragoman.read.events.sides import OFFICES, as_country, between, compound_sides, doers_of, is_abroad, objects_of, partners, people_of, right_of
from dragoman.read.events.talks import by_telephone, holds, is_general, is_talks, owner
from dragoman.read.events.told import Clause, Details, tell
from dragoman.read.ground import Ground
from dragoman.read.places import nested, place_of, places_of
from dragoman.read.syntax import agent, child, children, is_passive, prepositional
from dragoman.read.tellings import Telling

if TYPE_CHECKING:
    from spacy.tokens import Token

MEETING = frozenset({"meet", "receive", "see", "confer", "consult", "greet", "welcome", "host"})
"""Verbs whose subject meets their object, where both are people."""
TALKING = frozenset({"talk", "confer", "negotiate", "consult", "converse", "huddle", "discuss"})
"""Verbs that people do together, or `with` somebody."""
TELLING = frozenset({"tell", "assure", "inform", "brief"})
"""Verbs of saying something to somebody's face, where both are officials of different countries."""
SITTING = {"call": ("on",), "sit": ("with", "opposite", "across"), "drop": ("on",), "spend": ("with",)}
"""Verbs that mean a meeting with these prepositions: `called on the president`."""
HEADLINE = frozenset({"met", "meets", "receives", "received", "hosted", "hosts", "greets", "welcomes"})
"""Forms that the parser may take for names or nouns."""
GROUP = 3
"""So many partners in one clause make one group session; fewer are met one by one."""

Sides = tuple[tuple[Mention, ...], tuple[Mention, ...]]


def find_meetings(ground: Ground) -> list[Telling]:
    """Find every telling of a meeting in a report."""
    found: list[Telling] = []
    for sentence in ground.sentences:
        told = [t for token in sentence for t in _tellings(Clause(ground, sentence, token))]
        found += told
        found += tell_again(ground, sentence, found, told)
    return found


def _tellings(clause: Clause) -> Iterator[Telling]:
    token = clause.token
    if token.pos_ in {"VERB", "AUX"} and not by_telephone(token):
        yield from _by_verb(clause)
    elif is_talks(token):
        yield from _by_noun(clause)
        if token.lower_ == "meeting":
            yield from _headline(clause)
    elif token.lemma_.lower() == "summit" and token.dep_ != "compound":
        yield from _by_summit(clause)
    elif token.lower_ in HEADLINE and token.pos_ in {"NOUN", "PROPN", "ADJ"}:
        yield from _headline(clause)


def _by_verb(clause: Clause) -> Iterator[Telling]:
    verb = clause.token
    held = holds(verb)
    if held is not None:
        if not by_telephone(held):
            yield from _holding(clause, held)
    elif verb.lemma_ in MEETING:
        yield from _meeting(clause)
    elif verb.lemma_ in TALKING:
        yield from _talking(clause)
    elif verb.lemma_ in TELLING:
        yield from _telling_face_to_face(clause)
    elif verb.lemma_ in SITTING:
        yield from _sitting(clause)
    elif verb.lemma_ == "speak":
        yield from _speaking_at(clause)
    elif verb.lemma_ == "be":
        yield from _being_with(clause)


def _meeting(clause: Clause) -> Iterator[Telling]:
    """Read `X met (with) Y`, `X received Y`, `Y was received by X`, `X and Y met`."""
    ground, sentence, verb = clause.ground, clause.sentence, clause.token
    if is_passive(verb):
        by = agent(verb)
        doers = objects_of(ground, sentence, [by]) if by is not None else ()
        met = list(doers_of(ground, sentence, verb))
    else:
        doers = doers_of(ground, sentence, verb)
        met = [m for m in right_of(ground, sentence, verb) if m not in doers]
        met += [m for m in objects_of(ground, sentence, children(verb, "dobj")) if m not in met]
        if verb.lemma_ in {"meet", "confer", "consult"}:
            met += [m for m in partners(ground, sentence, verb) if m not in met]
    if verb.lemma_ != "meet" and not (_people_only(doers, met) or (doers and _are_officials(children(verb, "dobj")))):
        return
    if not met and verb.lemma_ == "meet" and child(verb, "dobj") is None and len(doers) > 1:
        yield from _session(clause, (doers, ()), "meetings.met-together")
    else:
        yield from _session(clause, (doers, tuple(met)), f"meetings.{verb.lemma_}")


def _headline(clause: Clause) -> Iterator[Telling]:
    """Read `Iran President Meets Chinese Envoy`, `X meeting Y`, where the parser takes the verb for a noun."""
    ground, sentence, verb = clause.ground, clause.sentence, clause.token
    if any(c.lower_ == "with" for c in verb.children):
        return
    doers, met = doers_of(ground, sentence, verb), right_of(ground, sentence, verb)
    if _people_only(doers, list(met)):
        yield from _session(clause, (doers, met), "meetings.headline")


def _people_only(doers: tuple[Mention, ...], met: list[Mention]) -> bool:
    """Whether both sides are persons: `received a letter` and `saw growth` are no meetings."""
    return bool(doers and met) and all(m.kind is EntityKind.PERSON for m in (*doers, *met))


def _are_officials(tokens: list[Token]) -> bool:
    """Whether countries stand for their unnamed people: `received German and US delegations`."""
    return bool(tokens) and all(t.lemma_.lower() in OFFICES for t in tokens)


def _holding(clause: Clause, noun: Token) -> Iterator[Telling]:
    """Read `X held talks with Y`, `X hosted a meeting with Y`, `X and Y hold talks`, `talks were held between X and Y`."""
    ground, sentence, verb = clause.ground, clause.sentence, clause.token
    by = agent(verb) if is_passive(verb) else None
    doers = people_of(ground, sentence, by) if by is not None else () if is_passive(verb) else doers_of(ground, sentence, verb)
    met = (*partners(ground, sentence, noun), *partners(ground, sentence, verb))
    together = between(ground, sentence, noun)
    if together:
        doers, met = together, ()
    elif not met and len(doers) < 2:  # noqa: PLR2004  a meeting has two sides
        doers = compound_sides(ground, sentence, noun) or doers
    yield from _session(clause, (doers, tuple(m for m in met if m not in doers)), "meetings.held")


def _talking(clause: Clause) -> Iterator[Telling]:
    """Read `X and Y talked about Z`, `X discussed Z with Y`."""
    ground, sentence, verb = clause.ground, clause.sentence, clause.token
    if verb.tag_ in {"VBP", "VBZ"} and sentence.block.kind is BlockKind.BODY and clause.when.period is None:
        return  # `they discuss it every day`
    doers = doers_of(ground, sentence, verb)
    met = partners(ground, sentence, verb)
    if verb.lemma_ == "discuss":
        goal = child(verb, "dobj")
        met = met or (partners(ground, sentence, goal) if goal is not None else ())
    unnamed = bool(doers and met) and _are_officials(prepositional(verb, "with"))
    if unnamed or _people_only(doers, list(met)) or (len(doers) > 1 and all(m.kind is EntityKind.PERSON for m in doers)):
        yield from _session(clause, (doers, met), "meetings.talked")


def _speaking_at(clause: Clause) -> Iterator[Telling]:
    """Read `X and Y spoke in Moscow`: with a city it is no call."""
    ground, sentence, verb = clause.ground, clause.sentence, clause.token
    doers, met = doers_of(ground, sentence, verb), partners(ground, sentence, verb)
    place = place_of(ground, sentence, verb)
    both = _people_only(doers, list(met)) or (len(doers) == 2 and all(m.kind is EntityKind.PERSON for m in doers))  # noqa: PLR2004
    if both and place is not None and any(is_abroad(m, place) for m in (*doers, *met)):
        yield from _session(clause, (doers, met), "meetings.spoke-in")


def _being_with(clause: Clause) -> Iterator[Telling]:
    """Read `X was with Y in Moscow`, where one of them is abroad there, and `X was Y's guest`."""
    ground, sentence, verb = clause.ground, clause.sentence, clause.token
    met = partners(ground, sentence, verb)
    guest = child(verb, "attr")
    if guest is not None and guest.lemma_ == "guest" and place_of(ground, sentence, verb) is None:
        yield from _session(clause, (doers_of(ground, sentence, verb), people_of(ground, sentence, child(guest, "poss"))), "meetings.guest")
        return
    if not met or child(verb, "attr", "acomp") is not None:
        return
    doers, place = doers_of(ground, sentence, verb), place_of(ground, sentence, verb)
    if _people_only(doers, list(met)) and any(is_abroad(m, place) for m in doers):
        yield from _session(clause, (doers, met), "meetings.was-with")


def _telling_face_to_face(clause: Clause) -> Iterator[Telling]:
    """Read `President X told (visiting) Minister Y`, where X and Y act for different countries."""
    ground, sentence, verb = clause.ground, clause.sentence, clause.token
    doers = doers_of(ground, sentence, verb)
    heard = objects_of(ground, sentence, children(verb, "dobj", "dative"))
    after = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else None
    if not heard and after is not None and after.lower_ == "visiting":
        heard = right_of(ground, sentence, verb)
    if len(doers) != 1 or len(heard) != 1 or not _people_only(doers, list(heard)):
        return
    one, other = doers[0], heard[0]
    if one.country and other.country and one.country != other.country and one.offices and other.offices:
        yield from _session(clause, ((one,), (other,)), "meetings.told")


def _sitting(clause: Clause) -> Iterator[Telling]:
    """Read `called on the president`, `sat down with the minister`, `the two men sat down`."""
    ground, sentence, verb = clause.ground, clause.sentence, clause.token
    doers = doers_of(ground, sentence, verb)
    met = objects_of(ground, sentence, prepositional(verb, *SITTING[verb.lemma_]))
    met = met or tuple(m for c in verb.children if c.lower_ == "across" for m in objects_of(ground, sentence, prepositional(c, "from")))
    together = verb.lemma_ == "sit" and len(doers) > 1 and any(c.lower_ in {"down", "together"} for c in verb.children)
    asked = any(c.dep_ in {"xcomp", "advcl"} and c.tag_ == "VB" for c in verb.children) and verb.lemma_ != "sit"
    if (_people_only(doers, list(met)) or (together and not met)) and not asked:
        yield from _session(clause, (doers, met), f"meetings.{verb.lemma_}")


def _by_noun(clause: Clause) -> Iterator[Telling]:
    """Read `talks between X and Y`, `his meeting with Y`, `X during a meeting with Y`, `US-Iran talks in Oman`."""
    ground, sentence, noun = clause.ground, clause.sentence, clause.token
    if by_telephone(noun) or is_general(noun) or (noun.dep_ in {"dobj", "nsubjpass"} and holds(noun.head) == noun):
        return
    together = between(ground, sentence, noun)
    met = partners(ground, sentence, noun)
    sides = () if together or met else compound_sides(ground, sentence, noun)
    if met and _is_topic(noun):
        return
    if met:
        doers = tuple(m for m in together or owner(ground, sentence, noun) if m not in met)
        if noun.dep_ == "pobj" and all(m.kind is EntityKind.COUNTRY for m in met) and child(noun, "poss") is None:
            doers = tuple(as_country(m) for m in doers)
        yield from _session(clause, (doers, met), "meetings.with")
    elif together:
        yield from _session(clause, (together, ()), "meetings.between")
    elif sides:
        yield from _session(clause, (sides, ()), "meetings.compound")
    elif noun.dep_ == "pobj" and noun.head.lower_ in {"after", "during", "following", "at"} and not any(c.dep_ == "poss" for c in noun.children):
        doers = owner(ground, sentence, noun)
        if len(doers) == 2 and all(m.kind is EntityKind.PERSON for m in doers) and doers[0].country != doers[1].country:  # noqa: PLR2004
            yield from _session(clause, (doers, ()), "meetings.after-talks")


def _is_topic(noun: Token) -> bool:
    """Whether the talks are only spoken of, and nobody in the clause holds them: `was briefed on talks with Y`."""
    return noun.dep_ == "pobj" and noun.head.lower_ in {"on", "about", "regarding", "over"} and child(noun, "poss") is None


def _by_summit(clause: Clause) -> Iterator[Telling]:
    """Read `his summit with Y`, `a summit between X and Y`, `the Trump-Kim summit`: two sides make a meeting."""
    ground, sentence, noun = clause.ground, clause.sentence, clause.token
    together = between(ground, sentence, noun) if not prepositional(noun, "of") else ()
    met = partners(ground, sentence, noun)
    doers = together or (tuple(m for m in owner(ground, sentence, noun) if m not in met) if met else compound_sides(ground, sentence, noun))
    whom = (*doers, *met)
    if len(whom) == 2 and all(m.kind in {EntityKind.PERSON, EntityKind.COUNTRY} for m in whom):  # noqa: PLR2004
        yield from _session(clause, (doers, met), "meetings.summit")


def _session(clause: Clause, sides: Sides, rule: str) -> Iterator[Telling]:
    """Make the tellings of one clause: one for a group, one for each of two partners who are met one by one."""
    ground, sentence, token = clause.ground, clause.sentence, clause.token
    doers, met = _without_duplicates(*sides)
    if len(doers) + len(met) < 2:  # noqa: PLR2004  nobody meets himself
        return
    named = [m for m in met if m.kind is EntityKind.PERSON]
    one_by_one = len(doers) == 1 and 1 < len(met) < GROUP and len(named) == len(met)
    spots = places_of(ground, sentence, token)
    listed = len(spots) > 1 and not any(nested(one, other) for one, other in combinations(spots, 2))
    cities = [p for p in spots if listed or not p.known.startswith("country:")]
    for group, place in product([(m,) for m in met] if one_by_one else [met], cities or [place_of(ground, sentence, token)]):
        yield from tell(clause, EventType.MEETING, (Participant(m) for m in chain(doers, group)), rule, Details(place))


def _without_duplicates(doers: tuple[Mention, ...], met: tuple[Mention, ...]) -> Sides:
    """Leave out who stands on both sides, and a country beside its own people."""
    others = tuple(m for m in dict.fromkeys(met) if m not in doers)
    countries = {m.country for m in (*doers, *others) if m.kind is EntityKind.PERSON}
    keep = lambda m: not (m.kind is EntityKind.COUNTRY and m.country in countries)  # noqa: E731
    return tuple(m for m in doers if keep(m)), tuple(m for m in others if keep(m))
