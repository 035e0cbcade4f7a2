"""Where `he` and `him` stand, and what that says of whom they can mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.model.mention import Mention
from dragoman.read.ground import Ground
from dragoman.read.mentions.title_reading import is_title_head
from dragoman.read.parsing import Sentence
from dragoman.read.reference.descriptions import PERSON_NOUNS
from dragoman.read.syntax import subject

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_below_he(token: Token) -> bool:
    """Whether it stands in a clause of another subject below one of `he`: `he declined to say whether X saw him`."""
    heads = [subject(v) for v in token.ancestors if v.pos_ in {"VERB", "AUX"}]
    return any(h is not None and h.lower_ in {"he", "she"} for h in heads[1:])


def is_about_a_stranger(ground: Ground, sentence: Sentence) -> bool:
    """Whether the subject of a sentence is somebody of whom nothing else is known: `the secretary`, an odd name."""
    root = sentence.span.root
    head = subject(root) if root.pos_ in {"VERB", "AUX"} else None
    if head is None or ground.thing(sentence, head) is not None or head.tag_ not in {"NN", "NNP"}:
        return False
    return is_title_head(head) or head.lemma_.lower() in PERSON_NOUNS or head.tag_ == "NNP"


def main_pronoun(sentence: Sentence) -> Token | None:
    """Give the `he` or `she` that is the subject of a whole sentence: who is spoken of goes on to be."""
    root = sentence.span.root
    head = subject(root) if root.pos_ in {"VERB", "AUX"} else None
    return head if head is not None and head.lower_ in {"he", "she"} and head.head == root else None


def subjects_before(ground: Ground, sentence: Sentence, token: Token) -> list[Mention]:
    """Give the persons who are subjects before `he` in its sentence: `X met Y in May; he had come from Z`."""
    words = [w for w in sentence.span.doc[sentence.span.start : token.i] if w.dep_ in {"nsubj", "nsubjpass"}]
    return [m for w in words if (m := ground.person(sentence, w)) is not None]


def barred_by_saying(ground: Ground, sentence: Sentence, token: Token) -> tuple[Mention, ...]:
    """Give whom `he` of `X, he said, was invited` cannot mean: who is spoken of before him in the words he says."""
    said = token.head
    closes = said.i + 1 >= len(token.doc) or token.doc[said.i + 1].is_punct
    if token.dep_ != "nsubj" or said.i != token.i + 1 or not closes or token.i <= sentence.span.start:
        return ()
    if token.doc[token.i - 1].text != ",":
        return ()
    words = sentence.span.doc[sentence.span.start : token.i]
    return tuple(m for w in words if (m := ground.person(sentence, w)) is not None)


def is_fronted(token: Token, head: Token) -> bool:
    """Whether a possessive looks ahead to its clause's subject: `During his meeting with Y, X said`."""
    return (
        token.dep_ == "poss"
        and not head.is_ancestor(token)
        and any(t.text == "," for t in token.doc[token.i : head.left_edge.i])
    )
