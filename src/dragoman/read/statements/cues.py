"""Cues: the verbs of a sentence with which the report lets somebody say something, and the noun phrase of who says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.model.statement import Act
from dragoman.read.anaphora import HE, IT, THEY
from dragoman.read.statements.wordings import CLAIMED, CLAUSAL, FRAMES, JUDGING, LIGHT, OBJECTLESS, OPINIONS, VERBS
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
    subject,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

ACCORDING = "accord"
"""The lemma of `according to`."""
CONTENT = frozenset({"ccomp", "xcomp", "parataxis"})
INSERTED = frozenset({"parataxis", "ccomp", "conj", "dep", "advcl"})
INHERITING = frozenset({"advcl", "conj", "xcomp"})
GOING_ON = frozenset({"continue", "go", "proceed", "begin", "start", "hasten", "keep"})
"""Verbs whose infinitive or participle is what was done: `went on to say`."""
MISREAD = {"hop": "hope", "pled": "plead"}
"""Lemmas that the model gets wrong for verbs of saying."""
QUOTING = frozenset({"quote", "cite"})
UNSAID = frozenset({"comment", "say", "answer", "reply", "elaborate", "respond", "speak", "discuss", "confirm", "name"})
"""What one refuses to do by staying silent."""
SOURCES = frozenset(
    {
        "official",
        "source",
        "report",
        "newspaper",
        "agency",
        "diplomat",
        "person",
        "people",
        "minister",
        "statement",
        "document",
    }
)
ENVOYS = frozenset({"envoy", "ambassador", "diplomat", "product", "car"})
"""Whom or what one recalls by calling back."""
SELDOM = frozenset(
    {"seldom", "rarely", "hardly", "barely", "scarcely", "never", "neither", "nor", "nobody", "none", "no"}
)
SHOWING = frozenset(
    {"underscore", "underline", "highlight", "signal", "suggest", "indicate", "confirm", "threaten", "echo"}
)
"""What a fact does as well as a speaker: `he carried a letter, underscoring …`."""
QUESTIONS = frozenset({"whether", "if", "about", "how", "why", "what", "when", "who"})
INTRODUCING = frozenset(
    "say state tell add note explain remark comment declare assert argue reply respond answer write tweet post insist"
    " continue warn caution urge announce conclude recall quote read claim ask stress emphasize emphasise allege vow pledge"
    " complain boast lament admit concede repeat reiterate observe testify rule assure joke call describe".split()
)
"""Verbs that may stand with a quotation and nothing else."""


@dataclass(frozen=True)
class Cue:
    """A verb of saying, with who says."""

    verb: Token
    speaker: Token
    """The head of the noun phrase that says it."""
    clause: Token | None
    """The verb of what is said, in a clause of its own."""
    inserted: bool = False
    """It stands within or after what is said: `A, he says, is B`."""
    passed_on_by: Token | None = None
    """Who quotes the speaker: `Y quoted X as saying`."""
    is_direct: bool = False
    """What is said is quoted."""
    is_aside: bool = False
    """A pronoun says it of a single thing within another clause: `what he called …`, `which it said was …`."""

    @property
    def lemma(self) -> str:
        """The verb's lemma, lower case."""
        return lemma_of(self.verb)


def lemma_of(token: Token) -> str:
    """Give a token's lemma, lower case, where the lemmatizer errs too."""
    lemma = str(token.lemma_).lower()
    return MISREAD.get(lemma, lemma)


def find_cues(tokens: list[Token], is_quoted: set[int]) -> list[Cue]:
    """Find the cues of a sentence, in order.

    Args:
        tokens: the sentence's.
        is_quoted: indexes of those that stand in a direct quotation; they say, but are no cues.
    """
    found = []
    for token in tokens:
        if token.i in is_quoted:
            continue
        lemma = lemma_of(token)
        if token.tag_.startswith("VB") and (lemma in VERBS or lemma in LIGHT):
            cue = _cue(token, lemma, is_quoted)
        elif token.lower_ == "according":
            cue = _according(token)
        elif lemma == "report" and token.dep_ == "ROOT":
            cue = _tagged_as_noun(token)
        else:
            continue
        if cue is not None and cue.speaker.i not in is_quoted:
            found.append(cue)
    return found


