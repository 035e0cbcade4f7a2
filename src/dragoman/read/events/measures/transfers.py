"""Transfers: arms, goods, technology or funds supplied by one to another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.model.attestation import Status
from dragoman.model.event import EventType, Role
from dragoman.model.mention import EntityKind, Mention
from dragoman.read.events.deeds import (
    SEVERAL,
    Deed,
    after,
    belonging,
    doers,
    goal,
    only_states,
    owners,
    parties,
    phrase,
    tell,
)
from dragoman.read.events.setting import as_claimed, status_at
from dragoman.read.events.words import words
from dragoman.read.ground import Ground, country_mention
from dragoman.read.parsing import Sentence
from dragoman.read.syntax import agent, child, children, conjuncts, is_passive, prepositional, subject
from dragoman.read.tellings import Telling

if TYPE_CHECKING:
    from spacy.tokens import Token

GIVING = words(
    "supply deliver transfer sell send provide hand give ship export donate lend dispatch furnish smuggle lease"
)
GETTING = words("buy purchase acquire receive obtain import order procure")
GIFTS = words("supply delivery transfer sale shipment export provision purchase import handover acquisition transport")
ARMS = words(
    "drone missile rocket jet fighter aircraft helicopter tank weapon weaponry arm arms munition ammunition shell "
    "artillery warplane warship frigate submarine uav uavs unmanned s-300 s-400 radar launcher bomb rifle torpedo "
    "uranium centrifuge perchlorate howitzer interceptor patriot drones plane airplane satellite"
)
"""Arms and what they are made of: whoever supplies them makes a transfer."""
FUNDS = words("loan grant credit dollar euro fund funds funding billion million $ €")
GOODS = words(
    "aid assistance equipment part parts technology vaccine grain wheat fertilizer medicine fuel turbine "
    "component materiel system battery ventilator food"
)
"""Goods: a transfer where both sides are named, or with arms."""
MODELS = tuple(
    words(
        "su- mig- f-1 f-3 s-3 s-4 yak- shahed mohajer iskander fateh fath atacms himars leopard abrams bayraktar ka- mi- tu- il-"
    )
)
"""How names of arms begin."""


def find_transfers(ground: Ground) -> list[Telling]:
    """Find every telling of something supplied in a report."""
    found: list[Telling] = []
    for sentence in ground.sentences:
        for token in sentence:
            told = list(_tellings(ground, sentence, token))
            found += told or (_also(ground, sentence, token, found[-1]) if found else [])
    return found


def _also(ground: Ground, sentence: Sentence, verb: Token, last: Telling) -> list[Telling]:
    """Read `helicopters had been ordered too`, after what the same one bought of the same other."""
    too = any(c.lower_ in {"too", "also"} for c in verb.children)
    if verb.pos_ != "VERB" or verb.lemma_ not in GETTING or not too or agent(verb) is not None:
        return []
    item = _item(goal(verb)) if is_passive(verb) else None
    if item is None or not _is_arms(item):
        return []
    sides = tuple(tuple(p.who for p in last.participants if p.role is role) for role in (Role.SUPPLIER, Role.RECIPIENT))
    status = Status.PLANNED if verb.lemma_ == "order" and status_at(verb) is Status.OCCURRED else None
    told = _told(ground, sentence, (verb, status), item, (sides[0], sides[1]))
    return [replace(told, item=phrase(item))] if told is not None else []


def _tellings(ground: Ground, sentence: Sentence, token: Token) -> Iterator[Telling]:
    lemma = token.lemma_.lower()
    found: Telling | None = None
    if token.pos_ == "VERB":
        if lemma in GIVING:
            found = _giving(ground, sentence, token)
        elif lemma in GETTING:
            found = _getting(ground, sentence, token)
        elif lemma in {"use", "deploy"}:
            found = _using(ground, sentence, token)
        elif lemma in {"arrive", "reach", "land", "go"}:
            found = _arriving(ground, sentence, token)
    elif token.pos_ == "NOUN" and lemma in GIFTS:
        found = _gift(ground, sentence, token)
    if found is not None:
        yield found


def _item(token: Token | None) -> Token | None:
    """Give the noun that names something supplied, among what a noun phrase lists or counts."""
    if token is None:
        return None
    for one in conjuncts(token):
        if _is_arms(one) or _names_any(one, FUNDS | GOODS):
            return one
        counted = prepositional(one, "of") if one.lemma_.lower() in SEVERAL else []
        item = _item(counted[0]) if counted else None
        if item is not None:
            return item
    return None


def _is_arms(token: Token) -> bool:
    if any(t.lower_ in {"nuclear", "passenger", "toy"} for t in _before(token)):
        return False
    return _names_any(token, ARMS) or _is_model(token)


def _is_model(token: Token) -> bool:
    return any(t.lower_.startswith(MODELS) and any(c.isdigit() for c in t.text) for t in (token, *_before(token)))


def _names_any(token: Token, words: frozenset[str]) -> bool:
    return any(t.lower_ in words or t.lemma_.lower() in words for t in (token, *_before(token)))


def _before(token: Token) -> list[Token]:
    return children(token, "compound", "nmod", "amod", "nummod", "quantmod", "appos")


def _objects(verb: Token) -> list[Token]:
    first = goal(verb)
    return [*([first] if first is not None else []), *children(verb, "dobj")]


def _giving(ground: Ground, sentence: Sentence, verb: Token) -> Telling | None:
    """Read `X supplied Y with Z`, `X delivered Z to Y`, `Z had been transferred to Y`, `X gave Y Z`."""
    named = [*_objects(verb), *prepositional(verb, "with")]
    item = next((i for t in named if (i := _item(t)) is not None), None)
    if item is None:
        return None
    suppliers = doers(ground, sentence, verb)
    second = child(verb, "dative")
    to = parties(ground, sentence, second) if second is not None and second.pos_ != "ADP" else ()
    first = goal(verb)
    if first is not None and first != item and not first.is_ancestor(item):
        to = parties(ground, sentence, first)
    recipients = (*to, *after(ground, sentence, verb, "to", "for"), *after(ground, sentence, item, "to"))
    return _told(ground, sentence, (verb, None), item, (suppliers or _made_by(ground, sentence, item), recipients))


def _getting(ground: Ground, sentence: Sentence, verb: Token) -> Telling | None:
    """Read `Y bought Z from X`, `Y received Z`."""
    item = _item(goal(verb))
    buyer = subject(verb)
    if item is None or (buyer is not None and buyer.lower_ in {"you", "we", "they", "i"}):
        return None
    suppliers = (*after(ground, sentence, verb, "from"), *after(ground, sentence, item, "from"))
    sides = (suppliers or _made_by(ground, sentence, item), doers(ground, sentence, verb))
    status = Status.PLANNED if verb.lemma_ == "order" and status_at(verb) is Status.OCCURRED else None
    return _told(ground, sentence, (verb, status), item, sides)


def _arriving(ground: Ground, sentence: Sentence, verb: Token) -> Telling | None:
    """Read `X's jets arrived in Z`, `hundreds of drones went to Z`, `the jets have reached Z`."""
    item = _item(subject(verb))
    if item is None or not _is_arms(item):
        return None
    there = [*prepositional(verb, "in", "to", "at"), *children(verb, "dobj")]
    there += [inner for site in there for inner in prepositional(site, "in", "of")]
    recipients = tuple(country_mention(t) for p in there if (t := ground.thing(sentence, p)) is not None and t.country)
    givers = _made_by(ground, sentence, item) or after(ground, sentence, verb, "from")
    if not recipients or {m.country for m in givers} & {m.country for m in recipients}:
        return None
    return _told(ground, sentence, (verb, None), item, (givers, recipients))


def _using(ground: Ground, sentence: Sentence, verb: Token) -> Telling | None:
    """Read `Y is using X's drones in Z`: whoever uses another's arms has got them."""
    item = _item(goal(verb))
    if item is None or not _is_arms(item) or is_passive(verb):
        return None
    suppliers = _made_by(ground, sentence, item)
    users = only_states(doers(ground, sentence, verb))
    if not suppliers or not users or {m.country for m in suppliers} & {m.country for m in users}:
        return None
    return _told(ground, sentence, (verb, None), item, (suppliers, users))


