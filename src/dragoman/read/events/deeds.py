"""What the events other than talks share: who does it, to whom, with which things, and how much of a sentence tells it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.model.attestation import Status
from dragoman.model.event import EventType, Participant, Role
from dragoman.model.mention import EntityKind, Evidence, Mention
from dragoman.read.actors import actors
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.places import place_of
from dragoman.read.speech import voices_of
from dragoman.read.status import status_of
from dragoman.read.syntax import agent, child, children, clause_head, conjuncts, is_passive, prepositional, subject
from dragoman.read.tellings import Telling
from dragoman.read.timing import when_of

if TYPE_CHECKING:
    from spacy.tokens import Token

LONG = 32
"""Tokens: of a longer sentence only the clause is quoted."""
DOING = frozenset(
    {
        "carry",
        "conduct",
        "launch",
        "stage",
        "wage",
        "begin",
        "start",
        "open",
        "mount",
        "commit",
        "hold",
        "continue",
        "resume",
        "fight",
        "make",
        "complete",
        "perform",
        "undertake",
        "escalate",
        "intensify",
        "step",
        "impose",
        "do",
        "have",
        "order",
        "finish",
        "end",
        "halt",
        "stop",
        "admit",
        "announce",
        "plan",
    }
)
"""Verbs whose subject does what their object says: `carried out an attack`."""


@dataclass(frozen=True)
class Deed:
    """A happening that a verb or noun tells, before its date, place and voices are looked up."""

    type: EventType
    token: Token
    rule: str
    item: str = ""
    status: Status | None = None
    """Set where the wording itself says it; else the words around the token are asked."""


def tell(
    ground: Ground, sentence: Sentence, deed: Deed, parts: Iterable[tuple[Iterable[Mention], Role]]
) -> Telling | None:
    """Make the telling of a deed by whoever has a part in it; nobody takes two parts.

    Returns:
        The telling; `None` where the words say that nothing happened.
    """
    status = deed.status or status_of(deed.token)
    if status is None:
        return None
    roles: dict[str, Participant[Mention]] = {}
    for whom, role in parts:
        for mention in whom:
            roles.setdefault(mention.name, Participant(mention, role))
    return Telling(
        type=deed.type,
        status=status,
        when=when_of(ground, sentence, deed.token),
        participants=tuple(roles.values()),
        evidence=quote(ground, sentence, deed.token),
        rule=deed.rule,
        place=place_of(ground, sentence, deed.token),
        voices=voices_of(ground, sentence, deed.token),
        item=deed.item,
    )


def quote(ground: Ground, sentence: Sentence, token: Token) -> Evidence:
    """Quote a short sentence whole, of a long one the clause of a verb or noun."""
    if len(sentence.span) <= LONG:
        return sentence.whole(ground.text)
    tokens = [t for t in clause_head(token).subtree if t.sent == token.sent]
    words = [t for t in tokens if not t.is_punct and not t.is_space] or [token]
    return ground.evidence(sentence, min(words[0], token, key=_index), max(words[-1], token, key=_index))


def _index(token: Token) -> int:
    return int(token.i)


def parties(ground: Ground, sentence: Sentence, token: Token | None) -> tuple[Mention, ...]:
    """Give whom a noun phrase stands for: by name, or by what its people belong to (`Israeli commandos`, `Hamas fighters`)."""
    if token is None:
        return ()
    found: list[Mention] = []
    for one in conjuncts(token):
        named = _named(actors(ground, sentence, one))
        found += [m for m in named or belonging(ground, sentence, one) if m not in found]
    return tuple(found)


def _named(found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return tuple(m for m in found if not m.unnamed)


def belonging(ground: Ground, sentence: Sentence, token: Token) -> tuple[Mention, ...]:
    """Give to what country or body a noun is said to belong: `Israeli commandos`, `Russia's army`, `U.S. sanctions`."""
    found: list[Mention] = []
    for word in token.children:
        if word.dep_ in {"amod", "poss", "compound", "nmod"} and word.i < token.i:
            for one in conjuncts(word):
                found += [m for m in _named(actors(ground, sentence, one)) if m not in found]
    return tuple(found)


def doers(ground: Ground, sentence: Sentence, verb: Token) -> tuple[Mention, ...]:
    """Give who does what a verb tells, in the active or the passive."""
    if is_passive(verb):
        return parties(ground, sentence, agent(verb))
    return parties(ground, sentence, subject(verb))


def goal(verb: Token) -> Token | None:
    """Give the noun that a verb is done to, in the active or the passive; for `who was killed` the one meant by `who`."""
    if not is_passive(verb):
        return child(verb, "dobj", "obj")
    own = child(verb, "nsubjpass")
    if own is not None and own.tag_ in {"WP", "WDT"} and verb.dep_ == "relcl":
        return verb.head
    return own if own is not None else (verb.head if verb.dep_ == "acl" else subject(verb))


def owners(ground: Ground, sentence: Sentence, noun: Token) -> tuple[Mention, ...]:
    """Give whose deed a noun is: `Israel's strike`, `a Russian attack`, `an attack by X`, `X carried out an attack`."""
    by = prepositional(noun, "by", "from")
    found = parties(ground, sentence, by[0]) if by else ()
    found = found or belonging(ground, sentence, noun)
    if found:
        return found
    verb = noun.head
    if verb.pos_ == "VERB" and verb.lemma_ in DOING and noun.dep_ in {"dobj", "nsubjpass"}:
        return doers(ground, sentence, verb)
    return ()


def after(ground: Ground, sentence: Sentence, token: Token, *prepositions: str) -> tuple[Mention, ...]:
    """Give whom a verb or noun names after one of the prepositions."""
    found = [m for t in prepositional(token, *prepositions) for m in parties(ground, sentence, t)]
    return tuple(dict.fromkeys(found))


def phrase(token: Token) -> str:
    """Give the words of a noun with what stands before it and its `of`: `several hundred drones`; without articles."""
    words = [t for t in token.subtree if token.left_edge.i <= t.i <= token.i]
    while words and (words[0].dep_ in {"det", "poss", "case"} or words[0].is_punct or words[0].dep_ == "preconj"):
        words = words[1:]
    first = words[0].i if words else token.i
    return str(token.doc[first : token.i + 1].text)


def has_any(tokens: Iterable[Token], lemmas: frozenset[str]) -> bool:
    """Whether one of the tokens is one of the words, by lemma or form."""
    return any(t.lemma_.lower() in lemmas or t.lower_ in lemmas for t in tokens)


def modifiers_of(noun: Token) -> list[Token]:
    """Give the adjectives and nouns before a noun."""
    return children(noun, "amod", "compound", "nmod")


def only_states(found: Iterable[Mention]) -> tuple[Mention, ...]:
    """Keep countries and bodies."""
    return tuple(m for m in found if m.kind in {EntityKind.COUNTRY, EntityKind.ORGANIZATION})
