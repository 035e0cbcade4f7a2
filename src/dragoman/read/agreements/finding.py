"""Finding what a report tells of agreements, and putting together what is told of one at one stage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model.agreement import AgreementStep, Stage
from dragoman.model.attestation import Attested, ContentKind, Status, Voice, content_hash
from dragoman.model.mention import EntityKind, Evidence, Mention
from dragoman.model.when import When
from dragoman.read.agreements.dating import SETTLED, date_of, date_of_talks
from dragoman.read.agreements.deals import Deal
from dragoman.read.agreements.names import FAMILIES, STRONG, Naming, listed_at, naming_at
from dragoman.read.agreements.parties import Parties, is_with, joined, named_parties, parties_of
from dragoman.read.agreements.stages import Told, stages_of, stages_of_pronoun
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.speech import voices_of

LOOSE = frozenset({Stage.NEGOTIATING, Stage.DISCUSSED, Stage.PROPOSED})
"""Stages before anything is settled: of one agreement at one time the first that is told counts."""
POINTING = frozenset({"it", "document", "text"})
RECENT = frozenset({"recent", "latest", "previous", "earlier", "existing"})
LOOK_BACK = 3
"""How many sentences `it` and `the document` may reach back."""


@dataclass(frozen=True)
class Step:
    """One place that tells a stage of an agreement."""

    deal: Deal
    sentence: Sentence
    stage: Stage
    when: When
    whose: Parties
    evidence: Evidence
    rule: str
    voices: tuple[Voice[Mention], ...] = ()


def find_agreements(ground: Ground, found: list[Attested[Mention]]) -> list[Attested[Mention]]:
    """Find every stage of every agreement that a report tells, each once, in order of the text."""
    steps = list(_steps(ground, found))
    attested = (_attested(group) for group in _merged(steps))
    return sorted((one for one in attested if one is not None), key=lambda a: a.evidence)


def _steps(ground: Ground, found: list[Attested[Mention]]) -> Iterator[Step]:
    deals: list[Deal] = []
    for sentence in ground.sentences:
        for token in sentence:
            naming = naming_at(ground, sentence, token) or listed_at(ground, sentence, token)
            if naming is not None:
                deal = _deal(ground, naming, deals)
                told = stages_of(naming) or _bare(naming, named_parties(ground, naming))
                yield from (_step(ground, deal, naming.sentence, one, found) for one in told)
            elif token.lower_ in POINTING and deals and _is_near(deals[0], sentence):
                told = stages_of_pronoun(token)
                yield from (_step(ground, deals[0], sentence, one, found) for one in told)


def _is_near(deal: Deal, sentence: Sentence) -> bool:
    return sentence.number - deal.namings[-1].sentence.number <= LOOK_BACK


def _deal(ground: Ground, naming: Naming, deals: list[Deal]) -> Deal:
    """Give the agreement that a name means, moved to the front: the one named last that it fits, else a new one."""
    parties = named_parties(ground, naming)
    deal = next((d for d in deals if d.is_meant_by(naming, parties)), None)
    if deal is None:
        deal = Deal()
    else:
        deals.remove(deal)
    deals.insert(0, deal)
    deal.add(naming, parties)
    return deal


def _bare(naming: Naming, parties: tuple[Mention, ...]) -> list[Told]:
    """Read a name that no wording gives a stage: a dated one was made, one that is spoken of exists."""
    if naming.dated is not None and not naming.is_generic:
        stage = (
            Stage.AGREED
            if FAMILIES[naming.head] in {"truce", "statement"}
            or (naming.head != "agreement" and not FAMILIES[naming.head])
            else Stage.SIGNED
        )
        return [Told(stage, naming.noun, "agreements.dated")]
    words = {t.lower_ for t in naming.sentence.span.doc[naming.first : naming.noun.i]}
    if parties and words & RECENT:
        return [Told(Stage.AGREED, naming.noun, "agreements.recent")]
    if naming.is_definite and (parties or naming.known) and naming.head in STRONG:
        return [Told(Stage.REPORTED, naming.noun, "agreements.named")]
    return []


def _step(ground: Ground, deal: Deal, sentence: Sentence, told: Told, found: list[Attested[Mention]]) -> Step:
    whose = parties_of(ground, sentence, told, deal.parties, any(is_with(n) for n in deal.namings))
    when = date_of(ground, sentence, told, deal.namings[-1])
    if when.period is None and not told.is_ahead:
        when = date_of_talks(told.stage, sentence, whose.doers, found) or when
    evidence = sentence.whole(ground.text)
    return Step(deal, sentence, told.stage, when, whose, evidence, told.rule, voices_of(ground, sentence, told.carrier))


def _merged(steps: list[Step]) -> list[list[Step]]:
    """Put together what tells one stage of one agreement, and leave out what a stronger telling says better."""
    groups: list[list[Step]] = []
    for step in steps:
        home = next((g for g in groups if _is_one(g[0], step)), None)
        if home is None:
            groups.append([step])
        else:
            home.append(step)
    return [g for g in groups if not any(_covers(other, g) for other in groups if other is not g)]


def _is_one(one: Step, other: Step) -> bool:
    if one.deal is not other.deal or not (one.stage is other.stage or {one.stage, other.stage} <= LOOSE):
        return False
    if one.stage is Stage.RATIFIED and _ids(one.whose.parties) != _ids(other.whose.parties):
        return False
    return _dates_agree(one.when, other.when) or one.stage in LOOSE


def _dates_agree(one: When, other: When) -> bool:
    return one.period is None or other.period is None or one.period.intersect(other.period) is not None


def _covers(stronger: list[Step], weaker: list[Step]) -> bool:
    """Whether one stage of an agreement makes telling another needless: who signs has agreed."""
    one, other = stronger[0], weaker[0]
    if one.deal is not other.deal:
        return False
    if other.stage in {Stage.REPORTED, Stage.ALLEGED}:
        return one.stage not in {Stage.REPORTED, Stage.ALLEGED}
    here = {s.sentence.number for s in stronger} & {s.sentence.number for s in weaker}
    if other.stage is Stage.AGREED:
        return one.stage in {Stage.SIGNED, Stage.INITIALLED} and all(
            _dates_agree(a.when, b.when) for a in stronger for b in weaker
        )
    if other.stage in LOOSE:
        return (
            bool(here) and one.stage in SETTLED and all(_dates_agree(a.when, b.when) for a in stronger for b in weaker)
        )
    return other.stage is Stage.IMPLEMENTING and bool(here) and one.stage in SETTLED


def _ids(parties: tuple[Mention, ...]) -> set[str]:
    return {p.known or p.name for p in parties}


def _attested(group: list[Step]) -> Attested[Mention] | None:
    first = group[0]
    deal, stage = first.deal, first.stage
    parties = joined(*(s.whose.parties for s in group))
    if len(parties) < 2 and stage is not Stage.RATIFIED:  # noqa: PLR2004  an agreement has two parties
        parties = joined(parties, deal.parties)
    when = next((s.when for s in group if s.when.period is not None), first.when)
    signatories = (
        tuple(dict.fromkeys(m for s in group for m in s.whose.doers if m.kind is EntityKind.PERSON))
        if stage in {Stage.SIGNED, Stage.INITIALLED}
        else ()
    )
    if not (parties or signatories or deal.known or any(n.dated or n.content for n in deal.namings)):
        return None
    step = AgreementStep(deal.name, stage, when, parties, signatories)
    evidence = tuple(sorted({s.evidence for s in group}))
    voices = {v.who.name: v for s in group for v in s.voices}
    key = f"{ContentKind.AGREEMENT}-{content_hash(deal.name, stage, str(evidence[0].start), str(when.edtf))[:10]}"
    status = Status.ALLEGED if stage is Stage.ALLEGED else Status.OCCURRED
    return Attested(key, step, evidence, first.rule, status, tuple(voices.values()))
