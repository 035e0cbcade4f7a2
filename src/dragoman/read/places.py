"""Where something took place: the most exact place that its clause names with `in`, `at`, `to` and the like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.model.mention import EntityKind, Mention
from dragoman.read.ground import Ground, thing_mention
from dragoman.read.mentions.found import Found
from dragoman.read.parsing import Sentence
from dragoman.read.syntax import clause_head

if TYPE_CHECKING:
    from spacy.tokens import Token

AT = frozenset({"in", "at", "inside", "near", "outside", "within", "on", "from"})
TO = frozenset({"to", "in", "into", "at", "for"})


def place_of(ground: Ground, sentence: Sentence, token: Token, prepositions: frozenset[str] = AT - {"on", "from"}) -> Mention | None:
    """Give the place of an event that a verb or noun tells: its own, else its clause's."""
    return next(iter(places_of(ground, sentence, token, prepositions)), None)


def places_of(ground: Ground, sentence: Sentence, token: Token, prepositions: frozenset[str] = AT - {"on", "from"}) -> list[Mention]:
    """Give the places of what a verb or noun tells, the most exact and nearest first; its own, else its clause's."""
    for top in (token, clause_head(token)):
        places = [(t, f) for t, f in _places(ground, sentence) if top.is_ancestor(t) and _introduced(t, prepositions)]
        places = [(t, f) for t, f in places if not _in_other_clause(t, top)]
        if places:
            places.sort(key=lambda item: (item[1].kind is EntityKind.COUNTRY, abs(item[0].i - token.i)))
            return [as_place(found) for _, found in places]
    return []


def _places(ground: Ground, sentence: Sentence) -> list[tuple[Token, Found]]:
    found = [f for f in ground.named[sentence.number] if f.kind in {EntityKind.PLACE, EntityKind.COUNTRY} and f.sense != "demonym"]
    return [(f.head, f) for f in found if ground.person(sentence, f.head) is None or f.kind is EntityKind.PLACE]


def _introduced(token: Token, prepositions: frozenset[str]) -> bool:
    """Whether a place stands after one of the prepositions, itself or through what it is joined or added to."""
    current = token
    while current.dep_ in {"conj", "appos", "compound", "npadvmod", "nmod", "poss"} and current.head != current:
        current = current.head
    if current.dep_ == "pobj":
        return current.head.lower_ in prepositions
    previous = token.doc[token.left_edge.i - 1] if token.left_edge.i > 0 else None
    return previous is not None and previous.lower_ in prepositions


def _in_other_clause(token: Token, top: Token) -> bool:
    current = token.head
    while current != top and current.head != current:
        if current.pos_ in {"VERB", "AUX"} and current.dep_ in {"relcl", "advcl", "ccomp", "acl", "parataxis"}:
            return True
        current = current.head
    return False


def as_place(found: Found) -> Mention:
    """Give the place that a name stands for; a country's name stands for its territory."""
    if found.kind is EntityKind.PLACE:
        return thing_mention(found)
    doc = found.sentence.span.doc
    words = doc[found.first : found.last].text
    return Mention(found.span, words, EntityKind.PLACE, found.name, found.country, f"country:{found.country}")


