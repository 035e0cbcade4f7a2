"""Tenures told by likeness: who is somebody's counterpart holds the like office of his own country."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.lexicon.seats import kinds
from dragoman.model.mention import EntityKind, Mention, Span
from dragoman.model.tenure import Tenure
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.reference.anaphora import persons_of
from dragoman.read.reference.descriptions import modifiers
from dragoman.read.tenures.seats import is_name
from dragoman.read.tenures.titles import held_on
from dragoman.read.tenures.told import Told

if TYPE_CHECKING:
    from spacy.tokens import Token

NEAR = 4
"""Tokens between `counterpart` and the name that goes with it."""
CHIEFS = frozenset({"head_of_state", "head_of_government"})
"""Kinds that differ from country to country for what is called president."""
PARTS = 3
"""Of the id of an office of a listed kind without a destination."""


def counterparts_of(ground: Ground) -> Iterator[Told]:
    """Read `his Russian counterpart, X`: X holds in Russia the office that the other holds at home."""
    for sentence in ground.sentences:
        for token in sentence:
            if token.lower_ == "counterpart":
                told = _told(ground, sentence, token)
                if told is not None:
                    yield told


def _told(ground: Ground, sentence: Sentence, noun: Token) -> Told | None:
    named = _named(ground, sentence, noun)
    person = ground.person(sentence, named) if named is not None else None
    if named is None or person is None or person.offices:
        return None
    codes = {f.country for f in modifiers(ground, sentence, noun)} or {person.country} - {""}
    owner = _owner(ground, sentence, noun, person)
    office = _like(owner, codes.pop(), sentence, noun) if owner is not None and len(codes) == 1 else None
    if office is None:
        return None
    first, last = sorted((noun, named), key=lambda t: t.i)
    words = sentence.evidence(first, last, ground.text)
    return Told(Tenure(person, office, held_on=held_on(ground, sentence)), words, "tenures.counterpart")


def _named(ground: Ground, sentence: Sentence, noun: Token) -> Token | None:
    """Find the name that goes with `counterpart`: after it, else before the comma that it follows."""
    doc = sentence.span.doc
    for token in doc[noun.i + 1 : min(noun.i + 1 + NEAR, sentence.span.end)]:
        if is_name(ground, sentence, token):
            return token
        if token.pos_ in {"VERB", "AUX", "ADP"}:
            break
    before = noun.left_edge.i - 2
    follows_comma = before >= sentence.span.start and doc[before + 1].text == ","
    return doc[before] if follows_comma and is_name(ground, sentence, doc[before]) else None


def _owner(ground: Ground, sentence: Sentence, noun: Token, person: Mention) -> Mention | None:
    """Give whose counterpart he is: who was named last before, in this sentence or the one before."""
    doc = sentence.span.doc
    here = [m for t in doc[sentence.span.start : noun.i] if (m := ground.person(sentence, t)) is not None]
    earlier = [m for other in list(ground.before(sentence))[:1] for m in persons_of(ground, other)]
    candidates = [m for m in [*reversed(here), *reversed(earlier)] if m != person and m.offices]
    return candidates[0] if candidates else None


def _like(owner: Mention, code: str, sentence: Sentence, noun: Token) -> Mention | None:
    """Give the office of a country that is like one of the owner's."""
    for held in owner.offices:
        parts = held.known.split(":")
        if len(parts) != PARTS or held.country == code or not held.country:
            continue
        called = held.name.split(" of ")[0]
        is_president = parts[2] in CHIEFS and called == "President"
        seats = [kinds.seat(kind, code) for kind in sorted(CHIEFS if is_president else {parts[2]})]
        fitting = [s for s in seats if s is not None and (len(seats) == 1 or s.name(code).startswith(called))]
        if len(fitting) != 1:
            continue
        start = sentence.position(noun)
        span = Span(start, start + len(noun.text))
        known = f"office:{code}:{fitting[0].kind}"
        return Mention(span, noun.text, EntityKind.OFFICE, fitting[0].name(code), code, known)
    return None
