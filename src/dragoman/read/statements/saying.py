"""Who says something by a verb: its subject, the agent of a passive, whoever a participle goes with or an outlet quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.lexicon.seats.titles import TITLE_HEADS
from dragoman.read.statements.wordings import INTRODUCING, SELDOM, VERBS
from dragoman.read.syntax import SUBJECTS, agent, auxiliaries, child, is_passive, subject

if TYPE_CHECKING:
    from spacy.tokens import Token

INHERITING = frozenset({"advcl", "conj", "xcomp"})
QUOTING = frozenset({"quote", "cite"})
BEHIND = frozenset({"dobj", "attr", "oprd", "npadvmod"})
"""What the parser makes of a subject that stands after its verb: `"…," added X`."""
MISREAD = {"hop": "hope", "pled": "plead"}
"""Lemmas that the model gets wrong for verbs of saying."""


def lemma_of(token: Token) -> str:
    """Give a token's lemma, lower case, where the lemmatizer errs too."""
    lemma = str(token.lemma_).lower()
    return MISREAD.get(lemma, lemma)


def find_speaker(verb: Token, is_quoted: set[int]) -> tuple[Token, Token | None] | None:
    """Give the head of the noun phrase that says something by a verb, and that of who passes it on.

    Args:
        verb: a verb of saying.
        is_quoted: indexes of tokens that stand in a direct quotation.
    """
    quoted = _quoted_one(verb)
    if quoted is not None:
        return quoted
    speaker = _after(verb, is_quoted) or named_before(verb) or speaker_of(verb)
    if speaker is None or speaker == verb or speaker.lower_ in SELDOM:
        return None
    denied = any(c.lower_ in SELDOM for c in speaker.children if c.i < speaker.i)
    return None if denied else (speaker, None)


def _after(verb: Token, is_quoted: set[int]) -> Token | None:
    """Give who stands after a verb that follows a quotation."""
    if child(verb, *SUBJECTS) is not None or verb.i == verb.sent.start:
        return None
    previous = verb.doc[verb.i - 1]
    if previous.i not in is_quoted and not previous.is_quote:
        return None
    behind = next((c for c in verb.children if c.dep_ in BEHIND and c.i > verb.i), None)
    return behind if behind is not None and behind.pos_ in {"PROPN", "NOUN", "PRON"} else None


def named_before(verb: Token) -> Token | None:
    """Give the person named right before a verb that the parse joins to what is said: `A met B, X, a deputy, said`."""
    own = child(verb, *SUBJECTS)
    torn = own.pos_ in {"VERB", "AUX"} if own is not None else verb.dep_ == "conj"
    if not torn or verb.lemma_ not in INTRODUCING:
        return None
    place, start = verb.i - 1, verb.sent.start
    while place > start and verb.doc[place].pos_ in {"ADV", "AUX"}:
        place -= 1
    if verb.doc[place].text == ",":
        place = next((i - 1 for i in range(place - 1, start, -1) if verb.doc[i].text == ","), start)
    name = verb.doc[place]
    called = name.ent_type_ == "PERSON" or any(w.lower_ in TITLE_HEADS for w in verb.doc[place + 2 : verb.i])
    return name if called and name.pos_ == "PROPN" and place > start else None


def speaker_of(verb: Token) -> Token | None:
    """Give the subject of a verb of saying, whoever does it; its own, or that of the verb that it goes with."""
    if is_passive(verb) and agent(verb) is not None:
        return agent(verb)
    own = child(verb, *SUBJECTS)
    if own is not None and own.i > verb.i and verb.dep_ == "conj" and verb.tag_ == "VBD":
        own = None  # `X called it a mistake, but said the base would stay`: the parse takes the base for who says it
    if own is None and verb.dep_ in INHERITING:
        above = saying_above(verb)
        if above is not None:
            return speaker_of(above)
        if _is_told_beside(verb):
            return speaker_of(verb.head.head)
    if own is None and verb.dep_ == "acl" and verb.tag_ == "VBD":
        return speaker_of(verb.head.head)  # no noun is followed by a past tense: the parse has lost a coordination
    if own is None and verb.dep_ == "pcomp" and verb.head.head.pos_ == "VERB":
        return subject(verb.head.head)
    return subject(verb) if own is not None or verb.dep_ != "conj" else speaker_of(verb.head)


def _is_told_beside(verb: Token) -> bool:
    """Whether a verb that the parse joins to what is said goes on with the telling: `said A will be B and praised C`."""
    clause = verb.head
    another_time = clause.tag_ not in {"VBD", "VBN"} or any(a.lower_ == "had" for a in auxiliaries(clause))
    return verb.dep_ == "conj" and verb.tag_ == "VBD" and clause.dep_ == "ccomp" and another_time


def saying_above(verb: Token) -> Token | None:
    """Give the verb of saying that a participle goes with: `said A was B, adding that …`, wherever it hangs."""
    if verb.dep_ != "advcl" or verb.tag_ != "VBG":
        return None
    for above in verb.ancestors:
        if above.dep_ in {"relcl", "acl"}:
            return None
        if lemma_of(above) in VERBS and above.pos_ == "VERB" and child(above, *SUBJECTS) is not None:
            return above
    return None


def _quoted_one(verb: Token) -> tuple[Token, Token | None] | None:
    """Read `Y quoted X as saying that`: X says it, Y passes it on."""
    if verb.dep_ != "pcomp" or verb.head.lower_ != "as":
        return None
    quoting = next((a for a in verb.head.ancestors if a.lemma_ in QUOTING), None)
    if quoting is None:
        return None
    passive = is_passive(quoting)
    speaker = child(quoting, "nsubjpass" if passive else "dobj")
    return (speaker, agent(quoting) if passive else subject(quoting)) if speaker is not None else None
