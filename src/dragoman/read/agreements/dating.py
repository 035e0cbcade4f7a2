"""When a stage of an agreement was reached: its own date, the one in the name, or that of the meeting it was told at."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.model.agreement import Stage
from dragoman.model.attestation import Attested, Status
from dragoman.model.event import Event, EventType
from dragoman.model.mention import EntityKind, Mention
from dragoman.model.when import When
from dragoman.read.agreements.names import Naming
from dragoman.read.agreements.told import Told
from dragoman.read.anchors.clause_dates import clause_date
from dragoman.read.anchors.scene_dates import BEGUN
from dragoman.read.ground import Dated, Ground
from dragoman.read.parsing import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

AT_TALKS = frozenset({Stage.SIGNED, Stage.INITIALLED, Stage.DISCUSSED, Stage.AGREED, Stage.NEGOTIATING})
"""Stages that are reached when people meet."""
TALKS = frozenset({EventType.MEETING, EventType.CALL, EventType.VISIT})
NEAR = 700
"""Characters after talks were told within which more may be told of what was discussed."""
SETTLED = frozenset({Stage.SIGNED, Stage.AGREED, Stage.INITIALLED})


def date_of(ground: Ground, sentence: Sentence, told: Told, naming: Naming) -> When:
    """Give the date that the words give the stage; refused where they give none."""
    if told.is_ahead:
        return When.unknown("stage-still-to-come")
    if told.carrier == naming.noun:
        return told.when or naming.dated or When.unknown()
    own = _said(ground, sentence, told.carrier, naming)
    if own is None and told.stage in SETTLED and naming.dated is not None:
        return naming.dated
    return own or When.unknown()


def _said(ground: Ground, sentence: Sentence, carrier: Token, naming: Naming) -> When | None:
    """Find the date of the clause that tells the stage, but not one that is part of the name."""
    return clause_date(ground, sentence, carrier, lambda dated: not _in_name(sentence, dated, naming))


def _in_name(sentence: Sentence, dated: Dated, naming: Naming) -> bool:
    if naming.sentence != sentence:
        return False
    doc = sentence.span.doc
    start = dated.phrase.start - sentence.offset
    return (
        bool(doc[naming.first].idx <= start < doc[naming.last - 1].idx + len(doc[naming.last - 1].text))
        or dated.when in naming.dates
    )


def date_of_talks(
    stage: Stage, sentence: Sentence, doers: tuple[Mention, ...], found: list[Attested[Mention]]
) -> When | None:
    """Give the date of the talks at which a stage was reached: told in the same sentence, or of the same people before."""
    if stage not in AT_TALKS:
        return None
    people = {m.name for m in doers if m.kind is EntityKind.PERSON}
    talks = [
        (a, a.content)
        for a in found
        if isinstance(a.content, Event) and a.content.type in TALKS and a.status is Status.OCCURRED
    ]
    dated = [(a, e) for a, e in talks if e.when.period is not None and not e.when.rule.startswith(BEGUN)]
    here = [e for a, e in dated if any(sentence.start <= w.start < sentence.end for w in a.evidence)]
    same = [
        e
        for a, e in dated
        if len(people) > 1 and people <= {p.who.name for p in e.participants} and a.evidence[0].start < sentence.end
    ]
    near = [e for a, e in dated if 0 <= sentence.start - a.evidence[-1].start <= NEAR]
    only = near if stage not in SETTLED else []
    for events in (here, same[-1:], only):
        periods = {e.when.period for e in events}
        if len(periods) == 1:
            when = events[0].when
            return replace(when, rule=f"date-of-its-talks:{when.rule}")
    return None
