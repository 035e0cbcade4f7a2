"""What the events other than talks share: who does it, to whom, with which things, and how much of a sentence tells it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.model.attestation import Status
from dragoman.model.event import EventType, Participant, Role
from dragoman.model.mention import EntityKind, Evidence, Mention
from dragoman.model.when import When
from dragoman.read.events.setting import place_at, status_at, when_at
from dragoman.read.events.words import words
from dragoman.read.ground import Ground, country_mention
from dragoman.read.parsing import Sentence
from dragoman.read.reference.actors import actors
from dragoman.read.speech import voices_of
from dragoman.read.syntax import (
    agent,
    child,
    children,
    clause_head,
    conjuncts,
    is_passive,
    prepositional,
    subject,
)
from dragoman.read.tellings import Telling

if TYPE_CHECKING:
    from spacy.tokens import Token

SHORT = 12
"""Tokens: a sentence no longer than this is quoted whole."""
LONG = 28
"""Tokens: of a longer clause only the noun phrase is quoted."""
SEVERAL = words(
    "hundred thousand dozen number batch load amount round series shipment piece unit ton tonne million billion "
    "set wave variety range kind pair"
)
"""Nouns that count what stands after `of`."""
GROUPS = words("they them we us you i both side sides country countries two their our")
"""Words for several whom a report may mean otherwise than the two it names most."""
DOING = words(
    "carry conduct launch stage wage begin start open mount commit hold continue resume fight make complete "
    "perform undertake escalate intensify step impose do have order finish end halt stop admit announce plan"
)
"""Verbs whose subject does what their object says: `carried out an attack`."""


FOLLOWERS = words(
    "militant member fighter rebel gunman gunmen insurgent soldier troop agent commando loyalist operative"
)
ACCUSING = frozenset({"accuse", "suspect", "blame", "stop", "prevent", "keep"})


@dataclass(frozen=True)
class Deed:
    """A happening that a verb or noun tells, before its date, place and voices are looked up."""

    type: EventType
    token: Token
    rule: str
    item: str = ""
    status: Status | None = None
    """Set where the wording itself says it; else the words around the token are asked."""
    when: When | None = None
    """Set where the wording itself says it; else looked for around the token."""
    place: Mention | None = None
    """Set where the wording itself says it."""


def tell(
    ground: Ground, sentence: Sentence, deed: Deed, parts: Iterable[tuple[Iterable[Mention], Role]]
) -> Telling | None:
    """Make the telling of a deed by whoever has a part in it; nobody takes two parts.

    Returns:
        The telling; `None` where the words say that nothing happened.
    """
    status = deed.status or status_at(deed.token)
    if status is None:
        return None
    roles: dict[str, Participant[Mention]] = {}
    for whom, role in parts:
        for mention in whom:
            roles.setdefault(mention.name, Participant(mention, role))
    return Telling(
        type=deed.type,
        status=status,
        when=deed.when or when_at(ground, sentence, deed.token),
        participants=tuple(roles.values()),
        evidence=quote(ground, sentence, deed.token),
        rule=deed.rule,
        place=deed.place or place_at(ground, sentence, deed.token),
        voices=voices_of(ground, sentence, deed.token),
        item=deed.item,
    )


def quote(ground: Ground, sentence: Sentence, token: Token) -> Evidence:
    """Quote a short sentence whole, of a long one the clause of a verb, or the noun phrase with the verb that it goes with."""
    if len(sentence.span) <= SHORT:
        return sentence.whole(ground.text)
    indices = [token.i]
    for top in dict.fromkeys((_verb_of(token), token)):
        tokens = [t for t in top.subtree if not t.is_punct and not t.is_space and not _apart(t, top)]
        indices = [t.i for t in (*tokens, token)]
        if max(indices) - min(indices) < LONG:
            break
    doc = sentence.span.doc
    return ground.evidence(sentence, doc[min(indices)], doc[max(indices)])


def _verb_of(token: Token) -> Token:
    """Give the verb that a noun goes with, as its subject or object or after a preposition."""
    current = token
    while current.pos_ != "VERB" and current.dep_ in {"dobj", "nsubj", "nsubjpass", "attr", "pobj", "prep", "appos"}:
        current = current.head
    return current if current.pos_ == "VERB" else token


def _apart(token: Token, top: Token) -> bool:
    """Whether a word stands in a clause of its own beside a verb."""
    current = token
    while current not in {top, current.head}:
        if (
            current.dep_ in {"conj", "parataxis", "advcl"}
            and current.pos_ in {"VERB", "AUX"}
            and current.head == top
            and current.i > top.i
        ):
            return True
        current = current.head
    return False


def parties(ground: Ground, sentence: Sentence, token: Token | None) -> tuple[Mention, ...]:
    """Give whom a noun phrase stands for: by name, or by what its people belong to (`Israeli commandos`, `Hamas fighters`)."""
    if token is None:
        return ()
    found: list[Mention] = []
    for one in conjuncts(token):
        named = _army(ground, sentence, one)
        if not named and (one.lower_ not in GROUPS or one.text == "US"):
            named = _named(actors(ground, sentence, one))
        named = named or _named(tuple(m for c in children(one, "appos") for m in actors(ground, sentence, c)))
        found += [
            m for m in named or belonging(ground, sentence, one) or _following(ground, sentence, one) if m not in found
        ]
    return tuple(found)


def _named(found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return tuple(m for m in found if not m.unnamed)


def _following(ground: Ground, sentence: Sentence, token: Token) -> tuple[Mention, ...]:
    """Give whom fighters follow: `members of X`, `militants linked with X`."""
    if token.lemma_.lower() not in FOLLOWERS:
        return ()
    linked = [v for v in children(token, "acl") if v.lemma_ in {"link", "affiliate", "ally", "align", "belong", "back"}]
    return tuple(m for top in (token, *linked) for m in after(ground, sentence, top, "of", "from", "with", "to", "by"))


def belonging(ground: Ground, sentence: Sentence, token: Token) -> tuple[Mention, ...]:
    """Give to what country or body a noun is said to belong: `Israeli commandos`, `Russia's army`, `the X-Y war`."""
    found: list[Mention] = []
    for word in token.children:
        if word.dep_ in {"amod", "poss", "compound", "nmod"} and word.i < token.i:
            joined = [c for c in children(word, "compound", "nmod") if word.nbor(-1).text in {"-", "–"}]
            for one in (*joined, *conjuncts(word)):
                found += [m for m in _owner(ground, sentence, one) if m not in found]
    return tuple(found)


def _owner(ground: Ground, sentence: Sentence, word: Token) -> tuple[Mention, ...]:
    if word.tag_ == "WP$":
        verb = clause_head(word)
        return parties(ground, sentence, verb.head) if verb.dep_ == "relcl" else ()
    if word.lower_ in GROUPS and word.text != "US":
        return ()
    return _army(ground, sentence, word) or _named(actors(ground, sentence, word))


def _army(ground: Ground, sentence: Sentence, word: Token) -> tuple[Mention, ...]:
    """Give the country whose army a name is: what the army does, the country does."""
    thing = ground.thing(sentence, word)
    if thing is None or not thing.country:
        return ()
    last = [t.lower_ for t in thing.tokens[-2:]]
    own = last[-1] in {"military", "army", "force"} or (last[-1] == "forces" and last[0] in {"armed", "forces"})
    return (country_mention(thing),) if own else ()


def doers(ground: Ground, sentence: Sentence, verb: Token) -> tuple[Mention, ...]:
    """Give who does what a verb tells, in the active or the passive; of `accused X of sending`, X."""
    if is_passive(verb):
        return parties(ground, sentence, agent(verb))
    if verb.dep_ == "acl" and verb.tag_ == "VB":
        return ()
    if verb.dep_ == "pcomp":
        above = verb.head.head
        accused = child(above, "dobj") if above.lemma_ in ACCUSING else None
        return parties(ground, sentence, accused if accused is not None else subject(clause_head(above)))
    if verb.dep_ in {"xcomp", "ccomp"} and verb.head.pos_ == "ADJ" and child(verb, "nsubj") is None:
        return parties(ground, sentence, subject(verb.head.head))
    return parties(ground, sentence, _instance(subject(verb)))


def _instance(head: Token | None) -> Token | None:
    """Give who is meant by the subject of `X is among the countries that banned it`."""
    if head is not None and head.dep_ == "pobj" and head.head.lower_ in {"among", "amongst"}:
        verb = head.head.head
        return subject(verb) if verb.lemma_ == "be" else head
    return head


def goal(verb: Token) -> Token | None:
    """Give the noun that a verb is done to, in the active or the passive; for `who was killed` the one meant by `who`."""
    if not is_passive(verb):
        own = child(verb, "dobj", "obj")
        relative = own is not None and own.tag_ in {"WP", "WDT"} and verb.dep_ == "relcl"
        return verb.head if relative else own
    own = child(verb, "nsubjpass")
    if own is not None and own.tag_ in {"WP", "WDT"} and verb.dep_ == "relcl":
        return verb.head
    return own if own is not None else (verb.head if verb.dep_ == "acl" else subject(verb))


def owners(ground: Ground, sentence: Sentence, noun: Token) -> tuple[Mention, ...]:
    """Give whose deed a noun is: `Israel's strike`, `a Russian attack`, `an attack by X`, `X carried out an attack`."""
    by = prepositional(noun, "by", "from")
    found = parties(ground, sentence, by[0]) if by else ()
    found = found or belonging(ground, sentence, noun)
    if found:
        return found
    counted = noun
    while counted.dep_ == "pobj" and counted.head.lower_ == "of" and counted.head.head.lemma_.lower() in SEVERAL:
        counted = counted.head.head
    verb = counted.head
    if verb.pos_ == "VERB" and verb.lemma_ in DOING and counted.dep_ in {"dobj", "nsubjpass"}:
        return doers(ground, sentence, verb)
    return ()


def after(ground: Ground, sentence: Sentence, token: Token, *prepositions: str) -> tuple[Mention, ...]:
    """Give whom a verb or noun names after one of the prepositions."""
    nouns = prepositional(token, *prepositions)
    if "of" in prepositions:
        nouns += [n for site in prepositional(token, "in", "at") for n in prepositional(site, "of")]
    return tuple(dict.fromkeys(m for noun in nouns for m in parties(ground, sentence, noun)))


def phrase(token: Token) -> str:
    """Give the words of a noun with what stands before it and its `of`: `several hundred drones`; without articles."""
    words = [t for t in token.subtree if token.left_edge.i <= t.i <= token.i]
    while words and (words[0].dep_ in {"det", "poss", "case"} or words[0].is_punct or words[0].dep_ == "preconj"):
        words = words[1:]
    first = words[0].i if words else token.i
    return str(token.doc[first : token.i + 1].text)


def modifiers_of(noun: Token) -> list[Token]:
    """Give the adjectives and nouns before a noun."""
    return children(noun, "amod", "compound", "nmod")


def only_states(found: Iterable[Mention]) -> tuple[Mention, ...]:
    """Keep countries and bodies."""
    return tuple(m for m in found if m.kind in {EntityKind.COUNTRY, EntityKind.ORGANIZATION})
