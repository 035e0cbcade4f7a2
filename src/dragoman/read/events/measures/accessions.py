"""Accessions: a country joins or leaves an organisation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.model.event import EventType, Role
from dragoman.model.mention import EntityKind, Mention
from dragoman.read.events.deeds import Deed, doers, modifiers_of, owners, tell
from dragoman.read.ground import Ground, thing_mention
from dragoman.read.parsing import Sentence
from dragoman.read.syntax import children, conjuncts, prepositional
from dragoman.read.tellings import Telling

if TYPE_CHECKING:
    from spacy.tokens import Token

JOINING = {
    "join": (),
    "enter": (),
    "leave": (),
    "quit": (),
    "exit": (),
    "withdraw": ("from",),
    "accede": ("to",),
    "pull": ("from",),
    "admit": ("to", "into"),
    "accept": ("into",),
    "apply": ("to",),
    "belong": (),
}
"""Verbs of joining and leaving, each with what stands before the organisation; none for an object."""
MEMBERSHIP = frozenset({"membership", "accession", "admission", "entry", "withdrawal", "exit"})


def find_accessions(ground: Ground) -> list[Telling]:
    """Find every telling of a country that joins or leaves an organisation."""
    return [t for sentence in ground.sentences for token in sentence for t in _tellings(ground, sentence, token)]


def _tellings(ground: Ground, sentence: Sentence, token: Token) -> Iterator[Telling]:
    lemma = token.lemma_.lower()
    found: Telling | None = None
    if token.pos_ == "VERB" and lemma in JOINING:
        found = _joining(ground, sentence, token, JOINING[lemma])
    elif token.pos_ == "NOUN" and lemma in MEMBERSHIP:
        found = _membership(ground, sentence, token)
    if found is not None:
        yield found


def _joining(ground: Ground, sentence: Sentence, verb: Token, prepositions: tuple[str, ...]) -> Telling | None:
    """Read `X joined BRICS`, `X withdrew from the treaty organisation`."""
    whom = prepositional(verb, *prepositions) if prepositions else children(verb, "dobj")
    bodies = [b for t in whom for b in _bodies(ground, sentence, t)]
    if verb.lemma_ == "admit":
        members = tuple(m for t in children(verb, "dobj", "nsubjpass") for m in _countries(ground, sentence, t))
    else:
        members = tuple(m for m in doers(ground, sentence, verb) if m.kind is EntityKind.COUNTRY)
    return _told(ground, sentence, verb, members, bodies)


def _membership(ground: Ground, sentence: Sentence, noun: Token) -> Telling | None:
    """Read `its full membership in the Y`, `the accession of X to Y`; mere membership is a state and no event."""
    if noun.lemma_.lower() == "membership" and not any(
        m.lower_ in {"full", "new", "permanent"} for m in modifiers_of(noun)
    ):
        return None
    bodies = [b for t in prepositional(noun, "in", "of", "to", "into", "from") for b in _bodies(ground, sentence, t)]
    members = tuple(m for m in owners(ground, sentence, noun) if m.kind is EntityKind.COUNTRY)
    members = members or tuple(m for t in prepositional(noun, "of") for m in _countries(ground, sentence, t))
    return _told(ground, sentence, noun, members, bodies)


def _bodies(ground: Ground, sentence: Sentence, token: Token) -> list[Mention]:
    """Give the international organisations that a noun phrase names."""
    things = [ground.thing(sentence, t) for t in conjuncts(token)]
    return [thing_mention(t) for t in things if t is not None and t.kind is EntityKind.ORGANIZATION and not t.country]


def _countries(ground: Ground, sentence: Sentence, token: Token) -> list[Mention]:
    things = [ground.thing(sentence, t) for t in conjuncts(token)]
    return [thing_mention(t) for t in things if t is not None and t.kind is EntityKind.COUNTRY]


def _told(
    ground: Ground, sentence: Sentence, token: Token, members: tuple[Mention, ...], bodies: list[Mention]
) -> Telling | None:
    if not members or not bodies:
        return None
    deed = Deed(EventType.ACCESSION, token, f"accessions.{token.lemma_.lower()}")
    return tell(ground, sentence, deed, ((members, Role.PARTICIPANT), (bodies, Role.PARTICIPANT)))
