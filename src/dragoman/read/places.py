"""Where something took place: the most exact place that its clause names with `in`, `at`, `to` and the like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.lexicon import places
from dragoman.lexicon.countries import by_code
from dragoman.model.mention import EntityKind, Mention, Span
from dragoman.read.ground import Ground, thing_mention
from dragoman.read.mentions.found import Found
from dragoman.read.parsing import Sentence
from dragoman.read.reference.descriptions import modifiers
from dragoman.read.syntax import child, clause_head

if TYPE_CHECKING:
    from spacy.tokens import Token

AT = frozenset({"in", "at", "inside", "near", "outside", "within", "on", "from"})
TO = frozenset({"to", "in", "into", "at", "for"})
REACH = 3
"""How many sentences back `there` may reach."""
BUILDINGS = frozenset({"house", "palace", "pentagon"})
DASHES = frozenset({"–", "—", "--", "-"})


def place_of(
    ground: Ground, sentence: Sentence, token: Token, prepositions: frozenset[str] = AT - {"on", "from"}
) -> Mention | None:
    """Give the place of an event that a verb or noun tells: its own, else its clause's."""
    return next(iter(places_of(ground, sentence, token, prepositions)), None)


def places_of(
    ground: Ground, sentence: Sentence, token: Token, prepositions: frozenset[str] = AT - {"on", "from"}
) -> list[Mention]:
    """Give the places of what a verb or noun tells, the most exact and nearest first; its own, else its clause's."""
    spots = _spots(ground, sentence)
    for top in (token, clause_head(token)):
        found = [
            (t, p)
            for t, p in spots
            if top.is_ancestor(t) and _introduced(t, prepositions) and not _in_other_clause(t, top)
        ]
        if found:
            found.sort(key=lambda item: (item[1].known.startswith("country:"), abs(item[0].i - token.i)))
            return [place for _, place in found]
    return _where(spots, token) or _set_off(spots) or _alone(spots, token, prepositions)


def _where(spots: list[tuple[Token, Mention]], token: Token) -> list[Mention]:
    """Give the place of `was in Damascus, where he met X`."""
    where = next((c for c in clause_head(token).children if c.lower_ == "where"), None)
    before = [place for t, place in spots if where is not None and t.i < where.i]
    return before[-1:]


def _alone(spots: list[tuple[Token, Mention]], token: Token, prepositions: frozenset[str]) -> list[Mention]:
    """Give a sentence's only place where the parser lost it, and no other finite verb stands between it and the token."""
    if len(spots) != 1 or not _introduced(spots[0][0], prepositions):
        return []
    first, last = sorted((spots[0][0].i, token.i))
    between = token.doc[first + 1 : last]
    finite = any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} or t.text == ";" for t in between)
    return [] if finite else [spots[0][1]]


def _spots(ground: Ground, sentence: Sentence) -> list[tuple[Token, Mention]]:
    """Give the places that a sentence names, `the Chinese capital` and `there` included, each with its token."""
    found = [
        f
        for f in ground.named[sentence.number]
        if (f.kind in {EntityKind.PLACE, EntityKind.COUNTRY} and f.sense != "demonym") or is_building(f)
    ]
    spots = [
        (f.head, as_place(f)) for f in found if ground.person(sentence, f.head) is None or f.kind is EntityKind.PLACE
    ]
    for token in sentence:
        if token.lemma_ == "capital" and token.tag_ == "NN":
            spots += [(token, seat) for seat in [capital(ground, sentence, token)] if seat is not None]
    return spots


def capital(ground: Ground, sentence: Sentence, noun: Token) -> Mention | None:
    """Give the city that `the Chinese capital` or `the capital of Iran` means."""
    owners = modifiers(ground, sentence, noun)
    seat = by_code(owners[0].country).capital if len(owners) == 1 else ""
    place = places.named(seat) if seat else None
    if place is None:
        return None
    start = sentence.position(noun)
    return Mention(
        Span(start, start + len(noun.text)), noun.text, EntityKind.PLACE, place.name, place.country, place.id
    )


def _set_off(spots: list[tuple[Token, Mention]]) -> list[Mention]:
    """Give the city of a caption: `X receives Y, Tehran, April 16, 2025`."""
    for token, place in spots:
        doc = token.doc
        before, after = doc[token.left_edge.i - 1 : token.left_edge.i].text, doc[token.i + 1 : token.i + 3].text
        month = doc[token.i + 2].ent_type_ == "DATE" if token.i + 2 < len(doc) else False
        if before == "," and after.startswith(",") and month and not place.known.startswith("country:"):
            return [place]
    return []


def spoken_of(ground: Ground, sentence: Sentence, token: Token) -> Mention | None:
    """Give the place that `there` means: the last one named before it, in its sentence or the three before."""
    before = [p for t, p in _spots(ground, sentence) if t.i < token.i]
    for other in list(ground.before(sentence))[:REACH]:
        if before:
            break
        before = [p for _, p in _spots(ground, other)]
    return before[-1] if before else None


def dateline(ground: Ground) -> Mention | None:
    """Give the place that a report says it is written from, which its `here` means: `TEHRAN – The minister`."""
    for sentence in ground.sentences:
        for token, place in _spots(ground, sentence):
            at_start = sentence.position(token) - sentence.block.start < len(token.text) + 2
            if (
                at_start
                and any(t.text in DASHES for t in token.doc[token.i : token.i + 8])
                and not place.known.startswith("country:")
            ):
                return place
    return None


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
    while current not in (top, current.head):
        if current.pos_ in {"VERB", "AUX"} and current.dep_ in {"relcl", "advcl", "ccomp", "acl", "parataxis"}:
            return True
        if (
            current.pos_ in {"VERB", "AUX"}
            and current.dep_ == "conj"
            and child(current, "nsubj", "nsubjpass") is not None
        ):
            return True
        current = current.head
    return False


def is_building(found: Found) -> bool:
    """Whether a body goes by the name of its seat, where one may meet: `the White House`, `the Pentagon`."""
    if found.kind is not EntityKind.ORGANIZATION:
        return False
    return found.sentence.span.doc[found.last - 1].lower_ in BUILDINGS


def as_place(found: Found) -> Mention:
    """Give the place that a name stands for; a country's name stands for its territory, `the Kremlin` for the building."""
    if found.kind is EntityKind.PLACE:
        return thing_mention(found)
    doc = found.sentence.span.doc
    words = doc[found.first : found.last].text
    if found.sense == "metonym" or found.kind is EntityKind.ORGANIZATION:
        name = words.removeprefix("the ").removeprefix("The ")
        return Mention(found.span, words, EntityKind.PLACE, name, found.country)
    return Mention(found.span, words, EntityKind.PLACE, found.name, found.country, f"country:{found.country}")


def nested(one: Mention, other: Mention) -> bool:
    """Whether one of two places lies in the other: a city and its country."""
    return one.country == other.country
