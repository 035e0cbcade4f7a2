"""Occasions: when something was said, and which event or agreement of the report it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.model.agreement import AgreementStep, Stage
from dragoman.model.attestation import Attested, Status
from dragoman.model.event import Event, EventType
from dragoman.model.mention import EntityKind, Mention
from dragoman.model.when import ALWAYS, When
from dragoman.read.anchors.scene_dates import BEGUN, scene_before
from dragoman.read.anchors.timing import when_of
from dragoman.read.dates import resolve
from dragoman.read.ground import Dated, Ground
from dragoman.read.parsing import Sentence
from dragoman.read.reference.anaphora import HE
from dragoman.read.statements.cues import Cue
from dragoman.read.statements.said import Said
from dragoman.read.statements.wordings import CLAIMS
from dragoman.read.syntax import ancestors_until, children

if TYPE_CHECKING:
    from spacy.tokens import Token

TALKS = frozenset({EventType.MEETING, EventType.CALL, EventType.VISIT, EventType.GATHERING})
"""Events at which things are said."""
APPEARING = frozenset(
    {"speak", "brief", "address", "talk", "testify", "write", "tweet", "appear", "reply", "respond", "answer"}
)
"""Participles that tell how something was said: `Speaking in Paris on Monday, X said`."""
LATER = 5
"""So many sentences after talks were told, their partners still speak there."""
FRESH = 3
"""Days: a signing this recent is the news, and what is said beside it was said there."""
NEAR = 400
"""How many characters after it was told a claim may be taken up by `these claims`."""
BETWEEN = 2
"""So many words may stand between a verb of saying and its date: `said in Tehran on Monday` is read by the parse."""


def said_on(ground: Ground, sentence: Sentence, cue: Cue) -> When:
    """Give the date of saying that the cue's own words give: beside the verb, else hanging on it outside what is said."""
    dated = ground.dates.get(sentence.number, [])
    beside = [d for d in dated if _is_beside(sentence, d, cue)]
    if beside:
        told = cue.verb.tag_ == "VBD" and (beside[0].when.period or ALWAYS) != ALWAYS
        return resolve(beside[0].phrase, ground.published, "past") if told else beside[0].when
    inside = (
        set()
        if cue.clause is None
        else {t.i for t in cue.clause.subtree} - {t.i for t in cue.verb.subtree if cue.inserted}
    )
    own = [
        d
        for d in dated
        if d.token.i not in inside
        and cue.verb.is_ancestor(d.token)
        and not _in_another_clause(cue.verb, d.token)
        and not _names_a_thing(d.token)
    ]
    if own:
        return min(own, key=lambda d: abs(d.token.i - cue.verb.i)).when
    if cue.verb.dep_ == "relcl" and cue.verb.head in {d.token for d in dated}:
        return next(d.when for d in dated if d.token == cue.verb.head)
    if cue.verb.dep_ in {"advcl", "conj", "xcomp"} and not inside:
        when = when_of(ground, sentence, cue.verb)
        asked = [d for o in children(cue.verb, "xcomp", "ccomp") for d in dated if o.is_ancestor(d.token)]
        return when if when.period is not None and when not in {d.when for d in asked} else When.unknown()
    return scene_before(ground, sentence, cue.verb) or When.unknown()


def _names_a_thing(token: Token) -> bool:
    """Whether a date tells only which thing is meant: `in the February 8 vote`."""
    before = token.doc[token.left_edge.i - 1] if token.left_edge.i else token
    named = token.dep_ in {"compound", "nmod"} and token.head.pos_ in {"NOUN", "PROPN"}
    return named and before.dep_ in {"det", "poss", "case"}


def _is_beside(sentence: Sentence, dated: Dated, cue: Cue) -> bool:
    """Whether a date stands right after or right before a verb of saying: `said Sunday`, `on Monday told`."""
    doc = sentence.span.doc
    span = doc.char_span(
        dated.phrase.start - sentence.offset, dated.phrase.end - sentence.offset, alignment_mode="expand"
    )
    if span is None:
        return False
    after = doc[cue.verb.i + 1 : span.start]
    before = doc[span.end : cue.verb.i]
    if span.start > cue.verb.i:
        return len(after) <= BETWEEN and all(
            t.lower_ in {"on", "in", "earlier", "late", "early", "last", "reporters", "media", "journalists"}
            for t in after
        )
    return len(before) <= 1 and all(t.pos_ in {"AUX", "ADV"} for t in before)


