"""Gatherings: conferences, summits, ministerials and sessions of many parties."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.lexicon.gatherings import matching
from dragoman.model.attestation import Status
from dragoman.model.event import EventType, Participant
from dragoman.model.mention import EntityKind, Mention
from dragoman.read.actors import actors
from dragoman.read.events.sides import OFFICES, doers_of, people_of
from dragoman.read.events.told import Clause, Details, tell
from dragoman.read.ground import Ground
from dragoman.read.places import as_place, place_of
from dragoman.read.status import status_of
from dragoman.read.syntax import children, clause_head, is_negated, is_passive, prepositional, subject, tense
from dragoman.read.tellings import Telling
from dragoman.read.timing import when_of

if TYPE_CHECKING:
    from spacy.tokens import Token

GATHERINGS = frozenset({"conference", "summit", "forum", "ministerial", "symposium", "convention"})
"""Nouns that are gatherings by themselves."""
SESSIONS = frozenset(
    {"meeting", "session", "dialogue", "consultation", "talk", "round", "format", "assembly", "retreat"}
)
"""Nouns that are gatherings only when many parties hold them, or the lexicon knows a series of that name."""
ATTENDING = frozenset(
    {
        "attend",
        "join",
        "host",
        "address",
        "open",
        "chair",
        "participate",
        "take",
        "speak",
        "hold",
        "convene",
        "gather",
        "preside",
    }
)
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
    }
)
OCCASION = frozenset({"at", "during", "in", "of", "on", "after", "from"})
"""Prepositions that make a gathering the occasion of something else."""
REGIONS = frozenset({"region", "bloc", "alliance", "neighbourhood", "neighborhood", "group", "organization"})
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
    bodies = _bodies(clause)
    countries = _countries_of(clause)
    if _is_again(noun) and found and not bodies and not countries:
        yield from _again(clause, found[-1])
        return
    if lemma in SESSIONS and not bodies and len(countries) < MANY and not _is_of_many(noun) and not _is_known(clause):
        return
    attending = _attending(clause)
    place = place_of(clause.ground, clause.sentence, noun) or _in_its_name(clause) or _on_the_way(clause)
    if not bodies and not attending and not countries and place is None and clause.when.period is None:
        return
    if lemma in SESSIONS and (len(countries) == 2 or prepositional(noun, "with")):  # noqa: PLR2004  two sides meet
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
    if status is not None:
        yield from tell(clause, EventType.GATHERING, (Participant(m) for m in people), rule, Details(place, status))


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


def _bodies(clause: Clause) -> tuple[Mention, ...]:
    """Give the body of many members that holds a gathering: `NATO summit`, `meeting of the Non-Aligned Movement`."""
    noun = clause.token
    words = [w for c in noun.children if c.dep_ in {"compound", "amod", "poss", "nmod"} for w in c.subtree]
    words += prepositional(noun, "of")
    words += [t for c in noun.children if c.ent_type_ == "DATE" for t in prepositional(c, "of")]
    words += (
        prepositional(noun.head, "of")
        if noun.dep_ == "dobj" and noun.head.lemma_ in {"call", "hold", "convene"}
        else []
    )
    return _international(clause, words) or _international(clause, _holders(noun))


def _holders(noun: Token) -> list[Token]:
    """Give the words of whoever holds a session: `ASEAN ministers held a meeting`, `they demanded after a session`."""
    verb = clause_head(noun)
    held = noun.dep_ == "dobj" and noun.head.lemma_ in {"hold", "convene", "conclude", "open"}
    after = (
        noun.dep_ == "pobj" and noun.head.lower_ in {"after", "following", "at", "during"} and noun.head.head == verb
    )
    head = subject(verb) if (held or after) and noun.lemma_.lower() in SESSIONS and verb.pos_ == "VERB" else None
    if head is None or not (held or head.tag_ in {"NNS", "NNPS"}):
        return []
    return [
        head,
        *(w for c in head.children if c.dep_ in {"compound", "poss", "nmod", "amod"} for w in c.subtree),
        *prepositional(head, "of", "from"),
    ]


def _international(clause: Clause, words: list[Token]) -> tuple[Mention, ...]:
    """Give the bodies of many countries among some words."""
    found = [clause.ground.thing(clause.sentence, w) for w in words]
    named = [f for f in found if f is not None and f.kind is EntityKind.ORGANIZATION and not f.country]
    mentions = [m for f in named for m in actors(clause.ground, clause.sentence, f.head)]
    return tuple(dict.fromkeys(m for m in mentions if m.kind is EntityKind.ORGANIZATION))


def _countries_of(clause: Clause) -> tuple[Mention, ...]:
    """Give the countries that a gathering is said to be of: `summit of the Russian, Iranian and Turkish leaders`."""
    of = prepositional(clause.token, "of", "between", "among")
    whom = [m for t in of for m in people_of(clause.ground, clause.sentence, t)]
    return tuple(m for m in dict.fromkeys(whom) if m.kind is EntityKind.COUNTRY)


def _is_of_many(noun: Token) -> bool:
    """Whether officials of no named country hold it: `a meeting of security council secretaries`, `of neighbours`."""
    whose = [*prepositional(noun, "of"), *(c for c in noun.children if c.dep_ in {"poss", "compound"})]
    plural = [
        t
        for t in whose
        if t.tag_ in {"NNS", "NNPS"} and (t.lemma_.lower() in OFFICES or t.lemma_.lower() in {"neighbour", "neighbor"})
    ]
    return bool(plural) and not prepositional(noun, "with", "between")


def _is_known(clause: Clause) -> bool:
    """Whether the lexicon knows a series of gatherings by the words of the noun phrase."""
    noun = clause.token
    words = [t for t in noun.subtree if t.dep_ not in {"relcl", "acl", "punct"} and abs(t.i - noun.i) <= MANY * 2]
    left = [t for t in words if t.i <= noun.i]
    capitalized = any(t.text[:1].isupper() for t in left)
    return capitalized and bool(matching(" ".join(t.text for t in words)))


def _attending(clause: Clause) -> tuple[Mention, ...]:
    """Give who attends: the subject of `attend a conference`, `spoke at the forum`, `hosted a summit`."""
    noun = clause.token
    verb = noun.head if noun.dep_ == "dobj" else noun.head.head if noun.dep_ == "pobj" else None
    if (
        verb is None
        or verb.lemma_ not in ATTENDING | {"arrive", "come", "travel"}
        or is_passive(verb)
        or is_negated(verb)
    ):
        return ()
    return tuple(m for m in people_of(clause.ground, clause.sentence, subject(verb)) if m.kind is not EntityKind.PLACE)


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
    if head is None or prepositional(verb, "with"):
        return
    place = place_of(ground, sentence, verb)
    if verb.lemma_ == "convene" and goal is not None and goal.tag_ == "NNS" and goal.lemma_.lower() in OFFICES:
        yield from _telling(clause, people_of(ground, sentence, head), place, "gatherings.convene")
    elif goal is None:
        bodies = _international(
            clause,
            [
                head,
                *(w for c in head.children if c.dep_ in {"compound", "poss", "nmod", "amod"} for w in c.subtree),
                *prepositional(head, "of", "from"),
            ],
        )
        several = doers_of(ground, sentence, verb)
        countries = several if len(several) >= MANY and all(m.kind is EntityKind.COUNTRY for m in several) else ()
        bodies = bodies or _international(clause, [w for t in prepositional(head, "from", "of") for w in t.subtree])
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
        bodies = _bodies(clause.at(head))
        yield from _telling(clause, bodies or parties, _in_its_name(clause.at(head)), "gatherings.bring-together")
