"""Contents: the stance that is taken by what is said, whatever verb introduces it: a demand, a pledge, a denial."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.model.mention import EntityKind, Mention
from dragoman.model.statement import Act
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.reference.anaphora import HE, IT
from dragoman.read.statements.wordings import (
    ARRANGED,
    BAD_WORDS,
    CHARGES,
    CLAIMS,
    FALSE_WORDS,
    NEEDED_WORDS,
    OFFENDING,
    OPINIONS,
    OWN_SIDE,
    READY_WORDS,
    RETALIATING,
    VERBS,
)
from dragoman.read.syntax import FUTURE_MODALS, SUBJECTS, auxiliaries, child, children, is_negated, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

FORESEEING = frozenset(
    ["be", "expect", "anticipate", "think", "say", "prefer", "like", "see", "know", "imagine", "argue"]
)
"""What one will only see or say is no undertaking: `I would not anticipate`."""
OBLIGING = frozenset({"should", "must", "ought"})
POSSIBLE = frozenset({"could", "may", "might"})
FIRST_PERSON = frozenset({"i", "we"})
OWN = frozenset({"my", "our", "his", "her", "its", "their"})
OPENING = 3
"""In so many tokens from its start a sentence names the first person who does something by saying it."""
PERFORMING = frozenset(v for v, act in VERBS.items() if act not in {Act.STATE, Act.ANNOUNCE}) - {
    "want",
    "ask",
    "press",
    "back",
}
"""Verbs with which a first person does what he says: `we condemn`."""
FELT = frozenset({Act.PRAISE, Act.CONDEMN, Act.REJECT, Act.DENY})
"""Stances that one may report of oneself in the present: `said that Russia supports it`."""


def stance_of_clause(ground: Ground, sentence: Sentence, head: Token, speaker: Mention) -> Act | None:
    """Tell the stance of what is said by the clause itself; nothing where it only states."""
    head = _thought(head)
    performed = _performed(head)
    if performed is not None:
        return performed
    act = obliges(head) or _judges(head)
    if act is not None:
        return act
    return _undertakes(head) if _is_own(ground, sentence, head, speaker) else _offends(ground, sentence, head)


def calls_for(verb: Token) -> bool:
    """Whether `call` is to demand: `called for`, `calls on`."""
    if verb.lemma_ == "call" and child(verb, "dobj") is not None and _names_a_day(verb):
        return False  # "called a meeting for Tuesday"
    return verb.lemma_ == "call" and any(
        c.dep_ in {"prep", "prt"} and c.lower_ in {"for", "on", "upon"} and c.i > verb.i for c in verb.children
    )


def _names_a_day(verb: Token) -> bool:
    return any(t.ent_type_ in {"DATE", "TIME"} for t in prepositional(verb, "for", "on"))


def _thought(head: Token) -> Token:
    """Give what a first person thinks: `I believe that we must …` says that we must; `that is why we must` too."""
    inner = child(head, "ccomp", "advcl")
    if inner is None or inner.i < head.i:
        return head
    doer = child(head, *SUBJECTS)
    if head.lemma_.lower() in OPINIONS and doer is not None and doer.lower_ in FIRST_PERSON:
        return inner
    return inner if _is_copula(head) and any(c.lower_ == "why" for c in inner.children) else head


def _performed(head: Token) -> Act | None:
    """Give what a first person does by saying it: `We condemn`, `[we] strongly urge`; parsers lose such verbs in brackets."""
    doc, sentence = head.doc, head.sent
    opening = next(
        (t for t in doc[sentence.start : min(sentence.start + OPENING, sentence.end)] if t.lower_ in FIRST_PERSON), None
    )
    doer = child(head, *SUBJECTS)
    own = doer if doer is not None and doer.lower_ in FIRST_PERSON else opening
    if own is None:
        return None
    for token in doc[own.i + 1 : min(own.i + 4, sentence.end)]:
        lemma = token.lemma_.lower()
        if lemma in PERFORMING and token.tag_ in {"VBP", "VB", "JJ", "NN"}:
            return VERBS[lemma] if lemma != "call" or calls_for(token) else None
        if not (token.pos_ in {"ADV", "PUNCT", "X"} or token.lower_ in {"all", "do"}) or token.dep_ == "neg":
            return None
    return None


def _is_copula(head: Token) -> bool:
    return head.pos_ == "AUX" or head.lemma_ in {"be", "remain", "become"} or head.lower_ in {"'s", "’s", "'re", "’re"}


def _predicate(head: Token) -> set[str]:
    """Give the words that follow a copula at once; the parse loses them where a quotation ends there."""
    said = {c.lower_ for c in children(head, "acomp", "attr", "oprd")}
    for token in head.doc[head.i + 1 : min(head.i + 6, head.sent.end)]:
        if token.is_punct or token.pos_ in {"ADP", "SCONJ", "VERB"}:
            break
        said.add(token.lower_)
    return said


def obliges(head: Token) -> Act | None:
    """Read `should`, `must`, `needs to`, `it is necessary to`, `it is time to`."""
    words = {a.lower_ for a in auxiliaries(head)}
    if words & OBLIGING:
        return Act.URGE if not ("have" in words and head.tag_ == "VBN") else None
    if _is_copula(head):
        return Act.URGE if _is_needed(head) else None
    what = child(head, "xcomp", "dobj", "ccomp")
    if head.lemma_ == "need":
        asked = words <= {"do", "does", "will", "'ll"} and what is not None and not is_negated(head)
        return Act.URGE if asked or head.tag_ == "VBN" else None
    to = child(head, "xcomp") if head.lemma_ == "have" and not words else None
    return Act.URGE if to is not None and any(c.lower_ == "to" for c in to.children) else None


def _is_needed(head: Token) -> bool:
    """Whether a copula says that something is needed: `it is vital to …`, `it is time to …`."""
    bound = any(t.lemma_ in {"obligation", "duty"} for t in prepositional(head, "under"))
    if bound and not is_negated(head):
        return True
    if is_negated(head) or not _predicate(head) & NEEDED_WORDS:
        return False
    doer = child(head, *SUBJECTS)
    return doer is None or doer.lower_ in IT or child(head, "xcomp") is not None


def _judges(head: Token) -> Act | None:
    """Read `claims of X are baseless`, `the killing is unacceptable`."""
    doer = child(head, *SUBJECTS)
    if doer is None or not _is_copula(head) or is_negated(head):
        return None
    said = _predicate(head)
    if said & FALSE_WORDS and doer.lemma_.lower() in CLAIMS | {"it", "that", "this"}:
        return Act.DENY
    return Act.CONDEMN if said & BAD_WORDS else None


def _undertakes(head: Token) -> Act | None:
    """Read what a speaker says of himself: `we will`, `is ready to`, `supports`."""
    words = {a.lower_ for a in auxiliaries(head)}
    going = head.lemma_ == "go" and head.tag_ == "VBG" and child(head, "xcomp") is not None
    if words & (FUTURE_MODALS | {"would"}) or going:
        return _will(head, words)
    if words & POSSIBLE:
        return Act.THREATEN if head.lemma_ in RETALIATING else None
    if _is_ready(head):
        return Act.PLEDGE
    if is_negated(head):
        return None
    if head.lemma_ == "be" and {c.lower_ for c in children(head, "acomp")} & {"grateful", "thankful", "inclined"}:
        return Act.PRAISE
    act = VERBS.get(head.lemma_.lower())
    return act if act in FELT and head.tag_ in {"VBZ", "VBP"} else None


def _will(head: Token, words: set[str]) -> Act | None:
    """Read what a speaker will do: threatened, announced or pledged."""
    deeds = {head.lemma_, (child(head, "xcomp") or head).lemma_}
    if deeds & RETALIATING and not is_negated(head):
        return Act.THREATEN
    if deeds & ARRANGED and not is_negated(head):
        return Act.ANNOUNCE
    if is_negated(head) and not words & {"will", "would"}:
        return None
    return Act.PLEDGE if head.lemma_ not in FORESEEING or _is_ready(head) else None


def _is_ready(head: Token) -> bool:
    said = {head.lower_} | {c.lower_ for c in children(head, "acomp", "attr")}
    standing = head.lemma_ in {"be", "stand", "remain", "commit"} or head.tag_ == "VBN"
    return standing and bool(said & (READY_WORDS - {"set"})) and not is_negated(head)


def _is_own(ground: Ground, sentence: Sentence, head: Token, speaker: Mention) -> bool:
    """Whether a clause speaks of its speaker, or of his country or government."""
    doer = child(head, *SUBJECTS)
    if doer is None:
        return False
    lower = doer.lower_
    if lower in FIRST_PERSON:
        return True
    if lower in HE:
        return speaker.kind is EntityKind.PERSON
    if lower in IT | {"they"}:
        return speaker.kind is not EntityKind.PERSON and (lower == "they" or not speaker.unnamed)
    if doer.lemma_.lower() in OWN_SIDE and any(c.dep_ == "poss" and c.lower_ in OWN for c in doer.children):
        return True
    thing = ground.thing(sentence, doer)
    if thing is not None:
        own_country = bool(thing.country) and thing.country == speaker.country
        return (own_country and thing.kind is not EntityKind.ORGANIZATION) or thing.name == speaker.name
    person = ground.person(sentence, doer)
    return person is not None and person == speaker


def _offends(ground: Ground, sentence: Sentence, head: Token) -> Act | None:
    """Read what is said of another to accuse him: `Y has violated the deal`."""
    verbs = [head, *children(head, "xcomp"), *children(head, "conj")]
    words = {a.lower_ for a in auxiliaries(head)}
    charged = (_is_copula(head) or head.lemma_ == "involve") and any(
        t.lower_ in CHARGES for t in head.subtree if t.i > head.i
    )
    if not (charged or any(v.lemma_.lower() in OFFENDING for v in verbs)) or is_negated(head):
        return None
    if words & (FUTURE_MODALS | OBLIGING | POSSIBLE | {"would"}):
        return None
    doer = child(head, *SUBJECTS)
    tokens = [doer, *children(doer, "amod", "compound", "poss", "nmod")] if doer is not None else []
    named = any(ground.person(sentence, t) is not None or ground.thing(sentence, t) is not None for t in tokens)
    return Act.ACCUSE if named else None