def _cue(verb: Token, lemma: str, is_quoted: set[int]) -> Cue | None:
    if not _is_done(verb) or (lemma in LIGHT and not _is_light(verb)):
        return None
    speaker, passed_on_by = _quoted_one(verb) or (_speaker(verb, is_quoted), None)
    if (
        speaker is None
        or speaker == verb
        or speaker.lower_ in SELDOM
        or any(c.lower_ in SELDOM for c in speaker.children if c.i < speaker.i)
    ):
        return None
    clause = _clause(verb, is_quoted)
    inserted = clause is None and _is_inserted(verb)
    if inserted and verb.head.pos_ in {"VERB", "AUX"} and verb.head != verb:
        clause = verb.head
    if clause is None and not inserted and not _beside_quotation(verb, is_quoted) and not _has_object(verb, lemma):
        return None
    is_direct = clause is not None and clause.i in is_quoted
    return Cue(verb, speaker, clause, inserted, passed_on_by, is_direct, _is_aside(verb))


def _beside_quotation(verb: Token, is_quoted: set[int]) -> bool:
    """Whether a verb stands with a quotation: direct, or of some words that follow at once."""
    if verb.lemma_.lower() not in INTRODUCING:
        return False
    following = [t for t in verb.doc[verb.i + 1 : verb.i + 3] if t.sent == verb.sent]
    return any(t.i in is_quoted for t in verb.sent) or any(t.is_quote for t in following)


def _is_done(verb: Token) -> bool:
    """Whether the saying itself is told as done: not planned, denied, conditional, asked for, or done by nobody."""
    words = {a.lower_ for a in auxiliaries(verb)}
    if words & (FUTURE_MODALS | HYPOTHETICAL_MODALS) or "to" in words or is_negated(verb):
        return verb.head.lemma_ in GOING_ON and verb.dep_ == "xcomp" and "to" in words and _is_done(verb.head)
    if verb.tag_ == "VB" and not words & {"did", "do", "does"}:
        return False
    if verb.dep_ in {"amod", "compound", "nsubj", "dobj", "pobj", "csubj", "nmod", "attr"}:
        return False
    if any(
        (c.dep_ == "mark" and c.lower_ in {"if", "whether", "unless"}) or (c.dep_ == "advmod" and c.lower_ in SELDOM)
        for c in verb.children
    ):
        return False
    if verb.dep_ in INHERITING and child(verb, *SUBJECTS) is None and verb.dep_ != "conj" and is_negated(verb.head):
        return False
    if (
        verb.dep_ == "advcl"
        and verb.lemma_ in SHOWING
        and child(verb, *SUBJECTS) is None
        and child(verb, "ccomp") is None
        and saying_above(verb) is None
    ):
        return False
    if verb.dep_ == "relcl" and verb.lemma_ in OPINIONS:
        return False
    if verb.dep_ == "advcl" and verb.tag_ == "VBN" and not auxiliaries(verb) and agent(verb) is None:
        return False  # `Asked whether …, he said`
    if is_passive(verb):
        return agent(verb) is not None and verb.lemma_ != "ask" and not _as_told(verb)
    if verb.tag_ == "VBG" and verb.dep_ == "pcomp":
        return verb.head.lower_ in {"as", "by", "with"} and (
            verb.head.lower_ != "with" or child(verb, *SUBJECTS) is not None
        )
    return not (verb.sent[-1].text == "?" and verb.dep_ == "ROOT")


def _as_told(verb: Token) -> bool:
    """Whether a passive only names who passes something on: `as reported by X`."""
    return any(c.lower_ == "as" for c in verb.children)


def _is_light(verb: Token) -> bool:
    """Whether a verb such as `issue` or `make` has a noun of saying as its object: `issued a warning`."""
    noun = child(verb, "dobj")
    return noun is not None and noun.lemma_.lower() in LIGHT[verb.lemma_.lower()] and child(noun, "poss") is None


def _is_aside(verb: Token) -> bool:
    own = child(verb, *SUBJECTS)
    if own is None or own.lower_ not in HE | IT | THEY:
        return False
    return verb.dep_ == "relcl" or any(c.lower_ in {"what", "which"} for c in verb.children)


