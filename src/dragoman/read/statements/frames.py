"""Frames: whether a verb of saying is told as done, and whether what stands beside it is something said."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from dragoman.model.statement import Act
from dragoman.read.statements.saying import lemma_of, named_before, saying_above
from dragoman.read.statements.unlisted import GROUPS, PERSONS
from dragoman.read.statements.wordings import (
    CLAIMED,
    CLAUSAL,
    FRAMES,
    INTRODUCING,
    JUDGING,
    LIGHT,
    NOUN_ACTS,
    OBJECTLESS,
    OFFERED,
    OPINIONS,
    PERFORMED,
    SELDOM,
    VERBS,
)
from dragoman.read.syntax import (
    FUTURE_MODALS,
    HYPOTHETICAL_MODALS,
    SUBJECTS,
    agent,
    auxiliaries,
    child,
    children,
    is_negated,
    is_passive,
    prepositional,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

CONTENT = frozenset({"ccomp", "xcomp", "parataxis"})
MODIFYING = frozenset({"amod", "compound", "nsubj", "dobj", "pobj", "csubj", "nmod", "attr"})
"""Relations in which a verb form is a noun or an adjective."""
INSERTED = frozenset({"parataxis", "ccomp", "conj", "dep", "advcl"})
GOING_ON = frozenset({"continue", "go", "proceed", "begin", "start", "hasten", "keep"})
"""Verbs whose infinitive or participle is what was done: `went on to say`."""
PARENTHETIC = (CLAUSAL - OPINIONS) | {"announce", "confirm", "report", "warn", "admit", "complain", "recall"}
"""Verbs that, with a bare subject, stand within what is said: `A, he warned, is B`."""
PEOPLE = (
    PERSONS
    | GROUPS
    | {"people", "guest", "patient", "delegation", "team", "wounded", "child", "tourist", "employee", "staff"}
)
"""Whom one dismisses, welcomes, admits or questions by deeds."""
TOLD_OF = frozenset({"say", "report", "understand"})
"""Passives with which somebody is told to have said something: `is said to have warned`."""
UNSAID = frozenset({"comment", "say", "answer", "reply", "elaborate", "respond", "speak", "discuss", "confirm", "name"})
"""What one refuses to do by staying silent."""
SOURCES = frozenset(
    {"official", "source", "report", "newspaper", "agency", "diplomat", "person", "people", "statement"}
)
"""Whom an outlet cites; a speaker cites facts."""
SHOWING = frozenset(
    {"underscore", "underline", "highlight", "signal", "suggest", "indicate", "confirm", "threaten", "echo"}
)
"""What a fact does as well as a speaker: `he carried a letter, underscoring …`."""
QUESTIONS = frozenset(
    {"whether", "if", "about", "how", "why", "what", "when", "who", "comment", "named", "identified", "anonymous"}
)


def is_done(verb: Token) -> bool:
    """Whether a saying is told as done: not planned, denied, conditional, asked for, or done by nobody."""
    words = {a.lower_ for a in auxiliaries(verb)}
    if _rules_out(verb):
        return not words & (FUTURE_MODALS | HYPOTHETICAL_MODALS) and "to" not in words
    if words >= {"to", "have"} and verb.dep_ == "xcomp" and is_passive(verb.head) and verb.head.lemma_ in TOLD_OF:
        return not is_negated(verb) and not is_negated(verb.head)
    if words & (FUTURE_MODALS | HYPOTHETICAL_MODALS) or "to" in words or is_negated(verb):
        return verb.head.lemma_ in GOING_ON and verb.dep_ == "xcomp" and "to" in words and is_done(verb.head)
    if (verb.tag_ == "VB" and not words & {"did", "do", "does"}) or verb.dep_ in MODIFYING or _is_conditional(verb):
        return False
    if verb.dep_ == "advcl" and child(verb, *SUBJECTS) is None and not _goes_with_somebody(verb):
        return False
    if lemma_of(verb) in OPINIONS and not _is_held_now(verb):
        return False
    if is_passive(verb):
        as_told = any(c.lower_ == "as" for c in verb.children)
        return agent(verb) is not None and verb.lemma_ != "ask" and not as_told
    if verb.tag_ == "VBG" and verb.dep_ == "pcomp":
        return verb.head.lower_ in {"as", "by"} or (verb.head.lower_ == "with" and child(verb, *SUBJECTS) is not None)
    return not (verb.sent[-1].text == "?" and verb.dep_ == "ROOT")


def _is_held_now(verb: Token) -> bool:
    """Whether an opinion is told as somebody's present one; what he once thought is narration."""
    past = verb.tag_ == "VBD" or any(a.lower_ == "had" for a in auxiliaries(verb))
    return not past and verb.dep_ != "relcl" and not (verb.dep_ == "advcl" and verb.tag_ == "VBG")


