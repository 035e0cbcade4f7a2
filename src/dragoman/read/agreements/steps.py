"""The same stage of the same agreement told several times in one report: one step with several pieces of evidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.lexicon import organizations
from dragoman.model.agreement import AgreementStep, Stage
from dragoman.model.attestation import Attested, ContentKind, Status, Voice, content_hash
from dragoman.model.mention import EntityKind, Evidence, Mention
from dragoman.model.when import When
from dragoman.read.agreements.dating import SETTLED
from dragoman.read.agreements.deals import Deal
from dragoman.read.agreements.parties import Parties, joined
from dragoman.read.agreements.wordings import STRONG
from dragoman.read.parsing import Sentence

LOOSE = frozenset({Stage.NEGOTIATING, Stage.DISCUSSED, Stage.PROPOSED})
"""Stages before anything is settled: of one agreement at one time the first that is told counts."""
UNSURE = frozenset({Stage.REPORTED, Stage.ALLEGED})
AFTER = frozenset({Stage.RATIFIED, Stage.IN_FORCE, Stage.SUSPENDED, Stage.TERMINATED})
"""Stages that come after the signing."""
BY_NAME = frozenset({Stage.SIGNED, Stage.INITIALLED})
"""Stages that persons bring about with their names."""


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
    is_wished: bool = False
    """The words only call for the stage."""
    is_told_by_verb: bool = False
    """A finite verb says that it came about."""


def gather_steps(steps: Iterable[Step]) -> list[Attested[Mention]]:
    """Put together what tells one stage of one agreement, leaving out what a stronger telling says better."""
    of_deals: dict[int, list[list[Step]]] = {}
    for step in steps:
        groups = of_deals.setdefault(id(step.deal), [])
        home = next((g for g in groups if _is_one(g[0], step)), None)
        if home is None:
            groups.append([step])
        else:
            home.append(step)
    for groups in of_deals.values():
        _share_ratifiers(groups)
    kept = [
        group
        for groups in of_deals.values()
        for group in groups
        if _is_anchored(group) and not any(_covers(other, group) for other in groups if other is not group)
    ]
    return sorted(map(_attested, kept), key=lambda a: a.evidence)


def _share_ratifiers(groups: list[list[Step]]) -> None:
    """Count among the parties of an agreement those that are said to ratify it, one after the other."""
    ratified = [s.whose.parties for g in groups for s in g if s.stage is Stage.RATIFIED]
    for deal in {id(g[0].deal): g[0].deal for g in groups}.values():
        deal.parties = joined(deal.parties, *ratified)


def _is_one(one: Step, other: Step) -> bool:
    if not (one.stage is other.stage or {one.stage, other.stage} <= LOOSE):
        return False
    if one.stage is Stage.RATIFIED and _ids(one.whose.parties) != _ids(other.whose.parties):
        return False
    return dates_agree(one.when, other.when) or one.stage in LOOSE


def dates_agree(one: When, other: When) -> bool:
    """Whether two dates may be one."""
    return one.period is None or other.period is None or one.period.intersect(other.period) is not None


def _covers(stronger: list[Step], weaker: list[Step]) -> bool:
    """Whether one stage of an agreement makes telling another needless: who signs has agreed."""
    one, other = stronger[0], weaker[0]
    if other.stage in UNSURE:
        return one.stage not in UNSURE
    agree = all(dates_agree(a.when, b.when) for a in stronger for b in weaker)
    together = bool({s.sentence.number for s in stronger} & {s.sentence.number for s in weaker})
    if other.rule == "agreements.dated" and one.stage in AFTER:
        return together
    if other.stage is Stage.AGREED:
        return one.stage in BY_NAME and agree
    if other.stage in LOOSE:
        is_of_its_own_time = other.when.period is not None and one.when.period is None
        return together and one.stage in SETTLED and agree and not is_of_its_own_time
    if other.stage is Stage.IMPLEMENTING and all(s.is_wished for s in weaker):
        return one.stage in SETTLED | AFTER
    return other.stage is Stage.IMPLEMENTING and together and one.stage in SETTLED


def _is_anchored(group: list[Step]) -> bool:
    """Whether something tells which agreement is meant: an official party, a date, words of its name."""
    deal = group[0].deal
    if deal.is_list:
        return False
    people = [m for s in group for m in (*s.whose.parties, *s.whose.doers)] + list(deal.parties)
    if any(map(_is_official, people)) or deal.known:
        return True
    first = deal.namings[0]
    is_proper = bool(first.dates) or (first.noun.text[:1].isupper() and bool(first.content))
    if people or not (first.head in STRONG or is_proper):  # a deal of companies, a player's contract
        return False
    is_dated = any(n.dates for n in deal.namings) or any(s.when.period is not None for s in group)
    is_told = any(s.is_told_by_verb and s.stage in SETTLED for s in group)
    return is_dated or is_told or any(n.content and n.is_definite for n in deal.namings)


def _is_official(mention: Mention) -> bool:
    """Whether somebody acts for a state or a body of states, and not for a company or himself."""
    if mention.kind is EntityKind.PERSON:
        return bool(mention.offices or mention.country)
    body = organizations.by_id(mention.known) if mention.kind is EntityKind.ORGANIZATION and mention.known else None
    return mention.kind is EntityKind.COUNTRY or (body is not None and body.kind != "company")


def _ids(parties: tuple[Mention, ...]) -> set[str]:
    return {p.known or p.name for p in parties}


def _attested(group: list[Step]) -> Attested[Mention]:
    first = group[0]
    deal, stage = first.deal, first.stage
    parties = joined(*(s.whose.parties for s in group))
    if len(parties) < 2:  # noqa: PLR2004  an agreement has two parties
        parties = joined(parties, deal.parties)
    doers = dict.fromkeys(m for s in group for m in s.whose.doers if m.kind is EntityKind.PERSON)
    when = next((s.when for s in group if s.when.period is not None), first.when)
    step = AgreementStep(deal.name, stage, when, parties, tuple(doers) if stage in BY_NAME else ())
    evidence = tuple(sorted({s.evidence for s in group}))
    voices = {v.who.name: v for s in group for v in s.voices}
    key = f"{ContentKind.AGREEMENT}-{content_hash(deal.name, stage, str(evidence[0].start), str(when.edtf))[:10]}"
    status = Status.ALLEGED if stage is Stage.ALLEGED else Status.OCCURRED
    return Attested(key, step, evidence, first.rule, status, tuple(voices.values()))
