"""Wars: named with their sides, told apart from single uses of force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.model.attestation import Status
from dragoman.model.event import EventType, Role
from dragoman.model.mention import EntityKind, Mention
from dragoman.model.when import When
from dragoman.read.events.deeds import DOING, Deed, after, belonging, modifiers_of, tell
from dragoman.read.events.setting import when_at
from dragoman.read.events.words import words
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.places import as_place
from dragoman.read.syntax import ancestors_until, child, children, prepositional
from dragoman.read.tellings import WAR, Telling

if TYPE_CHECKING:
    from spacy.tokens import Token

UNREAL = words(
    "possible longest potential nuclear wider future direct full-scale all-out new regional another past previous"
)
"""Words that make a war one only thought of, or wars in general."""


def war(ground: Ground, sentence: Sentence, noun: Token) -> Telling | None:
    """Read `Israel's war on Gaza`, `the Russia-Ukraine war`, `the war with Israel in June`; wars only thought of are none."""
    if any(c.lower_ in {"a", "an", "any", "no", "another"} for c in children(noun, "det")) or any(
        m.lower_ in UNREAL for m in modifiers_of(noun)
    ):
        return None
    whom = (*belonging(ground, sentence, noun), *after(ground, sentence, noun, "of", "between"))
    against = after(ground, sentence, noun, "on", "against", "with", "in")
    if not whom and not against:
        return None
    if len(whom) > 1:
        whom, against = whom[:1], (*whom[1:], *against)
    elif whom and not against and child(noun, "poss") is None:
        whom, against = (), whom
    when = _war_date(ground, sentence, noun)
    status = Status.OCCURRED if when.phrase else Status.ONGOING
    if not whom and not when.phrase and all(m.kind is EntityKind.ORGANIZATION for m in against):
        return None
    place = next(
        (
            as_place(t)
            for p in prepositional(noun, "on", "against", "in")
            if (t := ground.thing(sentence, p)) is not None and t.kind is EntityKind.PLACE
        ),
        None,
    )
    return told(
        ground, sentence, Deed(EventType.ATTACK, noun, WAR, status=status, when=when, place=place), whom, against
    )


def _war_date(ground: Ground, sentence: Sentence, noun: Token) -> When:
    """Give the date said of a war itself, or of its being fought; not that of a clause that speaks of it."""
    if noun.dep_ in {"dobj", "nsubj", "nsubjpass"} and noun.head.lemma_ in DOING | {"break", "erupt"}:
        return when_at(ground, sentence, noun)
    dated = [d for d in ground.dates.get(sentence.number, []) if noun.is_ancestor(d.token)]
    own = [d for d in dated if not any(t.dep_ in {"conj", "relcl", "advcl"} for t in ancestors_until(d.token, noun))]
    return own[0].when if own else When.unknown()


def told(
    ground: Ground, sentence: Sentence, deed: Deed, attackers: tuple[Mention, ...], targets: tuple[Mention, ...]
) -> Telling | None:
    """Make the telling; one that is only thought of needs both sides, and one without sides a place or a date."""
    telling = tell(ground, sentence, deed, ((attackers, Role.ATTACKER), (targets, Role.TARGET)))
    if telling is None or (telling.status is Status.HYPOTHETICAL and not (attackers and targets)):
        return None
    if telling.status is Status.DENIED and not telling.participants:
        return None
    said = telling.participants or telling.place is not None or telling.when.period is not None
    return telling if said else None
