"""Stances: which act a verb of saying and what is said after it amount to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.model.mention import EntityKind, Mention
from dragoman.model.statement import Act
from dragoman.read.anaphora import HE, IT
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.statements.cues import Cue
from dragoman.read.statements.wordings import (
    ARRANGED,
    BAD_WORDS,
    CARRIERS,
    CLAIMS,
    COLOURLESS,
    FALSE_WORDS,
    GOOD_WORDS,
    LIGHT,
    NEEDED_WORDS,
    NOUN_ACTS,
    OFFENDING,
    OPINIONS,
    READY_WORDS,
    REQUESTS,
    RETALIATING,
    SAYINGS,
    VERBS,
)
from dragoman.read.syntax import FUTURE_MODALS, SUBJECTS, auxiliaries, child, children, is_negated, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

OBLIGING = frozenset({"should", "must", "ought"})
FIRST_PERSON = frozenset({"i", "we"})
OPENING = 3
"""In so many tokens from its start a sentence names the first person who does something by saying it."""
PERFORMING = frozenset(v for v, act in VERBS.items() if act not in {Act.STATE, Act.ANNOUNCE}) - {
    "want",
    "ask",
    "press",
    "back",
}
CALLING = frozenset({"call", "describe", "term", "label", "brand", "characterize"})
NO_DEEDS = frozenset(
    {"be", "expect", "anticipate", "think", "say", "prefer", "like", "see", "know", "imagine", "argue"}
)
"""What one undertakes nothing by: `I would not expect`."""
OWN = frozenset({"my", "our", "his", "her", "its", "their"})
OWN_SIDE = frozenset(
    {
        "government",
        "country",
        "administration",
        "nation",
        "team",
        "party",
        "office",
        "ministry",
        "forces",
        "military",
        "side",
    }
)


def stance_of(ground: Ground, sentence: Sentence, cue: Cue, speaker: Mention) -> Act:
    """Tell the act of a statement by its verb and by what is said."""
    verb, lemma = cue.verb, cue.lemma
    by_verb = _by_frame(verb, lemma)
    if by_verb is not None:
        return by_verb
    act = VERBS.get(lemma, Act.STATE)
    if lemma in COLOURLESS and cue.clause is not None:
        by_content = stance_of_clause(ground, sentence, cue.clause, speaker)
        if by_content is not None and (act is Act.STATE or by_content in {Act.URGE, Act.DENY}):
            return by_content
    return act


def _by_frame(verb: Token, lemma: str) -> Act | None:
    """Read the stance of a verb together with its object."""
    what = child(verb, "dobj") or child(verb, "nsubjpass")
    noun = what.lemma_.lower() if what is not None else ""
    if lemma in CALLING:
        return None if _calls_for(verb) else _by_name(verb, noun)
    if lemma == "claim" and noun in {"responsibility", "credit"}:
        return Act.ADMIT
    if lemma == "plead":
        return _plea(verb)
    if lemma in {"reject", "dismiss"}:
        return Act.DENY if noun in SAYINGS else Act.REJECT
    if lemma == "deny" and noun in REQUESTS:
        return Act.REJECT
    if lemma == "rule":
        return Act.STATE
    if lemma == "speak":
        return Act.CONDEMN if any(c.lower_ in {"out", "against"} for c in verb.children) else Act.STATE
    if (lemma in CARRIERS or lemma in LIGHT) and noun:
        return _by_noun(lemma, noun, what)
    return None


def _calls_for(verb: Token) -> bool:
    return verb.lemma_ == "call" and any(
        c.dep_ in {"prep", "prt"} and c.lower_ in {"for", "on", "upon"} and c.i > verb.i for c in verb.children
    )


def _by_noun(lemma: str, noun: str, what: Token | None) -> Act | None:
    if noun == "importance" and what is not None:
        return Act.URGE if any(t.tag_ == "VBG" for t in prepositional(what, "of")) else Act.STATE
    if lemma == "announce" and noun not in {"readiness", "support", "commitment", "willingness"}:
        return None
    return NOUN_ACTS.get(noun)


def _by_name(verb: Token, noun: str) -> Act:
    """Read `called the claim baseless`, `described the plan as a disaster`."""
    said = {t.lower_ for t in verb.subtree if t.i > verb.i}
    if said & FALSE_WORDS and (noun in CLAIMS or noun == "it" or not said & BAD_WORDS):
        return Act.DENY
    if said & BAD_WORDS:
        return Act.CONDEMN
    return Act.PRAISE if said & GOOD_WORDS and not is_negated(verb) else Act.STATE


def _plea(verb: Token) -> Act:
    words = {t.lower_ for t in verb.subtree}
    if "guilty" in words:
        return Act.DENY if "not" in words else Act.ADMIT
    return Act.URGE


def stance_of_clause(ground: Ground, sentence: Sentence, head: Token, speaker: Mention) -> Act | None:
    """Tell the stance of what is said by the clause itself; nothing where it only states."""
    head = _thought(head)
    performed = _performed(head)
    if performed is not None:
        return performed
    own = _is_own(ground, sentence, head, speaker)
    for test in (obliges, _falsifies, _deplores):
        act = test(head)
        if act is not None:
            return act
    if own:
        return _undertakes(head)
    return _offends(ground, sentence, head)


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
            return VERBS[lemma] if lemma != "call" or _calls_for(token) else None
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
    if words & OBLIGING and not (words & {"have"} and head.tag_ == "VBN"):
        return Act.URGE
    if head.lemma_ in {"need", "have"} and head.lemma_ == "need" and words <= {"do", "does", "will", "'ll"}:
        return Act.URGE if not is_negated(head) and child(head, "xcomp", "dobj", "ccomp") is not None else None
    to = child(head, "xcomp") if head.lemma_ == "have" and not words and not _is_copula(head) else None
    if to is not None and any(c.lower_ == "to" for c in to.children):
        return Act.URGE
    if _is_copula(head) and not is_negated(head):
        doer = child(head, *SUBJECTS)
        if _predicate(head) & NEEDED_WORDS and (
            doer is None or doer.lower_ in IT or any(c.dep_ == "xcomp" for c in head.children)
        ):
            return Act.URGE
    return Act.URGE if head.lemma_ == "need" and head.tag_ == "VBN" else None


def _falsifies(head: Token) -> Act | None:
    """Read `claims of X are baseless`."""
    doer = child(head, *SUBJECTS)
    if doer is None or not _is_copula(head):
        return None
    return (
        Act.DENY
        if _predicate(head) & FALSE_WORDS
        and doer.lemma_.lower() in CLAIMS | {"it", "that", "this"}
        and not is_negated(head)
        else None
    )


def _deplores(head: Token) -> Act | None:
    """Read `the killing is unacceptable`, `we are deeply disappointed`."""
    return Act.CONDEMN if _is_copula(head) and not is_negated(head) and _predicate(head) & BAD_WORDS else None


def _undertakes(head: Token) -> Act | None:
    """Read what a speaker says of himself: `we will`, `is ready to`, `supports`."""
    words = {a.lower_ for a in auxiliaries(head)}
    if words & (FUTURE_MODALS | {"would"}) or (
        head.lemma_ == "go" and head.tag_ == "VBG" and child(head, "xcomp") is not None
    ):
        deed = child(head, "xcomp") or head
        if {head.lemma_, deed.lemma_} & RETALIATING and not is_negated(head):
            return Act.THREATEN
        if {head.lemma_, deed.lemma_} & ARRANGED:
            return Act.ANNOUNCE
        if words & {"will", "would"} or not is_negated(head):
            return Act.PLEDGE if head.lemma_ not in NO_DEEDS or _is_ready(head) else None
        return None
    if words & {"could", "may", "might"}:
        return Act.THREATEN if head.lemma_ in RETALIATING else None
    if _is_ready(head):
        return Act.PLEDGE
    lemma = head.lemma_.lower()
    if (
        VERBS.get(lemma) in {Act.PRAISE, Act.CONDEMN, Act.REJECT, Act.DENY}
        and head.tag_ in {"VBZ", "VBP"}
        and not is_negated(head)
    ):
        return VERBS[lemma]
    if head.lemma_ == "be" and {c.lower_ for c in children(head, "acomp")} & {"grateful", "thankful", "inclined"}:
        return Act.PRAISE
    return None


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
        return speaker.kind is not EntityKind.PERSON and (lower == "they") == speaker.unnamed
    if doer.lemma_.lower() in OWN_SIDE and any(c.dep_ == "poss" and c.lower_ in OWN for c in doer.children):
        return True
    thing = ground.thing(sentence, doer)
    if thing is not None:
        return (
            bool(thing.country)
            and thing.country == speaker.country
            and thing.kind is not EntityKind.ORGANIZATION
            or thing.name == speaker.name
        )
    person = ground.person(sentence, doer)
    return person is not None and person == speaker


def _offends(ground: Ground, sentence: Sentence, head: Token) -> Act | None:
    """Read what is said of another to accuse him: `Y has violated the deal`."""
    verbs = [head, *children(head, "xcomp"), *children(head, "conj")]
    if not any(v.lemma_.lower() in OFFENDING for v in verbs) or is_negated(head):
        return None
    doer = child(head, *SUBJECTS)
    if doer is None or (
        auxiliaries(head)
        and {a.lower_ for a in auxiliaries(head)} & (FUTURE_MODALS | OBLIGING | {"could", "may", "might", "would"})
    ):
        return None
    return Act.ACCUSE if accused(ground, sentence, doer) else None


def accused(ground: Ground, sentence: Sentence, doer: Token) -> bool:
    """Whether a subject names a person, a country or a body that can be accused."""
    tokens = [doer, *(c for c in doer.children if c.dep_ in {"amod", "compound", "poss", "nmod"})]
    return any(ground.person(sentence, t) is not None or ground.thing(sentence, t) is not None for t in tokens)