def _speaker(verb: Token, is_quoted: set[int]) -> Token | None:
    """Give the head of the noun phrase that says something by a verb, after it where a quotation goes before."""
    own = child(verb, *SUBJECTS)
    previous = verb.doc[verb.i - 1] if verb.i > verb.sent.start else None
    if own is None and previous is not None and (previous.i in is_quoted or previous.is_quote):
        behind = next(
            (c for c in verb.children if c.dep_ in {"dobj", "attr", "oprd", "npadvmod"} and c.i > verb.i), None
        )
        if behind is not None and behind.pos_ in {"PROPN", "NOUN", "PRON"}:
            return behind
    if own is None and verb.dep_ == "conj" and verb.lemma_ in INTRODUCING:
        return _name_before(verb) or speaker_of(verb)
    return speaker_of(verb)


def _name_before(verb: Token) -> Token | None:
    """Give the person named right before a verb that the parse joins to what is said: `A met B, X, a deputy, said`."""
    place = verb.i - 1
    while place > verb.sent.start and verb.doc[place].pos_ in {"ADV", "AUX"}:
        place -= 1
    if verb.doc[place].text == ",":
        place = next((i - 1 for i in range(place - 1, verb.sent.start, -1) if verb.doc[i].text == ","), verb.sent.start)
    name = verb.doc[place]
    return name if name.ent_type_ == "PERSON" and name.pos_ == "PROPN" and place > verb.sent.start else None


def speaker_of(verb: Token) -> Token | None:
    """Give the subject of a verb of saying, whoever does it; its own, or that of the verb that it goes with."""
    if is_passive(verb) and agent(verb) is not None:
        return agent(verb)
    own = child(verb, *SUBJECTS)
    if own is None and verb.dep_ in INHERITING:
        above = saying_above(verb)
        if above is not None:
            return speaker_of(above)
    if own is None and verb.dep_ == "pcomp" and verb.head.head.pos_ == "VERB":
        return subject(verb.head.head)
    return subject(verb)


def saying_above(verb: Token) -> Token | None:
    """Give the verb of saying that a participle goes with: `said A was B, adding that …`, wherever it hangs."""
    if verb.dep_ != "advcl" or verb.tag_ != "VBG":
        return None
    for above in verb.ancestors:
        if above.dep_ in {"relcl", "acl"}:
            return None
        if above.lemma_.lower() in VERBS and above.pos_ == "VERB" and child(above, *SUBJECTS) is not None:
            return above
    return None


def _quoted_one(verb: Token) -> tuple[Token, Token | None] | None:
    """Read `Y quoted X as saying that`: X says it, Y passes it on."""
    if verb.dep_ != "pcomp" or verb.head.lower_ != "as":
        return None
    quoting = next((a for a in verb.head.ancestors if a.lemma_ in QUOTING), None)
    if quoting is None:
        return None
    if is_passive(quoting):
        speaker = child(quoting, "nsubjpass")
        return (speaker, agent(quoting)) if speaker is not None else None
    speaker = child(quoting, "dobj")
    return (speaker, subject(quoting)) if speaker is not None else None


def _clause(verb: Token, is_quoted: set[int]) -> Token | None:
    """Give the head of the clause that says what is said."""
    if verb.lemma_ == "call":
        return None
    content = CONTENT - {"xcomp"} if verb.lemma_ in {"agree", "continue"} else CONTENT
    found = [c for c in verb.children if c.dep_ in content and not _divided(c, verb)]
    found = found or [
        c for c in children(verb, "advcl") if any(m.lower_ == "that" and m.dep_ == "mark" for m in c.children)
    ]
    if not found and verb.lemma_ == "tell":
        found = [
            c
            for o in children(verb, "dobj")
            for c in children(o, "relcl", "acl")
            if any(m.lower_ == "that" for m in c.children)
        ]
    before = [c for c in found if c.i < verb.i and c.i in is_quoted]
    outside = [c for c in found if c.i not in is_quoted]
    best = before or outside or found
    return best[0] if best else None


def _divided(one: Token, other: Token) -> bool:
    """Whether a semicolon stands between: then the parse joins two sentences."""
    first, last = sorted((one.i, other.i))
    return any(t.text == ";" for t in one.doc[first:last])


def _is_inserted(verb: Token) -> bool:
    """Whether a verb of saying with a bare subject stands in or after what it reports: `Mr X, he added, was …`."""
    if (
        verb.lemma_
        not in (CLAUSAL - OPINIONS) | {"announce", "confirm", "report", "warn", "admit", "complain", "recall"}
        or child(verb, *SUBJECTS) is None
    ):
        return False
    if child(verb, "dobj") is not None and verb.lemma_ != "tell":
        return False
    if verb.dep_ in INSERTED and verb.head.pos_ in {"VERB", "AUX", "NOUN", "ADJ"}:
        return verb.head != verb
    return verb.lemma_ == "say" and verb.dep_ == "ROOT" and verb.i - verb.sent.start > 1


