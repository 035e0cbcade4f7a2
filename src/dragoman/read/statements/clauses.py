"""Clauses: the words of a sentence that make one statement, cue included, without those of the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.model.mention import Evidence
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.statements.cues import Cue
from dragoman.read.statements.saying import saying_above
from dragoman.read.statements.wordings import VERBS
from dragoman.read.syntax import SUBJECTS, child, children, conjuncts, is_passive

if TYPE_CHECKING:
    from spacy.tokens import Token

JOINED = frozenset({"conj", "advcl", "acl", "ROOT", "dep", "parataxis", "pcomp"})
OPENERS = frozenset({"and", "but", "while", "as", ",", ";", ":", "—", "–", "-", "or", "when", "after", "with"})


def words_of(ground: Ground, sentence: Sentence, cue: Cue, others: list[Cue]) -> Evidence:
    """Quote the words of a cue's statement: the stretch around its verb that no other cue of the sentence claims."""
    tokens = _claimed(sentence, cue)
    for other in others:
        if other.verb != cue.verb and _is_apart(other, cue):
            tokens -= _claimed(sentence, other)
    for further in (*further_clauses(cue), *_told_besides(cue), *_fronted(cue)):
        tokens -= {t.i for t in further.subtree}
    if cue.clause is not None and not cue.is_direct:
        tokens -= _quoted_after_colon(sentence, cue)
    tokens.add(cue.verb.i)
    first, last = _stretch(tokens, cue.verb.i)
    if last - cue.verb.i <= 1 and not cue.inserted and cue.speaker.i < cue.verb.i:
        last = _to_the_end(sentence, cue, others, last)
    return _trimmed(ground, sentence, first, last)


def _fronted(cue: Cue) -> list[Token]:
    """Give the phrases before a verb's subject that tell of another saying: `In announcing A, X said B`."""
    ahead = [c for c in children(cue.verb, "advcl", "prep") if c.i < cue.speaker.i < cue.verb.i]
    return [c for c in ahead if any(t.tag_ == "VBG" and t.lemma_ in VERBS for t in c.subtree)]


def _quoted_after_colon(sentence: Sentence, cue: Cue) -> set[int]:
    """Give the words of a quotation that follows what was said in other words: `urged them to act: “…”`."""
    doc = sentence.span.doc
    for index in range(cue.verb.i + 2, sentence.span.end - 1):
        if doc[index].text == ":" and doc[index + 1].is_quote:
            return set(range(index, sentence.span.end))
    return set()


def _to_the_end(sentence: Sentence, cue: Cue, others: list[Cue], last: int) -> int:
    """Go on to the next cue or comma, where the parse has torn a verb of saying from what is said."""
    doc = sentence.span.doc
    nexts = {o.verb.left_edge.i for o in others if o.verb.i > cue.verb.i}
    while (
        last + 1 < sentence.span.end
        and last + 1 not in nexts
        and not (doc[last + 1].is_punct and not doc[last + 1].is_quote)
    ):
        last += 1
    return last


def further_clauses(cue: Cue) -> list[Token]:
    """Give the clauses of what is said after the first that have a subject of their own: `that A is so and that B is not`."""
    if cue.clause is None or cue.inserted or cue.is_direct:
        return []
    joined = [c for c in conjuncts(cue.clause)[1:] if child(c, *SUBJECTS) is not None and c.pos_ in {"VERB", "AUX"}]
    return [c for c in joined if c.left_edge.i > cue.verb.i and not c.is_ancestor(cue.verb)]


def _told_besides(cue: Cue) -> list[Token]:
    """Give the clauses joined to the verb of saying in which somebody else does something: `X said A, but B followed`."""
    return [c for c in children(cue.verb, "conj") if child(c, *SUBJECTS) is not None]


def words_of_clause(ground: Ground, sentence: Sentence, clause: Token) -> Evidence:
    """Quote a clause of what is said."""
    own = {t.i for t in clause.subtree}
    for further in (c for c in children(clause, "conj") if child(c, *SUBJECTS) is not None):
        own -= {t.i for t in further.subtree}
    return _trimmed(ground, sentence, *_stretch(own, clause.i))


def _claimed(sentence: Sentence, cue: Cue) -> set[int]:
    """Give the indexes of a cue's own words: its subtree, with what it is inserted into or refers back to."""
    top = cue.verb
    if top.dep_ == "xcomp" and is_passive(top.head):  # `is said to have warned`
        top = top.head
    if cue.inserted and cue.clause is not None and cue.clause.is_ancestor(cue.verb):
        top = cue.clause
    claimed = {t.i for t in top.subtree}
    main = _main_verb(cue)
    if main is not None:
        claimed = {t.i for t in main.subtree}
        top = main
    if top.dep_ == "ROOT":
        claimed = set(range(sentence.span.start, sentence.span.end))
    if cue.verb.dep_ == "relcl" or (cue.verb.dep_ == "acl" and cue.verb.tag_ != "VBD"):
        claimed |= set(range(cue.verb.head.left_edge.i, cue.verb.i))
    claimed.add(cue.speaker.i) if abs(cue.speaker.i - cue.verb.i) == 1 else None
    return claimed


def _main_verb(cue: Cue) -> Token | None:
    """Give the verb of doing that a participle goes with: `passed a resolution, urging …` is quoted from its subject on."""
    verb = cue.verb
    if verb.tag_ != "VBG" or saying_above(verb) is not None:
        return None
    above = next((a for a in verb.ancestors if a.pos_ == "VERB"), verb)
    if verb.dep_ not in {"advcl", "acl"} or above.i >= verb.i:
        return None
    return above if cue.speaker.head == above or cue.speaker == verb.head else None


def _is_apart(other: Cue, cue: Cue) -> bool:
    """Whether another cue stands beside this one, not within what this one says."""
    if not (cue.verb.is_ancestor(other.verb) or (cue.clause is not None and cue.clause.is_ancestor(other.verb))):
        return not other.verb.is_ancestor(cue.verb)
    return other.verb.dep_ in JOINED


def _stretch(tokens: set[int], index: int) -> tuple[int, int]:
    first = last = index
    while first - 1 in tokens:
        first -= 1
    while last + 1 in tokens:
        last += 1
    return first, last


def _trimmed(ground: Ground, sentence: Sentence, first: int, last: int) -> Evidence:
    doc = sentence.span.doc
    while first < last and (doc[first].lower_ in OPENERS or doc[first].is_space):
        first += 1
    while last > first and (
        doc[last].text in {",", ";", ":", "—", "–", "-"}
        or doc[last].is_space
        or doc[last].lower_ in {"and", "but", "while"}
    ):
        last -= 1
    return ground.evidence(sentence, doc[first], doc[last])
