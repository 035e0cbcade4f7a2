"""Attacks: the use of force, such as strikes, killings, wars and operations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.model.attestation import Status
from dragoman.model.event import EventType
from dragoman.model.mention import EntityKind
from dragoman.read.events.deeds import (
    DOING,
    Deed,
    after,
    doers,
    goal,
    modifiers_of,
    only_states,
    owners,
    parties,
)
from dragoman.read.events.force.assaults import VERBS, assault
from dragoman.read.events.force.echoes import put_together, without_echoes
from dragoman.read.events.force.forces import FORCES, HITTABLE, MOBS, WEAPONS
from dragoman.read.events.force.wars import told, war
from dragoman.read.events.rows import named_beyond_place
from dragoman.read.events.words import words
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.reference.actors import actors
from dragoman.read.status import status_of
from dragoman.read.syntax import agent, child, children, conjuncts, prepositional
from dragoman.read.tellings import WAR, Telling

if TYPE_CHECKING:
    from spacy.tokens import Token

KILLING = words("kill assassinate murder massacre behead slaughter execute hang abduct kidnap")
"""Verbs that take lives or freedom by force; whoever is a person may be their object."""
STRIKING = words(
    "destroy burn torch attack bomb bombard shell invade strike raid storm ambush hit besiege torpedo overrun"
)
"""Verbs of force that are also said of words, deals and records: their object must be something that force can hit."""
FIRING = frozenset({"fire", "launch", "lob", "hurl", "shoot", "drop"})
PEOPLE_HIT = words(
    "protester demonstrator civilian soldier troop militant rebel fighter insurgent terrorist commander leader "
    "activist journalist general officer peacekeeper villager"
)
LINKS = frozenset({"link", "involvement", "responsibility", "role", "connection", "tie", "anniversary"})
DEEDS = words(
    "attack strike airstrike assassination killing murder bombing shelling bombardment invasion offensive raid "
    "massacre abduction kidnapping ambush incursion aggression blast explosion execution onslaught"
)
"""Nouns of force."""
OPERATIONS = frozenset({"operation", "action", "campaign"})
MILITARY = frozenset({"military", "special", "ground", "bombing", "air"})
"""Words that make a use of force of an operation."""
WARS = frozenset({"war", "conflict", "fighting", "hostility", "hostilities"})
NO_FORCE = words(
    "trade tariff price cold culture civil verbal personal hunger labor labour general heart media cyber world "
    "turf words proxy propaganda information panic public economic diplomatic frozen nuclear"
)
"""Words that make a metaphor, or another matter, of a noun of force."""


def find_attacks(ground: Ground) -> list[Telling]:
    """Find every telling of a use of force in a report."""
    found: list[Telling] = []
    for sentence in ground.sentences:
        told = [(token, t) for token in sentence for t in _tellings(ground, sentence, token)]
        found += put_together(told)
    return without_echoes(found)


def _tellings(ground: Ground, sentence: Sentence, token: Token) -> Iterator[Telling]:
    found: Telling | None = None
    if token.pos_ == "VERB":
        found = _by_verb(ground, sentence, token)
    elif token.pos_ in {"NOUN", "PROPN"} and ground.thing(sentence, token) is None and not _is_metaphor(token):
        found = _by_noun(ground, sentence, token)
    if found is not None:
        yield found


def _by_verb(ground: Ground, sentence: Sentence, verb: Token) -> Telling | None:
    lemma = verb.lemma_.lower()
    if lemma in KILLING or (lemma == "put" and any(t.lower_ == "death" for t in prepositional(verb, "to"))):
        return _killing(ground, sentence, verb)
    if lemma in STRIKING:
        return _striking(ground, sentence, verb)
    if lemma in FIRING:
        return _firing(ground, sentence, verb)
    if lemma in VERBS:
        return assault(ground, sentence, verb)
    return _fighting(ground, sentence, verb) if lemma == "fight" else None


def _by_noun(ground: Ground, sentence: Sentence, noun: Token) -> Telling | None:
    lemma = noun.lemma_.lower()
    if lemma in DEEDS or (lemma in OPERATIONS and any(m.lower_ in MILITARY for m in modifiers_of(noun))):
        return _deed(ground, sentence, noun)
    return war(ground, sentence, noun) if lemma in WARS else None


def _is_metaphor(noun: Token) -> bool:
    """Whether a noun of force means something else: `trade war`, `war crimes`, `war of words`, `the cold war`."""
    if noun.dep_ in {"compound", "nmod"} and noun.head.lemma_.lower() not in DEEDS | WARS:
        return True
    if any(m.lower_ in NO_FORCE for m in modifiers_of(noun)) or any(
        t.lemma_.lower() == "word" for t in prepositional(noun, "of")
    ):
        return True
    return (
        noun.dep_ == "pobj"
        and noun.head.lower_ in {"of"}
        and noun.head.head.lemma_.lower() in {"prisoner", "act", "threat", "risk", "rule", "law", "heart"}
    )


def _killing(ground: Ground, sentence: Sentence, verb: Token) -> Telling | None:
    """Read `X killed Y`, `Y was killed in Z`; accidents kill too, so somebody or something of force must be named."""
    whom = goal(verb)
    victims = parties(ground, sentence, whom)
    killers = doers(ground, sentence, verb)
    if whom is None or not (killers or _forceful(sentence, verb, whom)):
        return None
    if any(m.kind is EntityKind.COUNTRY for m in victims):
        victims = tuple(m for m in victims if m.kind is not EntityKind.COUNTRY)
    return told(ground, sentence, Deed(EventType.ATTACK, verb, "attacks.killed"), killers, victims)


def _forceful(sentence: Sentence, verb: Token, whom: Token) -> bool:
    if verb.lemma_ in {"assassinate", "behead", "massacre", "abduct", "kidnap"} or whom.lemma_.lower() in PEOPLE_HIT:
        return True
    return any(t.lemma_.lower() in FORCES for t in sentence if t.pos_ in {"NOUN", "PROPN"} and t != whom)


def _striking(ground: Ground, sentence: Sentence, verb: Token) -> Telling | None:
    """Read `X attacked Y`, `Y was bombed by X`, `struck at Z`; not `struck a deal`, nor what a politician says of another."""
    attackers = doers(ground, sentence, verb)
    whom = goal(verb)
    if whom is None:
        whom = next(iter(prepositional(verb, "near", "at", "inside", "into")), None)
    if whom is None or not _can_be_hit(ground, sentence, whom):
        return None
    targets = parties(ground, sentence, whom)
    if any(m.kind is EntityKind.PERSON for m in attackers) and verb.lemma_ in {"attack", "hit", "strike"}:
        return None
    if not attackers and not _by_force(verb) and (not targets or _has_doer(verb)):
        return None
    return told(ground, sentence, Deed(EventType.ATTACK, verb, "attacks.struck"), attackers, targets)


def _by_force(verb: Token) -> bool:
    return any(
        t.lemma_.lower() in FORCES | WEAPONS | MOBS for t in (child(verb, "nsubj"), agent(verb)) if t is not None
    )


def _has_doer(verb: Token) -> bool:
    """Whether something that is no party does it, such as the weather: `a heat wave struck Spain`."""
    doer = agent(verb) or child(verb, "nsubj")
    return doer is not None and doer.pos_ == "NOUN"


def _can_be_hit(ground: Ground, sentence: Sentence, token: Token) -> bool:
    for one in (*conjuncts(token), *children(token, "appos")):
        thing = ground.thing(sentence, one)
        if one.lemma_.lower() in HITTABLE or (
            thing is not None and thing.kind in {EntityKind.COUNTRY, EntityKind.PLACE} and thing.sense != "demonym"
        ):
            return True
        if thing is not None and thing.kind is EntityKind.ORGANIZATION:
            return True
    return False


def _firing(ground: Ground, sentence: Sentence, verb: Token) -> Telling | None:
    """Read `fired missiles at X`; a launch without a target is a test."""
    what = goal(verb)
    if what is None or not any(t.lemma_.lower() in WEAPONS for t in conjuncts(what)):
        return None
    targets = after(ground, sentence, verb, "at", "on", "against", "into", "toward", "towards")
    attackers = doers(ground, sentence, verb)
    return (
        told(ground, sentence, Deed(EventType.ATTACK, verb, "attacks.fired"), attackers, targets) if targets else None
    )


def _fighting(ground: Ground, sentence: Sentence, verb: Token) -> Telling | None:
    """Read `X has been fighting Y`, `X fought with Y`; a fight against poverty or for a cause is none."""
    first = only_states(doers(ground, sentence, verb))
    what = goal(verb)
    if what is not None and what.lemma_.lower() in WARS:
        return (
            told(
                ground,
                sentence,
                Deed(EventType.ATTACK, verb, "attacks.fought-war"),
                first,
                after(ground, sentence, what, "with", "against"),
            )
            if first
            else None
        )
    second = only_states((*parties(ground, sentence, what), *after(ground, sentence, verb, "with", "against")))
    status = Status.ONGOING if verb.tag_ == "VBG" else None
    return (
        told(ground, sentence, Deed(EventType.ATTACK, verb, "attacks.fought", status=status), first, second)
        if first and second
        else None
    )


def _deed(ground: Ground, sentence: Sentence, noun: Token) -> Telling | None:
    """Read `the assassination of Y`, `X's attack on Y`, `an Israeli strike in Z`; `denied a link to an attack` denies none."""
    if noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in LINKS:
        return None
    attackers = owners(ground, sentence, noun)
    targets = after(ground, sentence, noun, "on", "against", "of", "upon", "at")
    apposed = tuple(m for m in attackers if m.kind is EntityKind.PERSON)
    if (
        noun.lemma_.lower() in {"assassination", "murder", "killing", "execution", "abduction"}
        and apposed
        and not targets
    ):
        attackers, targets = (), apposed
    targets = targets or named_beyond_place(ground, sentence, noun)
    verb = noun.head.head if noun.dep_ == "pobj" else None
    if verb is not None and verb.lemma_ == "come" and noun.head.lower_ == "under":
        struck = child(verb, "nsubj")
        targets = parties(ground, sentence, struck) if struck is not None and struck.pos_ != "PRON" else ()
    if verb is not None and verb.lemma_ in {"die", "kill", "wound", "injure"} and not targets:
        targets = tuple(
            m
            for m in actors(ground, sentence, goal(verb) or child(verb, "nsubj") or verb)
            if m.kind is EntityKind.PERSON and not m.unnamed
        )
    if not attackers and not targets and not prepositional(noun, "in", "near", "at", "outside"):
        return None
    ongoing = noun.lemma_.lower() in OPERATIONS and noun.head.lemma_ not in DOING and status_of(noun) is Status.OCCURRED
    return told(
        ground,
        sentence,
        Deed(
            EventType.ATTACK,
            noun,
            WAR if noun.lemma_.lower() == "invasion" else "attacks.noun",
            status=Status.ONGOING if ongoing else None,
        ),
        attackers,
        targets,
    )