def _rules_out(verb: Token) -> bool:
    """Whether something is ruled out, or not: both are said."""
    return verb.lemma_ == "rule" and any(c.lower_ == "out" for c in verb.children)


def _is_conditional(verb: Token) -> bool:
    """Whether a saying stands under a condition, or is said to happen hardly ever."""
    for word in verb.children:
        if word.dep_ == "mark" and word.lower_ in {"if", "whether", "unless"}:
            return True
        if word.dep_ == "advmod" and word.lower_ in SELDOM:
            return True
    return verb.dep_ == "xcomp" and child(verb, *SUBJECTS) is None and is_negated(verb.head)


def _goes_with_somebody(verb: Token) -> bool:
    """Whether a participle tells what its main verb's subject said, and not what a fact shows."""
    if is_negated(verb.head):
        return False
    shows = lemma_of(verb) in SHOWING and child(verb, "ccomp") is None
    return not shows or saying_above(verb) is not None


def clause_of(verb: Token, is_quoted: set[int]) -> Token | None:
    """Give the head of the clause that says what is said: a quotation before the verb first, else one outside quotation."""
    lemma = lemma_of(verb)
    if lemma == "call":
        return None
    content = CONTENT if lemma in CLAUSAL and lemma not in {"agree", "continue"} else CONTENT - {"xcomp"}
    found = [c for c in verb.children if c.dep_ in content and not _divided(c, verb)]
    found = found or [c for c in children(verb, "advcl") if _has_that(c)]
    if not found and lemma == "tell":
        found = [c for o in children(verb, "dobj") for c in children(o, "relcl", "acl") if _has_that(c)]
    before = [c for c in found if c.i < verb.i and c.i in is_quoted]
    outside = [c for c in found if c.i not in is_quoted]
    return next(iter(before or outside or found), None)


def _has_that(clause: Token) -> bool:
    return any(c.lower_ == "that" for c in clause.children)


def _divided(one: Token, other: Token) -> bool:
    """Whether a semicolon stands between: then the parse joins two sentences."""
    first, last = sorted((one.i, other.i))
    return any(t.text == ";" for t in one.doc[first:last])


def is_inserted(verb: Token) -> bool:
    """Whether a verb of saying with a bare subject stands in or after what it reports: `Mr X, he added, was …`."""
    if lemma_of(verb) not in PARENTHETIC or (child(verb, *SUBJECTS) is None and named_before(verb) is None):
        return False
    if child(verb, "dobj") is not None and verb.lemma_ != "tell":
        return False
    if verb.dep_ in INSERTED and verb.head.pos_ in {"VERB", "AUX", "NOUN", "ADJ"}:
        return verb.head != verb
    return verb.lemma_ == "say" and verb.dep_ == "ROOT" and verb.i - verb.sent.start > 1


def is_beside_quotation(verb: Token, is_quoted: set[int]) -> bool:
    """Whether a verb stands with a quotation: direct, or of some words that follow at once."""
    if lemma_of(verb) not in INTRODUCING:
        return False
    following = [t for t in verb.doc[verb.i + 1 : verb.i + 3] if t.sent == verb.sent]
    return any(t.is_quote for t in following) or any(t.i in is_quoted for t in verb.sent)


def is_light(verb: Token) -> bool:
    """Whether a verb such as `issue` or `make` has a noun of saying as its object: `issued a warning`."""
    noun = child(verb, "dobj")
    return noun is not None and noun.lemma_.lower() in LIGHT[lemma_of(verb)] and child(noun, "poss") is None


def has_object(verb: Token) -> bool:
    """Whether a verb says something with an object, an infinitive or a preposition in place of a clause."""
    lemma = lemma_of(verb)
    if verb.i + 1 < verb.sent.end and verb.nbor().lower_ == "that" and verb.nbor().dep_ == "mark":
        return True
    if _has_preposition(verb, lemma):
        return True
    if _names_nothing(verb):
        return False
    if lemma in _TESTS:
        return passes_test(verb)
    if lemma in OBJECTLESS or lemma in CLAUSAL:
        return False
    promised = VERBS.get(lemma) is Act.PLEDGE and verb.dep_ == "relcl"
    return not promised and (
        bool(children(verb, "dobj", "xcomp", "oprd", "nsubjpass", "ccomp")) or verb.dep_ == "relcl"
    )