def _made_by(ground: Ground, sentence: Sentence, item: Token) -> tuple[Mention, ...]:
    return only_states(m for m in belonging(ground, sentence, item) if m.country)


def _gift(ground: Ground, sentence: Sentence, noun: Token) -> Telling | None:
    """Read `the supply of Z`, `X's delivery of Z to Y`, `arms sales to Y`."""
    of = prepositional(noun, "of")
    item = _item(of[0]) if of else None
    compound = item is None
    if item is None:
        item = next((c for c in children(noun, "compound", "nmod") if _is_arms(c)), None)
    if item is None:
        return None
    givers = owners(ground, sentence, noun)
    others = (*after(ground, sentence, noun, "to"), *after(ground, sentence, item, "to"))
    buying = noun.lemma_.lower() in {"purchase", "import", "acquisition"}
    made = () if compound else _made_by(ground, sentence, item)
    sides = (after(ground, sentence, noun, "from") or made, givers) if buying else (givers or made, others)
    stopped = noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in {"freeze", "ban", "halt", "block", "suspension"}
    return _told(ground, sentence, (noun, Status.CANCELLED if stopped else None), item, sides)


def _words_for(item: Token) -> str:
    """Give the words for an item; in `ballistic missile sales` the adjective may hang on the sales."""
    words_for = phrase(item)
    before = item.doc[item.left_edge.i - 1] if item.left_edge.i > item.sent.start else item
    if item.dep_ == "compound" and before.head == item.head and before.dep_ in {"amod", "compound"} and before != item:
        return f"{before.text} {words_for}"
    return words_for


def _told(
    ground: Ground,
    sentence: Sentence,
    told: tuple[Token, Status | None],
    item: Token,
    sides: tuple[tuple[Mention, ...], tuple[Mention, ...]],
) -> Telling | None:
    """Make the telling; goods and funds need both sides, and arms one of them or the name of a model."""
    token, said = told
    suppliers, recipients = (tuple(m for m in side if m.kind is not EntityKind.PLACE) for side in sides)
    both = bool(suppliers and recipients)
    if not both and (not _is_arms(item) or (token.pos_ == "VERB" and token.dep_ in {"acl", "relcl"})):
        return None
    if (
        not suppliers
        and not recipients
        and not (_is_model(item) or (token.lemma_ in GIVING and child(token, "nsubjpass")))
    ):
        return None
    deed = Deed(EventType.TRANSFER, token, f"transfers.{token.lemma_.lower()}", _words_for(item), said)
    telling = tell(ground, sentence, deed, ((suppliers, Role.SUPPLIER), (recipients, Role.RECIPIENT)))
    if telling is None or (telling.status is Status.HYPOTHETICAL and (not suppliers or token.lemma_ in GETTING)):
        return None
    return as_claimed(telling)