def _has_object(verb: Token, lemma: str) -> bool:
    """Whether a verb says something with an object, an infinitive or a preposition in place of a clause."""
    if verb.i + 1 < verb.sent.end and verb.nbor().lower_ == "that" and verb.nbor().dep_ == "mark":
        return True
    wanted = FRAMES.get(lemma, frozenset())
    if lemma == "call" and any(c.lower_ in {"on", "upon"} and c.dep_ == "prep" for c in verb.children):
        wanted = wanted if any(t.tag_ == "TO" for t in verb.subtree if t.i > verb.i) else frozenset({"for"})
    if any(c.dep_ in {"prep", "prt", "agent", "advmod"} and c.lower_ in wanted and c.i > verb.i for c in verb.children):
        return lemma != "point" or bool(prepositional(verb, "to"))
    if lemma in {"refuse", "decline"}:
        what = child(verb, "xcomp", "dobj")
        return what.lemma_ not in UNSAID if what is not None else lemma == "refuse"
    if lemma == "plead":
        return any(t.lower_ == "guilty" for t in verb.subtree)
    if lemma in {"cite", "quote"}:
        what = child(verb, "dobj")
        passing = (
            what is None
            or any(c.lower_ == "as" for c in verb.children)
            or what.lemma_ in SOURCES
            or what.ent_type_ in {"PERSON", "ORG"}
        )
        return not passing and child(verb, *SUBJECTS) is not None
    if lemma == "claim":
        return any(c.lemma_.lower() in CLAIMED for c in children(verb, "dobj"))
    if lemma in {"ask", "request"} and any(t.lower_ in QUESTIONS | {"comment"} for t in verb.subtree if t.i > verb.i):
        return False
    if lemma in {"confirm", "recall"} and any(
        t.pos_ == "PRON" or t.ent_type_ == "PERSON" or t.lemma_ in ENVOYS for t in children(verb, "dobj")
    ):
        return False  # `The Senate confirmed him`, `recalled its envoy`
    if lemma == "call":
        return _names(verb)
    if lemma in {"invite", "agree"}:
        return lemma == "invite" and child(verb, "xcomp") is not None
    if any(
        c.lower_ in {"nothing", "little"} or any(d.lower_ == "no" for d in c.children) for c in children(verb, "dobj")
    ):
        return False
    if (
        verb.dep_ == "relcl"
        and child(verb, "dobj") is not None
        and child(verb, "dobj") != verb.head
        and VERBS.get(lemma) is Act.PLEDGE
    ):
        return False
    if lemma in OBJECTLESS or lemma in CLAUSAL:
        return False
    return bool(children(verb, "dobj", "xcomp", "oprd", "nsubjpass", "ccomp")) or (
        verb.dep_ == "relcl" and VERBS.get(lemma) is not Act.PLEDGE
    )


def _names(verb: Token) -> bool:
    """Whether `call` gives its object a name: `called it constructive`, `called the report "a lie"`."""
    what = child(verb, "dobj")
    if children(verb, "oprd"):
        return True
    if what is not None and any(t.is_quote for t in verb.doc[what.i : min(what.right_edge.i + 3, verb.sent.end)]):
        return True
    if what is not None and any(t.lower_ in JUDGING and t.i > what.i for t in verb.subtree):
        return True
    return any(c.dep_ in {"ccomp", "xcomp", "acomp"} and c.pos_ in {"ADJ", "NOUN", "AUX"} for c in verb.children)


def _according(token: Token) -> Cue | None:
    """Read `according to X`, where no verb of saying does the same."""
    source = next((o for p in children(token, "prep") for o in children(p, "pobj")), None)
    said = token.head
    if source is None or said == token or said.pos_ not in {"VERB", "AUX"}:
        return None
    return Cue(token, source, said, inserted=True)


def _tagged_as_noun(token: Token) -> Cue | None:
    """Read `British media report that …`, where the tagger took the verb for a noun."""
    speaker = next((c for c in token.children if c.dep_ == "compound" and c.tag_ == "NNS"), None)
    clause = next(iter(children(token, "acl", "relcl", "ccomp")), None)
    return Cue(token, speaker, clause) if speaker is not None and clause is not None else None
