"""Persons in the order of words alone, where the parser takes a phrase with many names and titles apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.model.mention import EntityKind, Mention
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

SKIPPED = 3
"""How many words, such as `the` and a demonym, may stand before somebody's title or name."""


def pair_after(ground: Ground, sentence: Sentence, noun: Token) -> tuple[Mention, ...]:
    """Give the two of `a meeting of President X with Minister Y of Z`, `talks between X, head of Z, and Y`."""
    doc, end = sentence.span.doc, sentence.span.end
    if noun.i + 1 >= end or doc[noun.i + 1].lower_ not in {"of", "between"}:
        return ()
    first = person_next(ground, sentence, noun.i + 2)
    if first is None or first[1] >= end or doc[first[1]].lower_ not in {"with", "and"}:
        return ()
    second = person_next(ground, sentence, first[1] + 1)
    return (first[0], second[0]) if second is not None and second[0] != first[0] else ()


def named_beyond_place(ground: Ground, sentence: Sentence, noun: Token) -> tuple[Mention, ...]:
    """Give whom `the killing in Tehran of Hamas leader X` names after its place."""
    doc, index = sentence.span.doc, noun.i + 1
    if index >= sentence.span.end or doc[index].lower_ not in {"in", "at", "near"}:
        return ()
    index += 1
    while index < sentence.span.end and _is_place(ground, sentence, doc[index]):
        index += 1
    if index >= sentence.span.end or doc[index].lower_ != "of":
        return ()
    found = person_next(ground, sentence, index + 1)
    return (found[0],) if found is not None else ()


def person_next(ground: Ground, sentence: Sentence, start: int) -> tuple[Mention, int] | None:
    """Give the person whose title or name begins at a token, `the` and a demonym skipped, and where his words end."""
    doc, index = sentence.span.doc, start
    while index < min(start + SKIPPED, sentence.span.end) and ground.person(sentence, doc[index]) is None:
        if doc[index].lower_ != "the" and ground.thing(sentence, doc[index]) is None:
            return None
        index += 1
    who = ground.person(sentence, doc[index]) if index < sentence.span.end else None
    if who is None or who.kind is not EntityKind.PERSON:
        return None
    while index < sentence.span.end:
        following = doc[index + 1] if index + 1 < sentence.span.end else None
        apposed = doc[index].text == "," and following is not None and ground.person(sentence, following) == who
        if ground.person(sentence, doc[index]) != who and not apposed:
            break
        index += 1
    return who, index


def _is_place(ground: Ground, sentence: Sentence, token: Token) -> bool:
    thing = ground.thing(sentence, token)
    return thing is not None and thing.kind in {EntityKind.PLACE, EntityKind.COUNTRY}


def acts(last: Token) -> bool:
    """Whether a finite verb follows a person's name: `met X, and Y spoke`."""
    after = last.doc[last.i + 1 : last.i + 3]
    word = next((t for t in after if t.pos_ != "ADV"), None)
    return word is not None and word.tag_ in {"VBD", "VBZ", "VBP", "MD"}
