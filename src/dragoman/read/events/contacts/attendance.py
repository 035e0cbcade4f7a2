"""Who holds a gathering and who attends it: bodies of many members, listed countries, persons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.model.mention import EntityKind, Mention
from dragoman.read.events.sides import people_of
from dragoman.read.events.told import Clause
from dragoman.read.ground import country_mention
from dragoman.read.reference.actors import actors
from dragoman.read.syntax import children, clause_head, conjuncts, is_negated, is_passive, prepositional, subject

if TYPE_CHECKING:
    from spacy.tokens import Token

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
SESSIONS = frozenset(
    {"meeting", "session", "dialogue", "consultation", "talk", "round", "format", "assembly", "retreat"}
)
"""Nouns that are gatherings only when many parties hold them, or the lexicon knows a series of that name."""


def bodies_of(clause: Clause) -> tuple[Mention, ...]:
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
    return international(clause, words) or international(clause, _holders(noun))


def _holders(noun: Token) -> list[Token]:
    """Give the words of whoever holds a session: `ASEAN ministers held a meeting`, `they demanded after a session`."""
    verb = clause_head(noun)
    if noun.dep_ == "pobj" and any(c.dep_ == "mark" and c.i > noun.i for c in verb.children):
        verb = verb.head  # the parser hangs it on `that` clause after it: `demanded, after a session, that …`
    held = noun.dep_ == "dobj" and noun.head.lemma_ in {"hold", "convene", "conclude", "open"}
    after = (
        noun.dep_ == "pobj"
        and noun.head.lower_ in {"after", "following", "at", "during"}
        and verb in {noun.head.head, noun.head.head.head}
    )
    head = subject(verb) if (held or after) and noun.lemma_.lower() in SESSIONS and verb.pos_ == "VERB" else None
    if head is None or not (held or head.tag_ in {"NNS", "NNPS"}):
        return []
    return [
        head,
        *(w for c in head.children if c.dep_ in {"compound", "poss", "nmod", "amod"} for w in c.subtree),
        *prepositional(head, "of", "from"),
    ]


def international(clause: Clause, words: list[Token]) -> tuple[Mention, ...]:
    """Give the bodies of many countries among some words."""
    found = [clause.ground.thing(clause.sentence, w) for w in words]
    named = [f for f in found if f is not None and f.kind is EntityKind.ORGANIZATION and not f.country]
    mentions = [m for f in named for m in actors(clause.ground, clause.sentence, f.head)]
    return tuple(dict.fromkeys(m for m in mentions if m.kind is EntityKind.ORGANIZATION))


def countries_of(clause: Clause) -> tuple[Mention, ...]:
    """Give the countries that a gathering is said to be of: `summit of the Russian, Iranian and Turkish leaders`."""
    of = prepositional(clause.token, "of", "between", "among")
    whom = [m for t in of for m in people_of(clause.ground, clause.sentence, t)]
    return tuple(m for m in dict.fromkeys(whom) if m.kind is EntityKind.COUNTRY)


def attending_at(clause: Clause) -> tuple[Mention, ...]:
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


def listed_countries(clause: Clause, head: Token) -> tuple[Mention, ...]:
    """Give the countries that a noun phrase lists: `officials of nine countries – Russia, India and China – met`."""
    sites = [t for p in prepositional(head, "of", "from") for t in (p, *children(p, "appos"))]
    things = [clause.ground.thing(clause.sentence, t) for site in sites for t in conjuncts(site)]
    named = [f for f in things if f is not None and f.kind is EntityKind.COUNTRY and f.sense != "demonym"]
    return tuple(dict.fromkeys(country_mention(f) for f in named))
