"""Titles in the plural that several persons share: `the foreign ministers of X and Y, A and B`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.lexicon.seats.titles import HONORIFICS, TITLE_HEADS, read_title
from dragoman.model.mention import EntityKind, Mention, Span
from dragoman.model.tenure import Tenure
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.reference.descriptions import modifiers
from dragoman.read.syntax import prepositional
from dragoman.read.tenures.seats import is_name
from dragoman.read.tenures.titles import held_on
from dragoman.read.tenures.told import Told

if TYPE_CHECKING:
    from spacy.tokens import Token

SEVERAL = 2
LOOSE = frozenset({"chief", "official", "leader", "diplomat", "member"})
"""Heads that in the plural tell no office."""
SIDES = frozenset({"state", "country", "nation", "side", "government"})
"""What `of` may stand before without naming a body: `the presidents of the two states`."""
JOINING = frozenset({",", "and", "&", "the", "their", "respectively", "both"})
"""Words between a shared title and the names, and between the names."""


def shared_of(ground: Ground) -> Iterator[Told]:
    """Read every title in the plural that stands with as many names."""
    for sentence in ground.sentences:
        for token in sentence:
            lemma = token.lemma_.lower().removesuffix("s")
            if token.tag_ in {"NNS", "NNPS"} and lemma in TITLE_HEADS and lemma not in LOOSE:
                yield from _shared(ground, sentence, token, lemma)


def _shared(ground: Ground, sentence: Sentence, noun: Token, head: str) -> Iterator[Told]:
    after = _names(ground, sentence, _title_end(ground, sentence, noun), 1)
    persons = after or _names(ground, sentence, noun.left_edge.i - 1, -1)
    if len(persons) < SEVERAL:
        return
    codes = [f.country for f in modifiers(ground, sentence, noun)]
    countries = codes if len(codes) == len(persons) else [m.country for m in persons]
    words = _words(noun, head)
    for person, code in zip(persons, countries, strict=True):
        office = _office(sentence, noun, words, code)
        if office is not None and (not person.country or person.country == code) and not person.unnamed:
            tenure = Tenure(person, office, held_on=held_on(ground, sentence))
            yield Told(tenure, sentence.whole(ground.text), "tenures.shared")


def _words(noun: Token, head: str) -> str:
    """Give the title in the singular: its modifiers, its head, and the body that it is of."""
    before = [c.text for c in noun.lefts if c.dep_ in {"amod", "compound"} and c.ent_type_ not in {"NORP", "GPE"}]
    bodies = [
        t
        for t in prepositional(noun, "of")
        if t.ent_type_ not in {"GPE", "NORP"} and t.pos_ == "NOUN" and t.lemma_ not in SIDES
    ]
    body = [
        f"of the {' '.join([*(c.text for c in t.lefts if c.dep_ in {'compound', 'amod'}), t.lemma_])}"
        for t in bodies[:1]
    ]
    return " ".join([*before, head, *body])


def _office(sentence: Sentence, noun: Token, words: str, code: str) -> Mention | None:
    office = read_title(words, code) if code else None
    if office is None or not office.kind or not office.of:
        return None
    start = sentence.position(noun)
    return Mention(Span(start, start + len(noun.text)), noun.text, EntityKind.OFFICE, office.name, code, office.id)


def _title_end(ground: Ground, sentence: Sentence, noun: Token) -> int:
    """Give the index after a title with what it is of: `the presidents of Russia and Iran | , …`."""
    of = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of" and c.i == noun.i + 1), None)
    if of is None:
        return noun.i + 1
    inside = [t.i for t in of.subtree if not is_name(ground, sentence, t)]
    comma = next((t.i for t in sentence.span.doc[noun.i : sentence.span.end] if t.text == ","), sentence.span.end)
    return min(max(inside, default=noun.i) + 1, comma)


def _names(ground: Ground, sentence: Sentence, start: int, step: int) -> list[Mention]:
    """Give the persons who are named from a token on, one after the other, in the order of the text."""
    doc, found, position = sentence.span.doc, list[Mention](), start
    while sentence.span.start <= position < sentence.span.end:
        token = doc[position]
        person = ground.person(sentence, token) if is_name(ground, sentence, token) else None
        is_rank = token.lower_.rstrip(".") in HONORIFICS
        if person is None and not is_rank and token.lower_ not in JOINING and token.text not in {"-", "‑"}:
            break
        if person is not None and person not in found:
            found.append(person)
        position += step
    return found if step > 0 else found[::-1]
