"""Countries that act through people whom nobody names: `US-Iran talks`, `talks with the US`; and who is abroad where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.lexicon.countries import Country, by_code, named, of_demonym
from dragoman.model.mention import EntityKind, Mention, Span
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.reference.actors import actors
from dragoman.read.reference.anaphora import SIDES, both_sides
from dragoman.read.syntax import prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

HYPHEN = "-"


def compound_sides(ground: Ground, sentence: Sentence, noun: Token) -> tuple[Mention, ...]:
    """Give the two countries of `US-Iran talks` or `Russian-Iranian talks`."""
    sides: list[Mention] = []
    for word in noun.children:
        if word.dep_ in {"compound", "amod", "nmod"}:
            for one in [w for w in word.subtree if w.i < noun.i]:
                thing = ground.thing(sentence, one)
                if thing is not None and thing.country:
                    sides += [m for m in _as_country(ground, sentence, one) if m not in sides]
    before = noun.doc[noun.i - 1] if noun.i > sentence.span.start else None
    return tuple(sides) if len(sides) > 1 else _hyphened(sentence, before) if before is not None else ()


def _hyphened(sentence: Sentence, word: Token) -> tuple[Mention, ...]:
    """Give both countries of `U.S.-Ukraine` where the parser takes it for one word."""
    parts = word.text.replace("–", HYPHEN).split(HYPHEN)
    found = [country for part in parts if (country := named(part) or of_demonym(part)) is not None]
    return tuple(_mention(sentence, word, country) for country in found) if len(found) == len(parts) > 1 else ()


def _mention(sentence: Sentence, word: Token, country: Country) -> Mention:
    start = sentence.position(word)
    return Mention(
        Span(start, start + len(word.text)), word.text, EntityKind.COUNTRY, country.name, country.code, country.id
    )


def _as_country(ground: Ground, sentence: Sentence, token: Token) -> tuple[Mention, ...]:
    return tuple(m for m in actors(ground, sentence, token) if m.kind is EntityKind.COUNTRY)


def as_country(mention: Mention) -> Mention:
    """Give the country that a person acts for, where the report tells it."""
    if mention.kind is not EntityKind.PERSON or not mention.country:
        return mention
    return Mention(
        mention.span,
        mention.text,
        EntityKind.COUNTRY,
        by_code(mention.country).name,
        mention.country,
        f"country:{mention.country}",
    )


def is_abroad(mention: Mention, place: Mention | None) -> bool:
    """Whether somebody's country is known and another than the place's."""
    return place is not None and bool(mention.country and place.country) and mention.country != place.country


def of_both(ground: Ground, sentence: Sentence, token: Token) -> tuple[Mention, ...]:
    """Give the countries of `the two countries' foreign ministers`, `the leaders of both states`."""
    words = [c for c in token.children if c.dep_ in {"poss", "compound", "nmod"} and c.lemma_.lower() in SIDES]
    for side in [*words, *(t for t in prepositional(token, "of", "from") if t.lemma_.lower() in SIDES)]:
        if {"two", "both"} & {c.lower_ for c in (*side.children, *token.children)}:
            return both_sides(ground, sentence, side)
    return ()
