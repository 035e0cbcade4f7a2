"""Cues: the verbs of a sentence with which the report lets somebody say something, and the noun phrase of who says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.read.reference.anaphora import HE, IT, THEY
from dragoman.read.statements.frames import (
    ALWAYS_TESTED,
    clause_of,
    has_object,
    is_beside_quotation,
    is_done,
    is_inserted,
    is_light,
    passes_test,
)
from dragoman.read.statements.saying import find_speaker, lemma_of
from dragoman.read.statements.wordings import LIGHT, VERBS
from dragoman.read.syntax import SUBJECTS, child, children

if TYPE_CHECKING:
    from spacy.tokens import Token

ACCORDING = "accord"
"""The lemma of `according to`."""


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


def _opens_a_name(token: Token) -> bool:
    """Whether `Said` is somebody's name here: `Said Moussi`."""
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return (
        token.text == "Said"
        and following is not None
        and following.ent_type_ == "PERSON"
        and following.text[:1].isupper()
    )


def find_cues(tokens: list[Token], is_quoted: set[int]) -> list[Cue]:
    """Find the cues of a sentence, in order.

    Args:
        tokens: the sentence's.
        is_quoted: indexes of those that stand in a direct quotation; they say, but are no cues.
    """
    found = []
    for token in tokens:
        if token.i in is_quoted or _opens_a_name(token):
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
    if not is_done(verb) or (lemma in LIGHT and not is_light(verb)):
        return None
    spoken = find_speaker(verb, is_quoted)
    if spoken is None:
        return None
    speaker, passed_on_by = spoken
    if lemma in ALWAYS_TESTED and not passes_test(verb):
        return None
    clause = clause_of(verb, is_quoted)
    inserted = clause is None and is_inserted(verb)
    if inserted and verb.head.pos_ in {"VERB", "AUX"} and verb.head != verb:
        clause = verb.head
    if clause is None and not inserted and not is_beside_quotation(verb, is_quoted) and not has_object(verb):
        return None
    is_direct = clause is not None and clause.i in is_quoted
    return Cue(verb, speaker, clause, inserted, passed_on_by, is_direct, _is_aside(verb))


def _is_aside(verb: Token) -> bool:
    own = child(verb, *SUBJECTS)
    if own is None or own.lower_ not in HE | IT | THEY:
        return False
    return verb.dep_ == "relcl" or any(c.lower_ in {"what", "which"} for c in verb.children)


def _according(token: Token) -> Cue | None:
    """Read `according to X`."""
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
