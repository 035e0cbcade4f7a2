"""Questions to a parsed sentence: who does what to whom, in which tense, denied or not.

All functions take spaCy tokens and answer from the dependency parse; they know nothing of diplomacy.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
CLAUSES = frozenset({"ROOT", "relcl", "advcl", "ccomp", "xcomp", "conj", "acl", "pcomp", "parataxis", "csubj"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
FUTURE_MODALS = frozenset({"will", "shall", "'ll", "’ll"})
ASKING = frozenset({"urge", "ask", "call", "warn", "demand", "press", "beg", "invite"})
INVITING = frozenset({"invite", "urge", "ask", "order", "instruct", "persuade", "allow", "tell", "send"})
"""Verbs whose object does what their infinitive says: `invited him to visit`."""
HYPOTHETICAL_MODALS = frozenset({"would", "could", "may", "might", "should", "must", "can", "ought"})


def children(token: Token, *dependencies: str) -> list[Token]:
    """Give the direct dependents with one of these relations, in order of the text."""
    return [child for child in token.children if child.dep_ in dependencies]


def child(token: Token, *dependencies: str) -> Token | None:
    """Give the first direct dependent with one of these relations."""
    return next((c for c in token.children if c.dep_ in dependencies), None)


def conjuncts(token: Token) -> list[Token]:
    """Give a token and all that is coordinated below it: `Iran, Russia and China`, `X as well as Y`."""
    found, stack = [], [token]
    while stack:
        current = stack.pop(0)
        found.append(current)
        stack.extend(c for c in current.children if c.dep_ == "conj" and c.i > current.i)
        stack.extend(_joined_below(current))
    return found


def _joined_below(token: Token) -> list[Token]:
    """Give the person whom the parse joins to where another comes from: `X of Iran and Y of Iraq`."""
    if token.ent_type_ != "PERSON":
        return []
    homes = [o for o in prepositional(token, "of", "from") if o.ent_type_ == "GPE"]
    return [c for home in homes for c in home.children if c.dep_ == "conj" and c.ent_type_ == "PERSON"]


def prepositional(token: Token, *prepositions: str) -> list[Token]:
    """Give the objects of a token's prepositions, such as the `with` of `met with X`; without their conjuncts."""
    wanted = set(prepositions)
    found = []
    for preposition in token.children:
        if preposition.dep_ in {"prep", "agent", "dative"} and preposition.lower_ in wanted:
            found.extend(children(preposition, "pobj", "pcomp"))
            for nested in children(preposition, "prep"):
                found.extend(children(nested, "pobj"))
    return found


def clause_head(token: Token) -> Token:
    """Climb to the verb (or root) of the clause that a token stands in."""
    current = token
    while current.dep_ not in CLAUSES or current.pos_ not in {"VERB", "AUX"}:
        if current.head == current:
            return current
        current = current.head
    return current


def subject(verb: Token) -> Token | None:
    """Find a verb's subject, its own or the one it shares with the verb that it depends on."""
    own = child(verb, *SUBJECTS)
    if own is not None:
        return _after_colon(own, verb) or _after_comma(own, verb) or _antecedent(own, verb)
    if verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        return subject(verb.head)
    if verb.dep_ == "xcomp" and verb.head.lemma_ in INVITING and child(verb.head, "dobj") is not None:
        return child(verb.head, "dobj")
    if verb.dep_ in {"xcomp", "advcl"} and verb.head.pos_ in {"VERB", "AUX"}:
        return subject(verb.head)
    if verb.dep_ == "acl" and verb.lemma_ in ASKING and verb.head.dep_ == "pobj" and verb.head.head.lower_ == "to":
        return subject(clause_head(verb.head))  # "wrote to ministers urging them to act"
    if verb.dep_ in {"acl", "relcl"} and verb.head.pos_ in {"NOUN", "PROPN", "PRON"}:
        return verb.head
    return _adjacent(verb) if verb.tag_ in FINITE and verb.dep_ != "conj" else None


