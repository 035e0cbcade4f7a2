"""Force told by what it does: a place is taken, something is set on fire, weapons fall, somebody is hurt by them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.model.event import EventType
from dragoman.model.mention import EntityKind, Mention
from dragoman.read.events.deeds import Deed, doers, goal, only_states, parties
from dragoman.read.events.force.forces import FORCES, HITTABLE, WEAPONS
from dragoman.read.events.force.wars import told
from dragoman.read.events.setting import site_of
from dragoman.read.events.states import as_country
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.syntax import agent, child, children, conjuncts, is_passive, prepositional, subject
from dragoman.read.tellings import Telling

if TYPE_CHECKING:
    from spacy.tokens import Token

SEIZING = frozenset({"capture", "seize", "occupy", "recapture", "retake", "overrun", "conquer", "take"})
HURTING = frozenset({"hurt", "wound", "injure", "maim"})
FALLING = frozenset({"fall", "rain", "land", "crash", "slam", "explode"})
VERBS = SEIZING | HURTING | FALLING | {"set"}
"""Verbs that tell force in these ways."""


def assault(ground: Ground, sentence: Sentence, verb: Token) -> Telling | None:
    """Read one of the verbs."""
    lemma = verb.lemma_.lower()
    if lemma in SEIZING:
        return _seizing(ground, sentence, verb)
    if lemma in HURTING:
        return _hurting(ground, sentence, verb)
    return _falling(ground, sentence, verb) if lemma in FALLING else _burning(ground, sentence, verb)


def _seizing(ground: Ground, sentence: Sentence, verb: Token) -> Telling | None:
    """Read `X's army took the city`, `rebels seized Goma`, `Y was captured by X's forces`, `took control of Y`."""
    what = goal(verb)
    if what is not None and what.lemma_ == "control":
        what = next(iter(prepositional(what, "of", "over")), None)
    place = _place(ground, sentence, what)
    does = agent(verb) if is_passive(verb) else subject(verb)
    if place is None or does is None or not any(t.lemma_.lower() in FORCES for t in conjuncts(does)):
        return None
    deed = Deed(EventType.ATTACK, verb, "attacks.seized", place=place)
    takers = dict.fromkeys(as_country(m) for m in doers(ground, sentence, verb))  # `his army` is his country's
    return told(ground, sentence, deed, tuple(takers), ())


def _hurting(ground: Ground, sentence: Sentence, verb: Token) -> Telling | None:
    """Read `X was wounded by a missile`, `was injured in a drone strike`."""
    by = agent(verb)
    sources = [*([by] if by is not None else []), *prepositional(verb, "in")]
    if not any(t.lemma_.lower() in FORCES | WEAPONS for t in sources) or not is_passive(verb):
        return None
    targets = tuple(m for m in parties(ground, sentence, goal(verb)) if m.kind is EntityKind.PERSON)
    attackers = only_states(doers(ground, sentence, verb))
    return told(ground, sentence, Deed(EventType.ATTACK, verb, "attacks.hurt"), attackers, targets) if targets else None


def _falling(ground: Ground, sentence: Sentence, verb: Token) -> Telling | None:
    """Read `drones fell on Kyiv`, `missiles slammed into a hospital in Kharkiv`."""
    does = subject(verb)
    if does is None or not any(t.lemma_.lower() in WEAPONS for t in conjuncts(does)):
        return None
    for hit in prepositional(verb, "on", "into", "in", "onto"):
        place = _place(ground, sentence, hit) or next(
            (p for t in prepositional(hit, "in", "of", "near") if (p := _place(ground, sentence, t)) is not None), None
        )
        force = verb.lemma_ != "land" or hit.lemma_.lower() in HITTABLE - {"airport", "airfield", "base", "port"}
        if place is not None and force:
            attackers = only_states(parties(ground, sentence, does))
            deed = Deed(EventType.ATTACK, verb, "attacks.fell", place=place)
            return told(ground, sentence, deed, attackers, ())
    return None


def _burning(ground: Ground, sentence: Sentence, verb: Token) -> Telling | None:
    """Read `the plant at X was set on fire by drones`, `a mob set the embassy ablaze`."""
    fire = any(t.lower_ in {"fire", "alight"} for t in prepositional(verb, "on"))
    fire = fire or any(c.lower_ in {"ablaze", "alight", "afire"} for c in children(verb, "acomp", "oprd", "advmod"))
    what = goal(verb)
    if not fire or what is None or not any(t.lemma_.lower() in HITTABLE for t in conjuncts(what)):
        return None
    site = next((t for t in prepositional(what, "at", "in", "near") if ground.thing(sentence, t) is not None), None)
    place = _place(ground, sentence, site) if site is not None else None
    deed = Deed(EventType.ATTACK, verb, "attacks.set-on-fire", place=place)
    return told(ground, sentence, deed, doers(ground, sentence, verb), parties(ground, sentence, what))


def _place(ground: Ground, sentence: Sentence, token: Token | None) -> Mention | None:
    """Give the place that a noun phrase is: `Goma`, `the city of Goma`, `the eastern city Goma`."""
    if token is None:
        return None
    own = site_of(ground, sentence, token)
    beside = [c for c in (child(token, "appos"), child(token, "compound")) if c is not None]
    return own or next((p for c in beside if (p := site_of(ground, sentence, c)) is not None), None)
