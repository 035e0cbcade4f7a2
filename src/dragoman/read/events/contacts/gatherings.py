"""Gatherings: conferences, summits, ministerials and sessions of many parties."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.lexicon.gatherings import matching
from dragoman.model.attestation import Status
from dragoman.model.event import EventType, Participant
from dragoman.model.mention import EntityKind, Mention
from dragoman.model.report import BlockKind
from dragoman.read.anchors.scene_dates import dated_to, spoken_there
from dragoman.read.anchors.timing import when_of
from dragoman.read.events.contacts.attendance import (
    SESSIONS,
    attending_at,
    bodies_of,
    countries_of,
    international,
    listed_countries,
)
from dragoman.read.events.sides import OFFICES, doers_of, people_of
from dragoman.read.events.told import Clause, Details, tell
from dragoman.read.ground import Ground
from dragoman.read.places import as_place, place_of
from dragoman.read.reference.descriptions import modifiers
from dragoman.read.status import status_of
from dragoman.read.syntax import children, clause_head, prepositional, subject, tense
from dragoman.read.tellings import Telling

if TYPE_CHECKING:
    from spacy.tokens import Token

GATHERINGS = frozenset({"conference", "summit", "forum", "ministerial", "symposium", "convention"})
"""Nouns that are gatherings by themselves."""
TRAVELLING = frozenset({"visit", "travel", "fly", "arrive", "come", "go", "head", "leave", "depart"})
CONVENING = frozenset({"meet", "gather", "convene", "assemble"})
NOT_OFFICIAL = frozenset(
    {
        "press",
        "news",
        "party",
        "annual",
        "developer",
        "sports",
        "football",
        "shareholder",
        "bishops",
        "academic",
        "tech",
        "some",
        "any",
        "cabinet",
        "board",
        "town",
        "staff",
        "video",
        "telephone",
    }
)
OCCASION = frozenset({"at", "during", "in", "of", "on", "after", "from"})
"""Prepositions that make a gathering the occasion of something else."""
PROPOSED = frozenset({"proposal", "offer", "idea", "suggestion", "bid", "request"})
"""What names a gathering that somebody would like to hold: `a proposal to host the summit`."""
DECLINING = frozenset({"turn", "reject", "decline", "refuse", "dismiss", "rebuff"})
REGIONS = frozenset({"region", "bloc", "alliance", "neighbourhood", "neighborhood", "group", "organization"})
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)|[a-z-]*(?:first|second|third|\wth)")
MANY = 4
"""So many countries that talk together make a gathering; fewer make a meeting."""


def find_gatherings(ground: Ground) -> list[Telling]:
    """Find every telling of a gathering in a report."""
    found: list[Telling] = []
    for sentence in ground.sentences:
        for token in sentence:
            if token.pos_ in {"NOUN", "PROPN"}:
                found += list(_by_noun(Clause(ground, sentence, token), found))
            elif token.pos_ == "VERB" and token.lemma_ in CONVENING:
                found += list(_by_verb(Clause(ground, sentence, token)))
            elif token.pos_ == "VERB" and token.lemma_ == "bring":
                found += list(_bringing_together(Clause(ground, sentence, token)))
    return found


def _by_noun(clause: Clause, found: list[Telling]) -> Iterator[Telling]:
    noun, lemma = clause.token, clause.token.lemma_.lower()
    if (
        lemma not in GATHERINGS | SESSIONS
        or any(c.lower_ in NOT_OFFICIAL for c in noun.children)
        or noun.dep_ == "compound"
        or (lemma == "convention" and noun.head.lower_ in {"from", "to", "under", "with"})
    ):
        return
    bodies = bodies_of(clause)
    countries = countries_of(clause)
    if _is_again(noun) and found and not bodies and not countries:
        yield from _again(clause, found[-1])
        return
    if lemma in SESSIONS and not bodies and len(countries) < MANY and not _is_of_many(clause) and not _is_known(clause):
        return
    attending = attending_at(clause)
    place = place_of(clause.ground, clause.sentence, noun) or _in_its_name(clause) or _on_the_way(clause)
    if not bodies and not attending and not countries and place is None and clause.when.period is None:
        return
    two_sides = len(countries) == 2 or prepositional(noun, "with")  # noqa: PLR2004
    if lemma in SESSIONS and two_sides and not _is_numbered(noun):
        return
    if not bodies and not countries and found and _is_purpose(clause, found[-1]):
        return
    people = dict.fromkeys((*bodies, *countries, *attending))
    yield from _telling(clause, tuple(people), place, f"gatherings.{lemma}")


def _telling(clause: Clause, people: tuple[Mention, ...], place: Mention | None, rule: str) -> Iterator[Telling]:
    noun = clause.token
    status = status_of(
        noun if noun.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj"} or noun.pos_ == "VERB" else clause_head(noun)
    )
    if status is not Status.PLANNED and noun.dep_ == "pobj" and noun.head.lower_ in OCCASION:
        status = Status.OCCURRED  # what happens at a summit may be denied; the summit is not
    if status is Status.OCCURRED and noun.dep_ == "pobj" and tense(clause_head(noun)) == "future":
        status = Status.PLANNED  # `will lead the delegation to the summit`
    if any(t.lemma_ in PROPOSED and t.pos_ == "NOUN" for t in noun.ancestors if noun.dep_ == "dobj"):
        status = Status.HYPOTHETICAL if clause_head(noun).head.head.lemma_ not in DECLINING else None
    if status is not None:
        where = (clause.ground, clause.sentence, noun)
        when = spoken_there(*where) or dated_to(*where) if clause.when.period is None else None
        yield from tell(
            clause, EventType.GATHERING, (Participant(m) for m in people), rule, Details(place, status, when)
        )


def _is_again(noun: Token) -> bool:
    """Whether it is `the conference`, `the meeting`, told before."""
    words = [c for c in noun.children if c.dep_ in {"det", "amod", "compound", "nmod", "poss", "nummod"}]
    return len(words) == 1 and words[0].lower_ in {"the", "this"} and not prepositional(noun, "of", "with", "between")


def _again(clause: Clause, last: Telling) -> Iterator[Telling]:
    """Read `the conference ran from April 23 to 25`: the gathering told last, told again where its sort agrees."""
    if (
        clause.token.lemma_.lower() not in {last.rule.removeprefix("gatherings."), "gathering", "event"}
        or clause.sentence.start == last.evidence.start
    ):
        return
    when = when_of(clause.ground, clause.sentence, clause.token)
    yield replace(last, evidence=clause.sentence.whole(clause.ground.text), when=when, voices=())


def _is_of_many(clause: Clause) -> bool:
    """Whether officials of no named country hold it: `a meeting of security council secretaries`, `of neighbours`."""
    noun = clause.token
    whose = [*prepositional(noun, "of"), *(c for c in noun.children if c.dep_ in {"poss", "compound"})]
    plural = [
        t
        for t in whose
        if t.tag_ in {"NNS", "NNPS"} and (t.lemma_.lower() in OFFICES or t.lemma_.lower() in {"neighbour", "neighbor"})
    ]
    few = any(1 < len(modifiers(clause.ground, clause.sentence, t)) < MANY for t in plural)
    return bool(plural) and not few and not prepositional(noun, "with", "between")


def _is_purpose(clause: Clause, last: Telling) -> bool:
    """Whether the sentence has told it by the verb already: `ministers of nine countries met for the 5th dialogue`."""
    noun = clause.token
    for_it = noun.dep_ == "pobj" and noun.head.lower_ in {"for", "at", "in"} and noun.head.head.lemma_ in CONVENING
    return for_it and last.evidence == clause.sentence.whole(clause.ground.text)


def _is_numbered(noun: Token) -> bool:
    """Whether it is one of a named series: `the 5th Regional Dialogue on X`, `the 13th International Meeting of Y`."""
    ordinal = any(c.ent_type_ == "ORDINAL" or ORDINAL.fullmatch(c.lower_) for c in noun.children if c.i < noun.i)
    return (
        noun.text[:1].isupper()
        and ordinal
        and any(t.dep_ in {"compound", "amod"} and t.text[:1].isupper() for t in noun.children)
    )


def _is_known(clause: Clause) -> bool:
    """Whether the lexicon knows a series of gatherings by the words of the noun phrase."""
    noun = clause.token
    if _is_numbered(noun) and clause.sentence.block.kind is BlockKind.BODY:
        return True
    words = [t for t in noun.subtree if t.dep_ not in {"relcl", "acl", "punct"} and abs(t.i - noun.i) <= MANY * 2]
    left = [t for t in words if t.i <= noun.i]
    capitalized = any(t.text[:1].isupper() for t in left)
    return capitalized and bool(matching(" ".join(t.text for t in words)))


def _in_its_name(clause: Clause) -> Mention | None:
    """Give the city of `the Delhi dialogue`, `the Johannesburg summit`."""
    for word in clause.token.children:
        thing = clause.ground.thing(clause.sentence, word) if word.dep_ in {"compound", "nmod"} else None
        if thing is not None and thing.kind is EntityKind.PLACE:
            return as_place(thing)
    return None


def _on_the_way(clause: Clause) -> Mention | None:
    """Give the place of `visited Moscow to attend a conference`, `flew to Moscow for a summit`."""
    for verb in clause.token.ancestors:
        if verb.lemma_ in TRAVELLING:
            objects = [*(children(verb, "dobj") if verb.lemma_ == "visit" else []), *prepositional(verb, "to", "in")]
            things = [
                t
                for o in objects
                if (t := clause.ground.thing(clause.sentence, o)) is not None
                and t.kind in {EntityKind.PLACE, EntityKind.COUNTRY}
            ]
            return as_place(things[0]) if things else None
    return None


def _by_verb(clause: Clause) -> Iterator[Telling]:
    """Read `ASEAN ministers met in X`, `diplomats from the G7 gathered`, `Malaysia convenes foreign ministers`."""
    ground, sentence, verb = clause.ground, clause.sentence, clause.token
    head = subject(verb)
    goal = next(iter(children(verb, "dobj")), None)
    if head is None or any(t.dep_ == "pobj" for t in prepositional(verb, "with")):
        return
    place = place_of(ground, sentence, verb)
    if verb.lemma_ == "convene" and goal is not None and goal.tag_ == "NNS" and goal.lemma_.lower() in OFFICES:
        yield from _telling(clause, people_of(ground, sentence, head), place, "gatherings.convene")
    elif goal is None:
        bodies = international(
            clause,
            [
                head,
                *(w for c in head.children if c.dep_ in {"compound", "poss", "nmod", "amod"} for w in c.subtree),
                *prepositional(head, "of", "from"),
            ],
        )
        several = doers_of(ground, sentence, verb)
        several = several if len(several) >= MANY else listed_countries(clause, head)
        countries = several if len(several) >= MANY and all(m.kind is EntityKind.COUNTRY for m in several) else ()
        bodies = bodies or international(clause, [w for t in prepositional(head, "from", "of") for w in t.subtree])
        members = head.tag_ in {"NNS", "NNPS"} or ground.thing(sentence, head) is not None
        regional = head.lemma_.lower() in OFFICES and any(
            t.lemma_ in REGIONS for t in prepositional(head, "of", "from")
        )
        if ((bodies or regional) and members) or countries:
            yield from _telling(clause, (*bodies, *countries), place, "gatherings.met")


def _bringing_together(clause: Clause) -> Iterator[Telling]:
    """Read `the dialogue brings together A, B and C`."""
    verb, head = clause.token, subject(clause.token)
    if (
        head is None
        or head.lemma_.lower() not in GATHERINGS | SESSIONS
        or not any(c.lower_ == "together" for c in verb.children)
    ):
        return
    parties = tuple(m for t in children(verb, "dobj") for m in people_of(clause.ground, clause.sentence, t))
    if len(parties) >= MANY:
        bodies = bodies_of(clause.at(head))
        yield from _telling(clause, bodies or parties, _in_its_name(clause.at(head)), "gatherings.bring-together")
