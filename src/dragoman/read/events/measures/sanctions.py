"""Sanctions: measures imposed, lifted or reimposed, tariffs, bans, expulsions, relations cut."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.model.attestation import Status
from dragoman.model.event import EventType, Role
from dragoman.model.mention import Mention
from dragoman.read.events.deeds import Deed, after, belonging, doers, goal, modifiers_of, parties, tell
from dragoman.read.events.setting import status_at
from dragoman.read.events.words import words
from dragoman.read.ground import Ground
from dragoman.read.parsing import Sentence
from dragoman.read.syntax import children, conjuncts, prepositional
from dragoman.read.tellings import Telling

if TYPE_CHECKING:
    from spacy.tokens import Token

MEASURES = words("sanction tariff restriction embargo duty levy blockade penalty ban curb limit snapback measure")
"""Nouns of measures."""
SURE = frozenset({"sanction", "tariff", "embargo", "snapback", "blockade"})
"""Nouns that are measures whoever takes them."""
TAKING = words(
    "impose levy slap reimpose re-impose place put introduce apply enact adopt restore reinstate announce extend "
    "renew tighten expand raise trigger invoke activate issue"
)
LIFTING = words("lift ease remove waive drop relax end suspend revoke cancel loosen roll")
CONSIDERING = words("threaten consider mull propose discuss weigh seek urge demand")
RELATIONS = frozenset({"tie", "ties", "relation", "relations"})
CUTTING = frozenset({"cut", "sever", "break", "suspend"})
GOVERNING = {"taken": TAKING, "lifted": LIFTING, "considered": CONSIDERING}
BEGINNING = frozenset({"begin", "start", "trigger", "activate", "initiate", "launch", "invoke"})
STANDING = frozenset({"sanction", "tariff", "increase", "hike", "measure"})
"""Nouns that tell measures by themselves where their target is named."""
TAKEN = {
    "imposition",
    "reimposition",
    "lifting",
    "removal",
    "snapback",
    "limit",
    "measure",
    "easing",
    "introduction",
    "return",
    "restoration",
    "re-imposition",
}
BANNED = words("import importation export exportation entry flight sale travel airline ship company app")


def find_sanctions(ground: Ground) -> list[Telling]:
    """Find every telling of a measure against somebody in a report."""
    return [t for sentence in ground.sentences for token in sentence for t in _tellings(ground, sentence, token)]


def _tellings(ground: Ground, sentence: Sentence, token: Token) -> Iterator[Telling]:
    lemma = token.lemma_.lower()
    found: Telling | None = None
    if token.pos_ == "VERB":
        if lemma in {"sanction", "blacklist"}:
            found = _sanctioning(ground, sentence, token)
        elif lemma in CUTTING and _object_in(token, RELATIONS):
            found = _cutting(ground, sentence, token)
        elif lemma in {"ban", "bar"} and _object_in(token, BANNED):
            found = _sanctioning(ground, sentence, token)
        elif lemma == "expel" and _object_in(token, frozenset({"diplomat", "ambassador", "attache", "envoy"})):
            found = _expelling(ground, sentence, token)
    elif token.pos_ == "NOUN" and lemma in MEASURES:
        found = (_snapback(ground, sentence, token) if lemma == "snapback" else None) or _measure(
            ground, sentence, token, lemma
        )
    elif (
        token.pos_ == "NOUN"
        and lemma in {"increase", "hike"}
        and any(m.lemma_ == "tariff" for m in modifiers_of(token))
    ):
        found = _measure(ground, sentence, token, "tariff")
    if found is not None:
        yield found


def _object_in(verb: Token, nouns: frozenset[str]) -> bool:
    what = goal(verb)
    return what is not None and any(t.lemma_.lower() in nouns or t.lower_ in nouns for t in conjuncts(what))


def _sanctioning(ground: Ground, sentence: Sentence, verb: Token) -> Telling | None:
    """Read `X sanctioned Y`, `Y was sanctioned by X`, `X banned imports of`."""
    what = goal(verb)
    targets = parties(ground, sentence, what)
    takers = doers(ground, sentence, verb)
    if not takers and not targets:
        return None
    return _told(ground, sentence, Deed(EventType.SANCTION, verb, f"sanctions.{verb.lemma_}"), takers, targets)


def _cutting(ground: Ground, sentence: Sentence, verb: Token) -> Telling | None:
    """Read `X severed ties with Y`."""
    takers = doers(ground, sentence, verb)
    what = goal(verb)
    targets = (
        *after(ground, sentence, verb, "with"),
        *(after(ground, sentence, what, "with") if what is not None else ()),
    )
    return (
        _told(ground, sentence, Deed(EventType.SANCTION, verb, "sanctions.cut-ties"), takers, targets)
        if takers and targets
        else None
    )


def _expelling(ground: Ground, sentence: Sentence, verb: Token) -> Telling | None:
    """Read `X expelled two diplomats of Y`."""
    takers = doers(ground, sentence, verb)
    what = goal(verb)
    targets = belonging(ground, sentence, what) if what is not None else ()
    return (
        _told(ground, sentence, Deed(EventType.SANCTION, verb, "sanctions.expelled"), takers, targets)
        if takers
        else None
    )


def _measure(ground: Ground, sentence: Sentence, noun: Token, lemma: str) -> Telling | None:
    """Read a noun of measures under what governs it: `imposed sanctions on X`, `threatened tariffs`, `the lifting of sanctions`."""
    verb, how = _governor(noun)
    own = after(ground, sentence, noun, "on", "against") or tuple(
        m for t in prepositional(noun, "on") for m in after(ground, sentence, t, "to", "from")
    )
    if verb is None and not (own and lemma in STANDING | SURE and noun.dep_ in {"nsubj", "nsubjpass", "pobj"}):
        return None
    if verb is None:
        return (
            _standing(ground, sentence, noun, own)
            if noun.dep_ != "pobj" or noun.head.head.lemma_ in {"vote", "decide"}
            else None
        )
    targets = tuple(
        dict.fromkeys(
            (
                *own,
                *after(ground, sentence, noun, "for"),
                *(after(ground, sentence, noun, "to") if how == "lifted" else ()),  # `limits on aid to X`
                *after(ground, sentence, verb, "on", "against", "from", "with"),
            )
        )
    )
    takers = doers(ground, sentence, verb) if verb.pos_ == "VERB" else ()
    takers = takers or belonging(ground, sentence, noun)
    if verb.lemma_ == "threaten":
        whom = goal(verb)
        targets = targets or (parties(ground, sentence, whom) if whom is not None and whom != noun else ())
    shunned = verb.dep_ != "conj" and verb.head.lemma_ in {"reconsider", "oppose", "avoid", "prevent", "reject"}
    if shunned or (verb.dep_ == "acl" and verb.tag_ == "VB"):
        return None
    if (not takers and not targets) or (lemma not in SURE and not (takers and targets)):
        return None
    status = Status.HYPOTHETICAL if how == "considered" else status_at(verb)
    if status is Status.CANCELLED and how == "lifted":
        status = Status.OCCURRED
    if status is Status.HYPOTHETICAL and not takers:
        return None
    return _told(ground, sentence, Deed(EventType.SANCTION, verb, f"sanctions.{how}", status=status), takers, targets)


def _standing(ground: Ground, sentence: Sentence, noun: Token, targets: tuple[Mention, ...]) -> Telling | None:
    """Read `new sanctions against X are before the house`, `is to vote on a tariff increase on X's cars`."""
    takers = belonging(ground, sentence, noun)
    if noun.dep_ == "pobj":
        takers = doers(ground, sentence, noun.head.head)
    status = Status.HYPOTHETICAL if noun.dep_ == "pobj" else None
    return _told(ground, sentence, Deed(EventType.SANCTION, noun, "sanctions.standing", status=status), takers, targets)


def _snapback(ground: Ground, sentence: Sentence, noun: Token) -> Telling | None:
    """Read `the snapback begun by X, Y and Z`, `X triggered the snapback`."""
    begun = next((c for c in children(noun, "acl") if c.lemma_ in BEGINNING), None)
    verb = begun if begun is not None else noun.head
    if verb.lemma_ not in BEGINNING or (begun is None and noun.dep_ not in {"dobj", "nsubjpass"}):
        return None
    takers = doers(ground, sentence, verb)
    return (
        _told(
            ground,
            sentence,
            Deed(EventType.SANCTION, verb, "sanctions.snapback"),
            takers,
            after(ground, sentence, noun, "on", "against"),
        )
        if takers
        else None
    )


def _governor(noun: Token) -> tuple[Token | None, str]:
    """Give the verb or noun that takes, lifts or threatens measures, and which of these."""
    current = noun
    while current.dep_ == "conj" and current.head.pos_ in {"NOUN", "PROPN"}:
        current = current.head
    head = current.head
    if current.dep_ in {"dobj", "nsubjpass"}:
        how = next((how for how, verbs in GOVERNING.items() if head.lemma_ in verbs), "")
        return (head, how) if how else (None, "")
    if current.dep_ == "pobj":
        above = head.head
        if head.lower_ == "of" and above.lemma_.lower() in TAKEN:
            return above, "named"
        if head.lower_ in {"with", "through", "by"} and above.lemma_ in {
            "threaten",
            "retaliate",
            "respond",
            "hit",
            "punish",
        }:
            return above, "considered" if above.lemma_ == "threaten" else "taken"
    return None, ""


def _told(
    ground: Ground, sentence: Sentence, deed: Deed, takers: tuple[Mention, ...], targets: tuple[Mention, ...]
) -> Telling | None:
    return tell(ground, sentence, deed, ((takers, Role.PARTICIPANT), (targets, Role.TARGET)))
