"""Finding what a report tells of agreements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dragoman.model.agreement import Stage
from dragoman.model.attestation import Attested
from dragoman.model.mention import Mention
from dragoman.read.agreements.dating import date_of, date_of_talks
from dragoman.read.agreements.deals import Deal
from dragoman.read.agreements.names import Naming, naming_at
from dragoman.read.agreements.parties import named_parties, parties_of, with_speaker
from dragoman.read.agreements.stages import stage_of_bare, stages_of, stages_of_pronoun
from dragoman.read.agreements.steps import Step, gather_steps
from dragoman.read.agreements.ties import ties_at
from dragoman.read.agreements.told import Told
from dragoman.read.agreements.wordings import PLAIN
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.reference.actors import actors
from dragoman.read.speech import voices_of
from dragoman.read.syntax import subject

POINTING = frozenset({"it", "document", "text"})
RECENT = frozenset({"recent", "latest", "previous", "earlier", "existing"})
CALLED = frozenset({"known", "called", "dubbed", "named", "nicknamed"})
REMEMBERED = 30
"""Agreements spoken of last that a name may mean."""
LOOK_BACK = 3
"""How many sentences `it` and `the document` may reach back."""


def find_agreements(ground: Ground, found: list[Attested[Mention]]) -> list[Attested[Mention]]:
    """Find every stage of every agreement that a report tells, each once, in order of the text."""
    return gather_steps(_steps(ground, found))


def _steps(ground: Ground, found: list[Attested[Mention]]) -> Iterator[Step]:
    deals: list[Deal] = []
    for sentence in ground.sentences:
        listed: list[Told] = []
        lister: Deal | None = None
        for token in sentence:
            naming = naming_at(ground, sentence, token)
            if naming is not None:
                is_listed = bool(listed) and _is_included(naming)
                parties = named_parties(ground, naming) or (lister.parties if lister is not None and is_listed else ())
                deal = _deal(naming, parties, deals)
                told = stages_of(naming)
                if told is not None:
                    told = told or (listed if is_listed else []) or _named(naming, parties)
                if lister is not None and is_listed and lister is not deal:
                    lister.is_list = not any(n.words - PLAIN - {"bilateral"} or n.known for n in lister.namings)
                listed, lister = (told, lister if is_listed else deal) if told else (listed, lister)
                for one in (*(told or ()), *_dated(naming)):
                    yield _step(ground, deal, sentence, one, found)
            elif (token.lower_ in POINTING or token.lemma_ == "ratify") and deals and _is_near(deals[0], sentence):
                for one in stages_of_pronoun(token) if token.lower_ in POINTING else stage_of_bare(token):
                    yield _step(ground, deals[0], sentence, one, found)
            elif (ties := ties_at(sentence, token)) is not None:
                yield _step(ground, _deal(ties[0], (), deals), sentence, ties[1], found)


def _is_near(deal: Deal, sentence: Sentence) -> bool:
    return deal.latest is not None and sentence.number - deal.latest.sentence.number <= LOOK_BACK


def _deal(naming: Naming, parties: tuple[Mention, ...], deals: list[Deal]) -> Deal:
    """Give the agreement that a name means, moved to the front: the one named last that it fits, else a new one."""
    fitting = [d for d in deals[:REMEMBERED] if d.is_meant_by(naming, parties)]
    # "The deal" is a truce only where nothing else is spoken of.
    fitting.sort(key=lambda d: d.family == "truce" and naming.family != "truce")
    deal = fitting[0] if fitting else Deal()
    deals[:] = [deal, *(d for d in deals if d is not deal)]
    deal.add(naming, parties)
    return deal


def _is_included(naming: Naming) -> bool:
    """Whether a name stands in a list of what is spoken of: `agreements, including memoranda on oil and gas`."""
    doc = naming.sentence.span.doc
    before = [t for t in doc[naming.sentence.span.start : naming.first] if t.lower_ in {"including", "include"}]
    return bool(before) and not any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in doc[before[-1].i + 1 : naming.first])


def _dated(naming: Naming) -> list[Told]:
    """Read the dates of a name: what has a date was made on it."""
    doc = naming.sentence.span.doc
    called = {t.lower_ for t in doc[max(naming.first - 3, naming.sentence.span.start) : naming.first]}
    if naming.is_generic or not naming.dates or called & CALLED:  # "known as the March 23 agreement": of which year?
        return []
    is_text = naming.family not in {"", "truce", "statement"} or naming.head == "agreement"
    stage = Stage.SIGNED if is_text else Stage.AGREED
    return [Told(stage, naming.noun, "agreements.dated", when=when) for when in naming.dates]


def _named(naming: Naming, parties: tuple[Mention, ...]) -> list[Told]:
    """Read a name that no wording gives a stage: what is spoken of as known exists."""
    if naming.dates:
        return []
    if parties and naming.words & RECENT:
        return [Told(Stage.AGREED, naming.noun, "agreements.recent")]
    if naming.noun.lemma_.lower() == "charter":  # a breach of one tells of no agreement
        return []
    if naming.is_definite and (parties or naming.known) and naming.is_strong:
        return [Told(Stage.REPORTED, naming.noun, "agreements.named")]
    return []


def _step(ground: Ground, deal: Deal, sentence: Sentence, told: Told, found: list[Attested[Mention]]) -> Step:
    voices = voices_of(ground, sentence, told.carrier)
    whose = parties_of(ground, sentence, told, deal.parties)
    if deal.is_one_sided and len(whose.parties) == 1:
        whose = replace(
            whose, parties=with_speaker(whose.parties, [*(v.who for v in voices), *_main_subject(ground, sentence)])
        )
        deal.parties = whose.parties
    when = date_of(ground, sentence, told, deal.latest or deal.namings[0])
    if when.period is None and not told.is_ahead:
        when = date_of_talks(told.stage, sentence, whose.doers, found) or when
    return Step(
        deal,
        sentence,
        told.stage,
        when,
        whose,
        sentence.whole(ground.text),
        told.rule,
        voices,
        is_wished=told.is_wished,
        is_told_by_verb=_is_finite(told),
    )


def _main_subject(ground: Ground, sentence: Sentence) -> tuple[Mention, ...]:
    root = next((t for t in sentence if t.dep_ == "ROOT"), None)
    head = subject(root) if root is not None else None
    return actors(ground, sentence, head) if head is not None else ()


def _is_finite(told: Told) -> bool:
    return told.carrier.tag_ in {"VBD", "VBN"} and told.carrier.dep_ not in {"acl", "amod"} and not told.is_ahead
