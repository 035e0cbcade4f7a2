"""How far the name of an agreement reaches, left and right of its noun, and which dates stand in it."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from dragoman.read.agreements.wordings import LINKS, NO_NAME
from dragoman.read.ground import Dated, Ground
from dragoman.read.parsing import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST = 16
"""Tokens after which a name is cut."""
HYPHENS = frozenset({"-", "–", "‑"})


def first_of(noun: Token) -> int:
    """Go left from the noun over what may belong to its name; give the index of the first token."""
    first = noun.i
    while first > noun.sent.start and _may_open(noun.doc[first - 1], noun):
        first -= 1
    while first < noun.i and (noun.doc[first].text in HYPHENS or noun.doc[first].lower_ in NO_NAME):
        first += 1
    return first


def _may_open(token: Token, noun: Token) -> bool:
    if token.text in HYPHENS:
        return True
    if token.is_quote or token.lower_ in NO_NAME or token.dep_ in {"poss", "case"} or token.tag_ == "POS":
        return False
    if token.pos_ == "ADV":
        return token.dep_ == "advmod" and token.head.dep_ == "amod" and token.i < token.head.i <= noun.i
    if token.tag_ in {"VBN", "VBG"}:
        return token.dep_ in {"amod", "compound"} and noun.is_ancestor(token)
    fits = token.pos_ in {"ADJ", "NOUN", "PROPN", "NUM", "SYM"}
    return fits and (noun.is_ancestor(token) or token.dep_ in {"compound", "amod", "nmod"})


def last_of(ground: Ground, sentence: Sentence, noun: Token) -> int:
    """Go right over the complements (`on …`, `of …`, `between X and Y`, `to build …`); give the index after the last."""
    doc, end = sentence.span.doc, min(sentence.span.end, noun.i + LONGEST)
    starts = {sentence.offset + doc[i].idx: i for i in range(noun.i, end)}
    dated = {starts[d.phrase.start] for d in ground.dates.get(sentence.number, []) if d.phrase.start in starts}
    position = opening = _after_bracket(noun, end)
    while position < end and _opens_complement(doc[position], noun, dated):
        stop = _complement_end(doc[position], end, dated)
        if stop <= position + 1:
            break
        position = stop
    return position if position > opening else noun.i + 1


def _after_bracket(noun: Token, end: int) -> int:
    """Give the index after `(MoU)`, where one follows."""
    position = noun.i + 1
    if position >= end or noun.doc[position].text != "(":
        return position
    return position + 1 + len(list(takewhile(lambda t: t.text != ")", noun.doc[position:end])))


def _opens_complement(token: Token, noun: Token, dated: set[int]) -> bool:
    if token.lower_ not in LINKS or token.i + 1 in dated:
        return False
    if token.i + 1 < len(token.doc) and token.nbor().ent_type_ in {"DATE", "TIME"}:  # "for years"
        return False
    if token.lower_ != "to":
        return True
    hangs_on = {"acl", "relcl", "xcomp", "advcl"} if token.i == noun.i + 1 else {"acl", "relcl"}
    return token.tag_ == "TO" and token.head.dep_ in hangs_on


def _complement_end(link: Token, end: int, dated: set[int]) -> int:
    """Give where a complement ends: at a comma, a date, a new clause or a phrase of place."""
    position, seen_noun = link.i + 1, False
    while position < end and not _closes(link, link.doc[position], dated, seen_noun):
        seen_noun = seen_noun or link.doc[position].pos_ in {"NOUN", "PROPN"}
        position += 1
    while position > link.i + 1 and _dangles(link.doc[position - 1]):
        position -= 1
    return position if seen_noun else link.i


def _closes(link: Token, token: Token, dated: set[int], seen_noun: bool) -> bool:  # noqa: FBT001
    if token.i in dated or (token.is_punct and token.text not in {"-", "–", "'", "’"}):
        return True
    if token.tag_ in {"WDT", "WP", "WRB", "WP$", "IN", "TO", "MD"}:
        if token.lower_ not in LINKS or (seen_noun and token.lower_ == "to") or token.i + 1 in dated:
            return True
        return not (link.is_ancestor(token) or token.lower_ in {"of", "between", "from", "against"})
    if token.pos_ == "CCONJ" and token.i + 1 < len(token.doc) and token.nbor().pos_ in {"VERB", "AUX"}:
        return True
    return seen_noun and token.pos_ in {"VERB", "AUX"} and token.tag_ in {"VBD", "VBZ", "VBP", "VBN"}


def _dangles(token: Token) -> bool:
    return token.is_punct or token.lower_ in NO_NAME or token.pos_ in {"ADV", "CCONJ", "ADP"}


def dates_in(ground: Ground, sentence: Sentence, noun: Token, first: int, last: int) -> list[Dated]:
    """Give the dates that belong to a name: before its noun, after `of`, after `dated`; more that are joined by `and`."""
    doc = sentence.span.doc
    found: list[Dated] = []
    follows = last < sentence.span.end and doc[last].lower_ in _dating(noun)
    for dated in ground.dates.get(sentence.number, []):
        span = doc.char_span(
            dated.phrase.start - sentence.offset, dated.phrase.end - sentence.offset, alignment_mode="expand"
        )
        if span is None:
            continue
        joined = bool(found) and all(t.text in {",", "and"} for t in doc[_end(found[-1], sentence) : span.start])
        if first <= span.start < noun.i or (follows and span.start == last + 1) or (joined and span.start > noun.i):
            found.append(dated)
    return found


def _dating(noun: Token) -> frozenset[str]:
    """Give the words that link a date to a name; `in` only to a proper one: `the Rome Declaration in April`."""
    return frozenset({"of", "dated", "in"} if noun.text[:1].isupper() and noun.i > noun.sent.start else {"of", "dated"})


def _end(dated: Dated, sentence: Sentence) -> int:
    doc = sentence.span.doc
    span = doc.char_span(
        dated.phrase.start - sentence.offset, dated.phrase.end - sentence.offset, alignment_mode="expand"
    )
    return int(span.end) if span is not None else doc[-1].i