def passes_test(verb: Token) -> bool:
    """Whether a verb that needs a certain object to be one of saying has it."""
    test = _TESTS.get(lemma_of(verb))
    return test is None or test(verb)


def _has_preposition(verb: Token, lemma: str) -> bool:
    wanted = FRAMES.get(lemma, frozenset())
    if lemma == "call" and not any(t.tag_ == "TO" for t in verb.subtree if t.i > verb.i):
        wanted = frozenset({"for"})  # to call on somebody who is to do nothing is to visit him
    found = any(
        c.dep_ in {"prep", "prt", "agent", "advmod"} and c.lower_ in wanted and c.i > verb.i for c in verb.children
    )
    return found and (lemma != "point" or bool(prepositional(verb, "to")))


def _names_nothing(verb: Token) -> bool:
    """Read `admitted nothing`, `offers no explanation`."""
    return any(
        o.lower_ in {"nothing", "little"} or any(d.lower_ == "no" for d in o.children) for o in children(verb, "dobj")
    )


def _refuses(verb: Token) -> bool:
    what = child(verb, "xcomp", "dobj")
    return what.lemma_ not in UNSAID if what is not None else verb.lemma_ == "refuse"


def _pleads(verb: Token) -> bool:
    return any(t.lower_ == "guilty" for t in verb.subtree)


def _cites(verb: Token) -> bool:
    """Whether somebody cites a fact, and no outlet its source."""
    what = child(verb, "dobj")
    if what is None or child(verb, *SUBJECTS) is None or any(c.lower_ == "as" for c in verb.children):
        return False
    return what.lemma_ not in SOURCES and what.ent_type_ not in {"PERSON", "ORG"}


def _claims(verb: Token) -> bool:
    return any(c.lemma_.lower() in CLAIMED for c in children(verb, "dobj"))


def _invites(verb: Token) -> bool:
    return child(verb, "xcomp", "ccomp") is not None


def _names(verb: Token) -> bool:
    """Whether `call` gives its object a name: `called it constructive`, `called the report "a lie"`."""
    if children(verb, "oprd"):
        return True
    what = child(verb, "dobj")
    if what is not None:
        following = verb.doc[what.i : min(what.right_edge.i + 3, verb.sent.end)]
        if any(t.is_quote for t in following) or any(t.lower_ in JUDGING and t.i > what.i for t in verb.subtree):
            return True
    return any(c.dep_ in {"ccomp", "xcomp", "acomp"} and c.pos_ in {"ADJ", "NOUN", "AUX"} for c in verb.children)


def _asks(verb: Token) -> bool:
    """Whether one asks for something, and does not only ask a question."""
    return not any(t.lower_ in QUESTIONS for t in verb.subtree if t.i > verb.i)


def _is_of_things(verb: Token) -> bool:
    """Whether the object is no person: a minister is dismissed, a guest is welcomed, a patient is admitted by deeds."""
    what = child(verb, "dobj")
    if what is None:
        return child(verb, "xcomp", "ccomp") is not None or verb.dep_ == "relcl"
    return what.ent_type_ != "PERSON" and what.lemma_.lower() not in PEOPLE


def _is_of_policy(verb: Token) -> bool:
    """Whether one supports or wants something by saying so: a plan, not a car."""
    what = child(verb, "dobj")
    return child(verb, "xcomp", "ccomp") is not None or (what is not None and what.lemma_.lower() in PERFORMED)


def _offers(verb: Token) -> bool:
    what = child(verb, "dobj")
    return child(verb, "xcomp") is not None or (what is not None and what.lemma_.lower() in NOUN_ACTS.keys() | OFFERED)


def _agrees(verb: Token) -> bool:
    return clause_of(verb, set()) is not None


_TESTS: dict[str, Callable[[Token], bool]] = {
    **dict.fromkeys(("refuse", "decline"), _refuses),
    **dict.fromkeys(("cite", "quote"), _cites),
    **dict.fromkeys(("ask", "request"), _asks),
    **dict.fromkeys(("invite", "advise"), _invites),
    **dict.fromkeys(("dismiss", "welcome", "admit", "confirm", "question", "appreciate"), _is_of_things),
    **dict.fromkeys(("support", "back", "endorse", "want"), _is_of_policy),
    "plead": _pleads,
    "claim": _claims,
    "call": _names,
    "offer": _offers,
    "agree": _agrees,
}
"""Verbs that are verbs of saying with certain objects only."""
ALWAYS_TESTED = frozenset({"refuse", "decline", "ask", "request"})
"""Verbs that a clause alone does not make verbs of saying: `asked whether`, `declined to comment`."""