def _after_colon(own: Token, verb: Token) -> Token | None:
    """Find the subject after a dateline that the parser took for it: `DOHA: Minister X said`."""
    colon = next((t for t in verb.doc[own.i + 1 : verb.i] if t.text == ":"), None)
    if colon is None or own.i > own.sent.start + 1:
        return None
    last = next((t for t in reversed(verb.doc[colon.i + 1 : verb.i]) if t.pos_ not in {"ADV", "AUX", "PUNCT"}), None)
    return last if last is not None and last.pos_ in {"NOUN", "PROPN"} else None


def _after_comma(own: Token, verb: Token) -> Token | None:
    """Find who says what stands before, taken for an apposition to its last name: `… fired Minister X, state radio said`."""
    said = child(verb, "ccomp")
    beside = child(own, "appos")
    if said is None or beside is None or said.i > own.i or beside.right_edge.i != verb.i - 1:
        return None
    start = beside.left_edge.i
    return beside if start > 0 and verb.doc[start - 1].text == "," and beside.pos_ == "NOUN" else None


def _adjacent(verb: Token) -> Token | None:
    """Find the noun phrase that ends right before a finite verb, where the parser took it for an apposition."""
    end = verb.i - 1
    while end > verb.sent.start and (verb.doc[end].text == "," or verb.doc[end].pos_ == "ADV"):
        end -= 1
    fitting = [t for t in verb.doc[verb.sent.start : end + 1] if t.right_edge.i == end and t.pos_ in {"NOUN", "PROPN"}]
    return next((t for t in fitting if t.dep_ in {"appos", "conj", "dep", "ROOT", "nmod"}), None)


def _antecedent(own: Token, verb: Token) -> Token:
    """Give whom a relative pronoun stands for: `Ahmadian, who arrived`."""
    if own.tag_ in {"WP", "WDT"} and verb.dep_ == "relcl":
        return verb.head
    return own


def agent(verb: Token) -> Token | None:
    """Find who does it in a passive clause: `was received by X`."""
    by = next((c for c in verb.children if c.dep_ in {"agent", "prep"} and c.lower_ == "by"), None)
    return child(by, "pobj") if by is not None else None


def is_passive(verb: Token) -> bool:
    """Whether a verb is passive: `was received`, `received by`."""
    if any(c.dep_ in {"nsubjpass", "auxpass", "agent"} for c in verb.children):
        return True
    return verb.dep_ == "acl" and verb.tag_ == "VBN"


def is_negated(token: Token) -> bool:
    """Whether a clause is denied by its own words: `did not meet`, `never met`, `no meeting`."""
    if any(c.dep_ == "neg" for c in token.children):
        return True
    if any(
        c.lower_ in {"no", "neither", "never"} and c.dep_ in {"det", "advmod", "preconj", "cc"} for c in token.children
    ):
        return True
    if token.dep_ == "conj" and any(c.lower_ == "nor" for c in token.head.children):
        return True
    return token.dep_ == "xcomp" and token.pos_ == "VERB" and is_negated(token.head)


def auxiliaries(verb: Token) -> list[Token]:
    """Give a verb's auxiliaries, with those of the verb that it shares them with."""
    own = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    if not own and verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        return auxiliaries(verb.head)
    return own


def tense(verb: Token) -> str:
    """Tell the tense of a clause: `past`, `present`, `future`, `conditional`; empty for a bare infinitive or noun."""
    words = {a.lower_ for a in auxiliaries(verb)}
    if words & FUTURE_MODALS:
        return "future"
    if words & HYPOTHETICAL_MODALS:
        return "conditional"
    tags = {a.tag_ for a in auxiliaries(verb)} | {verb.tag_}
    if "VBD" in tags:
        return "past"
    if words & {"has", "have", "having", "'ve", "’ve"} and verb.tag_ == "VBN":
        return "past"
    if tags & {"VBZ", "VBP"}:
        return "present"
    if (
        verb.tag_ in {"VBG", "VBN", "VB"}
        and verb.head != verb
        and verb.dep_ in {"xcomp", "advcl", "acl", "conj", "pcomp"}
    ):
        return tense(clause_head(verb.head)) if verb.tag_ != "VB" else ""
    return "past" if verb.tag_ == "VBN" else ""


def ancestors_until(token: Token, stop: Token) -> Iterator[Token]:
    """Climb from a token up to, not including, another."""
    current = token
    while current not in (stop, current.head):
        yield current
        current = current.head