def _in_another_clause(verb: Token, token: Token) -> bool:
    """Whether a date belongs to what a verb has as its object, or to another verb: `denied the strikes of May 3`."""
    if any(o == token or o.is_ancestor(token) for o in children(verb, "dobj", "xcomp", "ccomp", "relcl")):
        return True
    between = [a for a in ancestors_until(token.head, verb) if a.pos_ in {"VERB", "AUX"}]
    return any(not (a.lemma_ in APPEARING and a.head == verb and a.dep_ == "advcl") for a in between)


def goes_on(cue: Cue) -> bool:
    """Whether a verb goes on with what was just said: `he added`, `Y replied`."""
    return cue.lemma in {"add", "continue", "reply", "respond", "answer", "note"} or cue.speaker.lower_ in HE


def is_told(cue: Cue) -> bool:
    """Whether a verb tells of one occasion: a plain past, not what somebody has said or keeps saying."""
    return cue.verb.tag_ in {"VBD", "VBG"} and not any(c.dep_ == "aux" for c in cue.verb.children)


def said_at(speaker: Mention, sentence: Sentence, ground: Ground, found: list[Attested[Mention]]) -> When:
    """Give the date of the talks or the signing at which something was said: told just before, the speaker taking part."""
    reach = ground.sentences[max(0, sentence.number - LATER)].start
    best: tuple[int, When] | None = None
    for one in found:
        when = _when_there(one, speaker, ground)
        near = max((e.start for e in one.evidence if reach <= e.start < sentence.end), default=-1)
        if when is not None and near >= 0 and (best is None or near > best[0]):
            best = (near, when)
    return best[1] if best is not None else When.unknown()


def _when_there(one: Attested[Mention], speaker: Mention, ground: Ground) -> When | None:
    """Give the date of an occasion on which somebody was there to speak; nothing for others."""
    content = one.content
    if (
        not isinstance(content, Event | AgreementStep)
        or content.when.period is None
        or one.status is not Status.OCCURRED
    ):
        return None
    if isinstance(content, Event):
        there = content.type in TALKS and any(p.who.name == speaker.name for p in content.participants)
        return content.when if there and not content.when.rule.startswith(BEGUN) else None
    sides = {p.country for p in content.parties} | {s.country for s in content.signatories}
    of_a_side = speaker.kind is EntityKind.PERSON and bool(speaker.country) and speaker.country in sides
    return content.when if content.stage is Stage.SIGNED and of_a_side and _is_news(content.when, ground) else None


def _is_news(when: When, ground: Ground) -> bool:
    """Whether a day lies so shortly before publication that it is what the report is written for."""
    day, published = when.period, ground.published.period
    if day is None or published is None or day.days != 1 or day.first is None or published.first is None:
        return False
    return 0 <= (published.first - day.first).days <= FRESH


def about(said: Said, found: list[Attested[Mention]]) -> str:
    """Give the key of the event or agreement that a statement means: told in its own words, else by `these claims` just before."""
    told = [a for a in found if isinstance(a.content, Event | AgreementStep)]
    own = [a for a in told if any(e.start <= said.words.start and said.words.end <= e.end for e in a.evidence)]
    if own:
        return own[0].key if len(own) == 1 else ""
    pointing = any(_points_back(c) for c in children(said.cue.verb, "dobj"))
    earlier = [a for a in told if any(0 <= said.sentence.start - e.end < NEAR for e in a.evidence)] if pointing else []
    return earlier[0].key if len(earlier) == 1 else ""


def _points_back(noun: Token) -> bool:
    """Read `these claims`, `the allegation`."""
    return noun.lemma_.lower() in CLAIMS and any(
        c.lower_ in {"these", "this", "those", "the", "such"} for c in noun.children
    )
