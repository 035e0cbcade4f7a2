"""Citations: who is named only as the source of a happening or of another's words, and so says nothing of his own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.lexicon import outlets
from dragoman.model.agreement import AgreementStep
from dragoman.model.attestation import Attested
from dragoman.model.event import Event
from dragoman.model.mention import EntityKind, Mention
from dragoman.read.parsing import Sentence
from dragoman.read.reference.anaphora import HE, IT, THEY
from dragoman.read.statements.aims import is_outlet
from dragoman.read.statements.cues import ACCORDING, Cue
from dragoman.read.statements.saying import saying_above
from dragoman.read.statements.wordings import OPINIONS
from dragoman.read.syntax import SUBJECTS, auxiliaries, child

if TYPE_CHECKING:
    from spacy.tokens import Token

ACCOMPANYING = frozenset({"as", "while", "after", "though", "although", "whereas"})
Spoken = tuple[Cue, Mention]


def is_agency(speaker: Mention) -> bool:
    """Whether a speaker is a news agency or another outlet whose trade is to report happenings."""
    outlet = outlets.named(speaker.name) if speaker.known.startswith("outlet:") else None
    return outlet is not None and (outlet.is_agency or outlet.control == "state")


def without_citations(sentence: Sentence, spoken: list[Spoken], found: list[Attested[Mention]]) -> list[Spoken]:
    """Leave out those who only pass on what somebody else says, or stand as the source of what the report tells."""
    if not spoken:
        return []
    tells = any(_is_told(one, sentence) for one in found)
    quotes = any(t.is_quote for t in sentence)
    return [
        (cue, who)
        for cue, who in spoken
        if not (_passes_on(cue, who, spoken) or _carries(cue, who) or (tells and not quotes and _is_source(cue, who)))
    ]


def _is_told(one: Attested[Mention], sentence: Sentence) -> bool:
    """Whether an event or an agreement is told by a sentence."""
    return isinstance(one.content, Event | AgreementStep) and any(
        e.start < sentence.end and sentence.start < e.end for e in one.evidence
    )


def _passes_on(cue: Cue, who: Mention, spoken: list[Spoken]) -> bool:
    """Whether an outlet, or whoever `according to` names, carries what another speaker of the sentence says."""
    others = [o for o, other in spoken if o != cue and other.name != who.name and o.lemma not in OPINIONS]
    if cue.lemma == ACCORDING:
        return any(o.lemma != ACCORDING for o in others)
    if not is_outlet(who):
        return False
    return any(is_within(o, cue) or cue.inserted or _is_behind(cue) for o in others if o.lemma != ACCORDING)


def is_within(cue: Cue, other: Cue) -> bool:
    """Whether a cue stands in what another says."""
    if other.clause is None or other.verb == cue.verb or other.inserted or _goes_on(cue, other.clause):
        return False
    if saying_above(cue.verb) == other.verb:
        return False
    return other.clause == cue.verb or (other.clause.is_ancestor(cue.verb) and not _is_beside(cue, other.clause))


def _goes_on(cue: Cue, clause: Token) -> bool:
    """Whether a verb is joined to a clause about the speaker himself: `told X that he had met Y and vowed to …`."""
    verb, doer = cue.verb, child(clause, *SUBJECTS)
    if verb.dep_ != "conj" or verb.head != clause or verb.tag_ != "VBD" or child(verb, *SUBJECTS) is not None:
        return False
    another_time = clause.tag_ not in {"VBD", "VBN"} or any(a.lower_ == "had" for a in auxiliaries(clause))
    own = doer is not None and doer.lower_ in HE | IT | THEY
    return (own or another_time) and (cue.lemma not in OPINIONS or another_time)


def _is_beside(cue: Cue, clause: Token) -> bool:
    """Whether a cue stands in a clause with a subject of its own that only goes with another: `X warned that …, as Y rejected …`."""
    verb = cue.verb
    if verb.dep_ != "advcl" or child(verb, *SUBJECTS) is None or cue.speaker.pos_ == "PRON":
        return False
    mark = child(verb, "mark")
    return (
        mark is not None
        and mark.lower_ in ACCOMPANYING
        and verb.head == clause
        and mark.i > 0
        and mark.nbor(-1).text == ","
    )


def _is_source(cue: Cue, who: Mention) -> bool:
    """Whether a body, a country or an agency is named for what a sentence tells, and not quoted for its view."""
    if who.kind is EntityKind.PERSON:
        return False
    return cue.lemma == ACCORDING or _is_behind(cue) or (cue.lemma in {"report", "say"} and is_agency(who))


def _carries(cue: Cue, who: Mention) -> bool:
    """Whether an outlet stands behind what it carries: `A went to B, X reported`."""
    unlisted = not who.known and not cue.is_direct and (is_outlet(who) or who.name.lower() in {"agency", "news agency"})
    if cue.lemma == ACCORDING:
        return is_agency(who) or unlisted
    return _is_behind(cue) and (who.known.startswith("outlet:") or (unlisted and " " in who.name))


def _is_behind(cue: Cue) -> bool:
    """Whether a cue follows what is said: `A met B, X said`."""
    return cue.inserted or (cue.clause is not None and cue.clause.i < cue.verb.i)
